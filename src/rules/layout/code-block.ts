import type {Edit} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {outline, type Part} from './outline.ts'

export const codeBlock = defineRule({
  id: 'layout/code-block',
  summary: 'Program text is not fenced',
  confidence: 'likely',
  formats: ['text'],
  *check(view) {
    for (const part of outline(view)) {
      if (part.role !== 'code' || isFenced(view, part)) continue
      const fence = '`'.repeat(Math.max(3, longestRun(view.text.slice(part.content.start, part.content.end)) + 1))
      const {start, end} = part.content
      yield {
        span: {start, end},
        message: `Unexpected bare program text, expected \`${fence}\` around it`,
        edits: [
          {start, end: start, insert: `${fence}\n`},
          ...unindent(view, part),
          {start: end, end, insert: `\n${fence}`}
        ],
        because: {kind: 'pattern', name: 'code'}
      }
    }
  }
})

function isFenced(view: View, part: Part): boolean {
  return /^(?:```|~~~)/.test(view.text.slice(part.content.start, part.content.start + 3))
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
}

/** Deletes the indentation that all lines share; that of the first line lies before the block's mark and goes with the gap. */
function unindent(view: View, part: Part): Edit<'view'>[] {
  const {lines} = part.block
  const indents = lines
    .map((line, i) => (i === 0 ? lineStart(view.text, line.start) : lines[i - 1]!.end))
    .map((from, i) => indentBefore(view.text, from, lines[i]!.start))
  const filled = indents.filter((_, i) => lines[i]!.end > lines[i]!.start)
  const shared = filled.reduce((a, b) => commonPrefix(a, b), filled[0] ?? '')
  if (shared === '') return []
  return lines.flatMap((line, i) => {
    const indent = indents[i]!
    return i === 0 || !indent.startsWith(shared)
      ? []
      : [{start: line.start - indent.length, end: line.start - indent.length + shared.length, insert: ''}]
  })
}

function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--
  return at
}

function indentBefore(text: string, from: number, to: number): string {
  const gap = text.slice(from, to)
  return gap.slice(Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1)
}

function commonPrefix(a: string, b: string): string {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return a.slice(0, i)
}
