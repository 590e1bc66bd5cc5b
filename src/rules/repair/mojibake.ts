import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {defineRule, replacement} from '../define.ts'
import {type Layers, unlayer} from './layers.ts'
import {losses} from './lost-bytes.ts'
import {otherMisreadings} from './other-misreadings.ts'
import {kind, matchesAt, type Places, placesIn} from './places.ts'

const message = 'Unexpected characters, expected the UTF-8 that they were misread from'
const memorable = 64 // the same few misreadings fill a document: shorter runs are looked up
export const mojibake = defineRule({
  id: 'repair/mojibake',
  summary: 'UTF-8 was read as if it were another encoding',
  confidence: 'certain',
  *check(view) {
    const places = placesIn(view)
    if (!places.has(kind.lead | kind.eastern)) return
    let isDamaged = false
    for (const {span, insert} of western(view, places)) {
      isDamaged = true
      yield replacement(span, insert, message, 'windows-1252')
    }
    for (const {name, pattern, insert, needsEvidence} of losses) {
      if (needsEvidence && !isDamaged) continue
      for (const span of matchesAt(view, kind.lossy, pattern)) {
        isDamaged = true
        yield replacement(span, insert, message, name)
      }
    }
    for (const {name, span, insert} of otherMisreadings(view)) yield replacement(span, insert, message, name)
  }
})

type Mended = {readonly span: Span<'view'>; readonly insert: string}

/** Reads every run, and again those that are doubtful by themselves once the document has shown damage that is not. */
function* western(view: View, places: Places): Generator<Mended> {
  const {text} = view
  const known = new Map<string, Layers>()
  const read = ({start, end}: Span<'view'>, evidence: boolean): Layers => {
    const run = text.slice(start, end)
    const before = text.slice(Math.max(0, start - 2), start)
    const after = text.slice(end, end + 3)
    if (run.length > memorable) return unlayer(run, before, after, evidence)
    const key = `${evidence}${before}\0${run}\0${after}`
    let layers = known.get(key)
    if (!layers) known.set(key, (layers = unlayer(run, before, after, evidence)))
    return layers
  }
  const runs: Span<'view'>[] = []
  const readings: Layers[] = []
  let evidence = false
  for (const run of candidates(view, places)) {
    const reading = read(run, false)
    if (reading.text === text.slice(run.start, run.end) && !reading.isDoubtful) continue
    evidence ||= reading.isSure
    runs.push(run)
    readings.push(reading)
  }
  for (const [i, run] of runs.entries()) {
    const mended = difference(text, run, (evidence && readings[i]!.isDoubtful ? read(run, true) : readings[i]!).text)
    if (mended) yield mended
  }
}

/** The runs of characters that stand for bytes, but for those that can spell nothing. */
function* candidates(view: View, places: Places): Generator<Span<'view'>> {
  const {text} = view
  let end = 0
  for (const start of places.at) {
    if (start < end || !places.is(start, kind.western)) continue
    let hasLead = false
    for (end = start; end < text.length && places.is(end, kind.western); end++) hasLead ||= places.is(end, kind.lead)
    const isControl = text.charCodeAt(start) < 0xa0
    if (hasLead && (end - start > 1 || isControl) && !view.touchesMask({start, end})) yield {start, end}
  }
}

/** What of `span` differs from `text`, without the ends that they share. */
function difference(whole: string, {start, end}: Span<'view'>, text: string): Mended | undefined {
  let head = 0
  while (start + head < end && head < text.length && whole[start + head] === text[head]) head++
  if (start + head === end && head === text.length) return undefined
  const most = Math.min(end - start, text.length) - head
  let tail = 0
  while (tail < most && whole[end - tail - 1] === text[text.length - tail - 1]) tail++
  return {span: {start: start + head, end: end - tail}, insert: text.slice(head, text.length - tail)}
}
