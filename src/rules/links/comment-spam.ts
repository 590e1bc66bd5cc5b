import {defineRule, type Hit, remembered, removeBlocks} from '../define.ts'
import {hasAddress, spamWords} from './lexicon.ts'

const praise =
  /\b(?:(?:great|nice|excellent|awesome|amazing|wonderful|fantastic|good|interesting|informative|superb|helpful|valuable|brilliant) (?:post|article|blog|site|website|info|information|read|write-?up|job|work|stuff|page|web ?site|share|sharing)|(?:i )?(?:really )?(?:love|like|enjoy(?:ed)?|appreciate) (?:your|this|the) (?:post|article|blog|site|website|page|writing|content)|thanks? (?:you )?for (?:sharing|the post|posting|this)|excited to find this|glad i found|came across (?:this|your)|stumbled (?:up)?on|keep up the good|bookmark(?:ed|ing)|your (?:blog|site|website|web page|post|article)|theme of your|one roof|same niche|google search)\b/i
const offer =
  /\b(?:earn(?:ing)?|make|made|making) (?:up to |over |me )?[$£€]?\d[\d.,]*k?[$£€]?\s*(?:\/|a|per|every|each|in)?\s*(?:hour|day|week|month|daily|weekly|monthly)|\bwork(?:ing)? (?:from|at) home\b.{0,80}\b(?:earn|income|paid|ask me)|\bask me how\b|\b(?:need|want|buy|get) (?:more |real |cheap )?(?:followers|likes|subscribers|traffic|backlinks)\b|\b\d+ (?:followers|likes|views) ?=|\b(?:whatsapp|telegram|skype|viber|wechat|line id)\s*[:：@+]|\bdm me\b|\bcontact (?:me|us) (?:on|via|at) (?:whatsapp|telegram|email)\b|\b(?:hacker|spell caster|loan offer|herbal)\b.{0,100}\b(?:contact|e-?mail|whatsapp)\b/i

/** One of these is in all of it: somewhere to go, or something to get. */
const cue = /https?:|www\.|\.(?:com|org|net|info|biz|co|io|ru|xyz|online|shop|site|top|club|cn|de|uk)\b|\d|home|ask me|followers|likes|subscribers|traffic|backlinks|dm me|contact/i

const judged = remembered(judge)

export const commentSpam = defineRule({
  id: 'links/comment-spam',
  summary: 'A polite sentence with a plug, or a plain offer, stands in the text',
  confidence: 'likely',
  check: view => removeBlocks(view, 'comment spam', judged)
})

function judge(text: string): Hit | undefined {
  if (text.length > 900 || !cue.test(text)) return undefined
  const isLinked = hasAddress.test(text)
  if (offer.test(text) && (isLinked || text.length < 200)) return {name: 'offer'}
  if (!isLinked) return undefined
  if (praise.test(text)) return {name: 'praise'}
  // A longer text is a paragraph with a plug in it, and only the plug goes.
  const {strong, words} = spamWords(text)
  if (words > 40) return undefined
  if (strong >= 2) return {name: 'pitch'}
  return strong > 0 && /!{2}|>{2}|<{2}|✓|►/.test(text) ? {name: 'shout'} : undefined
}
