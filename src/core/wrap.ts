import {isLetter, isLower} from './letters.ts'
import type {Lines} from './lines.ts'

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

/** Whether the break behind a line cuts a sentence: the line does not end one and the next goes on in lower case. */
function cuts(text: string, lines: Lines, line: number): boolean {
  const last = lines.end(line) - 1
  if (text.charCodeAt(last) === 0x2d && last > lines.start(line) && isLetter(text, last - 1)) return true // a word goes on
  return isLower(text, lines.start(line + 1)) && !endsSentence(text, lines.start(line), last)
}

/** Whether a stop stands at `last`, or before up to three quotation marks and brackets. */
function endsSentence(text: string, start: number, last: number): boolean {
  const first = Math.max(start, last - 3)
  let at = last
  while (at > first && closers.includes(text[at]!)) at--
  return stops.includes(text[at]!)
}

/**
 * Measures how a text is wrapped, from the breaks between neighbouring lines.
 * `plain[i]` says whether line `i` is running text (no list item, no blank line).
 */
export function measureWrap(text: string, lines: Lines, plain: Uint8Array): Wrap {
  const counts = new Uint32Array(widest + 1)
  let breaks = 0
  let cut = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (!plain[i] || !plain[i + 1]) continue
    const length = lines.end(i) - lines.start(i)
    if (length < tellingWidth || length > widest) continue
    counts[length]++
    breaks++
    if (cuts(text, lines, i)) cut++
  }
  if (cut === 0 || cut < breaks * lowerStarts) return {width: 0}
  let left = Math.ceil(breaks * 0.1)
  let width = widest
  while (width > 0 && (left -= counts[width]!) > 0) width--
  return {width}
}

/** Whether the line behind `line` goes on with the paragraph that it is part of. */
export function wrapsInto(text: string, lines: Lines, line: number, wrap: Wrap): boolean {
  const start = lines.start(line)
  const end = lines.end(line)
  const length = end - start
  if (length > widest || length < shortest) return false
  const next = lines.start(line + 1)
  const nextEnd = lines.end(line + 1)
  if (wrap.width === 0) return length >= cutWidth && cuts(text, lines, line) && !text.slice(next, nextEnd).includes('|')
  let last = end - 1 // a word that was cut there and is whole again makes a line longer
  while (last > start && text.charCodeAt(last) !== 0x20) last--
  if (last - start > wrap.width + overhang) return false
  if (cuts(text, lines, line)) return true
  let word = next
  while (word < nextEnd && text.charCodeAt(word) > 0x20) word++
  return length + 1 + (word - next) > wrap.width - slack
}
