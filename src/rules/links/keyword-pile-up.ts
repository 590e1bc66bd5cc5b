import {type Shape, shapes} from '../boilerplate/shape.ts'
import {defineRule, type Hit, removeBlocks} from '../define.ts'
import {isRow} from './anchor-farm.ts'
import {onTopic} from './judged.ts'
import {isPitch, spamWords, type Topic} from './lexicon.ts'

const separators = /\s*(?:[|,;•·»、，；،]|::+|\s[-–—/]\s|\s#)\s*/
const leastParts = 4
const longestPart = 7 // words
const sharedWord = 0.4 // share of the parts that have one word in common

/** How people type into a search box, and nowhere else. */
const query =
  /\b(?:cheap(?:est)?|best|top(?: \d+)?|buy|online|near me|nearby|for sale|sale|prices?|free|download|24 ?h(?:ours?)?|24\/7|20[0-3]\d|discount|coupons?|promo|codes?|emergency|affordable|no deposit|quotes?|wholesale)\b/i

const judged = onTopic(judge)

export const keywordPileUp = defineRule({
  id: 'links/keyword-pile-up',
  summary: 'A pile of search keywords stands in the text',
  confidence: 'certain',
  *check(view) {
    const list = shapes(view)
    const hitOf = judged(view)
    yield* removeBlocks(view, 'pile of keywords', (shape, position) => {
      const hit = hitOf(shape)
      return hit && isRow(shape, [list[position - 1], list[position + 1]], hitOf) ? undefined : hit
    })
  }
})

function judge(text: string, topic: Topic, {isProse}: Shape): Hit | undefined {
  if (isProse && !/[|•·»]/.test(text)) return undefined
  if (text.length > 1500 || text.length < 12 || text.includes('\t')) return undefined
  const tag = /^(?:(?:tags?|labels?|search(?:es| terms)?|related searches|popular searches|key ?words?|seo keywords)\s*[:：]\s*)/i.exec(text)
  const line = tag ? text.slice(tag[0].length) : text
  if (/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(line)) return undefined
  const parts = line.split(separators).filter(Boolean)
  if (parts.length >= leastParts && parts.every(part => part.split(/\s+/).length <= longestPart)) {
    const hit = pile(line, parts, topic)
    if (hit) return hit
  }
  if (!hasRefrain(line)) return undefined
  const {strong, weak} = spamWords(line, topic)
  return strong + weak >= 2 ? {name: 'refrain'} : undefined
}

function pile(line: string, parts: readonly string[], topic: Topic): Hit | undefined {
  const {strong, lures, trades} = spamWords(line, topic)
  const pitches = parts.filter(part => isPitch(part, topic)).length
  const note = `${pitches} of ${parts.length} sell something`
  // What a shop sells comes in one trade and with lures, or in trades that go together nowhere else.
  const isListed = /,|;|、/.test(line) && !/[|•·»]|::/.test(line)
  if (pitches >= 2 && pitches * 3 >= parts.length && (lures >= 2 || (trades.size >= 2 && strong >= 3 && !isListed) || (trades.size >= 3 && strong >= 3) || /[^\u0000-\u024f]/.test(line))) return {name: 'pitches', note}
  const queries = parts.filter(part => query.test(part)).length
  const shared = mostShared(parts)
  if (shared >= 3 && shared >= sharedWord * parts.length && queries >= 3 && queries * 3 >= parts.length) return {name: 'one-word', note: `${shared} of ${parts.length} share a word, ${queries} are searches`}
  const isLower = parts.every(part => /^[\p{Ll}\d]/u.test(part))
  if (isLower && strong > 0 && queries >= 2 && (strong + lures) * 3 >= parts.length) return {name: 'searches', note: `${queries} of ${parts.length} are searches`}
  // The same service in one place after the other.
  if (shared >= 4 && shared >= 0.8 * parts.length && /[|•·»]|::/.test(line) && sharedPair(parts) >= 0.8 * parts.length) return {name: 'places', note: `${shared} of ${parts.length} share two words`}
  return undefined
}

/** In how many parts the commonest longer word stands. */
function mostShared(parts: readonly string[]): number {
  return most(parts, part => part.match(/\p{L}{3,}/gu) ?? [])
}

/** In how many parts the commonest two words in a row stand. */
function sharedPair(parts: readonly string[]): number {
  return most(parts, part => {
    const words = part.match(/\p{L}{3,}/gu) ?? []
    return words.slice(1).map((word, i) => `${words[i]} ${word}`)
  })
}

function most(parts: readonly string[], of: (part: string) => readonly string[]): number {
  const counts = new Map<string, number>()
  for (const part of parts) for (const each of new Set(of(part.toLowerCase()))) counts.set(each, (counts.get(each) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

/** Keywords without anything between them: the same two words again and again between others, and no sentence. */
function hasRefrain(line: string): boolean {
  if (/[.,;:!?|\t]/.test(line)) return false
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < 8 || words.length > 60) return false
  const pairs = new Map<string, number>()
  for (let i = 1; i < words.length; i++) {
    const [a, b] = [words[i - 1]!, words[i]!]
    if (a !== b && /^\p{L}{2,}$/u.test(a) && /^\p{L}{2,}$/u.test(b)) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1)
  }
  const top = Math.max(0, ...pairs.values())
  return top >= 3 && top * 5 >= words.length && new Set(words).size * 2 <= words.length + 2 && !isPeriodic(words)
}

/** One cell after the other that says the same: a row of a table. */
function isPeriodic(words: readonly string[]): boolean {
  for (let period = 1; period * 2 <= words.length; period++) if (words.length % period === 0 && words.every((word, i) => word === words[i % period])) return true
  return false
}
