import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {LanguageModel} from '../src/model/score.ts'
import {compileChannel} from '../src/phrases/channel.ts'
import {compile} from '../src/phrases/compile.ts'
import type {Problem} from '../src/phrases/entry.ts'
import {compileExamples} from '../src/phrases/examples.ts'
import {readPage} from '../src/phrases/read.ts'
import {checkSpelling, compileSpelling, readSpelling} from '../src/phrases/spelling.ts'
import {compileTerms, type Pair, readPairs, readTerms} from '../src/phrases/terms.ts'
import {rules} from '../src/rules/index.ts'
import {compileScreen} from '../src/screen/compile.ts'
import {Pattern} from '../src/screen/pattern.ts'

/** The compiled tables by file name, from the pages under `src`. A page with a mistake stops the build and says where. */
export function compileTables(src: string): Record<string, Uint8Array> {
  if (rules.length === 0) throw new Error('there are no rules') // their patterns are made when they are loaded
  const folder = join(src, 'phrases/en')
  const problems: Problem[] = []
  const read = <T extends {readonly problems: readonly Problem[]}>(
    under: string,
    ending: string,
    reader: (page: string, text: string) => T
  ): T[] =>
    readdirSync(join(folder, under))
      .filter(name => name.endsWith(ending))
      .sort()
      .map(name => reader(join(under, name), readFileSync(join(folder, under, name), 'utf8')))
  const pages = read('.', '.md', readPage)
  const terms = read('terms', '.txt', readTerms)
  const pairs = read('channel', '.tsv', readPairs)
  const common = read('common', '.tsv', readPairs)
  const model = LanguageModel.read(readFileSync(join(src, 'model/en.bin')))
  const spelling = read('spelling', '.tsv', (page, text) => {
    const {misspellings, problems: own} = readSpelling(page, text)
    return {misspellings, problems: own.length > 0 ? own : checkSpelling(page, misspellings, model)}
  })
  const words = readFileSync(join(folder, 'spelling/words.txt'), 'utf8').replace(/#.*/g, '').split(/\s+/)
  const sample = readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  for (const page of [...pages, ...terms, ...pairs, ...common, ...spelling]) problems.push(...page.problems)
  for (const {page, line, message} of problems) console.error(`${join(folder, page)}:${line}: ${message}`)
  if (problems.length > 0) throw new Error(`the tables have ${problems.length} mistakes`)
  return {
    'screen.bin': compileScreen(Pattern.all, sample),
    'phrases.bin': compile(pages.flatMap(page => page.entries)),
    'examples.bin': compileExamples(pages.flatMap(page => page.entries)),
    'channel.bin': compileChannel([...pairs, ...common].flatMap(page => page.pairs)),
    'spelling.bin': compileSpelling(
      spelling.flatMap(page => page.misspellings),
      words.filter(word => word !== ''),
      model
    ),
    'terms.bin': compileTerms(
      terms.flatMap(page => page.terms),
      [...pairs.flatMap(page => page.pairs), ...common.flatMap(page => page.pairs.filter(telling))]
    )
  }
}

/** Crossed with terms, only the most telling pairs of ordinary words are evidence. */
const telling = ({spun, original, weight}: Pair) => weight >= 0.5 && !`${spun}${original}`.includes(' ')
