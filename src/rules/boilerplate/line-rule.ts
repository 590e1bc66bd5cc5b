import type {Confidence} from '../../core/finding.ts'
import type {RuleId} from '../../core/finding.ts'
import type {View} from '../../core/view.ts'
import {defineRule, type Hit, removeBlocks, type Rule} from '../define.ts'
import {type Shape, shapes} from './shape.ts'

/** What knows a text: an expression, or anything that answers like one. */
export type Cue = {test(text: string): boolean}

export type LineRule = {
  readonly id: RuleId
  readonly summary: string
  /** What the removed block is, for the message. */
  readonly what: string
  /** Named cues; a block goes when one of them knows its text. */
  readonly patterns: Readonly<Record<string, Cue>>
  /** Cues that a heading, an item or a short sentence of the article answers to as well: a block goes only in company, see {@link inCompany}. */
  readonly lone?: Readonly<Record<string, Cue>>
  /** A block with more words than this is never looked at; default 30. */
  readonly maxWords?: number
  readonly confidence?: Confidence
}

const longest = 1500 // characters: what no expression is let loose on

/** A rule that knows single blocks by what they say. */
export function lineRule({id, summary, what, patterns, lone = {}, maxWords = 30, confidence = 'certain'}: LineRule): Rule {
  const sureCues = Object.entries(patterns)
  const loneCues = Object.entries(lone)
  const look = ({text, bare, words}: Shape, cues: readonly (readonly [string, Cue])[]): Hit | undefined => {
    if (words > maxWords || text.length > longest) return undefined
    const found = cues.find(([, cue]) => cue.test(text) || (bare !== text && cue.test(bare)))
    return found && {name: found[0]}
  }
  return defineRule({
    id,
    summary,
    confidence,
    check: view => {
      const list = shapes(view)
      const sure = list.map(shape => look(shape, sureCues))
      if (loneCues.length === 0) return removeBlocks(view, what, (_, position) => sure[position])
      const lone = list.map((shape, i) => (sure[i] ? undefined : look(shape, loneCues)))
      const taken = inCompany(view, list, sure.map(Boolean), lone.map(Boolean))
      return removeBlocks(view, what, (_, position) => sure[position] ?? (taken[position] ? lone[position] : undefined))
    }
  })
}

/**
 * Which of the doubtful blocks go: those in a run with a sure one, those outside the running text, those in a run of several paragraphs, and
 * those that stand where something was cut. What a colon announces, a lone heading of a paragraph, and items between paragraphs stay.
 */
export function inCompany(view: View, list: readonly Shape[], sure: readonly boolean[], doubtful: readonly boolean[]): boolean[] {
  const taken = list.map(() => false)
  if (!doubtful.includes(true)) return taken
  const isText = (i: number) => list[i]!.isProse && !sure[i] && !doubtful[i]
  let first = 0
  while (first < list.length && !isText(first)) first++
  let last = list.length - 1
  while (last >= 0 && !isText(last)) last--
  const isPlain = (i: number) => view.blocks[view.live[i]!]!.kind === 'paragraph'
  for (let i = 0; i < list.length; i++) {
    if (!doubtful[i] && !sure[i]) continue
    let end = i
    while (end < list.length && (doubtful[end] || sure[end])) end++
    const run = sure.slice(i, end)
    const isOutside = end <= first || i > last
    const isCutBefore = i > 0 && isCut(view, i - 1)
    const isCutAfter = end < list.length && isCut(view, end - 1)
    const isTitle = i === 0 && end === 1 && !isCutAfter
    const isAnnounced = i > 0 && !isCutBefore && /[:：]$/.test(list[i - 1]!.text)
    const isHeading = end < list.length && list[end]!.isProse && !isOutside
    const goes =
      run.includes(true) || (!isAnnounced && !isTitle && (isOutside || (end - i > 1 && rangeOf(i, end).every(isPlain)) || (isCutBefore && isCutAfter) || (isCutBefore && !isHeading)))
    if (goes) taken.fill(true, i, end)
    i = end - 1
  }
  return taken
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({length: to - from}, (_, i) => from + i)
}

/** Whether something that stood between live block `i` and the next was removed. */
export function isCut(view: View, i: number): boolean {
  const next = view.live[i + 1]
  return next !== undefined && view.touchesMask({start: view.blocks[view.live[i]!]!.end, end: view.blocks[next]!.start})
}

/** Both, or all, must know the text. */
export function all(...cues: readonly Cue[]): Cue {
  return {test: text => cues.every(cue => cue.test(text))}
}

/** The first must know the text, and the other must not. */
export function butNot(cue: Cue, other: Cue): Cue {
  return {test: text => cue.test(text) && !other.test(text)}
}

/** The source of an alternation of what stands between bars and on lines of its own. */
export function anyOf(alternatives: string): string {
  return `(?:${alternatives.trim().split(/\s*\n\s*/).join('|')})`
}
