import {HashIndex, hashSlots} from '../../../core/hash-index.ts'
import {Packed, pack} from '../../../core/pack.ts'
import {Context, contextSize} from './context.ts'
import {type Measures, ownNames} from './measure.ts'
import type {Page} from './page.ts'

/** The weights of the first pass: each block by itself. */
export type Additive = {
  /** Where each column's bins begin, column after column; {@link firsts} of them. */
  readonly edges: Float32Array
  readonly edgeFirst: Uint32Array
  /** Hashes of the words that have a weight. */
  readonly words: Uint32Array
  /** By bin, then by word; the bias last. */
  readonly weights: Float32Array
}

/** Trees of one depth, level by level: the columns they ask, the bounds, and the leaves' values. */
export type Trees = {
  readonly depth: number
  readonly bias: number
  readonly columns: Uint8Array
  readonly bounds: Float32Array
  readonly leaves: Float32Array
}

const width = ownNames.length
const endColumn = ownNames.indexOf('end')
const ends = 8 // kinds of ends, and none
const limit = 8 // of a score

/** The numbers that stand for a row in the first pass: `bins` of them for what is measured, then one for each word that has a weight. */
export type Keys = {readonly keys: Int32Array; readonly first: Int32Array}
export const binsOfRow = width + 4

/** Where the weights of each bin lie; the last is where those of the words begin. */
export function layOut(edgeFirst: Uint32Array): number[] {
  const offsets: number[] = []
  let at = 0
  const column = (size: number) => {
    offsets.push(at)
    at += size
  }
  for (let k = 0; k < width; k++) column(edgeFirst[k + 1]! - edgeFirst[k]! + 1)
  const lengths = edgeFirst[1]! - edgeFirst[0]! + 2
  for (let side = 0; side < 2; side++) {
    column(lengths)
    column(ends)
  }
  offsets.push(at)
  return offsets
}

/** Which bin of a column a value falls into. */
function binOf({edges, edgeFirst}: Pick<Additive, 'edges' | 'edgeFirst'>, column: number, value: number): number {
  const first = edgeFirst[column]!
  let at = first
  while (at < edgeFirst[column + 1]! && value >= edges[at]!) at++
  return at - first
}

/** Reads rows as keys of weights: their own bins, their neighbours' lengths and ends, and their words. */
export class KeyReader {
  readonly #table: Pick<Additive, 'edges' | 'edgeFirst'>
  readonly #offsets: readonly number[]
  readonly #words: HashIndex

  constructor(table: Pick<Additive, 'edges' | 'edgeFirst' | 'words'>) {
    this.#table = table
    this.#offsets = layOut(table.edgeFirst)
    this.#words = new HashIndex(hashSlots([...table.words]))
  }

  /** Writes a row's keys into `out`; gives their number. */
  read({length, own, words, keys, keyFirst}: Measures, row: number, out: number[]): number {
    let k = 0
    for (; k < width; k++) out[k] = this.#offsets[k]! + binOf(this.#table, k, own[row * width + k]!)
    for (let near = row - 1; near <= row + 1; near += 2) {
      const isIn = near >= 0 && near < length
      const offset = isIn ? 1 + binOf(this.#table, 0, words[near]!) : 0
      out[k] = this.#offsets[k]! + offset
      k++
      out[k] = this.#offsets[k]! + (isIn ? own[near * width + endColumn]! : ends - 1)
      k++
    }
    const base = this.#offsets[k]! - 1
    for (let i = keyFirst[row]!; i < keyFirst[row + 1]!; i++) {
      const id = this.#words.id(keys[i]!)
      if (id > 0) out[k++] = base + id
    }
    return k
  }
}

/** How much each of so many words counts: a long row's words together weigh more than a short one's, but not by their number. */
export function wordShare(keys: number): number {
  return 1 / Math.sqrt(Math.max(1, keys - binsOfRow))
}

/** The log-odds of each row by itself that it belongs to the article. */
export function scoreRows(measures: Measures, reader: KeyReader, weights: Float32Array): Float32Array {
  const scores = new Float32Array(measures.length)
  const keys: number[] = []
  const bias = weights[weights.length - 1]!
  for (let row = 0; row < measures.length; row++) {
    const count = reader.read(measures, row, keys)
    const share = wordShare(count)
    let sum = bias
    for (let k = 0; k < binsOfRow; k++) sum += weights[keys[k]!]!
    for (let k = binsOfRow; k < count; k++) sum += weights[keys[k]!]! * share
    scores[row] = Math.max(-limit, Math.min(limit, sum))
  }
  return scores
}

export function evaluate({depth, bias, columns, bounds, leaves}: Trees, x: Float32Array): number {
  const inner = (1 << depth) - 1
  let sum = bias
  for (let node = 0, leaf = 0; node < columns.length; node += inner, leaf += inner + 1) {
    let at = 0
    for (let level = 0; level < depth; level++) at = at * 2 + (x[columns[node + at]!]! >= bounds[node + at]! ? 2 : 1)
    sum += leaves[leaf + at - inner]!
  }
  return sum
}

/** Judges each block of a page by itself, and then in its neighbourhood. */
export class ClutterModel {
  readonly #additive: Additive
  readonly #reader: KeyReader
  readonly #trees: Trees

  constructor(additive: Additive, trees: Trees) {
    this.#additive = additive
    this.#reader = new KeyReader(additive)
    this.#trees = trees
  }

  /** @throws {Error} when the bytes are not a packed model */
  static read(bytes: Uint8Array): ClutterModel {
    const packed = new Packed(bytes)
    const [bias] = packed.numbers('bias', 'f32')
    const [depth] = packed.numbers('depth', 'u8')
    return new ClutterModel(
      {
        edges: packed.numbers('edges', 'f32'),
        edgeFirst: packed.numbers('edgeFirst', 'u32'),
        words: packed.numbers('words', 'u32'),
        weights: packed.numbers('weights', 'f32')
      },
      {
        bias: bias!,
        depth: depth!,
        columns: packed.numbers('columns', 'u8'),
        bounds: packed.numbers('bounds', 'f32'),
        leaves: packed.numbers('leaves', 'f32')
      }
    )
  }

  /** The log-odds that a row belongs to the article, for the rows that still stand. */
  judge(page: Page): Float32Array {
    const context = new Context(page, scoreRows(page, this.#reader, this.#additive.weights))
    const judged = new Float32Array(page.length)
    const x = new Float32Array(contextSize)
    for (let row = 0; row < page.length; row++) {
      if (page.isCut[row]) continue
      context.read(row, x)
      judged[row] = evaluate(this.#trees, x)
    }
    return judged
  }
}

/** @param measured what the weights achieve, as text for whoever looks into the file */
export function packModel(
  {edges, edgeFirst, words, weights}: Additive,
  {bias, depth, columns, bounds, leaves}: Trees,
  measured: readonly string[]
): Uint8Array {
  return pack({
    measured,
    edges,
    edgeFirst,
    words,
    weights,
    bias: Float32Array.of(bias),
    depth: Uint8Array.of(depth),
    columns,
    bounds,
    leaves
  })
}
