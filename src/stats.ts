import {atLeast, type Finding, stageOf} from './core/finding.ts'
import type {Entry} from './core/ledger.ts'
import {firstEndingAfter} from './core/spans.ts'
import {TokenKind} from './core/tokens.ts'
import type {View} from './core/view.ts'
import type {Outcome} from './proceedings.ts'
import {spunScore} from './spun.ts'

/** Figures about one cleaning. */
export type Stats = {
  /** Words of the article: what is left after cutting. */
  readonly words: number
  /** Code units of the source that were deleted or replaced by nothing. */
  readonly removedCharacters: number
  /** Wording findings of `likely` and above. */
  readonly flags: number
  /** 0 to 1: how likely the article went through a spinner. */
  readonly spunScore: number
}

export function measure(
  view: View,
  findings: readonly Finding[],
  outcomes: readonly Outcome[],
  entries: readonly Entry[]
): Stats {
  let removedCharacters = 0
  for (const entry of entries)
    if (entry.kind === 'change' && entry.insert === '') removedCharacters += entry.end - entry.start
  const wording = findings.filter(
    (finding, index) => stageOf(finding.rule) === 'wording' && outcomes[index] !== 'declined'
  )
  const words = countWords(view)
  return {
    words,
    removedCharacters,
    flags: wording.filter(f => atLeast(f.confidence, 'likely')).length,
    spunScore: spunScore(wording, words)
  }
}

function countWords(view: View): number {
  const {tokens, masked} = view
  let words = 0
  let mask = 0
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== TokenKind.word) continue
    const start = tokens.start[i]!
    if (mask < masked.length && masked[mask]!.end <= start) mask = firstEndingAfter(masked, start)
    if (!(mask < masked.length && masked[mask]!.start <= start)) words++
  }
  return words
}
