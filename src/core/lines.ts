/** A line's trimmed content, and where the line with its break ends. */
export type Line = {readonly start: number; readonly end: number; readonly next: number}

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

/** The lines of a text, cut at LF, CRLF and lone CR. They tile it: each begins at the `next` of the one before. */
export class Lines {
  // Numbers side by side and no objects: a text has tens of thousands of lines a megabyte, and is cut several times.
  #cells: Int32Array
  #length = 0

  constructor(text: string) {
    const {length} = text
    this.#cells = new Int32Array(4 * (16 + (length >> 5)))
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
      this.#add(text, at, stop, next)
      at = next
    }
  }

  #add(text: string, from: number, to: number, next: number): void {
    let start = from
    let end = to
    let indent = 0
    while (start < end && isSpace(text.charCodeAt(start))) {
      indent += text.charCodeAt(start) === 0x09 ? 4 : 1
      start++
    }
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    const cell = 4 * this.#length++
    if (cell === this.#cells.length) {
      const grown = new Int32Array(2 * cell)
      grown.set(this.#cells)
      this.#cells = grown
    }
    this.#cells[cell] = start
    this.#cells[cell + 1] = end
    this.#cells[cell + 2] = next
    this.#cells[cell + 3] = indent
  }

  get length(): number {
    return this.#length
  }

  /** Where a line's content begins, without the white space before it. */
  start(line: number): number {
    return this.#cells[4 * line]!
  }

  /** Where a line's content ends, without the white space behind it. */
  end(line: number): number {
    return this.#cells[4 * line + 1]!
  }

  /** Where a line with its break ends. */
  next(line: number): number {
    return this.#cells[4 * line + 2]!
  }

  /** The columns of white space before a line's content. */
  indent(line: number): number {
    return this.#cells[4 * line + 3]!
  }

  isBlank(line: number): boolean {
    return this.start(line) === this.end(line)
  }
}

/** The lines of a text, each a thing of its own. */
export function splitLines(text: string): Line[] {
  const lines = new Lines(text)
  return Array.from({length: lines.length}, (_, i) => ({
    start: lines.start(i),
    end: lines.end(i),
    next: lines.next(i)
  }))
}
