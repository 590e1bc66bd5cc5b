import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {partitionPoint} from '../../src/core/search.ts'
import type {Span} from '../../src/core/span.ts'
import {hashWord} from '../../src/core/tokens.ts'
import type {View} from '../../src/core/view.ts'
import {sourceOfText} from '../../src/input/source.ts'
import {clean} from '../../src/pipeline.ts'
import {shipped} from '../../src/resources.ts'
import {type Page, readPage} from '../../src/rules/boilerplate/clutter/page.ts'
import {shapeOfBlock} from '../../src/rules/boilerplate/shape.ts'
import {isByline} from '../../src/rules/boilerplate/title.ts'
import type {Rule} from '../../src/rules/define.ts'
import {passes} from '../../src/rules/index.ts'

/** A page as the rule meets it, with what is to be learned from it. */
export type Labelled = Page & {
  readonly id: string
  readonly site: string
  /** Pages of one site lie in one fold. */
  readonly fold: number
  readonly texts: readonly string[]
  /** How much of each row the labels keep, from 0 to 1. */
  readonly label: Float32Array
  /** 0 where the labels tell nothing. */
  readonly weight: Float32Array
}

/** What the corpus says of a page. */
export type Entry = {
  readonly id: string
  readonly domain: string
  readonly title?: string
  readonly gold_suspect?: boolean
}

const suspect = 0.3 // what a page counts whose labels look cut short
const pageWeight = 300 // of all rows together
const longest = 80 // words up to which a row weighs by its words

/** Reads a rendering of a page up to where the classifier is asked. */
export function readLabelled(
  corpus: string,
  entry: Entry,
  rendering: string,
  from: 'text' | 'markdown',
  folds: number
): Labelled {
  const {id, domain} = entry
  const text = readFileSync(join(corpus, 'pages', rendering, `${id}.txt`), 'utf8')
  const marks = readFileSync(join(corpus, 'pages/labels', rendering, `${id}.txt`), 'utf8').trim()
  const lines = linesOf(text, marks)
  if (lines.length !== marks.length)
    throw new Error(`${id} ${rendering}: ${lines.length} lines, ${marks.length} labels`)
  let page: Page | undefined
  const texts: string[] = []
  const bylines: boolean[] = []
  const probe: Rule = {
    id: 'boilerplate/probe',
    summary: '',
    confidence: 'guess',
    *check(view: View, {screen}) {
      page = readPage(view, screen)
      for (let row = 0; row < page.length; row++) {
        const block = view.blocks[page.block[row]!]!
        texts.push(view.text.slice(block.content.start, block.content.end))
        bylines.push(isByline(shapeOfBlock(view, page.block[row]!)))
        yield {span: block, message: '', edits: [], because: {kind: 'pattern', name: String(row)}}
      }
    }
  }
  const before = {...passes}
  Object.assign(passes, {classifier: [probe], wording: [], layout: []})
  try {
    const {findings} = clean(sourceOfText(text, id), {resources: shipped, from})
    const label = new Float32Array(page!.length).fill(-1)
    for (const {rule, because, span} of findings)
      if (rule === probe.id && because.kind === 'pattern') label[Number(because.name)] = keptOf(lines, span)
    // Titles, authors and dates belong to the article here, and to nothing in the labels.
    const isOutside = (row: number) =>
      label[row]! < 0 ||
      (label[row]! < 0.5 && (bylines[row] || row === page!.title || texts[row]!.includes(entry.title || '\0')))
    const words = Float32Array.from(page!.words, (count, row) => (isOutside(row) ? 0 : Math.min(count, longest) + 2))
    const sum = Math.max(
      100,
      words.reduce((a, b) => a + b, 0)
    )
    const weight = words.map(own => (own * (entry.gold_suspect ? suspect : 1) * pageWeight) / sum)
    return {...page!, id, site: domain, fold: foldOf(domain, folds), texts, label, weight}
  } finally {
    Object.assign(passes, before)
  }
}

type Line = Span & {readonly isKept: boolean}

function linesOf(text: string, marks: string): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (line.trim()) lines.push({start: at, end: at + line.length, isKept: marks[lines.length] === '1'})
    at += line.length + 1
  }
  return lines
}

/** How much of a span's lines is kept; -1 where it has none. */
function keptOf(lines: readonly Line[], span: Span): number {
  let all = 0
  let kept = 0
  for (let i = partitionPoint(lines.length, at => lines[at]!.end <= span.start); i < lines.length; i++) {
    const {start, end, isKept} = lines[i]!
    if (start >= span.end) break
    all += end - start
    if (isKept) kept += end - start
  }
  return all === 0 ? -1 : kept / all
}

function foldOf(site: string, folds: number): number {
  return Math.floor((hashWord(site) / 2 ** 32) * folds)
}
