import type {Confidence, Finding} from '../core/finding.ts'
import type {Span} from '../core/span.ts'
import {hashWord} from '../core/tokens.ts'
import type {View} from '../core/view.ts'
import type {Guards} from '../phrases/entry.ts'
import type {Example, Examples} from '../phrases/examples.ts'
import type {Resources} from '../resources.ts'
import {hitsOf} from '../rules/wording/standing.ts'
import {torturedIn} from '../rules/wording/tortured-term.ts'

/** The entry of the phrase table that a flag rests on. */
export type PhraseEvidence = {
  readonly kind: 'phrase'
  /** The spun side as the page heads it: words in brackets must stand there and stay. */
  readonly entry: string
  readonly page: string
  readonly originals: readonly string[]
  readonly guards: Guards
  /** That of the entry by itself; an article that looks spun raises a guess. */
  readonly confidence: Confidence
  /** Sentences of the page in which the entry holds, and in which it does not; absent for an entry that does not ship. */
  readonly example?: Example
}

/** The term that stands behind garbled words. */
export type TermEvidence = {
  readonly kind: 'term'
  readonly term: string
  /** Word by word; a weight of 0: the word is the term's own. */
  readonly pairs: readonly {readonly spun: string; readonly original: string; readonly weight: number}[]
  /** How much likelier the sentence becomes with the term, in nats; absent where the language model was not asked or knows no answer. */
  readonly gain?: number
  /** The acronym in brackets behind it, where it spells the term. */
  readonly acronym?: string
  /** That of the term by itself; an article without other damage lowers it. */
  readonly confidence: Confidence
}

type ToSource = (span: Span<'view'>) => Span

/** The evidence for findings of wording/mismatched-synonym. */
export function phraseEvidence(
  view: View,
  {phrases}: Resources,
  examples: Examples | undefined,
  toSource: ToSource
): (finding: Finding) => PhraseEvidence | undefined {
  const hits = new Map(hitsOf(view, phrases).map(hit => [keyOf(toSource(hit.span), hit.entry.heading), hit]))
  return ({span, because}) => {
    const hit = because.kind === 'phrase' ? hits.get(keyOf(span, because.entry)) : undefined
    if (!hit) return undefined
    const {heading, page, guards, confidence} = hit.entry
    const example = examples?.of(hit.entry)
    return {
      kind: 'phrase',
      entry: heading,
      page,
      originals: hit.originals,
      guards,
      confidence,
      ...(example ? {example} : {})
    }
  }
}

/** The evidence for findings of wording/tortured-term. */
export function termEvidence(
  view: View,
  resources: Resources,
  toSource: ToSource
): (finding: Finding) => TermEvidence | undefined {
  const known = new Map(torturedIn(view, resources).map(one => [keyOf(toSource(one.span), one.found.term), one]))
  return ({span, because}) => {
    const tortured = because.kind === 'phrase' ? known.get(keyOf(span, because.entry)) : undefined
    if (!tortured || because.kind !== 'phrase') return undefined
    const {found, fluency, confidence} = tortured
    const spun = wordsOf(view.text.slice(tortured.span.start, tortured.span.end))
    return {
      kind: 'term',
      term: found.term,
      pairs: wordsOf(found.term).map((original, i) => {
        const own = spun[i] ?? ''
        const isOwn = own.toLowerCase() === original.toLowerCase()
        return {
          spun: own,
          original,
          weight: isOwn ? 0 : resources.terms.weightOf(hashWord(own), hashWord(original))
        }
      }),
      ...(fluency === undefined ? {} : {gain: fluency}),
      ...(because.guard === undefined ? {} : {acronym: because.guard}),
      confidence
    }
  }
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\u2010\u2011-]+/)
}

function keyOf({start, end}: Span, name: string): string {
  return `${start}:${end}:${name}`
}
