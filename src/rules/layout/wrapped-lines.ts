import {defineRule} from '../define.ts'
import {outline} from './outline.ts'

const cjk = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/

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
  return before && after && cjk.test(before) && cjk.test(after) ? '' : ' '
}
