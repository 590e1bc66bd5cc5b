import type {BlockKind} from '../core/block.ts'
import {Projection} from '../core/changes.ts'
import type {Because, Confidence, Finding} from '../core/finding.ts'
import type {Declined} from '../core/settle.ts'
import type {Edit, Span} from '../core/span.ts'
import type {Examples} from '../phrases/examples.ts'
import type {Article, CleanOptions} from '../pipeline.ts'
import {type Message, tell} from '../report/message.ts'
import type {Point} from '../report/position.ts'
import {logistic} from '../rules/wording/decode.ts'
import {weights} from '../rules/wording/weights.ts'
import {type Damage, damageOf, decodingOf} from './damage.ts'
import {type DecoderEvidence, decoderEvidence, isTold} from './decoder.ts'
import {type Guarded, guardedAt} from './guarded.ts'
import {locate, type Place} from './place.ts'
import {type PhraseEvidence, phraseEvidence, type TermEvidence, termEvidence} from './wording.ts'

export type Evidence = DecoderEvidence | PhraseEvidence | TermEvidence

/** An edit with what it replaces. */
export type ExplainedEdit = Edit & {readonly at: Point; readonly was: string}

/** How many candidates of the decoder are told that were not flagged: a line may be a whole book. */
export const mostUntold = 20

/** A message that touches the place, and what it rests on. */
export type Explained = {
  readonly message: Message
  readonly edits: readonly ExplainedEdit[]
  readonly because: Because
  readonly evidence?: Evidence
}

/** A finding that touches the place and does not stand. */
export type Overruled = {
  readonly finding: Finding
  readonly why: Declined['why']
  readonly winner?: Finding
  readonly evidence?: DecoderEvidence
}

/** A candidate of the decoder that no message tells. */
export type Untold = {
  readonly evidence: DecoderEvidence
  /** Its probability is under the cut-offs, the rule was told to act on surer ones only, or another finding overlaps it. */
  readonly why: 'under' | 'switched' | 'overlap'
}

/** Everything that is known about a place of an article. */
export type Explanation = {
  readonly place: Place
  /** The line, without its break. */
  readonly text: string
  /** Where in `text` the place begins and ends: all of it, where no column is named. */
  readonly at: Span
  readonly explained: readonly Explained[]
  readonly overruled: readonly Overruled[]
  /** Entries of the phrase table whose words stand there, but not the company that they ask for. */
  readonly guarded: readonly Guarded[]
  /** The likeliest {@link mostUntold}, likeliest first. */
  readonly untold: readonly Untold[]
  /** What the line is read as; `removed` where nothing of it is left for the wording rules. */
  readonly reading: BlockKind | 'removed'
  readonly damage: Damage
}

export type ExplainOptions = Pick<CleanOptions, 'resources' | 'rules'> & {
  /** The example sentences of the phrase table's entries. */
  readonly examples?: Examples
}

/**
 * Explains a place of an article: what was found there and why, and what was looked at and left alone. It changes nothing and asks
 * the rules nothing anew; the evidence is gathered from what they looked at.
 * @throws {PlaceError} when the article has no such place
 */
