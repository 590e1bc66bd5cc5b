import {segment} from '../core/segment.ts'
import {overlaps, type Span} from '../core/span.ts'
import {firstEndingAfter} from '../core/spans.ts'
import {hashWord} from '../core/tokens.ts'
import {View} from '../core/view.ts'
import type {LanguageModel} from '../model/score.ts'
import {scoreOf} from '../rules/wording/fluency.ts'
import {hitsOf} from '../rules/wording/standing.ts'
import {problem} from './check.ts'
import type {Entry, Problem} from './entry.ts'
import type {PhraseTable} from './table.ts'

/** What a table is judged beside. */
export type Company = {readonly shipped: PhraseTable; readonly own: PhraseTable; readonly model: LanguageModel}

/** What the shipped table says of the words of an entry. */
export type Overlap = 'same' | 'other' | 'none'

const everyday = -10.5 // log probability from which on a phrase stands once in some 36,000 words of anybody's text, or oftener

/**
 * What is wrong with entries that are right by themselves: everyday words that anything would flag, originals that are flagged in
 * turn. What the shipped table holds already is noted.
 */
export function judge(entries: readonly Entry[], company: Company): Problem[] {
  const overlapOf = compared(company.shipped)
  return [
    ...entries.flatMap(entry => tooCommon(entry, company.model)),
    ...circles(entries, company),
    ...entries.flatMap(entry => noted(entry, overlapOf(entry)))
  ]
}

function tooCommon(entry: Entry, model: LanguageModel): Problem[] {
  const hasCompany = Object.keys(entry.guards).length + entry.before.length + entry.after.length > 0
  if (entry.isOff || entry.confidence === 'guess' || hasCompany) return []
  const mend = 'add a guard or a bracket, or make it a guess'
  if (entry.spun.length < 3)
    return [problem(entry, entry, `\`${entry.spun}\` is too short to tell anything by itself; ${mend}`)]
  const words = entry.spun.split(/[ -]/).map(word => model.wordId(hashWord(word)))
  return words.includes(-1) || scoreOf(model, [], words, []) < everyday
    ? []
    : [problem(entry, entry, `\`${entry.spun}\` is in everybody's texts; ${mend}`)]
}

/** Entries whose best original some entry would flag: what is mended would be found again. All are looked at in one view. */
function circles(entries: readonly Entry[], {shipped, own}: Company): Problem[] {
  const told = entries.filter(({isOff, originals}) => !isOff && originals[0])
  const spans: Span<'view'>[] = []
  let text = ''
  for (const {before, originals, after} of told) {
    const start = text.length + (before[0] ? before[0].length + 1 : 0)
    spans.push({start, end: start + originals[0]!.length})
    text += `${[before[0], originals[0], after[0]].filter(Boolean).join(' ')}\n\n`
  }
  const mine = new Set(entries.map((_, index) => own.entry(index)))
  const problems: Problem[] = []
  const seen = new Set<Entry>()
  for (const {entry: hit, span} of hitsOf(View.of(segment(text)), [shipped, own])) {
    const at = firstEndingAfter(spans, span.start)
    const entry = told[at]
    if (!entry || !overlaps(spans[at]!, span) || hit.confidence === 'guess' || seen.has(entry)) continue
    seen.add(entry)
    const [where, mend] = mine.has(hit)
      ? ['this table', 'name another original']
      : [`the shipped table (${hit.page})`, `name another original, or switch \`${hit.heading}\` off`]
    problems.push(
      problem(
        entry,
        entry,
        `the original \`${entry.originals[0]}\` is flagged in turn, by \`${hit.heading}\` of ${where}; ${mend}`
      )
    )
  }
  return problems
}

function noted(entry: Entry, overlap: Overlap): Problem[] {
  const tell = (message: string) => [{...problem(entry, entry, message), kind: 'note' as const}]
  if (overlap === 'same') return tell(`the shipped table has \`${entry.heading}\` already; this entry may go`)
  if (overlap === 'other' && !entry.isOff)
    return tell(`the shipped table has other originals for \`${entry.heading}\`; those of this entry are used`)
  if (overlap === 'none' && entry.isOff)
    return tell(
      `the shipped table has no entry for just \`${entry.heading}\`; check that there is something to switch off`
    )
  return []
}

/** Compares entries with those of a compiled table about the same words, whatever their brackets. */
export function compared(table: PhraseTable): (entry: Entry) => Overlap {
  const originals = new Map<string, Set<string>>()
  for (let variant = 0; variant < table.variants; variant++) {
    if (variant > 0 && table.entryIndexOf(variant) === table.entryIndexOf(variant - 1)) continue
    const key = keyOf(table.entryOf(variant).heading.replace(/\([^()]*\)/g, ''))
    const known = originals.get(key) ?? new Set()
    for (const original of table.originalsOf(variant)) known.add(original)
    originals.set(key, known)
  }
  return entry => {
    const known = originals.get(keyOf(entry.spun))
    if (!known) return 'none'
    return !entry.isOff && known.has(entry.originals[0]!) ? 'same' : 'other'
  }
}

function keyOf(spun: string): string {
  return spun.trim().toLowerCase().replaceAll('-', ' ')
}
