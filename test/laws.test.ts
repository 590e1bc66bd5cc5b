import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {invert, record, write} from '../src/core/ledger.ts'
import type {Cleaning} from '../src/pipeline.ts'
import {jsonReport} from '../src/report/json.ts'
import {restore} from '../src/restore.ts'
import {articles, rims} from './generate.ts'
import {cleanText, filesUnder, fixtures} from './helpers.ts'

const runs = Number(process.env['RUNS'] ?? 400)

const inputs: readonly (readonly [string, string])[] = [
  ...fixtures.map(({slug, source}) => [slug, source] as const),
  ...filesUnder('fixtures/clean', '.txt').map(path => [path, readFileSync(path, 'utf8')] as const),
  ...rims
]

/** A law is asked of every fixture, of the rims, and of generated articles. */
function law(name: string, holds: (cleaning: Cleaning, text: string) => void): void {
  describe(name, () => {
    it.each(inputs)('holds for %s', (_, text) => holds(cleanText(text), text))
    it('holds for generated articles', () => {
      fc.assert(
        fc.property(articles, text => holds(cleanText(text), text)),
        {numRuns: runs}
      )
    })
  })
}

law('tile: the entries cover the source, in order, without gap or overlap', ({ledger}, text) => {
  let at = 0
  for (const {start, end} of ledger.entries) {
    expect(start).toBe(at)
    at = end
  }
  expect(at).toBe(text.length)
})

law('faithful: the Markdown is kept slices and inserts', ({ledger, markdown}, text) => {
  expect(markdown).toBe(write(text, ledger.entries))
})

law('reversible: the Markdown with its ledger gives the source back', ({ledger, markdown}, text) => {
  expect(invert(markdown, record(text, ledger.entries))).toBe(text)
})

law('accountable: every finding is applied, flagged, or declined with its winner', ({findings, outcomes, ledger}) => {
  expect(outcomes.length).toBe(findings.length)
  const declined = new Map(ledger.declined.map(entry => [entry.finding, entry]))
  outcomes.forEach((outcome, index) => {
    expect(declined.has(index)).toBe(outcome === 'declined')
    const {winner, why} = declined.get(index) ?? {}
    if (why === 'overlap') expect(outcomes[winner!]).not.toBe('declined')
  })
  for (const entry of ledger.entries) {
    if (entry.kind === 'keep') continue
    expect(entry.by.length).toBeGreaterThan(0)
    for (const index of entry.by) expect(outcomes[index]).toBe('applied')
  }
})

law('stable: the Markdown, read as Markdown, comes back unchanged', ({markdown}) => {
  expect(cleanText(markdown, {from: 'markdown'}).markdown).toBe(markdown)
})

law('deterministic: the same input gives the same report', (cleaning, text) => {
  expect(JSON.stringify(jsonReport([cleanText(text)]))).toBe(JSON.stringify(jsonReport([cleaning])))
})

const parser = unified().use(remarkParse).use(remarkGfm)

law(
  'intended: the Markdown parses back to headings, paragraphs, lists, quotations and code, nothing else',
  ({markdown, source}) => {
    const allowed = new Set([
      'root',
      'heading',
      'paragraph',
      'text',
      'list',
      'listItem',
      'blockquote',
      'code',
      'link',
      'break'
    ])
    if (/[\u0000\ud800-\udfff]/.test(source.text)) return // what a parser replaces is another character to it
    const visit = (node: {type: string; children?: unknown[]}) => {
      expect([...allowed]).toContain(node.type)
      for (const child of node.children ?? []) visit(child as {type: string})
    }
    visit(parser.parse(markdown) as Root)
  }
)

describe('restore', () => {
  it.each(inputs.filter(([, text]) => !/[\ud800-\udfff]/.test(text)))('gives back the bytes of %s', (_, text) => {
    const cleaning = cleanText(text)
    expect(Buffer.from(restore(cleaning.markdown, jsonReport([cleaning]))).toString('utf8')).toBe(text)
  })
})

describe('stable', () => {
  it('for a row whose wide spaces hide what it is', () => {
    const row =
      'ShopBarn $149.00 View    Kettle & Co $155.00 View    Check Marketplace Casino Online | Poker Room | Sports Betting | Payday Loans | Weight Loss | Dating | Web Hosting'
    const {markdown} = cleanText(`${row}\n`)
    expect(cleanText(markdown, {from: 'markdown'}).markdown).toBe(markdown)
  })

  it('for a plug whose wide spaces hide what it is', () => {
    const text =
      'Quennell, R. (2008) The Smile in Five Languages. Port Royal: Windward Press.\nPaper type: Essay   Pages: 3 (612 words)   Downloads: 38   Views: 1,940\nx@example.org\n'
    const {markdown} = cleanText(text)
    expect(cleanText(markdown, {from: 'markdown'}).markdown).toBe(markdown)
  })
})

describe('one long line', () => {
  it('of 5 MB is cleaned, and given back', () => {
    const text = 'A sentence with some words in it, and a comma. '.repeat(110_000)
    const {markdown, ledger} = cleanText(text)
    expect(invert(markdown, record(text, ledger.entries))).toBe(text)
  })
})
