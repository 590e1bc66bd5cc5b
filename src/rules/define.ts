import type {Because, Confidence, Proposal} from '../core/finding.ts'
import {once} from '../core/once.ts'
import type {Rule as CoreRule} from '../core/rule.ts'
import type {Span} from '../core/span.ts'
import type {View} from '../core/view.ts'
import type {Resources} from '../resources.ts'
import type {Found, Test} from '../screen/pattern.ts'
import type {Screen} from '../screen/screen.ts'
import {foundIn, type Shape, shapes} from './boilerplate/shape.ts'

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

/** A judgement by a block's text alone that is only asked about what the screen lets through. */
export type ScreenedJudge = ((shape: Shape, screen: Screen) => Hit | undefined) & {readonly slot: number}

/** Which judgements by text alone have gone through a text: all but the blocks that were cut into since is known to them. */
const judged = once((_: View['blocks']) => new Set<number>())

/**
 * Proposals that remove whole live blocks, as `judge` says. Neighbouring blocks that are judged alike go as one run, so that a menu is
 * one finding and not twenty.
 */
export function removeBlocks(view: View, what: string, judge: Judge): Generator<Proposal> {
  return removeRuns(view, what, unjudged(view, judge.slot), judge)
}

/** Proposals that remove the blocks that a screened judgement condemns. */
export function removeScreened(
  view: View,
  what: string,
  judge: ScreenedJudge,
  {screen}: Resources
): Generator<Proposal> {
  return removeRuns(view, what, candidates(view, judge, screen), shape => judge(shape, screen))
}

/** @param positions of the live blocks that are put to `judge`, ascending */
export function* removeRuns(
  view: View,
  what: string,
  positions: Iterable<number>,
  judge: (shape: Shape, position: number) => Hit | undefined
): Generator<Proposal> {
  const {blocks, live} = view
  const list = shapes(view)
  let run: {first: number; last: number; hit: Hit} | undefined
  for (const position of positions) {
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

/** A judgement of a block by its text alone. A hit is kept with the block; what was no hit is not asked about again, see {@link unjudged}. */
export function remembered(judge: (text: string, shape: Shape) => Hit | undefined): TextJudge {
  const slot = slots++
  return Object.assign((shape: Shape) => recall(shape, slot, own => judge(own.text, own)), {slot})
}

/** Like {@link remembered}; one of `tests` knows the text whenever `judge` does. */
export function screened(
  tests: readonly Test[],
  judge: (shape: Shape, found: Found) => Hit | undefined
): ScreenedJudge {
  const slot = slots++
  for (const test of tests) for (const pattern of test.patterns) pattern.slots.push(slot)
  const judgement = (shape: Shape, screen: Screen) =>
    recall(shape, slot, own => {
      const found = foundIn(own, screen)
      return found.slots.includes(slot) ? judge(own, found) : undefined
    })
  return Object.assign(judgement, {slot})
}

/** Positions of the live blocks that a screened judgement is worth asking about. */
export function candidates(view: View, {slot}: ScreenedJudge, screen: Screen): readonly number[] {
  return positionsBySlot(view, screen).get(slot) ?? []
}

const positionsBySlot = once((view: View, screen: Screen): ReadonlyMap<number, readonly number[]> => {
  const bySlot = new Map<number, number[]>()
  shapes(view).forEach((shape, position) => {
    for (let own: Shape | undefined = shape; own; own = own.laidOut) {
      for (const slot of foundIn(own, screen).slots) {
        const list = bySlot.get(slot)
        if (!list) bySlot.set(slot, [position])
        else if (list[list.length - 1] !== position) list.push(position)
      }
    }
  })
  return bySlot
})

function recall(shape: Shape, slot: number, judge: (shape: Shape) => Hit | undefined): Hit | undefined {
  const known = shape.hits?.get(slot)
  if (known) return known
  // Wide spaces are evidence, but what goes without them must go at once: the text is read so when it is cleaned again.
  const hit = judge(shape) ?? (shape.laidOut && judge(shape.laidOut))
  if (hit) (shape.hits ??= new Map()).set(slot, hit)
  return hit
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
