import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {compile} from '../src/phrases/compile.ts'
import {readPage} from '../src/phrases/read.ts'

/** The compiled tables by file name, from the pages under `src`. A page with a mistake stops the build and says where. */
export function compileTables(src: string): Record<string, Uint8Array> {
  const folder = join(src, 'phrases/en')
  const read = readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => readPage(name, readFileSync(join(folder, name), 'utf8')))
  const problems = read.flatMap(page => page.problems)
  for (const {page, line, message} of problems) console.error(`${folder}/${page}:${line}: ${message}`)
  if (problems.length > 0) throw new Error(`the phrase table has ${problems.length} mistakes`)
  return {'phrases.bin': compile(read.flatMap(page => page.entries))}
}
