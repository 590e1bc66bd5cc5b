import {HashIndex} from '../core/hash-index.ts'
import {type Column, Packed, pack, type Strings} from '../core/pack.ts'
import type {Problem} from './entry.ts'
import {nounForms} from './inflect.ts'
import {compileTrie, Trie, wordSlots} from './trie.ts'

/** What a spinner makes of a word: one row of a channel page. */
export type Pair = {
  readonly spun: string
  readonly original: string
  /** n, v, a (adjective), r (adverb) or x. */
  readonly pos: string
  /** 0 to 1: how telling the pair is. */
  readonly weight: number
}

/** Reads a list of terms: one a line, of words with spaces or hyphens between, `#` begins a comment. */
export function readTerms(
  page: string,
  text: string
): {readonly terms: readonly string[]; readonly problems: readonly Problem[]} {
  const terms: string[] = []
  const problems: Problem[] = []
  text.split('\n').forEach((row, i) => {
    const term = row.replace(/#.*/, '').trim()
    if (term === '') return
    if (!/^[\p{L}\p{N}'-]+(?:[ -][\p{L}\p{N}'-]+)+$/u.test(term))
      problems.push({page, line: i + 1, column: 1, message: `\`${term}\` is not a term of two or more words`})
    else terms.push(term)
  })
  return {terms, problems}
}

/** Where a pair was seen: which kind of spinner writes it. */
const origins = ['curated', 'spinbot', 'handiest', 'thesaurus', 'backtranslation']

/** Reads a channel page: tab-separated `spun original pos weight origin`, with that line as its head. */
export function readPairs(
  page: string,
  text: string
): {readonly page: string; readonly pairs: readonly Pair[]; readonly problems: readonly Problem[]} {
  const pairs: Pair[] = []
  const problems: Problem[] = []
  text.split('\n').forEach((row, i) => {
    if (row.trim() === '' || row.startsWith('#') || (i === 0 && row.startsWith('spun\t'))) return
    const [spun, original, pos, weight, origin] = row.split('\t')
    const value = Number(weight)
    if (!spun || !original || !pos || !(value > 0 && value <= 1) || !origins.includes(origin!))
      problems.push({
        page,
        line: i + 1,
        column: 1,
        message: `a row is \`spun\`, \`original\`, \`pos\`, \`weight\` (over 0 and up to 1), \`origin\` (${origins.join(', ')}), with tabs between`
      })
    else pairs.push({spun: spun.toLowerCase(), original: original.toLowerCase(), pos, weight: value})
  })
  return {page, pairs, problems}
}

/** Holds the pages of a folder of pairs against their order (by original, spun side and part of speech) and each other. */
export function checkPairs(pages: readonly {readonly page: string; readonly pairs: readonly Pair[]}[]): Problem[] {
  const problems: Problem[] = []
  const known = new Map<string, string>()
  for (const {page, pairs} of pages) {
    let before = ''
    pairs.forEach(({spun, original, pos}, i) => {
      const key = [original, spun, pos].join('\t')
      const other = known.get(key)
      const tell = (message: string) =>
        problems.push({page, line: i + 2, column: 1, message: `\`${spun}\` for \`${original}\`: ${message}`})
      if (other !== undefined) tell(`stands in ${other} too; keep one`)
      else if (key < before) tell('sort the rows by original, spun side and part of speech')
      if (spun === original) tell('the original is what the spinner wrote')
      known.set(key, page)
      before = key
    })
  }
  return problems
}

/** Compiles terms and the word pairs that can garble them. */
export function compileTerms(terms: readonly string[], pairs: readonly Pair[]): Uint8Array {
  const forms = [
    ...new Set(terms.flatMap(term => (term === term.toLowerCase() ? [term, plural(term)] : [term.toLowerCase()])))
  ]
  const names = new Map(terms.filter(term => term !== term.toLowerCase()).map(term => [term.toLowerCase(), term]))
  const sequences = forms.map(form => form.split(/ |-/))
  const needed = new Set(sequences.flat())
  const useful = pairs.filter(
    pair => needed.has(pair.original) && pair.spun !== pair.original && !pair.spun.includes(' ')
  )
  const words = [...new Set([...needed, ...useful.map(pair => pair.spun)])].sort()
  const ids = new Map(words.map((word, i) => [word, i + 1]))
  const bySpun = new Map<number, Map<number, number>>()
  for (const {spun, original, weight} of useful) {
    const row = bySpun.get(ids.get(spun)!) ?? new Map<number, number>()
    row.set(ids.get(original)!, Math.max(weight, row.get(ids.get(original)!) ?? 0))
    bySpun.set(ids.get(spun)!, row)
  }
  const starts = new Int32Array(words.length + 2)
  const originals: number[] = []
  const weights: number[] = []
  for (let id = 1; id <= words.length; id++) {
    starts[id] = originals.length
    for (const [original, weight] of bySpun.get(id) ?? []) {
      originals.push(original)
      weights.push(weight)
    }
  }
  starts[words.length + 1] = originals.length
  const columns: Record<string, Column> = {
    wordSlots: wordSlots(words),
    ...compileTrie(sequences.map(sequence => sequence.map(word => ids.get(word)!))),
    terms: forms.map(form => names.get(form) ?? form),
    /** Whether a term can begin with the word, or with what stands behind it. */
    canStart: canStart(sequences, ids, bySpun, words.length),
    channelStart: starts,
    channelOriginal: Int32Array.from(originals),
    channelWeight: Float32Array.from(weights)
  }
  return pack(columns)
}

