import {countWords, type Shape} from '../boilerplate/shape.ts'
import {defineRule, type Hit, removeBlocks} from '../define.ts'
import {clauses} from './clauses.ts'
import {ADDRESS, mayComment, OFFER, SOLD, STOCK, STRONG, SUSPECT, signsOf, suspects} from './gate.ts'
import {onTopic} from './judged.ts'
import {
  addressesIn,
  isPitch,
  mayHaveAddress,
  pointsSomewhere,
  sells,
  spamWords,
  type Topic,
  withoutAddresses
} from './lexicon.ts'
import {citation, handle, plugOf, reach} from './plug.ts'

/** What link spammers write before their address. */
const praise =
  /(?:^|[.!?:·—–|>]\s*|\d\s+)(?:(?:hi|hello|hey|wow|greetings|man)\b[^.!?]{0,20}[,!. ]+)?(?:(?:this|it|that)(?: i|['’])s |what |such )?(?:an? |really |very |truly |absolutely |quite |so )*(?:great|nice|excellent|awesome|amazing|wonderful|fantastic|good|interesting|informative|superb|helpful|valuable|brilliant|useful|lovely) (?:post|article|blog|site|website|info|information|read|write-?up|job|stuff|page|web ?site|share|sharing|content|tips)\b|\bthanks?(?: you)?(?: so much| a lot)? for (?:sharing|the post|posting|this|your)\b|\b(?:love|like|enjoy(?:ed|ing)?|appreciate|found|reading|read|follow|visit(?:ed|ing)?|bookmark(?:ed|ing)?) (?:all |of )*(?:your|this) (?:\w+ )?(?:post|article|blog|site|website|page|writing|content|web ?log)s?\b|\bkeep up the (?:good|great)\b|\bi (?:will|['’]ll) (?:be back|come back|bookmark|visit again)\b/i

/** Sentences that spam programs have been filling into comment forms for years; nobody else writes them. */
const canned =
  /excited to (?:find|discover|uncover) this (?:page|site|website|web site|great site|web page)|so much (?:of )?knowledge under one roof|is the theme of your (?:blog|site)|theme of your (?:blog|site) free|did you (?:make|create|paid for|pay for|code|develop|hire)[^.?!]{0,30}(?:theme|template|layout|website|it\?)|how (?:i|I) (?:ended|finished|stopped) up (?:here|right here)|my (?:brother|cousin|friend|sister|relative|apple|boss) (?:recommended|suggested|advised|encouraged) (?:i|me|that i) (?:might|may|would|this|your|to)?|(?:remarkable|amazing|awesome) piece of writing|(?:regular|frequent|constant|daily) (?:visitor|reader) (?:of|to) (?:this|your)|this (?:post|article|blog|piece of writing|web ?page) (?:could not|couldn['’]t) be written any better|(?:browsing|surfing|exploring) (?:online|on-?line|the internet|the web|google)? ?(?:for )?(?:more|greater) than (?:\d|two|three|four) hours|magnificent (?:goods|items|stuff) from you|(?:snatch|take hold of|clutch|seize|grab|grasp) your (?:rss|feed)|as you(?:['’]ll| will) (?:receive|obtain) carried out right here|auspicious write-?up|(?:same|identical|similar) (?:niche|area of interest) (?:as|to) (?:yours|you)|(?:captcha|spam) plugin for (?:my|your) comment|plugins? to (?:assist|help) with search engine|do you (?:mind|care) if i quote a (?:couple|few)|this is (?:kind of |kinda |somewhat )?off topic but|(?:great|nice|good|excellent|fantastic) (?:goods|points altogether|weblog here|blog you(?:['’]ve got| have) here)|i(?:['’]ve| have)? (?:been )?(?:bookmarked|book-?marked|saved as a favorite|saved as favorite)|way cool! some (?:very|extremely) valid points|you(?:['’]ve| have) hit the nail on the head[^.]{0,30}(?:blog|post|article)|(?:pretty|hurrah)[!,] (?:this was|finally i got|that['’]s what i was)|whoa+h? this (?:blog|weblog) is (?:excellent|great|fantastic|magnificent)|looking forward to (?:look|looking|checking) (?:more|over|into) (?:of )?your (?:web ?page|site|blog)|thanks for (?:finally|one['’]s|some other|any other|ones) (?:talking|marvelous|great|informative|magnificent|wonderful|excellent)|my (?:sister|friend|cousin|brother) is (?:analy[sz]ing|studying)|(?:very|extremely) (?:helpful|useful) (?:advice|information) (?:within|in) this (?:particular )?(?:post|article)|(?:little|small) changes (?:that|which) (?:will )?(?:make|produce)|enjoying the (?:design|theme|layout)[^.]{0,30}of your|i (?:think|feel|believe) (?:this|that) is (?:among|one of) the (?:such a lot|so much|most) (?:vital|important|significant) (?:info|information) for me|could you please extend them a (?:little|bit)|just wish to (?:say|tell) your article is|the (?:clearness|clarity) (?:in|on|for) your (?:post|publish|submit)/i

/** Offers: earnings, followers, loans and cures, with a number to write to. */
const contact = new RegExp(
  String.raw`^\W*(?:(?:contact|call|text|write|add|message|ping|dm|reach|chat|join|inbox)(?: (?:me|us|now|him|her|admin))*(?: (?:on|via|at|through|by|to))?\s*)?(?:(?:my|our) )?${reach}(?:\s*[/&+,]\s*${reach})*\s*(?:number|no\.?|id|group|channel|us|me|now|admin)*\s*[:：;=–—>-]*\s*${handle}|^\W*(?:add )?line id\s*[:：]?\s*[\w.-]{4,}|^(?:https?:\/\/)?(?:t|wa)\.me\/\S+$`,
  'i'
)
const contacts = new RegExp(`${reach}[^.!?]{0,24}?${handle}`, 'i')
const offer =
  /\b(?:earn(?:ing|ed|s)?|mak(?:e|es|ing)|made) (?:up to |over |me |about |an extra |extra )*[$£€₹]?\s?\d[\d.,]*k?\s?[$£€]?(?: (?:dollars|bucks|usd|euros?))?\s*(?:\/|an?|per|every|each|in|from)?\s*(?:hour|day|week|month|daily|weekly|monthly|hourly|home)\b|\bwork(?:ing)? (?:from|at) home\b.{0,80}\b(?:earn|income|paid|ask me)|\bget paid [$£€₹]?\s?\d|\bask me how\b|\b(?:need|want|buy|get) (?:more |real |cheap |instant |instagram |tiktok |youtube |facebook )+(?:followers|likes|subscribers|views|traffic|backlinks)\b|\bneed followers\b|\b\d+k? (?:real |instagram |tiktok |youtube )*(?:followers|likes|views|subscribers) ?(?:=|for (?:only )?[$£€]|only [$£€\d])|\b(?:hacker|spell ?caster|love spell|loan offer|loan lender|herbal (?:doctor|cure|medicine)|recovery expert|binary (?:options?|trade)|forex (?:trader|broker|expert)|account manager|blank atm|cloned? (?:card|atm)|clone cards?|fake (?:passport|id|documents?)|counterfeit)\b.{0,160}\b(?:contact|e-?mail|whats ?app|telegram|reach|via)\b|\bloans?\b.{0,80}\b(?:contact|email|e-mail|reach)\b.{0,24}@|\b(?:do you|are you) (?:need|seeking|looking for|in need of) (?:an? )?(?:urgent |business |personal |financial |legitimate |genuine )*(?:loan|funding|hacker|financ\w+)\b|\bwe (?:offer|give out|provide) (?:all (?:types|kinds) of )?(?:loans?|backlinks|guest posts?|essays?)\b/i
/** One of these is in all of it: somewhere to go, or something to get. */
const cue =
  /https?:|www\.|\.(?:com|org|net|info|biz|co|io|ru|xyz|online|shop|site|top|club|cn|de|uk)\b|\.me\/|@|\d{3}|from home|ask me|followers|backlinks|loan|hacker|spell|herbal|forex|binary|counterfeit|passport|subscribers|your (?:blog|site|post|article|weblog|rss|feed|submit|publish|theme)|this (?:blog|page|site|post|article|piece|web)|one roof|off topic|niche|bookmark|favorite|marvelous|auspicious|goods|points|hours|ended up|finished up|weblog|brother|cousin|hurrah|pretty|plugin|writing|analy|studying|changes|enjoying|paid|telegram|whats ?app|line id|微信|qq|click here|<<|[👉►🔥🎰]/iu

const messenger =
  /whats ?app|telegram|t\.me|wa\.me|viber|wechat|we chat|skype|line id|kik|qq|微信|电报|飞机|加微|ватсап|телеграм/i

/** How a line begins that gives a number or a handle. */
const opensContact =
  /^\W*(?:contact|call|text|write|add|message|ping|dm|reach|chat|join|inbox|my|our|whats|telegram|viber|we ?chat|skype|line|kik|signal|imo|qq|vx|t\.me|wa\.me|https?:|[^\x00-\x7f])/i

const longest = 1200 // characters
const mostWords = 150
const longestStock = 700 // characters around a stock sentence, where nothing points anywhere
const longestContact = 200
const longestOffer = 45 // words
const longestPraise = 90
const leastArticle = 8 // words outside its plugs from which on a text is a paragraph with plugs in it

const judged = onTopic(judge)
const judgedStock = onTopic((text, topic, shape) => stockIn(text, shape) ?? judge(text, topic, shape))

export const commentSpam = defineRule({
  id: 'links/comment-spam',
  summary: 'A polite sentence with a plug, or a plain offer, stands in the text',
  confidence: 'likely',
  check: view => {
    const flags = suspects(view)
    const signs = signsOf(view)
    const hitOf = judged(view)
    const stockOf = judgedStock(view)
    return removeBlocks(view, 'comment spam', (shape, position) => {
      const own = signs[position]!
      if (!mayComment(flags[view.live[position]!]!) || !mayBe(shape, own)) return undefined
      return own & STOCK ? stockOf(shape) : hitOf(shape)
    })
  }
})

/** Whether a block has what any of the judgements needs. */
function mayBe(shape: Shape, signs: number): boolean {
  const {text, words} = shape.laidOut ?? shape
  if (text.length > longest || words > mostWords) return false
  return (
    (signs & (ADDRESS | STRONG)) !== 0 ||
    ((signs & STOCK) !== 0 && text.length < longestStock) ||
    (signs & OFFER) !== 0 ||
    ((signs & SUSPECT) !== 0 && (signs & SOLD) !== 0) ||
    (text.length < longestContact && opensContact.test(text))
  )
}

function stockIn(text: string, {words}: Shape): Hit | undefined {
  if (text.length > longest || words > mostWords) return undefined
  return canned.test(text) && cue.test(text) && (text.length < longestStock || mayHaveAddress.test(text))
    ? {name: 'canned', confidence: 'certain'}
    : undefined
}

function judge(text: string, topic: Topic, shape: Shape): Hit | undefined {
  if (text.length > longest || shape.words > mostWords) return undefined
  const hit = hitIn(text, topic, shape)
  return hit && cue.test(text) ? hit : undefined
}

function hitIn(text: string, topic: Topic, {isProse, words}: Shape): Hit | undefined {
  const isLinked = pointsSomewhere(text)
  if (
    words <= longestOffer &&
    offer.test(text) &&
    !hasArticle(text, topic) &&
    (isLinked || contacts.test(text) || (text.length < 160 && /\d/.test(text) && !isProse))
  )
    return {name: 'offer'}
  if (text.length < longestContact && isContact(text)) return {name: 'messenger'}
  if (isLinked && praise.test(text) && !citation.test(text) && words <= longestPraise) return {name: 'praise'}
  return plugged(text, topic)
}

/** Nothing but numbers and handles of messengers. */
function isContact(text: string): boolean {
  if (!contact.test(text)) return false
  const words = withoutAddresses(text).match(/\p{L}{2,}/gu) ?? []
  return words.length <= 10 && !/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(text) && messenger.test(text)
}

/** A text that is a plug and nothing else; a longer one is a paragraph with a plug in it, and only the plug goes. */
function plugged(text: string, topic: Topic): Hit | undefined {
  const bare = withoutAddresses(text)
  const {strong, lures, weak, words} = spamWords(bare, topic)
  if (words > 40) return undefined
  const left = outside(text, topic)
  if (left.length < text.length && (countWords(left) < leastArticle || isPitch(left, topic))) return {name: 'plug'}
  if (words <= 30 && strong >= 2 && contacts.test(text)) return {name: 'messenger'}
  const addresses = addressesIn(text)
  if (citation.test(text)) return undefined
  const selling = addresses.some(address => sells(address, topic))
  if (addresses.length > 0 && words <= 25 && strong >= 2 && (strong + weak) * 3 >= words && (lures > 1 || selling))
    return {name: 'pitch'}
  return selling && words <= 12 && (strong + lures > 0 || isPitch(bare, topic)) ? {name: 'pitch'} : undefined
}

/** What of a text is no plug. */
function outside(text: string, topic: Topic): string {
  let left = ''
  for (const {start, end} of clauses(text))
    if (plugOf(text.slice(start, end), topic) === undefined) left += text.slice(start, end)
  return left
}

/** Whether a plug can be cut out of a text and leave a paragraph. */
function hasArticle(text: string, topic: Topic): boolean {
  const left = outside(text, topic)
  return left.length < text.length && countWords(left) >= leastArticle
}
