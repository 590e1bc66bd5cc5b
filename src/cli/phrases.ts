import {failures} from '../phrases/check.ts'
import {judge} from '../phrases/company.ts'
import {count} from '../phrases/count.ts'
import type {Problem} from '../phrases/entry.ts'
import {byPlace, type OwnTable, readOwn} from '../phrases/own.ts'
import {shipped} from '../resources.ts'
import {Failure} from './failure.ts'
import {readSource} from './files.ts'
import {put, type Streams} from './output.ts'

export type PhrasesAction = 'check' | 'stats' | 'test'

/** What a command makes of a table: lines to print, and whether the table is at fault. */
type Answer = {readonly lines: readonly string[]; readonly isWrong: boolean}

/** Checks, counts or tries tables. Gives the exit status: 0, 1 when a table has faults, 2 when a file cannot be read. */
export async function phrases(what: PhrasesAction, files: readonly string[], streams: Streams): Promise<number> {
  let status = 0
  for (const file of files) {
    try {
      const {text} = await readSource(file)
      const {lines, isWrong} = actions[what](file, readOwn(file, text))
      await put(streams.stdout, lines.map(line => `${line}\n`).join(''))
      if (isWrong) status = Math.max(status, 1)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      await put(streams.stderr, `clean-article: ${error.message}\n`)
      status = 2
    }
  }
  return status
}

const actions: Readonly<Record<PhrasesAction, (file: string, own: OwnTable) => Answer>> = {check, stats, test}

/** Every fault and every note, a line each, and how many there are. */
function check(file: string, {entries, problems, trials, table}: OwnTable): Answer {
  const judged = table ? judge(entries, {shipped: shipped.phrases[0]!, own: table, model: shipped.model}) : []
  const all = [...problems, ...failures(trials), ...judged]
  const notes = all.filter(({kind}) => kind === 'note').length
  const faults = all.length - notes
  const summary = [
    counted(entries.length, 'entry', 'entries'),
    counted(trials.length, 'example'),
    faults === 0 ? 'no faults' : counted(faults, 'fault'),
    ...(notes > 0 ? [counted(notes, 'note')] : [])
  ]
  return {lines: [...told(all), `${file}: ${summary.join(', ')}`], isWrong: faults > 0}
}

/** What there is in the table, by kind. */
function stats(file: string, {form, entries, problems}: OwnTable): Answer {
  const share = (n: number) => (entries.length === 0 ? '' : ` (${Math.round((100 * n) / entries.length)} %)`)
  const rows = count(entries, shipped.phrases[0]!).map(
    ([name, counts]) =>
      `  ${name.padEnd(15)} ${counts.map(([what, n]) => `${what} ${n}${name === 'shipped table' ? share(n) : ''}`).join(', ')}`
  )
  const unread = problems.filter(({kind}) => kind === undefined)
  return {
    lines: [...told(unread), `${file}: ${counted(entries.length, 'entry', 'entries')} (${form})`, ...rows],
    isWrong: unread.length > 0
  }
}

/** Every example and how it came out. */
function test(file: string, {entries, problems, trials}: OwnTable): Answer {
  const unread = problems.filter(({kind}) => kind === undefined)
  const failed = trials.filter(({failure}) => failure).length
  const lines = trials.map(({entry, kind, example, shown, failure}) => {
    const place = `${file}:${example.line}:${example.column}: ${kind}:`
    return failure
      ? `FAIL ${place} \`${entry.heading}\` ${failure.what} "${shown}"; ${failure.mend}`
      : `ok   ${place} ${shown}`
  })
  const own = counted(entries.length, 'entry', 'entries')
  const summary =
    trials.length === 0
      ? `no examples in ${own}`
      : `${counted(trials.length, 'example')} of ${own}: ${trials.length - failed} passed, ${failed} failed`
  return {lines: [...told(unread), ...lines, `${file}: ${summary}`], isWrong: failed + unread.length > 0}
}

function told(problems: readonly Problem[]): string[] {
  return [...problems]
    .sort(byPlace)
    .map(
      ({page, line, column, message, kind}) => `${page}:${line}:${column}: ${kind === 'note' ? 'note: ' : ''}${message}`
    )
}

function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
