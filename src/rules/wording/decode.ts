import {TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import type {Resources} from '../../resources.ts'
import {type Candidate, candidateAt, likelihood, type Place, places} from './candidates.ts'
import {sureEntries} from './evidence.ts'
import {passages} from './prose.ts'
import {sureTerms} from './tortured-term.ts'

/** Two logistic models: the weights of the features in their order, the first that of the constant 1. */
export type Weights = {readonly first: readonly number[]; readonly second: readonly number[]}

/** A candidate with the probability that a spinner put it there. */
export type Decoded = {readonly candidate: Candidate; readonly probability: number}

export const featureNames = [
  'constant',
  'gain of the best reading where positive',
  'gain of the best reading where negative',
  'log weight of the pair',
  'surprise of the word in its company',
  'log probability of the word alone',
  'capitalised at the start of a sentence',
  'capitalised elsewhere',
  'unknown to the language model',
  'a phrase',
  'repeated in the article',
  'damage of the article',
  'gain times weight',
  'sum over all readings',
  'sides with a neighbour'
] as const
const size = featureNames.length
const repeatedIndex = featureNames.indexOf('repeated in the article')

/** Where the damage of the article stands among the features. */
export const damageIndex = featureNames.indexOf('damage of the article')

/**
 * Decodes an article in two passes. The first judges each candidate by the damage that curated entries and garbled terms show; the
 * second by the damage that all the candidates of the first pass add up to. Without a sure sign of a spinner nothing is decoded: in
 * careful prose an odd word is the writer's own. Yields the candidates of at least the probability `least`, in order.
 */
export function* decode(view: View, resources: Resources, weights: Weights, least: number): Generator<Decoded> {
  const signs = signsIn(view, resources)
  if (signs === 0) return
  const table = tabulate(view, resources)
  const {damage} = evidence(view, table, signs, weights.first)
  for (let i = 0; i < table.places.length; i++) {
    const probability = logistic(weights.second, table.rows, i, damage)
    // What was known of it was let go: an article has many candidates and few flags.
    if (probability >= least) yield {candidate: candidateAt(view, resources, table.places[i]!)!, probability}
  }
}

/** How many different sure signs of a spinner a view shows. */
export function signsIn(view: View, resources: Resources): number {
  return sureEntries(view, resources.phrases) + sureTerms(view, resources)
}

/** The candidates of a view, a row of features for each; that of the article's damage is left at 0. */
export type Features = {readonly places: readonly Place[]; readonly rows: Float32Array}

/** Looks at every candidate once. */
export function tabulate(view: View, resources: Resources): Features {
  resources.model.readAll()
  const known: Place[] = []
  const counts = new Map<number, number>()
  let rows = new Float32Array(size * 256)
  for (const place of places(view, resources)) {
    counts.set(place.phrase, (counts.get(place.phrase) ?? 0) + 1)
    const candidate = candidateAt(view, resources, place)
    if (!candidate) continue
    const at = known.push(place) * size - size
    if (at === rows.length) {
      const wider = new Float32Array(at * 2)
      wider.set(rows)
      rows = wider
    }
    rows.set(features(candidate), at)
  }
  // Writers repeat themselves, spinners vary.
  known.forEach(({phrase}, i) => {
    rows[i * size + repeatedIndex] = Math.min(3, counts.get(phrase)! - 1)
  })
  return {places: known, rows}
}

/** The evidence of the article as a whole, before and after the first pass; logarithms of damaged words in a thousand. */
export function evidence(
  view: View,
  {places, rows}: Features,
  signs: number,
  first: readonly number[]
): {readonly words: number; readonly sure: number; readonly damage: number} {
  const words = countWords(view)
  const sure = Math.log(0.5 + (1000 * signs) / (words + 150))
  let sum = 0
  for (let i = 0; i < places.length; i++) sum += logistic(first, rows, i, sure)
  return {words, sure, damage: Math.log(1 + (1000 * sum) / (words + 100))}
}

/** In the order of {@link featureNames}; what only the article tells is left at 0. */
function features(candidate: Candidate): number[] {
  const best = candidate.readings[0]!
  const gain = clip(best.gain, -6, 10)
  let sum = 0
  for (const reading of candidate.readings) sum += Math.exp(likelihood(reading))
  return [
    1,
    Math.max(0, gain),
    Math.min(0, gain),
    Math.log(best.original.weight),
    clip(candidate.surprise, -6, 6),
    candidate.alone / candidate.words + 10,
    Number(candidate.isCapitalised && !candidate.isName),
    Number(candidate.isName),
    Number(candidate.isUnknown),
    Number(candidate.words > 1),
    0,
    0,
    Math.max(0, gain) * best.original.weight,
    Math.log(sum),
    candidate.sides
  ]
}

/** The probability that a row of features, in an article of such damage, is a spinner's. */
export function logistic(weights: readonly number[], rows: Float32Array, row: number, damage: number): number {
  let sum = weights[damageIndex]! * damage
  for (let k = 0; k < size; k++) sum += weights[k]! * rows[row * size + k]!
  return 1 / (1 + Math.exp(-sum))
}

function clip(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

function countWords(view: View): number {
  let words = 0
  for (const {first, last} of passages(view))
    for (let i = first; i < last; i++) if (view.tokens.kind[i] === TokenKind.word) words++
  return words
}
