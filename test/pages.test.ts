import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {rules} from '../src/rules/index.ts'
import {cleanText, filesUnder} from './helpers.ts'

const files = filesUnder('src/rules', '.md')
const idOf = (file: string) => file.slice('src/rules/'.length, -'.md'.length)
/** The last stage's finding has a page too, though no rule file: remark-stringify makes it. */
const told = [...rules.map(rule => rule.id), 'markdown/escape']

type Fence = {readonly kind: 'before' | 'after' | 'same'; readonly text: string}

function fencesOf(page: string): Fence[] {
  return [...page.matchAll(/^(`{3,})(before|after|same)\n([\s\S]*?)\n?^\1$/gm)].map(match => ({
    kind: match[2] as Fence['kind'],
    text: match[3]!
  }))
}

describe('rule, page, registry and README', () => {
  it('name the same rules', () => {
    expect(files.map(idOf).sort()).toEqual([...told].sort())
    for (const {id} of rules) expect(existsSync(`src/rules/${id}.ts`), `src/rules/${id}.ts`).toBe(true)
    const table = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([a-z]+\/[a-z-]+)` \|/gm)].map(
      match => match[1]!
    )
    expect(table).toEqual(told)
  })

  it('have summaries that the README shows', () => {
    const readme = readFileSync('README.md', 'utf8')
    for (const {id, summary} of rules) expect(readme).toContain(`| \`${id}\` | ${summary}`)
  })
})

describe.each(files)('%s', file => {
  const page = readFileSync(file, 'utf8')
  const id = idOf(file)
  const fences = fencesOf(page)
  const options = id.startsWith('wording/') ? {fix: 'guess' as const} : {}
  const findings = (text: string) => {
    const cleaning = cleanText(text, options)
    return {
      cleaning,
      own: cleaning.findings.filter((finding, i) => finding.rule === id && cleaning.outcomes[i] !== 'declined')
    }
  }

  it('is headed by its id and shows what the rule does and what it leaves alone', () => {
    expect(page.startsWith(`# ${id}\n`)).toBe(true)
    expect(fences.some(({kind}) => kind === 'before')).toBe(true)
    expect(fences.some(({kind}) => kind === 'same')).toBe(true)
  })

  fences.forEach(({kind, text}, i) => {
    if (kind === 'before') {
      it(`example ${i + 1}: becomes what follows`, () => {
        const after = fences[i + 1]
        expect(after?.kind).toBe('after')
        const {cleaning, own} = findings(text)
        expect(own.length).toBeGreaterThan(0)
        expect(cleaning.markdown.trimEnd()).toBe(after!.text.trimEnd())
      })
    }
    if (kind === 'same') {
      it(`example ${i + 1}: is left alone`, () => {
        expect(findings(text).own.map(({span}) => text.slice(span.start, span.end))).toEqual([])
      })
    }
  })
})
