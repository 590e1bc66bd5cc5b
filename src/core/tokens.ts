import {partitionPoint} from './search.ts'

/** What a token is. */
export const TokenKind = {word: 1, number: 2, punctuation: 3} as const

/**
 * The tokens of a text as columns, one row a token, in order. White space makes no token.
 * `hash` is a 32-bit hash of the lower-cased word or number with straight apostrophes (0 for punctuation), so that tables can look
 * words up without making a string of each.
 */
export type Tokens = {
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  readonly hash: Uint32Array
}

const WORD = 1
const DIGIT = 2
const APOSTROPHE = 3
const SPACE = 4
const OTHER = 5

/** Class and lower case of each code unit, 0 until it is first met: a table look-up is what makes a pass cheap. */
const classes = new Uint8Array(0x10000)
const folded = new Uint16Array(0x10000)

function classOf(unit: number): number {
  return classes[unit]! || meet(unit)
}

function meet(unit: number): number {
  folded[unit] = foldedOf(unit)
  return (classes[unit] = classify(unit))
}

function classify(unit: number): number {
  if (unit === 0x27 || unit === 0x2019 || unit === 0x02bc) return APOSTROPHE
  if (unit === 0xad) return WORD
  if (unit === 0x3000) return SPACE
  // CJK, Hangul, private use and surrogates: one word class. Full-width punctuation is not worth a closer look.
  if (unit >= 0x3000) return unit >= 0x3040 && unit < 0xfe00 ? WORD : OTHER
  const char = String.fromCharCode(unit)
  if (/[\s\u0085\u200b]/.test(char)) return SPACE
  if (unit < 0x80) return /[a-z]/i.test(char) ? WORD : /\d/.test(char) ? DIGIT : OTHER
  if (unit >= 0x2000 && unit < 0x2070) return OTHER
  return /[\p{L}\p{M}]/u.test(char) ? WORD : /\p{N}/u.test(char) ? DIGIT : OTHER
}

function foldedOf(unit: number): number {
  if (unit === 0x2019 || unit === 0x02bc) return 0x27
  if (unit >= 0x3000) return unit
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

const seed = 0x811c9dc5
const prime = 0x01000193

/** The hash that {@link tokenize} gives a lone word. */
export function hashWord(word: string): number {
  let hash = seed
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    classOf(unit)
    hash = step(hash, unit)
  }
  return finish(hash)
}

/** The hash of the first `length` units: of a word that was put together letter by letter. */
export function hashUnits(units: Uint16Array, length: number): number {
  let hash = seed
  for (let i = 0; i < length; i++) {
    classOf(units[i]!)
    hash = step(hash, units[i]!)
  }
  return finish(hash)
}

/** The hashes of words that stand in one string, with spaces between. */
export function hashWords(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(hashWord))
}

/** Takes a unit that was met. */
function step(hash: number, unit: number): number {
  return Math.imul(hash ^ folded[unit]!, prime)
}

/** Spreads the high bits over the low ones and keeps 0 free for "no word". */
function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0 || 1
}

/**
 * Cuts a text into words, numbers and single punctuation marks in one pass.
 *
 * A word is a run of letters and digits that begins with a letter; it keeps an apostrophe inside (`don't`), but a possessive or
 * contracted `'s` is a word of its own, so that `company's` is found under `company`. Hyphens stand alone.
 */
export function tokenize(text: string): Tokens {
  return text.length < short ? copied(cut(text, scratch)) : trimmed(cut(text, columns((text.length >> 2) + 16)))
}

/** Texts up to here are cut in columns that are kept for that: making columns takes longer than cutting a line. */
const short = 2048
const scratch = columns(short)

/** Fills columns, or wider ones where those are too few. */
function cut(text: string, into: Columns): Tokens {
  const {length} = text
  let {start, end, kind, hash} = into
  let capacity = start.length
  let count = 0
  let at = 0
  while (at < length) {
    const unit = text.charCodeAt(at)
    const kindOf = classOf(unit)
    if (kindOf === SPACE) {
      at++
      continue
    }
    if (count + 2 > capacity) {
      capacity *= 2
      start = grown(start, capacity)
      end = grown(end, capacity)
      kind = grown(kind, capacity)
      hash = grown(hash, capacity)
    }
    start[count] = at
    if (kindOf === WORD) {
      let value = step(seed, unit)
      let beforeApostrophe = 0
      let apostrophe = -1
      for (at++; at < length; at++) {
        const next = text.charCodeAt(at)
        const nextClass = classOf(next)
        if (nextClass === WORD || nextClass === DIGIT) value = step(value, next)
        else if (nextClass === APOSTROPHE && at + 1 < length && classOf(text.charCodeAt(at + 1)) === WORD) {
          beforeApostrophe = value
          apostrophe = at
          value = step(value, next)
        } else break
      }
      kind[count] = TokenKind.word
      if (apostrophe >= 0 && at - apostrophe === 2 && (text.charCodeAt(at - 1) | 0x20) === 0x73) {
        end[count] = apostrophe
        hash[count] = finish(beforeApostrophe)
        count++
        start[count] = apostrophe
        kind[count] = TokenKind.word
        hash[count] = possessive
      } else hash[count] = finish(value)
      end[count] = at
      count++
    } else if (kindOf === DIGIT) {
      let value = step(seed, unit)
      for (at++; at < length; at++) {
        const next = text.charCodeAt(at)
        const nextClass = classOf(next)
        const separator =
          (next === 0x2c || next === 0x2e) && at + 1 < length && classOf(text.charCodeAt(at + 1)) === DIGIT
        if (nextClass !== DIGIT && nextClass !== WORD && !separator) break
        value = step(value, next)
      }
      kind[count] = TokenKind.number
      hash[count] = finish(value)
      end[count] = at
      count++
    } else {
      at++
      kind[count] = TokenKind.punctuation
      hash[count] = 0
      end[count] = at
      count++
    }
  }
  return {length: count, start, end, kind, hash}
}

type Columns = Omit<Tokens, 'length'>

/** New columns for so many tokens, in one buffer. */
function columns(count: number): Columns {
  const buffer = new ArrayBuffer(count * 13)
  return {
    start: new Int32Array(buffer, 0, count),
    end: new Int32Array(buffer, count * 4, count),
    hash: new Uint32Array(buffer, count * 8, count),
    kind: new Uint8Array(buffer, count * 12, count)
  }
}

function copied({length, start, end, kind, hash}: Tokens): Tokens {
  const own = columns(length)
  for (let i = 0; i < length; i++) {
    own.start[i] = start[i]!
    own.end[i] = end[i]!
    own.kind[i] = kind[i]!
    own.hash[i] = hash[i]!
  }
  return {length, ...own}
}

function trimmed({length, start, end, kind, hash}: Tokens): Tokens {
  return {
    length,
    start: start.subarray(0, length),
    end: end.subarray(0, length),
    kind: kind.subarray(0, length),
    hash: hash.subarray(0, length)
  }
}

const possessive = hashWord("'s")

function grown<T extends Int32Array | Uint8Array | Uint32Array>(column: T, capacity: number): T {
  const wider = new (column.constructor as new (n: number) => T)(capacity)
  wider.set(column)
  return wider
}

/** Index of the first token that starts at or after `offset`. */
export function tokenAt(tokens: Tokens, offset: number): number {
  return partitionPoint(tokens.length, index => tokens.start[index]! < offset)
}
