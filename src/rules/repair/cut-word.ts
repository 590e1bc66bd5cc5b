import type {Edit} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {type Cut, verdict, vocabulary} from './hyphens.ts'
import {proseOf} from './prose.ts'

const shortest = 30 // a line this short was not broken for want of room
const longest = 140
const cutEnd = /(?:^|[^\p{L}\p{N}-])((?:[\p{L}\p{N}]+-)*[\p{L}\p{N}]+)([-\u2010\u00ad])$/u
const candidate = /[-\u2010\u00ad](?<=[^\s!-/:-@[-`{-~].)[ \t]*(?:\r\n?|\n)[ \t]*[^\s!-/:-@[-`{-~]/
const hyphens = '-\u2010\u00ad'
const cutStart = /^[\p{L}\p{N}]+/u

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
      const before = cutEnd.exec(text.slice(line.start, line.end))
      const after = before && cutStart.exec(text.slice(next, Math.min(lineEnd, next + 60)))
      if (!before || !after || view.touchesMask({start: line.end - 1, end: next + after[0].length})) continue
      const isSoft = before[2] === '\u00ad'
      yield {
        first: before[1]!,
        second: after[0],
        start: line.start,
        hyphen: line.end - 1,
        next,
        end: next + after[0].length,
        lineEnd,
        isSoft
      }
    }
  }
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
