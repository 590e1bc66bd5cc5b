import type {Span} from '../../core/span.ts'
import {TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import type {Original} from '../../phrases/channel.ts'
import type {Resources} from '../../resources.ts'
import {context, scoreOf, unknown} from './fluency.ts'
import {addresses, isCapital, opensSentence, type Passage, passages, word} from './prose.ts'

/** An original that may have stood in the place of a candidate, and how much likelier it makes the sentence, in nats. */
export type Reading = {readonly original: Original; readonly gain: number}

/** A word or phrase that the channel knows, with everything that speaks for and against a spinner having put it there. */
export type Candidate = {
  readonly span: Span<'view'>
  readonly spun: string
  readonly readings: readonly Reading[]
  /** Words of the phrase. */
  readonly words: number
  /** log P of its words by themselves, and how much less likely its company makes it. */
  readonly alone: number
  readonly surprise: number
  /** How many neighbours the language model could see: 0, 1 or 2 sides. */
  readonly sides: number
  readonly isCapitalised: boolean
  /** Capitalised where no sentence begins: a name, as a rule. */
  readonly isName: boolean
  readonly isUnknown: boolean
  /** How often it stands in the article: writers repeat themselves, spinners vary. */
  readonly count: number
}

/** Every candidate of a view, in order. */
export function* candidates(view: View, {channel, model}: Resources): Generator<Candidate> {
  const {tokens} = view
  const counts = new Map<string, number>()
  const found: (Omit<Candidate, 'count'> & {readonly key: string})[] = []
  const ids = new Int32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++)
    if (tokens.kind[i] === TokenKind.word) ids[i] = channel.wordId(tokens.hash[i]!)
  for (const passage of passages(view)) {
    const urls = addresses(view, passage)
    for (let i = passage.first; i < passage.last; i++) {
      let node = 0
      for (let at = i; at < passage.last; at++) {
        if (isHyphen(view, at) && at > i) continue
        if (ids[at] === 0 || (node = channel.step(node, ids[at]!)) === 0) break
        const originals = channel.originalsAt(node)
        if (originals.length === 0) continue
        const span = {start: tokens.start[i]!, end: tokens.end[at]!}
        const spun = view.text.slice(span.start, span.end)
        const key = spun.toLowerCase()
        counts.set(key, (counts.get(key) ?? 0) + 1)
        if (view.touchesMask(span) || urls.some(url => url.start < span.end && span.start < url.end)) continue
        const candidate = measure(view, passage, model, i, at + 1, originals)
        if (candidate) found.push({...candidate, span, spun, key})
      }
    }
  }
  for (const {key, ...candidate} of found) yield {...candidate, count: counts.get(key)!}
}

function isHyphen(view: View, i: number): boolean {
  return view.tokens.kind[i] === TokenKind.punctuation && view.text[view.tokens.start[i]!] === '-'
}

function measure(
  view: View,
  passage: Passage,
  model: Resources['model'],
  first: number,
  last: number,
  originals: readonly Original[]
): Omit<Candidate, 'count' | 'span' | 'spun'> | undefined {
  const before = context(view, model, passage, first - 1, -1).reverse()
  const after = context(view, model, passage, last, 1)
  const run: number[] = []
  for (let i = first; i < last; i++)
    if (view.tokens.kind[i] === TokenKind.word) run.push(model.wordId(view.tokens.hash[i]!))
  const score = scoreOf(model, before, run, after)
  const readings: Reading[] = []
  for (const original of originals) {
    const words = original.words.map(hash => model.wordId(hash))
    if (!words.includes(-1)) readings.push({original, gain: scoreOf(model, before, words, after) - score})
  }
  if (readings.length === 0) return undefined
  const alone = run.reduce((sum, id) => sum + (id < 0 ? unknown : model.score(-1, -1, id)), 0)
  const isCapitalised = isCapital(word(view, first).charCodeAt(0))
  return {
    readings,
    words: run.length,
    alone,
    surprise: alone - score,
    sides: Math.min(1, before.length) + Math.min(1, after.length),
    isCapitalised,
    isName: isCapitalised && !passage.isTitleCase && !opensSentence(view, passage, first),
    isUnknown: run.includes(-1)
  }
}
