import type {Confidence} from '../core/finding.ts'
import type {Inflection} from './inflect.ts'

/** Words that decide by their company whether an entry holds. `compan*`, `<number>`, `<capital>` and `<edge>` as in README.md. */
export type Guards = {
  readonly left?: readonly string[]
  readonly right?: readonly string[]
  readonly near?: readonly string[]
  readonly notLeft?: readonly string[]
  readonly notRight?: readonly string[]
  readonly notNear?: readonly string[]
}

/** A part of a page and where it begins; lines and columns count from 1. */
export type Piece = {readonly text: string; readonly line: number; readonly column: number}

/** One entry of the table as it stands in its page. */
export type Entry = {
  /** The heading's left side: what names the entry in reports. */
  readonly heading: string
  /** Words that must stand before the replaced run, as alternatives of word sequences. */
  readonly before: readonly string[]
  readonly spun: string
  readonly after: readonly string[]
  /** Best first. The empty string: the run goes away. */
  readonly originals: readonly string[]
  readonly inflection?: Inflection
  readonly confidence: Confidence
  /** Flags nothing, and keeps tables under its own from flagging: the words are right where this entry stands. */
  readonly isOff?: true
  readonly guards: Guards
  readonly yes: readonly Piece[]
  readonly no: readonly Piece[]
  readonly page: string
  readonly line: number
  readonly column: number
}

/** Something wrong with a page, with what to do about it. */
export type Problem = {
  readonly page: string
  readonly line: number
  readonly column: number
  readonly message: string
  /** Absent: the table cannot be used so. A blemish is a fault that does no harm, a note is worth knowing and no fault. */
  readonly kind?: 'blemish' | 'note'
}
