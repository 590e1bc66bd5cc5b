import {type Shape, shapes} from '../boilerplate/shape.ts'
import {defineRule, type Hit, removeBlocks} from '../define.ts'
import {isRow} from './anchor-farm.ts'
import {LIST, SOLD, SUSPECT, signsOf, suspects} from './gate.ts'
import {onTopic} from './judged.ts'
import {isPitch, spamWords, type Topic, type Trade} from './lexicon.ts'
import {citation} from './plug.ts'

const separators = /\s*(?:[|,;•·»、，；،~★✦◆■●►]|::+|\s[-–—/*]\s|\s#)\s*/
const leastParts = 3
const longestPart = 7 // words
const sharedWord = 0.4 // share of the parts that have one word in common

/** How people type into a search box, and nowhere else. */
const bargain =
  'cheap(?:est)?|buy|online|near me|for sale|sale|deals|prices?|download|24 ?h(?:ours?)?|discount|coupons?|promo|wholesale|outlet|emergency|kaufen|günstige?|billige?|pas cher|acheter|en ligne|comprar|barat[oa]s?|comprare|koop|goedkope?|kup|tani[oe]|satın al|ucuz|murah|terpercaya|купить|дешево|недорого|цена|скачать|онлайн'
const hard = new RegExp(`(?<![\\p{L}\\p{N}])(?:${bargain})(?![\\p{L}\\p{N}])`, 'iu')
const query = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${bargain}|best|top(?: \\d+)?|nearby|free|24/7|20[0-3]\\d|codes?|affordable|no deposit|quotes?|gratis|gratuit|kostenlos|beste?|meilleur|mejor(?:es)?|бесплатно)(?![\\p{L}\\p{N}])`,
  'iu'
)
const vices: readonly Trade[] = ['gambling', 'pills', 'adult', 'seo', 'fakes', 'papers']
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** Three separators: without a word that sells there must at least be a list. */
const listed = /(?:[|,;•·»~][^|,;•·»~]{2,80}){3}/

const judged = onTopic(judge)

export const keywordPileUp = defineRule({
  id: 'links/keyword-pile-up',
  summary: 'A pile of search keywords stands in the text',
  confidence: 'certain',
  *check(view) {
    const list = shapes(view)
    const flags = suspects(view)
    const signs = signsOf(view)
    const hitOf = judged(view)
    yield* removeBlocks(view, 'pile of keywords', (shape, position) => {
      if (
        (flags[view.live[position]!]! & (SOLD | SUSPECT)) === 0 &&
        ((signs[position]! & LIST) === 0 || shape.isProse || shape.words < 8 || !listed.test(shape.text))
      )
        return undefined
      const hit = hitOf(shape)
      return hit && isRow(shape, [list[position - 1], list[position + 1]], hitOf) ? undefined : hit
    })
  }
})

function judge(text: string, topic: Topic, {isProse}: Shape): Hit | undefined {
  if (text.length > 1500 || text.length < 12 || text.includes('\t')) return undefined
  if (isProse && !/[|•·»]/.test(text)) return undefined
  const hit = hitIn(text, topic)
  return hit && !citation.test(text) ? hit : undefined
}

function hitIn(text: string, topic: Topic): Hit | undefined {
  const tag =
    /^(?:(?:tags?|labels?|search(?:es| terms)?|related searches|popular searches|seo keywords|(key ?words?(?: and phrases)?|index terms?))\s*[:：–—-]\s*)/i.exec(
      text
    )
  const line = tag ? text.slice(tag[0].length) : text
  if (/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(line)) return undefined
  const parts = line
    .replace(/^[*~\s]+|[*~\s]+$/g, '')
    .split(separators)
    .filter(Boolean)
  if (parts.length >= leastParts && parts.every(part => part.split(/\s+/).length <= longestPart)) {
    const hit = pile(line, parts, topic)
    // A paper's own keywords may name any trade; they do not ask for bargains.
    if (hit && !(tag?.[1] && parts.filter(part => hard.test(part)).length < 2)) return hit
  }
  if (!tag && isPhrase(line, topic)) return {name: 'phrase', confidence: 'likely'}
  if (!hasRefrain(line)) return undefined
  const {strong, weak} = spamWords(line, topic)
  return strong + weak >= 2 ? {name: 'refrain'} : undefined
}

function pile(line: string, parts: readonly string[], topic: Topic): Hit | undefined {
  const {strong, lures, trades} = spamWords(line, topic)
  const pitches = parts.filter(part => isPitch(part, topic)).length
  const note = `${pitches} of ${parts.length} sell something`
  // What a shop sells comes in one trade and with lures, or in trades that go together nowhere else.
  const isListed = /[,;、]/.test(line) && !/[|•·»~★◆■]|::/.test(line)
  const isVice = vices.some(trade => trades.has(trade))
  const isFull =
    parts.length > leastParts || pitches === parts.length || (trades.size >= 2 && strong >= 3 && lures >= 2)
  if (isFull && pitches >= 2 && pitches * 3 >= parts.length && strong >= 2) {
    const isNatural = /\s(?:and|or|und|oder|et|ou|y|o|e|и|или)\s/.test(parts[parts.length - 1]!)
    if (
      lures >= 2 ||
      (trades.size >= 2 && strong >= 3 && !isListed) ||
      (trades.size >= 3 && strong >= 3 && !isNatural) ||
      (isVice && !isListed && pitches >= 3) ||
      foreign.test(line)
    )
      return {name: 'pitches', note}
  }
  const queries = parts.filter(part => query.test(part)).length
  const hards = parts.filter(part => hard.test(part)).length
  const searched = `${queries} of ${parts.length} are searches`
  const shared = mostShared(parts)
  if (
    parts.length > leastParts &&
    shared >= 3 &&
    shared >= sharedWord * parts.length &&
    queries >= 3 &&
    hards > 0 &&
    queries * 3 >= parts.length
  )
    return {name: 'one-word', note: `${shared} of ${parts.length} share a word, ${searched}`}
  const isLower = parts.every(part => /^[\p{Ll}\d]/u.test(part))
  const isLong = parts.every(part => part.includes(' '))
  if (
    isLower &&
    strong > 0 &&
    queries >= 2 &&
    (parts.length > leastParts || queries === parts.length) &&
    (strong + lures) * 3 >= parts.length
  )
    return {name: 'searches', note: searched}
  if (
    isLong &&
    parts.length > leastParts &&
    hards >= 2 &&
    queries * 2 >= parts.length &&
    (isLower || !isListed || queries * 4 >= parts.length * 3) &&
    (distinct(parts) >= 2 || (hards >= 4 && !isListed))
  )
    return {name: 'searches', note: searched}
  if (
    parts.length > leastParts &&
    strong >= (lures > 0 ? 3 : 4) &&
    shared >= 0.8 * parts.length &&
    (isVice || lures > 0 || /no credit check|bad credit|same day|near me/i.test(line))
  )
    return {name: 'one-word', note: `${shared} of ${parts.length} share a word`}
  if (isLower && shared === parts.length && hards >= 2) return {name: 'searches', note: searched}
  // The same service in one place after the other.
  if (
    shared >= 4 &&
    shared >= 0.8 * parts.length &&
    (queries > 0 ? isLower || !isListed : !isListed || parts.every(part => place.test(part))) &&
    (queries > 0 || sharedPair(parts) >= 0.8 * parts.length)
  )
    return {name: 'places', note: `${shared} of ${parts.length} share two words`}
  return undefined
}

const place = /^\p{Ll}+ \p{Ll}+(?: in)? \p{Lu}[\p{L}' -]+$/u
const foreign = /[^\u0000-\u024f\u2000-\u206f\u20a0-\u20bf\u3000-\u303f]/

/** How many different search words the parts have. */
function distinct(parts: readonly string[]): number {
  return new Set(parts.map(part => hard.exec(part)?.[0].toLowerCase()).filter(Boolean)).size
}

/** One search phrase that is nothing but words that sell: no sentence, and not how a heading is written. */
function isPhrase(line: string, topic: Topic): boolean {
  if (line.length > 160 || /[.!?。：:]$/.test(line)) return false
  const {strong, lures, weak, words} = spamWords(line, topic)
  if (unspaced.test(line)) return strong >= 3 || (strong >= 2 && strong * 25 >= line.length)
  if (/\bnear me$/i.test(line)) return strong > 0 && words <= 10
  if (foreign.test(line)) return words >= 4 && strong > 0 && lures >= 2 && (strong + weak) * 2 >= words
  return words >= 4 && strong > 0 && lures >= 2 && (strong + weak) * 5 >= words * 4 && /^[\p{Ll}\d]/u.test(line)
}

/** In how many parts the commonest longer word stands. */
function mostShared(parts: readonly string[]): number {
  return most(parts, part => (part.match(/\p{L}{3,}/gu) ?? []).filter(word => !query.test(word)))
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
  for (const part of parts)
    for (const each of new Set(of(part.toLowerCase()))) counts.set(each, (counts.get(each) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

const cells = /\b(?:yes|no|not|none|n\/a|high|low|medium|large|small|moderate)\b/gi // what tables say

/** Keywords without anything between them: the same two words again and again between others, and no sentence. */
function hasRefrain(line: string): boolean {
  if (/[.,;:!?|\t]/.test(line) || (line.match(cells)?.length ?? 0) >= 3) return false
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < 8 || words.length > 60) return false
  const pairs = new Map<string, number>()
  for (let i = 1; i < words.length; i++) {
    const [a, b] = [words[i - 1]!, words[i]!]
    if (a !== b && /^\p{L}{2,}$/u.test(a) && /^\p{L}{2,}$/u.test(b))
      pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1)
  }
  const top = Math.max(0, ...pairs.values())
  return top >= 3 && top * 5 >= words.length && new Set(words).size * 2 <= words.length + 2 && !isPeriodic(words)
}

/** One cell after the other that says the same: a row of a table. */
function isPeriodic(words: readonly string[]): boolean {
  for (let period = 1; period * 2 <= words.length; period++)
    if (words.length % period === 0 && words.every((word, i) => word === words[i % period])) return true
  return false
}
