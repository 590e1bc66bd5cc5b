import {readFile} from 'node:fs/promises'
import {rules} from '../rules/index.ts'
import {Failure} from './failure.ts'
import {put, type Streams} from './output.ts'

/** Prints the page of a rule. */
export async function explain(id: string, streams: Streams): Promise<number> {
  if (!rules.some(rule => rule.id === id)) throw new Failure(id, 'there is no such rule; --list-rules lists them')
  await put(streams.stdout, await readFile(new URL(`../dist/rules/${id}.md`, import.meta.url), 'utf8'))
  return 0
}
