import {segment} from '../core/segment.ts'
import {View} from '../core/view.ts'
import {proposal} from '../rules/wording/mismatched-synonym.ts'
import {type PhraseHit, phraseHits} from '../rules/wording/phrase-hits.ts'
import {compile} from './compile.ts'
import type {Entry, Piece, Problem} from './entry.ts'
import {PhraseTable} from './table.ts'

/**
 * Holds entries against what the format promises: sorted pages, no spun side twice, every `yes` fires and no `no` does.
 */
export function checkEntries(entries: readonly Entry[]): Problem[] {
  return [...order(entries), ...twice(entries), ...failures(trials(entries, PhraseTable.read(compile(entries)), true))]
}

function order(entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry, i) => {
    const before = entries[i - 1]
    return before && before.page === entry.page && before.heading > entry.heading
      ? [
          problem(
            entry,
            entry,
            `\`${entry.heading}\` stands after \`${before.heading}\`; sort the entries by their headings`
          )
        ]
      : []
  })
}

/** Entries that speak of the same words in the same company. */
export function twice(entries: readonly Entry[]): Problem[] {
  const known = new Map<string, Entry>()
  const problems: Problem[] = []
  for (const entry of entries) {
    const key = JSON.stringify([entry.heading.toLowerCase(), entry.guards])
    const other = known.get(key)
    if (other)
      problems.push(problem(entry, entry, `\`${entry.heading}\` stands in ${other.page}:${other.line} too; keep one`))
    known.set(key, entry)
  }
  return problems
}

/** An example of an entry, tried. */
export type Trial = {
  readonly entry: Entry
  readonly kind: 'yes' | 'no'
  readonly example: Piece
  /** The sentence with what the entry changes in it, as `git diff --word-diff` shows it. */
  readonly shown: string
  /** Absent when the example came out as it should. */
  readonly failure?: Failed
}

/** What an entry does in a sentence, and what to do about it. */
type Failed = {readonly what: string; readonly mend: string}

/** Tries the examples of all entries of a table, in their order. `alone`: an entry may give way to another one. */
export function* trials(entries: readonly Entry[], table: PhraseTable, alone = false): Generator<Trial> {
  for (const [index, entry] of entries.entries()) {
    for (const kind of ['yes', 'no'] as const) {
      for (const example of entry[kind]) {
        const view = View.of(segment(example.text))
        const hits = [...phraseHits(view, table, variant => table.entryIndexOf(variant) === index)]
        const failure = entry.isOff
          ? absent(hits)
          : kind === 'no'
            ? unwanted(hits)
            : (missing(hits) ?? (alone ? undefined : overruled(view, hits, table)))
        yield {
          entry,
          kind,
          example,
          shown: entry.isOff ? example.text : rewritten(view, hits, show),
          ...(failure ? {failure} : {})
        }
      }
    }
  }
}

function absent(hits: readonly PhraseHit[]): Failed | undefined {
  return hits.length > 0 ? undefined : {what: 'finds nothing to leave alone in', mend: 'mend the sentence or a guard'}
}

function unwanted(hits: readonly PhraseHit[]): Failed | undefined {
  return hits.length === 0 ? undefined : {what: 'fires in', mend: 'add a guard or a bracket'}
}

function missing(hits: readonly PhraseHit[]): Failed | undefined {
  return hits.length > 0 ? undefined : {what: 'does not fire in', mend: 'mend the sentence, a guard or a bracket'}
}

/** An entry whose place another one takes and puts something else there: the longest wins, then the last. */
function overruled(view: View, [hit]: readonly PhraseHit[], table: PhraseTable): Failed | undefined {
  const heard = [...phraseHits(view, table)]
  if (!hit || heard.some(other => rewritten(view, [other], put) === rewritten(view, [hit], put))) return undefined
  const other = heard.find(({span}) => span.start < hit.span.end && hit.span.start < span.end)
  return {
    what: `gives way to ${other ? `\`${other.entry.heading}\`` : 'another entry'} in`,
    mend: 'leave one of them out, or guard it'
  }
}

/** The text with the edits of hits made; `edit` says how they are written. */
function rewritten(view: View, hits: readonly PhraseHit[], edit: (was: string, becomes: string) => string): string {
  let text = ''
  let at = 0
  for (const hit of hits) {
    for (const {start, end, insert} of proposal(view, hit, false).edits) {
      if (start < at) continue
      text += view.text.slice(at, start) + edit(view.text.slice(start, end), insert)
      at = end
    }
  }
  return text + view.text.slice(at)
}

const put = (_: string, becomes: string) => becomes
const show = (was: string, becomes: string) => `${was && `[-${was}-]`}${becomes && `{+${becomes}+}`}`

/** What is wrong with the examples that do not come out as they should. */
export function failures(tried: Iterable<Trial>): Problem[] {
  return [...tried].flatMap(({entry, example, failure}) =>
    failure ? [problem(entry, example, `\`${entry.heading}\` ${failure.what} "${example.text}"; ${failure.mend}`)] : []
  )
}

export function problem({page}: Entry, {line, column}: Pick<Piece, 'line' | 'column'>, message: string): Problem {
  return {page, line, column, message}
}
