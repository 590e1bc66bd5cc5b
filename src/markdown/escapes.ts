import {applyChanges, type Change, Projection} from '../core/changes.ts'
import type {Finding} from '../core/finding.ts'
import type {Span} from '../core/span.ts'
import type {View} from '../core/view.ts'
import {outline, type Role} from '../rules/layout/outline.ts'
import type {author, Holder} from './author.ts'
import {mayNeedEscape} from './hostile.ts'

const holders: Record<Role, Holder> = {
  title: 'heading',
  heading: 'heading',
  paragraph: 'paragraph',
  quote: 'paragraph',
  code: 'paragraph',
  item: 'item'
}

/**
 * The last stage: what the draft's blocks need so that they are read back as the text that they are. Most blocks need nothing and
 * are told apart by a look at their characters; the rest are put to remark-stringify, and what it inserts becomes edits.
 */
export function escapes(
  view: View,
  body: readonly Change<'view'>[],
  resources: {readonly markdown: {readonly author: typeof author}}
): Finding<'draft'>[] {
  const draft = applyChanges(view.text, body)
  const projection = new Projection<'view', 'draft'>(body)
  const findings: Finding<'draft'>[] = []
  const answers = new Map<string, ReturnType<typeof author>>() // pages repeat themselves, and a question costs many parses
  const parts = outline(view)
  for (let i = 0; i < parts.length; i++) {
    const {role, content} = parts[i]!
    if (role === 'code') continue
    const start = projection.after(content).start
    while (parts[i + 1]?.continues) i++
    const span: Span<'draft'> = {start, end: projection.after(parts[i]!.content).end}
    const text = draft.slice(span.start, span.end)
    if (!mayNeedEscape(text, holders[role])) continue
    const question = `${holders[role]} ${text}`
    const edits = answers.get(question) ?? resources.markdown.author(text, holders[role])
    answers.set(question, edits)
    if (edits.length === 0) continue
    findings.push({
      rule: 'markdown/escape',
      span,
      message: `Unexpected Markdown syntax in plain text, expected ${edits.length === 1 ? 'an escape' : `${edits.length} escapes`}`,
      edits: edits.map(edit => ({start: edit.start + span.start, end: edit.end + span.start, insert: edit.insert})),
      confidence: 'certain',
      because: {kind: 'pattern', name: role}
    })
  }
  return findings
}
