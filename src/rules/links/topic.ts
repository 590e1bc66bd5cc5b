import {once} from '../../core/once.ts'
import {firstEndingAfter} from '../../core/spans.ts'
import {hashWord, tokenAt} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import {shapes} from '../boilerplate/shape.ts'
import {STRONG, signsOf, WORDLESS} from './gate.ts'
import {mayHaveAddress, noTopic, type Topic, type Trade, tradeWords, unspacedTrades} from './lexicon.ts'

const leastBlocks = 3 // paragraphs that speak of a trade before it is what the article is about
const titleWorth = 2 // a title counts for as many
const titleBlocks = 4 // how far down a title may stand

const tradeOfHash = new Map<number, Trade>()
const filter = new Uint8Array(0x10000) // hashes that are none of ours fail here
for (const [word, trade] of tradeWords()) {
  tradeOfHash.set(hashWord(word), trade)
  filter[hashWord(word) & 0xffff] = 1
}

/** The trades that an article speaks of itself: in its title and in paragraphs of running text that point nowhere. */
export const topicOf = once((view: View): Topic => findTopic(view))

function findTopic(view: View): Topic {
  const {tokens, blocks, live, masked} = view
  const list = shapes(view)
  const signs = signsOf(view)
  const worth = new Map<Trade, number>()
  for (let position = 0; position < live.length; position++) {
    if ((signs[position]! & STRONG) === 0) continue
    const {isProse, isShort, text} = list[position]!
    const isTitle = isShort && position < titleBlocks && !/[|,:»•]/.test(text.slice(6))
    if (!isProse && !isTitle) continue
    const {start, end} = blocks[live[position]!]!.content
    const named = new Set<Trade>()
    for (let at = tokenAt(tokens, start); at < tokens.length && tokens.start[at]! < end; at++) {
      const hash = tokens.hash[at]!
      if (filter[hash & 0xffff] === 0) continue
      const trade = tradeOfHash.get(hash)
      if (!trade || named.has(trade)) continue
      const mask = masked[firstEndingAfter(masked, tokens.start[at]!)]
      if (!(mask && mask.start <= tokens.start[at]!)) named.add(trade)
    }
    if (signs[position]! & WORDLESS) for (const trade of unspacedTrades(text)) named.add(trade)
    if (named.size > 0 && !mayHaveAddress.test(text))
      for (const trade of named) worth.set(trade, (worth.get(trade) ?? 0) + (isTitle ? titleWorth : 1))
  }
  const topic = new Set<Trade>()
  for (const [trade, value] of worth) if (value >= leastBlocks) topic.add(trade)
  return topic.size > 0 ? topic : noTopic
}
