import {partitionPoint} from '../../core/search.ts'

/** Where each of a row of keys stands; 0 is no key. A place behind the last is the length of the row: nowhere. */
export class Places {
  readonly #keys: Int32Array
  /** The places key by key, those of one in order. */
  readonly #places: Int32Array
  /** Where each key's own begin among them. */
  readonly #starts: Int32Array
  readonly #next: Int32Array

  constructor(keys: Int32Array) {
    const {length} = keys
    const most = keys.reduce((a, b) => Math.max(a, b), 0)
    this.#keys = keys
    this.#places = new Int32Array(length)
    this.#starts = new Int32Array(most + 2)
    this.#next = new Int32Array(length).fill(length)
    for (const key of keys) this.#starts[key + 1]!++
    for (let key = 0; key <= most; key++) this.#starts[key + 1]! += this.#starts[key]!
    const filled = this.#starts.slice()
    for (let i = 0; i < length; i++) {
      const key = keys[i]!
      const at = filled[key]!++
      this.#places[at] = i
      if (key !== 0 && at > this.#starts[key]!) this.#next[this.#places[at - 1]!] = i
    }
  }

  /** Where the key at `i` stands next. */
  next(i: number): number {
    return this.#next[i]!
  }

  /** The first place from `from` on where the key at `i` stands. */
  from(i: number, from: number): number {
    const key = this.#keys[i]!
    const first = this.#starts[key]!
    const count = this.#starts[key + 1]! - first
    const found = partitionPoint(count, index => this.#places[first + index]! < from)
    return found < count ? this.#places[first + found]! : this.#keys.length
  }
}
