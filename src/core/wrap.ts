import {isLetter, isLower} from './letters.ts'
import type {Line} from './lines.ts'

/** What tells a hard-wrapped text from one with a line a paragraph: its usual line width, or 0 where lines are not wrapped. */
export type Wrap = {readonly width: number}

const shortest = 30 // a line this short was not broken for want of room
const tellingWidth = 45 // from here on the end of a line tells how a text is wrapped
const widest = 140 // a line longer than this was not broken at all
const cutWidth = 60 // in a text that is not wrapped, a line must be this long to be taken for one half of a sentence
const slack = 3 // the usual width is measured a little too wide where one line stuck out
const overhang = 6 // how far a line without its last word may stick out over the usual width and still be one of the paragraph's
const lowerStarts = 0.35 // the share of breaks before a lower-case word from which a text counts as wrapped

const stops = '.!?:;…。！？'
const closers = '"\'”’)]'

/** Whether a break between two lines cuts a sentence: the first does not end one and the second goes on in lower case. */
function cuts(text: string, line: Line, next: Line): boolean {
  if (text.charCodeAt(line.end - 1) === 0x2d && endsInWord(text, line.start, line.end - 1)) return true // a word goes on
  return isLower(text, next.start) && !endsSentence(text, line)
}

/** Whether a letter stands before `end`; one of a surrogate pair is not looked for. */
function endsInWord(text: string, start: number, end: number): boolean {
  return end > start && isLetter(text, end - 1)
}

/** Whether a line ends in a stop, with up to three quotation marks and brackets behind it. */
function endsSentence(text: string, {start, end}: Line): boolean {
  const first = Math.max(start, end - 4)
  let at = end - 1
  while (at > first && closers.includes(text[at]!)) at--
  return stops.includes(text[at]!)
}

/**
 * Measures how a text is wrapped, from the breaks between neighbouring lines.
 * `plain[i]` says whether line `i` is running text (no list item, no blank line).
 */
export function measureWrap(text: string, lines: readonly Line[], plain: Uint8Array): Wrap {
  const counts = new Uint32Array(widest + 1)
  let breaks = 0
  let cut = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!
    const length = line.end - line.start
    if (!plain[i] || !plain[i + 1] || length < tellingWidth || length > widest) continue
    counts[length]++
    breaks++
    if (cuts(text, line, lines[i + 1]!)) cut++
  }
  if (cut === 0 || cut < breaks * lowerStarts) return {width: 0}
  let left = Math.ceil(breaks * 0.1)
  let width = widest
  while (width > 0 && (left -= counts[width]!) > 0) width--
  return {width}
}

/** Whether `next` goes on with the paragraph that `line` is part of. */
export function wrapsInto(text: string, line: Line, next: Line, wrap: Wrap): boolean {
  const length = line.end - line.start
  if (length > widest || length < shortest) return false
  if (wrap.width === 0)
    return length >= cutWidth && cuts(text, line, next) && !text.slice(next.start, next.end).includes('|')
  let last = line.end - 1 // a word that was cut there and is whole again makes a line longer
  while (last > line.start && text.charCodeAt(last) !== 0x20) last--
  if (last - line.start > wrap.width + overhang) return false
  if (cuts(text, line, next)) return true
  let word = next.start
  while (word < next.end && text.charCodeAt(word) > 0x20) word++
  return length + 1 + (word - next.start) > wrap.width - slack
}
