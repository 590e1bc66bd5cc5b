import {partitionPoint} from './search.ts'
import type {Edit, Ruler, Span} from './span.ts'

/** An edit together with the findings (by index) that asked for it. */
export type Change<R extends Ruler = 'source'> = Edit<R> & {readonly by: readonly number[]}

/** The text after `changes`, which must be ascending and disjoint. */
export function applyChanges<R extends Ruler>(text: string, changes: readonly Edit<R>[]): string {
  if (changes.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const {start, end, insert} of changes) {
    if (start > at) parts.push(text.slice(at, start))
    if (insert) parts.push(insert)
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/**
 * One change set that does what `first` and then `second` do. `second` speaks of the text that `first` produced.
 * Changes that overlap become one, and its `by` keeps everybody who had a part in it.
 *
 * @param first ascending, disjoint changes of a text with ruler `A`
 * @param second ascending, disjoint changes of the text that `first` makes of it (ruler `B`)
 */
export function composeChanges<A extends Ruler, B extends Ruler>(
  first: readonly Change<A>[],
  second: readonly Change<B>[]
): readonly Change<A>[] {
  if (first.length === 0) return second as unknown as readonly Change<A>[]
  if (second.length === 0) return first
  const out: Change<A>[] = []
  let i = 0
  let j = 0
  let delta = 0 // offset in A minus offset in B, for text that `first` keeps at this point
  const startOf = (a: Change<A>) => a.start - delta
  const pass = (a: Change<A>) => {
    delta += a.end - a.start - a.insert.length
    i++
  }
  while (i < first.length || j < second.length) {
    const a = first[i]
    const b = second[j]
    if (a && (!b || startOf(a) + a.insert.length <= b.start)) {
      out.push(a)
      pass(a)
      continue
    }
    if (b && (!a || b.end <= startOf(a))) {
      out.push({start: b.start + delta, end: b.end + delta, insert: b.insert, by: b.by})
      j++
      continue
    }
    // A cluster: every code unit between `low` and `high` was inserted by `first` or is taken by `second`.
    const low = Math.min(startOf(a!), b!.start)
    const start = Math.min(a!.start, b!.start + delta)
    const inserts: {readonly at: number; readonly text: string}[] = []
    const takers: Change<B>[] = []
    const by = new Set<number>()
    let high = low
    let end = start
    for (let grown = true; grown; ) {
      grown = false
      for (let next = first[i]; next && (high === low || startOf(next) < high); next = first[i]) {
        const at = startOf(next)
        inserts.push({at, text: next.insert})
        high = Math.max(high, at + next.insert.length)
        for (const n of next.by) by.add(n)
        pass(next)
        end = Math.max(next.end, high + delta)
        grown = true
      }
      for (let next = second[j]; next && next.start < high; next = second[j]) {
        takers.push(next)
        high = Math.max(high, next.end)
        for (const n of next.by) by.add(n)
        end = Math.max(end, high + delta)
        j++
        grown = true
      }
    }
    out.push({start, end, insert: weave(low, high, inserts, takers), by: [...by].sort((x, y) => x - y)})
  }
  return out.filter(change => change.start < change.end || change.insert !== '')
}

/** The text between `low` and `high` after `takers`, all of it known from `inserts`. */
function weave<B extends Ruler>(
  low: number,
  high: number,
  inserts: readonly {readonly at: number; readonly text: string}[],
  takers: readonly Change<B>[]
): string {
  let text = ''
  let at = low
  const copy = (to: number) => {
    for (const piece of inserts) {
      const from = Math.max(at, piece.at)
      const until = Math.min(to, piece.at + piece.text.length)
      if (from < until) text += piece.text.slice(from - piece.at, until - piece.at)
    }
  }
  for (const taker of takers) {
    copy(taker.start)
    text += taker.insert
    at = taker.end
  }
  copy(high)
  return text
}

/** Translates offsets of the text after `changes` back to the text before. */
export class Projection<A extends Ruler, B extends Ruler> {
  readonly #starts: Float64Array // where each change's insert begins in the text after
  readonly #changes: readonly Edit<A>[]

  constructor(changes: readonly Edit<A>[]) {
    this.#changes = changes
    this.#starts = new Float64Array(changes.length)
    let delta = 0
    changes.forEach((change, index) => {
      this.#starts[index] = change.start - delta
      delta += change.end - change.start - change.insert.length
    })
  }

  /** The smallest span of the text before that accounts for `span`: inserted text stands for all that it replaced. */
  before(span: Span<B>): Span<A> {
    const start = this.#offset(span.start, 'start')
    return {start, end: Math.max(start, this.#offset(span.end, span.end === span.start ? 'start' : 'end'))}
  }

  /**
   * Where `span` of the text before lies in the text after. A replacement at its rim belongs to it, a pure insertion there does not.
   */
  after(span: Span<A>): Span<B> {
    const start = this.#forward(span.start, 'start')
    return {start, end: Math.max(start, this.#forward(span.end, 'end'))}
  }

  #forward(offset: number, side: 'start' | 'end'): number {
    const next = partitionPoint(this.#changes.length, index => {
      const {start, end} = this.#changes[index]!
      return start < offset || (side === 'start' && start === offset && end === offset)
    })
    const change = this.#changes[next - 1]
    if (!change) return offset
    const from = this.#starts[next - 1]!
    const past = offset - change.end
    if (past >= 0) return from + change.insert.length + past
    return side === 'start' ? from : from + change.insert.length
  }

  #offset(offset: number, side: 'start' | 'end'): number {
    // The last change that begins before the offset (at it, for a start: a deletion there lies before the span).
    const next = partitionPoint(this.#changes.length, index => {
      const at = this.#starts[index]!
      return at < offset || (side === 'start' && at === offset)
    })
    const change = this.#changes[next - 1]
    if (!change) return offset
    const past = offset - this.#starts[next - 1]! - change.insert.length
    if (past >= 0) return change.end + past
    return side === 'start' ? change.start : change.end
  }

  /** The same edit in the text before; where its ends fall into inserted text, the whole of it is replaced. */
  edit(edit: Edit<B>): Edit<A> {
    return {...this.before(edit), insert: edit.insert}
  }
}
