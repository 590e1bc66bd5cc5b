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
      {spun: 'make use of', original: 'use', pos: 'v', weight: 0.7}
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
      expect(confidence).toBe(probability! >= 0.97 ? 'certain' : probability! >= 0.82 ? 'likely' : 'guess')
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
