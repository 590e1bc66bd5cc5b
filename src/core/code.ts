import type {Line} from './lines.ts'

const fence = /^(?:```|~~~)/
const command =
  /^(?:\$ |# |> )?(?:sudo|apt|apt-get|npm|npx|yarn|pip3?|git|cd|ls|mkdir|rm|cp|mv|cat|echo|curl|wget|ssh|chmod|docker|kubectl|python3?|node|export|mount|rsync|grep|sed|awk|lsblk|systemctl|make|gcc|go|cargo)(?: +[-\w./~$"'=:@]+)*(?: *[|&><].*)?$/
const syntax =
  /^(?:#!\/|(?:const|let|var) \w+ ?=|(?:async )?function \w*\(|def \w+\(.*\):|class \w+[ ({:]|import [\w{*].* from |from \w+ import |#include|return\b.*;|(?:if|for|while) ?\(.*\) ?\{?|\}\s*(?:else.*\{)?$|<\?php|SELECT .* FROM |[\w.]+\(.*\);?$|\w+ ?= ?.+;$|@\w+$|\/\/ |\/\* )/
const symbols = /[{}()[\];=<>|&$\\/*~^%#@+_-]/g

/**
 * Marks the lines that are program text: closed fences, and runs that look like code (indented ones at less evidence, since
 * scrapers keep the indentation of `pre` and lose its fence). A blank line between two code lines belongs to the code.
 */
export function codeLines(text: string, lines: readonly Line[]): Uint8Array {
  const code = new Uint8Array(lines.length)
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
    } else if (looksLikeCode(text, line)) {
      code[i] = 1
      if (text.startsWith('#!/', line.start)) while (i + 1 < lines.length && lines[i + 1]!.start < lines[i + 1]!.end) code[++i] = 1
    }
  }
  for (let i = 1; i + 1 < lines.length; i++) {
    if (lines[i]!.start === lines[i]!.end && code[i - 1] && code[i + 1]) code[i] = 1
  }
  return code
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
  const first = text.charCodeAt(line.start)
  const capital = first >= 0x41 && first <= 0x5a
  if (capital && line.indent === 0) return false // prose, a heading or a menu: settled before any expression runs
  const body = text.slice(line.start, line.end)
  if (body.startsWith('#!/')) return true
  if (/^(?:[\d*/,-]+ ){5}\S*\/\S/.test(body)) return true // a line of a crontab
  const indented = line.indent >= 4
  if (syntax.test(body)) return indented || density(body) > 0.12
  if (command.test(body)) return indented || / -\w|[/|]/.test(body)
  return indented && density(body) > 0.1 && !/[.!?]$/.test(body) && !body.includes('://')
}

function density(body: string): number {
  return (body.match(symbols)?.length ?? 0) / body.length
}
