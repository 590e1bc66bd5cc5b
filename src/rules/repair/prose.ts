import type {Block} from '../../core/block.ts'
import {codeSpans} from '../../core/code.ts'
import {once} from '../../core/once.ts'
import {blocksOf} from '../../core/segment.ts'
import type {Span} from '../../core/span.ts'
import {firstEndingAfter} from '../../core/spans.ts'
import type {View} from '../../core/view.ts'

// Plain text is repaired before it is segmented, so it is read ahead here, and only what a rule asks for.

/** The blocks of running text, one by one: a rule that asks for them has something to say about few. */
export function* proseOf({format, text, blocks}: View): Generator<Block> {
  for (const block of format === 'text' ? blocksOf(text) : blocks)
    if (block.kind !== 'blank' && block.kind !== 'code' && block.kind !== 'opaque') yield block
}

const codeOf = once(({format, text, blocks}: View): readonly Span<'view'>[] =>
  format === 'text' ? codeSpans(text) : blocks.filter(({kind}) => kind === 'code')
)

const hasTicks = once(({text}: View) => text.includes('`'))

/** Whether `span` is program text: in a code block, or between backticks on its line. */
export function inCode(view: View, span: Span<'view'>): boolean {
  const code = codeOf(view)
  if (code.length > 0) {
    const block = code[firstEndingAfter(code, span.start)]
    if (block && block.start < span.end) return true
  }
  return hasTicks(view) && isTicked(view.text, span)
}

const reach = 60 // how far inline code is looked for

function isTicked(text: string, {start, end}: Span<'view'>): boolean {
  const left = text.slice(Math.max(0, start - reach), start)
  const open = left.lastIndexOf('`')
  if (open < 0 || left.includes('\n', open) || /^\s/.test(left.slice(open + 1))) return false
  const right = text.slice(end, end + reach)
  const close = right.indexOf('`')
  return close >= 0 && !right.slice(0, close).includes('\n') && !/\s$/.test(right.slice(0, close))
}
