import {Lines} from './lines.ts'
import type {Span} from './span.ts'

const fence = /^(?:```|~~~)/
const command =
  /^(?:\$ |# |> )?(?:sudo|apt|apt-get|npm|npx|yarn|pip3?|git|cd|ls|mkdir|rm|cp|mv|cat|echo|curl|wget|ssh|chmod|docker|kubectl|python3?|node|export|mount|rsync|grep|sed|awk|lsblk|systemctl|make|gcc|go|cargo)(?: +[-\w./~$"'=:@]+)*(?: *[|&><].*)?$/
const syntax =
  /^(?:#!\/|(?:const|let|var) \w+ ?=|(?:async )?function \w*\(|def \w+\(.*\):|class \w+[ ({:]|import [\w{*].* from |from \w+ import |#include|return\b.*;|(?:if|for|while) ?\(.*\) ?\{?|\}\s*(?:else.*\{)?$|<\?php|(?:SELECT|INSERT INTO|UPDATE|CREATE|DELETE FROM|FROM|WHERE|ORDER BY|GROUP BY|ALTER|DROP|JOIN) (?=.*[\w",;()*]$)|[\w.]+\(.*\);?$|\w+ ?= ?.+;$|@\w+$|\/\/ |\/\* )/
const indentedPrompt = /^[$%>] [a-z][\w./-]* /
const symbols = new Uint8Array(0x80)
for (const symbol of '{}()[];=<>|&$\\/*~^%#@+_-') symbols[symbol.charCodeAt(0)] = 1

/**
 * Marks the lines that are program text: closed fences, scripts, lines that look like code by themselves, and indented runs in
 * which some line does (scrapers keep the indentation of `pre` and lose its fence). A blank line inside code belongs to it.
 */
export function codeLines(text: string, lines: Lines): Uint8Array {
  const code = new Uint8Array(lines.length)
  const isSetIn = usesIndentation(lines)
  const fences = new Fences(text, lines)
  for (let i = 0; i < lines.length; i++) {
    const start = lines.start(i)
    if (start === lines.end(i)) continue
    const unit = text.charCodeAt(start)
    if ((unit === 0x60 || unit === 0x7e) && fence.test(text.slice(start, start + 3))) {
      const close = fences.closing(i)
      if (close > 0) {
        code.fill(1, i, close + 1)
        i = close
      }
    } else if (unit === 0x23 && text.startsWith('#!/', start)) {
      while (i < lines.length && !lines.isBlank(i)) code[i++] = 1
      i--
    } else if (isSetIn && lines.indent(i) >= setIn) {
      const end = endOfIndented(lines, i)
      if (isCodeRun(text, lines, i, end)) code.fill(1, i, end)
      i = end - 1
    } else if (looksLikeCode(text, lines, i)) code[i] = 1
  }
  for (let i = 1; i + 1 < lines.length; i++) if (code[i - 1] && code[i + 1] && lines.isBlank(i)) code[i] = 1
  return code
}

/** The stretches of whole lines that are program text. */
export function codeSpans(text: string): Span<'view'>[] {
  const lines = new Lines(text)
  const code = codeLines(text, lines)
  const spans: Span<'view'>[] = []
  for (let i = code.indexOf(1); i >= 0; i = code.indexOf(1, i)) {
    const start = i > 0 ? lines.next(i - 1) : 0
    while (code[i] === 1) i++
    spans.push({start, end: lines.next(i - 1)})
  }
  return spans
}

const setIn = 4 // columns from which on a line counts as indented

/** Whether indentation sets something apart: not where most of the lines have it. */
function usesIndentation(lines: Lines): boolean {
  let filled = 0
  let indented = 0
  for (let i = 0; i < lines.length; i++) {
    if (lines.isBlank(i)) continue
    filled++
    if (lines.indent(i) >= setIn) indented++
  }
  return indented > 0 && indented * 2 <= filled
}

function endOfIndented(lines: Lines, from: number): number {
  let end = from
  const isIndented = (i: number) => i < lines.length && lines.indent(i) >= setIn && !lines.isBlank(i)
  while (isIndented(end) || (end < lines.length && lines.isBlank(end) && isIndented(end + 1))) end++
  return end
}

function isCodeRun(text: string, lines: Lines, from: number, to: number): boolean {
  let codes = 0
  let filled = 0
  for (let i = from; i < to; i++) {
    if (lines.isBlank(i)) continue
    filled++
    const body = text.slice(lines.start(i), Math.min(lines.end(i), lines.start(i) + 300))
    if (
      /^(?:[-*•–—·]|\d{1,3}[.)])\s/.test(body) ||
      (body.length > 60 && /^[\p{Lu}"“].*[.!?]["”]?$/u.test(body) && density(body) < 0.05)
    )
      return false
    if (looksLikeCode(text, lines, i)) codes++
  }
  return codes * 3 >= filled
}

const longestFenced = 400 // lines

/** Finds the line that closes a fence. */
class Fences {
  readonly #text: string
  readonly #lines: Lines
  /** For each mark up to which line there is none that closes: many fences may be left open. */
  readonly #searched = new Map<string, number>()

  constructor(text: string, lines: Lines) {
    this.#text = text
    this.#lines = lines
  }

  /** The line that closes the fence at line `open`, or -1. */
  closing(open: number): number {
    const from = this.#lines.start(open)
    const mark = this.#text.slice(from, from + 3)
    const last = Math.min(this.#lines.length, open + longestFenced)
    for (let i = Math.max(open + 1, this.#searched.get(mark) ?? 0); i < last; i++) if (this.#closes(i, mark)) return i
    this.#searched.set(mark, last)
    return -1
  }

  #closes(line: number, mark: string): boolean {
    const start = this.#lines.start(line)
    const end = this.#lines.end(line)
    return end - start <= 12 && this.#text.startsWith(mark, start) && !/\w/.test(this.#text.slice(start, end))
  }
}

function looksLikeCode(text: string, lines: Lines, line: number): boolean {
  const start = lines.start(line)
  const end = lines.end(line)
  if (end - start > 200 || end - start < 2) return false
  const isSetIn = lines.indent(line) >= setIn
  if (!isSetIn) {
    // Prose, a heading or a menu: settled before any expression runs.
    const first = text.charCodeAt(start)
    if (lines.indent(line) === 0 && first >= 0x41 && first <= 0x5a) return false
    if (!mayBeCode(text, start, end)) return false
  }
  const body = text.slice(start, end)
  if (indentedPrompt.test(body)) return isSetIn
  if (/^(?:[\d*/,-]+ ){5}\S*\/\S/.test(body)) return true // a line of a crontab
  if (syntax.test(body)) return isSetIn || density(body) > dense
  if (command.test(body)) return isSetIn || / -\w|[/|]/.test(body)
  return isSetIn && density(body) > 0.1 && !/[.!?]$/.test(body) && !body.includes('://')
}

const dense = 0.12 // the share of symbols that makes a line code that is not set in

/** Whether a line that is not set in has symbols enough for code, or one that a command needs. */
function mayBeCode(text: string, start: number, end: number): boolean {
  let count = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x80 || symbols[unit] === 0) continue
    if (unit === 0x2f || unit === 0x7c || (unit === 0x2d && text.charCodeAt(at - 1) === 0x20)) return true // / | and an option
    count++
  }
  return count / (end - start) > dense
}

function density(body: string): number {
  let count = 0
  for (let at = 0; at < body.length; at++) {
    const unit = body.charCodeAt(at)
    if (unit < 0x80 && symbols[unit] === 1) count++
  }
  return count / body.length
}
