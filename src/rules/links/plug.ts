import {addressesIn, isPitch, sells, spamWords, type Topic, withoutAddresses} from './lexicon.ts'

/** How a plug addresses its reader. */
export const command =
  /^[^\p{L}\p{N}]*(?:(?:please|just|simply|also|now) )?(?:(?:click|tap|press) (?:right |on )?(?:here|now|this|the link|below)|buy|order|visit|read (?:also|more|this)|also read|check(?: out| (?:this|our|my))?|get|download|see|sign up|apply|shop|try|find|learn more|discover|play|join|watch|stream|claim|bet|grab|save|earn|call|book|hire|best|top|cheap(?:est)?|free|need|want|looking for|if you(?:['’]re| are| need| want)|compare|increase|boost|lose|make|rank|hire|win|contact|subscribe|go to|use (?:my|our|code|promo))(?![\p{L}\p{N}])/iu

const clickHere = /\b(?:click|tap|press) (?:right )?(?:here|now|this link|the link)\b/i

/** What only a shop says: to a reader who searches, or who is to hurry. */
export const pressing =
  /\b(?:near (?:me|you)|no deposit|bonus codes?|promo ?codes?|discount codes?|coupon codes?|free spins|free bets?|free shipping|no prescription|without (?:a )?prescription|no credit check|bad credit|instant approval|guaranteed (?:approval|results|ranking)|(?:order|buy|apply|claim|join|bet|play|call|shop|act|register|enroll?) (?:now|today)|best prices?|lowest prices?|(?:discount|wholesale|reasonably-priced|cheap(?:est)?)|clearance|\d+ ?% off|for sale|hot (?:girls|singles|women)|(?:girls|singles|women) (?:near|in) )\b/i

const hurrying = /\b(?:near (?:me|you)|(?:order|buy|apply|claim|join|call|act) (?:now|today)|hot (?:girls|singles))\b/i
const arrows = />>|<<|»|«|===|!!|[►▶➤➜→⇒👉👈✅✔🔥💰⭐🎰💯🎁🚀]|=>|\*\*\*/u
const earnings =
  /\b(?:earn(?:ed|ing|s)?|makes?|made|making) (?:up to |over |me |about )?[$£€₹]? ?\d[\d.,]*k? ?[$£€]?|\b\d[\d,.]*k? (?:real |actual |active |organic |instagram |youtube |tiktok |facebook )*(?:followers|likes|views|subscribers|backlinks|visitors)\b|\blose (?:up to )?\d+ ?(?:pounds|lbs?|kg|kilos)\b|\brank(?:ing)? (?:your \w+ )?(?:#|number |no\.? ?)1\b|\b100% (?:organic|real|human|free)\b|\bget paid [$£€]?\d/i

/** A number, a name or a link under which a messenger reaches somebody. */
export const reach = String.raw`(?:whats ?app|telegram|viber|wechat|we chat|skype|line id|kik|signal|imo|qq|vx|微信|电报|飞机|ватсап|телеграм)`
export const handle = String.raw`(?:\(?\+?\d[\d\s()./-]{5,}\d|@\w{3,}|(?:https?:\/\/)?(?:t|wa)\.me\/\S+|[\w.+-]{1,64}@[\w-]{1,63}\.\w+)`
const reachable = new RegExp(
  String.raw`${reach}[^.!?]{0,24}?${handle}|\bline id\s*[:：]?\s*[\w.-]{4,}|加?(?:微信|VX|QQ|电报|飞机)\s*[:：]?\s*[a-z0-9_-]{5,}|\bjoin (?:our |my |the |us on )*telegram|\btelegram (?:channel|group|bot)`,
  'i'
)
const arrowsBefore = /(?:>>+|==+>|::+|[►▶➤➜→⇒👉])\s*(?:https?:|www\.)/u
/** A verb that makes a statement of it. */
const statement = /\b(?:is|are|was|were|has|had|will|would|could|said|says|sold|wrote|holds?|keeps?|went|came|did)\b/i

const longestPlug = 25 // words

/** A reference or a citation, whatever it names. */
export const citation =
  /\b(?:accessed|retrieved|doi|et al|available at|pp?\. ?\d|vol\. ?\d|isbn|archived)\b|\((?:19|20)\d\d[a-z]?\)|[“"][^“”"]{8,200}[,.][”"]/i

/**
 * Says by which evidence a sentence is a plug: one that points somewhere and sells something, or that only a shop would say.
 * An address that a sentence of the article gives for something sold nowhere in it (`Apply at www.example.org`) is none.
 */
export function plugOf(sentence: string, topic: Topic): string | undefined {
  if (sentence.length > 600) return undefined
  const addresses = addressesIn(sentence)
  const bare = withoutAddresses(sentence)
  const {strong, lures, weak, words} = spamWords(bare, topic)
  if (words > longestPlug) return undefined
  if (addresses.length === 0 && strong === 0 && lures < 2 && !/\d/.test(sentence)) return undefined // no trade, no sum
  const isCommand = command.test(sentence)
  if (addresses.length > 0) {
    if (citation.test(sentence)) return undefined
    const selling = addresses.some(address => sells(address, topic))
    const isStatement = !isCommand && statement.test(bare)
    if (words >= 2 && arrowsBefore.test(sentence)) return 'arrow'
    if (arrows.test(sentence) && (selling || strong > 0 || lures > 0 || earnings.test(sentence))) return 'shout'
    if (earnings.test(sentence) && !isStatement) return 'earnings'
    if (isCommand && (strong > 0 || selling) && (lures > 0 || selling || words <= 12)) return 'command'
    if (
      !isStatement &&
      pressing.test(bare) &&
      (isCommand || words <= 8 || (strong + weak) * 3 >= words) &&
      (lures + strong >= 2 || weak >= 3 || hurrying.test(bare))
    )
      return 'bargain'
    if (!isStatement && strong > 0 && lures > 0 && (strong + weak) * 2 >= words) return 'pitch'
    if (
      selling &&
      words <= 8 &&
      (strong + lures > 0 || isPitch(bare, topic) || /sponsored|brought to you|partner/i.test(bare))
    )
      return 'host'
  }
  if (clickHere.test(sentence) && (strong > 0 || (pressing.test(bare) && lures >= 2))) return 'click-here'
  if (reachable.test(sentence) && (strong > 0 || earnings.test(sentence))) return 'messenger'
  if (isCommand && strong >= 2 && lures > 0 && isPitch(bare, topic)) return 'command'
  if (isCommand && strong > 0 && pressing.test(bare) && isPitch(bare, topic)) return 'command'
  return arrows.test(sentence) && strong > 0 && lures > 0 && isPitch(bare, topic) ? 'shout' : undefined
}
