import type {Block} from '../../core/block.ts'
import {hashWord, type Tokens} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import {ANYTHING, signs} from '../signs.ts'
import {addressCue, lureWords, tradeWords} from './lexicon.ts'
import {Phrases} from './phrases.ts'

/** A block may hold a plug. */
export const SUSPECT = 1
/** A block speaks of somebody's page, as the stock sentences of comment spam do. */
const OF_PAGES = 2
/** A block names something that spam sells. */
const OF_TRADE = 4

/** It has a word that goes with selling; two make a suspect. */
export const SOLD = 8
/** It has "my" or "our". */
export const MINE = 16
const PAGE = 32
const ENDING = 128 // of a host, where a full stop stands before it
const DIGITS = 64 // a number or a handle to write to
/** It may hold an address. */
export const ADDRESS = 256
/** It may hold a word that is masked against filters. */
export const MASKED = 512
/** It is written in a script without spaces, or names what spam sells in two words. */
export const WORDLESS = 1024
/** It has two words of a stock sentence of comment spam. */
export const STOCK = 2048
/** It has a word of an offer, or a sum that is made or lost. */
export const OFFER = 4096
/** It has the verb of a bare invitation. */
export const INVITES = 8192
/** It has the label of a reference's look-up link. */
export const REFERENCE = 0x4000
/** It has an opening bracket. */
export const BRACKET = 0x8000
/** It has two slashes. */
export const SLASHES = 0x10000
/** It has the sign that a tag begins with. */
export const TAG = 0x20000
/** It has what may set three items of a list apart. */
export const LIST = 0x100000
const SEPARATOR = 0x200000
const SUM = 0x40000 // a verb that sums go with
const UNSEEN = 0x80000 // it has invisible characters, which may hide any word

/** Something that names what spam sells. */
export const STRONG = OF_TRADE | MASKED | WORDLESS

const filter = new Uint8Array(0x10000) // hashes that are none of ours fail here
const bits = new Map<number, number>()
function add(words: Iterable<string>, bit: number): void {
  for (const word of words) {
    const hash = hashWord(word)
    filter[hash & 0xffff] = 1
    bits.set(hash | 0, (bits.get(hash | 0) ?? 0) | bit)
  }
}
for (const [word] of tradeWords()) add([word], SOLD | OF_TRADE)
add(lureWords(), SOLD)
add('click tap press telegram whatsapp credit approval followers'.split(' '), SOLD)
add(['http', 'https', 'www'], SUSPECT)
add(
  'com org net info biz co io ru xyz online shop site top club cn de uk me ly gg to link click live vip win bet store pro casino'.split(
    ' '
  ),
  ENDING
)
add(['id'], DIGITS)
add(['my', 'our'], MINE)
add(
  'web website webpage webblog weblog homepage home site blog page profile channel shop store'.split(' '),
  PAGE | OF_PAGES
)
add(
  'post posts article articles writing rss feed plugin captcha roof niche topic visitor goods points brother cousin theme'.split(
    ' '
  ),
  OF_PAGES
)

const phrases = new Phrases()
  .add(
    `excited to, under one, theme of, did you, ended|finished|stopped up, remarkable|amazing|awesome piece,
    brother|cousin|friend|sister|relative|apple|boss recommended|suggested|advised|encouraged|is,
    regular|frequent|constant|daily visitor|reader, written any, browsing, surfing, exploring, magnificent goods|items|stuff,
    snatch|clutch|seize|grab|grasp your, hold of, carried out, auspicious, area of, same|identical|similar niche,
    captcha|spam plugin, plugin|plugins to, you mind|care, off topic, great|nice|good|excellent|fantastic goods|points|weblog|blog,
    bookmarked, marked, saved as, valid points, the nail, pretty, hurrah, this blog|weblog, forward to, thanks for, enjoying the,
    helpful|useful advice|information, little|small changes, vital|important|significant info|information, extend them, wish to,
    clearness|clarity in|on|for`,
    STOCK
  )
  .add(
    `at|from home, ask me, get paid, you need|seeking|looking|in, we offer|give|provide, account manager, recovery expert, earn, earns,
    earned, earning, followers, likes, subscribers, views, traffic, backlinks, visitors, hacker, spell, spellcaster, caster, loan,
    loans, herbal, binary, forex, atm, clone, cloned, fake, counterfeit`,
    OFFER
  )
  .add('make, makes, made, making, lose, rank, ranking', SUM)
  .add('visit|out|read|see|view|browse|follow the', INVITES)
  .add(
    `view|in article, google|semantic scholar, pubmed, crossref, cross ref, fulltext, full text, of science, mathscinet, scopus`,
    REFERENCE
  )

const longestSum = 8 // words and marks between a verb and its sum

const known = new WeakMap<readonly Block[], Uint32Array>()

/**
 * What each block could hold, by its index: a plug, because it points somewhere, names and praises what spam sells, or speaks of "my
 * page"; or a comment. One look at the tokens' hashes keeps the costly expressions from most of a text. What is removed from a block
 * counts as well, so that one list serves every view of a text.
 */
export function suspects(view: View): Uint32Array {
  let list = known.get(view.blocks)
  if (!list) known.set(view.blocks, (list = find(view)))
  return list
}

