import type {Proposal} from '../../core/finding.ts'
import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {decoded, lowHalfOf} from './codes.ts'
import {Evidence, isEscapedSign, isForeign, isPath, isWrittenBreak} from './escapes.ts'
import {inCode} from './prose.ts'

const written = /\\{1,8}(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|r\\{1,8}n|[nrt"'/])/y
const nearby = 80 // how far on its line the rest of a path with spaces may lie from the drive

type Repair = {start: number; end: number; insert: string}

export const literalEscape = defineRule({
  id: 'repair/literal-escape',
  summary: 'An escape sequence is written out instead of the character',
  confidence: 'certain',
  *check(view) {
    const {text} = view
    const evidence = new Evidence(text)
    let run: Repair | undefined
    let pathEnd = -nearby
    for (const chunk of chunks(text)) {
      const content = text.slice(chunk.start, chunk.end)
      if (isPath(content)) pathEnd = chunk.end
      if (isForeign(content) || view.touchesMask(chunk)) continue
      const isBesidePath = chunk.start - pathEnd < nearby && !text.slice(pathEnd, chunk.start).includes('\n')
      for (const repair of repairs(view, chunk, isBesidePath, evidence)) {
        if (inCode(view, repair)) continue
        if (run && run.end === repair.start)
          run = {start: run.start, end: repair.end, insert: run.insert + repair.insert}
        else {
          if (run) yield proposal(text, run)
          run = repair
        }
      }
    }
    if (run) yield proposal(text, run)
  }
})

function proposal(text: string, {start, end, insert}: Repair): Proposal {
  const shown = text.slice(start, Math.min(end, start + 20))
  const span: Span<'view'> = {start, end}
  return {
    span,
    message: `Unexpected \`${shown}\`, expected the character that it stands for`,
    edits: [{...span, insert}],
    because: {kind: 'pattern', name: /^\\+[ux]/.test(shown) ? 'code' : /^\\+[nrt]/.test(shown) ? 'line-break' : 'sign'},
    ...(insert ? {expected: [insert]} : {})
  }
}

/** The stretches between white space that hold a backslash. */
function* chunks(text: string): Generator<Span<'view'>> {
  let end = 0
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', end)) {
    let start = at
    while (start > end && !isSpace(text.charCodeAt(start - 1))) start--
    end = at
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++
    yield {start, end}
  }
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09
}

/** The repairs in one chunk. Markdown has backslash escapes of its own: there only codes are read. */
function* repairs(view: View, chunk: Span<'view'>, isBesidePath: boolean, evidence: Evidence): Generator<Repair> {
  const {text} = view
  const isText = view.format === 'text'
  let end = chunk.start
  for (let start = text.indexOf('\\', end); start >= 0 && start < chunk.end; start = text.indexOf('\\', end)) {
    end = start + 1
    written.lastIndex = start
    const match = text[start - 1] === '\\' ? null : written.exec(text)
    if (!match) continue
    end = start + match[0].length
    const body = bodyOf(match[0])
    const isCode = body.length > 1
    if ((isBesidePath && !isCode) || (!isText && (!isCode || match[0].length > body.length + 1))) continue
    const setting = {
      body,
      before: text.slice(Math.max(chunk.start, start - 12), start),
      after: text.slice(end, end + 90)
    }
    let insert: string | undefined
    if (isCode) {
      const low = lowHalfOf(setting)
      insert = decoded(setting, low?.body, evidence)
      if (low) end += low.length
      if (insert && !isText && markdownSyntax.test(insert)) insert = undefined
    } else if (body === 'n' || body === 't')
      insert = isWrittenBreak(setting, evidence) ? (body === 't' ? '\t' : '\n') : undefined
    else insert = isEscapedSign(setting) ? body : undefined
    if (insert !== undefined) yield {start, end, insert}
  }
}

const markdownSyntax = /[\\`*_{}[\]<>#|~&\n\r\t]/

/** What stands after the backslashes; a written-out CRLF counts as one line break. */
function bodyOf(match: string): string {
  const body = match.replace(/^\\+/, '')
  return body.startsWith('r') ? 'n' : body
}
