import {TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import type {Resources} from '../../resources.ts'
import {type Candidate, candidates, likelihood} from './candidates.ts'
import {sureEntries} from './evidence.ts'
import {passages} from './prose.ts'
import {sureTerms} from './tortured-term.ts'

/** A logistic model: the weights of the features in their order, the first that of the constant 1. */
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

/**
 * Decodes an article in two passes. The first judges each candidate by the damage that curated entries and garbled terms show; the
 * second by the damage that all the candidates of the first pass add up to. Without a sure sign of a spinner nothing is decoded: in
 * careful prose an odd word is the writer's own.
 */
export function decode(view: View, resources: Resources, weights: Weights): readonly Decoded[] {
  const signs = sureEntries(view, resources.phrases) + sureTerms(view, resources)
  if (signs === 0) return []
  const list = candidates(view, resources)
  const rows = list.map(features)
  const {damage} = evidence(view, rows, signs, weights.first)
  return list.map((candidate, i) => ({candidate, probability: logistic(weights.second, rows[i]!, damage)}))
}

/** The evidence of the article as a whole, before and after the first pass; logarithms of damaged words in a thousand. */
export function evidence(
  view: View,
  rows: readonly (readonly number[])[],
  signs: number,
  first: readonly number[]
): {readonly sure: number; readonly damage: number} {
  const words = countWords(view)
  const sure = Math.log(0.5 + (1000 * signs) / (words + 150))
  let sum = 0
  for (const row of rows) sum += logistic(first, row, sure)
  return {sure, damage: Math.log(1 + (1000 * sum) / (words + 100))}
}

/** The features of a candidate, in the order of {@link featureNames}; that of the article's damage is left at 0. */
export function features(candidate: Candidate): number[] {
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
    Math.min(3, candidate.count - 1),
    0,
    Math.max(0, gain) * best.original.weight,
    Math.log(sum),
    candidate.sides
  ]
}

/** Where the damage of the article stands among the features. */
export const damageIndex = featureNames.indexOf('damage of the article')

function logistic(weights: readonly number[], values: readonly number[], damage: number): number {
  let sum = weights[damageIndex]! * damage
  for (let i = 0; i < values.length; i++) sum += weights[i]! * values[i]!
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