/** The signs of a mark, or of a character of a script whose words stand without spaces. */
function ofMark(text: string, at: number, unit: number): number {
  if (unit < 0x80) return ofAscii(text, at, unit)
  const isSuspect =
    unit === 0xab ||
    unit === 0xbb ||
    (unit >= 0x0e00 && unit <= 0x0e7f) ||
    (unit >= 0x2190 && unit <= 0x21ff) ||
    (unit >= 0x25b6 && unit <= 0x25c0) ||
    (unit >= 0x27a0 && unit <= 0x27ff) ||
    unit >= 0x3040
  return (isSuspect ? SUSPECT : 0) | (unit === 0xb7 || unit === 0xbb || unit === 0x2022 ? SEPARATOR : 0)
}

function ofAscii(text: string, at: number, unit: number): number {
  switch (unit) {
    case 0x3e: // >
      return text.charCodeAt(at + 1) === unit ? SUSPECT : 0
    case 0x3c: // <
      return text.charCodeAt(at + 1) === unit || (text.charCodeAt(at + 1) | 0x20) === 0x61 ? TAG | SUSPECT : TAG
    case 0x5b: // [
      return /^\[(?:url|link)\b/i.test(text.slice(at, at + 5)) ? TAG | BRACKET | SUSPECT : TAG | BRACKET
    case 0x28: // (
    case 0x7b: // {
      return BRACKET
    case 0x2f: // /
      return text.charCodeAt(at + 1) === unit ? SLASHES : 0
    case 0x25: // "100% real"
      return text.charCodeAt(at - 1) === 0x30 ? OFFER : 0
    case 0x40: // @
      return isInWord(text, at) ? DIGITS | SUSPECT : DIGITS
    case 0x2c: // ,
    case 0x3b: // ;
    case 0x7c: // |
    case 0x7e: // ~
      return SEPARATOR
    case 0x24: // $
    case 0x2a: // *
    case 0x5e: // ^
      return isInWord(text, at) ? SUSPECT : 0
    default:
      return 0
  }
}

function isInWord(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1))
}

function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
}

/** What each live block could hold as it reads now, by position. */
export const signsOf = signs(view => suspects(view).map(flags => (flags & UNSEEN ? ANYTHING : flags)))

function find(view: View): Uint32Array {
  const {tokens, blocks, text} = view
  const list = new Uint32Array(blocks.length)
  let from = 0
  for (let i = 0; i < blocks.length; i++) {
    const {end} = blocks[i]!
    let to = from
    while (to < tokens.length && tokens.start[to]! < end) to++
    list[i] = ofTokens(text, tokens, from, to)
    from = to
  }
  sweep(view, list, new RegExp(addressCue, 'gi'), ADDRESS)
  sweep(view, list, /[\^*@01345$!|](?<=\p{L}.)[\^*@01345$!|]*\p{L}/gu, MASKED)
  sweep(view, list, /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g, WORDLESS)
  sweep(view, list, /cái|cược/g, WORDLESS)
  sweep(view, list, /[\u00ad\u200b-\u200f\u2060\ufeff]/g, UNSEEN)
  return list
}

/** The signs that words and marks are, from one token to another. */
function ofTokens(text: string, tokens: Tokens, from: number, to: number): number {
  let found = 0
  let sold = 0
  let before = 0
  let verb = from - longestSum
  let separators = 0
  for (let at = from; at < to; at++) {
    const hash = tokens.hash[at]! | 0 // small integers are quick
    const start = tokens.start[at]!
    const unit = text.charCodeAt(start)
    if (hash !== 0 && filter[hash & 0xffff] === 1) {
      const own = bits.get(hash) ?? 0
      if (own & SOLD) sold++
      if ((own & PAGE && found & MINE) || (own & ENDING && text.charCodeAt(start - 1) === 0x2e)) found |= SUSPECT
      found |= own
    } else if (hash === 0 || unit >= 0x0e00) {
      const own = ofMark(text, start, unit)
      if (own & SEPARATOR) separators++
      found |= own
    } else if (unit >= 0x30 && unit <= 0x39 && tokens.end[at]! - start >= 3) found |= DIGITS
    if (hash !== 0) {
      const own = phrases.of(before, hash)
      if (own & SUM) verb = at
      found |= own
    }
    if (isSum(unit)) {
      if (at - verb < longestSum) found |= OFFER
      separators += (tokens.end[at]! - start) >> 1 // a number may be a list of its own: 1,2,3
    }
    before = hash
  }
  if (separators >= 3) found |= LIST
  return sold > (found & OF_TRADE ? 1 : 2) ? found | SUSPECT : found
}

function isSum(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x24 || unit === 0xa3 || unit === 0x20ac || unit === 0x20b9
}

/** Gives each block in which `expression` finds anything a bit. */
function sweep({text, blocks}: View, list: Uint32Array, expression: RegExp, bit: number): void {
  let i = 0
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    while (blocks[i]!.end <= match.index) i++
    list[i]! |= bit
    expression.lastIndex = Math.max(expression.lastIndex, blocks[i]!.end)
  }
}

/** Whether a block has anything that comment spam has: a plug, talk of pages, or a number to write to. */
export function mayComment(flags: number): boolean {
  return (flags & (SUSPECT | OF_PAGES | DIGITS)) !== 0
}
