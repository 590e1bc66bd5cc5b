import {hashSlots} from '../core/hash-index.ts'
import {type Column, firsts, pack} from '../core/pack.ts'
import {
  foldedAt,
  gramKey,
  gramLength,
  hashStart,
  markKey,
  shortKey,
  shortLength,
  slotCount,
  slotOf,
  startKey
} from './fold.ts'
import type {Pattern} from './pattern.ts'
import {type Requirement, requirementOf} from './requirement.ts'

/**
 * The columns that {@link Screen} reads; lists of lists are flat, with the first index of each and one past the last.
 * @param sample ordinary text, which tells what is seldom met
 */
export function compileScreen(patterns: readonly Pattern[], sample: string): Uint8Array {
  const byKey = new Map<number, Pattern>()
  for (const pattern of patterns) {
    const {key} = pattern
    const {source} = (byKey.get(key) ?? pattern).expression
    if (source !== pattern.expression.source)
      throw new Error(`two patterns have one hash; respell ${pattern.expression.source.slice(0, 60)}`)
    byKey.set(key, pattern)
  }
  const own = [...byKey.values()]
  const lists = own.map(pattern => pattern.alternatives)
  const sources = lists.flat()
  const requirements = sources.map(requirementOf)
  const literals = [...new Set(requirements.flatMap(({needs}) => needs ?? []))]
  const literalId = new Map(literals.map((text, id) => [text, id]))
  const keys = literals.map(rarestKey(sample))
  return pack({
    patternSlots: hashSlots([...byKey.keys()]),
    owners: Uint32Array.from(lists.flatMap((list, i) => list.map(() => i))),
    sources,
    literals,
    ...flat(
      'need',
      requirements.map(({needs}) => (needs ?? []).map(text => literalId.get(text)!))
    ),
    ...index(
      'start',
      requirements.map(({starts}) => starts?.map(keyOfStart) ?? [])
    ),
    ...flat('slot', slots(keys)),
    keyEnd: Uint8Array.from(keys, ({end}) => end),
    ...flat('caller', callers(requirements, literalId)),
    longestStart: Uint32Array.of(
      Math.max(0, ...requirements.flatMap(({starts}) => starts ?? []).map(start => start.length))
    ),
    always: Uint32Array.from(requirements.flatMap(({starts, needs}, i) => (starts || needs ? [] : [i])))
  })
}

/** Which alternatives a literal calls for: those of which no beginning is known. */
function callers(requirements: readonly Requirement[], literalId: ReadonlyMap<string, number>): number[][] {
  const lists: number[][] = [...literalId].map(() => [])
  requirements.forEach(({starts, needs}, i) => {
    if (!starts) for (const text of needs ?? []) lists[literalId.get(text)!]!.push(i)
  })
  return lists
}

function keyOfStart(start: string): number {
  let hash = 0
  for (let at = 0; at < start.length; at++) hash = hashStart(hash, foldedAt(start, at))
  return startKey(hash, start.length)
}

/** Of each literal the key that ordinary text has least, and where in the literal the key's last unit stands. */
function rarestKey(sample: string): (literal: string) => {key: number; end: number} {
  const counts = new Map<number, number>()
  let grams = 0
  for (let at = 0; at < sample.length; at++) {
    grams = gramKey(grams, foldedAt(sample, at))
    counts.set(grams, (counts.get(grams) ?? 0) + 1)
  }
  return literal => {
    if (literal.length < shortLength) return {key: markKey(foldedAt(literal, 0)), end: 0}
    let own = 0
    let best = {key: 0, end: -1, count: 0}
    for (let end = 0; end < literal.length; end++) {
      own = gramKey(own, foldedAt(literal, end))
      const count = counts.get(own) ?? 0
      if (end >= gramLength - 1 && (best.end < 0 || count < best.count)) best = {key: own, end, count}
    }
    return best.end < 0 ? {key: shortKey(own), end: shortLength - 1} : best
  }
}

/** The literals by the slots of their keys; those whose keys share one are told apart by their texts. */
function slots(keys: readonly {readonly key: number}[]): number[][] {
  const lists: number[][] = Array.from({length: slotCount}, () => [])
  keys.forEach(({key}, literal) => {
    lists[slotOf(key)]!.push(literal)
  })
  return lists
}

/** What is found under each key, where `keys` lists those of each item. */
function index(name: string, keys: readonly (readonly number[])[]): Record<string, Column> {
  const byKey = new Map<number, Set<number>>()
  keys.forEach((list, item) => {
    for (const signed of list) {
      const key = signed >>> 0
      if (!byKey.has(key)) byKey.set(key, new Set())
      byKey.get(key)!.add(item)
    }
  })
  return {
    [`${name}Slots`]: hashSlots([...byKey.keys()]),
    ...flat(
      name,
      [...byKey.values()].map(items => [...items])
    )
  }
}

function flat(name: string, lists: readonly (readonly number[])[]): Record<string, Column> {
  return {[`${name}First`]: firsts(lists), [`${name}Items`]: Uint32Array.from(lists.flat())}
}
