import type {View} from '../../core/view.ts'
import type {PhraseTable} from '../../phrases/table.ts'
import {passages} from './prose.ts'
import {hitsOf} from './standing.ts'

/** How many sure signs, and how many in a thousand words, show an article to be spun, so that weak ones in it count too. */
const spunSigns = 3
const spunDensity = 2.5
const wordShare = 0.87 // of the tokens of running text

/**
 * Whether an article looks spun: careful prose shows a sure sign in some ten thousand words, and a few of them near together are a
 * spinner's. `more` are signs that other rules have seen.
 */
export function looksSpun(view: View, tables: readonly PhraseTable[], more = 0): boolean {
  const tokens = passages(view).reduce((sum, {first, last}) => sum + last - first, 0)
  const sure = more + sureEntries(view, tables)
  return sure >= spunSigns && sure * 1000 >= spunDensity * tokens * wordShare
}

/** How many different entries stand in a view that are likely or certain wherever they stand. */
export function sureEntries(view: View, tables: readonly PhraseTable[]): number {
  return sureEntriesIn(view, tables).size
}

/** What those entries matched, in lower case. */
export function sureEntriesIn(view: View, tables: readonly PhraseTable[]): ReadonlySet<string> {
  return new Set(
    hitsOf(view, tables)
      .filter(hit => hit.entry.confidence !== 'guess')
      .map(hit => hit.spun.toLowerCase())
  )
}
