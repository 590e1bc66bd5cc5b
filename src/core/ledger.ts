import type {Change} from './changes.ts'
import type {Declined} from './settle.ts'
import type {Span} from './span.ts'

/** A stretch of the source: kept as it is, or changed by the findings named in `by`. */
export type Entry =
  | (Span & {readonly kind: 'keep'})
  | (Span & {readonly kind: 'change'; readonly insert: string; readonly by: readonly number[]})

/**
 * What happened to a source, whole. The laws: the entries *tile* the source; {@link write} of them is *faithful*, the
 * concatenation of kept slices and inserts; {@link invert} makes it *reversible*.
 */
export type Ledger = {
  readonly source: {readonly sha256: string; readonly length: number}
  readonly entries: readonly Entry[]
  /** Findings that do not stand, each with the reason and, where there is one, the finding that won. */
  readonly declined: readonly Declined[]
}

/** Tiles a text of `length` code units with `changes` (ascending, disjoint) and what lies between them. */
export function tile(length: number, changes: readonly Change[]): Entry[] {
  const entries: Entry[] = []
  let at = 0
  for (const {start, end, insert, by} of changes) {
    if (start > at) entries.push({kind: 'keep', start: at, end: start})
    entries.push({kind: 'change', start, end, insert, by})
    at = end
  }
  if (at < length) entries.push({kind: 'keep', start: at, end: length})
  return entries
}

/** The output: kept slices and inserts, in order. */
export function write(source: string, entries: readonly Entry[]): string {
  const parts: string[] = []
  for (const entry of entries) parts.push(entry.kind === 'keep' ? source.slice(entry.start, entry.end) : entry.insert)
  return parts.join('')
}

/** An {@link Entry} that carries what it replaced, so that it can be read in both directions. */
export type Record = {
  readonly start: number
  readonly end: number
  readonly insert?: string
  readonly was?: string
  readonly by?: readonly number[]
}

/** The entries with the source text of every change: all that {@link invert} needs beside the output. */
export function record(source: string, entries: readonly Entry[]): Record[] {
  return entries.map(entry => {
    const {start, end} = entry
    return entry.kind === 'keep'
      ? {start, end}
      : {start, end, insert: entry.insert, was: source.slice(start, end), by: entry.by}
  })
}

/**
 * The source text from the output and its recorded entries.
 * @throws {RangeError} when the entries do not tile, or do not fit the output
 */
export function invert(output: string, records: readonly Record[]): string {
  const parts: string[] = []
  let at = 0
  let tiled = 0
  for (const {start, end, insert, was} of records) {
    if (start !== tiled || end < start) throw new RangeError(`the ledger has a gap or an overlap at offset ${tiled}`)
    tiled = end
    if (insert === undefined) {
      if (at + end - start > output.length) throw new RangeError('the output is shorter than the ledger says')
      parts.push(output.slice(at, (at += end - start)))
    } else {
      if (was === undefined || was.length !== end - start)
        throw new RangeError(`the ledger does not keep what stood at offset ${start}`)
      if (!output.startsWith(insert, at))
        throw new RangeError(`the output does not hold the ledger's insert for offset ${start}`)
      parts.push(was)
      at += insert.length
    }
  }
  if (at !== output.length) throw new RangeError('the output is longer than the ledger says')
  return parts.join('')
}
