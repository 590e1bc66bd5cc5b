import type {Confidence, Proposal} from '../../core/finding.ts'
import {once} from '../../core/once.ts'
import type {Span} from '../../core/span.ts'
import {TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import type {Garbled} from '../../phrases/terms.ts'
import type {Resources} from '../../resources.ts'
import {defineRule} from '../define.ts'
import {articleEdit, withCaseOf} from './casing.ts'
import {looksSpun} from './evidence.ts'
import {gain} from './fluency.ts'
import {addresses, isHyphen, passages} from './prose.ts'
import {hitsOf, isDecided} from './standing.ts'

export const torturedTerm = defineRule({
  id: 'wording/tortured-term',
  summary: 'The words of a fixed term are swapped for synonyms',
  confidence: 'likely',
  *check(view, resources) {
    const found = torturedIn(view, resources)
    const isSpun = looksSpun(view, resources.phrases, sureTerms(view, resources))
    const listed = new Set(hitsOf(view, resources.phrases).map(({span}) => `${span.start}:${span.end}`))
    for (const {proposal, span, confidence, isSpelled} of found) {
      // In an article without other damage an odd term may be the writer's own.
      const told = isSpun || isSpelled ? confidence : lower[confidence]
      // Where both could only guess, who wrote the entry knows better.
      if (told !== 'guess' || !listed.has(`${span.start}:${span.end}`)) yield {...proposal, confidence: told}
    }
  }
})

const lower: Record<Confidence, Confidence> = {certain: 'likely', likely: 'guess', guess: 'guess'}

/** A garbled term with the evidence that it is one; `confidence` is that in an article with other damage. */
export type Tortured = {
  readonly proposal: Proposal
  readonly span: Span<'view'>
  readonly found: Garbled
  /** How much likelier the sentence becomes with the term, in nats; absent where the model does not know the words, or was not asked. */
  readonly fluency?: number
  readonly confidence: Confidence
  /** An acronym behind it spells the term. */
  readonly isSpelled: boolean
}

/** The garbled terms of a view; found once, since more than one rule asks. */
export const torturedIn = once((view: View, resources: Resources): readonly Tortured[] => [
  ...tortured(view, resources)
])

/** How many different terms of a view are garbled beyond doubt. */
export function sureTerms(view: View, resources: Resources): number {
  return sureTermsIn(view, resources).size
}

/** What those terms became, in lower case. */
export function sureTermsIn(view: View, resources: Resources): ReadonlySet<string> {
  return new Set(
    torturedIn(view, resources)
      .filter(({confidence}) => confidence !== 'guess')
      .map(({span}) => view.text.slice(span.start, span.end).toLowerCase())
  )
}

function* tortured(view: View, {terms, model, phrases}: Resources): Generator<Tortured> {
  const {tokens, text} = view
  const ids = new Int32Array(tokens.length)
  for (const passage of passages(view)) {
    for (let i = passage.first; i < passage.last; i++)
      if (tokens.kind[i] === TokenKind.word) ids[i] = terms.wordId(tokens.hash[i]!)
    let urls: readonly Span<'view'>[] | undefined
    const next = (i: number) => follower(view, i, passage.last)
    for (let i = passage.first; i < passage.last; i++) {
      if (ids[i] === 0) continue
      const found = terms.garbled(ids, i, next)
      if (!found) continue
      const span = {start: tokens.start[i]!, end: tokens.end[i + found.length - 1]!}
      urls ??= addresses(view, passage)
      if (view.touchesMask(span) || urls.some(url => url.start < span.end && span.start < url.end)) continue
      if (isDecided(view, phrases, span)) continue
      const spun = text.slice(span.start, span.end)
      const acronym = acronymAfter(text, span.end)
      const isSpelled = acronym !== undefined && acronym === initials(found.term) && acronym !== initials(spun)
      const fluency = isSpelled ? undefined : gain(view, model, passage, i, i + found.length, found.term)
      const confidence = isSpelled ? 'certain' : confidenceOf(found, fluency)
      if (!confidence) continue
      const proposal = propose(view, span, found, isSpelled ? acronym : undefined)
      yield {proposal, span, found, ...(fluency === undefined ? {} : {fluency}), confidence, isSpelled}
      i += found.length - 1
    }
  }
}

function propose(view: View, span: Span<'view'>, found: Garbled, acronym: string | undefined): Proposal {
  const spun = view.text.slice(span.start, span.end)
  const term = withCaseOf(spun, found.term)
  const article = articleEdit(view, span.start, term)
  return {
    span,
    message: `Unexpected \`${spun}\`, expected \`${term}\``,
    edits: [...(article ? [article] : []), {...span, insert: term}],
    because: {kind: 'phrase', entry: found.term, table: 'terms', ...(acronym ? {guard: acronym} : {})},
    expected: [term],
    ...(acronym ? {note: `${acronym} stands behind it`} : {})
  }
}

/** The next word of a term: directly behind, or behind a hyphen; -1 where the run of words ends. */
function follower(view: View, i: number, last: number): number {
  const {kind, start, end} = view.tokens
  const next = i + 1
  if (next >= last) return -1
  if (kind[next] === TokenKind.word) return next
  const isJoined = start[next] === end[i] && isHyphen(view.text.charCodeAt(start[next]!))
  return isJoined && next + 1 < last && kind[next + 1] === TokenKind.word ? next + 1 : -1
}

/**
 * One odd word may be chance; two that both fit one term are none, unless writers say it so: a language model tells how much likelier
 * the sentence becomes with the term. Where it does not know the words, only telling swaps count.
 */
function confidenceOf({swapped, words, weight}: Garbled, fluency: number | undefined): Confidence | undefined {
  if (fluency === undefined) return weight >= 0.5 ** swapped ? (swapped >= 2 ? 'certain' : 'likely') : 'guess'
  if (fluency < 1) return undefined
  if (swapped >= 2)
    return fluency >= 5 && weight >= 0.45 ? 'certain' : fluency >= 4 && weight >= 0.2 ? 'likely' : 'guess'
  return (fluency >= 4 && weight >= 0.5) || (words >= 3 && fluency >= 3 && weight >= 0.3) ? 'likely' : 'guess'
}

function acronymAfter(text: string, offset: number): string | undefined {
  return /^\s*\(([A-Z]{2,6})s?\)/.exec(text.slice(offset, offset + 12))?.[1]
}

function initials(term: string): string {
  return term
    .split(/[ -]/)
    .map(word => word.charAt(0).toUpperCase())
    .join('')
}
