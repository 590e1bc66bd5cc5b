import type {Proposal} from '../../core/finding.ts'
import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {shapes} from './shape.ts'

const leastTimes = 3
const leastLength = 12 // characters
const longest = 160
const closed = /[.!?…:;。！？]["'”’»)\]]*$/
/** What the header of a journal names, and a heading of the article does not. */
const imprint =
  /\b(?:vol|volume|no|issue|iss|pp|page|doi|issn|journal|proceedings|conference|transactions)\b|\(\d{4}\)|https?:|\bet al\b|©/i

/** A line of a block: printed pages leave their headers on lines of their own, which a wrapped paragraph may have swallowed. */
type Line = {readonly start: number; readonly end: number; readonly text: Span<'view'>}
/** A line without the number of its page, which stands at one end or the other. */
type Header = {readonly rest: string; readonly page: number | undefined}

export const runningHeader = defineRule({
  id: 'boilerplate/running-header',
  summary: 'The header of a printed page stands between the paragraphs',
  confidence: 'certain',
  *check(view): Generator<Proposal> {
    const recurring = recurringIn(view.blocks, view.text)
    if (recurring.size === 0) return
    const lines = linesOf(view)
    const headers = lines.map(({text}) => recurring.get(text.start))
    const places = new Map<string, number[]>()
    headers.forEach((header, at) => {
      if (!header) return
      const known = places.get(header.rest)
      if (known) known.push(at)
      else places.set(header.rest, [at])
    })
    const textAt = (at: number) => trimmed(view.text, lines[at]!.text)
    const repeated = new Set(
      [...places].filter(([rest, found]) => isHeader(lines.length, textAt, headers, rest, found)).map(([rest]) => rest)
    )
    if (repeated.size === 0) return
    for (let at = 0; at < lines.length; at++) {
      const header = headers[at]
      if (!(header && repeated.has(header.rest)) && !(at < 4 && isPartOf(textAt(at), repeated))) continue
      const {start, end} = lines[at]!
      yield {
        span: {start, end},
        message: 'Unexpected running header',
        edits: [{start, end, insert: ''}],
        because: {kind: 'pattern', name: 'repeated'}
      }
    }
  }
})

const known = new WeakMap<View['blocks'], ReadonlyMap<number, Header>>()

/** The headers that stand often enough in a text, by where their lines begin. In most texts there are none. */
function recurringIn(blocks: View['blocks'], text: string): ReadonlyMap<number, Header> {
  let headers = known.get(blocks)
  if (!headers) known.set(blocks, (headers = findRecurring(blocks, text)))
  return headers
}

function findRecurring(blocks: View['blocks'], text: string): ReadonlyMap<number, Header> {
  const found = linesWithNumbers(blocks, text)
  const alike = new Map<number, number>()
  for (const {print} of found) alike.set(print, (alike.get(print) ?? 0) + 1)
  const headers = new Map<number, Header>()
  const pages = new Map<string, {times: number; readonly pages: Set<number | undefined>}>()
  for (const {line, print} of found) {
    if (alike.get(print)! < leastTimes) continue
    const header = partsOf(trimmed(text, line))
    if (header.rest.length < leastLength - 4) continue
    headers.set(line.start, header)
    const known = pages.get(header.rest) ?? {times: 0, pages: new Set()}
    known.times++
    known.pages.add(header.page)
    pages.set(header.rest, known)
  }
  for (const [start, {rest}] of headers) {
    const known = pages.get(rest)!
    if (known.times < leastTimes || (known.pages.size < 2 && !imprint.test(rest))) headers.delete(start)
  }
  return headers
}

type Numbered = {readonly line: Span<'view'>; readonly print: number}

/** The lines that a page's number may stand in, each with a print that is the same for headers of the same words. */
function linesWithNumbers(blocks: View['blocks'], text: string): Numbered[] {
  const found: Numbered[] = []
  for (const {kind, lines} of blocks) {
    if (kind === 'blank' || kind === 'code' || kind === 'opaque') continue
    for (const line of lines) {
      const {length} = trimmed(text, line)
      if (length < leastLength || length > longest || !hasDigit(text, line)) continue
      found.push({line, print: printOf(text, line)})
    }
  }
  return found
}

function hasDigit(text: string, {start, end}: Span<'view'>): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x30 && unit <= 0x39) return true
  }
  return false
}

