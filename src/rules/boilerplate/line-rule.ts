import type {Confidence, RuleId} from '../../core/finding.ts'
import type {View} from '../../core/view.ts'
import {type Found, pattern, type Test} from '../../screen/pattern.ts'
import {
  candidates,
  defineRule,
  type Hit,
  type Rule,
  removeRuns,
  removeScreened,
  type ScreenedJudge,
  screened
} from '../define.ts'
import {type Shape, shapes} from './shape.ts'

export type LineRule = {
  readonly id: RuleId
  readonly summary: string
  /** What the removed block is, for the message. */
  readonly what: string
  /** Named tests; a block goes when one of them knows its text. */
  readonly patterns: Readonly<Record<string, RegExp | Test>>
  /** Tests that a heading, an item or a short sentence of the article passes as well: a block goes only in company, see {@link inCompany}. */
  readonly lone?: Readonly<Record<string, RegExp | Test>>
  /** A block with more words than this is never looked at; default 30. */
  readonly maxWords?: number
  readonly confidence?: Confidence
}

const sentenceWords = 8 // a sentence of so many words may be a paragraph of the article

/** A rule that knows single blocks by what they say. */
export function lineRule({id, summary, what, patterns, lone, maxWords = 30, confidence = 'certain'}: LineRule): Rule {
  const judge = (tests: Readonly<Record<string, RegExp | Test>>) => {
    const named = Object.entries(tests).map(([name, test]) => ({name, test: pattern(test)}))
    return screened(
      named.map(({test}) => test),
      ({text, bare, words, row}, found) => {
        if (words > maxWords) return undefined
        const hit = find(named, text, found) ?? (bare === text ? undefined : find(named, bare, found))
        if (hit || row.length < 2) return hit
        // Several buttons in one row: each must be known.
        return row.every(part => find(named, part, found)) ? {name: 'row'} : undefined
      }
    )
  }
  const sure = judge(patterns)
  if (!lone)
    return defineRule({
      id,
      summary,
      confidence,
      check: (view, resources) => removeScreened(view, what, sure, resources)
    })
  const doubtful = judge(lone)
  return defineRule({
    id,
    summary,
    confidence,
    check: (view, {screen}) => {
      const known = new Map<number, Hit>()
      const maybe = new Map<number, Hit>()
      const list = shapes(view)
      const ask = (judge: ScreenedJudge, hits: Map<number, Hit>) => {
        for (const position of candidates(view, judge, screen)) {
          const hit = judge(list[position]!, screen)
          if (hit) hits.set(position, hit)
        }
      }
      ask(sure, known)
      ask(doubtful, maybe)
      for (const position of inCompany(view, list, known, maybe))
        if (!known.has(position)) known.set(position, maybe.get(position)!)
      const positions = [...known.keys()].sort((a, b) => a - b)
      return removeRuns(view, what, positions, (_, position) => known.get(position))
    }
  })
}

function find(
  tests: readonly {readonly name: string; readonly test: Test}[],
  text: string,
  found: Found
): Hit | undefined {
  const hit = tests.find(({test}) => test.test(text, found))
  return hit && {name: hit.name}
}

/**
 * Which of the doubtful blocks go: those in a run with a sure one, those outside the running text, those in a run of several paragraphs, and
 * those that stand where something was cut. What a colon announces, a lone heading of a paragraph, and items between paragraphs stay.
 */
function inCompany(
  view: View,
  list: readonly Shape[],
  sure: ReadonlyMap<number, Hit>,
  doubtful: ReadonlyMap<number, Hit>
): number[] {
  const taken: number[] = []
  if (doubtful.size === 0) return taken
  const isKnown = (i: number) => sure.has(i) || doubtful.has(i)
  const isText = (i: number) =>
    (list[i]!.isProse || (list[i]!.words >= sentenceWords && /[.!?]["'”’)]*$/.test(list[i]!.text))) && !isKnown(i)
  let first = 0
  while (first < list.length && !isText(first)) first++
  let last = list.length - 1
  while (last >= 0 && !isText(last)) last--
  const positions = [...sure.keys(), ...doubtful.keys()].sort((a, b) => a - b)
  let end = 0
  for (const i of positions) {
    if (i < end) continue
    end = i
    while (isKnown(end)) end++
    let isSure = false
    for (let at = i; at < end && !isSure; at++) isSure = sure.has(at)
    const isOutside = end <= first || i > last
    const isCutBefore = i > 0 && isCut(view, i - 1)
    const isCutAfter = end < list.length && isCut(view, end - 1)
    const isTitle = i === 0 && end === 1 && !isCutAfter
    const isAnnounced = i > 0 && !isCutBefore && /[:：]$/.test(list[i - 1]!.text)
    const isHeading = end < list.length && list[end]!.isProse && !isOutside
    let isPlain = end - i > 1
    for (let at = i; at < end && isPlain; at++) isPlain = view.blocks[view.live[at]!]!.kind === 'paragraph'
    if (isSure || (!isAnnounced && !isTitle && (isOutside || isPlain || (isCutBefore && (isCutAfter || !isHeading)))))
      for (let at = i; at < end; at++) if (doubtful.has(at)) taken.push(at)
  }
  return taken
}

/** Whether something that stood between live block `i` and the next was removed. */
export function isCut(view: View, i: number): boolean {
  const next = view.live[i + 1]
  return next !== undefined && view.touchesMask({start: view.blocks[view.live[i]!]!.end, end: view.blocks[next]!.start})
}

/** The source of an alternation of what stands between bars and on lines of its own. */
export function anyOf(alternatives: string): string {
  return `(?:${alternatives
    .trim()
    .split(/\s*\n\s*/)
    .join('|')})`
}
