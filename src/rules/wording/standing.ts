import {once} from '../../core/once.ts'
import {contains, overlaps, type Span} from '../../core/span.ts'
import {firstEndingAfter, mergeSpans} from '../../core/spans.ts'
import type {View} from '../../core/view.ts'
import type {PhraseTable} from '../../phrases/table.ts'
import {type PhraseHit, phraseHits} from './phrase-hits.ts'

/** What phrase tables say of a view. */
type Standing = {
  /** In order. Entries that are off have none. */
  readonly hits: readonly PhraseHit[]
  /** Where an entry of a table over the first stands. Ascending, disjoint. */
  readonly taken: readonly Span<'view'>[]
  /** Where its words stand without the company that it asks for. */
  readonly missed: ReadonlySet<string>
}

/**
 * The entries that stand in a view, found once, since more than one rule asks. Of two tables the later one is in charge: where an
 * entry of it stands, nothing of an earlier one that overlaps is heard; and where its words stand without the company that it asks
 * for, nothing is heard about just those words.
 */
const standing = once((view: View, tables: readonly PhraseTable[]): Standing => {
  const [first, ...over] = tables
  let hits: readonly PhraseHit[] = [...phraseHits(view, first!)]
  let taken: readonly Span<'view'>[] = []
  const missed = new Set<string>()
  for (const table of over) {
    const own = new Set<string>()
    const found = [...phraseHits(view, table, undefined, ({entry, span}) => entry.isOff || own.add(keyOf(span)))]
    const spans = mergeSpans(found.map(({span}) => span))
    // What is off lies in itself, too.
    const silent = found.filter(({entry}) => entry.isOff).map(({span}) => span)
    hits = hits
      .filter(({span}) => !own.has(keyOf(span)) && !touches(spans, span))
      .concat(found.filter(({span}) => !silent.some(outer => contains(outer, span))))
      .sort((a, b) => a.span.start - b.span.start)
    taken = mergeSpans([...taken, ...spans])
    for (const key of own) missed.add(key)
  }
  return {hits, taken, missed}
})

/** The entries of the tables that stand in a view. */
export function hitsOf(view: View, tables: readonly PhraseTable[]): readonly PhraseHit[] {
  return standing(view, tables).hits
}

/** Whether a table of the user's own is in charge of `span`, or of a part of it: then no other rule is asked. */
export function isDecided(view: View, tables: readonly PhraseTable[], span: Span<'view'>): boolean {
  if (tables.length < 2) return false
  const {taken, missed} = standing(view, tables)
  return touches(taken, span) || missed.has(keyOf(span))
}

function touches(spans: readonly Span<'view'>[], span: Span<'view'>): boolean {
  const next = spans[firstEndingAfter(spans, span.start)]
  return next !== undefined && overlaps(next, span)
}

function keyOf({start, end}: Span<'view'>): string {
  return `${start}:${end}`
}
