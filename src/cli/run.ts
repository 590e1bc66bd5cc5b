import {atLeast, type Confidence, type RuleId, type Stage, stageOf} from '../core/finding.ts'
import {invert, record} from '../core/ledger.ts'
import type {Source} from '../core/source.ts'
import {formatOf} from '../input/source.ts'
import {type Cleaning, clean} from '../pipeline.ts'
import type {Outcome} from '../proceedings.ts'
import {reports} from '../report/index.ts'
import type {ReportName} from '../report/names.ts'
import {type Resources, shipped, withPhrases} from '../resources.ts'
import {Failure} from './failure.ts'
import {readSource, readStream, writeWhole} from './files.ts'
import {findInputs, type Input} from './inputs.ts'
import {paintFor, put, type Streams} from './output.ts'
import {findTargets} from './targets.ts'

export type RunOptions = {
  readonly output?: string
  readonly write?: boolean
  readonly check?: boolean
  readonly diff?: boolean
  readonly fix?: boolean
  readonly fixLevel?: Confidence
  readonly failOn: Confidence | 'never'
  readonly maxFlags?: number
  readonly exitZero?: boolean
  readonly format: ReportName
  readonly report: readonly (readonly [ReportName, string])[]
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly rule: Readonly<Partial<Record<RuleId, Confidence | 'off'>>>
  readonly phrases: readonly string[]
  readonly from: 'auto' | 'text' | 'markdown'
  readonly stdinFilepath?: string
  readonly color?: boolean
}

/** Cleans what the arguments name. Gives the exit status: 0, 1 for findings under `--check`, 2 when an input failed. */
export async function run(args: readonly string[], options: RunOptions, streams: Streams): Promise<number> {
  const format = options.diff ? 'unified' : options.format
  const plan = await makePlan(args, options, streams, format)
  const resources = await resourcesFor(options)
  const kept: Cleaning[] = []
  const keepsAll = options.report.length > 0 || format === 'json'
  let failed = false
  let found = false
  let flags = 0
  const paint = options.quiet ? undefined : await paintFor(streams.stderr, streams.env, options.color)
  const outPaint = format === 'terminal' ? await paintFor(streams.stdout, streams.env, options.color) : undefined
  for (const [i, read] of plan.sources.entries()) {
    try {
      const cleaning = cleanOne(await read(), options, resources)
      if (options.check) {
        if (count(cleaning, 'applied', options.failOn) > 0) found = true
        flags += count(cleaning, 'flagged', options.failOn)
      }
      const target = plan.targets[i]
      if (target !== undefined && !options.check && !(options.write && cleaning.markdown === cleaning.source.text))
        await writeWhole(target, withBom(cleaning, options))
      if (plan.printsMarkdown) await put(streams.stdout, cleaning.markdown)
      else if (format !== 'json' && format !== 'markdown')
        await put(
          streams.stdout,
          reports[format]([cleaning], {...(outPaint ? {paint: outPaint} : {}), verbose: options.verbose === true})
        )
      if (!options.quiet && format !== 'terminal')
        await put(
          streams.stderr,
          reports.terminal([cleaning], {...(paint ? {paint} : {}), verbose: options.verbose === true})
        )
      if (keepsAll) kept.push(cleaning)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      await put(streams.stderr, `clean-article: ${error.message}\n`)
      failed = true
    }
  }
  if (format === 'json') await put(streams.stdout, reports.json(kept))
  for (const [name, file] of options.report)
    await writeWhole(file, reports[name](kept, {verbose: options.verbose === true}))
  if (failed) return 2
  return !options.exitZero && (found || flags > (options.maxFlags ?? 0)) ? 1 : 0
}

type Plan = {
  readonly sources: readonly (() => Promise<Source>)[]
  /** Where each Markdown is written; empty where it is printed. */
  readonly targets: readonly string[]
  readonly printsMarkdown: boolean
}

async function makePlan(
  args: readonly string[],
  options: RunOptions,
  streams: Streams,
  format: ReportName
): Promise<Plan> {
  const isStdin = args.length === 0 || (args.length === 1 && args[0] === '-')
  if (options.write && options.output !== undefined)
    throw new Failure('--write', 'cannot go with -o; choose one of them')
  if (!isStdin && args.includes('-'))
    throw new Failure('-', 'standard input cannot be mixed with files; clean them apart')
  if (isStdin && options.write) throw new Failure('--write', 'needs files to write to; name them')
  if (isStdin && args.length === 0 && streams.stdin.isTTY)
    throw new Failure('no input', 'name a file, or pipe a text in; --help shows how')
  const {inputs, isMany} = isStdin ? {inputs: [stdinInput(options)], isMany: false} : await findInputs(args)
  const isWritten = options.write === true || options.output !== undefined
  const printsMarkdown = format === 'markdown' && !isWritten && !options.check
  if (printsMarkdown && inputs.length > 1)
    throw new Failure(
      `${inputs.length} inputs`,
      'cannot share standard output; use -o DIR or --write, or another --format'
    )
  const targets = options.write
    ? inputs.map(input => input.path)
    : options.output !== undefined
      ? await findTargets(options.output, inputs, isMany)
      : []
  const sources = isStdin
    ? [() => readStream(streams.stdin, options.stdinFilepath)]
    : inputs.map(
        ({path}) =>
          () =>
            readSource(path)
      )
  return {sources, targets, printsMarkdown}
}

function stdinInput({stdinFilepath}: RunOptions): Input {
  const path = stdinFilepath ?? 'stdin.txt'
  return {path, under: path.replace(/^.*[/\\]/, '')}
}

/** The shipped tables, and those of `--phrases` over them: only for those the compiler of tables is loaded. */
async function resourcesFor({phrases}: RunOptions): Promise<Resources> {
  if (phrases.length === 0) return shipped
  const {readTables} = await import('./tables.ts')
  return withPhrases(shipped, await readTables(phrases))
}

function cleanOne(source: Source, options: RunOptions, resources: Resources): Cleaning {
  const from = options.from === 'auto' ? formatOf(source.path) : options.from
  const cleaning = clean(source, {
    from,
    rules: options.rule,
    resources,
    ...(options.fix ? {fix: options.fixLevel ?? 'certain'} : {})
  })
  // A ledger that does not give its source back must never reach a file.
  if (invert(cleaning.markdown, record(source.text, cleaning.ledger.entries)) !== source.text) {
    throw new Failure(
      source.path ?? '<stdin>',
      'internal error: the changes cannot be undone, so nothing was written; please report this input'
    )
  }
  return cleaning
}

/** A file that is cleaned in place keeps its byte order mark. */
function withBom({source, markdown}: Cleaning, options: RunOptions): string {
  return options.write && source.bom ? `\ufeff${markdown}` : markdown
}

/** How many findings came out so. Layout and escaping never count. */
function count({findings, outcomes}: Cleaning, outcome: Outcome, failOn: Confidence | 'never'): number {
  if (failOn === 'never') return 0
  return findings.filter(
    ({rule, confidence}, i) => outcomes[i] === outcome && !uncounted.has(stageOf(rule)) && atLeast(confidence, failOn)
  ).length
}

const uncounted: ReadonlySet<Stage> = new Set<Stage>(['layout', 'markdown'])
