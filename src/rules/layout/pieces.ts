import type {Block} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'

/** What becomes one part of the document: a live block, or a line of one that was not meant to be joined. */
export type Piece = {
  readonly block: Block
  readonly text: string
  /** The block's place among all blocks. */
  readonly index: number
  /** No blank line stands between it and the piece before it. */
  readonly isClose: boolean
  /** The depth of the heading that the line under it makes of it. */
  readonly underlined?: number
}

const underline = /^(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,})$/
const bareQuote = /^>+$/
const longestVerse = 76 // characters
const stop = /[.,;:!?…—–-]["'”’)]?$/

/** The pieces of a view, in order. Lines that only underline the one before, and empty lines of a quotation, belong to no piece. */
export function piecesOf(view: View): readonly Piece[] {
  const pieces: Piece[] = []
  const {blocks, live} = view
  for (let position = 0; position < live.length; position++) {
    const index = live[position]!
    const block = blocks[index]!
    const text = view.textOf(block).trim()
    const last = pieces[pieces.length - 1]
    const isClose = position > 0 && live[position - 1] === index - 1
    if (block.kind === 'paragraph' && isClose && last && text.length < 200) {
      const depth = underline.test(text) ? underlinedDepth(text, last) : 0
      if (depth > 0) {
        pieces[pieces.length - 1] = {...last, underlined: depth}
        continue
      }
      if (bareQuote.test(text) && last.block.kind === 'quote' && blocks[live[position + 1] ?? -1]?.kind === 'quote')
        continue
    }
    const lines = ownLines(view, block)
    if (lines.length === 1)
      pieces.push({block: lines[0]!, text: lines[0] === block ? text : view.textOf(lines[0]!).trim(), index, isClose})
    else
      for (const [i, line] of lines.entries())
        pieces.push({block: line, text: view.textOf(line).trim(), index, isClose: isClose || i > 0})
  }
  return pieces
}

/** Equals signs and what else is as long as the line above it make a heading of that line. */
function underlinedDepth(text: string, {block, text: above, underlined}: Piece): number {
  if (underlined !== undefined || block.kind !== 'paragraph' || block.lines.length !== 1 || above.length > 120) return 0
  if (
    underline.test(above) ||
    /[.!?;,:]$/.test(above) ||
    Math.abs(above.length - text.length) > Math.max(3, above.length / 2)
  )
    return 0
  return text.startsWith('=') ? 1 : 2
}

/** The lines of a block where each stands for itself: verse, and what was said in turn in a quotation. Else the block as it is. */
function ownLines(view: View, block: Block): readonly Block[] {
  const {kind} = block
  if (kind !== 'quote' && (kind !== 'paragraph' || block.lines.length < 3 || block.lines.length > 400)) return [block]
  const lines = kind === 'quote' ? block.lines.map(line => unquoted(view.text, line)) : block.lines
  const texts = lines.map(({start, end}) => view.text.slice(start, end))
  const depths = kind === 'quote' ? lines.map(({start}) => quoteDepth(view.text, start)) : []
  const isApart =
    kind === 'quote'
      ? texts.some((text, i) => i > 0 && (depths[i] !== depths[i - 1] || breaksOff(texts[i - 1]!, text)))
      : texts.every(text => text.length <= longestVerse) &&
        texts.filter(text => stop.test(text)).length * 4 >= lines.length * 3
  if (!isApart)
    return kind === 'quote' && lines[0]!.start > block.content.start
      ? [{...block, content: {start: lines[0]!.start, end: block.content.end}, lines}]
      : [block]
  const groups: Span<'view'>[][] = []
  for (const [i, line] of lines.entries()) {
    if (i > 0 && kind === 'quote' && depths[i] === depths[i - 1] && !breaksOff(texts[i - 1]!, texts[i]!))
      groups[groups.length - 1]!.push(line)
    else groups.push([line])
  }
  return groups.map((group, i) => {
    const first = group[0]!
    const mark = i === 0 ? block.mark : markOf(view.text, first.start)
    return {...block, mark, content: {start: first.start, end: group[group.length - 1]!.end}, lines: group}
  })
}

/** Whether a quoted line does not go on with the one before it: a salutation, a short turn. */
function breaksOff(before: string, text: string): boolean {
  return before.length < 45 && /[.,!?:;]["'”’)]?$/.test(before) && /^["“'‘(]?\p{Lu}/u.test(text)
}

/** A quoted line without the marks of quotations inside the quotation. */
function unquoted(text: string, {start, end}: Span<'view'>): Span<'view'> {
  let at = start
  while (at < end && (text[at] === '>' || text.charCodeAt(at) <= 0x20)) at++
  return {start: at, end}
}

/** How many quotation marks stand before a line's content. */
export function quoteDepth(text: string, start: number): number {
  let depth = 0
  for (let at = start - 1; at >= 0 && (text[at] === '>' || text[at] === ' ' || text[at] === '\t'); at--)
    if (text[at] === '>') depth++
  return Math.max(1, depth)
}

/** Where the quotation mark before a line's content stands. */
function markOf(text: string, start: number): number {
  let at = start
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--
  while (at < start && text.charCodeAt(at) <= 0x20) at++
  return at
}
