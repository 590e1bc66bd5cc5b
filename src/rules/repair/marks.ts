import type {Block} from '../../core/block.ts'
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

/** The marks of a block that `signs` matches, in order; not those that are masked or escaped. */
export function marksIn(view: View, {content}: Block, signs: RegExp): Mark[] {
  const {text} = view
  const found: Mark[] = []
  signs.lastIndex = content.start
  for (let match = signs.exec(text); match && match.index < content.end; match = signs.exec(text)) {
    const at = match.index
    if (text[at - 1] === '\\' || view.touchesMask({start: at, end: at + 1})) continue
    let from = at
    while (from > content.start && isGap(text.charCodeAt(from - 1))) from--
    let to = at + 1
    while (to < content.end && isGap(text.charCodeAt(to))) to++
    if (found.length === most) return []
    found.push({
      sign: text[at]!,
      at,
      from,
      to,
      before: from > content.start ? text[from - 1]! : '',
      after: to < content.end ? text[to]! : '',
      isSpacedBefore: from < at,
      isSpacedAfter: to > at + 1
    })
  }
  return found
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
