import type {Edit, Ruler, Span} from './span.ts'

/** How sure a rule is. Ordered; compared through {@link atLeast} only. */
export type Confidence = 'certain' | 'likely' | 'guess'

/** The stages of the pipeline, in the order in which they run. */
export const stages = ['repair', 'boilerplate', 'links', 'wording', 'layout', 'markdown'] as const
export type Stage = (typeof stages)[number]

export type RuleId = `${Stage}/${string}`

/** Why a finding was made: the evidence, not the prose. */
export type Because =
  | {readonly kind: 'pattern'; readonly name: string}
  | {readonly kind: 'shape'; readonly measured: Readonly<Record<string, number | string>>}
  | {readonly kind: 'phrase'; readonly entry: string; readonly table: string; readonly guard?: string}
  | {readonly kind: 'model'; readonly logOdds: number; readonly needed: number}

/** What a rule found in the text with ruler `R`, and what it would do about it. */
export type Finding<R extends Ruler = 'source'> = {
  readonly rule: RuleId
  readonly span: Span<R>
  readonly message: string
  /** All or none are applied; an empty list only flags. Ascending, disjoint. */
  readonly edits: readonly Edit<R>[]
  readonly confidence: Confidence
  /** Calibrated probability, 0 to 1, that the finding is right. */
  readonly probability?: number
  readonly because: Because
  /** What should stand there instead, best first. */
  readonly expected?: readonly string[]
  readonly note?: string
}

/** What a rule yields: a finding without its id, and without the confidence where the rule's own holds. */
export type Proposal = Omit<Finding<'view'>, 'rule' | 'confidence'> & {readonly confidence?: Confidence}

const ranks: Record<Confidence, number> = {guess: 0, likely: 1, certain: 2}

/** Whether `confidence` reaches `needed`. */
export function atLeast(confidence: Confidence, needed: Confidence): boolean {
  return ranks[confidence] >= ranks[needed]
}

/** Positive when `a` is the surer one. */
export function compareConfidence(a: Confidence, b: Confidence): number {
  return ranks[a] - ranks[b]
}

export function stageOf(rule: RuleId): Stage {
  return rule.slice(0, rule.indexOf('/')) as Stage
}
