import {defineRule, type Hit, remembered, removeBlocks} from '../define.ts'
import {addressPattern, isPitch, spamWords} from './lexicon.ts'

const anchor = /<a\s[^<>]{0,500}>[^<>]{0,200}<\/a>|\[url[^\]]{0,300}\][^[]{0,200}\[\/url\]/gi
const marks = /<a\s|\[url|\||::|[•·»]|https?:|www\.|\.(?:com|org|net|info|biz|co|io|ru|xyz|online|shop|site|top|club|cn|de|uk)\b/i
const addresses = new RegExp(addressPattern, 'gi')

const judged = remembered(judge)

export const anchorFarm = defineRule({
  id: 'links/anchor-farm',
  summary: 'A line of links that sell stands in the text',
  confidence: 'certain',
  check: view => removeBlocks(view, 'anchor farm', judged)
})

function judge(text: string): Hit | undefined {
  if (text.length > 3000 || !marks.test(text)) return undefined
  const anchors = text.match(anchor) ?? []
  const rest = text.replace(anchor, '').replace(/[\s|,;•·/–—-]+/g, '')
  if (anchors.length >= 1 && rest.length < 12) return {name: 'anchors'}
  if (anchors.length >= 1 && anchors.some(a => isPitch(a.replace(/<[^<>]*>|\[[^\]]*\]/g, ''))) && rest.length < 80) return {name: 'pitch-anchor'}
  const parts = text.split(/\s*(?:\||::|•|·|»)\s*/).filter(Boolean)
  const pitches = parts.filter(isPitch).length
  if (parts.length >= 3 && pitches * 2 >= parts.length && parts.every(part => part.length < 80)) return {name: 'labels'}
  const links = text.match(addresses) ?? []
  const others = text.replace(addresses, '').trim()
  if (links.length >= 1 && others.length < 160 && spamWords(others).strong > 0 && isPitch(others.replace(/\b(?:visit|click here|here|for|to|the|at|and|in|you|your|our|now|near)\b/gi, ''))) return {name: 'pitch-with-address'}
  return undefined
}
