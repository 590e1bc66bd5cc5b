/** Open addressing, at most half full: slot pairs of hash and id; ids count from 1 in the order given. */
export function hashSlots(hashes: readonly number[]): Uint32Array {
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2))
  const slots = new Uint32Array(size * 2)
  hashes.forEach((hash, i) => {
    let at = hash & (size - 1)
    while (slots[at * 2 + 1] !== 0) at = (at + 1) & (size - 1)
    slots[at * 2] = hash
    slots[at * 2 + 1] = i + 1
  })
  return slots
}

/** Finds ids by 32-bit hashes in the slots that {@link hashSlots} made. */
export class HashIndex {
  readonly #slots: Uint32Array
  readonly #mask: number

  constructor(slots: Uint32Array) {
    this.#slots = slots
    this.#mask = (slots.length >> 1) - 1
  }

  /** 0 where the hash is not known. */
  id(hash: number): number {
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      const id = this.#slots[at * 2 + 1]!
      if (id === 0 || this.#slots[at * 2] === hash) return id
    }
  }
}
