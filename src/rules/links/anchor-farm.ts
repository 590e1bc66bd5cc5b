import {type Shape, shapes} from '../boilerplate/shape.ts'
import {defineRule, type Hit, removeBlocks} from '../define.ts'
import {SOLD, STRONG, signsOf, TAG} from './gate.ts'
import {onTopic} from './judged.ts'
import {addressesIn, isPitch, sells, spamWords, type Topic, withoutAddresses} from './lexicon.ts'
import {citation} from './plug.ts'

const anchor =
  /<a\s[^<>]{0,500}>[^<>]{0,200}<\/a\s*>|\[(?:url|link)[^\]]{0,300}\][^[]{0,200}\[\/(?:url|link)\]|(?<!!)\[[^[\]\n]{1,120}\]\(\s?(?:https?:|www\.)[^\s()]{1,300}\)/gi
const tags = /<[^<>]*>|\[\/?(?:url|link)[^\]]*\]|\]\([^()]*\)|\[/gi
const codes = /\[\/?[a-z]{1,8}(?:=[^\]]{0,60})?\]/gi
const marks =
  /<a\s|\[(?:url|link)|\]\(|[|;•·»/>]|::| [-–—] |https?:|www\.|\.(?:com|org|net|info|biz|co|io|ru|xyz|online|shop|site|top|club|cn|de|uk)\b/i
const separators = /\s*(?:[|•·»;]|::+|>>?| [-–—/] )\s*/

const judged = onTopic(judge)

export const anchorFarm = defineRule({
  id: 'links/anchor-farm',
  summary: 'A line of links that sell stands in the text',
  confidence: 'certain',
  *check(view) {
    const list = shapes(view)
    const signs = signsOf(view)
    const hitOf = judged(view)
    yield* removeBlocks(view, 'anchor farm', (shape, position) => {
      if ((signs[position]! & (SOLD | STRONG | TAG)) === 0) return undefined
      const hit = hitOf(shape)
      return hit?.name === 'labels' && isRow(shape, [list[position - 1], list[position + 1]], hitOf) ? undefined : hit
    })
  }
})

function judge(text: string, topic: Topic): Hit | undefined {
  if (text.length > 3000 || !marks.test(text)) return undefined
  const anchors = text.match(anchor) ?? []
  if (anchors.length > 0) {
    const rest = text
      .replace(anchor, '')
      .replace(codes, '')
      .replace(/[\s|,;•·/–—-]+/g, '')
    if (rest.length < 12 && !anchors.every(each => each.endsWith(')'))) return {name: 'anchors'}
    const label = text.replace(anchor, ' ').replace(codes, ' ')
    if (rest.length < 80 && (isPitch(label, topic) || anchors.some(each => isPitch(each.replace(tags, ' '), topic))))
      return {name: 'pitch-anchor'}
  }
  const parts = text.split(separators).filter(Boolean)
  if (parts.length >= 3 && parts.every(part => part.length < 80)) {
    const pitches = parts.filter(part => isPitch(withoutAddresses(part), topic)).length
    const {lures, trades} = spamWords(text, topic)
    if (pitches * 2 >= parts.length && (trades.size >= 2 || lures > 0 || pitches >= 4)) return {name: 'labels'}
  }
  const addresses = addressesIn(text)
  if (addresses.length === 0 || text.length > 400 || citation.test(text)) return undefined
  const others = withoutAddresses(text)
    .replace(/\b(?:visit|click here|here|for|to|the|at|and|in|you|your|our|now|near|from|with|by|on)\b/gi, ' ')
    .trim()
  const {strong, lures} = spamWords(others, topic)
  const isSelling = strong + lures >= (/[.!?]$/.test(text) ? 3 : 2) || addresses.some(address => sells(address, topic))
  return others.length < 160 && strong > 0 && isSelling && isPitch(others, topic)
    ? {name: 'pitch-with-address'}
    : undefined
}

/** A row of a table, beside one that sells nothing. */
export function isRow(
  shape: Shape,
  neighbours: readonly (Shape | undefined)[],
  hitOf: (shape: Shape) => Hit | undefined
): boolean {
  const bars = shape.text.split('|').length
  return (
    bars >= 3 && neighbours.some(other => other !== undefined && other.text.split('|').length === bars && !hitOf(other))
  )
}
