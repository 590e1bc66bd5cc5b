import type {Span} from '../../core/span.ts'
import {firstEndingAfter} from '../../core/spans.ts'
import {defineRule, matches} from '../define.ts'
import {outline} from './outline.ts'

const run = /[ \t\u00a0]{2,}|[\t\u00a0]/g
/** A hard space that typography asks for: in French before and inside marks, between the groups of a number. */
const meant = /[«\d]\u00a0\d|«\u00a0|\u00a0[?!;:»%€]/

export const spaceRun = defineRule({
  id: 'layout/space-run',
  summary: 'Words are set apart by more than one space',
  confidence: 'likely',
  formats: ['text'],
  *check(view) {
    const parts = outline(view)
    let at = 0
    for (const match of matches(view, run)) {
      const span = {start: match.index, end: match.index + match[0].length}
      while (at < parts.length && parts[at]!.content.end <= span.start) at++
      const part = parts[at]
      if (!part || part.role === 'code' || span.start <= part.content.start || span.end >= part.content.end) continue
      if (match[0] === '\u00a0' && meant.test(view.text.slice(span.start - 1, span.end + 1))) continue
      if (isBetweenLines(part.block.lines, span)) continue
      yield {
        span,
        message: 'Unexpected run of spaces',
        edits: [{...span, insert: ' '}],
        because: {kind: 'pattern', name: 'spaces'}
      }
    }
  }
})

/** Whether a run ends the content of a line or leads to that of the next: the break is not for this rule. */
function isBetweenLines(lines: readonly Span<'view'>[], {start, end}: Span<'view'>): boolean {
  const line = lines[firstEndingAfter(lines, start - 1)]
  return line !== undefined && (line.end === start || line.start === end)
}
