import {segment} from '../core/segment.ts'
import {View} from '../core/view.ts'
import {phraseHits} from '../rules/wording/phrase-hits.ts'
import {compile} from './compile.ts'
import type {Entry, Problem} from './entry.ts'
import {PhraseTable} from './table.ts'

/**
 * Holds entries against what the format promises: sorted pages, no spun side twice, no cycles (an original that some entry calls
 * spun), every `yes` fires and no `no` does. Each entry's sentences are tried against the entry alone and against the whole table.
 */
export function checkEntries(entries: readonly Entry[]): Problem[] {
  return [...order(entries), ...twice(entries), ...sentences(entries)]
}

function order(entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry, i) => {
    const before = entries[i - 1]
    return before && before.page === entry.page && before.heading > entry.heading
      ? [
          {
            page: entry.page,
            line: entry.line,
            message: `\`${entry.heading}\` stands after \`${before.heading}\`; sort the entries by their headings`
          }
        ]
      : []
  })
}

function twice(entries: readonly Entry[]): Problem[] {
  const known = new Map<string, Entry>()
  const problems: Problem[] = []
  for (const entry of entries) {
    const key = JSON.stringify([entry.heading, entry.guards])
    const other = known.get(key)
    if (other)
      problems.push({
        page: entry.page,
        line: entry.line,
        message: `\`${entry.heading}\` stands in ${other.page}:${other.line} too; keep one`
      })
    known.set(key, entry)
  }
  return problems
}

function sentences(entries: readonly Entry[]): Problem[] {
  const table = PhraseTable.read(compile(entries))
  const problems: Problem[] = []
  entries.forEach((entry, index) => {
    const tell = (message: string) =>
      problems.push({page: entry.page, line: entry.line, message: `\`${entry.heading}\`: ${message}`})
    const hits = (sentence: string) => [
      ...phraseHits(View.of(segment(sentence)), table, variant => table.entryIndexOf(variant) === index)
    ]
    for (const sentence of entry.yes) if (hits(sentence).length === 0) tell(`does not fire in "${sentence}"`)
    for (const sentence of entry.no)
      if (hits(sentence).length > 0) tell(`fires in "${sentence}"; add a guard or a context`)
  })
  return problems
}
