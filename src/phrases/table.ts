import type {Confidence} from '../core/finding.ts'
import {Packed} from '../core/pack.ts'
import type {Guards} from './entry.ts'
import {hyphenHash, Trie, WordIndex} from './trie.ts'

/** What a table keeps of an entry for matching and for telling. */
export type TableEntry = {
  readonly heading: string
  readonly confidence: Confidence
  readonly guards: Guards
  readonly page: string
}

/** The curated entries, found by walking a trie of word ids. */
export class PhraseTable {
  readonly hyphenId: number
  readonly #words: WordIndex
  readonly #trie: Trie
  readonly #variantEntry: Int32Array
  readonly #variantRun: Uint8Array
  readonly #variantOriginals: Int32Array
  readonly #packed: Packed
  #originals?: readonly string[]
  #entryTexts?: readonly string[]
  readonly #entries: TableEntry[] = []

  private constructor(packed: Packed) {
    this.#packed = packed
    this.#words = new WordIndex(packed.numbers('wordSlots', 'u32'))
    this.#trie = Trie.of(packed)
    this.#variantEntry = packed.numbers('variantEntry', 'i32')
    this.#variantRun = packed.numbers('variantRun', 'u8')
    this.#variantOriginals = packed.numbers('variantOriginals', 'i32')
    this.hyphenId = this.#words.id(hyphenHash)
  }

  /** @throws {Error} when the bytes are not a compiled table */
  static read(bytes: Uint8Array): PhraseTable {
    return new PhraseTable(new Packed(bytes))
  }

  /** The id of a word by its hash; 0 where the table does not know it. */
  wordId(hash: number): number {
    return this.#words.id(hash)
  }

  /** The node that `word` leads to from `node` (0 is the root), or 0 where it leads nowhere. */
  step(node: number, word: number): number {
    return this.#trie.step(node, word)
  }

  /** The variants that end at `node`. */
  variantsAt(node: number): Int32Array {
    return this.#trie.holders(node)
  }

  entryIndexOf(variant: number): number {
    return this.#variantEntry[variant]!
  }

  entryOf(variant: number): TableEntry {
    const index = this.entryIndexOf(variant)
    this.#entryTexts ??= this.#packed.strings('entries')
    return (this.#entries[index] ??= JSON.parse(this.#entryTexts[index]!) as TableEntry)
  }

  /** Which words of the match are replaced, end-exclusive, and how many there are. */
  runOf(variant: number): {readonly from: number; readonly to: number; readonly length: number} {
    const at = variant * 3
    return {from: this.#variantRun[at]!, to: this.#variantRun[at + 1]!, length: this.#variantRun[at + 2]!}
  }

  /** Best first; the empty string means that the run goes away. */
  originalsOf(variant: number): readonly string[] {
    this.#originals ??= this.#packed.strings('originals')
    return this.#originals[this.#variantOriginals[variant]!]!.split('|')
  }
}
