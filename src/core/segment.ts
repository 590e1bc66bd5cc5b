import type {Block, BlockKind, Reading} from './block.ts'
import {codeLines} from './code.ts'
import {type Line, splitLines} from './lines.ts'
import type {Span} from './span.ts'
import {measureWrap, wrapsInto} from './wrap.ts'

const bullet = /^(?:[-*+•●◦▪▫■□‣⁃·–—]|[o](?=\s{2}))[ \t\u00a0]+(?=\S)/
const ordinal = /^(?:\(?(\d{1,3})[.)]|\[(\d{1,3})\])[ \t\u00a0]+(?=\S)/
const hashes = /^(#{1,6})[ \t]+(?=\S)/
const quoted = /^>[ \t]?/
const solitary = /^(?:(?:https?:)?\/\/\S+|www\.\S+|[^\p{L}\p{N}]+)$/u

type Marker = {readonly kind: BlockKind; readonly length: number; readonly number?: number; readonly depth: number}

/**
 * Reads plain text into blocks that tile it: paragraphs however they are wrapped, list items with their continuation lines,
 * quotations, marked headings, code and blank runs. Which short line is a heading is for the layout stage to say.
 */
export function segment(text: string): Reading {
  const lines = splitLines(text)
  const code = codeLines(text, lines)
  const markers: (Marker | undefined)[] = new Array(lines.length)
  const plain = new Uint8Array(lines.length)
  lines.forEach((line, i) => {
    if (line.start === line.end || code[i]) return
    markers[i] = markerOf(text, line)
    if (!markers[i] && !standsAlone(text, line)) plain[i] = 1
  })
  const wrap = measureWrap(text, lines, plain)
  const blocks: Block[] = []
  let at = 0
  for (let i = 0; i < lines.length; ) {
    const first = i
    const line = lines[i]!
    const marker = markers[i]
    let kind: BlockKind = marker?.kind ?? 'paragraph'
    i++
    if (code[first]) {
      kind = 'code'
      while (i < lines.length && code[i]) i++
    } else if (line.start === line.end) {
      kind = 'blank'
      while (i < lines.length && lines[i]!.start === lines[i]!.end && !code[i]) i++
    } else if (kind === 'paragraph') {
      while (i < lines.length && plain[first] && plain[i] && wrapsInto(text, lines[i - 1]!, lines[i]!, wrap)) i++
    } else if (kind === 'item') {
      while (
        i < lines.length &&
        plain[i] &&
        (wrapsInto(text, lines[i - 1]!, lines[i]!, wrap) || hangs(lines, first, i))
      )
        i++
    } else if (kind === 'quote') {
      while (i < lines.length && markers[i]?.kind === 'quote') i++
    }
    blocks.push(blockOf(kind, at, lines.slice(first, i), marker))
    at = lines[i - 1]!.next
  }
  return {format: 'text', text, blocks, opaque: []}
}

/** Whether line `i` is indented under the text of the item that began at line `first`. */
function hangs(lines: readonly Line[], first: number, i: number): boolean {
  return lines[i]!.indent >= lines[first]!.indent + 2
}

/** A line that is nothing but an address, or nothing but punctuation: never part of a paragraph. */
function standsAlone(text: string, line: Line): boolean {
  const unit = text.charCodeAt(line.start)
  if (unit >= 0x41 && unit <= 0x5a) return false
  const length = line.end - line.start
  return length <= 2000 && solitary.test(text.slice(line.start, line.end))
}

function markerOf(text: string, line: Line): Marker | undefined {
  const unit = text.charCodeAt(line.start)
  // Letters cannot begin a marker (but for the bullet that some converters write as a lone "o").
  if (unit > 0x40 && unit < 0x7f && unit !== 0x5b && unit !== 0x6f) return undefined
  const head = text.slice(line.start, Math.min(line.end, line.start + 12))
  const depth = Math.min(5, line.indent >> 1)
  const bulleted = bullet.exec(head)
  if (bulleted) return {kind: 'item', length: bulleted[0].length, depth}
  const numbered = ordinal.exec(head)
  // A bracketed number is part of a reference; it stays in the content.
  if (numbered)
    return {
      kind: 'item',
      length: numbered[2] ? 0 : numbered[0].length,
      depth,
      ...(numbered[1] ? {number: Number(numbered[1])} : {})
    }
  const hashed = hashes.exec(head)
  if (hashed) return {kind: 'heading', length: hashed[0].length, depth: hashed[1]!.length}
  const quote = quoted.exec(head)
  if (quote && quote[0].length < line.end - line.start) return {kind: 'quote', length: quote[0].length, depth: 0}
  return undefined
}

function blockOf(kind: BlockKind, start: number, lines: readonly Line[], marker: Marker | undefined): Block {
  const last = lines[lines.length - 1]!
  const spans: Span<'view'>[] = []
  if (kind !== 'blank') {
    for (const [i, line] of lines.entries()) {
      const skip = marker && (i === 0 || kind === 'quote') ? marker.length : 0
      spans.push({start: Math.min(line.end, line.start + skip), end: line.end})
    }
  }
  const content = spans.length > 0 ? {start: spans[0]!.start, end: spans[spans.length - 1]!.end} : {start, end: start}
  const number = marker?.number
  return {
    kind,
    start,
    end: last.next,
    mark: lines[0]!.start,
    content,
    lines: spans,
    depth: marker?.depth ?? 0,
    ...(number === undefined ? {} : {number})
  }
}
