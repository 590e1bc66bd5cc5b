import {formatPatch, type StructuredPatchHunk} from 'diff'
import type {Entry} from '../core/ledger.ts'
import type {Cleaning} from '../pipeline.ts'

const context = 3 // unchanged lines around a change

/** A unified diff from each source to its Markdown. It applies with `patch`, both ways. */
export function unified(cleanings: readonly Cleaning[]): string {
  return cleanings.map(one).join('')
}

function one({source, markdown, ledger}: Cleaning): string {
  const before = splitKeepingEnds(source.text)
  const after = splitKeepingEnds(markdown)
  const hunks = hunksOf(before, after, matchLines(before, after, ledger.entries, markdown))
  if (hunks.length === 0) return ''
  const name = source.path ?? 'stdin'
  const patch = {
    oldFileName: `a/${name}`,
    newFileName: `b/${name}`,
    oldHeader: undefined,
    newHeader: undefined,
    index: undefined,
    hunks
  }
  return formatPatch(patch as unknown as Parameters<typeof formatPatch>[0])
}

function splitKeepingEnds(text: string): string[] {
  const lines: string[] = []
  let at = 0
  while (at < text.length) {
    const feed = text.indexOf('\n', at)
    const end = feed < 0 ? text.length : feed + 1
    lines.push(text.slice(at, end))
    at = end
  }
  return lines
}

/**
 * Pairs of lines that are the same line, from the ledger and not from comparing texts: a source line that lies whole in a kept
 * stretch and begins a line of the output too. Ascending on both sides.
 */
function matchLines(
  before: readonly string[],
  after: readonly string[],
  entries: readonly Entry[],
  markdown: string
): [number, number][] {
  const starts = new Map<number, number>()
  let offset = 0
  after.forEach((line, i) => {
    starts.set(offset, i)
    offset += line.length
  })
  const pairs: [number, number][] = []
  let line = 0
  let lineStart = 0
  let written = 0
  for (const entry of entries) {
    if (entry.kind === 'change') {
      written += entry.insert.length
      continue
    }
    while (line < before.length && lineStart < entry.start) lineStart += before[line++]!.length
    while (line < before.length && lineStart + before[line]!.length <= entry.end) {
      const text = before[line]!
      const at = written + lineStart - entry.start
      const index = starts.get(at)
      if (index !== undefined && (text.endsWith('\n') || at + text.length === markdown.length))
        pairs.push([line, index])
      lineStart += text.length
      line++
    }
    written += entry.end - entry.start
  }
  return pairs
}

function hunksOf(
  before: readonly string[],
  after: readonly string[],
  pairs: readonly (readonly [number, number])[]
): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = []
  let open: {oldStart: number; newStart: number; lines: string[]; oldLines: number; newLines: number} | undefined
  let trailing = 0 // unchanged lines since the last change
  const close = () => {
    if (!open) return
    const extra = Math.max(0, trailing - context)
    hunks.push({
      oldStart: open.oldStart + 1,
      oldLines: open.oldLines - extra,
      newStart: open.newStart + 1,
      newLines: open.newLines - extra,
      lines: marked(open.lines.slice(0, open.lines.length - extra))
    })
    open = undefined
  }
  const start = (i: number, j: number) => {
    const lead = Math.min(context, i, j, leading)
    open = {
      oldStart: i - lead,
      newStart: j - lead,
      lines: before.slice(i - lead, i).map(line => ` ${line}`),
      oldLines: lead,
      newLines: lead
    }
  }
  let leading = 0 // unchanged lines up to here
  let i = 0
  let j = 0
  for (const [nextOld, nextNew] of [...pairs, [before.length, after.length] as const]) {
    if (i < nextOld || j < nextNew) {
      if (!open) start(i, j)
      for (; i < nextOld; i++, open!.oldLines++) open!.lines.push(`-${before[i]!}`)
      for (; j < nextNew; j++, open!.newLines++) open!.lines.push(`+${after[j]!}`)
      trailing = 0
      leading = 0
    }
    if (i >= before.length || j >= after.length) break
    leading++
    if (open) {
      open.lines.push(` ${before[i]!}`)
      open.oldLines++
      open.newLines++
      if (++trailing > 2 * context) close()
    }
    i++
    j++
  }
  close()
  return hunks
}

/** Lines without their ends; one that has none is told as diff tells it. */
function marked(lines: readonly string[]): string[] {
  return lines.flatMap(line => (line.endsWith('\n') ? [line.slice(0, -1)] : [line, '\\ No newline at end of file']))
}
