import type {Confidence} from '../core/finding.ts'
import {edgeHash, hyphenHash} from './compile.ts'
import type {Guards} from './entry.ts'
import {Packed} from './pack.ts'

/** What a table keeps of an entry for matching and for telling. */
export type TableEntry = {readonly heading: string; readonly confidence: Confidence; readonly guards: Guards; readonly page: string}

/** Word sequences found by walking a trie of word ids: longest match at full speed, whatever the size of the table. */
export class PhraseTable {
  readonly #slots: Uint32Array
  readonly #edges: Int32Array
  readonly #holderStart: Int32Array
  readonly #holders: Int32Array
  readonly #variantEntry: Int32Array
  readonly #variantRun: Uint8Array
  readonly #variantOriginals: Int32Array
  readonly #packed: Packed
  #originals?: readonly string[]
  #entryTexts?: readonly string[]
  readonly #entries: TableEntry[] = []

  private constructor(packed: Packed) {
    this.#packed = packed
    this.#slots = packed.numbers('wordSlots', 'u32')
    this.#edges = packed.numbers('edges', 'i32')
    this.#holderStart = packed.numbers('holderStart', 'i32')
    this.#holders = packed.numbers('holders', 'i32')
    this.#variantEntry = packed.numbers('variantEntry', 'i32')
    this.#variantRun = packed.numbers('variantRun', 'u8')
    this.#variantOriginals = packed.numbers('variantOriginals', 'i32')
  }

  /** @throws {Error} when the bytes are not a compiled table */
  static read(bytes: Uint8Array): PhraseTable {
    return new PhraseTable(new Packed(bytes))
  }

  /** The id of a word by its hash; 0 where the table does not know it. */
  wordId(hash: number): number {
    const size = this.#slots.length >> 1
    for (let at = hash & (size - 1); ; at = (at + 1) & (size - 1)) {
      if (this.#slots[at * 2 + 1] === 0) return 0
      if (this.#slots[at * 2] === hash) return this.#slots[at * 2 + 1]!
    }
  }

  get hyphenId(): number {
    return this.wordId(hyphenHash)
  }

  /** The node that `word` leads to from `node` (0 is the root), or 0 where it leads nowhere. */
  step(node: number, word: number): number {
    const size = this.#edges.length / 3
    for (let at = edgeHash(node, word) & (size - 1); ; at = (at + 1) & (size - 1)) {
      if (this.#edges[at * 3 + 1] === 0) return 0
      if (this.#edges[at * 3] === node && this.#edges[at * 3 + 1] === word) return this.#edges[at * 3 + 2]!
    }
  }

  /** The variants that end at `node`. */
  variantsAt(node: number): Int32Array {
    return this.#holders.subarray(this.#holderStart[node]!, this.#holderStart[node + 1]!)
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

  get words(): readonly string[] {
    return this.#packed.strings('words')
  }
}
