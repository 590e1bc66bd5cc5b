import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {applyChanges, type Change, composeChanges, Projection} from '../src/core/changes.ts'
import type {Finding} from '../src/core/finding.ts'
import {invert, record, tile, write} from '../src/core/ledger.ts'
import {segment} from '../src/core/segment.ts'
import {settle} from '../src/core/settle.ts'
import {hashWord, TokenKind, tokenize} from '../src/core/tokens.ts'

/** Ascending, disjoint changes of a text of `length` code units. */
function changesOf(length: number, by: number): fc.Arbitrary<Change[]> {
  return fc
    .array(fc.record({gap: fc.nat(5), span: fc.nat(5), insert: fc.string({maxLength: 4})}), {maxLength: 8})
    .map(steps => {
      const changes: Change[] = []
      let at = 0
      for (const {gap, span, insert} of steps) {
        const start = at + gap
        const end = Math.min(length, start + span)
        if (start > length) break
        if (end > start || insert) changes.push({start, end, insert, by: [by]})
        at = end + 1
      }
      return changes
    })
}

const pair = fc
  .string({maxLength: 40})
  .chain(text =>
    changesOf(text.length, 0).chain(first =>
      changesOf(applyChanges(text, first).length, 1).map(second => ({text, first, second}))
    )
  )

describe('changes', () => {
  it('compose to one set that does what both do', () => {
    fc.assert(
      fc.property(pair, ({text, first, second}) => {
        const both = composeChanges(first, second)
        expect(applyChanges(text, both)).toBe(applyChanges(applyChanges(text, first), second))
        for (let i = 1; i < both.length; i++) expect(both[i]!.start).toBeGreaterThanOrEqual(both[i - 1]!.end)
      }),
      {numRuns: 3000}
    )
  })

  it('keep everybody who had a part in a merged change', () => {
    const both = composeChanges([{start: 1, end: 6, insert: '&', by: [0]}], [{start: 0, end: 3, insert: '', by: [1]}])
    expect(both).toEqual([{start: 0, end: 7, insert: '', by: [0, 1]}])
  })

  it('give the span before back that accounts for a span after', () => {
    const text = 'AT&amp;T Labs'
    const projection = new Projection<'source', 'view'>([{start: 2, end: 7, insert: '&'}])
    expect(projection.before({start: 0, end: 4})).toEqual({start: 0, end: 8})
    expect(text.slice(0, 8)).toBe('AT&amp;T')
    expect(projection.after({start: 0, end: 8})).toEqual({start: 0, end: 4})
  })
})

describe('ledger', () => {
  it('tiles, writes what the changes make, and inverts it', () => {
    fc.assert(
      fc.property(
        fc.string({maxLength: 40}).chain(text => changesOf(text.length, 0).map(changes => ({text, changes}))),
        ({text, changes}) => {
          const entries = tile(text.length, changes)
          let at = 0
          for (const entry of entries) {
            expect(entry.start).toBe(at)
            at = entry.end
          }
          expect(at).toBe(text.length)
          const output = write(text, entries)
          expect(output).toBe(applyChanges(text, changes))
          expect(invert(output, record(text, entries))).toBe(text)
        }
      ),
      {numRuns: 2000}
    )
  })

  it('refuses to invert what it did not write', () => {
    const records = record('abc', tile(3, [{start: 1, end: 2, insert: 'x', by: [0]}]))
    expect(() => invert('ayc', records)).toThrow(RangeError)
    expect(() => invert('axcd', records)).toThrow(/longer/)
    expect(() => invert('ax', records)).toThrow(/shorter/)
    expect(() => invert('axc', [records[0]!, records[2]!])).toThrow(/gap/)
  })
})

