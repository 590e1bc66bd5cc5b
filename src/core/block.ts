import type {Span} from './span.ts'

/** `opaque` is what no rule may touch: code, raw HTML, tables and front matter of Markdown input. */
export type BlockKind = 'blank' | 'paragraph' | 'heading' | 'item' | 'quote' | 'code' | 'opaque'

/**
 * A stretch of whole lines. Blocks tile the text: each begins where the one before it ends.
 * `content` leaves out list, heading and quotation markers, surrounding white space and the line end.
 */
export type Block = Span<'view'> & {
  readonly kind: BlockKind
  readonly content: Span<'view'>
  /** Where the first line begins, marker included. */
  readonly mark: number
  /** Where each line's own content lies; more than one for a hard-wrapped paragraph. */
  readonly lines: readonly Span<'view'>[]
  /** Heading depth from 1, or list nesting from 0. */
  readonly depth: number
  /** The number of an ordered list item. */
  readonly number?: number
}

export type Format = 'text' | 'markdown'

/** A text read into blocks, with the spans inside them that rules leave alone (inline code, link targets). */
export type Reading = {
  readonly format: Format
  readonly text: string
  readonly blocks: readonly Block[]
  readonly opaque: readonly Span<'view'>[]
}
