import {type Need, Packed} from '../core/pack.ts'
import {mixMark, mixSlot, slotOf} from './hash.ts'

/** Ranges that quantised logarithms were spread over. */
export type Ranges = {readonly probability: readonly [number, number]; readonly backoff: readonly [number, number]}

/** A trigram model with back-off, read as views of its bytes. Probabilities are natural logarithms. A text asks for few of them. */
export class LanguageModel {
  readonly #wordHash: Uint32Array
  readonly #wordValue: Uint8Array
  readonly #bigrams: Uint32Array
  readonly #marks: Uint8Array
  readonly #values: Uint8Array
  readonly #probability: Float64Array
  readonly #backoff: Float64Array

  readonly #bytes: Uint8Array
  readonly #need: Need
  #isWhole = false

  private constructor(bytes: Uint8Array, need: Need) {
    const packed = new Packed(bytes, need)
    this.#bytes = bytes
    this.#need = need
    this.#wordHash = packed.numbers('wordHash', 'u32')
    this.#wordValue = packed.numbers('wordValue', 'u8')
    this.#bigrams = packed.numbers('bigrams', 'u32')
    this.#marks = packed.numbers('trigramMark', 'u8')
    this.#values = packed.numbers('trigramValue', 'u8')
    const {ranges} = JSON.parse(packed.strings('meta').at(0)) as {ranges: Ranges}
    this.#probability = levels(ranges.probability)
    this.#backoff = levels(ranges.backoff)
  }

  /**
   * @param need reads what of `bytes` is not there yet
   * @throws {Error} when the bytes are not a compiled model
   */
  static read(bytes: Uint8Array, need: Need = () => {}): LanguageModel {
    return new LanguageModel(bytes, need)
  }

  /** Reads all that is not there yet: what asks for thousands of scores is faster than page by page. */
  readAll(): void {
    if (!this.#isWhole) this.#need(0, this.#bytes.byteLength)
    this.#isWhole = true
  }

  /** The id of a word by its hash (see `hashWord`), or -1 where the model does not know it. */
  wordId(hash: number): number {
    const size = this.#wordHash.length
    for (let at = slotOf(hash, size); ; at = at + 1 === size ? 0 : at + 1) {
      const own = this.#at(this.#wordHash, at)
      if (own === hash) return at
      if (own === 0) return -1
    }
  }

  /** log P(c | a b). Ids of -1 stand for words that are not known: the history is cut at them; an unknown `c` gives NaN. */
  score(a: number, b: number, c: number): number {
    if (c < 0) return Number.NaN
    if (b < 0) return this.#unigram(c)
    if (a >= 0) {
      const value = this.#trigram(a, b, c)
      if (value !== 0) return this.#probability[value]!
    }
    const pair = this.#bigram(b, c)
    const weight = a >= 0 ? this.#backoffOf(this.#bigram(a, b)) : 0
    if (pair !== 0) return weight + this.#probability[(pair >>> 8) & 0xff]!
    return weight + this.#backoff[this.#at(this.#wordValue, b * 2 + 1)]! + this.#unigram(c)
  }

  #at(column: Uint8Array | Uint32Array, index: number): number {
    if (!this.#isWhole) {
      const offset = column.byteOffset + index * column.BYTES_PER_ELEMENT
      this.#need(offset, offset + column.BYTES_PER_ELEMENT)
    }
    return column[index]!
  }

  #unigram(c: number): number {
    return this.#probability[this.#at(this.#wordValue, c * 2)]!
  }

  #backoffOf(pair: number): number {
    return pair === 0 ? 0 : this.#backoff[pair & 0xff]!
  }

  #bigram(a: number, b: number): number {
    const size = this.#bigrams.length
    const mark = mixMark(a, b, -1)
    for (let at = slotOf(mixSlot(a, b, -1), size); ; at = at + 1 === size ? 0 : at + 1) {
      const slot = this.#at(this.#bigrams, at)
      if (slot === 0 || slot >>> 16 === mark) return slot
    }
  }

  #trigram(a: number, b: number, c: number): number {
    const size = this.#values.length
    const mark = mixMark(a, b, c)
    for (let at = slotOf(mixSlot(a, b, c), size); ; at = at + 1 === size ? 0 : at + 1) {
      const own = this.#at(this.#marks, at * 2) | (this.#at(this.#marks, at * 2 + 1) << 8)
      if (own === mark) return this.#at(this.#values, at)
      if (own === 0) return 0
    }
  }
}

/** What each byte stands for; 0 stands for nothing. */
function levels([low, high]: readonly [number, number]): Float64Array {
  return Float64Array.from({length: 256}, (_, byte) => (byte === 0 ? 0 : low + ((high - low) * (byte - 1)) / 254))
}
