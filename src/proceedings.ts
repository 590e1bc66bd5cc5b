import {BlankRuns} from './absorb.ts'
import {type Change, Projection} from './core/changes.ts'
import {atLeast, type Finding, stageOf} from './core/finding.ts'
import {type Declined, settle} from './core/settle.ts'
import type {Edit, Ruler, Span} from './core/span.ts'
import {firstEndingAfter, mergeSpans, subtract} from './core/spans.ts'
import type {View} from './core/view.ts'
import type {CleanOptions} from './pipeline.ts'
import type {Rule} from './rules/define.ts'

/** What became of a finding: its edits were made, or it only tells, or another one won. */
export type Outcome = 'applied' | 'flagged' | 'declined'

/**
 * The record of one run: asks the rules of each pass, settles their findings, and keeps what was decided, in source offsets,
 * with the changes that follow from it.
 */
export class Proceedings {
  readonly findings: Finding[] = []
  readonly outcomes: Outcome[] = []
  readonly declined: Declined[] = []
  readonly #options: CleanOptions
  readonly #told = new Set<string>() // what was flagged or declined once is not told again in a later round
  #toSource = new Projection<'source', 'view'>([])
  #body: Change<'view'>[] = []
  #taken: Span<'view'>[] = []

  constructor(options: CleanOptions) {
    this.#options = options
  }

  /** One round of repairs of the text that `earlier` made of the source: the changes to it. */
  repair(rules: readonly Rule[], view: View, earlier: readonly Change[]): Change<'view'>[] {
    return this.#settle(this.#ask(rules, view), new Projection(earlier))
  }

  /** The repairs are done: from here on all passes speak of one text, and none may touch what an earlier one decided. */
  openBody(repaired: readonly Change[]): void {
    this.#toSource = new Projection(repaired)
  }

  /** Runs a pass that removes; gives back the view without what it cut. */
  cut(rules: readonly Rule[], view: View): View {
    return view.without(this.decide(rules, view))
  }

  /** Runs a pass over the body; its changes are kept until {@link closeBody}. */
  decide(rules: readonly Rule[], view: View): Change<'view'>[] {
    const findings: Finding<'view'>[] = []
    for (const finding of this.#ask(rules, view)) {
      const clipped = this.#clip(finding)
      if (clipped) findings.push(clipped)
      else this.#decline(finding)
    }
    const blanks = view.format === 'markdown' ? new BlankRuns(view) : undefined
    const changes = this.#settle(findings, this.#toSource, blanks && (edit => blanks.absorb(edit)))
    if (changes.length > 0) {
      this.#body = this.#body.concat(changes).sort((a, b) => a.start - b.start || a.end - b.end)
      this.#taken = mergeSpans(this.#taken.concat(changes.filter(change => change.end > change.start)))
    }
    return changes
  }

  /** All changes of the repaired text, ascending. */
  closeBody(): readonly Change<'view'>[] {
    return this.#body
  }

  /** Takes the last stage's findings, which speak of the draft that `changes` made of the source. */
  escape(findings: readonly Finding<'draft'>[], changes: readonly Change[]): Change<'draft'>[] {
    return this.#settle(findings, new Projection(changes))
  }

  #ask(rules: readonly Rule[], view: View): Finding<'view'>[] {
    const findings: Finding<'view'>[] = []
    for (const rule of rules) {
      const needed = this.#options.rules?.[rule.id] ?? 'guess'
      if (needed === 'off' || (rule.formats && !rule.formats.includes(view.format))) continue
      for (const proposal of rule.check(view, this.#options.resources)) {
        const confidence = proposal.confidence ?? rule.confidence
        if (atLeast(confidence, needed)) findings.push({...proposal, rule: rule.id, confidence})
      }
    }
    return findings
  }

  /** A finding without what is gone already, or nothing where it speaks of gone text. */
  #clip(finding: Finding<'view'>): Finding<'view'> | undefined {
    if (finding.edits.length > 0 && !finding.edits.some(edit => this.#overlapsTaken(edit))) return finding
    const edits: Edit<'view'>[] = []
    for (const edit of finding.edits) {
      if (edit.insert || edit.start === edit.end) {
        if (this.#overlapsTaken(edit)) return undefined
        edits.push(edit)
      } else for (const span of subtract(edit, this.#taken)) edits.push({...span, insert: ''})
    }
    if (edits.length === 0 && (finding.edits.length > 0 || subtract(finding.span, this.#taken).length === 0))
      return undefined
    return {...finding, edits}
  }

  #overlapsTaken(edit: Edit<'view'>): boolean {
    const next = this.#taken[firstEndingAfter(this.#taken, edit.start)]
    return next !== undefined && next.start < edit.end
  }

  #decline(finding: Finding<'view'>): void {
    const {start, end} = finding.span
    const next = this.#body[firstEndingAfter(this.#body, start)]
    const winner = next && next.start < end ? next.by[0] : undefined
    const index = this.#record(finding, 'declined', this.#toSource)
    if (index >= 0)
      this.declined.push({finding: index, why: 'inside-removed', ...(winner === undefined ? {} : {winner})})
  }

  #settle<R extends Ruler>(
    findings: readonly Finding<R>[],
    toSource: Projection<'source', R>,
    widen?: (edit: Edit<R>) => Edit<R>
  ): Change<R>[] {
    const {standing, declined} = settle(findings)
    const changes: Change<R>[] = []
    const indices = new Map<number, number>()
    for (const {index: local, finding} of standing) {
      const applied = finding.edits.length > 0 && this.#acts(finding)
      const made = applied && widen ? {...finding, edits: finding.edits.map(widen)} : finding
      const index = this.#record(made, applied ? 'applied' : 'flagged', toSource)
      indices.set(local, index)
      if (applied)
        for (const edit of made.edits)
          changes.push({start: edit.start, end: edit.end, insert: edit.insert, by: [index]})
    }
    for (const {finding, why, winner} of declined) {
      const index = this.#record(findings[finding]!, 'declined', toSource)
      const won = winner === undefined ? undefined : indices.get(winner)
      if (index >= 0) this.declined.push({finding: index, why, ...(won === undefined || won < 0 ? {} : {winner: won})})
    }
    return changes.sort((a, b) => a.start - b.start || a.end - b.end)
  }

  /** Wording is rewritten only where that was asked for; everything else from `likely` up. */
  #acts(finding: Pick<Finding, 'rule' | 'confidence'>): boolean {
    const from = stageOf(finding.rule) === 'wording' ? this.#options.fix : 'likely'
    return from !== undefined && atLeast(finding.confidence, from)
  }

  /** Writes a finding down in source offsets; gives its index, or -1 where an earlier round told the same. */
  #record<R extends Ruler>(finding: Finding<R>, outcome: Outcome, toSource: Projection<'source', R>): number {
    const span = toSource.before(finding.span)
    if (outcome !== 'applied') {
      const key = `${finding.rule}:${span.start}:${span.end}`
      if (this.#told.has(key)) return -1
      this.#told.add(key)
    }
    this.findings.push({...finding, span, edits: finding.edits.map(edit => toSource.edit(edit))} as Finding)
    this.outcomes.push(outcome)
    return this.findings.length - 1
  }
}
