import type {Span} from '../../core/span.ts'
import {TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import type {PhraseTable, TableEntry} from '../../phrases/table.ts'
import {guardsHold} from './guards.ts'
import {addresses, isCapital, isHyphen, opensSentence, type Passage, passages} from './prose.ts'

/** An entry of the table that stands in the text with its guards fulfilled. */
export type PhraseHit = {
  readonly entry: TableEntry
  readonly span: Span<'view'>
  readonly spun: string
  readonly originals: readonly string[]
  readonly passage: Passage
}

/** An entry whose words stand in the text, in whatever company. */
type Match = {readonly entry: TableEntry; readonly span: Span<'view'>}

/** The longest hit at each word, in order; `wanted` may leave variants out, `missed` hears of words whose guards do not hold. */
export function* phraseHits(
  view: View,
  table: PhraseTable,
  wanted: (variant: number) => boolean = () => true,
  missed?: (match: Match) => void
): Generator<PhraseHit> {
  const ids = new Int32Array(view.tokens.length)
  for (const passage of passages(view)) {
    fillIds(ids, view, table, passage)
    let urls: readonly Span<'view'>[] | undefined
    for (let i = passage.first; i < passage.last; i++) {
      if (ids[i] === 0) continue
      let node = 0
      let hit: PhraseHit | undefined
      for (let at = i; at < passage.last && ids[at] !== 0; at++) {
        node = table.step(node, ids[at]!)
        if (node === 0) break
        for (const variant of table.variantsAt(node))
          if (wanted(variant)) hit = accept(view, passage, table, variant, i, missed) ?? hit
      }
      if (!hit) continue
      urls ??= addresses(view, passage)
      const {span} = hit
      if (!view.touchesMask(span) && !urls.some(url => url.start < span.end && span.start < url.end)) yield hit
    }
  }
}

/** Writes down which words of a passage the table knows. */
export function fillIds(ids: Int32Array, {tokens, text}: View, table: PhraseTable, {first, last}: Passage): void {
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] !== TokenKind.punctuation) ids[i] = table.wordId(tokens.hash[i]!)
    else if (isHyphen(text.charCodeAt(tokens.start[i]!))) ids[i] = table.hyphenId
  }
}

function accept(
  view: View,
  passage: Passage,
  table: PhraseTable,
  variant: number,
  i: number,
  missed?: (match: Match) => void
): PhraseHit | undefined {
  const entry = table.entryOf(variant)
  const run = table.runOf(variant)
  const first = i + run.from
  const last = i + run.to
  if (!guardsHold(view, passage, entry.guards, i, i + run.length))
    return void missed?.({entry, span: spanOf(view, first, last)})
  const originals = table.originalsOf(variant)
  if (run.length === 1 && isName(view, passage, first, originals)) return undefined
  const span = spanOf(view, first, last)
  return {entry, span, spun: view.text.slice(span.start, span.end), originals, passage}
}

function spanOf({tokens}: View, first: number, last: number): Span<'view'> {
  return {start: tokens.start[first]!, end: tokens.end[last - 1]!}
}

/** A lone capitalised word in the middle of a sentence is somebody's name, unless the entry itself is about names. */
export function isName(view: View, passage: Passage, i: number, originals: readonly string[]): boolean {
  if (passage.isTitleCase || isCapital(originals[0]!.charCodeAt(0)) || opensSentence(view, passage, i)) return false
  return isCapital(view.text.charCodeAt(view.tokens.start[i]!))
}
