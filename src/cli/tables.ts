import {compileOwn, PhraseError} from '../phrases/own.ts'
import type {PhraseTable} from '../phrases/table.ts'
import {Failure} from './failure.ts'
import {readSource} from './files.ts'

/** The compiled phrase tables of files; the first that cannot be used ends it. */
export async function readTables(files: readonly string[]): Promise<readonly PhraseTable[]> {
  const tables: PhraseTable[] = []
  for (const file of files) tables.push(await readTable(file))
  return tables
}

async function readTable(file: string): Promise<PhraseTable> {
  const {text} = await readSource(file)
  try {
    return compileOwn(text, file)
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error
    const more = error.problems.length - 1
    throw new Failure(
      file,
      `${error.message}${more > 0 ? ` (and ${more} more; see clean-article phrases check ${file})` : ''}`
    )
  }
}
