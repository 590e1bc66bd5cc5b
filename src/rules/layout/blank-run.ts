import type {Edit, Span} from '../../core/span.ts'
import {subtract} from '../../core/spans.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {outline, type Part} from './outline.ts'
import {joint} from './wrapped-lines.ts'

export const blankRun = defineRule({
  id: 'layout/blank-run',
  summary: 'Blocks are not set apart by one blank line',
  confidence: 'likely',
  formats: ['text'],
  *check(view) {
    const parts = outline(view)
    for (let i = 0; i <= parts.length; i++) {
      const before = parts[i - 1]
      const after = parts[i]
      const gap = {start: before?.content.end ?? 0, end: after?.block.mark ?? view.text.length}
      const edits = rewrite(view, gap, between(view, before, after))
      if (edits.length > 0)
        yield {span: gap, message: 'Unexpected spacing between blocks', edits, because: {kind: 'pattern', name: 'gap'}}
    }
  }
})

function between(view: View, before: Part | undefined, after: Part | undefined): string {
  if (!before) return ''
  if (!after) return '\n'
  if (after.continues) return joint(view.text[before.content.end - 1], view.text[after.content.start])
  return before.role === 'item' && after.role === 'item' ? '\n' : '\n\n'
}

/** Edits that leave just `wanted` of a gap, around what was cut in it. */
function rewrite(view: View, gap: Span<'view'>, wanted: string): Edit<'view'>[] {
  if (!view.touchesMask(gap)) return holds(view.text, gap, wanted) ? [] : [{...gap, insert: wanted}]
  const left = subtract(gap, view.masked)
  const pieces = left.length > 0 ? left : [{start: gap.end, end: gap.end}]
  if (pieces.map(piece => view.text.slice(piece.start, piece.end)).join('') === wanted) return []
  return pieces
    .map((piece, i) => ({...piece, insert: i === 0 ? wanted : ''}))
    .filter(edit => !holds(view.text, edit, edit.insert))
}

function holds(text: string, {start, end}: Span<'view'>, wanted: string): boolean {
  return end - start === wanted.length && text.startsWith(wanted, start)
}
