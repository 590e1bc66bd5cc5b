import type {Block} from '../../core/block.ts'
import {hashWord} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import {lureWords, tradeWords} from './lexicon.ts'

/** A block may hold a plug. */
export const SUSPECT = 1
/** A block speaks of somebody's page, as the stock sentences of comment spam do. */
const OF_PAGES = 2
/** A block names something that spam sells. */
const OF_TRADE = 4

/** It has a word that goes with selling; two make a suspect. */
export const SOLD = 8
const MINE = 16
const PAGE = 32
const ENDING = 128 // of a host, where a full stop stands before it
const DIGITS = 64 // a number or a handle to write to

const filter = new Uint8Array(0x10000) // hashes that are none of ours fail here
const bits = new Map<number, number>()
function add(words: Iterable<string>, bit: number): void {
  for (const word of words) {
    const hash = hashWord(word)
    filter[hash & 0xffff] = 1
    bits.set(hash, (bits.get(hash) ?? 0) | bit)
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

const known = new WeakMap<readonly Block[], Uint8Array>()

/**
 * What each block could hold, by its index: a plug, because it points somewhere, names and praises what spam sells, or speaks of "my
 * page"; or a comment. One look at the tokens' hashes keeps the costly expressions from most of a text. What is removed from a block
 * counts as well, so that one list serves every view of a text.
 */
export function suspects(view: View): Uint8Array {
  let list = known.get(view.blocks)
  if (!list) known.set(view.blocks, (list = find(view)))
  return list
}

/** Signs of selling that are no words, masked words, and scripts whose words stand without spaces. */
function isMark(text: string, at: number, unit: number): boolean {
  if (unit < 0x80) {
    if (unit === 0x3c || unit === 0x3e)
      return text.charCodeAt(at + 1) === unit || (unit === 0x3c && (text.charCodeAt(at + 1) | 0x20) === 0x61)
    if (unit === 0x5b) return /^\[(?:url|link)\b/i.test(text.slice(at, at + 5))
    return (
      (unit === 0x24 || unit === 0x2a || unit === 0x40 || unit === 0x5e) &&
      isLetter(text.charCodeAt(at - 1)) &&
      isLetter(text.charCodeAt(at + 1))
    )
  }
  return (
    unit === 0xab ||
    unit === 0xbb ||
    (unit >= 0x0e00 && unit <= 0x0e7f) ||
    (unit >= 0x2190 && unit <= 0x21ff) ||
    (unit >= 0x25b6 && unit <= 0x25c0) ||
    (unit >= 0x27a0 && unit <= 0x27ff) ||
    unit >= 0x3040
  )
}

function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
}

function find({tokens, blocks, text}: View): Uint8Array {
  const list = new Uint8Array(blocks.length)
  let at = 0
  for (let i = 0; i < blocks.length; i++) {
    const {end} = blocks[i]!
    let found = 0
    let sold = 0
    for (; at < tokens.length && tokens.start[at]! < end; at++) {
      const hash = tokens.hash[at]!
      const start = tokens.start[at]!
      const unit = text.charCodeAt(start)
      if (hash !== 0 && filter[hash & 0xffff] === 1) {
        const own = bits.get(hash) ?? 0
        if (own & SOLD) sold++
        if ((own & PAGE && found & MINE) || (own & ENDING && text.charCodeAt(start - 1) === 0x2e)) found |= SUSPECT
        found |= own
      } else if (hash === 0 || unit >= 0x0e00) {
        if (unit === 0x40) found |= DIGITS
        if (isMark(text, start, unit)) found |= SUSPECT
      } else if (unit >= 0x30 && unit <= 0x39 && tokens.end[at]! - start >= 3) found |= DIGITS
    }
    list[i] = sold > (found & OF_TRADE ? 1 : 2) ? found | SUSPECT : found
  }
  return list
}

/** Whether a block has anything that comment spam has: a plug, talk of pages, or a number to write to. */
export function mayComment(flags: number): boolean {
  return (flags & (SUSPECT | OF_PAGES | DIGITS)) !== 0
}
