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

const letter = /[\p{L}\p{N}]/u
const opens = /[\p{L}\p{N}$£€¡¿“‘'(…*[]/u
const leading = /[([{“‘—–/-]/
const trailing = /[.,;:!?)\]}”’—–/-]/

type Role = 'opening' | 'closing' | 'torn' | 'tight'

function roleOf(mark: Mark): Role {
  const mayOpen = mark.isSpacedBefore || mark.before === '' || leading.test(mark.before)
  const mayClose = mark.isSpacedAfter || mark.after === '' || trailing.test(mark.after)
  return mayOpen ? (mayClose ? 'torn' : 'opening') : mayClose ? 'closing' : 'tight'
}

/** Straight quotation marks look alike: which one opens is told by its neighbours where it stands right, and by counting where not. */
export function* straightQuotes(marks: readonly Mark[]): Generator<Torn> {
  let open: {readonly mark: Mark; readonly isTorn: boolean} | undefined
  for (const [i, mark] of marks.entries()) {
    const role = roleOf(mark)
    const next = marks[i + 1]
    const following = next && roleOf(next)
    const isInch = /\d/.test(mark.before) && (!mark.isSpacedBefore || /\p{Ll}/u.test(mark.after))
    if (open && role !== 'opening') {
      // A quotation that is never closed, or one that closes here? Both may be meant where the next mark closes one too.
      const isDoubtful: boolean = role === 'torn' && following === 'closing'
      if (!isDoubtful) {
        if (open.isTorn) yield {mark: open.mark, side: 'opening', isSure: true}
        if (role === 'torn' && mark.isSpacedBefore) yield {mark, side: 'closing', isSure: true}
      }
      open = undefined
    } else if (role === 'opening' || (role === 'tight' && !isInch)) open = {mark, isTorn: false}
    else if (role === 'torn' && mark.isSpacedAfter && opens.test(mark.after) && !isInch && following !== 'opening') {
      open = {mark, isTorn: true}
      // Each paragraph of a long quotation opens, and only the last one closes.
      if (!next && mark.before === '' && /\p{Lu}/u.test(mark.after)) yield {mark, side: 'opening', isSure: false}
    }
  }
}

/** Curly ones say which they are, but for the German “ that closes what „ opened. */
export function* curlyQuotes(marks: readonly Mark[]): Generator<Torn> {
  let open: Mark | undefined
  const isGerman = marks.some(({sign}) => sign === '„')
  for (const mark of marks) {
    if (mark.sign === '„' || (mark.sign === '“' && !isGerman)) {
      const mayOpen = mark.isSpacedBefore || mark.before === '' || leading.test(mark.before)
      if (mayOpen && mark.isSpacedAfter && !open && opens.test(mark.after)) yield {mark, side: 'opening', isSure: true}
      open = mark
    } else {
      const mayClose = mark.isSpacedAfter || mark.after === '' || trailing.test(mark.after)
      if (open && mayClose && mark.isSpacedBefore && mark.before !== '') yield {mark, side: 'closing', isSure: true}
      open = undefined
    }
  }
}

const face = /[:;=]/

/** Brackets are mended in pairs; a smiley has none. */
export function* brackets(marks: readonly Mark[]): Generator<Torn> {
  const open: Mark[] = []
  for (const mark of marks) {
    if (!mark.isSpacedBefore && face.test(mark.before)) continue
    if (mark.sign === '(') open.push(mark)
    else {
      const opening = open.pop()
      if (!opening || opening.to >= mark.at) continue
      if (opening.isSpacedAfter && (opening.isSpacedBefore || opening.before === '') && letter.test(opening.after) && !face.test(opening.before)) yield {mark: opening, side: 'opening', isSure: false}
      if (mark.isSpacedBefore && (mark.isSpacedAfter || mark.after === '' || trailing.test(mark.after)) && !face.test(mark.before)) yield {mark, side: 'closing', isSure: false}
    }
  }
}

const ended = /[\p{L}\p{N}"”’»)\]%]/u

/** Commas and full stops after a space. French sets none before these two, and no name begins with them when a space follows. */
export function* stops(marks: readonly Mark[], text: string): Generator<Torn> {
  for (const mark of marks) {
    if (!mark.isSpacedBefore || !ended.test(mark.before)) continue
    const isEnd = mark.after === ''
    if (!mark.isSpacedAfter && !isEnd && !/["”’)]/.test(mark.after)) continue
    if (mark.sign === '.' && !isEnd && !/[\p{Lu}"”“‘(]/u.test(mark.after)) continue
    if (mark.sign === '.' && /(?:^|\n)[ \t]*\d{1,3}$/.test(text.slice(Math.max(0, mark.from - 6), mark.from))) continue // the number of an item
    yield {mark, side: 'closing', isSure: true}
  }
}
