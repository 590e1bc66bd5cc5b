import {describe, expect, it} from 'vitest'
import {stageOf} from '../src/core/finding.ts'
import {cleanText, fixtures} from './helpers.ts'

describe.each(fixtures)('$slug', ({source, clean}) => {
  it('becomes its clean.md', () => {
    expect(cleanText(source).markdown).toBe(clean)
  })

  it('has nothing left to remove or repair', () => {
    const {findings, outcomes} = cleanText(clean, {from: 'markdown'})
    const left = findings.filter(({rule}, i) => outcomes[i] === 'applied' && stageOf(rule) !== 'layout')
    expect(left.map(({rule, span}) => [rule, clean.slice(span.start, span.end)])).toEqual([])
  })
})

it('there are at least twelve articles', () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(12)
})
