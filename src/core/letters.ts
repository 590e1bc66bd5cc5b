const lower = /^\p{Ll}/u
const upper = /^\p{Lu}/u
const letter = /^\p{L}/u
const anyLetter = /\p{L}/u
const letterOrMark = /^[\p{L}\p{M}]/u
const letterOrDigit = /^[\p{L}\p{N}]/u

// Most letters are plain ones: an expression over Unicode is asked only about the rest, and compiled only where there is any.

/** Whether a character that begins at `at` is a small letter. */
export function isLower(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : lower.test(characterAt(text, at))
}

/** Whether a character that begins at `at` is a capital. */
export function isUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : upper.test(characterAt(text, at))
}

/** Whether a character that begins at `at` is a letter. */
export function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 0x80 ? isPlainLetter(unit) : letter.test(characterAt(text, at))
}

/** Whether the code unit at `at` is by itself a letter or a combining mark. */
export function isLetterOrMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 0x80 ? isPlainLetter(unit) : letterOrMark.test(text[at]!)
}

/** Whether a character that begins at `at` is a letter or a digit. */
export function isLetterOrDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 0x80 ? isPlainLetter(unit) || isDigit(unit) : letterOrDigit.test(characterAt(text, at))
}

/** Whether a text holds a letter. */
export function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isPlainLetter(text.charCodeAt(at))) return true
  return anyLetter.test(text)
}

/** Whether a text holds one of 0 to 9. */
export function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) return true
  return false
}

/** Whether a code unit is one of A to Z in either case. */
export function isPlainLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
}

/** Whether a code unit is one of 0 to 9. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function characterAt(text: string, at: number): string {
  return text.slice(at, at + 2)
}
