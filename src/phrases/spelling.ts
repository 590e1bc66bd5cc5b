import {HashIndex} from '../core/hash-index.ts'
import {Packed, pack, type Strings} from '../core/pack.ts'
import {hashWord} from '../core/tokens.ts'
import type {LanguageModel} from '../model/score.ts'
import type {Problem} from './entry.ts'
import {type Inflection, inflect} from './inflect.ts'
import {irregularVerbs} from './irregular.ts'
import {wordSlots} from './trie.ts'

/** A word that people write wrongly, and how. */
export type Misspelling = {
  readonly wrong: string
  readonly right: string
  /** n, v or x: which forms it has. */
  readonly pos: string
  readonly isCertain: boolean
}

/** Reads a page of misspellings: tab-separated `misspelling right pos confidence`, with that line as its head. */
export function readSpelling(
  page: string,
  text: string
): {readonly misspellings: readonly Misspelling[]; readonly problems: readonly Problem[]} {
  const misspellings: Misspelling[] = []
  const problems: Problem[] = []
  text.split('\n').forEach((row, i) => {
    if (row.trim() === '' || row.startsWith('#') || (i === 0 && row.startsWith('misspelling\t'))) return
    const [wrong, right, pos, confidence] = row.split('\t')
    const isWhole = /^[a-z]{3,}$/.test(wrong ?? '') && right && /^[nvx]$/.test(pos ?? '') && wrong !== right
    if (!isWhole || (confidence !== 'certain' && confidence !== 'likely'))
      problems.push({
        page,
        line: i + 1,
        column: 1,
        message: 'a row is `misspelling`, `right`, `pos` (n, v or x), `certain` or `likely`, with tabs between'
      })
    else misspellings.push({wrong: wrong!, right, pos: pos!, isCertain: confidence === 'certain'})
  })
  return {misspellings, problems}
}

/** How likely a word may be by itself, and still be what the model picked up from careless writers. */
const rarest = -11

/** What is wrong with rows that read well: each misspelling stands once, none is a word of its own, and none is mended to another. */
export function checkSpelling(page: string, list: readonly Misspelling[], model: LanguageModel): Problem[] {
  const seen = new Set<string>()
  const wrongs = new Set(list.map(({wrong}) => wrong))
  const problems: Problem[] = []
  const tell = (line: number, message: string) => problems.push({page, line, column: 1, message})
  list.forEach(({wrong, right}, i) => {
    if (seen.has(wrong)) tell(i + 2, `\`${wrong}\` stands twice`)
    seen.add(wrong)
    if (likelihood(model, wrong) > rarest) tell(i + 2, `\`${wrong}\` is a word of its own`)
    if (wrongs.has(right)) tell(i + 2, `\`${right}\` is misspelled too`)
  })
  return problems
}

/** Compiles misspellings in all their forms, and words that are right although no other table knows them. */
export function compileSpelling(
  list: readonly Misspelling[],
  words: readonly string[],
  model: LanguageModel
): Uint8Array {
  const own = new Set(list.map(({wrong}) => wrong))
  const isKnown = (word: string) => likelihood(model, word) > Number.NEGATIVE_INFINITY
  const rows = new Map<string, {right: string; isCertain: boolean}>()
  for (const row of list) {
    for (const [wrong, right] of formsOf(row)) {
      // A form may be a word where its stem is none.
      if (wrong !== row.wrong && (own.has(wrong) || isKnown(wrong))) continue
      // An inflected form that the model does not know is none, unless it does not know the word at all.
      if (wrong === row.wrong || isKnown(right) || !isKnown(row.right))
        rows.set(wrong, {right, isCertain: row.isCertain})
    }
  }
  const known = words.filter(word => !rows.has(word))
  const rights = [...new Set([...rows.values()].map(({right}) => right))].sort()
  const indices = new Map(rights.map((right, i) => [right, i]))
  return pack({
    slots: wordSlots([...rows.keys(), ...known]),
    right: Uint16Array.from(rows.values(), ({right}) => indices.get(right)!),
    isCertain: Uint8Array.from(rows.values(), ({isCertain}) => Number(isCertain)),
    rights
  })
}

const inflections: Readonly<Record<string, Inflection>> = {n: 'noun', v: 'verb'}

function* formsOf({wrong, right, pos}: Misspelling): Generator<readonly [string, string]> {
  yield [wrong, right]
  const inflection = inflections[pos]
  if (!inflection) return
  const rights = inflect(right, inflection)
  for (const [i, form] of inflect(wrong, inflection).entries()) {
    const isPast = inflection === 'verb' && (i === 2 || i === 3)
    if (!(isPast && irregularVerbs.has(right))) yield [form, rights[i]!]
  }
}

function likelihood(model: LanguageModel, word: string): number {
  const id = model.wordId(hashWord(word))
  return id < 0 ? Number.NEGATIVE_INFINITY : model.score(-1, -1, id)
}

/** What people write wrongly. */
export class SpellingTable {
  readonly #index: HashIndex
  readonly #right: Uint16Array
  readonly #isCertain: Uint8Array
  readonly #rights: Strings

  private constructor(packed: Packed) {
    this.#index = new HashIndex(packed.numbers('slots', 'u32'))
    this.#right = packed.numbers('right', 'u16')
    this.#isCertain = packed.numbers('isCertain', 'u8')
    this.#rights = packed.strings('rights')
  }

  /** @throws {Error} when the bytes are not a compiled table */
  static read(bytes: Uint8Array): SpellingTable {
    return new SpellingTable(new Packed(bytes))
  }

  /** The id of a word by its hash: over 0 where the table knows it, as wrong or as right. */
  wordId(hash: number): number {
    return this.#index.id(hash)
  }

  /** What the misspelling of an id stands for; nothing where the word is right. */
  rightOf(id: number): {readonly right: string; readonly isCertain: boolean} | undefined {
    const row = id - 1
    if (row < 0 || row >= this.#right.length) return undefined
    return {right: this.#rights.at(this.#right[row]!), isCertain: this.#isCertain[row] === 1}
  }
}
