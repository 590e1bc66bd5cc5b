import type {Block} from '../../core/block.ts'
import {once} from '../../core/once.ts'
import type {Span} from '../../core/span.ts'
import {TokenKind, type Tokens, tokenAt} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'

/** A stretch of running text with its tokens: what a wording rule looks through. */
export type Passage = {
  readonly block: Block
  /** Token indices, end-exclusive. */
  readonly first: number
  readonly last: number
  /** Most words begin with a capital: a heading in title case, where capitals say nothing. */
  readonly isTitleCase: boolean
}

/** The live blocks that hold prose: no code, nothing opaque. Worked out once for a view. */
export const passages = once((view: View): readonly Passage[] => findPassages(view))

function findPassages(view: View): Passage[] {
  const {tokens, blocks} = view
  const found: Passage[] = []
  for (const index of view.live) {
    const block = blocks[index]!
    if (block.kind === 'code' || block.kind === 'opaque') continue
    const first = tokenAt(tokens, block.content.start)
    const last = tokenAt(tokens, block.content.end)
    if (first < last) found.push({block, first, last, isTitleCase: isTitleCase(view.text, tokens, first, last)})
  }
  return found
}

function isTitleCase(text: string, tokens: Tokens, first: number, last: number): boolean {
  if (last - first > 40) return false
  let words = 0
  let capitals = 0
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] !== TokenKind.word || tokens.end[i]! - tokens.start[i]! < 4) continue
    words++
    if (isCapital(text.charCodeAt(tokens.start[i]!))) capitals++
  }
  return words > 1 && capitals * 3 >= words * 2
}

export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011
}

export function isCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7)
}

/** The text of token `i`. */
export function word(view: View, i: number): string {
  return view.text.slice(view.tokens.start[i]!, view.tokens.end[i]!)
}

/** Whether token `i` begins a sentence (or the passage). */
export function opensSentence(view: View, passage: Passage, i: number): boolean {
  for (let at = i - 1; at >= passage.first; at--) {
    if (view.tokens.kind[at] !== TokenKind.punctuation) return false
    if (/[.!?:;…"“”‘(•–—]/.test(view.text[view.tokens.start[at]!]!)) return true
  }
  return true
}

const address =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|gov|edu|co|uk|de)\b\S*/gi

/** Where addresses stand inside a passage: their words are nobody's wording. */
export function addresses(view: View, passage: Passage): readonly Span<'view'>[] {
  const {start, end} = passage.block.content
  const text = view.text.slice(start, end)
  if (!/:\/\/|www\.|@|\.(?:com|org|net|io|gov|edu|co|uk|de)\b/i.test(text)) return []
  return [...text.matchAll(address)].map(match => ({
    start: start + match.index,
    end: start + match.index + match[0].length
  }))
}
