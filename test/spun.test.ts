import {describe, expect, it} from 'vitest'
import {clean} from '../src/index.ts'

const prose =
  'The boat left the quay at noon, and the crew of three waved to the children who stood there in the rain. '
const scoreOf = (text: string) => clean(`The boat\n\n${prose.repeat(4)}${text}`).stats.spunScore

describe('the spun score', () => {
  it('takes one slip for haste and several for a sign', () => {
    expect(scoreOf('They had not recieved the letter.')).toBe(0)
    expect(scoreOf('They had not recieved the letter becuase it was beleived lost.')).toBeGreaterThan(0.5)
  })

  it('takes what no writer says for a sign', () => {
    expect(scoreOf('All of this is a standout amongst the most striking cases.')).toBeGreaterThan(scoreOf(prose))
  })
})
