import type {View} from '../../core/view.ts'
import {defineRule, removal} from '../define.ts'
import {cuesOf, keysOf} from './headings.ts'
import {Places} from './places.ts'
import {type Shape, shapes} from './shape.ts'

/** Nothing but a list can stand under it. */
const sureCue =
  /^(?:table of contents|toc|inhaltsverzeichnis|table des mati[eè]res|tabla de contenidos?|[íi]ndice de contenidos?|indice dei contenuti|on this page|in this article)\b/i

const leastSpread = 0.6 // of the lines that come again, with text behind them
const leastLines = 4 // that the page's own headings make a list without a heading of its own

export const tableOfContents = defineRule({
  id: 'boilerplate/table-of-contents',
  summary: "A list of the page's own headings stands before the article",
  confidence: 'likely',
  *check(view) {
    const list = shapes(view)
    const cues = cuesOf(view)
    const places = new Places(keysOf(view))
    const comesAgain = (i: number) => places.next(i) < list.length
    const ends = endsOfRuns(list.length, comesAgain)
    const texts = textsFrom(list)
    for (let i = 0; i < list.length; i++) {
      const isCue = cues[i] === 1
      if (!isCue) {
        // Lines that all come again, up to where the first of them does.
        const end = Math.min(ends[i]!, places.next(i))
        const again = end - i
        if (again < leastLines || texts[end]! < again * leastSpread) continue
        if (!isPlain(view, list, i, end) || !isSpread(list, places, i, end)) continue
        yield removal(view, i, end - 1, 'table of contents', {
          name: 'headings',
          note: `${again} lines come again below`
        })
        i = end - 1
        continue
      }
      let end = i + 1
      let last = end
      let again = 0
      // The list may leave a heading out or word it otherwise, and it ends where the first of its headings stands.
      let stop = list.length
      for (; end < Math.min(stop, list.length) && end - last < 3 && list[end]!.isShort; end++) {
        if (!comesAgain(end)) continue
        if (again === 0) stop = places.next(end)
        again++
        last = end + 1
      }
      const numbered = endOfNumbered(list, i + 1)
      if (numbered > last) {
        yield removal(view, i, numbered - 1, 'table of contents', {name: 'numbered'})
        i = numbered - 1
        continue
      }
      const lines = last - i - 1
      if (again >= 2 && again >= lines * 0.6)
        yield removal(view, i, last - 1, 'table of contents', {
          name: 'contents',
          note: `${again} lines come again below`
        })
      else if (
        view.blocks[view.live[i]!]!.kind !== 'item' &&
        (/\[/.test(list[i]!.text) ||
          (sureCue.test(list[i]!.text) &&
            !(list[i + 1]?.isProse && /^(?:in this|on this)/i.test(list[i]!.text)) &&
            i + 1 < list.length &&
            !list[i + 1]!.text.startsWith('1')))
      ) {
        yield removal(view, i, i, 'table of contents', {name: 'toggle'})
        continue
      } else continue
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

/** For each line, where a run of lines that come again ends which begins there. */
function endsOfRuns(length: number, comesAgain: (i: number) => boolean): Int32Array {
  const ends = new Int32Array(length)
  for (let i = length - 1; i >= 0; i--) ends[i] = comesAgain(i) ? (ends[i + 1] ?? length) : i
  return ends
}

/** Behind how many lines, from each on, text stands. */
function textsFrom(list: readonly Shape[]): Int32Array {
  const texts = new Int32Array(list.length + 1)
  for (let i = list.length - 1; i >= 0; i--) texts[i] = texts[i + 1]! + (isText(list[i + 1]) ? 1 : 0)
  return texts
}

function isText(shape: Shape | undefined): boolean {
  return shape !== undefined && (shape.isProse || shape.words > 8)
}

/** Whether the lines from `from` to `to` come again as headings: in the same order, with text between. */
function isSpread(list: readonly Shape[], places: Places, from: number, to: number): boolean {
  let at = to
  let withText = 0
  for (let i = from; i < to; i++) {
    const next = places.from(i, at)
    if (next === list.length) return false
    if (isText(list[next + 1])) withText++
    at = next + 1
  }
  return withText >= (to - from) * leastSpread
}
