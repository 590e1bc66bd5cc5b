import {firsts} from '../../src/core/pack.ts'
import {ownNames} from '../../src/rules/boilerplate/clutter/measure.ts'
import {type Additive, binsOfRow, type KeyReader, layOut, wordShare} from '../../src/rules/boilerplate/clutter/model.ts'
import type {Labelled} from './pages.ts'

const bins = 12
const leastSites = 10 // that use a word
const mostWords = 6000
const epochs = 3
const rate = 0.15
const decay = 2e-4
const heaviest = 6 // a row's weight at most

export type Table = Pick<Additive, 'edges' | 'edgeFirst' | 'words'>

/** Where the bins of each column begin, so that each holds as many rows, and the words that enough sites use. */
export function tabulate(pages: readonly Labelled[]): Table {
  const width = ownNames.length
  const lists = ownNames.map((_, k) => {
    const values: number[] = []
    for (const {own, length} of pages) for (let row = 0; row < length; row += 7) values.push(own[row * width + k]!)
    values.sort((a, b) => a - b)
    const edges: number[] = []
    const add = (value: number | undefined) => {
      if (value !== undefined && value > (edges[edges.length - 1] ?? values[0]!)) edges.push(value)
    }
    for (let q = 1; q < bins; q++) add(values[Math.floor((values.length * q) / bins)])
    if (edges.length === 0) add(values.find(value => value > values[0]!))
    add(values[Math.floor(values.length * 0.98)])
    return edges
  })
  return {edges: Float32Array.from(lists.flat()), edgeFirst: firsts(lists), words: commonWords(pages)}
}

function commonWords(pages: readonly Labelled[]): Uint32Array {
  const sites = new Map<number, number>()
  const last = new Map<number, string>()
  for (const {keys, site} of [...pages].sort((a, b) => (a.site < b.site ? -1 : 1)))
    for (const key of keys) {
      if (last.get(key) === site) continue
      last.set(key, site)
      sites.set(key, (sites.get(key) ?? 0) + 1)
    }
  const common = [...sites].filter(([, count]) => count >= leastSites).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return Uint32Array.from(common.slice(0, mostWords), ([key]) => key)
}

/** The keys of every row of a page, row after row. */
export type Encoded = {readonly keys: Int32Array; readonly first: Int32Array}

export function encode(page: Labelled, reader: KeyReader): Encoded {
  const first = new Int32Array(page.length + 1)
  const all: number[] = []
  const own: number[] = []
  for (let row = 0; row < page.length; row++) {
    const count = reader.read(page, row, own)
    for (let k = 0; k < count; k++) all.push(own[k]!)
    first[row + 1] = all.length
  }
  return {keys: Int32Array.from(all), first}
}

/** Logistic regression by stochastic gradients with a rate for each weight (AdaGrad). The bias comes last. */
export function fitAdditive(
  pages: readonly Labelled[],
  encoded: ReadonlyMap<Labelled, Encoded>,
  table: Table,
  random: () => number
): Float32Array {
  const offsets = layOut(table.edgeFirst)
  const weights = new Float32Array(offsets[offsets.length - 1]! + table.words.length + 1)
  const squares = new Float32Array(weights.length).fill(1e-2)
  const bias = weights.length - 1
  const rows: number[] = []
  pages.forEach((page, i) => {
    for (let row = 0; row < page.length; row++) if (page.weight[row]! > 0) rows.push(i * 0x10000 + row)
  })
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(rows, random)
    for (const id of rows) {
      const page = pages[Math.floor(id / 0x10000)]!
      const row = id % 0x10000
      const {keys, first} = encoded.get(page)!
      const from = first[row]!
      const to = first[row + 1]!
      const share = wordShare(to - from)
      let z = weights[bias]!
      for (let k = from; k < to; k++) z += weights[keys[k]!]! * (k - from < binsOfRow ? 1 : share)
      const error = (1 / (1 + Math.exp(-z)) - page.label[row]!) * Math.min(heaviest, page.weight[row]!)
      for (let k = from; k < to; k++) {
        const key = keys[k]!
        const gradient = error * (k - from < binsOfRow ? 1 : share) + decay * weights[key]!
        squares[key]! += gradient * gradient
        weights[key]! -= (rate * gradient) / Math.sqrt(squares[key]!)
      }
      squares[bias]! += error * error
      weights[bias]! -= (rate * error) / Math.sqrt(squares[bias]!)
    }
  }
  return weights
}

function shuffle(rows: number[], random: () => number): void {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[rows[i], rows[j]] = [rows[j]!, rows[i]!]
  }
}
