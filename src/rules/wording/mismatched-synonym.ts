import type {Confidence, Proposal} from '../../core/finding.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {articleEdit, withCaseOf} from './casing.ts'
import {type PhraseHit, phraseHits} from './phrase-hits.ts'
import {passages} from './prose.ts'

/** How many sure signs, and how many in a thousand words, show an article to be spun, so that weak ones in it count too. */
const spunSigns = 3
const spunDensity = 2.5

export const mismatchedSynonym = defineRule({
  id: 'wording/mismatched-synonym',
  summary: 'A word or phrase is what spinners write in the place of another',
  confidence: 'likely',
  *check(view, {phrases}) {
    const hits = [...phraseHits(view, phrases)]
    const isSpun = looksSpun(view, hits)
    for (const hit of hits) yield proposal(view, hit, isSpun)
  }
})

/** Careful prose shows a sure sign in some ten thousand words: a few of them near together are a spinner's. */
function looksSpun(view: View, hits: readonly PhraseHit[]): boolean {
  const tokens = passages(view).reduce((sum, {first, last}) => sum + last - first, 0)
  const sure = hits.filter(hit => hit.entry.confidence !== 'guess').length
  return sure >= spunSigns && sure * 1000 >= spunDensity * tokens * wordShare
}

const wordShare = 0.87 // of the tokens of running text

function proposal(view: View, hit: PhraseHit, isSpun: boolean): Proposal {
  const {entry, span, spun} = hit
  const expected = hit.originals.map(original => withCaseOf(spun, original))
  const [best] = expected
  const confidence: Confidence = entry.confidence === 'guess' && isSpun ? 'likely' : entry.confidence
  const article = best ? articleEdit(view, span.start, best) : undefined
  const run = best ? span : widened(view, span)
  return {
    span,
    message: best ? `Unexpected \`${spun}\`, expected ${expected.map(text => `\`${text}\``).join(' or ')}` : `Unexpected \`${spun}\``,
    edits: [...(article ? [article] : []), {...run, insert: best ?? ''}],
    confidence,
    because: {kind: 'phrase', entry: entry.heading, table: entry.page},
    expected
  }
}

/** A run that goes away takes the space before it along. */
function widened(view: View, span: PhraseHit['span']): PhraseHit['span'] {
  return view.text[span.start - 1] === ' ' ? {start: span.start - 1, end: span.end} : span
}
