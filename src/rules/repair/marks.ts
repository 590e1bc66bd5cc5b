import type {Block} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'

/** A punctuation mark in a block, with the white space round it: from `from` to `at` before it, from `at + 1` to `to` after it. */
export type Mark = {
  readonly sign: string
  readonly at: number
  readonly from: number
  readonly to: number
  /** The characters beyond the white space; empty at the block's ends. */
  readonly before: string
  readonly after: string
  readonly isSpacedBefore: boolean
  readonly isSpacedAfter: boolean
}

const most = 10_000 // marks: a block with more is no prose

/** The marks of a block by what they are, each list in order; not those that are masked or escaped. */
export type Marks = {
  readonly straight: readonly Mark[]
  readonly curly: readonly Mark[]
  readonly brackets: readonly Mark[]
  readonly stops: readonly Mark[]
}

export function marksIn(view: View, {content}: Block): Marks {
  const {text} = view
  const marks = {straight: [] as Mark[], curly: [] as Mark[], brackets: [] as Mark[], stops: [] as Mark[]}
  const listFor = (at: number) => {
    switch (text[at]) {
      case '"':
        return marks.straight
      case '“':
      case '”':
      case '„':
        return marks.curly
      case '(':
      case ')':
        return marks.brackets
      case '.':
      case ',':
        return isGap(text.charCodeAt(at - 1)) ? marks.stops : undefined
    }
    return undefined
  }
  for (let at = content.start; at < content.end; at++) {
    const list = listFor(at)
    if (!list || list.length > most || text[at - 1] === '\\' || view.touchesMask({start: at, end: at + 1})) continue
    list.push(markAt(text, at, content))
  }
  for (const list of Object.values(marks)) if (list.length > most) list.length = 0
  return marks
}

function markAt(text: string, at: number, content: Span<'view'>): Mark {
  let from = at
  while (from > content.start && isGap(text.charCodeAt(from - 1))) from--
  let to = at + 1
  while (to < content.end && isGap(text.charCodeAt(to))) to++
  return {
    sign: text[at]!,
    at,
    from,
    to,
    before: from > content.start ? text[from - 1]! : '',
    after: to < content.end ? text[to]! : '',
    isSpacedBefore: from < at,
    isSpacedAfter: to > at + 1
  }
}

/** No-break spaces are set on purpose and stay. */
function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d
}

/** A mark that is torn from what it opens (the space after it goes) or closes (the space before it goes). */
export type Torn = {readonly mark: Mark; readonly side: 'opening' | 'closing'; readonly isSure: boolean}

const leading = /[([{“‘—–/-]/
const trailing = /[.,;:!?)\]}”’—–/-]/

/** Whether a mark stands where one may open something. */
export function mayOpen({isSpacedBefore, before}: Mark): boolean {
  return isSpacedBefore || before === '' || leading.test(before)
}

/** Whether a mark stands where one may close something. */
export function mayClose({isSpacedAfter, after}: Mark): boolean {
  return isSpacedAfter || after === '' || trailing.test(after)
}
