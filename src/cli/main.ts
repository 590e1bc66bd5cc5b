import {rules} from '../rules/index.ts'
import {explain} from './explain.ts'
import {Failure} from './failure.ts'
import {ClosedPipe, put, type Streams} from './output.ts'
import {CommanderError, program, spellOut} from './program.ts'
import {restoreFile} from './restore.ts'
import {type RunOptions, run} from './run.ts'

/**
 * The command line: everything that touches the process.
 * @param args without the program's own name
 * @returns the exit status: 0 done, 1 findings under `--check`, 2 the run failed
 */
export async function main(args: readonly string[], streams: Streams): Promise<number> {
  let status = 0
  const actions = {
    clean: (files: readonly string[], options: RunOptions & {readonly listRules?: boolean}) =>
      options.listRules ? listRules(streams) : run(files, options, streams),
    restore: (output: string, options: {readonly with: string; readonly output?: string}) =>
      restoreFile(output, options, streams),
    explain: (rule: string) => explain(rule, streams)
  }
  streams.stdout.on('error', () => {}) // `put` hears of it
  try {
    await program(actions, async code => {
      status = await code
    }).parseAsync(spellOut(args), {from: 'user'})
    return status
  } catch (error) {
    if (error instanceof ClosedPipe) return status
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Failure) await put(streams.stderr, `clean-article: ${error.message}\n`)
    else
      await put(
        streams.stderr,
        `clean-article: internal error: ${error instanceof Error ? error.message : String(error)}; please report this input\n`
      )
    return 2
  }
}

async function listRules(streams: Streams): Promise<number> {
  const width = Math.max(...rules.map(({id}) => id.length))
  await put(
    streams.stdout,
    rules.map(({id, confidence, summary}) => `${id.padEnd(width)}  ${confidence.padEnd(7)}  ${summary}\n`).join('')
  )
  return 0
}
