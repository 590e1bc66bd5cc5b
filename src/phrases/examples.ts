import {Packed, pack} from '../core/pack.ts'
import type {Entry} from './entry.ts'
import type {TableEntry} from './table.ts'

/** The sentences of an entry's page, and the line of the page on which it stands. */
export type Example = {readonly line: number; readonly yes: readonly string[]; readonly no: readonly string[]}

/** Compiles what a page says about its entries beside what matching needs. */
export function compileExamples(entries: readonly Entry[]): Uint8Array {
  const examples = entries.map(entry => [
    keyOf(entry),
    {line: entry.line, yes: entry.yes.map(({text}) => text), no: entry.no.map(({text}) => text)}
  ])
  return pack({examples: [JSON.stringify(Object.fromEntries(examples))]})
}

/** The example sentences of the entries, apart from the table: no run that only cleans reads them. */
export class Examples {
  readonly #examples: Readonly<Record<string, Example>>

  private constructor(packed: Packed) {
    this.#examples = JSON.parse(packed.strings('examples').at(0)) as Record<string, Example>
  }

  /** @throws {Error} when the bytes are no compiled examples */
  static read(bytes: Uint8Array): Examples {
    return new Examples(new Packed(bytes))
  }

  /** What the page says about an entry; nothing where it is not one of these. */
  of(entry: TableEntry): Example | undefined {
    return this.#examples[keyOf(entry)]
  }
}

/** No two entries of a table share heading and guards. */
function keyOf({page, heading, guards}: TableEntry): string {
  return JSON.stringify([page, heading, guards])
}
