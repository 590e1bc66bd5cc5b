import {readFileSync} from 'node:fs'
import {PhraseTable} from './phrases/table.ts'
import {TermTable} from './phrases/terms.ts'

/** What rules may ask of the outside. Everything is read when it is first asked for. */
export type Resources = {
  readonly phrases: PhraseTable
  readonly terms: TermTable
}

/** The tables that ship with the package. The only file access outside the command line. */
export const shipped: Resources = {
  get phrases() {
    return (phrases ??= PhraseTable.read(readData('phrases.bin')))
  },
  get terms() {
    return (terms ??= TermTable.read(readData('terms.bin')))
  }
}

let phrases: PhraseTable | undefined
let terms: TermTable | undefined

function readData(name: string): Uint8Array {
  return readFileSync(new URL(`../dist/data/${name}`, import.meta.url))
}
