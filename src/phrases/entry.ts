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
  readonly guards: Guards
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly page: string
  readonly line: number
}

/** Something wrong with a page, with what to do about it. */
export type Problem = {readonly page: string; readonly line: number; readonly message: string}
