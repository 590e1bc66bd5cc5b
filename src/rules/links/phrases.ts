import {hashWord} from '../../core/tokens.ts'

/** A table of words and of pairs of neighbouring words, by their hashes; each has bits. */
export class Phrases {
  readonly #filter = new Uint8Array(0x10000) // hashes that are none of ours fail here
  readonly #bits = new Map<number, number>()

  /**
   * Adds `phrases`, one between commas: a word, or two in a row. Bars stand between alternatives: `daily|regular reader` is two pairs.
   */
  add(phrases: string, bit: number): this {
    for (const phrase of phrases.trim().split(/\s*,\s*/)) {
      const [first, second] = phrase.split(' ').map(words => words.split('|').map(hashWord))
      for (const hash of first!) {
        if (!second) this.#put(hash, bit)
        else for (const next of second) this.#put(pairOf(hash, next), bit)
      }
    }
    return this
  }

  /** The bits of a word and of the pair that it makes with the word before it; 0 is the hash of no word. */
  of(before: number, hash: number): number {
    const pair = pairOf(before, hash)
    return (
      (this.#filter[hash & 0xffff] === 0 ? 0 : (this.#bits.get(hash | 0) ?? 0)) |
      (this.#filter[pair & 0xffff] === 0 ? 0 : (this.#bits.get(pair | 0) ?? 0))
    )
  }

  #put(hash: number, bit: number): void {
    this.#filter[hash & 0xffff] = 1
    this.#bits.set(hash | 0, (this.#bits.get(hash | 0) ?? 0) | bit)
  }
}

function pairOf(first: number, second: number): number {
  return Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) ^ second
}
