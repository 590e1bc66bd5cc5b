import type {Block, BlockKind, Reading} from './block.ts'
import {codeLines} from './code.ts'
import {isDigit, isPlainLetter} from './letters.ts'
import {Lines} from './lines.ts'
import type {Span} from './span.ts'
import {measureWrap, wrapsInto} from './wrap.ts'

const bullet = /^(?:[-*+•●◦▪▫■□‣⁃·–—]|[o](?=\s{2}))[ \t\u00a0]+(?=\S)/
const ordinal = /^(?:\(?(\d{1,3})[.)]|\[(\d{1,3})\])[ \t\u00a0]+(?=\S)/
const hashes = /^(#{1,6})[ \t]+(?=\S)/
const quoted = /^>[ \t]?/
const address = /^(?:(?:https?:)?\/\/\S+|www\.\S+)$/
const signs = /^[^\p{L}\p{N}]+$/u

type Marker = {readonly kind: BlockKind; readonly length: number; readonly number?: number; readonly depth: number}

/**
 * Reads plain text into blocks that tile it: paragraphs however they are wrapped, list items with their continuation lines,
 * quotations, marked headings, code and blank runs. Which short line is a heading is for the layout stage to say.
 */
export function segment(text: string): Reading {
  return {format: 'text', text, blocks: [...blocksOf(text)], opaque: []}
}

/** The blocks of a plain text one by one, for whom few of them are worth keeping. */
export function* blocksOf(text: string): Generator<Block> {
  const lines = new Lines(text)
  const code = codeLines(text, lines)
  const markers: (Marker | undefined)[] = new Array(lines.length)
  const plain = new Uint8Array(lines.length)
  for (let i = 0; i < lines.length; i++) {
    const marker = lines.isBlank(i) || code[i] ? undefined : markerOf(text, lines, i)
    if (marker) markers[i] = marker
    else if (!lines.isBlank(i) && !code[i] && !standsAlone(text, lines.start(i), lines.end(i))) plain[i] = 1
  }
  const wrap = measureWrap(text, lines, plain)
  let at = 0
  for (let i = 0; i < lines.length; ) {
    const first = i
    const marker = markers[i]
    let kind: BlockKind = marker?.kind ?? 'paragraph'
    i++
    if (code[first]) {
      kind = 'code'
      while (i < lines.length && code[i]) i++
    } else if (lines.isBlank(first)) {
      kind = 'blank'
      while (i < lines.length && lines.isBlank(i) && !code[i]) i++
    } else if (kind === 'paragraph') {
      while (i < lines.length && plain[first] && plain[i] && wrapsInto(text, lines, i - 1, wrap)) i++
    } else if (kind === 'item') {
      while (i < lines.length && plain[i] && (wrapsInto(text, lines, i - 1, wrap) || hangs(lines, first, i))) i++
    } else if (kind === 'quote') {
      while (i < lines.length && markers[i]?.kind === 'quote') i++
    }
    yield blockOf(kind, at, lines, first, i, marker)
    at = lines.next(i - 1)
  }
}

/** Whether line `i` is indented under the text of the item that began at line `first`. */
function hangs(lines: Lines, first: number, i: number): boolean {
  return lines.indent(i) >= lines.indent(first) + 2
}

/** A line that is nothing but an address, or nothing but punctuation: never part of a paragraph. */
function standsAlone(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start)
  if (end - start > 2000) return false
  if (isPlainLetter(unit)) return (unit === 0x68 || unit === 0x77) && address.test(text.slice(start, end)) // h and w
  if (isDigit(unit)) return false
  return (unit === 0x2f && address.test(text.slice(start, end))) || isSigns(text, start, end)
}

/** Whether there is no letter and no digit: mostly told by the first plain one. */
function isSigns(text: string, start: number, end: number): boolean {
  let isPlain = true
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isPlainLetter(unit) || isDigit(unit)) return false
    isPlain &&= unit < 0x80
  }
  return isPlain || signs.test(text.slice(start, end))
}

function markerOf(text: string, lines: Lines, line: number): Marker | undefined {
  const start = lines.start(line)
  const length = lines.end(line) - start
  const unit = text.charCodeAt(start)
  // Letters cannot begin a marker (but for the bullet that some converters write as a lone "o").
  if (unit > 0x40 && unit < 0x7f && unit !== 0x5b && unit !== 0x6f) return undefined
  const head = text.slice(start, start + Math.min(length, 12))
  const depth = Math.min(5, lines.indent(line) >> 1)
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
  if (quote && quote[0].length < length) return {kind: 'quote', length: quote[0].length, depth: 0}
  return undefined
}

/** The block of the lines from `first` up to `last`. */
function blockOf(
  kind: BlockKind,
  start: number,
  lines: Lines,
  first: number,
  last: number,
  marker: Marker | undefined
): Block {
  const mark = lines.start(first)
  const end = lines.next(last - 1)
  if (kind === 'blank') return {kind, start, end, mark, content: {start, end: start}, lines: none, depth: 0}
  const spans = spansOf(lines, first, last, marker)
  const content = spans.length === 1 ? spans[0]! : {start: spans[0]!.start, end: spans[spans.length - 1]!.end}
  const depth = marker?.depth ?? 0
  return marker?.number === undefined
    ? {kind, start, end, mark, content, lines: spans, depth}
    : {kind, start, end, mark, content, lines: spans, depth, number: marker.number}
}

const none: readonly Span<'view'>[] = []

function spansOf(lines: Lines, first: number, last: number, marker: Marker | undefined): Span<'view'>[] {
  const spans = [spanOf(lines, first, marker?.length ?? 0)] // most blocks have one, and room for more is dear
  const skip = marker?.kind === 'quote' ? marker.length : 0
  for (let i = first + 1; i < last; i++) spans.push(spanOf(lines, i, skip))
  return spans
}

function spanOf(lines: Lines, line: number, skip: number): Span<'view'> {
  const end = lines.end(line)
  return {start: Math.min(end, lines.start(line) + skip), end}
}
