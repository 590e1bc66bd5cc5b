import {atLeast, type Confidence} from '../core/finding.ts'
import type {Span} from '../core/span.ts'
import {TokenKind} from '../core/tokens.ts'
import type {View} from '../core/view.ts'
import type {LanguageModel} from '../model/score.ts'
import type {Resources} from '../resources.ts'
import {candidateAt, likelihood, type Place} from '../rules/wording/candidates.ts'
import {damageIndex, featureNames, logistic} from '../rules/wording/decode.ts'
import {context, scoreOf} from '../rules/wording/fluency.ts'
import {cuts} from '../rules/wording/odd-synonym.ts'
import {weights} from '../rules/wording/weights.ts'
import type {Decoding} from './damage.ts'

/** What may have stood in the place of a word. All gains are in nats: natural logarithms, 1 nat is 2.7 times as likely. */
export type OriginalEvidence = {
  readonly text: string
  /** How telling the pair is, 0 to 1. */
  readonly weight: number
  /** How much likelier the sentence becomes: the sum of the three below. */
  readonly gain: number
  /** By the word alone: a commoner word is likelier anywhere. */
  readonly word: number
  /** By the words before it and behind it; a positive one sides with the original. */
  readonly before: number
  readonly after: number
  /** What orders the originals: the gain, kept between -6 and 9, and the logarithm of the weight. */
  readonly score: number
}

/** Why the decoder believes, or does not, that a spinner put a word there. */
export type DecoderEvidence = {
  readonly kind: 'decoder'
  readonly span: Span
  readonly spun: string
  /** Best first. */
  readonly originals: readonly OriginalEvidence[]
  /** Originals in the table, those that the model does not know included. */
  readonly listed: number
  /** The words that the language model saw on either side. */
  readonly neighbours: {readonly before: readonly string[]; readonly after: readonly string[]}
  readonly casing: 'small' | 'capital that begins a sentence' | 'capital inside a sentence'
  /** How often it stands in the article: writers repeat themselves, spinners vary. */
  readonly times: number
  /** What each feature adds to the log-odds of the second pass. */
  readonly contributions: readonly {readonly feature: string; readonly value: number; readonly logOdds: number}[]
  readonly logOdds: number
  readonly probability: number
  /** The probabilities from which on a flag is told, surest first. */
  readonly cuts: typeof cuts
  /** The confidence that the probability reaches; absent below all cut-offs. */
  readonly reaches?: Confidence
}

/** The evidence for the candidate in row `row` of a decoding. */
export function decoderEvidence(
  view: View,
  resources: Resources,
  {features: {places, rows}, damage, times}: Decoding,
  row: number,
  toSource: (span: Span<'view'>) => Span
): DecoderEvidence {
  const place = places[row]!
  const candidate = candidateAt(view, resources, place)!
  const size = featureNames.length
  const values = featureNames.map((_, k) => (k === damageIndex ? damage : rows[row * size + k]!))
  const contributions = featureNames.map((feature, k) => ({
    feature,
    value: values[k]!,
    logOdds: values[k]! * weights.second[k]!
  }))
  const probability = logistic(weights.second, rows, row, damage)
  const reaches = cuts.find(([least]) => probability >= least)?.[1]
  const words = neighbours(view, resources.model, place)
  return {
    kind: 'decoder',
    span: toSource(candidate.span),
    spun: view.text.slice(candidate.span.start, candidate.span.end),
    originals: candidate.readings.map(reading => ({
      text: reading.original.text,
      weight: reading.original.weight,
      ...parts(resources.model, words.ids, reading.original.idsIn(resources.model)),
      score: likelihood(reading)
    })),
    listed: resources.channel.originalsAt(place.phrase).length,
    neighbours: {before: words.before, after: words.after},
    casing: !candidate.isCapitalised
      ? 'small'
      : candidate.isName
        ? 'capital inside a sentence'
        : 'capital that begins a sentence',
    times: times.get(place.phrase)!,
    contributions,
    logOdds: contributions.reduce((sum, {logOdds}) => sum + logOdds, 0),
    probability,
    cuts,
    ...(reaches ? {reaches} : {})
  }
}

/** Whether a rule that was told to act from `needed` on tells a candidate. */
export function isTold({reaches}: DecoderEvidence, needed: Confidence | 'off' = 'guess'): boolean {
  return reaches !== undefined && needed !== 'off' && atLeast(reaches, needed)
}

type Ids = {readonly before: readonly number[]; readonly run: readonly number[]; readonly after: readonly number[]}

function neighbours(view: View, model: LanguageModel, {passage, first, last}: Place) {
  const {kind, hash} = view.tokens
  const run: number[] = []
  for (let i = first; i < last; i++) if (kind[i] === TokenKind.word) run.push(model.wordId(hash[i]!))
  const before = context(view, model, passage, first - 1, -1).reverse()
  const after = context(view, model, passage, last, 1)
  const texts = (from: number, to: number) =>
    Array.from({length: to - from}, (_, i) => view.text.slice(view.tokens.start[from + i]!, view.tokens.end[from + i]!))
  return {
    ids: {before, run, after},
    before: texts(first - before.length, first),
    after: texts(last, last + after.length)
  }
}

/** The gain of an original, and where it comes from. */
function parts(model: LanguageModel, {before, run, after}: Ids, original: readonly number[]) {
  const gain = (left: readonly number[], right: readonly number[]) =>
    scoreOf(model, left, original, right) - scoreOf(model, left, run, right)
  const word = gain([], [])
  const left = gain(before, [])
  const whole = gain(before, after)
  return {gain: whole, word, before: left - word, after: whole - left}
}
