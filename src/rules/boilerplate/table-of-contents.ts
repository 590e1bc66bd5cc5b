import {partitionPoint} from '../../core/search.ts'
import type {View} from '../../core/view.ts'
import {defineRule, removal} from '../define.ts'
import {type Shape, shapes} from './shape.ts'

const cue =
  /^(?:(?:table of )?contents?|in this (?:article|post|guide|story|review|section|page|tutorial|chapter|blog post|issue)|on this page|jump to(?: section| a section)?|page contents|overview|inside this article|what['’]s inside|what (?:we|i)['’](?:ll|re) cover(?:ing)?|quick (?:links|navigation|jump|summary)|article contents|sections?|outline|toc|inhalt(?:sverzeichnis)?|inhaltsübersicht|sommaire|table des mati[eè]res|au sommaire|[íi]ndice(?: de contenidos?)?|tabla de contenidos?|contenidos?|sum[áa]rio|conte[úu]do|indice dei contenuti|sommario)\s*[:：]?\s*(?:\[?\(?(?:hide|show|toggle|close|expand|verbergen|anzeigen|ocultar|nascondi)\)?\]?)?$/i
/** Nothing but a list can stand under it. */
const sureCue =
  /^(?:table of contents|toc|inhaltsverzeichnis|table des mati[eè]res|tabla de contenidos?|[íi]ndice de contenidos?|indice dei contenuti|on this page|in this article)\b/i

const leastLines = 4 // that the page's own headings make a list without a heading of its own

export const tableOfContents = defineRule({
  id: 'boilerplate/table-of-contents',
  summary: "A list of the page's own headings stands before the article",
  confidence: 'likely',
  *check(view) {
    const list = shapes(view)
    const places = new Places(list)
    const comesAgain = (i: number, after: number) =>
      list[i]!.isShort && key(list[i]!).length > 2 && places.after(key(list[i]!), after) < list.length
    for (let i = 0; i < list.length; i++) {
      const isCue = cue.test(list[i]!.text)
      let end = isCue ? i + 1 : i
      let last = end
      let again = 0
      // The list may leave a heading out or word it otherwise, and it ends where the first of its headings stands.
      let stop = list.length
      for (; end < Math.min(stop, list.length) && end - last < 3 && list[end]!.isShort; end++) {
        if (!comesAgain(end, end)) {
          if (!isCue) break
          continue
        }
        if (again === 0) stop = places.after(key(list[end]!), end)
        again++
        last = end + 1
      }
      const numbered = isCue ? endOfNumbered(list, i + 1) : 0
      if (numbered > last) {
        yield removal(view, i, numbered - 1, 'table of contents', {name: 'numbered'})
        i = numbered - 1
        continue
      }
      const lines = last - i - (isCue ? 1 : 0)
      if (isCue && again >= 2 && again >= lines * 0.6)
        yield removal(view, i, last - 1, 'table of contents', {
          name: 'contents',
          note: `${again} lines come again below`
        })
      else if (
        isCue &&
        view.blocks[view.live[i]!]!.kind !== 'item' &&
        (/\[/.test(list[i]!.text) ||
          (sureCue.test(list[i]!.text) &&
            !(list[i + 1]?.isProse && /^(?:in this|on this)/i.test(list[i]!.text)) &&
            i + 1 < list.length &&
            !list[i + 1]!.text.startsWith('1')))
      ) {
        yield removal(view, i, i, 'table of contents', {name: 'toggle'})
        continue
      } else if (
        !isCue &&
        again >= leastLines &&
        again === lines &&
        isPlain(view, list, i, last) &&
        isSpread(list, places, i, last)
      )
        yield removal(view, i, last - 1, 'table of contents', {
          name: 'headings',
          note: `${again} lines come again below`
        })
      else continue
      i = last - 1
    }
  }
})

/** Where lines numbered 1, 1.1, 2 … without a dot after the number end: so contents are printed, and lists are not. */
function endOfNumbered(list: readonly Shape[], from: number): number {
  let end = from
  let chapter = 0
  for (; end < list.length && list[end]!.isShort && !list[end]!.isClosed; end++) {
    const number = /^(\d{1,2})(\.\d{1,2})*\s+\p{L}/u.exec(list[end]!.text)
    if (!number || Number(number[1]) < chapter || Number(number[1]) > chapter + 1) break
    chapter = Number(number[1])
  }
  return end - from >= 3 && chapter >= 2 ? end : 0
}

/** A list of the article's own is marked, or announced by a colon. */
function isPlain(view: View, list: readonly Shape[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (view.blocks[view.live[i]!]!.kind !== 'paragraph') return false
  return from === 0 || !/[:：]$/.test(list[from - 1]!.text)
}

/** Where each heading stands. */
class Places {
  readonly #lists = new Map<string, number[]>()
  readonly #none: number

  constructor(list: readonly Shape[]) {
    this.#none = list.length
    list.forEach((shape, i) => {
      const places = this.#lists.get(key(shape))
      if (places) places.push(i)
      else this.#lists.set(key(shape), [i])
    })
  }

  /** The first place of `wanted` after `from`, or the number of blocks where there is none. */
  after(wanted: string, from: number): number {
    const places = this.#lists.get(wanted) ?? []
    return places[partitionPoint(places.length, index => places[index]! <= from)] ?? this.#none
  }
}

/** Whether the lines from `from` to `to` come again as headings: in the same order, with text between. */
function isSpread(list: readonly Shape[], places: Places, from: number, to: number): boolean {
  let at = to
  let withText = 0
  for (let i = from; i < to; i++) {
    const next = places.after(key(list[i]!), at - 1)
    if (next === list.length) return false
    if (list[next + 1]?.isProse || (list[next + 1] && list[next + 1]!.words > 8)) withText++
    at = next + 1
  }
  return withText >= (to - from) * 0.6
}

const keys = new WeakMap<Shape, string>()

/** A heading without its number, as the contents and the text both have it. */
function key(shape: Shape): string {
  let own = keys.get(shape)
  if (own === undefined)
    keys.set(
      shape,
      (own = shape.isShort
        ? shape.text
            .toLowerCase()
            .replace(/^(?:[\d.\s)•·–-]|step \d+:?|[ivx]+\.)+/, '')
            .replace(/[\s.…]*\d*$/, '')
            .trim()
        : '')
    )
  return own
}
