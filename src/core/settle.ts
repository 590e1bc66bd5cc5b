import {compareConfidence, type Finding} from './finding.ts'
import {partitionPoint} from './search.ts'
import type {Ruler, Span} from './span.ts'
import {subtract} from './spans.ts'

/** Why a finding does not stand. `winner` indexes the same list of findings. */
export type Declined = {
  readonly finding: number
  readonly why: 'overlap' | 'inside-removed' | 'off'
  readonly winner?: number
}

export type Settled<R extends Ruler> = {
  /** The findings that stand, ascending by position, with their place in the list that was given. */
  readonly standing: readonly {readonly index: number; readonly finding: Finding<R>}[]
  readonly declined: readonly Declined[]
}

/**
 * Decides between findings of one pass. Where two overlap the surer one wins, then the longer, then the earlier, then the one
 * whose rule comes first in the registry. Findings must be given in registry order.
 *
 * Two deletions do not contradict each other: the loser keeps what the winner left of it. Everything else that overlaps a winner is
 * declined, with the winner named. Linear but for the sort: only findings that overlap are compared.
 */
export function settle<R extends Ruler>(findings: readonly Finding<R>[]): Settled<R> {
  const extents = findings.map(extentOf)
  const order = findings
    .map((_, index) => index)
    .sort((a, b) => extents[a]!.start - extents[b]!.start || extents[a]!.end - extents[b]!.end || a - b)
  const standing: Standing<R>[] = []
  const declined: Declined[] = []
  for (let i = 0; i < order.length; ) {
    let j = i + 1
    let end = extents[order[i]!]!.end
    while (
      j < order.length &&
      (extents[order[j]!]!.start < end || conflict(extents[order[j]!]!, extents[order[j - 1]!]!))
    )
      end = Math.max(end, extents[order[j++]!]!.end)
    const index = order[i]!
    if (j === i + 1) standing.push({index, finding: findings[index]!, extent: extents[index]!})
    else decide(order.slice(i, j), findings, extents, standing, declined)
    i = j
  }
  standing.sort((a, b) => a.extent.start - b.extent.start || a.extent.end - b.extent.end || a.index - b.index)
  return {standing, declined}
}

type Standing<R extends Ruler> = {
  readonly index: number
  readonly finding: Finding<R>
  readonly extent: Span<R>
}

type Claim<R extends Ruler> = Span<R> & {readonly index: number}

function decide<R extends Ruler>(
  cluster: readonly number[],
  findings: readonly Finding<R>[],
  extents: readonly Span<R>[],
  standing: Standing<R>[],
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
  const taken: Claim<R>[] = [] // the winners' claims, ascending and disjoint
  for (const index of ranked) {
    const finding = findings[index]!
    const rivals = rivalsOf(taken, extents[index]!)
    if (rivals.length === 0) {
      take(taken, {...extents[index]!, index})
      standing.push({index, finding, extent: extents[index]!})
      continue
    }
    const edits = isDeletion(finding)
      ? finding.edits.flatMap(edit => subtract(edit, rivals)).map(span => ({...span, insert: ''}))
      : []
    if (edits.length === 0) declined.push({finding: index, why: 'overlap', winner: rivals[0]!.index})
    else {
      for (const edit of edits) take(taken, {start: edit.start, end: edit.end, index})
      const rest = {...finding, edits}
      standing.push({index, finding: rest, extent: extentOf(rest)})
    }
  }
}

function isDeletion<R extends Ruler>({edits}: Finding<R>): boolean {
  return edits.length > 0 && edits.every(edit => edit.insert === '' && edit.end > edit.start)
}

function take<R extends Ruler>(taken: Claim<R>[], claim: Claim<R>): void {
  let at = lowerBound(taken, claim.start)
  while (at < taken.length && taken[at]!.start === claim.start && taken[at]!.end <= claim.end) at++
  taken.splice(at, 0, claim)
}

function rivalsOf<R extends Ruler>(taken: readonly Claim<R>[], claim: Span<R>): readonly Claim<R>[] {
  const rivals: Claim<R>[] = []
  for (
    let at = Math.max(0, lowerBound(taken, claim.start) - 1);
    at < taken.length && taken[at]!.start <= claim.end;
    at++
  )
    if (conflict(claim, taken[at]!)) rivals.push(taken[at]!)
  return rivals
}

function lowerBound<R extends Ruler>(taken: readonly Span<R>[], start: number): number {
  return partitionPoint(taken.length, index => taken[index]!.start < start)
}

/** Two claims conflict when they share text; insertions when they are at the same place. */
function conflict<R extends Ruler>(a: Span<R>, b: Span<R>): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start
  return a.start < b.end && b.start < a.end
}

/** What a finding lays claim to: all that it edits, or its span where it only tells. */
function extentOf<R extends Ruler>({span, edits}: Finding<R>): Span<R> {
  const first = edits[0]
  return first ? {start: first.start, end: edits[edits.length - 1]!.end} : span
}
