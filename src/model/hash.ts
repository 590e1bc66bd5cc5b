/** Mixes word ids into two independent 32-bit hashes: one finds the slot, the other's upper half is the fingerprint. */
export function mixSlot(a: number, b: number, c: number): number {
  let h = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d)
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b)
  return (h ^ (h >>> 16)) >>> 0
}

/** 1 to 65535: 0 marks an empty slot. */
export function mixMark(a: number, b: number, c: number): number {
  let h = Math.imul(a + 0x51, 0xcc9e2d51) ^ Math.imul(b + 0x1b, 0x1b873593) ^ Math.imul(c + 0x87, 0xe6546b64)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return ((h ^ (h >>> 12)) >>> 13) & 0xffff || 1
}

/** The slot of a hash among `size`. */
export function slotOf(hash: number, size: number): number {
  return Math.floor((hash / 0x1_0000_0000) * size)
}
