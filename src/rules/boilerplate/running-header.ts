import type {View} from '../../core/view.ts'
import {defineRule, removeBlocks} from '../define.ts'
import {type Shape, shapes} from './shape.ts'

const leastTimes = 3
const leastLength = 12 // characters
const longest = 160
const imprint = /\b(?:vol|volume|no|issue|iss|pp|page|doi|issn|journal|proceedings|conference|transactions|\d{4}\))\b|\(\d{4}\)|https?:|\bet al\b|©/i

export const runningHeader = defineRule({
  id: 'boilerplate/running-header',
  summary: 'The header of a printed page stands between the paragraphs',
  confidence: 'certain',
  check: view => {
    const list = shapes(view)
    const places = new Map<string, {at: number; page: number | undefined}[]>()
    list.forEach((shape, at) => {
      if (shape.isProse || shape.text.length > longest || shape.text.length < leastLength || !/\d/.test(shape.text)) return
      const {rest, page} = parts(shape)
      if (rest.length < leastLength - 4) return
      const known = places.get(rest)
      if (known) known.push({at, page})
      else places.set(rest, [{at, page}])
    })
    const headers = new Set([...places].filter(([rest, found]) => isHeader(view, list, rest, found)).map(([rest]) => rest))
    if (headers.size === 0) return []
    return removeBlocks(view, 'running header', (shape, i) => {
      if (shape.isProse || shape.text.length > longest) return undefined
      const {rest} = parts(shape)
      return headers.has(rest) || (i < 4 && isPartOf(rest, headers)) ? {name: 'repeated'} : undefined
    })
  }
})

/** The same words three times and more, with pages that count up beside them, or with the imprint of a journal in them. */
function isHeader(view: View, list: readonly Shape[], rest: string, found: readonly {at: number; page: number | undefined}[]): boolean {
  if (found.length < leastTimes) return false
  const isApart = found.every(({at}, i) => i === 0 || at - found[i - 1]!.at > 1)
  if (!isApart || found.some(({at}) => view.blocks[view.live[at]!]!.kind === 'item')) return false
  const pages = found.flatMap(({page}) => (page === undefined ? [] : [page]))
  const isCounting = pages.length >= leastTimes && pages.every((page, i) => i === 0 || (page > pages[i - 1]! && page - pages[i - 1]! < 20))
  if (isCounting && (pages[0]! > 3 || imprint.test(rest))) return true
  const breaks = found.some(({at}) => at > 0 && at + 1 < list.length && list[at - 1]!.words >= 5 && !list[at - 1]!.isClosed && /^\p{Ll}/u.test(list[at + 1]!.text))
  return breaks && (isCounting || imprint.test(rest))
}

/** What a header repeats may stand once more by itself, at the head of the first page. */
function isPartOf(own: string, headers: ReadonlySet<string>): boolean {
  if (own.length < leastLength) return false
  for (const header of headers) if (header.includes(own) || own.includes(header)) return true
  const bare = own.replace(/[\d\s–-]+$/, '')
  if (bare.length < leastLength) return false
  for (const header of headers) if (header.includes(bare)) return true
  return false
}

const known = new WeakMap<Shape, {rest: string; page: number | undefined}>()

/** A header without the number of its page, which stands at one end or the other. */
function parts(shape: Shape): {rest: string; page: number | undefined} {
  let own = known.get(shape)
  if (!own) {
    const text = shape.text.toLowerCase().replace(/\s+/g, ' ')
    const match = /^(?:page )?(\d{1,4})[ |·.:–-]+(?=\D)|(?:^|[ |·–-])(?:page |p\. ?)?(\d{1,4})(?: of \d{1,4}| ?\/ ?\d{1,4})?$/.exec(text)
    const page = match && Number(match[1] ?? match[2])
    const rest = (match ? text.slice(0, match.index) + text.slice(match.index + match[0].length) : text).replace(/[\s\p{P}]+/gu, ' ').trim()
    known.set(shape, (own = {rest, page: page === null || Number.isNaN(page) ? undefined : page}))
  }
  return own
}
