import {ownNames} from './measure.ts'
import type {Page} from './page.ts'
import {smallWords} from './words.ts'

/** A stretch of rows, last one included. */
export type Stretch = {readonly first: number; readonly last: number}

const width = ownNames.length
const endColumn = ownNames.indexOf('end')
const kindColumn = ownNames.indexOf('kind')
const linkedColumn = ownNames.indexOf('linked')

const outside = -9 // what stands beyond the first and the last row
const proseScore = 1.5 // from here on a long row is surely the article's
const proseWords = 15
const longestShort = 12 // words of a row that may be part of a list of short ones
const leastWeight = 60 // words up to which a row weighs by its words

/** How many numbers {@link Context.read} gives. */
export const contextSize = width + 73

/**
 * A row in its neighbourhood: what it is itself, what stands around it, where it stands, and what it shares with the stretch that looks most
 * like an article. `scores` are the log-odds of each row by itself that it belongs to the article.
 */
export class Context {
  readonly #page: Page
  readonly #scores: Float32Array
  /** Sums over all rows before each: scores by words, words, cut rows, running text, article rows. */
  readonly #sums: readonly Float64Array[]
  readonly #segments: readonly Stretch[]
  readonly #kinship: {readonly share: Float32Array; readonly weighed: Float32Array}
  readonly #titleWords: ReadonlySet<number>
  readonly #before: Float32Array
  readonly #after: Float32Array
  readonly #least: Float32Array
  readonly #runs: {readonly length: Float32Array; readonly at: Float32Array}
  readonly #related: Float32Array
  readonly #comments: Float32Array

