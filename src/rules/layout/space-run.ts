import {defineRule, matches} from '../define.ts'
import {outline} from './outline.ts'

const run = /[ \t]{2,}|\t/g

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
      if (part.block.lines.some(line => line.end === span.start || line.start === span.end)) continue
      yield {span, message: 'Unexpected run of spaces', edits: [{...span, insert: ' '}], because: {kind: 'pattern', name: 'spaces'}}
    }
  }
})
