import type {JsonReport} from '../report/json.ts'
import {RestoreError, restore} from '../restore.ts'
import {Failure} from './failure.ts'
import {readBytes, writeWhole} from './files.ts'
import {put, type Streams} from './output.ts'

/** Gives the original of a Markdown file back. */
export async function restoreFile(
  output: string,
  options: {readonly with: string; readonly output?: string},
  streams: Streams
): Promise<number> {
  const markdown = await readBytes(output)
  const report = parse(await readBytes(options.with), options.with)
  let source: Uint8Array
  try {
    source = restore(markdown, report)
  } catch (error) {
    if (error instanceof RestoreError)
      throw new Failure(
        /^the report is damaged|^not a report|^the report has/.test(error.message) ? options.with : output,
        error.message
      )
    throw error
  }
  if (options.output !== undefined) await writeWhole(options.output, source)
  else await put(streams.stdout, source)
  return 0
}

function parse(bytes: Uint8Array, path: string): JsonReport {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as JsonReport
  } catch {
    throw new Failure(path, 'is not JSON; write a report with --report json=FILE')
  }
}
