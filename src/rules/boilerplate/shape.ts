import type {Block} from '../../core/block.ts'
import {once} from '../../core/once.ts'
import type {View} from '../../core/view.ts'
import {type Found, nothing} from '../../screen/pattern.ts'
import type {Screen} from '../../screen/screen.ts'
import type {Hit} from '../define.ts'

/** What a block looks like, whatever it says. */
export type Shape = {
  readonly text: string
  /** The text without the brackets, bullets, arrows and icons around it. */
  readonly bare: string
  readonly words: number
  /** Ends the way a sentence ends. */
  readonly isClosed: boolean
  /** Running text: long enough and closed, or so long that it can be nothing else. */
  readonly isProse: boolean
  /** A few words without a sentence's end: a heading, a menu item, another story's title. */
  readonly isShort: boolean
  /** The labels of a row of buttons, where bars, dots, brackets or wide spaces set several apart; else empty. */
  readonly row: readonly string[]
  /** How the block looks once wide spaces are one, as layout makes them; absent where it has none. */
  readonly laidOut: Shape | undefined
  /** What judgements by its text condemned it for, by their slots. */
  hits?: Map<number, Hit>
  /** See {@link foundIn}. */
  found?: Found
}

const longestRead = 1500 // characters: what no expression is let loose on

/** Which expressions the screen lets through to a block: by its text, its bare text, or a label of its row. */
export function foundIn(shape: Shape, screen: Screen): Found {
  if (shape.text.length > longestRead) return nothing
  return (shape.found ??= screen.read(shape.text, shape.bare === shape.text ? shape.row : [shape.bare, ...shape.row]))
}

/** The last shape of each block: most look the same in every view of a text, and only what was cut into is looked at anew. */
const lastShapes = once((blocks: View['blocks']) => new Array<Shape | undefined>(blocks.length))

/** The shapes of the live blocks, by position. Worked out once for a view. */
export const shapes = once((view: View): readonly Shape[] => {
  const last = lastShapes(view.blocks)
  return view.live.map(index => (last[index] = shapeOf(view, view.blocks[index]!, last[index])))
})

/** The shape of any block: of one that was cut, as it was before. */
export function shapeOfBlock(view: View, index: number): Shape {
  return (lastShapes(view.blocks)[index] ??= measure(view, view.blocks[index]!))
}