  constructor(page: Page, scores: Float32Array) {
    this.#page = page
    this.#scores = scores
    this.#sums = sumUp(page, scores)
    this.#segments = [bestSegment(page, scores, -0.5), bestSegment(page, scores, 1)]
    this.#kinship = kinshipOf(page, scores, this.#segments[0]!)
    this.#titleWords = new Set(page.title < 0 ? [] : tellingWords(page, page.title))
    ;({before: this.#before, after: this.#after, least: this.#least} = proseAround(page, scores))
    this.#runs = shortRuns(page)
    this.#related = sinceLast(page.related)
    this.#comments = sinceLast(page.comments)
  }

  /** Writes what is known of `row` into `out`. */
  read(row: number, out: Float32Array): void {
    const page = this.#page
    const {length, words, isCut, own} = page
    const scores = this.#scores
    const [sums, weights, cuts, prose, article] = this.#sums as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array
    ]
    const at = (column: Float32Array | Uint8Array, i: number, missing: number) =>
      i < 0 || i >= length ? missing : column[i]!
    const inner = (column: Float64Array, from: number, to: number) => {
      const low = Math.max(0, from)
      const high = Math.min(length, to)
      return high > low ? column[high]! - column[low]! : 0
    }
    const mean = (from: number, to: number) => {
      const weight = inner(weights, from, to)
      return weight > 0 ? inner(sums, from, to) / weight : outside
    }
    let k = 0
    for (; k < width; k++) out[k] = own[row * width + k]!
    out[k++] = scores[row]!
    for (let d = -3; d <= 3; d++) if (d !== 0) out[k++] = at(scores, row + d, outside)
    for (let d = -2; d <= 2; d++) {
      if (d === 0) continue
      out[k++] = at(words, row + d, -1)
      out[k++] = at(isCut, row + d, 1)
    }
    for (let d = -1; d <= 1; d += 2) {
      const near = row + d
      const isIn = near >= 0 && near < length
      out[k++] = isIn ? own[near * width + endColumn]! : 7
      out[k++] = isIn ? own[near * width + kindColumn]! : 9
      out[k++] = isIn ? own[near * width + linkedColumn]! : -1
    }
    out[k++] = mean(row - 5, row + 6)
    out[k++] = mean(row - 5, row)
    out[k++] = mean(row + 1, row + 6)
    out[k++] = mean(row - 12, row)
    out[k++] = mean(row + 1, row + 13)
    out[k++] = mean(row - 30, row)
    out[k++] = mean(row + 1, row + 31)
    out[k++] = inner(cuts, row - 5, row)
    out[k++] = inner(cuts, row + 1, row + 6)
    out[k++] = inner(cuts, row - 15, row)
    out[k++] = inner(cuts, row + 1, row + 16)
    out[k++] = inner(article, row - 5, row)
    out[k++] = inner(article, row + 1, row + 6)
    out[k++] = inner(article, row - 20, row)
    out[k++] = inner(article, row + 1, row + 21)
    out[k++] = article[row]!
    out[k++] = article[length]! - article[row + 1]!
    out[k++] = prose[row]!
    out[k++] = prose[length]! - prose[row + 1]!
    out[k++] = cuts[row]! / (row + 1)
    out[k++] = (cuts[length]! - cuts[row + 1]!) / (length - row)
    out[k++] = row / length
    out[k++] = weights[row]! / weights[length]!
    out[k++] = row
    out[k++] = length - row
    out[k++] = length
    out[k++] = sums[length]! / weights[length]!
    out[k++] = prose[length]!
    out[k++] = weights[length]!
    out[k++] = cuts[length]! / length
    out[k++] = page.fluency
    for (const {first, last} of this.#segments) {
      out[k++] = row >= first && row <= last ? 1 : 0
      out[k++] = signedLog(row - first)
      out[k++] = signedLog(row - last)
      out[k++] = last < first ? 0 : inner(weights, first, last + 1) / weights[length]!
    }
    out[k++] = this.#kinship.share[row]!
    out[k++] = this.#kinship.weighed[row]!
    out[k++] = this.#titleShare(row)
    out[k++] = page.title < 0 ? 0 : signedLog(row - page.title)
    out[k++] = signedLog(row - page.body.first)
    out[k++] = signedLog(row - page.body.last)
    out[k++] = this.#before[row]!
    out[k++] = this.#after[row]!
    out[k++] = this.#runs.length[row]!
    out[k++] = this.#runs.at[row]!
    out[k++] = this.#related[row]!
    out[k++] = this.#comments[row]!
    out[k++] = this.#least[row]!
  }

  /** How many of the title's words a row has. */
  #titleShare(row: number): number {
    const words = this.#titleWords
    if (words.size === 0) return -1
    const {keys, keyFirst} = this.#page
    let shared = 0
    for (let i = keyFirst[row]!; i < keyFirst[row + 1]!; i++) if (words.has(keys[i]!)) shared++
    return shared / words.size
  }
}

function signedLog(distance: number): number {
  return distance < 0 ? -Math.log1p(-distance) : Math.log1p(distance)
}

