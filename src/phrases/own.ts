import {failures, problem, type Trial, trials, twice} from './check.ts'
import {compile} from './compile.ts'
import type {Entry, Problem} from './entry.ts'
import {readPage} from './read.ts'
import {readRows} from './rows.ts'
import {PhraseTable} from './table.ts'
import {HashClash} from './trie.ts'

/** A table that somebody keeps beside the shipped one. */
export type OwnTable = {
  readonly form: 'Markdown' | 'TSV'
  /** Those that could be read. */
  readonly entries: readonly Entry[]
  /** What is wrong, and notes, but for the examples. */
  readonly problems: readonly Problem[]
  readonly trials: readonly Trial[]
  /** The entries compiled; absent where that cannot be done. */
  readonly table?: PhraseTable
}

/** Reads a table, a literate page or rows of tab-separated columns, compiles it and tries its examples. */
export function readOwn(page: string, source: string): OwnTable {
  const text = source.replace(/^\ufeff/, '')
  const form = formOf(page, text)
  const {entries, problems: read} = form === 'Markdown' ? readPage(page, text) : readRows(page, text)
  const problems = text.trim() === '' ? [] : form === 'Markdown' ? [...read, ...twice(entries)] : [...read]
  if (entries.length === 0 && problems.length === 0)
    problems.push({page, line: 1, column: 1, message: `the table has no entries; ${firstSteps[form]}`})
  try {
    const table = PhraseTable.read(compile(entries))
    return {form, entries, problems, trials: [...trials(entries, table)], table}
  } catch (error) {
    if (!(error instanceof HashClash)) throw error
    return {form, entries, problems: [...problems, clash(page, entries, error)], trials: []}
  }
}

/** What keeps a table from being used, by place. */
function faultsOf({problems, trials: tried}: OwnTable): Problem[] {
  return [...problems.filter(({kind}) => kind === undefined), ...failures(tried)].sort(byPlace)
}

export function byPlace(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column
}

const firstSteps = {
  Markdown: 'write `## spun → original` and under it a `- yes:` and a `- no:`',
  TSV: 'write a line `spun`, tab, `original`'
}

/** By the ending; where that does not tell, by the headings. */
function formOf(page: string, text: string): OwnTable['form'] {
  if (/\.(?:md|markdown|mdx)$/i.test(page)) return 'Markdown'
  if (/\.(?:tsv|tab|csv)$/i.test(page)) return 'TSV'
  return /^## /m.test(text) || !text.includes('\t') ? 'Markdown' : 'TSV'
}

function clash(page: string, entries: readonly Entry[], {words}: HashClash): Problem {
  const message = `the words \`${words[0]}\` and \`${words[1]}\` look the same to a table; leave one of them out`
  const entry = entries.find(({heading}) => words.some(word => heading.toLowerCase().includes(word)))
  return entry ? problem(entry, entry, message) : {page, line: 1, column: 1, message}
}

/** A phrase table cannot be used; the message names the first fault and its line. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const [{line, message}] = problems as [Problem, ...Problem[]]
    super(`line ${line}: ${message}`)
    this.problems = problems
  }
}

/**
 * Compiles a phrase table to be used beside the shipped one.
 * @param text a literate Markdown page, or rows of tab-separated columns
 * @param path names the table in findings; its ending (`.md`, `.tsv`) says which of the two it is, else the text does
 * @throws {PhraseError} when the table has faults
 */
export function compileOwn(text: string, path = 'phrases'): PhraseTable {
  const own = readOwn(path, text)
  const faults = faultsOf(own)
  if (faults.length > 0 || !own.table) throw new PhraseError(faults)
  return own.table
}
