import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {View} from '../src/core/view.ts'
import {sourceOfText} from '../src/input/source.ts'
import {clean} from '../src/pipeline.ts'
import {shipped} from '../src/resources.ts'
import type {Rule} from '../src/rules/define.ts'
import {passes} from '../src/rules/index.ts'
import {damageIndex, evidence, type Features, featureNames, signsIn, tabulate} from '../src/rules/wording/decode.ts'

type Span = {readonly start: number; readonly end: number}
type Article = {
  readonly id: string
  readonly rows: readonly {readonly isRight: boolean; readonly at: (damage: number) => number[]}[]
  readonly evidence: (first: readonly number[]) => {readonly sure: number; readonly damage: number}
}
type Row = {readonly x: readonly number[]; readonly y: number}

const penalty = 3 // of squared weights, in units of the features' spread
const folds = 6

/** Reads the labelled articles, or those without damage, as rows of features. */
export function readArticles(corpus: string): Article[] {
  const articles: Article[] = []
  for (const id of readdirSync(join(corpus, 'articles')).sort()) {
    const gold = JSON.parse(readFileSync(join(corpus, 'articles', id, 'gold.json'), 'utf8')) as {substitutions: Span[]}
    articles.push(articleOf(id, readFileSync(join(corpus, 'articles', id, 'source.txt'), 'utf8'), gold.substitutions))
  }
  for (const name of readdirSync(join(corpus, 'clean')).sort())
    articles.push(articleOf(name, readFileSync(join(corpus, 'clean', name), 'utf8'), []))
  return articles.filter(({rows}) => rows.length > 0)
}

function articleOf(id: string, text: string, labels: readonly Span[]): Article {
  const rows: {isRight: boolean; at: (damage: number) => number[]}[] = []
  let weigh: Article['evidence'] = () => ({sure: 0, damage: 0})
  // A rule that only looks: what it flags comes back in the offsets of the source, as the labels are.
  let table: Features = {places: [], rows: new Float32Array()}
  const probe: Rule = {
    id: 'wording/probe',
    summary: '',
    confidence: 'guess',
    *check(view: View, resources) {
      const signs = signsIn(view, resources)
      if (signs === 0) return
      table = tabulate(view, resources)
      weigh = first => evidence(view, table, signs, first)
      for (const [i, {first, last}] of table.places.entries()) {
        const span = {start: view.tokens.start[first]!, end: view.tokens.end[last - 1]!}
        yield {span, message: '', edits: [], because: {kind: 'pattern', name: String(i)}}
      }
    }
  }
  const wording = passes.wording as Rule[]
  wording.push(probe)
  const {findings} = clean(sourceOfText(text, `${id}.txt`), {resources: shipped})
  wording.pop()
  for (const {rule, because, span} of findings) {
    if (rule !== probe.id || because.kind !== 'pattern') continue
    const isRight = labels.some(({start, end}) => start < span.end && span.start < end)
    const at = Number(because.name) * featureNames.length
    const row = [...table.rows.subarray(at, at + featureNames.length)]
    rows.push({isRight, at: damage => row.with(damageIndex, damage)})
  }
  return {id, rows, evidence: first => weigh(first)}
}

/** Fits both passes: the second on the evidence that the first one's answers add up to. */
export function fitWeights(articles: readonly Article[]): {first: number[]; second: number[]} {
  const rowsOf = (damageOf: (article: Article) => number): Row[] =>
    articles.flatMap(article => {
      const damage = damageOf(article)
      return article.rows.map(({isRight, at}) => ({x: at(damage), y: Number(isRight)}))
    })
  const none = featureNames.map(() => 0)
  const first = logistic(rowsOf(article => article.evidence(none).sure))
  const second = logistic(rowsOf(article => article.evidence(first).damage))
  return {first, second}
}

/** Each article judged by a model that was fitted without its fold. */
export function crossValidate(articles: readonly Article[]): {probability: number; isRight: boolean; id: string}[] {
  const judged: {probability: number; isRight: boolean; id: string}[] = []
  for (let fold = 0; fold < folds; fold++) {
    const {first, second} = fitWeights(articles.filter((_, i) => i % folds !== fold))
    articles.forEach((article, i) => {
      if (i % folds !== fold) return
      const {damage} = article.evidence(first)
      for (const {isRight, at} of article.rows) {
        const z = at(damage).reduce((sum, value, k) => sum + value * second[k]!, 0)
        judged.push({probability: 1 / (1 + Math.exp(-z)), isRight, id: article.id})
      }
    })
  }
  return judged
}

/** Logistic regression by Newton's method on standardised features; gives weights of the features as they are. */
function logistic(rows: readonly Row[]): number[] {
  const size = featureNames.length
  const mean = new Array<number>(size).fill(0)
  const spread = new Array<number>(size).fill(1)
  for (let k = 1; k < size; k++) {
    mean[k] = rows.reduce((sum, {x}) => sum + x[k]!, 0) / rows.length
    spread[k] = Math.sqrt(rows.reduce((sum, {x}) => sum + (x[k]! - mean[k]!) ** 2, 0) / rows.length) || 1
  }
  const inputs = rows.map(({x}) => x.map((value, k) => (k === 0 ? 1 : (value - mean[k]!) / spread[k]!)))
  const weights = new Array<number>(size).fill(0)
  for (let step = 0; step < 20; step++) {
    const gradient = new Array<number>(size).fill(0)
    const hessian = Array.from({length: size}, () => new Array<number>(size).fill(0))
    inputs.forEach((x, i) => {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, k) => sum + value * weights[k]!, 0)))
      for (let k = 0; k < size; k++) {
        gradient[k]! += (p - rows[i]!.y) * x[k]!
        for (let m = 0; m < size; m++) hessian[k]![m]! += Math.max(1e-6, p * (1 - p)) * x[k]! * x[m]!
      }
    })
    for (let k = 0; k < size; k++) {
      gradient[k]! += k === 0 ? 0 : penalty * weights[k]!
      hessian[k]![k]! += k === 0 ? 1e-6 : penalty
    }
    solve(hessian, gradient).forEach((change, k) => {
      weights[k]! -= change
    })
  }
  const plain = weights.map((weight, k) => weight / spread[k]!)
  plain[0] =
    weights[0]! - weights.reduce((sum, weight, k) => (k === 0 ? sum : sum + (weight * mean[k]!) / spread[k]!), 0)
  return plain
}

/** Gauss–Jordan elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  const size = right.length
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let r = i + 1; r < size; r++) if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    for (let r = 0; r < size; r++) {
      if (r === i) continue
      const factor = rows[r]![i]! / rows[i]![i]!
      for (let c = i; c <= size; c++) rows[r]![c]! -= factor * rows[i]![c]!
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!)
}
