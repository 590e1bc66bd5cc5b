import type {Sequence} from './misread.ts'

/** A sequence with what stands round it. */
export type Setting = {
  readonly sequence: Sequence
  /** The characters that the bytes were misread as, without the first. */
  readonly tail: string
  readonly before: string
  readonly after: string
  /** The sequences near it that touch it and each other, itself included. */
  readonly neighbours: readonly Sequence[]
  /** Whether none of the neighbours holds anything but what writers may set after a letter. */
  isWeak(): boolean
  /** The document has mojibake that nothing else can be. */
  readonly evidence: boolean
}

// What writers set directly after an accented letter, and so may be no mojibake at all.
const quoteLike = /^[‘’“”–—…‹›«»\u00a0]+$/
export const weak = /^[‘’“”–—…‹›«»\u00a0™®©°•†‡¹²³ªº·¡¿´¨¸¶¯£¥¢¤]+$/
const dash = /[–—]/
const lower = /^\p{Ll}/u
const upper = /^\p{Lu}/u
const letter = /^\p{L}/u
const syllable = /^\p{Ll}{2}/u
const possessive = /^[sS](?!\p{L})/u

/** Whether what the bytes spell is likelier than the characters that stand there. */
export function isPlausible(setting: Setting): boolean {
  const {sequence, before, after} = setting
  // Somebody who writes "Ã¤" in quotation marks is talking about mojibake.
  if (setting.neighbours.length === 1 && /["'“‘`]$/.test(before) && /^\\?["'”’`]/.test(after)) return false
  // What was misread twice gives sequences that touch; good text does not, but in a stutter ("É…É…").
  if (setting.neighbours.length > 1 && !setting.isWeak()) return true
  if (sequence.length === 2) return sequence.lead < 0xc4 ? isLatin1(setting) : isAlphabetic(setting)
  return sequence.length === 3 ? isThreeByte(setting) : isAstral(sequence.codePoint)
}

/** `Â` and `Ã` and what follows them. */
function isLatin1({sequence, tail, before, after, evidence}: Setting): boolean {
  const {lead, codePoint} = sequence
  if (lead === 0xc2) return !upper.test(before) || evidence || !quoteLike.test(tail) || tail === '\u00a0'
  const result = String.fromCodePoint(codePoint)
  if (evidence && !(upper.test(before) && quoteLike.test(tail) && !letter.test(after))) return true
  if (codePoint === 0xd7) return /^[\d\s]|^$/.test(before) && /^[\d\s]|^$/.test(after) // ×
  if (lower.test(before)) return lower.test(result)
  if (!weak.test(tail)) return true
  if (upper.test(before)) {
    if (lower.test(result)) return lower.test(after)
    return letter.test(after) && !dash.test(tail) && !possessive.test(after)
  }
  return lower.test(result) || (letter.test(after) && !possessive.test(after))
}

/** The two-byte leads of other alphabets. */
function isAlphabetic(setting: Setting): boolean {
  const {sequence, tail, before, after, neighbours, evidence} = setting
  const {lead, codePoint} = sequence
  const result = String.fromCodePoint(codePoint)
  if (lead <= 0xc5) {
    if (lower.test(before)) return lower.test(result) || evidence
    if (upper.test(before)) return !weak.test(tail) || (!dash.test(tail) && (evidence ? letter : syllable).test(after))
    return (letter.test(after) || evidence) && (!quoteLike.test(tail) || (lower.test(after) && !dash.test(tail)))
  }
  if (/[ƒˆ˜]/.test(result)) return neighbours.length > 1 || evidence
  if (lead <= 0xcb)
    return (
      /[ƠơƯưȘșȚțəʻʼ]/.test(result) && (lower.test(before) || !quoteLike.test(tail) || evidence) && lower.test(after)
    )
  if (lead <= 0xcd && codePoint < 0x370) return letter.test(before) && !quoteLike.test(tail) && !/[a-zA-Z]/.test(tail)
  if (lead <= 0xcf) return !quoteLike.test(tail) || evidence || alike(neighbours, 0xce, 0xcf) > 1
  if (lead <= 0xd3) return (lead <= 0xd1 && evidence && !quoteLike.test(tail)) || alike(neighbours, 0xd0, 0xd3) > 1
  if (lead <= 0xd6) return alike(neighbours, 0xd4, 0xd6) > 2
  return lead === 0xd7 ? alike(neighbours, 0xd7, 0xd7) > 1 : lead <= 0xdb && alike(neighbours, 0xd8, 0xdb) > 1
}

function isThreeByte({sequence, tail, before, after, neighbours, evidence}: Setting): boolean {
  const {lead, codePoint} = sequence
  if (lead === 0xe2) return codePoint < 0x2c00 && (!quoteLike.test(tail) || !letter.test(before) || evidence)
  if (lead === 0xef && isLoneForm(codePoint)) return true
  if (lead === 0xe1 && codePoint >= 0x1e00)
    return !weak.test(tail) || (evidence && (letter.test(before) || letter.test(after)))
  const kin = lead < 0xe3 ? alike(neighbours, lead, lead) : alike(neighbours, 0xe3, 0xef)
  return kin > 1 || (evidence && lead >= 0xe3 && !weak.test(tail))
}

/** Byte order mark, variation selectors, ligatures, full-width forms, and the replacement character that something else had already put there. */
function isLoneForm(codePoint: number): boolean {
  return /[\ufeff\ufffd\ufe0e\ufe0f\ufb00-\ufb06\uff01-\uff5e]/.test(String.fromCodePoint(codePoint))
}

/** Emoji and mathematical letters. */
function isAstral(codePoint: number): boolean {
  return (codePoint >= 0x1f000 && codePoint < 0x1fb00) || (codePoint >= 0x1d400 && codePoint < 0x1d800)
}

function alike(neighbours: readonly Sequence[], from: number, to: number): number {
  return neighbours.filter(({lead}) => lead >= from && lead <= to).length
}
