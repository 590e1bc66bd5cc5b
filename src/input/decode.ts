import {partitionPoint} from '../core/search.ts'

/** What became of the bytes of an input. */
export type Decoded = {readonly text: string; readonly encoding: string; readonly bom: boolean}

/** The bytes are no text that can be read; the message says what is wrong and what to do about it. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError'
}

const probe = 8192 // bytes in which a NUL tells a binary file, as git does it

/**
 * Decodes UTF-8, strictly: text that is not UTF-8 is told and not guessed at.
 * @throws {DecodeError} for binary data, UTF-16 and invalid UTF-8
 */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new DecodeError('is UTF-16; convert it to UTF-8 first (iconv -f utf-16 -t utf-8)')
  }
  if (bytes.subarray(0, probe).includes(0)) throw new DecodeError('looks like a binary file; name a text file')
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = bom ? bytes.subarray(3) : bytes
  try {
    return {text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(body), encoding: 'utf-8', bom}
  } catch {
    const at = firstInvalid(body)
    const byte = body[at] ?? 0
    throw new DecodeError(
      `is not valid UTF-8 (byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} at offset ${at + (bom ? 3 : 0)}); convert it first (iconv -f windows-1252 -t utf-8)`
    )
  }
}

/** Where the first byte stands that no UTF-8 has there: found by halving, since a decoder only says that there is one. */
function firstInvalid(bytes: Uint8Array): number {
  const isValid = (end: number) => {
    try {
      new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(0, end), {stream: true})
      return true
    } catch {
      return false
    }
  }
  const valid = partitionPoint(bytes.length, index => isValid(index + 1))
  const at = Math.min(valid, bytes.length - 1)
  return startOfCut(bytes, at) ?? at
}

/** Where a sequence begins that ends before it is whole; the byte that shows it is the one behind. */
function startOfCut(bytes: Uint8Array, at: number): number | undefined {
  for (let start = at - 1; start >= 0 && start >= at - 3; start--) {
    const byte = bytes[start]!
    if (byte < 0x80) return undefined
    if (byte >= 0xc0) return at - start < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? start : undefined
  }
  return undefined
}
