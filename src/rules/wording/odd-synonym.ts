import type {Confidence, Proposal} from '../../core/finding.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {articleEdit, withCaseOf} from './casing.ts'
import {type Decoded, decode} from './decode.ts'
import {isDecided} from './standing.ts'
import {weights} from './weights.ts'

/** From which probability on a flag is told, and how: cut-offs with a measured precision, see the rule's page. */
export const cuts: readonly (readonly [number, Confidence])[] = [
  [0.98, 'certain'],
  [0.8, 'likely'],
  [0.6, 'guess']
]
const mostSuggestions = 4

export const oddSynonym = defineRule({
  id: 'wording/odd-synonym',
  summary: 'In a spun article a word fits its sentence worse than one that spinners replace by it',
  confidence: 'likely',
  *check(view, resources) {
    for (const decoded of likeliest(decode(view, resources, weights, cuts[cuts.length - 1]![0])))
      if (!isDecided(view, resources.phrases, decoded.candidate.span)) yield proposal(view, decoded)
  }
})

/** Those that are told; of two that overlap the likelier one. */
function likeliest(list: Iterable<Decoded>): readonly Decoded[] {
  const kept: Decoded[] = []
  for (const decoded of list) {
    const last = kept[kept.length - 1]
    if (!last || last.candidate.span.end <= decoded.candidate.span.start) kept.push(decoded)
    else if (decoded.probability > last.probability) kept[kept.length - 1] = decoded
  }
  return kept
}

function proposal(view: View, {candidate, probability}: Decoded): Proposal {
  const {span} = candidate
  const spun = view.text.slice(span.start, span.end)
  const expected = candidate.readings.slice(0, mostSuggestions).map(({original}) => withCaseOf(spun, original.text))
  const [best] = expected
  const article = articleEdit(view, span.start, best!)
  const rounded = Math.round(probability * 1000) / 1000
  return {
    span,
    message: `Unexpected \`${spun}\`, expected ${expected.map(text => `\`${text}\``).join(' or ')}`,
    edits: [...(article ? [article] : []), {...span, insert: best!}],
    confidence: cuts.find(([least]) => probability >= least)![1],
    probability: rounded,
    because: {
      kind: 'model',
      logOdds: Math.round(100 * Math.log(probability / (1 - probability))) / 100,
      needed: Math.round(100 * Math.log(cuts[1]![0] / (1 - cuts[1]![0]))) / 100
    },
    expected
  }
}
