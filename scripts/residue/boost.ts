import {partitionPoint} from '../../src/core/search.ts'
import type {Trees} from '../../src/rules/boilerplate/clutter/model.ts'

/** Rows of features, one after the other, with what is to be learned of each. */
export type Rows = {
  readonly size: number
  readonly width: number
  readonly x: Float32Array
  readonly y: Float32Array
  readonly weight: Float32Array
}

export type Boosting = {readonly trees: number; readonly depth: number; readonly rate: number; readonly sample: number}

const bins = 64
const columnShare = 0.5 // of the columns that each tree may ask
const leastHessian = 1 // in a leaf
const ridge = 1
const leastGain = 1e-3

/** Gradient-boosted trees on the logistic loss, by histograms over binned columns; each tree sees a sample of rows and columns. */
export function boost(rows: Rows, {trees, depth, rate, sample}: Boosting, random: () => number): Trees {
  const {size, width, weight, y} = rows
  const edges = edgesOf(rows)
  const columns = edges.map((own, column) => binned(rows, column, own))
  let all = 0
  let kept = 0
  for (let i = 0; i < size; i++) {
    all += weight[i]!
    kept += weight[i]! * y[i]!
  }
  const bias = Math.log(kept / (all - kept))
  const scores = new Float32Array(size).fill(bias)
  const inner = (1 << depth) - 1
  const model = {
    depth,
    bias,
    columns: new Uint8Array(trees * inner),
    bounds: new Float32Array(trees * inner).fill(Infinity),
    leaves: new Float32Array(trees * (inner + 1))
  }
  const share = Math.min(1, sample / size)
  for (let tree = 0; tree < trees; tree++) {
    const own = Int32Array.from({length: size}, (_, i) => i).filter(() => random() < share)
    const asked = edges.map((_, column) => column).filter(column => edges[column]!.length > 0 && random() < columnShare)
    const grown = grow(rows, own, asked, scores, edges, columns, depth)
    for (let node = 0; node < inner; node++) {
      if (grown.column[node]! < 0) continue
      model.columns[tree * inner + node] = grown.column[node]!
      model.bounds[tree * inner + node] = edges[grown.column[node]!]![grown.cut[node]!]!
    }
    for (let leaf = 0; leaf <= inner; leaf++) model.leaves[tree * (inner + 1) + leaf] = rate * grown.value[leaf]!
    for (let i = 0; i < size; i++) {
      let at = 0
      for (let level = 0; level < depth; level++) {
        const column = grown.column[at]!
        at = at * 2 + (column >= 0 && columns[column]![i]! > grown.cut[at]! ? 2 : 1)
      }
      scores[i]! += rate * grown.value[at - inner]!
    }
  }
  if (width > 255) throw new Error('a column is told by one byte')
  return model
}

type Grown = {readonly column: Int16Array; readonly cut: Uint8Array; readonly value: Float64Array}

function grow(
  {y, weight}: Rows,
  own: Int32Array,
  asked: readonly number[],
  scores: Float32Array,
  edges: readonly Float32Array[],
  columns: readonly Uint8Array[],
  depth: number
): Grown {
  const count = own.length
  const gradient = new Float32Array(count)
  const hessian = new Float32Array(count)
  const node = new Int32Array(count)
  for (let k = 0; k < count; k++) {
    const i = own[k]!
    const p = 1 / (1 + Math.exp(-scores[i]!))
    gradient[k] = weight[i]! * (p - y[i]!)
    hessian[k] = Math.max(1e-4, weight[i]! * p * (1 - p))
  }
  const leaves = 1 << depth
  const column = new Int16Array(leaves - 1).fill(-1)
  const cut = new Uint8Array(leaves - 1)
  const sumUp = (nodes: number) => {
    const sums = {gradient: new Float64Array(nodes), hessian: new Float64Array(nodes)}
    for (let k = 0; k < count; k++) {
      sums.gradient[node[k]!]! += gradient[k]!
      sums.hessian[node[k]!]! += hessian[k]!
    }
    return sums
  }
  const gradients = new Float64Array(leaves * bins)
  const hessians = new Float64Array(leaves * bins)
  for (let level = 0; level < depth; level++) {
    const nodes = 1 << level
    const sums = sumUp(nodes)
    const best = new Float64Array(nodes).fill(leastGain)
    for (const candidate of asked) {
      const bin = columns[candidate]!
      gradients.fill(0, 0, nodes * bins)
      hessians.fill(0, 0, nodes * bins)
      for (let k = 0; k < count; k++) {
        const at = node[k]! * bins + bin[own[k]!]!
        gradients[at]! += gradient[k]!
        hessians[at]! += hessian[k]!
      }
      for (let at = 0; at < nodes; at++) {
        const g = sums.gradient[at]!
        const h = sums.hessian[at]!
        const whole = (g * g) / (h + ridge)
        let left = 0
        let leftHessian = 0
        for (let edge = 0; edge < edges[candidate]!.length; edge++) {
          left += gradients[at * bins + edge]!
          leftHessian += hessians[at * bins + edge]!
          const right = g - left
          const rightHessian = h - leftHessian
          if (leftHessian < leastHessian || rightHessian < leastHessian) continue
          const gain = (left * left) / (leftHessian + ridge) + (right * right) / (rightHessian + ridge) - whole
          if (gain <= best[at]!) continue
          best[at] = gain
          column[nodes - 1 + at] = candidate
          cut[nodes - 1 + at] = edge
        }
      }
    }
    for (let k = 0; k < count; k++) {
      const at = nodes - 1 + node[k]!
      node[k] = node[k]! * 2 + (column[at]! >= 0 && columns[column[at]!]![own[k]!]! > cut[at]! ? 1 : 0)
    }
  }
  const sums = sumUp(leaves)
  return {column, cut, value: sums.gradient.map((g, leaf) => -g / (sums.hessian[leaf]! + ridge))}
}

/** The bounds between the bins of each column, so that each bin holds about as many rows. */
function edgesOf({size, width, x}: Rows): Float32Array[] {
  const step = Math.max(1, Math.floor(size / 20_000))
  return Array.from({length: width}, (_, column) => {
    const values: number[] = []
    for (let i = 0; i < size; i += step) values.push(x[i * width + column]!)
    values.sort((a, b) => a - b)
    const edges: number[] = []
    for (let q = 1; q < bins; q++) {
      const value = values[Math.floor((values.length * q) / bins)]!
      if (value > (edges[edges.length - 1] ?? values[0]!)) edges.push(value)
    }
    return Float32Array.from(edges)
  })
}

function binned({size, width, x}: Rows, column: number, edges: Float32Array): Uint8Array {
  return Uint8Array.from({length: size}, (_, i) => {
    const value = x[i * width + column]!
    return partitionPoint(edges.length, edge => edges[edge]! <= value)
  })
}
