import {applyPatch, parsePatch, reversePatch} from 'diff'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {reports} from '../src/report/index.ts'
import {jsonReport} from '../src/report/json.ts'
import {restore} from '../src/restore.ts'
import {articles, rims} from './generate.ts'
import {cleanText, fixtures} from './helpers.ts'

describe('unified', () => {
  const check = (text: string) => {
    const cleaning = cleanText(text)
    const patch = reports.unified([cleaning])
    if (cleaning.markdown === text) return expect(patch).toBe('')
    const parsed = parsePatch(patch)
    expect(parsed).toHaveLength(1)
    expect(applyPatch(text, parsed[0]!)).toBe(cleaning.markdown)
    expect(applyPatch(cleaning.markdown, reversePatch(parsed[0]!))).toBe(text)
  }
  it.each([
    ...fixtures.map(({slug, source}) => [slug, source] as const),
    ...rims.filter(([, text]) => !text.includes('\r'))
  ])('applies both ways to %s', (_, text) => check(text))
  it('applies both ways to generated articles', () => {
    fc.assert(
      fc.property(articles, text => {
        if (!text.includes('\r')) check(text)
      }),
      {numRuns: 300}
    )
  })
})

describe('json', () => {
  const {source} = fixtures[0]!
  const report = jsonReport([cleanText(source)])
  const [result] = report.results

  it('places every message, and tells what stood there', () => {
    const lines = source.split('\n')
    for (const {place, actual} of result!.messages) {
      expect(source.slice(place.start.offset, place.end.offset)).toBe(actual)
      expect(
        lines.slice(0, place.start.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + place.start.column - 1
      ).toBe(place.start.offset)
    }
  })

  it('has removals whose place is exactly what went, one message a run', () => {
    for (const {action, place, edits} of result!.messages) {
      if (action === 'remove') expect(edits).toEqual([{start: place.start.offset, end: place.end.offset, insert: ''}])
    }
  })

  it('keeps by as indices of messages that were applied', () => {
    for (const {by} of result!.ledger.entries)
      for (const index of by ?? []) expect(result!.messages[index]!.applied).toBe(true)
  })

  it('is one document for many, and jsonl one line each', () => {
    const cleanings = fixtures.slice(0, 3).map(fixture => cleanText(fixture.source))
    expect(JSON.parse(reports.json(cleanings)).results).toHaveLength(3)
    expect(
      reports
        .jsonl(cleanings)
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line))
    ).toEqual(JSON.parse(reports.json(cleanings)).results)
  })
})

describe('restore', () => {
  const cleaning = cleanText(fixtures[0]!.source)
  const report = jsonReport([cleaning])
  const damaged = (change: (copy: Record<string, never>) => void) => {
    const copy = JSON.parse(JSON.stringify(report))
    change(copy)
    return copy
  }

  it('refuses an output that was changed', () => {
    expect(() => restore(`${cleaning.markdown}x`, report)).toThrow(/tells of no such output/)
  })

  it.each([
    ['no report', {}, /not a report/],
    ['a later version', {version: 2, results: []}, /version 2/],
    ['null', null, /not a report/]
  ])('refuses %s', (_, value, message) => {
    expect(() => restore(cleaning.markdown, value as never)).toThrow(message)
  })

  it('refuses a ledger that was changed', () => {
    expect(() =>
      restore(
        cleaning.markdown,
        damaged(copy => {
          ;(copy as any).results[0].ledger.entries.pop()
        })
      )
    ).toThrow(/damaged/)
    expect(() =>
      restore(
        cleaning.markdown,
        damaged(copy => {
          ;(copy as any).results[0].ledger.entries[0].was = 'other'
        })
      )
    ).toThrow(/damaged/)
    expect(() =>
      restore(
        cleaning.markdown,
        damaged(copy => {
          ;(copy as any).results[0].source.sha256 = 'x'
        })
      )
    ).toThrow(/damaged/)
  })
})

describe('terminal', () => {
  it('groups what was done, with places, rules and a verdict', () => {
    const text = reports.terminal([cleanText(fixtures[0]!.source)], {})
    expect(text).toMatch(/Removed/)
    expect(text).toMatch(/\d+:\d+ +(?:boilerplate|links)\//)
    expect(text).toMatch(/words kept, \d+ removals \(\d+ %\)/)
    expect(text).toMatch(/spun score \d\.\d\d/)
  })

  it('folds long removals, and tells every line when asked', () => {
    const source = `A title of the piece\n\n${'Words of a paragraph that goes on for a while and ends. '.repeat(6)}\n\nHome\nNews\nSport\nContact us\nPrivacy policy\nAbout us\n`
    const [short, long] = [false, true].map(verbose => reports.terminal([cleanText(source)], {verbose}))
    expect(short).toMatch(/more lines?, to line/)
    expect(long).toMatch(/Privacy policy/)
  })

  it('lets no control character of the input through', () => {
    const text = reports.terminal([cleanText('A title\n\n\u001b[31mMy homepage :: \u001b]0;x\u0007 \u009b2J\u202e')], {
      verbose: true
    })
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
})
