import {readFile, stat} from 'node:fs/promises'
import {explain as explainPlace} from '../explain/explain.ts'
import {PlaceError, readingsOf, type Written} from '../explain/place.ts'
import {print} from '../explain/print.ts'
import {formatOf} from '../input/source.ts'
import {keepArticle} from '../pipeline.ts'
import {shipped, shippedExamples} from '../resources.ts'
import {rules} from '../rules/index.ts'
import {Failure} from './failure.ts'
import {readSource} from './files.ts'
import {paintFor, put, type Streams} from './output.ts'
import type {RunOptions} from './run.ts'

/** Prints the page of a rule, or what is known about a place in a file: what ends in `:NUMBER` is a place. */
export async function explain(what: string, options: RunOptions, streams: Streams): Promise<number> {
  const readings = readingsOf(what)
  if (readings.length === 0) await put(streams.stdout, await pageOf(what))
  else await put(streams.stdout, await textOf(await existing(readings), options, streams))
  return 0
}

async function pageOf(id: string): Promise<string> {
  // The last stage's finding has a page and no rule: the Markdown writer makes it.
  if (rules.some(rule => rule.id === id) || id === 'markdown/escape')
    return await readFile(new URL(`../dist/rules/${id}.md`, import.meta.url), 'utf8')
  if (await isFile(id)) throw new Failure(id, `name a line of the file: ${id}:1`)
  throw new Failure(id, 'there is no such rule; --list-rules lists them')
}

/** The likeliest way to read a place whose file exists; the likeliest one where none does. */
async function existing(readings: readonly Written[]): Promise<Written> {
  for (const reading of readings) if (await isFile(reading.file)) return reading
  return readings[0]!
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}

async function textOf({file, place}: Written, options: RunOptions, streams: Streams): Promise<string> {
  const source = await readSource(file)
  const article = keepArticle(source, {
    from: options.from === 'auto' ? formatOf(file) : options.from,
    rules: options.rule,
    resources: shipped,
    ...(options.fix ? {fix: options.fixLevel ?? 'certain'} : {})
  })
  const paint = await paintFor(streams.stdout, streams.env, options.color)
  try {
    const explanation = explainPlace(article, place, {
      resources: shipped,
      rules: options.rule,
      examples: shippedExamples()
    })
    return print(explanation, {path: file, ...(paint ? {paint} : {})})
  } catch (error) {
    if (error instanceof PlaceError) throw new Failure(file, error.message)
    throw error
  }
}
