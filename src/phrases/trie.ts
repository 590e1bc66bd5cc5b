import type {Column, Packed} from '../core/pack.ts'
import {hashWord} from '../core/tokens.ts'

/** Stands for a hyphen between words: it has a word id of its own. */
export const hyphen = '-'

/** No word hashes to it by design: words never begin with a hyphen. */
export const hyphenHash = 0x2d

/** Open addressing, at most half full: slot pairs of hash and word id, ids from 1 in the order given. */
export function wordSlots(words: readonly string[]): Uint32Array {
  const size = 2 ** Math.ceil(Math.log2(words.length * 2 + 2))
  const slots = new Uint32Array(size * 2)
  words.forEach((word, i) => {
    const hash = word === hyphen ? hyphenHash : hashWord(word)
    let at = hash & (size - 1)
    while (slots[at * 2 + 1] !== 0) {
      if (slots[at * 2] === hash)
        throw new Error(`the words ${word} and ${words[slots[at * 2 + 1]! - 1]} have one hash; respell one of them`)
      at = (at + 1) & (size - 1)
    }
    slots[at * 2] = hash
    slots[at * 2 + 1] = i + 1
  })
  return slots
}

/** Finds word ids by the hashes that tokens carry. */
export class WordIndex {
  readonly #slots: Uint32Array
  readonly #mask: number

  constructor(slots: Uint32Array) {
    this.#slots = slots
    this.#mask = (slots.length >> 1) - 1
  }

  /** 0 where the word is not known. */
  id(hash: number): number {
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      const id = this.#slots[at * 2 + 1]!
      if (id === 0 || this.#slots[at * 2] === hash) return id
    }
  }
}

/** The columns of a trie over sequences of word ids; each sequence's index is held at the node where it ends. */
export function compileTrie(sequences: readonly (readonly number[])[]): Record<string, Column> {
  const nodes: Map<number, number>[] = [new Map()]
  const holders: number[][] = [[]]
  sequences.forEach((sequence, index) => {
    let node = 0
    for (const word of sequence) {
      let next = nodes[node]!.get(word)
      if (next === undefined) {
        next = nodes.push(new Map()) - 1
        holders.push([])
        nodes[node]!.set(word, next)
      }
      node = next
    }
    holders[node]!.push(index)
  })
  const starts = new Int32Array(holders.length + 1)
  holders.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length
  })
  return {edges: edgeSlots(nodes), holderStart: starts, holders: Int32Array.from(holders.flat())}
}

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

function edgeHash(node: number, word: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** Walks word sequences at full speed, whatever their number. */
export class Trie {
  readonly #edges: Int32Array
  readonly #mask: number
  readonly #holderStart: Int32Array
  readonly #holders: Int32Array

  private constructor(edges: Int32Array, holderStart: Int32Array, holders: Int32Array) {
    this.#edges = edges
    this.#mask = edges.length / 3 - 1
    this.#holderStart = holderStart
    this.#holders = holders
  }

  static of(packed: Packed): Trie {
    return new Trie(
      packed.numbers('edges', 'i32'),
      packed.numbers('holderStart', 'i32'),
      packed.numbers('holders', 'i32')
    )
  }

  /** The node that `word` leads to from `node` (0 is the root), or 0 where it leads nowhere. */
  step(node: number, word: number): number {
    for (let at = edgeHash(node, word) & this.#mask; ; at = (at + 1) & this.#mask) {
      if (this.#edges[at * 3 + 1] === 0) return 0
      if (this.#edges[at * 3] === node && this.#edges[at * 3 + 1] === word) return this.#edges[at * 3 + 2]!
    }
  }

  /** The sequences that end at `node`. */
  holders(node: number): Int32Array {
    return this.#holders.subarray(this.#holderStart[node]!, this.#holderStart[node + 1]!)
  }
}
