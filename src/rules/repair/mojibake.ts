import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {defineRule, matches, replacement} from '../define.ts'
import {losses} from './lost-bytes.ts'
import {unlayer} from './layers.ts'
import {otherMisreadings} from './other-misreadings.ts'
import {windows1252} from './misread.ts'

const message = 'Unexpected characters, expected the UTF-8 that they were misread from'
const candidate = new RegExp(`[${windows1252.class}]{2,}|[\\x80-\\x9f]`, 'g')

export const mojibake = defineRule({
  id: 'repair/mojibake',
  summary: 'UTF-8 was read as if it were another encoding',
  confidence: 'certain',
  *check(view) {
    let isDamaged = false
    for (const {span, insert} of western(view)) {
      isDamaged = true
      yield replacement(span, insert, message, 'windows-1252')
    }
    for (const {name, pattern, insert, needsEvidence} of losses) {
      if (needsEvidence && !isDamaged) continue
      for (const {index, 0: {length}} of matches(view, pattern)) yield replacement({start: index, end: index + length}, insert, message, name)
    }
    for (const {name, span, insert} of otherMisreadings(view)) yield replacement(span, insert, message, name)
  }
})

type Mended = {readonly span: Span<'view'>; readonly insert: string}

/** Reads every run twice: what is doubtful by itself counts once the document has shown damage that is not. */
function western(view: View): Mended[] {
  const runs = [...matches(view, candidate)].map(({index, 0: run}) => ({start: index, end: index + run.length}))
  const read = (evidence: boolean) => runs.map(({start, end}) => unlayer(view.text, start, end, evidence))
  let readings = read(false)
  const evidence = readings.some(({isSure}) => isSure)
  if (evidence) readings = read(true)
  return readings.flatMap(({text}, i) => difference(view.text, runs[i]!, text))
}

/** What of `span` differs from `text`, without the ends that they share. */
function difference(whole: string, {start, end}: Span<'view'>, text: string): Mended[] {
  let head = 0
  while (start + head < end && head < text.length && whole[start + head] === text[head]) head++
  let tail = 0
  while (start + head < end - tail && head < text.length - tail && whole[end - tail - 1] === text[text.length - tail - 1]) tail++
  if (start + head === end && head === text.length) return []
  return [{span: {start: start + head, end: end - tail}, insert: text.slice(head, text.length - tail)}]
}
