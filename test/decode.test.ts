import {describe, expect, it} from 'vitest'
import {hashWord} from '../src/core/tokens.ts'
import {ChannelTable, compileChannel} from '../src/phrases/channel.ts'
import {jsonReport} from '../src/report/json.ts'
import {featureNames} from '../src/rules/wording/decode.ts'
import {weights} from '../src/rules/wording/weights.ts'
import {cleanText} from './helpers.ts'

describe('the channel of ordinary words', () => {
  const table = ChannelTable.read(
    compileChannel([
      {spun: 'purchase', original: 'buy', pos: 'v', weight: 0.5},
      {spun: 'procure', original: 'buy', pos: 'v', weight: 0.7},
      {spun: 'purchase', original: 'deal', pos: 'n', weight: 0.3},
      {spun: 'make use of', original: 'use', pos: 'v', weight: 0.7},
      {spun: 'be relied upon', original: 'be expected', pos: 'v', weight: 0.9},
      {spun: 'be fond of', original: 'like', pos: 'v', weight: 0.3},
      {spun: 'accustom oneself', original: 'get used', pos: 'v', weight: 0.9},
      {spun: "make up one's brain", original: "make up one's mind", pos: 'v', weight: 0.9},
      {spun: "what's more", original: 'and', pos: 'x', weight: 0.9},
      {spun: 'seven-day period', original: 'week', pos: 'n', weight: 0.9}
    ])
  )
  const read = (phrase: string) => {
    let node = 0
    for (const word of phrase.split(' ')) node = table.step(node, table.wordId(hashWord(word)))
    return node === 0 ? [] : table.originalsAt(node).map(({text}) => text)
  }

  it('knows what a word may stand for, the most telling first, in all forms', () => {
    expect(read('purchase')).toEqual(['buy', 'deal'])
    expect(read('purchased')).toEqual(['bought'])
    expect(read('purchases')).toEqual(['buys', 'deals'])
    expect(read('making use of')).toEqual(['using'])
  })

  it('knows the forms that only `be` has', () => {
    expect(read('are relied upon')).toEqual(['are expected'])
    expect(read('were relied upon')).toEqual(['were expected'])
    expect(read('are fond of')).toEqual(['like'])
    expect(read('were fond of')).toEqual(['liked'])
  })

  it('knows every person, the same on both sides', () => {
    expect(read('accustomed themselves')).toEqual(['got used'])
    expect(read('made up her brain')).toEqual(['made up her mind'])
    expect(read("make up one's brain")).toEqual([])
  })

  it("takes a final 's for a word, as texts are cut, and a hyphen for a space", () => {
    expect(read("what 's more")).toEqual(['and'])
    expect(read('seven day periods')).toEqual(['weeks'])
  })

  it('knows nothing of other words', () => {
    expect(read('buy')).toEqual([])
    expect(read('make use')).toEqual([])
  })
})

describe('decoding', () => {
  const odd = 'The school shut its entryways in the autumn, and the fire devours old timber.'
  const spun = `${odd} An associate teacher was there. Individuals utilize it, and the majority of the personnel are pleased, in light of the fact that it is an exceptionally huge counterfeit consciousness lab.`
  const flagsOf = (text: string) =>
    jsonReport([cleanText(`The old port\n\n${text}\n`)]).results[0]!.messages.filter(
      ({ruleId}) => ruleId === 'wording/odd-synonym'
    )

  it('needs a sure sign of a spinner', () => {
    expect(flagsOf(odd)).toEqual([])
  })

  it('tells a probability that fits the confidence, and what may have stood there', () => {
    const flags = flagsOf(spun)
    expect(flags.map(({actual}) => actual)).toContain('entryways')
    for (const {probability, confidence, expected, applied} of flags) {
      expect(confidence).toBe(probability! >= 0.98 ? 'certain' : probability! >= 0.8 ? 'likely' : 'guess')
      expect(probability).toBeGreaterThanOrEqual(0.6)
      expect(expected!.length).toBeGreaterThan(0)
      expect(applied).toBe(false)
    }
  })

  it('has a weight for each feature', () => {
    expect(weights.first).toHaveLength(featureNames.length)
    expect(weights.second).toHaveLength(featureNames.length)
  })
})
