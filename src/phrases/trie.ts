import {hashSlots} from '../core/hash-index.ts'
import type {Column, Packed} from '../core/pack.ts'
import {hashWord} from '../core/tokens.ts'

/** Stands for a hyphen between words: it has a word id of its own. */
export const hyphen = '-'

/** No word hashes to it by design: words never begin with a hyphen. */
export const hyphenHash = 0x2d

/** Two words that no table can tell apart. */
export class HashClash extends Error {
  override readonly name = 'HashClash'
  readonly words: readonly [string, string]

  constructor(words: readonly [string, string]) {
    super(`the words ${words.join(' and ')} have one hash; leave one of them out`)
    this.words = words
  }
}

/** The slots of a {@link HashIndex} of words; ids count from 1 in the order given. */
export function wordSlots(words: readonly string[]): Uint32Array {
  const byHash = new Map<number, string>()
  for (const word of words) {
    const hash = word === hyphen ? hyphenHash : hashWord(word)
    const other = byHash.get(hash)
    if (other !== undefined) throw new HashClash([other, word])
    byHash.set(hash, word)
  }
  return hashSlots([...byHash.keys()])
}

/**
 * The columns of a trie over sequences of word ids; each sequence's index is held at the node where it ends. Nodes are numbered level
 * by level, and under one node by word, so that the children of a node are neighbours.
 */
export function compileTrie(sequences: readonly (readonly number[])[]): Record<string, Column> {
  const nodes: Node[] = [{word: 0, children: new Map(), holders: []}]
  sequences.forEach((sequence, index) => {
    let node = nodes[0]!
    for (const word of sequence) {
      let next = node.children.get(word)
      if (!next) node.children.set(word, (next = {word, children: new Map(), holders: []}))
      node = next
    }
    node.holders.push(index)
  })
  const childStart: number[] = []
  const holderStart: number[] = []
  const holders: number[] = []
  for (const node of nodes) {
    childStart.push(nodes.length)
    for (const child of [...node.children.values()].sort((a, b) => a.word - b.word)) nodes.push(child)
    holderStart.push(holders.length)
    for (const holder of node.holders) holders.push(holder)
  }
  return {
    nodeWord: Uint32Array.from(nodes, node => node.word),
    childStart: Uint32Array.from([...childStart, nodes.length]),
    holderStart: Uint32Array.from([...holderStart, holders.length]),
    holders: Uint32Array.from(holders)
  }
}

type Node = {readonly word: number; readonly children: Map<number, Node>; readonly holders: number[]}

const none = new Uint32Array(0)

/** Walks word sequences at full speed, whatever their number. */
export class Trie {
  readonly #words: Uint32Array
  readonly #childStart: Uint32Array
  readonly #holderStart: Uint32Array
  readonly #holders: Uint32Array
  /** The children of the root by word: nearly every word of a text asks for one, and the root has thousands. */
  readonly #roots: Uint32Array

  constructor(packed: Packed) {
    this.#words = packed.numbers('nodeWord', 'u32')
    this.#childStart = packed.numbers('childStart', 'u32')
    this.#holderStart = packed.numbers('holderStart', 'u32')
    this.#holders = packed.numbers('holders', 'u32')
    const end = this.#childStart[1]!
    this.#roots = new Uint32Array((this.#words[end - 1] ?? 0) + 1)
    for (let node = 1; node < end; node++) this.#roots[this.#words[node]!] = node
  }

  /** The node that `word` leads to from `node` (0 is the root), or 0 where it leads nowhere. */
  step(node: number, word: number): number {
    if (node === 0) return word < this.#roots.length ? this.#roots[word]! : 0
    let low = this.#childStart[node]!
    const end = this.#childStart[node + 1]!
    let high = end
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#words[middle]! < word) low = middle + 1
      else high = middle
    }
    return low < end && this.#words[low] === word ? low : 0
  }

  /** The sequences that end at `node`. */
  holders(node: number): Uint32Array {
    const start = this.#holderStart[node]!
    const end = this.#holderStart[node + 1]!
    return start === end ? none : this.#holders.subarray(start, end)
  }
}
