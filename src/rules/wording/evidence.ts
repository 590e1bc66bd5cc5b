import {once} from '../../core/once.ts'
import type {View} from '../../core/view.ts'
import type {PhraseTable} from '../../phrases/table.ts'
import {type PhraseHit, phraseHits} from './phrase-hits.ts'
import {passages} from './prose.ts'

/** How many sure signs, and how many in a thousand words, show an article to be spun, so that weak ones in it count too. */
const spunSigns = 3
const spunDensity = 2.5
const wordShare = 0.87 // of the tokens of running text

/** The entries of the table that stand in a view; found once, since more than one rule asks. */
export const hitsOf = once((view: View, table: PhraseTable): readonly PhraseHit[] => [...phraseHits(view, table)])

/**
 * Whether an article looks spun: careful prose shows a sure sign in some ten thousand words, and a few of them near together are a
 * spinner's. `more` are signs that other rules have seen.
 */
export function looksSpun(view: View, table: PhraseTable, more = 0): boolean {
  const tokens = passages(view).reduce((sum, {first, last}) => sum + last - first, 0)
  const sure = more + sureEntries(view, table)
  return sure >= spunSigns && sure * 1000 >= spunDensity * tokens * wordShare
}

/** How many different entries stand in a view that are likely or certain wherever they stand. */
export function sureEntries(view: View, table: PhraseTable): number {
  return sureEntriesIn(view, table).size
}

/** What those entries matched, in lower case. */
export function sureEntriesIn(view: View, table: PhraseTable): ReadonlySet<string> {
  return new Set(
    hitsOf(view, table)
      .filter(hit => hit.entry.confidence !== 'guess')
      .map(hit => hit.spun.toLowerCase())
  )
}
