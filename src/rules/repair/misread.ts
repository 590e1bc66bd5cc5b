/** A single-byte encoding that UTF-8 was taken for. */
export type Charset = {
  /** Every character that stands for a byte from 0x80 up, but for the C1 controls. */
  readonly characters: string
  /** The same and the C1 controls, for use inside a character class. */
  readonly class: string
  /** The byte that a code unit stands for; 0 where it is none of the upper half. */
  byteOf(unit: number): number
}

/** `low` holds the characters of bytes 0x80 to 0x9F and `high` those from 0xA0; a space in `low` marks a byte that has none. */
function charset(low: string, high: string): Charset {
  const bytes = new Uint8Array(0x2200)
  // Software maps undefined bytes, and Latin-1 all of 0x80 to 0x9F, to the C1 controls.
  for (let byte = 0x80; byte < 0xa0; byte++) bytes[byte] = byte
  const upper = [...low, ...high]
  upper.forEach((character, i) => {
    if (character !== ' ') bytes[character.charCodeAt(0)] = 0x80 + i
  })
  const characters = upper.join('').replace(/ /g, '')
  return {
    characters,
    class: `\\x80-\\x9f${characters}`,
    byteOf: unit => bytes[unit] ?? 0
  }
}

const latin1 = Array.from({length: 96}, (_, i) => String.fromCharCode(0xa0 + i)).join('')
const cyrillic = Array.from({length: 64}, (_, i) => String.fromCharCode(0x410 + i)).join('')
const western = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

export const windows1252 = charset(western, latin1)
export const windows1250 = charset(
  '€ ‚ „…†‡ ‰Š‹ŚŤŽŹ ‘’“”•–— ™š›śťžź',
  '\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙'
)
export const windows1251 = charset(
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–— ™љ›њќћџ',
  `\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї${cyrillic}`
)

/** What a C1 control was in windows-1252; empty for the five that it has not. */
export function fromC1(control: number): string {
  return western[control - 0x80]!.trim()
}

/** One character read back from the bytes that a text was misread from. */
export type Sequence = {readonly at: number; readonly length: number; readonly codePoint: number; readonly lead: number}

/** The multi-byte UTF-8 sequences in `text`, in order. Continuation bytes are no lead bytes, so none can overlap. */
export function sequences(text: string, {byteOf}: Charset): Sequence[] {
  const found: Sequence[] = []
  for (let at = 0; at < text.length; at++) {
    const lead = byteOf(text.charCodeAt(at))
    const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    if (length === 0) continue
    let codePoint = lead & (0xff >> (length + 1))
    let i = 1
    for (; i < length; i++) {
      const byte = at + i < text.length ? byteOf(text.charCodeAt(at + i)) : 0
      if (byte >> 6 !== 2) break
      codePoint = (codePoint << 6) | (byte & 0x3f)
    }
    const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000
    if (i < length || codePoint < least || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint < 0xe000)) continue
    found.push({at, length, codePoint, lead})
    at += length - 1
  }
  return found
}