export function explain(article: Article, place: Place, options: ExplainOptions): Explanation {
  const {cleaning, view, repaired} = article
  const {text} = cleaning.source
  const {messages, findingOf, positions} = tell(cleaning)
  const {line, at} = locate(text, positions, place)
  const projection = new Projection<'source', 'view'>(repaired)
  const toSource = (span: Span<'view'>) => projection.before(span)
  const touchesPlace = (span: Span) => touches(span, at, place.column === undefined)
  const {resources, rules, examples} = options

  const candidates = candidatesAt(article, touchesPlace, toSource, resources)
  const told = new Set<Candidate>()
  const candidateOf = ({rule, span}: Finding) => {
    const candidate = rule === 'wording/odd-synonym' ? candidates.get(`${span.start}:${span.end}`) : undefined
    if (candidate) told.add(candidate)
    return candidate?.evidence()
  }
  const phraseOf = phraseEvidence(view, resources, examples, toSource)
  const termOf = termEvidence(view, resources, toSource)
  const explained = messages.flatMap((message, i): Explained[] => {
    const {start, end} = message.place
    if (![{start: start.offset, end: end.offset}, ...message.edits].some(touchesPlace)) return []
    const finding = cleaning.findings[findingOf[i]!]!
    const evidence =
      finding.rule === 'wording/mismatched-synonym'
        ? phraseOf(finding)
        : finding.rule === 'wording/tortured-term'
          ? termOf(finding)
          : candidateOf(finding)
    const edits = message.edits.map(edit => ({
      ...edit,
      at: positions.point(edit.start),
      was: text.slice(edit.start, edit.end)
    }))
    return [{message, edits, because: finding.because, ...(evidence ? {evidence} : {})}]
  })
  const overruled = cleaning.ledger.declined.flatMap(({finding: index, why, winner}): Overruled[] => {
    const finding = cleaning.findings[index]!
    if (!touchesPlace(finding.span)) return []
    const evidence = candidateOf(finding)
    return [
      {
        finding,
        why,
        ...(winner === undefined ? {} : {winner: cleaning.findings[winner]!}),
        ...(evidence ? {evidence} : {})
      }
    ]
  })
  return {
    place,
    text: text.slice(line.start, line.end),
    at: {start: at.start - line.start, end: at.end - line.start},
    explained,
    overruled,
    guarded: guardedAt(view, resources.phrases, examples, span => touchesPlace(toSource(span))),
    untold: [...candidates.values()]
      .filter(candidate => !told.has(candidate))
      .sort((a, b) => b.probability - a.probability)
      .slice(0, mostUntold)
      .map(candidate => untold(candidate.evidence(), rules?.['wording/odd-synonym'])),
    reading: readingOf(article, projection.after(line)),
    damage: damageOf(view, resources)
  }
}

/** A candidate of the decoder; its evidence is gathered when it is asked for, since a line may be a whole book. */
type Candidate = {readonly probability: number; readonly evidence: () => DecoderEvidence}

/** The candidates of the decoder that touch a place, by their span in the source. */
function candidatesAt(
  {view}: Article,
  touchesPlace: (span: Span) => boolean,
  toSource: (span: Span<'view'>) => Span,
  resources: CleanOptions['resources']
): ReadonlyMap<string, Candidate> {
  const found = new Map<string, Candidate>()
  const decoding = decodingOf(view, resources).value
  decoding?.features.places.forEach(({first, last}, row) => {
    const span = toSource({start: view.tokens.start[first]!, end: view.tokens.end[last - 1]!})
    if (touchesPlace(span))
      found.set(`${span.start}:${span.end}`, {
        probability: logistic(weights.second, decoding.features.rows, row, decoding.damage),
        evidence: () => decoderEvidence(view, resources, decoding, row, toSource)
      })
  })
  return found
}

function untold(evidence: DecoderEvidence, needed: Confidence | 'off' | undefined): Untold {
  return {evidence, why: !evidence.reaches ? 'under' : isTold(evidence, needed) ? 'overlap' : 'switched'}
}

/** Whether a finding's span has to do with a place; an insertion stands between two characters, and belongs to both its lines' ends. */
function touches(span: Span, at: Span, isLine: boolean): boolean {
  if (span.start === span.end)
    return span.start >= at.start && (isLine ? span.start <= at.end : span.start === at.start)
  // A blank line, or the end of one, has no character of its own but its break.
  const end = Math.max(at.end, at.start + 1)
  return span.start < end && at.start < span.end
}

function readingOf({view}: Article, line: Span<'view'>): Explanation['reading'] {
  const block = view.blocks.find(({start, end}) => line.start < end && start <= line.start) ?? view.blocks.at(-1)
  if (!block || block.kind === 'blank') return 'blank'
  return block.kind !== 'opaque' && view.textOf(block).trim() === '' ? 'removed' : block.kind
}
