import type {Span} from '../../core/span.ts'
import {TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import type {Original} from '../../phrases/channel.ts'
import type {Resources} from '../../resources.ts'
import {context, scoreOf, unknown} from './fluency.ts'
import {addresses, isCapital, opensSentence, type Passage, passages} from './prose.ts'

/** An original that may have stood in the place of a candidate, and how much likelier it makes the sentence, in nats. */
export type Reading = {readonly original: Original; readonly gain: number}

/** A word or phrase that the channel knows, with everything that speaks for and against a spinner having put it there. */
export type Candidate = {
  readonly span: Span<'view'>
  /** Likeliest first. */
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
}

/** Where a candidate stands, and which phrase of the channel it is. */
export type Place = {
  readonly passage: Passage
  /** Token indices, end-exclusive. */
  readonly first: number
  readonly last: number
  /** The same for the same phrase, by words alone. */
  readonly phrase: number
}

const leastTelling = 0.5 // weight of the most telling pair from which on a phrase is worth a look
const perWord = 2 // nats: the model charges for each word, so that of two readings the shorter one would nearly always win
const mostOriginals = 6 // of a phrase, the most telling: the others are seldom it, and each costs a look at the model

/** Where the candidates of a view stand, in order. */
export function* places(view: View, {channel}: Resources): Generator<Place> {
  const {tokens} = view
  for (const passage of passages(view)) {
    const urls = addresses(view, passage)
    for (let first = passage.first; first < passage.last; first++) {
      let phrase = 0
      for (let at = first; at < passage.last; at++) {
        if (at > first && isHyphen(view, at)) continue
        const id = tokens.kind[at] === TokenKind.punctuation ? 0 : channel.wordId(tokens.hash[at]!)
        if (id === 0 || (phrase = channel.step(phrase, id)) === 0) break
        if (!isTelling(channel.originalsAt(phrase))) continue
        const span = {start: tokens.start[first]!, end: tokens.end[at]!}
        if (view.touchesMask(span) || urls.some(url => url.start < span.end && span.start < url.end)) continue
        yield {passage, first, last: at + 1, phrase}
      }
    }
  }
}

function isTelling(originals: readonly Original[]): boolean {
  return originals.length > 0 && originals[0]!.weight >= leastTelling
}

function isHyphen(view: View, i: number): boolean {
  return view.tokens.kind[i] === TokenKind.punctuation && view.text[view.tokens.start[i]!] === '-'
}

/** The candidate at a place; nothing where the language model knows none of its originals. */
export function candidateAt(
  view: View,
  {channel, model}: Resources,
  {passage, first, last, phrase}: Place
): Candidate | undefined {
  const {tokens, text} = view
  const before = context(view, model, passage, first - 1, -1).reverse()
  const after = context(view, model, passage, last, 1)
  const run: number[] = []
  for (let i = first; i < last; i++) if (tokens.kind[i] === TokenKind.word) run.push(model.wordId(tokens.hash[i]!))
  const score = scoreOf(model, before, run, after)
  const originals = channel.originalsAt(phrase)
  const readings: Reading[] = []
  for (let i = 0; i < originals.length && readings.length < mostOriginals; i++) {
    const original = originals[i]!
    const words = original.idsIn(model)
    if (!words.includes(-1))
      readings.push({
        original,
        gain: scoreOf(model, before, words, after) - score + (words.length - run.length) * perWord
      })
  }
  if (readings.length === 0) return undefined
  let alone = 0
  for (const id of run) alone += id < 0 ? unknown : model.score(-1, -1, id)
  const isCapitalised = isCapital(text.charCodeAt(tokens.start[first]!))
  return {
    span: {start: tokens.start[first]!, end: tokens.end[last - 1]!},
    readings: readings.sort((a, b) => likelihood(b) - likelihood(a)),
    words: run.length,
    alone,
    surprise: alone - score,
    sides: Math.min(1, before.length) + Math.min(1, after.length),
    isCapitalised,
    isName: isCapitalised && !passage.isTitleCase && !opensSentence(view, passage, first),
    isUnknown: run.includes(-1)
  }
}

/** log of channel times language model, up to a constant; what the model gains or loses is bounded, for it knows little of rare words. */
export function likelihood({original, gain}: Reading): number {
  return Math.min(9, Math.max(-6, gain)) + Math.log(original.weight)
}
