import type {Block, Format, Reading} from './block.ts'
import type {Edit, Span} from './span.ts'
import {firstEndingAfter, mergeSpans} from './spans.ts'
import {type Tokens, tokenize} from './tokens.ts'

/**
 * What rules see: the repaired text in blocks, with everything that an earlier pass removed masked. Views are immutable;
 * {@link View.without} makes the next pass's.
 */
export class View {
  readonly format: Format
  readonly text: string
  readonly blocks: readonly Block[]
  /** Indices of the blocks that hold text and still stand, in order. */
  readonly live: readonly number[]
  /** What is masked: removed spans and opaque ones, ascending, disjoint. */
  readonly masked: readonly Span<'view'>[]
  readonly #tokens: {value?: Tokens}

  private constructor(
    reading: Pick<Reading, 'format' | 'text' | 'blocks'>,
    live: readonly number[],
    masked: readonly Span<'view'>[],
    tokens: {value?: Tokens}
  ) {
    this.format = reading.format
    this.text = reading.text
    this.blocks = reading.blocks
    this.live = live
    this.masked = masked
    this.#tokens = tokens
  }

  static of(reading: Reading): View {
    const live: number[] = []
    const opaque: Span<'view'>[] = [...reading.opaque]
    reading.blocks.forEach((block, index) => {
      if (block.kind !== 'blank') live.push(index)
      if (block.kind === 'opaque') opaque.push(block)
    })
    return new View(reading, live, mergeSpans(opaque), {})
  }

  /** The tokens of the whole text; made once and shared by every view of it. */
  get tokens(): Tokens {
    return (this.#tokens.value ??= tokenize(this.text))
  }

  /** The view after `cuts` were removed. Blocks left without any text are no longer live. */
  without(cuts: readonly Edit<'view'>[]): View {
    if (cuts.length === 0) return this
    const masked = mergeSpans([...this.masked, ...cuts.filter(cut => cut.end > cut.start)])
    let mask = 0 // the first span that ends behind the block: both ascend
    const live = this.live.filter(index => {
      const {kind, content} = this.blocks[index]!
      while (mask < masked.length && masked[mask]!.end <= content.start) mask++
      return kind === 'opaque' || this.#remains(content, masked, mask)
    })
    return new View(this, live, masked, this.#tokens)
  }

  /** The same view over a list of blocks of its own: what was found out about the old one can be let go. */
  afresh(): View {
    return new View({...this, blocks: this.blocks.slice()}, this.live, this.masked, this.#tokens)
  }

  /** Whether any of `span` is masked. */
  touchesMask(span: Span<'view'>): boolean {
    const index = firstEndingAfter(this.masked, span.start)
    const next = this.masked[index]
    return next !== undefined && next.start < span.end
  }

  /** A block's content without what is masked in it; lines of a wrapped paragraph stay apart. */
  textOf(block: Block): string {
    const {start, end} = block.content
    let index = firstEndingAfter(this.masked, start)
    if (!(this.masked[index] && this.masked[index]!.start < end) || block.kind === 'opaque')
      return this.text.slice(start, end)
    let text = ''
    let at = start
    for (; index < this.masked.length && this.masked[index]!.start < end; index++) {
      if (this.masked[index]!.start > at) text += this.text.slice(at, this.masked[index]!.start)
      at = Math.min(end, this.masked[index]!.end)
    }
    return text + this.text.slice(at, end)
  }

  /** Whether text is left of `span` outside `masked`, of which the one at `first` is the first to end behind its start. */
  #remains(span: Span<'view'>, masked: readonly Span<'view'>[], first: number): boolean {
    let at = span.start
    for (let index = first; at < span.end; index++) {
      const next = masked[index]
      const until = next ? Math.min(next.start, span.end) : span.end
      if (until > at && this.#hasText(at, until)) return true
      if (!next) return false
      at = Math.max(at, next.end)
    }
    return false
  }

  #hasText(start: number, end: number): boolean {
    const unit = this.text.charCodeAt(start)
    return (unit > 0x20 && unit < 0x7f) || /\S/.test(this.text.slice(start, end))
  }
}