describe('settle', () => {
  const finding = (start: number, end: number, confidence: Finding['confidence'], insert = 'x'): Finding => ({
    rule: 'wording/test',
    span: {start, end},
    message: '',
    edits: [{start, end, insert}],
    confidence,
    because: {kind: 'pattern', name: 'test'}
  })

  it('lets the surer win, then the longer, then the earlier, then the first registered', () => {
    expect(settle([finding(0, 9, 'likely'), finding(3, 5, 'certain')]).standing.map(s => s.index)).toEqual([1])
    expect(settle([finding(0, 2, 'likely'), finding(1, 5, 'likely')]).standing.map(s => s.index)).toEqual([1])
    expect(settle([finding(1, 3, 'likely'), finding(0, 2, 'likely')]).standing.map(s => s.index)).toEqual([1])
    expect(settle([finding(0, 2, 'likely'), finding(0, 2, 'likely')]).standing.map(s => s.index)).toEqual([0])
  })

  it('names the winner of what it declines', () => {
    expect(settle([finding(0, 9, 'likely'), finding(3, 5, 'certain')]).declined).toEqual([
      {finding: 0, why: 'overlap', winner: 1}
    ])
  })

  it('lets the weaker of two deletions keep the rest', () => {
    const {standing, declined} = settle([finding(0, 9, 'likely', ''), finding(3, 5, 'certain', '')])
    expect(declined).toEqual([])
    expect(standing.flatMap(s => s.finding.edits.map(({start, end}) => [start, end]))).toEqual([
      [0, 3],
      [5, 9],
      [3, 5]
    ])
  })

  it('is a partition whose edits are disjoint, whatever is proposed', () => {
    const proposals = fc.array(
      fc.record({
        start: fc.nat(60),
        length: fc.nat(12),
        confidence: fc.constantFrom('certain', 'likely', 'guess' as const),
        insert: fc.constantFrom('', 'x')
      })
    )
    fc.assert(
      fc.property(proposals, list => {
        const findings = list.map(({start, length, confidence, insert}) =>
          finding(start, start + length, confidence as Finding['confidence'], insert)
        )
        const {standing, declined} = settle(findings)
        expect([...standing.map(s => s.index), ...declined.map(d => d.finding)].sort((a, b) => a - b)).toEqual(
          findings.map((_, i) => i)
        )
        const edits = standing.flatMap(s => s.finding.edits).sort((a, b) => a.start - b.start || a.end - b.end)
        for (let i = 1; i < edits.length; i++) expect(edits[i]!.start).toBeGreaterThanOrEqual(edits[i - 1]!.end)
        for (const {winner} of declined) expect(standing.some(s => s.index === winner)).toBe(true)
      }),
      {numRuns: 2000}
    )
  })
})

describe('tokens', () => {
  const words = (text: string) => {
    const tokens = tokenize(text)
    return Array.from({length: tokens.length}, (_, i) => text.slice(tokens.start[i]!, tokens.end[i]!))
  }

  it('keep apostrophes inside words and part the possessive', () => {
    expect(words("The company’s plan doesn't")).toEqual(['The', 'company', '’s', 'plan', "doesn't"])
  })

  it('part hyphens and keep numbers whole', () => {
    expect(words('long-term 1,200.5 COVID-19')).toEqual(['long', '-', 'term', '1,200.5', 'COVID', '-', '19'])
  })

  it('hash a word as the word alone, in any case', () => {
    const tokens = tokenize('Été LAB don’t')
    expect([...tokens.hash]).toEqual([hashWord('été'), hashWord('lab'), hashWord("don't")])
  })

  it('cover everything that is no space, in order', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 60}), text => {
        const tokens = tokenize(text)
        let at = 0
        for (let i = 0; i < tokens.length; i++) {
          expect(text.slice(at, tokens.start[i]!).trim()).toBe('')
          expect(tokens.end[i]!).toBeGreaterThan(tokens.start[i]!)
          expect([TokenKind.word, TokenKind.number, TokenKind.punctuation]).toContain(tokens.kind[i])
          at = tokens.end[i]!
        }
      }),
      {numRuns: 1000}
    )
  })
})

describe('segment', () => {
  it('makes blocks that tile the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'A line of words',
            '- item',
            '1. item',
            '> said',
            '',
            '  ',
            '\t',
            '\n',
            '\r\n',
            '\r',
            '```',
            '    code();',
            '# Title'
          ),
          {maxLength: 30}
        ),
        parts => {
          const text = parts.join('\n')
          let at = 0
          for (const block of segment(text).blocks) {
            expect(block.start).toBe(at)
            at = block.end
            expect(block.content.start).toBeGreaterThanOrEqual(block.start)
            expect(block.content.end).toBeLessThanOrEqual(block.end)
          }
          expect(at).toBe(text.length)
        }
      ),
      {numRuns: 1000}
    )
  })

  it('joins hard-wrapped lines and leaves single lines alone', () => {
    const wrapped =
      'The harbour lay quiet under a sky of pewter, and the boats that had come\nin before dawn were already scrubbed and tied. Nobody spoke of the wind\nthat the forecast had promised.\n\nMenu\nHome\nNews'
    expect(segment(wrapped).blocks.map(({kind, lines}) => `${kind} ${lines.length}`)).toEqual([
      'paragraph 3',
      'blank 0',
      'paragraph 1',
      'paragraph 1',
      'paragraph 1'
    ])
  })

  it('reads items, quotations, code', () => {
    const kinds = segment('- one\n- two\n\n> said\n> so\n\n```\nx\n```\n').blocks.map(({kind}) => kind)
    expect(kinds).toEqual(['item', 'item', 'blank', 'quote', 'blank', 'code'])
  })
})
