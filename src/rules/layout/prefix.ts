import type {Proposal} from '../../core/finding.ts'
import type {View} from '../../core/view.ts'
import {outline, type Part, type Role} from './outline.ts'

/** Proposals that put the Markdown marker of each part with one of `roles` in the place of what stood there. */
export function* prefixes(view: View, roles: readonly Role[], message: (part: Part) => string): Generator<Proposal> {
  for (const part of outline(view)) {
    if (!roles.includes(part.role)) continue
    const span = {start: part.block.mark, end: part.content.start}
    if (span.end - span.start === part.prefix.length && view.text.startsWith(part.prefix, span.start)) continue
    yield {
      span: span.start === span.end ? {start: span.start, end: part.content.end} : span,
      message: message(part),
      edits: [{...span, insert: part.prefix}],
      because: {kind: 'pattern', name: part.role}
    }
  }
}
