import {hashWord} from '../core/tokens.ts'
import type {Entry} from './entry.ts'
import {inflect} from './inflect.ts'
import {type Column, pack} from './pack.ts'

/** One way in which an entry can stand in a text: the words to match, which of them are replaced, and by what. */
export type Variant = {
  readonly entry: number
  readonly words: readonly string[]
  /** The replaced run, as word indices, end-exclusive. */
  readonly from: number
  readonly to: number
  readonly originals: readonly string[]
}

/** Stands for a hyphen between words: it has a word id of its own. */
export const hyphen = '-'

/** Spells an entry out: every inflection, every bracketed alternative, hyphens also as spaces. */
export function variantsOf(entry: Entry, index: number): Variant[] {
  const {inflection} = entry
  const spun = inflection ? inflect(entry.spun, inflection) : [entry.spun]
  const originals = entry.originals.map(original => (inflection && original ? inflect(original, inflection) : spun.map(() => original)))
  const variants = new Map<string, Variant>()
  spun.forEach((form, i) => {
    const own = [...new Set(originals.map(forms => forms[i]!))].filter(original => original !== form)
    if (own.length === 0) return
    for (const before of entry.before.length > 0 ? entry.before.flatMap(spellings) : [[]]) {
      for (const after of entry.after.length > 0 ? entry.after.flatMap(spellings) : [[]]) {
        for (const run of spellings(form)) {
          const words = [...before, ...run, ...after]
          const key = words.join(' ')
          if (!variants.has(key)) variants.set(key, {entry: index, words, from: before.length, to: before.length + run.length, originals: own})
        }
      }
    }
  })
  return [...variants.values()]
}

/** The token sequences that a phrase may be written as. */
function spellings(phrase: string): string[][] {
  const hyphened = phrase.split(/ |(-)|(?=['’]s(?: |$))/).filter(Boolean)
  return hyphened.includes(hyphen) ? [hyphened, hyphened.filter(word => word !== hyphen)] : [hyphened]
}

/** Compiles entries into the columns that {@link PhraseTable} reads. The layout is told in README.md. */
export function compile(entries: readonly Entry[]): Uint8Array {
  return pack({...phraseColumns(entries)})
}

export function phraseColumns(entries: readonly Entry[]): Record<string, Column> {
  const variants = entries.flatMap(variantsOf)
  const words = [...new Set(variants.flatMap(variant => variant.words))].sort()
  const ids = new Map(words.map((word, i) => [word, i + 1]))
  const nodes: Map<number, number>[] = [new Map()]
  const holders: number[][] = [[]]
  variants.forEach((variant, index) => {
    let node = 0
    for (const word of variant.words) {
      const id = ids.get(word)!
      let next = nodes[node]!.get(id)
      if (next === undefined) {
        next = nodes.push(new Map()) - 1
        holders.push([])
        nodes[node]!.set(id, next)
      }
      node = next
    }
    holders[node]!.push(index)
  })
  const lists = stringLists(variants.map(variant => variant.originals))
  return {
    words,
    wordSlots: wordSlots(words),
    edges: edgeSlots(nodes),
    holderStart: Int32Array.from(accumulate(holders.map(list => list.length))),
    holders: Int32Array.from(holders.flat()),
    variantEntry: Int32Array.from(variants, variant => variant.entry),
    variantRun: Uint8Array.from(variants.flatMap(({from, to, words}) => [from, to, words.length])),
    variantOriginals: lists.index,
    originals: lists.strings,
    entries: entries.map(({heading, confidence, guards, page}) => JSON.stringify({heading, confidence, guards, page}))
  }
}

function accumulate(lengths: readonly number[]): number[] {
  const starts = [0]
  for (const length of lengths) starts.push(starts[starts.length - 1]! + length)
  return starts
}

/** Interns lists of strings; `index` says which one each of the given lists is. */
function stringLists(lists: readonly (readonly string[])[]): {index: Int32Array; strings: string[]} {
  const known = new Map<string, number>()
  const index = Int32Array.from(lists, list => {
    const key = list.join('|')
    if (!known.has(key)) known.set(key, known.size)
    return known.get(key)!
  })
  return {index, strings: [...known.keys()]}
}

/** Open addressing, at most half full: slot pairs of hash and word id. */
export function wordSlots(words: readonly string[]): Uint32Array {
  const size = 2 ** Math.ceil(Math.log2(words.length * 2 + 2))
  const slots = new Uint32Array(size * 2)
  words.forEach((word, i) => {
    const hash = word === hyphen ? hyphenHash : hashWord(word)
    let at = hash & (size - 1)
    while (slots[at * 2 + 1] !== 0) {
      if (slots[at * 2] === hash) throw new Error(`the words ${word} and ${words[slots[at * 2 + 1]! - 1]} have one hash; respell the hash`)
      at = (at + 1) & (size - 1)
    }
    slots[at * 2] = hash
    slots[at * 2 + 1] = i + 1
  })
  return slots
}

/** No word hashes to it by design: words never begin with a hyphen. */
export const hyphenHash = 0x2d

/** Open addressing, at most half full: slot triples of node, word id and next node. */
function edgeSlots(nodes: readonly ReadonlyMap<number, number>[]): Int32Array {
  const count = nodes.reduce((sum, node) => sum + node.size, 0)
  const size = 2 ** Math.ceil(Math.log2(count * 2 + 2))
  const slots = new Int32Array(size * 3)
  nodes.forEach((edges, node) => {
    for (const [word, next] of edges) {
      let at = edgeHash(node, word) & (size - 1)
      while (slots[at * 3 + 1] !== 0) at = (at + 1) & (size - 1)
      slots.set([node, word, next], at * 3)
    }
  })
  return slots
}

export function edgeHash(node: number, word: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
