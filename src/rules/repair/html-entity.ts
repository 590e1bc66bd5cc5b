import {decodeHTMLStrict} from 'entities'
import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {defineRule, replacement} from '../define.ts'
import {inCode} from './prose.ts'
import {spaceFor} from './space.ts'

// Spinners tear the ampersand from the rest ("& nbsp;"); nobody else writes the rest.
const entity =
  /&#5[56]\d{3};&#5[67]\d{3};|&(?: ?(?:amp|nbsp|quot|apos|lt|gt|#\d{2,7})|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy
const unclosed = /&(?:nbsp(?![;=])|(?:amp|quot|lt|gt|copy|reg)(?![\w;=])|#\d{3,5}(?![\d;]))/y
const halves = /^&#5[56]\d{3};&/
const words = /^&(?:and|or|in|not|top|part|ring|star|phone|target|map|image|order|male|female|square);$/ // names that are words: "you&or;me"
const ampersand = /\bampersands?\b/i
const topic = / (?<=\b(?:html|xml|character|named|numeric) )(?:entit(?:y|ies)|(?:character )?references?|escapes?)\b/i

export const htmlEntity = defineRule({
  id: 'repair/html-entity',
  summary: 'A character reference of HTML is written out instead of the character',
  confidence: 'certain',
  formats: ['text'],
  *check(view) {
    let isTopic: boolean | undefined
    for (const [name, pattern] of [
      ['entity', entity],
      ['unclosed-entity', unclosed]
    ] as const) {
      let run: {start: number; end: number; insert: string} | undefined
      for (const span of references(view, pattern)) {
        const insert = decode(view.text, view.text.slice(span.start, span.end), span)
        if (insert === undefined || inCode(view, span)) continue
        if ((isTopic ??= ampersand.test(view.text) || topic.test(view.text)) && isMentioned(view.text, span)) continue
        if (name === 'unclosed-entity' && isInAddress(view.text, span.start)) continue
        if (run?.end === span.start) run = {start: run.start, end: span.end, insert: run.insert + insert}
        else {
          if (run) yield proposal(run, name)
          run = {...span, insert}
        }
      }
      if (run) yield proposal(run, name)
    }
  }
})

/** What a sticky expression matches from one of the ampersands on. */
function* references(view: View, pattern: RegExp): Generator<Span<'view'>> {
  const {text} = view
  let end = 0
  for (let start = text.indexOf('&'); start >= 0; start = text.indexOf('&', end)) {
    pattern.lastIndex = start
    const isFound = pattern.test(text)
    end = isFound ? pattern.lastIndex : start + 1
    if (isFound && !view.touchesMask({start, end})) yield {start, end}
  }
}

function proposal({start, end, insert}: {start: number; end: number; insert: string}, name: string) {
  return replacement({start, end}, insert, 'Unexpected character reference', name)
}

const controls = /^[\0-\x08\x0b-\x1f]$/

/** The character, or nothing where no character has that name; the halves of a surrogate pair are read together. */
function decode(text: string, reference: string, {start, end}: {start: number; end: number}): string | undefined {
  if (halves.test(reference)) return String.fromCharCode(...reference.match(/\d+/g)!.map(Number))
  const name = reference.replace(/^& /, '&').replace(/;?$/, ';')
  if (words.test(name) && /\w/.test(text[start - 1] ?? '')) return undefined
  const decoded = decodeHTMLStrict(name === '&NBSP;' || name === '&Nbsp;' ? '&nbsp;' : name)
  if (decoded === name || decoded === '\ufffd') return undefined
  if (decoded === '\u00a0') return spaceFor(text.slice(Math.max(0, start - 7), start), text.slice(end, end + 7))
  return controls.test(decoded) ? '' : decoded
}

/** Whether somebody is talking about the reference itself. */
function isMentioned(text: string, {start, end}: {start: number; end: number}): boolean {
  const before = text.slice(Math.max(0, start - 20), start)
  return (
    (/["'“‘(]$/.test(before) && /^["'”’)]/.test(text.slice(end, end + 1))) ||
    /\b(?:entity|reference|code|type|write|use|as|into) $/i.test(before)
  )
}

/** Whether the ampersand may stand between the parameters of a URL. */
function isInAddress(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 120), index)
  return /[/?=]/.test(before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1))
}
