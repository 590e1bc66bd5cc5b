import type {Because, Confidence, Proposal} from '../core/finding.ts'
import {once} from '../core/once.ts'
import type {Rule as CoreRule} from '../core/rule.ts'
import type {Span} from '../core/span.ts'
import type {View} from '../core/view.ts'
import type {Resources} from '../resources.ts'
import {type Shape, shapes} from './boilerplate/shape.ts'

export type Rule = CoreRule<Resources>

/** Declares a rule. It does nothing but fix the type, so that a rule's file reads as data. */
export function defineRule(rule: Rule): Rule {
  return rule
}

/** Where a pattern found something; `name` tells which pattern. */
export type Hit = {readonly name: string; readonly confidence?: Confidence; readonly note?: string}

/** Says what is wrong with a live block, or nothing. */
export type Judge = ((shape: Shape, position: number) => Hit | undefined) & {readonly slot?: number}

/** A judgement by a block's text alone. */
export type TextJudge = ((shape: Shape) => Hit | undefined) & {readonly slot: number}

/** Which judgements by text alone have gone through a text: all but the blocks that were cut into since is known to them. */
const judged = once((_: View['blocks']) => new Set<number>())

/**
 * Proposals that remove whole live blocks, as `judge` says. Neighbouring blocks that are judged alike go as one run, so that a menu is
 * one finding and not twenty.
 */
export function* removeBlocks(view: View, what: string, judge: Judge): Generator<Proposal> {
  const {blocks, live} = view
  const list = shapes(view)
  let run: {first: number; last: number; hit: Hit} | undefined
  for (const position of unjudged(view, judge.slot)) {
    const block = blocks[live[position]!]!
    const hit = block.kind === 'opaque' || block.kind === 'code' ? undefined : judge(list[position]!, position)
    if (run && hit && hit.confidence === run.hit.confidence && position === run.last + 1) run.last = position
    else {
      if (run) yield removal(view, run.first, run.last, what, run.hit)
      run = hit && {first: position, last: position, hit}
    }
  }
  if (run) yield removal(view, run.first, run.last, what, run.hit)
}

function* unjudged(view: View, slot: number | undefined): Generator<number> {
  const seen = judged(view.blocks)
  const isAgain = slot !== undefined && seen.has(slot)
  if (slot !== undefined) seen.add(slot)
  for (let position = 0; position < view.live.length; position++) {
    if (!isAgain || view.touchesMask(view.blocks[view.live[position]!]!.content)) yield position
  }
}

let slots = 0

/** A judgement of a block by its text alone, made once for each block however often a pass looks again. */
export function remembered(judge: (text: string, shape: Shape) => Hit | undefined): TextJudge {
  const slot = slots++
  const judgement = (shape: Shape): Hit | undefined => {
    const known = shape.verdicts[slot]
    if (known !== undefined) return known ?? undefined
    // Wide spaces are evidence, but what goes without them must go at once: the text is read so when it is cleaned again.
    const hit = judge(shape.text, shape) ?? (shape.laidOut && judge(shape.laidOut.text, shape.laidOut))
    shape.verdicts[slot] = hit ?? null
    return hit
  }
  return Object.assign(judgement, {slot})
}

/** The proposal that removes the live blocks from position `first` to `last`, with everything between them. */
export function removal(view: View, first: number, last: number, what: string, hit: Hit): Proposal {
  const span = runSpan(view, first, last)
  const because: Because = {kind: 'pattern', name: hit.name}
  return {
    span,
    message: `Unexpected ${what}`,
    edits: [{...span, insert: ''}],
    because,
    ...(hit.confidence ? {confidence: hit.confidence} : {}),
    ...(hit.note ? {note: hit.note} : {})
  }
}

/** From the start of one live block to the end of another, blank lines between them included. */
function runSpan(view: View, first: number, last: number): Span<'view'> {
  return {start: view.blocks[view.live[first]!]!.start, end: view.blocks[view.live[last]!]!.end}
}

/** A proposal that replaces `span`. */
export function replacement(span: Span<'view'>, insert: string, message: string, name: string): Proposal {
  return {
    span,
    message,
    edits: [{...span, insert}],
    because: {kind: 'pattern', name},
    ...(insert ? {expected: [insert]} : {})
  }
}

/** Every match of a sticky-free global expression outside what is masked. */
export function* matches(view: View, expression: RegExp): Generator<RegExpExecArray & {index: number}> {
  expression.lastIndex = 0
  for (let match = expression.exec(view.text); match; match = expression.exec(view.text)) {
    if (match[0] === '') expression.lastIndex++
    else if (!view.touchesMask({start: match.index, end: match.index + match[0].length})) yield match
  }
}
