import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type * as Markdown from './markdown/index.ts'
import {LanguageModel} from './model/score.ts'
import {PhraseTable} from './phrases/table.ts'
import {TermTable} from './phrases/terms.ts'
import {Screen} from './screen/screen.ts'

/** What rules may ask of the outside. Everything is read when it is first asked for. */
export type Resources = {
  readonly screen: Screen
  readonly phrases: PhraseTable
  readonly terms: TermTable
  readonly model: LanguageModel
  /** The Markdown parser and writer. */
  readonly markdown: Pick<typeof Markdown, 'author' | 'readMarkdown'>
}

/** The tables that ship with the package. The only file access outside the command line. */
export const shipped: Resources = {
  get screen() {
    return (screen ??= Screen.read(readData('screen.bin')))
  },
  get phrases() {
    return (phrases ??= PhraseTable.read(readData('phrases.bin')))
  },
  get terms() {
    return (terms ??= TermTable.read(readData('terms.bin')))
  },
  get model() {
    return (model ??= LanguageModel.read(readData('model.bin')))
  },
  get markdown() {
    return require('../dist/markdown.cjs') as typeof Markdown
  }
}

const require = createRequire(import.meta.url)

let screen: Screen | undefined
let phrases: PhraseTable | undefined
let terms: TermTable | undefined
let model: LanguageModel | undefined

function readData(name: string): Uint8Array {
  return readFileSync(new URL(`../dist/data/${name}`, import.meta.url))
}
