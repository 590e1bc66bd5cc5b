import type {Source} from '../core/source.ts'
import {sha256} from '../digest.ts'
import {decode} from './decode.ts'

/**
 * A source from the bytes of an input.
 * @throws {DecodeError} when they are no UTF-8 text
 */
export function sourceOf(bytes: Uint8Array, path?: string): Source {
  const {text, encoding, bom} = decode(bytes)
  return digested(bytes, {text, bytes: bytes.byteLength, encoding, bom, ...(path === undefined ? {} : {path})})
}

/** A source from a string that was decoded elsewhere; its digest is that of the string in UTF-8. */
export function sourceOfText(text: string, path?: string): Source {
  const bytes = new TextEncoder().encode(text)
  return digested(bytes, {
    text,
    bytes: bytes.byteLength,
    encoding: 'utf-8',
    bom: false,
    ...(path === undefined ? {} : {path})
  })
}

/** Only the JSON report asks for the digest. */
function digested(bytes: Uint8Array, source: Omit<Source, 'sha256'>): Source {
  let digest: string | undefined
  return {
    ...source,
    get sha256() {
      digest ??= sha256(bytes)
      return digest
    }
  }
}

const markdownEnding = /\.(?:md|markdown|mdx|mkd|mdown)$/i

/** How an input is read when nobody says: by its ending. */
export function formatOf(path: string | undefined): 'text' | 'markdown' {
  return path !== undefined && markdownEnding.test(path) ? 'markdown' : 'text'
}
