import {partitionPoint} from './search.ts'
import type {Ruler, Span} from './span.ts'

/** Sorts spans and joins those that touch. */
export function mergeSpans<R extends Ruler>(spans: readonly Span<R>[]): Span<R>[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  const merged: Span<R>[] = []
  for (const span of sorted) {
    const last = merged[merged.length - 1]
    if (!last || span.start > last.end) merged.push(span)
    else if (span.end > last.end) merged[merged.length - 1] = {start: last.start, end: span.end}
  }
  return merged
}

/** Index of the first of ascending disjoint `spans` that ends after `offset`. */
export function firstEndingAfter<R extends Ruler>(spans: readonly Span<R>[], offset: number): number {
  return partitionPoint(spans.length, index => spans[index]!.end <= offset)
}

/** What is left of `span` outside `taken`, which is ascending and disjoint. */
export function subtract<R extends Ruler>(span: Span<R>, taken: readonly Span<R>[]): Span<R>[] {
  const rest: Span<R>[] = []
  let at = span.start
  for (let i = firstEndingAfter(taken, at); i < taken.length && taken[i]!.start < span.end; i++) {
    if (taken[i]!.start > at) rest.push({start: at, end: taken[i]!.start})
    at = Math.max(at, taken[i]!.end)
  }
  if (at < span.end) rest.push({start: at, end: span.end})
  return rest
}
