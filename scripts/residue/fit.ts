import {Context, contextSize} from '../../src/rules/boilerplate/clutter/context.ts'
import {ClutterModel, KeyReader, packModel, scoreRows} from '../../src/rules/boilerplate/clutter/model.ts'
import {type Encoded, encode, fitAdditive, type Table, tabulate} from './additive.ts'
import {type Boosting, boost, type Rows} from './boost.ts'
import type {Labelled} from './pages.ts'

export const folds = 4
const boosting: Boosting = {trees: 160, depth: 5, rate: 0.1, sample: 70_000}

/** Fits the two passes: the second on what the first says of pages that it was fitted without, as it will meet them. */
export class Fitting {
  readonly #pages: readonly Labelled[]
  readonly #table: Table
  readonly #reader: KeyReader
  readonly #encoded: ReadonlyMap<Labelled, Encoded>
  readonly #additive = new Map<string, Float32Array>()
  readonly #boosting: Boosting

  constructor(pages: readonly Labelled[], own: Partial<Boosting> = {}) {
    this.#pages = pages
    this.#boosting = {...boosting, ...own}
    this.#table = tabulate(pages)
    this.#reader = new KeyReader(this.#table)
    this.#encoded = new Map(pages.map(page => [page, encode(page, this.#reader)]))
  }

  /** A model that has not seen the pages of `fold`; without one it has seen all. */
  fit(fold?: number): {readonly model: ClutterModel; readonly pack: (measured: readonly string[]) => Uint8Array} {
    const seen = this.#pages.filter(page => page.fold !== fold)
    const rows = gather(seen, page => scoreRows(page, this.#reader, this.#weightsWithout(fold, page.fold)))
    const additive = {...this.#table, weights: this.#weightsWithout(fold)}
    const trees = boost(rows, this.#boosting, randomFrom(7))
    return {model: new ClutterModel(additive, trees), pack: measured => packModel(additive, trees, measured)}
  }

  #weightsWithout(...without: readonly (number | undefined)[]): Float32Array {
    const key = [...new Set(without)].sort().join()
    let weights = this.#additive.get(key)
    if (!weights) {
      const seen = this.#pages.filter(page => !without.includes(page.fold))
      this.#additive.set(key, (weights = fitAdditive(seen, this.#encoded, this.#table, randomFrom(1))))
    }
    return weights
  }
}

/** The rows that the rule will have to judge. */
function gather(pages: readonly Labelled[], scoresOf: (page: Labelled) => Float32Array): Rows {
  const counts = (page: Labelled, row: number) => !page.isCut[row] && page.weight[row]! > 0
  let size = 0
  for (const page of pages) for (let row = 0; row < page.length; row++) if (counts(page, row)) size++
  const rows = {
    size,
    width: contextSize,
    x: new Float32Array(size * contextSize),
    y: new Float32Array(size),
    weight: new Float32Array(size)
  }
  let at = 0
  for (const page of pages) {
    const context = new Context(page, scoresOf(page))
    for (let row = 0; row < page.length; row++) {
      if (!counts(page, row)) continue
      context.read(row, rows.x.subarray(at * contextSize, (at + 1) * contextSize))
      rows.y[at] = page.label[row]!
      rows.weight[at] = page.weight[row]!
      at++
    }
  }
  return rows
}

/** The same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
