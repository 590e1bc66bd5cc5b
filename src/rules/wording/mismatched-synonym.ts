import type {Confidence, Proposal} from '../../core/finding.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {articleEdit, withCaseOf} from './casing.ts'
import {looksSpun} from './evidence.ts'
import type {PhraseHit} from './phrase-hits.ts'
import {hitsOf} from './standing.ts'

export const mismatchedSynonym = defineRule({
  id: 'wording/mismatched-synonym',
  summary: 'A word or phrase is what spinners write in the place of another',
  confidence: 'likely',
  *check(view, {phrases}) {
    const isSpun = looksSpun(view, phrases)
    for (const hit of hitsOf(view, phrases)) yield proposal(view, hit, isSpun)
  }
})

/** What is proposed for an entry that stands in a text; a guess is worth more where the article is spun. */
export function proposal(view: View, hit: PhraseHit, isSpun: boolean): Proposal {
  const {entry, span, spun} = hit
  const expected = hit.originals.map(original => withCaseOf(spun, original))
  const [best] = expected
  const confidence: Confidence = entry.confidence === 'guess' && isSpun ? 'likely' : entry.confidence
  const article = best ? articleEdit(view, span.start, best) : undefined
  const run = best ? span : widened(view, span)
  return {
    span,
    message: best
      ? `Unexpected \`${spun}\`, expected ${expected.map(text => `\`${text}\``).join(' or ')}`
      : `Unexpected \`${spun}\``,
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
