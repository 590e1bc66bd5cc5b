import {hashWord} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import {lureWords, mayHaveAddress, tradeWords} from './lexicon.ts'

const isTrade = new Set<number>()
const isLure = new Set<number>()
for (const [word] of tradeWords()) isTrade.add(hashWord(word))
for (const word of lureWords()) isLure.add(hashWord(word))
const mine = new Set(['my', 'our'].map(hashWord))
const pages = new Set('web website webpage webblog weblog homepage home site blog page profile channel shop store'.split(' ').map(hashWord))

/** What no expression needs to know: signs of selling that are no words, and scripts whose words stand without spaces. */
const marks = />>|<<|»|\[url|<a\s|[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\u2190-\u21ff\u25b6-\u25c0\u27a0-\u27ff]|[\ud83c-\ud83e]|\p{L}[$@*^0134]\p{L}/u

const known = new WeakMap<View, Uint8Array>()

/**
 * Which live blocks could hold a plug at all: they point somewhere, name something that spam sells, bargain twice, or speak of "my
 * page". One look at the tokens' hashes keeps the costly expressions from most of a text.
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
    let lures = 0
    let own = false
    for (; at < tokens.length && tokens.start[at]! < end; at++) {
      const hash = tokens.hash[at]!
      if (hash === 0) continue
      if (isTrade.has(hash) || (own && pages.has(hash))) list[position] = 1
      else if (isLure.has(hash) && ++lures > 1) list[position] = 1
      if (mine.has(hash)) own = true
    }
    if (list[position] === 0) {
      const content = text.slice(start, end)
      if (mayHaveAddress.test(content) || marks.test(content)) list[position] = 1
    }
  })
  return list
}