function canStart(
  sequences: readonly (readonly string[])[],
  ids: ReadonlyMap<string, number>,
  bySpun: ReadonlyMap<number, ReadonlyMap<number, number>>,
  count: number
): Uint8Array {
  const starts = new Uint8Array(count + 1)
  for (const [first] of sequences) starts[ids.get(first!)!] = 1
  for (const [spun, originals] of bySpun)
    for (const original of originals.keys()) if (starts[original]! & 1) starts[spun] = starts[spun]! | 2
  return starts
}

function plural(term: string): string {
  const at = term.lastIndexOf(' ') + 1
  const [, many] = nounForms(term.slice(at))
  return term.slice(0, at) + many
}

/** A term that the words of a text are a garbled form of. */
export type Garbled = {
  readonly term: string /** In tokens, hyphens among them. */
  readonly length: number
  readonly words: number
  readonly swapped: number /** Product of the swaps' weights. */
  readonly weight: number
}

/** Real terms crossed with what spinners do to words. */
export class TermTable {
  readonly #words: HashIndex
  readonly #trie: Trie
  readonly #canStart: Uint8Array
  readonly #start: Int32Array
  readonly #original: Int32Array
  readonly #weight: Float32Array
  readonly #terms: Strings

  private constructor(packed: Packed) {
    this.#words = new HashIndex(packed.numbers('wordSlots', 'u32'))
    this.#trie = new Trie(packed)
    this.#canStart = packed.numbers('canStart', 'u8')
    this.#start = packed.numbers('channelStart', 'i32')
    this.#original = packed.numbers('channelOriginal', 'i32')
    this.#weight = packed.numbers('channelWeight', 'f32')
    this.#terms = packed.strings('terms')
  }

  /** @throws {Error} when the bytes are not a compiled table */
  static read(bytes: Uint8Array): TermTable {
    return new TermTable(new Packed(bytes))
  }

  wordId(hash: number): number {
    return this.#words.id(hash)
  }

  /**
   * The likeliest term that the words from `ids[from]` on stand for, the longest first; nothing where they are a term as they stand.
   * @param ids word ids, 0 for a word that the table does not know
   * @param next the index of the word after `i`, or -1 where a run of words ends (hyphens are stepped over)
   */
  garbled(ids: Int32Array, from: number, next: (i: number) => number): Garbled | undefined {
    if (this.#canStart[ids[from]!] === 0) return undefined
    const second = next(from)
    if (second < 0 || ids[second] === 0) return undefined
    const walk: Walk = {ids, from, next, best: undefined}
    this.#visit(walk, 0, from, 1, 0, 1)
    const {best} = walk
    return best && best.swapped > 0 ? {...best, term: this.#terms.at(best.term)} : undefined
  }

  /** How telling it is that `spun` stands where `original` would (both as hashes): 0 to 1, and 0 where nothing pairs them. */
  weightOf(spun: number, original: number): number {
    const from = this.#words.id(spun)
    const to = this.#words.id(original)
    if (from === 0 || to === 0) return 0
    for (let at = this.#start[from]!; at < this.#start[from + 1]!; at++)
      if (this.#original[at] === to) return this.#weight[at]!
    return 0
  }

  /** Tries the word at `i`, the `words`th of a term, as it stands and as what may have stood there. */
  #visit(walk: Walk, node: number, i: number, words: number, swapped: number, weight: number): void {
    const id = walk.ids[i]!
    if (id === 0) return
    this.#follow(walk, node, id, i, words, swapped, weight)
    for (let at = this.#start[id]!; at < this.#start[id + 1]!; at++)
      this.#follow(walk, node, this.#original[at]!, i, words, swapped + 1, weight * this.#weight[at]!)
  }

  #follow(walk: Walk, node: number, word: number, i: number, words: number, swapped: number, weight: number): void {
    const to = this.#trie.step(node, word)
    if (to === 0) return
    const length = i - walk.from + 1
    for (const term of this.#trie.holders(to)) {
      const {best} = walk
      if (
        !best ||
        length > best.length ||
        (length === best.length && (swapped === 0 || (best.swapped > 0 && weight > best.weight)))
      )
        walk.best = {term, length, words, swapped, weight}
    }
    const next = words < longest ? walk.next(i) : -1
    if (next >= 0) this.#visit(walk, to, next, words + 1, swapped, weight)
  }
}

const longest = 6 // words of a term

type Walk = {
  readonly ids: Int32Array
  readonly from: number
  readonly next: (i: number) => number
  best: (Omit<Garbled, 'term'> & {readonly term: number}) | undefined
}
