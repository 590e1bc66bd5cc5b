import {fstatSync, openSync, readFileSync, readSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Need} from './core/pack.ts'
import type * as Markdown from './markdown/index.ts'
import {LanguageModel} from './model/score.ts'
import {ChannelTable} from './phrases/channel.ts'
import {Examples} from './phrases/examples.ts'
import {SpellingTable} from './phrases/spelling.ts'
import {PhraseTable} from './phrases/table.ts'
import {TermTable} from './phrases/terms.ts'
import {ClutterModel} from './rules/boilerplate/clutter/model.ts'
import {Screen} from './screen/screen.ts'

/** What rules may ask of the outside. Everything is read when it is first asked for. */
export type Resources = {
  readonly screen: Screen
  /** The shipped table, and over it those of the user: of two that speak of one place the later one is heard. */
  readonly phrases: readonly PhraseTable[]
  readonly terms: TermTable
  readonly channel: ChannelTable
  readonly spelling: SpellingTable
  readonly model: LanguageModel
  /** Tells an article's blocks from those of the page around it. */
  readonly clutter: ClutterModel
  /** The Markdown parser and writer. */
  readonly markdown: Pick<typeof Markdown, 'author' | 'readMarkdown'>
}

/** The tables that ship with the package. The only file access outside the command line. */
export const shipped: Resources = {
  get screen() {
    return (screen ??= Screen.read(readData('screen.bin')))
  },
  get phrases() {
    return (phrases ??= [PhraseTable.read(readData('phrases.bin'))])
  },
  get terms() {
    return (terms ??= TermTable.read(readData('terms.bin')))
  },
  get channel() {
    return (channel ??= ChannelTable.read(readData('channel.bin')))
  },
  get spelling() {
    return (spelling ??= SpellingTable.read(readData('spelling.bin')))
  },
  get model() {
    return (model ??= LanguageModel.read(...pagesOf('model.bin')))
  },
  get clutter() {
    return (clutter ??= ClutterModel.read(readData('clutter.bin')))
  },
  get markdown() {
    return require('../dist/markdown.cjs') as typeof Markdown
  }
}

/** The example sentences of the entries that ship: only who explains a flag asks for them. */
export function shippedExamples(): Examples {
  return (examples ??= Examples.read(readData('examples.bin')))
}

/** `base` with phrase tables over its own. */
export function withPhrases(base: Resources, tables: readonly PhraseTable[]): Resources {
  if (tables.length === 0) return base
  let all: readonly PhraseTable[] | undefined
  return Object.create(base, {phrases: {get: () => (all ??= [...base.phrases, ...tables])}}) as Resources
}

const require = createRequire(import.meta.url)

let screen: Screen | undefined
let examples: Examples | undefined
let phrases: readonly PhraseTable[] | undefined
let channel: ChannelTable | undefined
let terms: TermTable | undefined
let spelling: SpellingTable | undefined
let model: LanguageModel | undefined
let clutter: ClutterModel | undefined

const urlOf = (name: string) => new URL(`../dist/data/${name}`, import.meta.url)

function readData(name: string): Uint8Array {
  return readFileSync(urlOf(name))
}

const pageSize = 4096

/** A file's bytes, page by page: most texts need a hundredth of it. It stays open, since any page may be asked for at any time. */
function pagesOf(name: string): [Uint8Array, Need] {
  const file = openSync(urlOf(name), 'r')
  const bytes = new Uint8Array(fstatSync(file).size)
  const isRead = new Uint8Array(Math.ceil(bytes.length / pageSize))
  const need = (start: number, end: number) => {
    for (let page = Math.floor(start / pageSize); page * pageSize < end; page++) {
      if (isRead[page]) continue
      // What lies side by side is read at once.
      let last = page
      while ((last + 1) * pageSize < end && !isRead[last + 1]) last++
      const from = page * pageSize
      readSync(file, bytes, from, Math.min((last + 1) * pageSize, bytes.length) - from, from)
      isRead.fill(1, page, last + 1)
      page = last
    }
  }
  return [bytes, need]
}
