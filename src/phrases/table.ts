import type {Confidence} from '../core/finding.ts'
import {HashIndex} from '../core/hash-index.ts'
import {Packed, type Strings} from '../core/pack.ts'
import type {Guards} from './entry.ts'
import {hyphenHash, Trie} from './trie.ts'

/** What a table keeps of an entry for matching and for telling. */
export type TableEntry = {
  readonly heading: string
  readonly confidence: Confidence
  readonly guards: Guards
  readonly page: string
  /** Flags nothing, see `Entry`. */
  readonly isOff?: true
}

/** A compiled table of entries, found by walking a trie of word ids. */
export class PhraseTable {
  readonly hyphenId: number
  readonly #words: HashIndex
  readonly #trie: Trie
  readonly #variantEntry: Uint16Array | Uint32Array
  readonly #variantRun: Uint8Array
  readonly #variantOriginals: Uint16Array | Uint32Array
  readonly #originals: Strings
  readonly #entryTexts: Strings
  readonly #entries: TableEntry[] = []

  private constructor(packed: Packed) {
    this.#words = new HashIndex(packed.numbers('wordSlots', 'u32'))
    this.#trie = new Trie(packed)
    this.#variantEntry = packed.counts('variantEntry')
    this.#variantRun = packed.numbers('variantRun', 'u8')
    this.#variantOriginals = packed.counts('variantOriginals')
    this.#originals = packed.strings('originals')
    this.#entryTexts = packed.strings('entries')
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
  variantsAt(node: number): Uint32Array {
    return this.#trie.holders(node)
  }

  entryIndexOf(variant: number): number {
    return this.#variantEntry[variant]!
  }

  entryOf(variant: number): TableEntry {
    return this.entry(this.entryIndexOf(variant))
  }

  entry(index: number): TableEntry {
    return (this.#entries[index] ??= JSON.parse(this.#entryTexts.at(index)) as TableEntry)
  }

  /** How many variants there are: those of one entry are neighbours, its own form the first. */
  get variants(): number {
    return this.#variantEntry.length
  }

  /** Which words of the match are replaced, end-exclusive, and how many there are. */
  runOf(variant: number): {readonly from: number; readonly to: number; readonly length: number} {
    const at = variant * 3
    return {from: this.#variantRun[at]!, to: this.#variantRun[at + 1]!, length: this.#variantRun[at + 2]!}
  }

  /** Best first; the empty string means that the run goes away. */
  originalsOf(variant: number): readonly string[] {
    return this.#originals.at(this.#variantOriginals[variant]!).split('|')
  }
}
