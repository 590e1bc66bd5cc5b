import type {Span} from '../core/span.ts'
import type {View} from '../core/view.ts'
import type {Guards} from '../phrases/entry.ts'
import type {Example, Examples} from '../phrases/examples.ts'
import type {PhraseTable} from '../phrases/table.ts'
import {guardsHold} from '../rules/wording/guards.ts'
import {fillIds, isName} from '../rules/wording/phrase-hits.ts'
import {type Passage, passages} from '../rules/wording/prose.ts'
import {hitsOf} from '../rules/wording/standing.ts'

/** An entry whose words stand in the text, and what keeps it from holding there. */
export type Guarded = {
  readonly spun: string
  readonly entry: string
  readonly page: string
  readonly originals: readonly string[]
  /** The guards that do not hold; `name`: a lone capitalised word inside a sentence is somebody's name. */
  readonly failing: readonly (keyof Guards | 'name')[]
  readonly guards: Guards
  readonly example?: Example
}

/** The entries of the tables that would hold somewhere in a place, were it not for their guards, and where no other one holds. */
export function guardedAt(
  view: View,
  tables: readonly PhraseTable[],
  examples: Examples | undefined,
  touchesPlace: (span: Span<'view'>) => boolean
): readonly Guarded[] {
  const flagged = new Set(hitsOf(view, tables).map(({span}) => `${span.start}:${span.end}`))
  return tables.flatMap(table =>
    guardedIn(
      view,
      table,
      examples,
      span => touchesPlace(span) && !flagged.has(`${span.start}:${span.end}`),
      touchesPlace
    )
  )
}

function guardedIn(
  view: View,
  table: PhraseTable,
  examples: Examples | undefined,
  isAsked: (span: Span<'view'>) => boolean,
  touchesPlace: (span: Span<'view'>) => boolean
): readonly Guarded[] {
  const {start, end, length} = view.tokens
  const ids = new Int32Array(length)
  const found = new Map<string, Guarded>()
  for (const passage of passages(view)) {
    if (!touchesPlace(passage.block)) continue
    fillIds(ids, view, table, passage)
    for (let i = passage.first; i < passage.last; i++) {
      let node = 0
      for (let at = i; at < passage.last && ids[at] !== 0; at++) {
        node = table.step(node, ids[at]!)
        if (node === 0) break
        for (const variant of table.variantsAt(node)) {
          const run = table.runOf(variant)
          const span = {start: start[i + run.from]!, end: end[i + run.to - 1]!}
          const failing = isAsked(span) && !view.touchesMask(span) ? failingAt(view, passage, table, variant, i) : []
          if (failing.length === 0) continue
          const entry = table.entryOf(variant)
          const example = examples?.of(entry)
          found.set(`${table.entryIndexOf(variant)}:${span.start}`, {
            spun: view.text.slice(span.start, span.end),
            entry: entry.heading,
            page: entry.page,
            originals: table.originalsOf(variant),
            failing,
            guards: entry.guards,
            ...(example ? {example} : {})
          })
        }
      }
    }
  }
  return [...found.values()]
}

function failingAt(view: View, passage: Passage, table: PhraseTable, variant: number, i: number): Guarded['failing'] {
  const {guards} = table.entryOf(variant)
  const {from, length} = table.runOf(variant)
  const failing: (keyof Guards | 'name')[] = (Object.keys(guards) as (keyof Guards)[]).filter(
    key => !guardsHold(view, passage, {[key]: guards[key]}, i, i + length)
  )
  if (length === 1 && isName(view, passage, i + from, table.originalsOf(variant))) failing.push('name')
  return failing
}