const closing = /[.!?…:;。！？]["'”’»)\]]*$/
const opens = /[\p{L}\p{N}"“”'‘’«¿¡#@$£€%©®.&]/u
const closes = /[\p{L}\p{N}"“”'‘’.!?:;%…。！？+]/u
const proseWords = 18 // a block of this many words and a full stop is running text
const longWords = 45 // one of this many words is, whatever it ends in
const shortWords = 12

function shapeOf(view: View, block: Block, last: Shape | undefined): Shape {
  if (!last) return measure(view, block)
  if (!view.touchesMask(block.content) || textOf(view, block) === last.text) return last
  return measure(view, block)
}

/** A block's text as it is read: an escape's backslash is none of it. */
function textOf(view: View, block: Block): string {
  const text = plain(view.textOf(block))
  return view.format === 'markdown' && text.includes('\\') ? text.replaceAll(escaped, '$1') : text
}

const escaped = /\\([!-/:-@[-`{-~])/g

function measure(view: View, block: Block): Shape {
  if (block.kind === 'opaque' || block.kind === 'code')
    return {
      text: '',
      bare: '',
      words: 0,
      isClosed: true,
      isProse: true,
      isShort: false,
      row: [],
      laidOut: undefined
    }
  return shapeOfText(textOf(view, block))
}

function shapeOfText(text: string): Shape {
  const words = countWords(text)
  const isClosed = closing.test(text.slice(-6))
  return {
    text,
    bare: bareOf(text),
    words,
    isClosed,
    isProse: (words >= proseWords && isClosed && hasSentence(text)) || words >= longWords,
    isShort: words <= shortWords && text.length <= 120,
    row: rowOf(text),
    laidOut: wide.test(text) ? shapeOfText(text.replace(wideRuns, ' ')) : undefined
  }
}

const wide = /[ \t]{2}|\t/
const wideRuns = /[ \t]+/g

const longestRow = 200
const mayBeRow = /[|·•\][\t]|\s{3}/
const between = /\s*[|·•]\s*|\s*\]\s*\[\s*|^\[\s*|\s*\]$|\s{3,}|\t/

function rowOf(text: string): readonly string[] {
  if (text.length > longestRow || !mayBeRow.test(text)) return []
  return text
    .split(between)
    .filter(part => /[\p{L}\p{N}]/u.test(part))
    .map(part => part.trim())
}

/** Every kind of space as one, and nothing invisible: what expressions are written for. */
function plain(text: string): string {
  if (!/[^\x20-\x7e\u2013-\u2026]/.test(text)) return text.trim()
  return text
    .replace(/[ \t]*[\r\n\u2028\u2029][\s]*/g, ' ')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
}

function bareOf(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && !opens.test(text[start]!)) start++
  while (end > start && !closes.test(text[end - 1]!)) end--
  return text.slice(start, end)
}

/** Letters in lower case hold sentences together; a pile of names or tags has few small words. */
function hasSentence(text: string): boolean {
  return /\p{Ll}[,;]? \p{Ll}+ \p{Ll}/u.test(text) || /[\u3040-\u30ff\u3400-\u9fff]/.test(text)
}

export function countWords(text: string): number {
  let words = 0
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const isLetter =
      (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit >= 0xaa
    const isSpace = unit === 0xa0 || unit === 0x2019 || (unit >= 0x2000 && unit <= 0x206f)
    if (isLetter && !isSpace) {
      if (!inside) words++
      inside = true
    } else if (unit !== 0x27 && unit !== 0x2019 && unit !== 0x2d) inside = false
  }
  return words
}

const mostWords = 80 // that one block brings to the article
const lineCost = 3 // of a line that is no running text
const cutCost = 6 // of a block that was cut
const runCost = 160 // no run of such costs more: the article may go on after a table

/**
 * Position of the first and the last block of the article's running text; -1 where there is none. The teasers of other stories and the
 * sentences of a footer lie outside: between them and the article stand too many lines that are no text.
 */
export const body = once((view: View): {readonly first: number; readonly last: number} => findBody(view))

function findBody(view: View): {first: number; last: number} {
  const list = shapes(view)
  const best = {first: -1, last: -1, sum: 0}
  let first = -1
  let sum = 0
  let run = 0
  for (let i = 0; i < list.length; i++) {
    const {isProse, isClosed, words} = list[i]!
    const cost = costOf(view, list, i)
    if (isProse) {
      if (first < 0 || sum <= 0) [first, sum] = [i, 0]
      sum += Math.min(words, mostWords)
      run = 0
      if (sum > best.sum) Object.assign(best, {first, last: i, sum})
    } else if (isClosed && words >= 6) sum += words / 2
    const taken = Math.min(cost, runCost - run)
    if (!isProse) run += taken
    sum -= taken
  }
  return {first: best.first, last: best.last}
}

/** What a line that is no running text costs, and what was cut before it. */
function costOf(view: View, list: readonly Shape[], i: number): number {
  const {isProse, isClosed, words} = list[i]!
  const before = i === 0 ? -1 : view.live[i - 1]!
  let cuts = 0
  for (let at = before + 1; at < view.live[i]! && cuts < 10; at++) if (view.blocks[at]!.kind !== 'blank') cuts++
  const isPart =
    isProse || view.blocks[view.live[i]!]!.kind === 'item' || list[i + 1]?.isProse || (isClosed && words >= 6)
  return cuts * cutCost + (isPart ? 0 : lineCost)
}
