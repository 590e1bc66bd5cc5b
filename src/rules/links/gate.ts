import {hashWord} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import {lureWords, mayHaveAddress, tradeWords} from './lexicon.ts'

const isTrade = new Set<number>()
const isLure = new Set<number>()
for (const [word] of tradeWords()) isTrade.add(hashWord(word))
for (const word of lureWords()) isLure.add(hashWord(word))
for (const word of ['click', 'tap', 'press', 'telegram', 'whatsapp']) isLure.add(hashWord(word))
const mine = new Set(['my', 'our'].map(hashWord))
const pages = new Set('web website webpage webblog weblog homepage home site blog page profile channel shop store'.split(' ').map(hashWord))
const posts = new Set('post posts article articles writing rss feed plugin captcha roof niche topic visitor goods points brother cousin theme'.split(' ').map(hashWord))

/** A block may hold a plug. */
export const SUSPECT = 1
/** A block speaks of somebody's page, as the stock sentences of comment spam do. */
export const OF_PAGES = 2

/** What no expression needs to know: signs of selling that are no words, and scripts whose words stand without spaces. */
const rare = /[<>«»[$@*^\d\u0e00-\u0e7f\u2190-\u21ff\u25b6-\u25c0\u27a0-\u27ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\ud83c-\ud83e]/
const marks = />>|<<|»|\[url|<a\s|[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\u2190-\u21ff\u25b6-\u25c0\u27a0-\u27ff]|[\ud83c-\ud83e]|\p{L}[$@*^0134]\p{L}/u

const known = new WeakMap<View, Uint8Array>()

/**
 * What each live block could hold: a plug, because it points somewhere, names and praises what spam sells, or speaks of "my page"; or
 * a comment. One look at the tokens' hashes keeps the costly expressions from most of a text.
 */
export function suspects(view: View): Uint8Array {
  let list = known.get(view)
  if (!list) known.set(view, (list = find(view)))
  return list
}

function find(view: View): Uint8Array {
  const {tokens, blocks, live, text} = view
  const list = new Uint8Array(live.length)
  let at = 0
  live.forEach((index, position) => {
    const {start, end} = blocks[index]!.content
    while (at < tokens.length && tokens.start[at]! < start) at++
    let sold = 0
    let own = false
    let flags = 0
    for (; at < tokens.length && tokens.start[at]! < end; at++) {
      const hash = tokens.hash[at]!
      if (hash === 0) continue
      if (isTrade.has(hash) || isLure.has(hash)) sold++
      if (pages.has(hash)) flags |= own ? SUSPECT | OF_PAGES : OF_PAGES
      else if (posts.has(hash)) flags |= OF_PAGES
      if (mine.has(hash)) own = true
    }
    if (sold > 1) flags |= SUSPECT
    if (!(flags & SUSPECT)) {
      const content = text.slice(start, end)
      if (mayHaveAddress.test(content) || (rare.test(content) && marks.test(content))) flags |= SUSPECT
    }
    list[position] = flags
  })
  return list
}