function sumUp({length, words, isCut}: Page, scores: Float32Array): Float64Array[] {
  const [sums, weights, cuts, prose, article] = [0, 1, 2, 3, 4].map(() => new Float64Array(length + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array
  ]
  for (let row = 0; row < length; row++) {
    const score = scores[row]!
    const weight = Math.min(words[row]!, leastWeight) + 1
    sums[row + 1] = sums[row]! + weight * score
    weights[row + 1] = weights[row]! + weight
    cuts[row + 1] = cuts[row]! + isCut[row]!
    prose[row + 1] = prose[row]! + (score > 1 && words[row]! >= 12 ? 1 : 0)
    article[row + 1] = article[row]! + 1 / (1 + Math.exp(-score))
  }
  return [sums, weights, cuts, prose, article]
}

/** The stretch of rows with the greatest sum of scores above `shift`; its last row is -1 where no score is above it. */
function bestSegment({length, words}: Page, scores: Float32Array, shift: number): Stretch {
  return heaviest(
    length,
    row => Math.max(-4, Math.min(4, scores[row]! - shift)) * Math.sqrt(Math.min(words[row]!, 80) + 1)
  )
}

/** The stretch with the greatest sum of values. */
export function heaviest(length: number, worth: (row: number) => number): Stretch {
  let best = 0
  let found: Stretch = {first: 0, last: -1}
  let sum = 0
  let first = 0
  for (let row = 0; row < length; row++) {
    if (sum <= 0) [sum, first] = [0, row]
    sum += worth(row)
    if (sum > best) [best, found] = [sum, {first, last: row}]
  }
  return found
}

function tellingWords({keys, keyFirst}: Page, row: number): number[] {
  return [...keys.subarray(keyFirst[row]!, keyFirst[row + 1]!)].filter(key => !smallWords.has(key))
}

/** How many of a row's words the article has as well, and how much of each word's use on the page is there. */
function kinshipOf(page: Page, scores: Float32Array, segment: Stretch): {share: Float32Array; weighed: Float32Array} {
  const {length, keys, keyFirst} = page
  const everywhere = new Map<number, number>()
  const inside = new Map<number, number>()
  for (const key of keys) everywhere.set(key, (everywhere.get(key) ?? 0) + 1)
  const counts = (row: number) => row >= segment.first && row <= segment.last && scores[row]! > 0
  for (let row = segment.first; row <= segment.last; row++) {
    if (!counts(row)) continue
    for (let i = keyFirst[row]!; i < keyFirst[row + 1]!; i++) inside.set(keys[i]!, (inside.get(keys[i]!) ?? 0) + 1)
  }
  const share = new Float32Array(length)
  const weighed = new Float32Array(length)
  for (let row = 0; row < length; row++) {
    const itself = counts(row) ? 1 : 0
    let words = 0
    let shared = 0
    let weight = 0
    for (let i = keyFirst[row]!; i < keyFirst[row + 1]!; i++) {
      const key = keys[i]!
      if (smallWords.has(key)) continue
      words++
      const times = (inside.get(key) ?? 0) - itself
      if (times <= 0) continue
      shared++
      weight += times / Math.max(1, everywhere.get(key)! - 1)
    }
    share[row] = words === 0 ? -1 : shared / words
    weighed[row] = words === 0 ? -1 : weight / words
  }
  return {share, weighed}
}

/** How far the last and the next sure paragraph are, and the least score since the last. */
function proseAround(
  {length, words}: Page,
  scores: Float32Array
): {before: Float32Array; after: Float32Array; least: Float32Array} {
  const before = new Float32Array(length)
  const after = new Float32Array(length)
  const least = new Float32Array(length)
  const isSure = (row: number) => scores[row]! > proseScore && words[row]! >= proseWords
  let last = -100
  let lowest = 9
  for (let row = 0; row < length; row++) {
    before[row] = Math.log1p(row - last)
    lowest = isSure(row) ? 9 : Math.min(lowest, scores[row]!)
    least[row] = lowest
    if (isSure(row)) last = row
  }
  let next = length + 100
  for (let row = length - 1; row >= 0; row--) {
    after[row] = Math.log1p(next - row)
    if (isSure(row)) next = row
  }
  return {before, after, least}
}

/** How long the run of short rows around each is, and how many of it stand before. */
function shortRuns({length, words}: Page): {length: Float32Array; at: Float32Array} {
  const runs = new Float32Array(length)
  const at = new Float32Array(length)
  for (let row = 0; row < length; ) {
    const first = row
    while (row < length && words[row]! <= longestShort) row++
    for (let i = first; i < row; i++) {
      runs[i] = row - first
      at[i] = i - first
    }
    if (row === first) row++
  }
  return {length: runs, at}
}

function sinceLast(marks: Uint8Array): Float32Array {
  let last = -1
  return Float32Array.from(marks, (mark, row) => {
    if (mark) last = row
    return last < 0 ? -1 : Math.log1p(row - last)
  })
}
