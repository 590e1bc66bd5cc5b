import {letter} from '../latin.ts'
import {hasAddress, spamWords} from './lexicon.ts'

const page =
  '(?:(?:web|home|internet)[\\s-]?(?:site|page|blog|log|weblog)s?|web-?blog|weblog|sites?|blogs?(?:[\\s-]?(?:post|page|site|entry))?|pages?|posts?|profile|channel|shop|store|(?:youtube|facebook|fb|twitter|instagram|telegram) (?:page|channel|profile|group)|портал|сайт)'
const lead =
  "(?:(?:also|p\\.? ?s\\.?:?|and|feel free to|please|kindly|be sure to|don[’']?t forget to|you can|you may|just|do|so|now|if you (?:want|like|need more),?|for more(?: info(?:rmation)?)?,?|stop by and)[\\s,]+){0,3}"
const verb =
  "(?:visit(?:ing)?|check(?:ing)?(?: out)?|surf(?:ing)?(?: to)?|look(?:ing)?(?: (?:at|into|over))?|stop(?:ping)? by|drop by|swing by|(?:take|have) a (?:look|peek) (?:at|into)|review|see|browse(?: through)?|click(?: on| for)?|head over to|hop over to|go to|come to|read|follow|view|explore|try|here(?:[’']?s| is| are)|this is|that is)"
const kind =
  '(?:(?:own|new|latest|personal|official|little|free|other|first|main|current|homepage|web|favou?rite) ){0,2}'

const invitation = new RegExp(
  `^[\\s*•–—-]*${lead}${verb}\\s+(?:at\\s+)?(?:my|our)\\s+${kind}${page}(?![${letter}\\d])`,
  'i'
)
const mine = new RegExp(
  `^[\\s*•–—-]*(?:and |also |p\\.? ?s\\.?:? )?(?:my|our)\\s+${kind}${page}(?![${letter}\\d])`,
  'i'
)
/** Without this neither can match; it costs less. */
const mention =
  /(?:^|\W)(?:my|our)\s+(?:\S+\s+){0,2}(?:web|home|internet|sites?|blogs?|pages?|posts?|profile|channel|shop|store|youtube|facebook|fb|twitter|instagram|telegram|портал|сайт)/i
const strange = /^\s*(?:::+|;|=>|>>|»|\||…|\.{2,}|~)\s*\S/
const set = /^\s*(?:[:：–—-]|\()\s*\S/
const linked = /^[\s:;|.,>=…~–—(-]*(?:(?:is|at|here|address)[\s:]+)?(?:<a\s|\[url|\[link|https?:|www\.)/i

const longestTail = 140 // characters behind "my page"

/**
 * Says by which mark a line is the signature of a link spammer: "my page", brought up as nobody does in running text, and behind it
 * an address, a strange separator, or search words.
 */
export function isSignature(line: string): 'invitation' | 'my-page' | undefined {
  if (!mention.test(line)) return undefined
  const called = invitation.exec(line)
  const opening = called ?? mine.exec(line)
  if (!opening) return undefined
  const tail = line.slice(opening[0].length)
  const name = called ? 'invitation' : 'my-page'
  if (tail.length > longestTail + 120 || (tail.length > longestTail && !hasAddress.test(tail))) return undefined
  if (linked.test(tail)) return name
  const isSentence = /[.!?]["”’)]*$/.test(tail)
  if (strange.test(tail) && (!isSentence || hasAddress.test(tail))) return name
  const {strong, lures, weak, words} = spamWords(tail)
  if (hasAddress.test(tail) && words <= 14 && (called || set.test(tail))) return name
  if (isSentence) return called && strong > 0 && (strong + weak) * 2 >= words ? name : undefined
  if (set.test(tail))
    return (called && words <= 10) ||
      (words <= 8 &&
        !/,|\band\b/.test(tail) &&
        (strong + lures > 0 || /^[\s:–—(-]*\p{Ll}/u.test(tail)) &&
        /\bmy\b/i.test(opening[0]))
      ? name
      : undefined
  // "my web site cheap hosting": nothing but search words behind it
  return words > 0 && words <= 8 && strong > 0 && (strong + weak) * 2 >= words ? name : undefined
}

/** A bare invitation, with nothing behind it. */
export const bareInvitation = new RegExp(
  `^[\\s*•–—-]*${lead}(?:visit|check out|read|see|view|browse|follow)\\s+(?:(?:my|our)\\s+${kind}${page}(?![${letter}\\d]).{0,24}|the\\s+${page})$`,
  'i'
)
