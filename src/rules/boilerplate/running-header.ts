import {defineRule, removeBlocks} from '../define.ts'
import {type Shape, shapes} from './shape.ts'

const leastTimes = 3
const leastLength = 15 // characters
const longest = 160

export const runningHeader = defineRule({
  id: 'boilerplate/running-header',
  summary: 'The header of a printed page stands between the paragraphs',
  confidence: 'certain',
  check: view => {
    const list = shapes(view)
    const counts = new Map<string, number>()
    for (const shape of list) if (mayRepeat(shape)) counts.set(key(shape), (counts.get(key(shape)) ?? 0) + 1)
    // What a header repeats may stand once more by itself, at the head of the first page.
    const repeated = new Set([...counts].filter(([text, count]) => count >= leastTimes && text.length >= leastLength / 2).map(([text]) => text))
    if (repeated.size === 0) return []
    return removeBlocks(view, 'running header', (shape, i) => {
      if (!mayRepeat(shape)) return undefined
      const own = key(shape)
      return repeated.has(own) || (i < 4 && isPartOf(own, repeated)) ? {name: 'repeated'} : undefined
    })
  }
})

/** A header counts pages: a line without a figure may be the refrain of a poem. */
function mayRepeat({text, isProse}: Shape): boolean {
  return !isProse && text.length <= longest && text.length >= leastLength && /\d/.test(text)
}

function isPartOf(own: string, headers: ReadonlySet<string>): boolean {
  for (const header of headers) if (header.includes(own)) return own.length >= leastLength
  return false
}

const keys = new WeakMap<Shape, string>()

/** A header without its page number. */
function key(shape: Shape): string {
  let own = keys.get(shape)
  if (own === undefined) keys.set(shape, (own = shape.text.toLowerCase().replace(/[\d\s\p{P}]+/gu, ' ').trim()))
  return own
}
