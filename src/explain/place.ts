import type {Span} from '../core/span.ts'
import type {Positions} from '../report/position.ts'

/** A line of a text, or one character of it; both count from 1, columns in UTF-16 code units, as in the reports. */
export type Place = {readonly line: number; readonly column?: number}

/** There is no such place in the text; the message says where the text ends. */
export class PlaceError extends Error {
  override readonly name = 'PlaceError'
}

/** A place as it is written: what of the argument names the file, and the numbers behind it. */
export type Written = {readonly file: string; readonly place: Place}

/**
 * How `FILE:LINE[:COLUMN]` can be read, the likeliest way first: two numbers at the end are line and column, unless only the file whose
 * name ends in the first of them exists. Empty where no number stands at the end. `C:\x.txt:3` is line 3 of `C:\x.txt`.
 */
export function readingsOf(argument: string): readonly Written[] {
  const match = /^(.+?)(?::(\d+))?:(\d+)$/s.exec(argument)
  if (!match) return []
  const [, file, first, last] = match as unknown as [string, string, string | undefined, string]
  const whole = {file: first === undefined ? file : `${file}:${first}`, place: {line: Number(last)}}
  return first === undefined ? [whole] : [{file, place: {line: Number(first), column: Number(last)}}, whole]
}

/**
 * The stretch of the text that a place names, without its line break, and the line that it stands on.
 * @throws {PlaceError} when the text has no such line, or the line no such column
 */
export function locate(text: string, positions: Positions, {line, column}: Place): {line: Span; at: Span} {
  const isOpen = positions.startOf(positions.lines) < text.length // the last line has text and no line break
  const lines = isOpen ? positions.lines : positions.lines - 1
  if (lines === 0) throw new PlaceError('is empty; there is nothing to explain')
  if (line < 1) throw new PlaceError('lines count from 1; name another line')
  if (line > lines)
    throw new PlaceError(
      `there is no line ${line}; ${lines === 1 ? 'there is only line 1' : `name a line from 1 to ${lines}`}`
    )
  const start = positions.startOf(line)
  const next = line < positions.lines ? positions.startOf(line + 1) : text.length
  const end = start + text.slice(start, next).replace(/[\r\n]+$/, '').length
  if (column === undefined) return {line: {start, end}, at: {start, end}}
  if (column < 1) throw new PlaceError('columns count from 1; name another column')
  // The place behind the last character is one, too: an editor's cursor can stand there.
  if (column > end - start + 1)
    throw new PlaceError(
      `line ${line} has no column ${column}; ${end > start ? `name a column from 1 to ${end - start}` : 'it is empty, so name the line alone'}`
    )
  const from = start + column - 1
  return {line: {start, end}, at: {start: from, end: Math.min(end, from + 1)}}
}
