import type {Block} from '../../core/block.ts'
import {segment} from '../../core/segment.ts'
import type {Span} from '../../core/span.ts'
import {firstEndingAfter, type View} from '../../core/view.ts'

const known = new WeakMap<View, readonly Block[]>()

/**
 * The blocks that a repair may rely on. Plain text is repaired before it is segmented, so it is read ahead here: once for a view,
 * and only when a rule has something to ask.
 */
export function blocksOf(view: View): readonly Block[] {
  if (view.format !== 'text') return view.blocks
  let blocks = known.get(view)
  if (!blocks) known.set(view, (blocks = segment(view.text).blocks))
  return blocks
}

/** The blocks of running text. */
export function proseOf(view: View): readonly Block[] {
  return blocksOf(view).filter(({kind}) => kind !== 'blank' && kind !== 'code' && kind !== 'opaque')
}

/** Whether `span` is program text: in a code block, or between backticks on its line. */
export function inCode(view: View, span: Span<'view'>): boolean {
  return isTicked(view.text, span) || blocksOf(view)[firstEndingAfter(blocksOf(view), span.start)]?.kind === 'code'
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
