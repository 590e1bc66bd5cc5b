import type {Line} from './lines.ts'
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
export function codeLines(text: string, lines: readonly Line[]): Uint8Array {
  const code = new Uint8Array(lines.length)
  const isSetIn = usesIndentation(lines)
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.start === line.end) continue
    const unit = text.charCodeAt(line.start)
    if ((unit === 0x60 || unit === 0x7e) && fence.test(text.slice(line.start, line.start + 3))) {
      const close = closing(text, lines, i)
      if (close > 0) {
        code.fill(1, i, close + 1)
        i = close
      }
    } else if (text.startsWith('#!/', line.start)) {
      while (i < lines.length && lines[i]!.start < lines[i]!.end) code[i++] = 1
      i--
    } else if (isSetIn && line.indent >= setIn) {
      const end = endOfIndented(lines, i)
      if (isCodeRun(text, lines.slice(i, end))) code.fill(1, i, end)
      i = end - 1
    } else if (looksLikeCode(text, line)) code[i] = 1
  }
  for (let i = 1; i + 1 < lines.length; i++) {
    if (lines[i]!.start === lines[i]!.end && code[i - 1] && code[i + 1]) code[i] = 1
  }
  return code
}

/** The stretches of whole lines that are program text. */
export function codeSpans(text: string, lines: readonly Line[]): Span<'view'>[] {
  const code = codeLines(text, lines)
  const spans: Span<'view'>[] = []
  for (let i = code.indexOf(1); i >= 0; i = code.indexOf(1, i)) {
    const start = i > 0 ? lines[i - 1]!.next : 0
    while (code[i] === 1) i++
    spans.push({start, end: lines[i - 1]!.next})
  }
  return spans
}

const setIn = 4 // columns from which on a line counts as indented

/** Whether indentation sets something apart: not where most of the lines have it. */
function usesIndentation(lines: readonly Line[]): boolean {
  let filled = 0
  let indented = 0
  for (const {start, end, indent} of lines) {
    if (start === end) continue
    filled++
    if (indent >= setIn) indented++
  }
  return indented > 0 && indented * 2 <= filled
}

function endOfIndented(lines: readonly Line[], from: number): number {
  let end = from
  const isIndented = (i: number) => i < lines.length && lines[i]!.indent >= setIn && lines[i]!.start < lines[i]!.end
  const isBlank = (i: number) => lines[i]!.start === lines[i]!.end
  while (isIndented(end) || (end < lines.length && isBlank(end) && isIndented(end + 1))) end++
  return end
}

function isCodeRun(text: string, run: readonly Line[]): boolean {
  let codes = 0
  const filled = run.filter(line => line.start < line.end)
  for (const line of filled) {
    const body = text.slice(line.start, Math.min(line.end, line.start + 300))
    if (
      /^(?:[-*•–—·]|\d{1,3}[.)])\s/.test(body) ||
      (body.length > 60 && /^[\p{Lu}"“].*[.!?]["”]?$/u.test(body) && density(body) < 0.05)
    )
      return false
    if (looksLikeCode(text, line)) codes++
  }
  return codes * 3 >= filled.length
}

function closing(text: string, lines: readonly Line[], open: number): number {
  const mark = text.slice(lines[open]!.start, lines[open]!.start + 3)
  const last = Math.min(lines.length, open + 400)
  for (let i = open + 1; i < last; i++) {
    const {start, end} = lines[i]!
    if (text.startsWith(mark, start) && end - start <= 12 && !/\w/.test(text.slice(start, end))) return i
  }
  return -1
}

function looksLikeCode(text: string, line: Line): boolean {
  const length = line.end - line.start
  if (length > 200 || length < 2) return false
  const isSetIn = line.indent >= setIn
  if (!isSetIn) {
    // Prose, a heading or a menu: settled before any expression runs.
    const first = text.charCodeAt(line.start)
    if (line.indent === 0 && first >= 0x41 && first <= 0x5a) return false
    if (!mayBeCode(text, line)) return false
  }
  const body = text.slice(line.start, line.end)
  if (indentedPrompt.test(body)) return isSetIn
  if (/^(?:[\d*/,-]+ ){5}\S*\/\S/.test(body)) return true // a line of a crontab
  if (syntax.test(body)) return isSetIn || density(body) > dense
  if (command.test(body)) return isSetIn || / -\w|[/|]/.test(body)
  return isSetIn && density(body) > 0.1 && !/[.!?]$/.test(body) && !body.includes('://')
}

const dense = 0.12 // the share of symbols that makes a line code that is not set in

/** Whether a line that is not set in has symbols enough for code, or one that a command needs. */
function mayBeCode(text: string, {start, end}: Line): boolean {
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
