import type {Format} from './block.ts'
import type {Confidence, Proposal, RuleId} from './finding.ts'
import type {View} from './view.ts'

/**
 * A rule looks at a view and proposes findings; it changes nothing. `R` is what it may ask of the outside
 * (phrase table, vocabulary).
 */
export type Rule<R = unknown> = {
  readonly id: RuleId
  /** One line for lists and reports: what is wrong, not what is done about it. */
  readonly summary: string
  readonly confidence: Confidence
  /** Absent: every format. */
  readonly formats?: readonly Format[]
  check(view: View, resources: R): Iterable<Proposal>
}
