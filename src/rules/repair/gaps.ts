import {isSpace} from '../../core/lines.ts'

const beside = /[.,")”](?<=\s.)|["“„(](?=\s)/g
const leading = '([{“—–/-'
const trailing = '.,;:!?)]}'
const closing = '"”’)'

/** Where a punctuation mark of a text stands apart from what it may belong to. */
export function gapsIn(text: string): number[] {
  const found: number[] = []
  beside.lastIndex = 0
  while (beside.test(text)) {
    const at = beside.lastIndex - 1
    if (isApart(text, at, 0, text.length)) found.push(at)
  }
  return found
}

/** Whether the character at an offset is a punctuation mark that stands apart in the stretch from `from` to `to`. */
export function isApart(text: string, at: number, from: number, to: number): boolean {
  const before = at > from ? text[at - 1]! : ''
  const after = at + 1 < to ? text[at + 1]! : ''
  const isSpacedBefore = isSpace(before.charCodeAt(0))
  const isSpacedAfter = isSpace(after.charCodeAt(0))
  switch (text[at]) {
    case '"':
      return (
        (isSpacedAfter && (isSpacedBefore || leading.includes(before))) || (isSpacedBefore && trailing.includes(after))
      )
    case '“':
    case '„':
    case '(':
      return isSpacedAfter
    case '”':
    case ')':
      return isSpacedBefore
    case '.':
    case ',':
      return isSpacedBefore && (isSpacedAfter || closing.includes(after))
  }
  return false
}
