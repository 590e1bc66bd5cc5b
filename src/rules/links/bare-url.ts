import type {View} from '../../core/view.ts'
import {defineRule, removal} from '../define.ts'
import {ADDRESS, signsOf} from './gate.ts'
import {addressPattern, sells} from './lexicon.ts'

const single = new RegExp(`^(?:${addressPattern})$`, 'i')
const messenger = /^(?:https?:\/\/)?(?:t|wa)\.me\//i
const name = /^[^\s/:]+$/ // a host and nothing else
/** What a line says that the address under it belongs to. */
const announces =
  /[:：]["”)]*$|^(?:references|bibliography|works cited|literature(?: cited)?|sources?|further reading|notes|links?|see also|resources|useful links|credits?|watch|listen|citations?)\b[^.]{0,60}$|\b(?:link|links|website|web ?site|web page|video|film|watch|listen|below|here|available|register|apply|visit|download|read more|sign up|information|details|tickets|address|site|online|source|code|repository|form)\b[^.!?]{0,40}[.!?]?$/i

export const bareUrl = defineRule({
  id: 'links/bare-url',
  summary: 'Bare addresses stand in the text without a word about them',
  confidence: 'likely',
  *check(view) {
    const {live, blocks} = view
    const signs = signsOf(view)
    const counts = live.map((index, position) => {
      if ((signs[position]! & ADDRESS) === 0) return 0
      const block = blocks[index]!
      return block.kind === 'opaque' || block.kind === 'code' ? 0 : addressCount(view.textOf(block).trim())
    })
    for (let i = 0; i < live.length; i++) {
      if (counts[i] === 0) continue
      let end = i
      let total = 0
      while (end < live.length && counts[end]! > 0) total += counts[end++]!
      const confidence = confidenceOf(view, i, end, total)
      if (confidence)
        yield removal(view, i, end - 1, 'bare address', {
          name: total > 1 ? 'stack' : end === live.length ? 'last' : 'lone',
          confidence
        })
      i = end - 1
    }
  }
})

/** How many addresses a text consists of; 0 where it holds anything else. */
function addressCount(text: string): number {
  if (text.length > 2000 || !text.includes('.')) return 0
  const parts = text
    .replace(/^[>»]+|[<«]+$/g, '')
    .split(/[\s,|]+/)
    .filter(Boolean)
  return parts.length > 0 && parts.every(part => single.test(part)) ? parts.length + (text.startsWith('>') ? 1 : 0) : 0
}

/** Addresses that a line above announces belong to it; a host alone may be a name, and a lone address may be what a paragraph speaks of. */
function confidenceOf(
  view: View,
  first: number,
  end: number,
  total: number
): 'certain' | 'likely' | 'guess' | undefined {
  const {live, blocks} = view
  const block = blocks[live[first]!]!
  const text = view.textOf(block).trim()
  if (
    total === 1 &&
    name.test(text) &&
    !text.startsWith('www.') &&
    (block.kind !== 'paragraph' || /^\p{Lu}/u.test(text))
  )
    return undefined
  const before = blocks[live[first - 1] ?? -1]
  if (before && before.kind !== 'opaque' && announces.test(view.textOf(before).trim().slice(-200))) return undefined
  if (isSelling(view, first, end)) return 'certain'
  if (block.kind === 'item') return block.number === undefined ? 'guess' : undefined
  if (total > 1) return 'certain'
  return messenger.test(text) || end === live.length ? 'likely' : 'guess'
}

function isSelling(view: View, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (
      view
        .textOf(view.blocks[view.live[i]!]!)
        .trim()
        .split(/[\s,|]+/)
        .some(address => sells(address))
    )
      return true
  return false
}
