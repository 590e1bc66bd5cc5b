import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'

/** The ranges of code units that nobody sees; 0xDB40 begins the tags, which lie beyond the basic plane. */
export const unseen: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x7f],
  // The C1 controls that windows-1252 has a use for are mojibake.
  [0x81, 0x81],
  [0x8d, 0x8d],
  [0x8f, 0x90],
  [0x9d, 0x9d],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xdb40, 0xdb40],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb]
]

const pictograph = /^\p{Extended_Pictographic}/u
const pictured = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u
const flag = /[\u{1f3f4}\u{e0020}-\u{e007f}]$/u
const selectable = /[\p{Extended_Pictographic}\p{S}\p{Script=Han}\p{Script=Myanmar}\p{Script=Phags_Pa}\u2010-\u205f]$/u // what has a variant to select
const joinable = /[\p{L}\p{M}]/u
const plain =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}]/u
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const jamo = /[\u1100-\u11ff\u3131-\u318e\uffa1-\uffdc]/
const braille = /[\u2801-\u28ff]/

/** Gives what of a run of invisible characters is to stay, judged by the characters on both sides of it. */
export function kept(view: View): (span: Span<'view'>) => string {
  const {text} = view
  const lineBreak = view.format === 'text' ? '\n' : ' '
  let line = {start: 0, end: -1, isRightToLeft: false}
  const isRightToLeft = (at: number) => {
    if (at < line.start || at >= line.end) {
      const start = text.lastIndexOf('\n', at) + 1
      const feed = text.indexOf('\n', at)
      const end = feed < 0 ? text.length : feed
      line = {start, end, isRightToLeft: rightToLeft.test(text.slice(start, end))}
    }
    return line.isRightToLeft
  }
  return ({start, end}) => {
    const next = text.slice(end, end + 2)
    let left = text.slice(Math.max(0, start - 2), start)
    const parts: string[] = []
    let at = start
    for (const character of text.slice(start, end)) {
      const isReversed = bidirectional.test(character) && isRightToLeft(at)
      const part = isReversed ? character : verdict(character, left, next, lineBreak)
      at += character.length
      if (part === '') continue
      parts.push(part)
      left = (left + part).slice(-2)
    }
    return parts.join('')
  }
}

const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** What a character between `left` and `next` becomes: itself, what it was meant to be, or nothing. */
function verdict(character: string, left: string, next: string, lineBreak: string): string {
  switch (character) {
    case '\v':
    case '\f':
    case '\u2028':
    case '\u2029':
      return lineBreak
    case '\u200b':
      return unspaced.test(left.slice(-1)) || unspaced.test(next[0] ?? '') ? character : ''
    case '\u200d':
      if (pictured.test(left) && pictograph.test(next)) return character
      return isJoined(left, next) ? character : ''
    case '\u200c':
    case '\u034f':
    case '\u180e':
      return isJoined(left, next) ? character : ''
    case '\u2800':
      return blank(character, braille, left, next)
    case '\u115f':
    case '\u1160':
    case '\u3164':
    case '\uffa0':
      return blank(character, jamo, left, next)
  }
  const unit = character.codePointAt(0)!
  if (unit >= 0xfe00 && unit <= 0xfe0f)
    return selectable.test(left) || (/[\d#*]$/.test(left) && next[0] === '\u20e3') ? character : ''
  return unit >= 0xe0000 && flag.test(left) ? character : ''
}

/** Scripts whose letters join, or combine, need to say where they do not. */
function isJoined(left: string, next: string): boolean {
  return [Array.from(left).at(-1), Array.from(next)[0]].some(
    side => side !== undefined && joinable.test(side) && !plain.test(side)
  )
}

/** A blank that pretends to be a letter: spammers write it for a space. */
function blank(character: string, kin: RegExp, left: string, next: string): string {
  if (kin.test(left.slice(-1)) || kin.test(next)) return character
  return /\S$/.test(left) && /^\S/.test(next) ? ' ' : ''
}
