import type {Confidence, RuleId} from '../../core/finding.ts'
import type {View} from '../../core/view.ts'
import {defineRule, type Hit, type Rule, remembered, removeBlocks} from '../define.ts'
import {dispatch, type Test} from './dispatch.ts'
import {type Shape, shapes} from './shape.ts'

export type LineRule = {
  readonly id: RuleId
  readonly summary: string
  /** What the removed block is, for the message. */
  readonly what: string
  /** Named tests; a block goes when one of them knows its text. */
  readonly patterns: Readonly<Record<string, Test>>
  /** Tests that a heading, an item or a short sentence of the article passes as well: a block goes only in company, see {@link inCompany}. */
  readonly lone?: Readonly<Record<string, Test>>
  /** A word that every expression needs which does not say how the block begins: it keeps them from most texts. */
  readonly cue?: RegExp
  /** A block with more words than this is never looked at; default 30. */
  readonly maxWords?: number
  readonly confidence?: Confidence
}

const sentenceWords = 8 // a sentence of so many words may be a paragraph of the article
const longest = 1500 // characters: what no expression is let loose on

/** A rule that knows single blocks by what they say. */
export function lineRule({
  id,
  summary,
  what,
  patterns,
  lone,
  cue,
  maxWords = 30,
  confidence = 'certain'
}: LineRule): Rule {
  const judge = (tests: Readonly<Record<string, Test>>) => {
    const named = Object.entries(tests).map(([name, test]) => {
      const isOpening = isAnchored(test)
      return {name, isOpening, test: test instanceof RegExp && isOpening ? dispatch(test) : test}
    })
    const anchored = named.filter(({isOpening}) => isOpening)
    return remembered((text, {bare, words, row}) => {
      if (words > maxWords || text.length > longest) return undefined
      const asked = cue && !cue.test(text) ? anchored : named
      const found = find(asked, text) ?? (bare === text ? undefined : find(asked, bare))
      if (found || row.length < 2) return found
      // Several buttons in one row: each must be known.
      return row.every(part => find(asked, part)) ? {name: 'row'} : undefined
    })
  }
  const sure = judge(patterns)
  if (!lone) return defineRule({id, summary, confidence, check: view => removeBlocks(view, what, sure)})
  const doubtful = judge(lone)
  return defineRule({
    id,
    summary,
    confidence,
    check: view => {
      const list = shapes(view)
      const taken = inCompany(
        view,
        list,
        list.map(shape => Boolean(sure(shape))),
        list.map(shape => Boolean(doubtful(shape)))
      )
      return removeBlocks(
        view,
        what,
        (shape, i): Hit | undefined => sure(shape) ?? (taken[i] ? doubtful(shape) : undefined)
      )
    }
  })
}

function find(tests: readonly {readonly name: string; readonly test: Test}[], text: string): Hit | undefined {
  const found = tests.find(({test}) => test.test(text))
  return found && {name: found.name}
}

/** Whether a test says how a block begins, so that most texts fail it at once. */
function isAnchored(test: Test): boolean {
  if (!(test instanceof RegExp)) return true
  const {source} = test
  return source.startsWith('^') && !/^\^(?:\(\?=|\(\?:)?\.[{*+]/.test(source)
}

/**
 * Which of the doubtful blocks go: those in a run with a sure one, those outside the running text, those in a run of several paragraphs, and
 * those that stand where something was cut. What a colon announces, a lone heading of a paragraph, and items between paragraphs stay.
 */
function inCompany(
  view: View,
  list: readonly Shape[],
  sure: readonly boolean[],
  doubtful: readonly boolean[]
): boolean[] {
  const taken = list.map(() => false)
  if (!doubtful.includes(true)) return taken
  const isText = (i: number) =>
    (list[i]!.isProse || (list[i]!.words >= sentenceWords && /[.!?]["'”’)]*$/.test(list[i]!.text))) &&
    !sure[i] &&
    !doubtful[i]
  let first = 0
  while (first < list.length && !isText(first)) first++
  let last = list.length - 1
  while (last >= 0 && !isText(last)) last--
  for (let i = 0; i < list.length; i++) {
    if (!doubtful[i] && !sure[i]) continue
    let end = i
    while (end < list.length && (doubtful[end] || sure[end])) end++
    const isSure = sure.slice(i, end).includes(true)
    const isOutside = end <= first || i > last
    const isCutBefore = i > 0 && isCut(view, i - 1)
    const isCutAfter = end < list.length && isCut(view, end - 1)
    const isTitle = i === 0 && end === 1 && !isCutAfter
    const isAnnounced = i > 0 && !isCutBefore && /[:：]$/.test(list[i - 1]!.text)
    const isHeading = end < list.length && list[end]!.isProse && !isOutside
    let isPlain = end - i > 1
    for (let at = i; at < end && isPlain; at++) isPlain = view.blocks[view.live[at]!]!.kind === 'paragraph'
    if (isSure || (!isAnnounced && !isTitle && (isOutside || isPlain || (isCutBefore && (isCutAfter || !isHeading)))))
      taken.fill(true, i, end)
    i = end - 1
  }
  return taken
}

/** Whether something that stood between live block `i` and the next was removed. */
export function isCut(view: View, i: number): boolean {
  const next = view.live[i + 1]
  return next !== undefined && view.touchesMask({start: view.blocks[view.live[i]!]!.end, end: view.blocks[next]!.start})
}

/** Both, or all, must know the text. */
export function all(...tests: readonly Test[]): Test {
  return {test: text => tests.every(test => test.test(text))}
}

/** The first must know the text, and the other must not. */
export function butNot(first: Test, other: Test): Test {
  const known = first instanceof RegExp ? dispatch(first) : first
  return {test: text => known.test(text) && !other.test(text)}
}

/** The source of an alternation of what stands between bars and on lines of its own. */
export function anyOf(alternatives: string): string {
  return `(?:${alternatives
    .trim()
    .split(/\s*\n\s*/)
    .join('|')})`
}
