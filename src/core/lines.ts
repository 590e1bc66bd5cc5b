/** A line's trimmed content, and where the line with its break ends. */
export type Line = {readonly start: number; readonly end: number; readonly next: number; readonly indent: number}

/** Whether a code unit is white space: what `\s` matches. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return (
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x3000 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x1680 ||
    unit === 0x202f ||
    unit === 0x205f ||
    (unit >= 0x2000 && unit <= 0x200a)
  )
}

/** Cuts a text at LF, CRLF and lone CR. The lines tile it: each begins at the `next` of the one before. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  const {length} = text
  // The next break of each kind is looked for once it is passed: a text may have a million of one and none of the other.
  const find = (mark: string, from: number) => {
    const found = text.indexOf(mark, from)
    return found < 0 ? length : found
  }
  let carriage = find('\r', 0)
  let feed = find('\n', 0)
  let at = 0
  while (at < length) {
    if (feed < at) feed = find('\n', at)
    if (carriage < at) carriage = find('\r', at)
    let stop = feed
    let next = Math.min(length, feed + 1)
    if (carriage < feed) {
      stop = carriage
      next = carriage + 1 === feed && feed < length ? feed + 1 : carriage + 1
    }
    lines.push(trimmed(text, at, stop, next))
    at = next
  }
  return lines
}

function trimmed(text: string, from: number, to: number, next: number): Line {
  let start = from
  let end = to
  let indent = 0
  while (start < end && isSpace(text.charCodeAt(start))) {
    indent += text.charCodeAt(start) === 0x09 ? 4 : 1
    start++
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return {start, end, next, indent}
}
