import {defineRule} from '../define.ts'
import {outline} from './outline.ts'

export const wrappedLines = defineRule({
  id: 'layout/wrapped-lines',
  summary: 'A paragraph is broken into lines',
  confidence: 'likely',
  formats: ['text'],
  *check(view) {
    const parts = outline(view)
    for (const {role, block} of parts) {
      if (role === 'code') continue
      for (let i = 1; i < block.lines.length; i++) {
        const span = {start: block.lines[i - 1]!.end, end: block.lines[i]!.start}
        const insert = joint(view.text[span.start - 1], view.text[span.end])
        if (view.text.slice(span.start, span.end) === insert) continue
        yield {
          span,
          message: 'Unexpected line break inside a paragraph',
          edits: [{...span, insert}],
          because: {kind: 'pattern', name: 'wrapped'}
        }
      }
    }
  }
})

/** What joins two lines: a space, but none between two ideographs. */
export function joint(before: string | undefined, after: string | undefined): string {
  return before && after && isIdeograph(before.charCodeAt(0)) && isIdeograph(after.charCodeAt(0)) ? '' : ' '
}

function isIdeograph(unit: number): boolean {
  return (unit >= 0x3000 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xffef)
}
