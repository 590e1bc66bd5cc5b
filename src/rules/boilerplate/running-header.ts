import {defineRule, removeBlocks} from '../define.ts'
import {shapes} from './shape.ts'

const leastLength = 15
const longest = 160

export const runningHeader = defineRule({
  id: 'boilerplate/running-header',
  summary: 'The header of a printed page stands between the paragraphs',
  confidence: 'certain',
  check: view => {
    const list = shapes(view)
    const counts = new Map<string, number>()
    for (const {text, isProse} of list) if (!isProse) counts.set(key(text), (counts.get(key(text)) ?? 0) + 1)
    // What a header repeats may stand once more by itself, at the head of the first page.
    const repeated = [...counts].filter(([text, count]) => count >= 3 && text.length >= leastLength).map(([text]) => text)
    if (repeated.length === 0) return []
    return removeBlocks(view, 'running header', (_, i) => {
      const {text, isProse} = list[i]!
      if (isProse || text.length > longest) return undefined
      const own = key(text)
      return repeated.some(header => header === own || (own.length >= leastLength && i < 4 && header.includes(own))) ? {name: 'repeated'} : undefined
    })
  }
})

/** A header without its page number. */
function key(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '').replace(/[\s\p{P}]+/gu, ' ').trim()
}
