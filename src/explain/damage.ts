import {once} from '../core/once.ts'
import type {View} from '../core/view.ts'
import type {Resources} from '../resources.ts'
import {evidence, type Features, signsIn, tabulate} from '../rules/wording/decode.ts'
import {looksSpun, sureEntriesIn} from '../rules/wording/evidence.ts'
import {sureTerms, sureTermsIn} from '../rules/wording/tortured-term.ts'
import {weights} from '../rules/wording/weights.ts'

/** What the article as a whole says about its wording. */
export type Damage = {
  /** Different sure signs of a spinner, in lower case: matches of surer entries of the phrase table, and garbled terms. */
  readonly signs: {readonly entries: readonly string[]; readonly terms: readonly string[]}
  /** Whether the entries alone, or with the garbled terms, are so many and so dense that weak signs count as well. */
  readonly isSpun: {readonly byEntries: boolean; readonly byAll: boolean}
  /** Absent where there is no sure sign: nothing is decoded then. */
  readonly decoded?: {
    readonly words: number
    /** Sure signs in a thousand words, smoothed as the first pass of the decoder takes them. */
    readonly before: number
    /** Damaged words in a thousand that the first pass adds up to. */
    readonly after: number
  }
}

/** A view decoded, with what the decoder knew on the way. */
export type Decoding = {
  readonly features: Features
  readonly words: number
  readonly sure: number
  readonly damage: number
  /** How often each phrase of the channel stands in the article as a candidate. */
  readonly times: ReadonlyMap<number, number>
}

/** Decodes a view as wording/odd-synonym does, and lets go of nothing; nothing where the article shows no sure sign. */
export const decodingOf = once((view: View, resources: Resources): {readonly value: Decoding | undefined} => {
  const signs = signsIn(view, resources)
  if (signs === 0) return {value: undefined}
  const features = tabulate(view, resources)
  const times = new Map<number, number>()
  for (const {phrase} of features.places) times.set(phrase, (times.get(phrase) ?? 0) + 1)
  return {value: {features, ...evidence(view, features, signs, weights.first), times}}
})

export function damageOf(view: View, resources: Resources): Damage {
  const decoding = decodingOf(view, resources).value
  return {
    signs: {
      entries: [...sureEntriesIn(view, resources.phrases)],
      terms: [...sureTermsIn(view, resources)]
    },
    isSpun: {
      byEntries: looksSpun(view, resources.phrases),
      byAll: looksSpun(view, resources.phrases, sureTerms(view, resources))
    },
    ...(decoding
      ? {decoded: {words: decoding.words, before: Math.exp(decoding.sure) - 0.5, after: Math.exp(decoding.damage) - 1}}
      : {})
  }
}
