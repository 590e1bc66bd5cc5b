import {addressesIn, isPitch, sells, spamWords, type Topic, withoutAddresses} from './lexicon.ts'

/** How a plug addresses its reader. */
export const command =
  /^[^\p{L}\p{N}]*(?:(?:please|just|simply|also|now) )?(?:(?:click|tap|press) (?:right |on )?(?:here|now|this|the link|below)|buy|order|visit|read (?:also|more|this)|also read|check(?: out| (?:this|our|my))?|get|download|see|sign up|apply|shop|try|find|learn more|discover|play|join|watch|stream|claim|bet|grab|save|earn|call|book|hire|best|top|cheap(?:est)?|free|need|want|looking for|compare|contact|subscribe|go to|use (?:my|our|code|promo))(?![\p{L}\p{N}])/iu

const clickHere = /\b(?:click|tap|press) (?:right )?(?:here|now|this link|the link)\b/i

/** What only a shop says: to a reader who searches, or who is to hurry. */
const pressing =
  /\b(?:near (?:me|you)|no deposit|bonus codes?|promo ?codes?|discount codes?|coupon codes?|free spins|free bets?|free shipping|no prescription|without (?:a )?prescription|no credit check|bad credit|guaranteed (?:approval|results|ranking)|(?:order|buy|apply|claim|join|bet|play|call|shop|act|register|enroll?) (?:now|today)|best prices?|lowest prices?|(?:discount|wholesale|reasonably-priced|cheap(?:est)?)|clearance|\d+ ?% off|for sale)\b/i

const arrows = />>|<<|»|«|===|!!|[►▶➤➜→⇒👉👈✅✔🔥💰⭐🎰💯🎁🚀]|=>|\*\*\*/u
const earnings = /\b(?:earn(?:ed|ing|s)?|makes?|made|making) (?:up to |over |me |about )?[$£€₹]? ?\d[\d.,]*k? ?[$£€]?|\b\d+ (?:real |actual |active |instagram |youtube |tiktok |facebook )*(?:followers|likes|views|subscribers)\b/i
const messenger = /\b(?:whatsapp|telegram|viber|wechat|skype)\b/i

const longestPlug = 25 // words

/** A reference or a citation, whatever it names. */
export const citation = /\b(?:accessed|retrieved|doi|et al|available at|pp?\. ?\d|vol\. ?\d|isbn|archived)\b|\((?:19|20)\d\d[a-z]?\)|[“"][^“”"]{8,200}[,.][”"]/i

/**
 * Says by which evidence a sentence is a plug: one that points somewhere and sells something, or that only a shop would say.
 * An address that a sentence of the article gives for something sold nowhere in it (`Apply at www.example.org`) is none.
 */
export function plugOf(sentence: string, topic: Topic): string | undefined {
  const addresses = addressesIn(sentence)
  const bare = withoutAddresses(sentence)
  const {strong, lures, weak, words} = spamWords(bare, topic)
  if (words > longestPlug) return undefined
  const selling = addresses.some(address => sells(address, topic))
  const isCommand = command.test(sentence)
  if (addresses.length > 0) {
    if (citation.test(sentence) && !selling) return undefined
    if (arrows.test(sentence) && (selling || strong > 0 || lures > 0 || earnings.test(sentence))) return 'shout'
    if (earnings.test(sentence) && (isCommand || /\bask me\b|\bfrom home\b/i.test(sentence))) return 'earnings'
    if (isCommand && (strong > 0 || selling)) return 'command'
    if (pressing.test(bare) && (lures + strong >= 2 || weak >= 3)) return 'bargain'
    if (strong > 0 && lures > 0 && (strong + weak) * 3 >= words) return 'pitch'
    if (selling && words <= 8 && (strong + lures > 0 || isPitch(bare, topic))) return 'host'
  }
  if (clickHere.test(sentence) && (strong > 0 || (pressing.test(bare) && lures >= 2))) return 'click-here'
  if (messenger.test(sentence) && (earnings.test(sentence) || (isCommand && strong > 0))) return 'messenger'
  if (isCommand && strong >= 2 && lures > 0 && isPitch(bare, topic)) return 'command'
  if (isCommand && strong > 0 && pressing.test(bare) && isPitch(bare, topic)) return 'command'
  return arrows.test(sentence) && strong > 0 && lures > 0 && isPitch(bare, topic) ? 'shout' : undefined
}
