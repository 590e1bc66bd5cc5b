import {partitionPoint} from '../core/search.ts'

/** Line and column count from 1, columns in UTF-16 code units; `offset` from 0: a unist point. */
export type Point = {readonly line: number; readonly column: number; readonly offset: number}

/** Turns offsets of a text into points. Lines end at LF, CRLF or a lone CR, as in vfile-location. */
export class Positions {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) this.#starts.push(at + 1)
    }
  }

  /** How many lines there are; behind a last line break begins one more, which is empty. */
  get lines(): number {
    return this.#starts.length
  }

  /** The offset at which a line (from 1) begins. */
  startOf(line: number): number {
    return this.#starts[line - 1]!
  }

  point(offset: number): Point {
    const line = partitionPoint(this.#starts.length, index => this.#starts[index]! <= offset)
    return {line, column: offset - this.#starts[line - 1]! + 1, offset}
  }
}
