import type {Block, BlockKind, Reading} from './block.ts'
import {codeLines} from './code.ts'
import {isDigit, isPlainLetter} from './letters.ts'
import {type Line, splitLines} from './lines.ts'
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
    blocks.push(blockOf(kind, at, lines, first, i, marker))
    at = lines[i - 1]!.next
  }
  return {format: 'text', text, blocks, opaque: []}
}

/** Whether line `i` is indented under the text of the item that began at line `first`. */
function hangs(lines: readonly Line[], first: number, i: number): boolean {
  return lines[i]!.indent >= lines[first]!.indent + 2
}

/** A line that is nothing but an address, or nothing but punctuation: never part of a paragraph. */
function standsAlone(text: string, {start, end}: Line): boolean {
  const unit = text.charCodeAt(start)
  if (end - start > 2000) return false
  if (isPlainLetter(unit)) return (unit === 0x68 || unit === 0x77) && address.test(text.slice(start, end)) // h and w
  if (isDigit(unit)) return false
  return (unit === 0x2f && address.test(text.slice(start, end))) || isSigns(text, start, end)
}

/** Whether there is no letter and no digit: mostly told by the first plain one. */
function isSigns(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isPlainLetter(unit) || isDigit(unit)) return false
    if (unit >= 0x80) return signs.test(text.slice(at, end))
  }
  return true
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

/** The block of the lines from `first` up to `last`. */
function blockOf(
  kind: BlockKind,
  start: number,
  lines: readonly Line[],
  first: number,
  last: number,
  marker: Marker | undefined
): Block {
  const mark = lines[first]!.start
  const end = lines[last - 1]!.next
  if (kind === 'blank') return {kind, start, end, mark, content: {start, end: start}, lines: none, depth: 0}
  const spans = spansOf(lines, first, last, marker)
  const content = spans.length === 1 ? spans[0]! : {start: spans[0]!.start, end: spans[spans.length - 1]!.end}
  const depth = marker?.depth ?? 0
  return marker?.number === undefined
    ? {kind, start, end, mark, content, lines: spans, depth}
    : {kind, start, end, mark, content, lines: spans, depth, number: marker.number}
}

const none: readonly Span<'view'>[] = []

function spansOf(lines: readonly Line[], first: number, last: number, marker: Marker | undefined): Span<'view'>[] {
  const head = spanOf(lines[first]!, marker?.length ?? 0)
  if (last === first + 1) return [head] // most blocks, and an array that grows takes three times the memory
  const skip = marker?.kind === 'quote' ? marker.length : 0
  return lines.slice(first, last).map((line, i) => (i === 0 ? head : spanOf(line, skip)))
}

function spanOf({start, end}: Line, skip: number): Span<'view'> {
  return {start: Math.min(end, start + skip), end}
}
