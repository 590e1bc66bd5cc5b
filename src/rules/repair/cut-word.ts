import {isLetterOrDigit} from '../../core/letters.ts'
import type {Edit} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {type Cut, verdict, vocabulary} from './hyphens.ts'
import {proseOf} from './prose.ts'

const shortest = 30 // a line this short was not broken for want of room
const longest = 140
const candidate = /[-\u2010\u00ad](?<=[^\s!-/:-@[-`{-~].)[ \t]*(?:\r\n?|\n)[ \t]*[^\s!-/:-@[-`{-~]/
const hyphens = '-\u2010\u00ad'

type Place = Cut & {
  /** Where the line begins, the hyphen stands, the next line's text begins and ends, and where the word ends. */
  readonly start: number
  readonly hyphen: number
  readonly next: number
  readonly end: number
  readonly lineEnd: number
  readonly isSoft: boolean
}

export const cutWord = defineRule({
  id: 'repair/cut-word',
  summary: 'A word is cut by a hyphen at the end of a line',
  confidence: 'certain',
  *check(view) {
    const places = [...cuts(view)]
    if (places.length === 0) return
    const seen = vocabulary(view.text, places)
    for (const place of places) {
      const found = place.isSoft ? {keeps: false, isSure: true} : verdict(place, seen)
      if (!found) continue
      const expected = `${place.first}${found.keeps ? '-' : ''}${place.second}`
      yield {
        span: {start: place.hyphen - place.first.length, end: place.end},
        message: `Unexpected line break inside \`${expected}\``,
        edits: moveDown(view.text, place, found.keeps) ?? moveUp(view.text, place, found.keeps),
        because: {kind: 'pattern', name: found.keeps ? 'hyphenated' : 'joined'},
        expected: [expected],
        ...(found.isSure ? {} : {confidence: 'likely' as const})
      }
    }
  }
})

/** The places where one line of a paragraph ends in a hyphen and the next goes on with a letter. */
function* cuts(view: View): Generator<Place> {
  const {text} = view
  if (!candidate.test(text)) return
  for (const {lines} of proseOf(view)) {
    for (let i = 0; i + 1 < lines.length; i++) {
      const line = lines[i]!
      const {start: next, end: lineEnd} = lines[i + 1]!
      const length = line.end - line.start
      if (length < shortest || length > longest || !hyphens.includes(text[line.end - 1]!)) continue
      const hyphen = line.end - 1
      const first = text.slice(startOfWord(text, line.start, hyphen), hyphen)
      const end = endOfWord(text, next, Math.min(lineEnd, next + 60))
      if (!isWord(first) || end === next || view.touchesMask({start: hyphen, end})) continue
      yield {
        first,
        second: text.slice(next, end),
        start: line.start,
        hyphen,
        next,
        end,
        lineEnd,
        isSoft: text[hyphen] === '\u00ad'
      }
    }
  }
}

/** Where the letters, digits and hyphens begin that stand before `end`. */
function startOfWord(text: string, start: number, end: number): number {
  let at = end
  while (at > start) {
    if (text[at - 1] === '-' || isLetterOrDigit(text, at - 1)) at--
    else if (at - 1 > start && text.codePointAt(at - 2)! > 0xffff && isLetterOrDigit(text, at - 2)) at -= 2
    else break
  }
  return at
}

/** Where the letters and digits end that begin at `start`. */
function endOfWord(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isLetterOrDigit(text, at)) at += text.codePointAt(at)! > 0xffff ? 2 : 1
  return at > end ? at - 2 : at
}

/** Whether the hyphens in a word stand between its letters. */
function isWord(text: string): boolean {
  return text !== '' && text[0] !== '-' && !text.endsWith('-') && !text.includes('--')
}

// The lines must stay about as long as they are, or the paragraph is no longer read as one: the shorter half moves.

const readAsCut = 60 // a line shorter than this, before one that begins with a small letter, may be a line of its own

/** Takes the first half over to the next line, where that is the shorter one. */
function moveDown(text: string, {start, hyphen, next, second}: Place, keeps: boolean): Edit<'view'>[] | undefined {
  const line = text.slice(start, hyphen)
  const half = line.slice(line.search(/\S+$/))
  const rest = line.slice(0, -half.length).trimEnd()
  if (half.length >= second.length || rest.length < readAsCut || !/^\p{Ll}/u.test(half)) return undefined
  return [
    {start: start + rest.length, end: hyphen + 1, insert: ''},
    {start: next, end: next, insert: keeps ? `${half}-` : half}
  ]
}

/** Takes the second half, with what follows up to a space before a small letter, over to the line before. */
function moveUp(text: string, {hyphen, next, end, lineEnd}: Place, keeps: boolean): Edit<'view'>[] {
  const start = keeps ? hyphen + 1 : hyphen
  const space = /[^\s.!?:;…"'”’)\]](\s+)(?=\p{Ll})/u.exec(text.slice(end - 1, lineEnd))
  const edits = [{start, end: next, insert: ''}]
  if (space)
    edits.push({
      start: end + space.index,
      end: end + space.index + space[1]!.length,
      insert: text.slice(hyphen + 1, next)
    })
  return edits
}
