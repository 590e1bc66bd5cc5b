import type {Rule} from '../rules/define.ts'
import {version} from '../version.ts'
import {Failure} from './failure.ts'
import {ClosedPipe, put, type Streams} from './output.ts'
import type {PhrasesAction} from './phrases.ts'
import type {RunOptions} from './run.ts'

/**
 * The command line: everything that touches the process. What a run does not need is not loaded: all of it takes nearly as
 * long as Node itself does to start.
 * @param args without the program's own name
 * @returns the exit status: 0 done, 1 findings under `--check`, 2 the run failed
 */
export async function main(args: readonly string[], streams: Streams): Promise<number> {
  streams.stdout.on('error', () => {}) // `put` hears of it
  try {
    if (args.length === 1 && args[0] === '--version') {
      await put(streams.stdout, `${version}\n`)
      return 0
    }
    return await command(args, streams)
  } catch (error) {
    if (error instanceof ClosedPipe) return 0
    if (error instanceof Failure) await put(streams.stderr, `clean-article: ${error.message}\n`)
    else
      await put(
        streams.stderr,
        `clean-article: internal error: ${error instanceof Error ? error.message : String(error)}; please report this input\n`
      )
    return 2
  }
}

async function command(args: readonly string[], streams: Streams): Promise<number> {
  const {CommanderError, program, spellOut} = await import('./program.ts')
  const actions = {
    clean: async (files: readonly string[], options: RunOptions & {readonly listRules?: boolean}) =>
      options.listRules ? listRules(streams) : (await import('./run.ts')).run(files, options, streams),
    restore: async (output: string, options: {readonly with: string; readonly output?: string}) =>
      (await import('./restore.ts')).restoreFile(output, options, streams),
    explain: async (what: string, options: RunOptions) =>
      (await import('./explain.ts')).explain(what, options, streams),
    phrases: async (what: PhrasesAction, files: readonly string[]) =>
      (await import('./phrases.ts')).phrases(what, files, streams)
  }
  const known = args.some(arg => arg.startsWith('--rule')) ? (await rules()).map(({id}) => id) : []
  let status = 0
  try {
    await program(
      actions,
      async code => {
        status = await code
      },
      known
    ).parseAsync(spellOut(args), {from: 'user'})
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

async function rules(): Promise<readonly Rule[]> {
  return (await import('../rules/index.ts')).rules
}

async function listRules(streams: Streams): Promise<number> {
  const all = await rules()
  const width = Math.max(...all.map(({id}) => id.length))
  await put(
    streams.stdout,
    all.map(({id, confidence, summary}) => `${id.padEnd(width)}  ${confidence.padEnd(7)}  ${summary}\n`).join('')
  )
  return 0
}
