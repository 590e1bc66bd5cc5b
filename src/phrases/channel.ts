import {HashIndex} from '../core/hash-index.ts'
import {firsts, Packed, pack} from '../core/pack.ts'
import {hashWord} from '../core/tokens.ts'
import type {LanguageModel} from '../model/score.ts'
import {type Inflection, inflect} from './inflect.ts'
import type {Pair} from './terms.ts'
import {compileTrie, Trie, wordSlots} from './trie.ts'

/** What a spun word or phrase may stand for. */
export class Original {
  readonly text: string
  /** 0 to 1: how telling the pair is. */
  readonly weight: number
  #ids?: {readonly model: LanguageModel; readonly words: readonly number[]}

  constructor(text: string, weight: number) {
    this.text = text
    this.weight = weight
  }

  /** The ids of its words in a language model, -1 for what it does not know. */
  idsIn(model: LanguageModel): readonly number[] {
    if (this.#ids?.model !== model)
      this.#ids = {model, words: wordsOf(this.text).map(word => model.wordId(hashWord(word)))}
    return this.#ids.words
  }
}

const inflections: Readonly<Record<string, Inflection>> = {n: 'noun', v: 'verb', a: 'adjective'}

/** Compiles pairs of ordinary words, in all their forms: what `spun` may stand for. */
export function compileChannel(pairs: readonly Pair[]): Uint8Array {
  const bySpun = new Map<string, Map<string, number>>()
  for (const pair of pairs)
    for (const [spun, original] of formsOf(pair)) {
      if (spun === original) continue
      const row = bySpun.get(spun) ?? new Map<string, number>()
      row.set(original, Math.max(pair.weight, row.get(original) ?? 0))
      bySpun.set(spun, row)
    }
  const spuns = [...bySpun.keys()].sort()
  const words = [...new Set(spuns.flatMap(wordsOf))].sort()
  const ids = new Map(words.map((word, i) => [word, i + 1]))
  const originals = [...new Set(spuns.flatMap(spun => [...bySpun.get(spun)!.keys()]))].sort()
  const indices = new Map(originals.map((text, i) => [text, i]))
  const rows = spuns.map(spun => [...bySpun.get(spun)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
  return pack({
    words: wordSlots(words),
    ...compileTrie(spuns.map(spun => wordsOf(spun).map(word => ids.get(word)!))),
    rowFirst: firsts(rows),
    rowOriginal: Uint32Array.from(rows.flatMap(row => row.map(([text]) => indices.get(text)!))),
    rowWeight: Uint8Array.from(rows.flatMap(row => row.map(([, weight]) => Math.round(weight * 100)))),
    originals
  })
}

/** A pair in its own form and in those that its part of speech and its persons have, on both sides alike. */
function* formsOf({spun, original, pos}: Pair): Generator<readonly [string, string]> {
  for (const [from, to] of persons(plain(spun), plain(original))) {
    yield [from, to]
    const inflection = inflections[pos]
    if (!inflection || (inflection === 'adjective' && `${from}${to}`.includes(' '))) continue
    const originals = formsIn(to, inflection)
    for (const [i, form] of formsIn(from, inflection).entries()) {
      const other = originals[i]!
      // "More able" says no more of a spinner than "able" does.
      if (inflection !== 'adjective' || !`${form}${other}`.includes(' ')) yield [form, other]
    }
  }
}

/** The forms of {@link inflect}; a verb in its plural present and past as well, which only `be` has for itself. */
function formsIn(phrase: string, inflection: Inflection): readonly string[] {
  const forms = inflect(phrase, inflection)
  if (inflection !== 'verb') return forms
  const rest = phrase.replace(/^be\b/, '')
  return rest === phrase ? [...forms, phrase, forms[2]!] : [...forms, `are${rest}`, `were${rest}`]
}

const possessives = ['my', 'your', 'his', 'her', 'its', 'our', 'their']
const reflexives: readonly (readonly string[])[] = [
  ['myself'],
  ['yourself', 'yourselves'],
  ['himself'],
  ['herself'],
  ['itself'],
  ['ourselves'],
  ['themselves']
]

/** `one's` and `oneself` stand for every person, for the same one on both sides. */
function* persons(spun: string, original: string): Generator<readonly [string, string]> {
  if (!/\bone(?:'s|self)\b/.test(`${spun} ${original}`)) return void (yield [spun, original])
  for (const [i, possessive] of possessives.entries())
    for (const reflexive of reflexives[i]!) {
      const of = (text: string) => text.replace(/\bone's\b/g, possessive).replace(/\boneself\b/g, reflexive)
      yield [of(spun), of(original)]
    }
}

/** The words of a phrase as the tokens of a text have them: a final `'s` is one of its own. */
function wordsOf(phrase: string): string[] {
  return phrase.split(/ |(?='s(?: |$))/)
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('-', ' ')
}

/** The channel of ordinary words: which originals a spinner may have replaced by a word or phrase. */
export class ChannelTable {
  readonly #words: HashIndex
  readonly #trie: Trie
  readonly #rowFirst: Uint32Array
  readonly #rowOriginal: Uint32Array
  readonly #rowWeight: Uint8Array
  readonly #packed: Packed
  readonly #rows: (readonly Original[])[] = []
  #originals?: ReturnType<Packed['strings']>

  private constructor(packed: Packed) {
    this.#packed = packed
    this.#words = new HashIndex(packed.numbers('words', 'u32'))
    this.#trie = new Trie(packed)
    this.#rowFirst = packed.numbers('rowFirst', 'u32')
    this.#rowOriginal = packed.numbers('rowOriginal', 'u32')
    this.#rowWeight = packed.numbers('rowWeight', 'u8')
  }

  /** @throws {Error} when the bytes are not a compiled channel */
  static read(bytes: Uint8Array): ChannelTable {
    return new ChannelTable(new Packed(bytes))
  }

  /** The id of a word by its hash; 0 where no spun phrase has it. */
  wordId(hash: number): number {
    return this.#words.id(hash)
  }

  /** The node that `word` leads to from `node` (0 is the root), or 0 where it leads nowhere. */
  step(node: number, word: number): number {
    return this.#trie.step(node, word)
  }

  /** What the phrase that ends at `node` may stand for, the most telling first. */
  originalsAt(node: number): readonly Original[] {
    const row = this.#trie.holders(node)[0]
    return row === undefined ? [] : (this.#rows[row] ??= this.#read(row))
  }

  #read(row: number): readonly Original[] {
    this.#originals ??= this.#packed.strings('originals')
    const list: Original[] = []
    for (let at = this.#rowFirst[row]!; at < this.#rowFirst[row + 1]!; at++) {
      list.push(new Original(this.#originals.at(this.#rowOriginal[at]!), this.#rowWeight[at]! / 100))
    }
    return list
  }
}
