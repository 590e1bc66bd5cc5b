import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {shipped} from '../src/resources.ts'
import {rules} from '../src/rules/index.ts'
import {Pattern} from '../src/screen/pattern.ts'
import {requirementOf} from '../src/screen/requirement.ts'
import {filesUnder} from './helpers.ts'

describe('the requirement of an expression', () => {
  it.each([
    ['^share this', {starts: ['share ']}],
    ['^(?:log|sign)[ -]?in$', {starts: ['login', 'log in', 'log-in', 'signin', 'sign i', 'sign-i']}],
    ['^(?:please )?subscribe', {starts: ['please', 'subscr']}],
    ['^[«‹ ]*next', {starts: ['«', '‹', ' ', 'next']}],
    ['^.{0,80}\\bnewsletters?\\b', {}],
    ['\\w+ ©', {needs: ['©']}],
    ['^(?!a)[^b]c?', {}]
  ])('%s', (source, {starts, needs}: {starts?: string[]; needs?: string[]}) => {
    const requirement = requirementOf(source)
    if (starts) expect([...requirement.starts!].sort()).toEqual([...starts].sort())
    else expect(requirement.starts).toBeUndefined()
    if (needs) expect(requirement.needs).toEqual(needs)
  })

  it('names literals that every match holds', () => {
    expect(requirementOf('^.{0,80}\\bnewsletters?\\b').needs).toEqual(['newsletters', 'newsletter'])
    expect(requirementOf('\\b(?:cookies?|treats) (?:on|off)').needs).toEqual([
      'cookies on',
      'cookies off',
      'cookie on',
      'cookie off',
      'treats on',
      'treats off'
    ])
    expect(requirementOf('a(?:bcd)?e').needs).toBeUndefined()
    expect(requirementOf('(?:bcde)*').needs).toBeUndefined()
    expect(requirementOf('(?:bcde)+').needs).toEqual(['bcde'])
  })
})

describe('the screen', () => {
  it('knows every pattern of the rules', () => {
    expect(rules.length).toBeGreaterThan(0)
    expect(
      shipped.screen.unknown.map(({expression}) => expression.source),
      'dist/ is older than the rules; run npm run build'
    ).toEqual([])
  })

  it('lets through all that matches', () => {
    const lines = new Set<string>()
    for (const file of [...filesUnder('src/rules', '.md'), ...filesUnder('fixtures', '.txt')])
      for (const line of readFileSync(file, 'utf8').split('\n'))
        if (line.trim() && line.length < 1500) lines.add(line.trim())
    let matches = 0
    for (const line of lines)
      for (const text of [line, line.toUpperCase(), `${line} ${line}`]) {
        const found = shipped.screen.read(text)
        for (const pattern of Pattern.all) {
          const isMatch = pattern.test(text)
          if (isMatch) matches++
          if (isMatch !== pattern.test(text, found))
            expect.fail(
              `${isMatch ? 'held back' : 'matches only in parts'}: ${JSON.stringify(text)} ${pattern.expression}`
            )
        }
      }
    expect(matches).toBeGreaterThan(1000)
  })
})
