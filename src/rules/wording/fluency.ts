import {hashWord, TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import type {LanguageModel} from '../../model/score.ts'
import {type Passage, word} from './prose.ts'

export const unknown = -14 // what a word counts that the model does not know: about its rarest
const reach = 2 // words on either side that a trigram sees

/**
 * How much likelier the sentence becomes with `replacement` in the place of the tokens from `first` to `last` (end-exclusive), as a
 * natural logarithm. Undefined where the words that stand there are not known: no evidence either way.
 */
export function gain(
  view: View,
  model: LanguageModel,
  passage: Passage,
  first: number,
  last: number,
  replacement: string
): number | undefined {
  const before = context(view, model, passage, first - 1, -1).reverse()
  const after = context(view, model, passage, last, 1)
  const spun = between(view, model, first, last)
  const original = replacement.split(/[ -]/).map(text => model.wordId(hashWord(text)))
  if (spun.includes(-1) || original.includes(-1)) return undefined
  return scoreOf(model, before, original, after) - scoreOf(model, before, spun, after)
}

const row = new Int32Array(64) // reused for each score; no phrase or term comes near

/** log P of a run of words behind `before`, and of what follows it. */
export function scoreOf(
  model: LanguageModel,
  before: readonly number[],
  run: readonly number[],
  after: readonly number[]
): number {
  let size = 0
  for (const id of before) row[size++] = id
  for (const id of run) row[size++] = id
  for (const id of after) row[size++] = id
  let sum = 0
  for (let i = before.length; i < size; i++) {
    const score = model.score(i > 1 ? row[i - 2]! : -1, i > 0 ? row[i - 1]! : -1, row[i]!)
    sum += Number.isNaN(score) ? unknown : score
  }
  return sum
}

/** Ids of the next words in one direction, up to a mark. */
export function context(view: View, model: LanguageModel, passage: Passage, from: number, step: 1 | -1): number[] {
  const ids: number[] = []
  for (let i = from; i >= passage.first && i < passage.last && ids.length < reach; i += step) {
    if (view.tokens.kind[i] !== TokenKind.word) break
    ids.push(model.wordId(view.tokens.hash[i]!))
  }
  return ids
}

function between(view: View, model: LanguageModel, first: number, last: number): number[] {
  const ids: number[] = []
  for (let i = first; i < last; i++)
    if (view.tokens.kind[i] === TokenKind.word) ids.push(model.wordId(hashWord(word(view, i))))
  return ids
}
