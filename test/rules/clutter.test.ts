import {describe, expect, it} from 'vitest'
import {boost} from '../../scripts/residue/boost.ts'
import {segment} from '../../src/core/segment.ts'
import {View} from '../../src/core/view.ts'
import {shipped} from '../../src/resources.ts'
import {Context, contextSize, heaviest} from '../../src/rules/boilerplate/clutter/context.ts'
import {measureBlocks, ownNames} from '../../src/rules/boilerplate/clutter/measure.ts'
import {evaluate} from '../../src/rules/boilerplate/clutter/model.ts'
import {readPage} from '../../src/rules/boilerplate/clutter/page.ts'

const measure = (text: string) => {
  const measures = measureBlocks(View.of(segment(text)))
  const of = (row: number, name: (typeof ownNames)[number]) =>
    measures.own[row * ownNames.length + ownNames.indexOf(name)]!
  return {...measures, of}
}

describe('what is measured of a block', () => {
  it('counts words without link targets, alternative texts and addresses', () => {
    const {words, of} = measure(
      'See [the old mill](https://example.com/mill_(orm)) now\n\n![a mill](/mill.jpg)\n\nAt https://example.com/a-b/c today\n'
    )
    expect([...words]).toEqual([5, 0, 2])
    expect(of(0, 'links')).toBe(1)
    expect(of(0, 'linked')).toBeCloseTo(3 / 5)
    expect(of(2, 'addresses')).toBe(1)
  })

  it('follows a label over several blocks', () => {
    const {of} = measure('[\n\n#### The bell of Saint Orm\n\n](/bell)\n\nThe sexton climbed the tower.\n')
    expect(of(1, 'linked')).toBe(1)
    expect(of(3, 'linked')).toBe(0)
  })

  it('knows how a block ends, whatever closes behind it', () => {
    const {of} = measure('He left.”\n\nDid he?\n\nLatest news\n\nAs follows:\n')
    expect([0, 1, 2, 3].map(row => of(row, 'end'))).toEqual([1, 2, 0, 5])
  })

  it('counts copies, and small words of the language that the text is in', () => {
    const {of, fluency} = measure('Mehr lesen\n\nDer Küster stieg auf den Turm und fand eine Eule.\n\nMehr lesen\n')
    expect([0, 1, 2].map(row => of(row, 'copies'))).toEqual([1, 0, 1])
    expect(of(1, 'small words')).toBeGreaterThan(0.4)
    expect(fluency).toBeGreaterThan(0.2)
  })

  it('does not take a run of ideographs for one word', () => {
    expect(measure('図書館は新しい建物に移りました。\n').words[0]).toBeGreaterThan(5)
  })
})

describe('the neighbourhood of a block', () => {
  it('fills every column that the trees may ask', () => {
    const page = readPage(
      View.of(segment('Home\n\nThe bell rang by itself.\n\nRelated articles\n\nGlass from sand\n')),
      shipped.screen
    )
    const row = new Float32Array(contextSize + 1).fill(Number.NaN)
    new Context(page, new Float32Array(page.length)).read(1, row)
    expect(row.findIndex(Number.isNaN)).toBe(contextSize)
    expect([...page.related]).toEqual([0, 0, 1, 0])
  })

  it('has its heaviest stretch', () => {
    const find = (values: readonly number[]) => heaviest(values.length, row => values[row]!)
    expect(find([1, -3, 2, -1, 2, -1])).toEqual({first: 2, last: 4})
    expect(find([-1, -2])).toEqual({first: 0, last: -1})
  })
})

describe('boosted trees', () => {
  it('learn what no column tells by itself, and are evaluated as they were learned', () => {
    const size = 400
    const x = new Float32Array(size * 2)
    const y = new Float32Array(size)
    for (let i = 0; i < size; i++) {
      x[i * 2] = (i * 7) % 20
      x[i * 2 + 1] = (i * 13) % 19
      y[i] = Number(x[i * 2]! < 10 !== x[i * 2 + 1]! < 8)
    }
    let state = 5
    const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
    const rows = {size, width: 2, x, y, weight: new Float32Array(size).fill(1)}
    const trees = boost(rows, {trees: 60, depth: 3, rate: 0.3, sample: size}, random)
    let right = 0
    for (let i = 0; i < size; i++) if (evaluate(trees, x.subarray(i * 2, i * 2 + 2)) > 0 === (y[i] === 1)) right++
    expect(right).toBeGreaterThan(size * 0.98)
  })
})
