/** Lower case by code unit; the two letters that a case-blind Unicode expression takes for ASCII ones count as these. */
const folded = new Uint16Array(0x10000)
for (let unit = 0; unit < 0x10000; unit++) folded[unit] = unit
for (let unit = 0x41; unit <= 0x5a; unit++) folded[unit] = unit | 0x20
for (let unit = 0xc0; unit < 0x600; unit++) {
  const lower = String.fromCharCode(unit).toLowerCase()
  if (lower.length === 1) folded[unit] = lower.charCodeAt(0)
}
folded[0x17f] = 0x73
folded[0x212a] = 0x6b

/** The code unit of `text` at `at`, in lower case. */
export function foldedAt(text: string, at: number): number {
  return folded[text.charCodeAt(at)]!
}

/** The hash of a beginning, unit by unit: start from 0. */
export function hashStart(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** A beginning's hash with its length: what it is found under. */
export function startKey(hash: number, length: number): number {
  return (hash ^ Math.imul(length, 0x9e3779b1)) >>> 0
}

/**
 * A literal is searched for by the key of some of its code units: four of a longer one, all three of a short one, or the one of a
 * mark. `grams` is the key of the four that end at a unit.
 */
export const gramLength = 4
export const shortLength = 3

/** The key of the four code units that end at `unit`, from that of the four that end one before. */
export function gramKey(grams: number, unit: number): number {
  return (grams << 8) ^ unit
}

/** The key of the last three of four. */
export function shortKey(grams: number): number {
  return (grams & 0xffffff) ^ 0x5bd1e995
}

/** The key of a lone unit. */
export function markKey(unit: number): number {
  return unit ^ 0x2545f491
}

/** Where the literals of a key are listed: most of the slots are empty, and most of a text fails there. */
export const slotCount = 0x10000
export const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 16
