import {compareConfidence, type Finding} from './finding.ts'
import type {Ruler, Span} from './span.ts'

/** Why a finding does not stand. `winner` indexes the same list of findings. */
export type Declined = {readonly finding: number; readonly why: 'overlap' | 'inside-removed' | 'off'; readonly winner?: number}

export type Settled = {
  /** Indices of the findings that stand, ascending by position. */
  readonly standing: readonly number[]
  readonly declined: readonly Declined[]
}

/**
 * Decides between findings of one pass. Where two overlap the surer one wins, then the longer, then the earlier, then the one
 * whose rule comes first in the registry; the loser is declined with the winner named. Findings must be given in registry order.
 *
 * Linear but for the sort: only findings that overlap are compared.
 */
export function settle<R extends Ruler>(findings: readonly Finding<R>[]): Settled {
  const extents = findings.map(extentOf)
  const order = findings.map((_, index) => index).sort((a, b) => extents[a]!.start - extents[b]!.start || extents[a]!.end - extents[b]!.end || a - b)
  const standing: number[] = []
  const declined: Declined[] = []
  for (let i = 0; i < order.length; ) {
    let j = i + 1
    let end = extents[order[i]!]!.end
    while (j < order.length && claims(extents[order[j]!]!, extents[order[j - 1]!]!, end)) end = Math.max(end, extents[order[j++]!]!.end)
    if (j === i + 1) standing.push(order[i]!)
    else decide(order.slice(i, j), findings, extents, standing, declined)
    i = j
  }
  standing.sort((a, b) => extents[a]!.start - extents[b]!.start || extents[a]!.end - extents[b]!.end || a - b)
  return {standing, declined}
}

function decide<R extends Ruler>(
  cluster: readonly number[],
  findings: readonly Finding<R>[],
  extents: readonly Span<R>[],
  standing: number[],
  declined: Declined[]
): void {
  const ranked = [...cluster].sort((a, b) => {
    const [x, y] = [extents[a]!, extents[b]!]
    return (
      compareConfidence(findings[b]!.confidence, findings[a]!.confidence) ||
      y.end - y.start - (x.end - x.start) ||
      x.start - y.start ||
      a - b
    )
  })
  // Winners by start, so that a candidate meets its two neighbours only.
  const taken: number[] = []
  for (const index of ranked) {
    const at = lowerBound(taken, extents, extents[index]!.start)
    const rival = [taken[at - 1], taken[at]].find(other => other !== undefined && conflict(extents[index]!, extents[other]!))
    if (rival === undefined) {
      taken.splice(at, 0, index)
      standing.push(index)
    } else declined.push({finding: index, why: 'overlap', winner: rival})
  }
}

function lowerBound<R extends Ruler>(taken: readonly number[], extents: readonly Span<R>[], start: number): number {
  let low = 0
  let high = taken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (extents[taken[middle]!]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

function claims<R extends Ruler>(next: Span<R>, previous: Span<R>, end: number): boolean {
  return next.start < end || conflict(next, previous)
}

/** Two claims conflict when they share text; insertions when they are at the same place. */
function conflict<R extends Ruler>(a: Span<R>, b: Span<R>): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start
  return a.start < b.end && b.start < a.end
}

/** What a finding lays claim to: all that it edits, or its span where it only tells. */
function extentOf<R extends Ruler>({span, edits}: Finding<R>): Span<R> {
  const first = edits[0]
  if (!first) return span
  let {start, end} = first
  for (const edit of edits) {
    if (edit.start < start) start = edit.start
    if (edit.end > end) end = edit.end
  }
  return {start, end}
}
