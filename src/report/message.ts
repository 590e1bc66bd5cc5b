import type {Confidence, Finding, RuleId} from '../core/finding.ts'
import {once} from '../core/once.ts'
import type {Edit, Span} from '../core/span.ts'
import type {Cleaning} from '../pipeline.ts'
import {type Point, Positions} from './position.ts'

export type Action = 'remove' | 'replace' | 'insert' | 'flag'

/** A finding as reports tell it; the fields are vfile-message's, and some of our own. */
export type Message = {
  readonly ruleId: RuleId
  readonly source: 'clean-article'
  readonly reason: string
  readonly place: {readonly start: Point; readonly end: Point}
  readonly actual: string
  readonly expected?: readonly string[]
  readonly edits: readonly Edit[]
  readonly action: Action
  readonly applied: boolean
  readonly confidence: Confidence
  readonly probability?: number
  readonly note?: string
}

export type Told = {
  readonly messages: readonly Message[]
  /** For each finding the index of its first message, or -1 where it was declined. */
  readonly messageOf: readonly number[]
  /** For each message the index of its finding. */
  readonly findingOf: readonly number[]
  readonly positions: Positions
}

/**
 * The messages of a cleaning, by place. A finding that only deletes gives one message for each contiguous run, so that `place` is
 * exactly what went; declined findings give none.
 */
export const tell = once((cleaning: Cleaning): Told => tellAll(cleaning))

function tellAll(cleaning: Cleaning): Told {
  const {source, findings, outcomes} = cleaning
  const positions = new Positions(source.text)
  const rows: {
    readonly finding: number
    readonly span: Span
    readonly edits: readonly Edit[]
    readonly action: Action
  }[] = []
  findings.forEach((finding, index) => {
    if (outcomes[index] === 'declined') return
    const isApplied = outcomes[index] === 'applied'
    if (isApplied && isRemoval(finding))
      for (const edit of contiguous(finding.edits))
        rows.push({finding: index, span: edit, edits: [edit], action: 'remove'})
    else
      rows.push({
        finding: index,
        span: finding.span,
        edits: finding.edits,
        action: isApplied ? actionOf(finding) : 'flag'
      })
  })
  rows.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.finding - b.finding)
  const messageOf = new Array<number>(findings.length).fill(-1)
  const messages = rows.map(({finding: index, span, edits, action}, at): Message => {
    const {rule, message, expected, confidence, probability, note} = findings[index]!
    if (messageOf[index]! < 0) messageOf[index] = at
    return {
      ruleId: rule,
      source: 'clean-article',
      reason: message,
      place: {start: positions.point(span.start), end: positions.point(span.end)},
      actual: source.text.slice(span.start, span.end),
      ...(expected ? {expected} : {}),
      edits: edits.map(({start, end, insert}) => ({start, end, insert})),
      action,
      applied: action !== 'flag',
      confidence,
      ...(probability === undefined ? {} : {probability}),
      ...(note === undefined ? {} : {note})
    }
  })
  return {messages, messageOf, findingOf: rows.map(row => row.finding), positions}
}

function isRemoval(finding: Finding): boolean {
  return finding.edits.every(edit => edit.insert === '' && edit.end > edit.start)
}

function actionOf(finding: Finding): Action {
  return finding.edits.every(edit => edit.start === edit.end) ? 'insert' : 'replace'
}

function contiguous(edits: readonly Edit[]): Edit[] {
  const runs: {start: number; end: number; insert: string}[] = []
  for (const {start, end} of edits) {
    const last = runs[runs.length - 1]
    if (last && last.end === start) last.end = end
    else runs.push({start, end, insert: ''})
  }
  return runs
}