/** A hash of a line's letters, without those of "page" and "of", which come and go with the number. */
function printOf(text: string, {start, end}: Span<'view'>): number {
  let print = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at) | 0x20
    if (
      unit >= 0x62 &&
      unit <= 0x7a &&
      unit !== 0x65 &&
      unit !== 0x66 &&
      unit !== 0x67 &&
      unit !== 0x6f &&
      unit !== 0x70
    )
      print = Math.imul(print ^ unit, 0x01000193)
  }
  return print
}

function trimmed(text: string, {start, end}: Span<'view'>): string {
  return text.slice(start, end).trim()
}

function linesOf(view: View): Line[] {
  const list = shapes(view)
  const {blocks, live, masked} = view
  const lines: Line[] = []
  let mask = 0
  for (let position = 0; position < live.length; position++) {
    const block = blocks[live[position]!]!
    if (block.kind === 'code' || block.kind === 'opaque') continue
    if (block.lines.length === 1 && list[position]!.isProse) continue
    for (let i = 0; i < block.lines.length; i++) {
      const text = block.lines[i]!
      while (mask < masked.length && masked[mask]!.end <= text.start) mask++
      if (mask < masked.length && masked[mask]!.start < text.end) continue
      lines.push({start: i === 0 ? block.start : text.start, end: block.lines[i + 1]?.start ?? block.end, text})
    }
  }
  return lines
}

/** The same words three times and more, with pages that count up beside them, or cutting sentences in two. */
function isHeader(
  count: number,
  textAt: (at: number) => string,
  headers: readonly (Header | undefined)[],
  rest: string,
  found: readonly number[]
): boolean {
  if (found.length < leastTimes || found.some((at, i) => i > 0 && at - found[i - 1]! < 2)) return false
  const pages = found.flatMap(at => headers[at]!.page ?? [])
  const isCounting =
    pages.length >= leastTimes - 1 &&
    pages.every((page, i) => i === 0 || (page > pages[i - 1]! && page - pages[i - 1]! < 20))
  if (isCounting && (pages[0]! > 3 || imprint.test(rest))) return true
  const breaks = found.some(
    at => at > 0 && at + 1 < count && !closed.test(textAt(at - 1)) && /^\p{Ll}/u.test(textAt(at + 1))
  )
  return breaks && (isCounting || imprint.test(rest))
}

/** What a header repeats may stand once more by itself, at the head of the first page. */
function isPartOf(text: string, headers: ReadonlySet<string>): boolean {
  const {rest} = partsOf(text)
  if (rest.length < leastLength) return false
  const bare = rest.replace(/[\d\s]+$/, '')
  for (const header of headers)
    if (header.includes(rest) || rest.includes(header) || (bare.length >= leastLength && header.includes(bare)))
      return true
  return false
}

function partsOf(text: string): Header {
  const plain = text.toLowerCase().replace(/\s+/g, ' ')
  const match =
    /^(?:page )?(\d{1,4})[ |·.:–-]+(?=\D)|(?:^|[ |·–-])(?:page |p\. ?)?(\d{1,4})(?: of \d{1,4}| ?\/ ?\d{1,4})?$/.exec(
      plain
    )
  const rest = (match ? plain.slice(0, match.index) + plain.slice(match.index + match[0].length) : plain)
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
  const page = match?.[1] ?? match?.[2]
  return {rest, page: page === undefined ? undefined : Number(page)}
}
