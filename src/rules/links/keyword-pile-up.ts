import {defineRule, type Hit, remembered, removeBlocks} from '../define.ts'
import type {Shape} from '../boilerplate/shape.ts'
import {isPitch, spamWords} from './lexicon.ts'

const separators = /\s*(?:[|,;•·»]|::|\s[-–—/]\s)\s*/
const leastParts = 4
const longestPart = 7 // words
const sharedWord = 0.4 // share of the parts that have one word in common

const judged = remembered(judge)

export const keywordPileUp = defineRule({
  id: 'links/keyword-pile-up',
  summary: 'A pile of search keywords stands in the text',
  confidence: 'certain',
  check: view => removeBlocks(view, 'pile of keywords', judged)
})

function judge(text: string, {isProse}: Shape): Hit | undefined {
  if (isProse && !/[|•·»]/.test(text)) return undefined
  const line = text.trim().replace(/^(?:tags?|keywords?|labels?|search(?:es| terms)?)\s*[:：]\s*/i, '')
  if (line.length > 1200 || line.length < 12 || /[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(line)) return undefined
  const parts = line.split(separators).filter(Boolean)
  if (parts.length >= leastParts && parts.every(part => part.split(/\s+/).length <= longestPart)) {
    const pitches = parts.filter(isPitch).length
    const shared = mostShared(parts)
    if (pitches >= 2 && pitches * 3 >= parts.length) return {name: 'pitches', note: `${pitches} of ${parts.length} sell something`}
    if (shared >= sharedWord * parts.length && shared >= 3 && (pitches > 0 || spamWords(line).weak >= 2)) return {name: 'one-word', note: `${shared} of ${parts.length} share a word`}
    const selling = parts.filter(part => spamWords(part).strong > 0).length
    if (selling >= (line.includes('|') ? 1 : 2) && parts.every(part => /^\p{Ll}/u.test(part))) return {name: 'lower-case', note: `${selling} of ${parts.length} sell something`}
    if (shared >= 0.8 * parts.length && parts.every(part => part.split(/\s+/).length >= 2)) return {name: 'one-word'}
  }
  return hasRefrain(line) ? {name: 'refrain'} : undefined
}

/** In how many parts the commonest longer word stands. */
function mostShared(parts: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const part of parts) for (const word of new Set(part.toLowerCase().match(/\p{L}{4,}/gu) ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

/** Keywords without anything between them: the same two words again and again, and no sentence. */
function hasRefrain(line: string): boolean {
  if (/[.,;:!?]/.test(line)) return false
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < 8 || words.length > 60) return false
  const pairs = new Map<string, number>()
  for (let i = 1; i < words.length; i++) pairs.set(`${words[i - 1]} ${words[i]}`, (pairs.get(`${words[i - 1]} ${words[i]}`) ?? 0) + 1)
  return Math.max(...pairs.values()) * 4 >= words.length * 0.8 && Math.max(...pairs.values()) >= 3
}
