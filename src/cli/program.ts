import {Argument, type Command, CommanderError, InvalidArgumentError, Option, Command as Program} from 'commander'
import type {Confidence, RuleId} from '../core/finding.ts'
import {type ReportName, reportNames} from '../report/names.ts'
import {version} from '../version.ts'
import type {PhrasesAction} from './phrases.ts'
import type {RunOptions} from './run.ts'

const levels: readonly Confidence[] = ['certain', 'likely', 'guess']

export type Actions = {
  clean(files: readonly string[], options: RunOptions): Promise<number>
  restore(output: string, options: {readonly with: string; readonly output?: string}): Promise<number>
  explain(what: string, options: RunOptions): Promise<number>
  phrases(what: PhrasesAction, files: readonly string[]): Promise<number>
}

/**
 * The command line as commander sees it; what each command does is given in.
 * @param known the ids that `--rule` takes
 */
export function program(
  actions: Actions,
  finish: (code: Promise<number>) => Promise<void>,
  known: readonly string[]
): Command {
  const rule = (value: string, earlier: RunOptions['rule']) => ruleLevel(value, earlier, known)
  const command = new Program('clean-article')
    .description('Turns garbled scraped articles into clean Markdown, with a report of every change.')
    .usage('[options] [FILE|FOLDER|GLOB ...]')
    .argument('[inputs...]', 'what to clean; standard input when piped, or for -')
    .version(version, '--version')
    .option('-o, --output <file|dir>', 'where the Markdown goes; a folder for several inputs')
    .option('--write', 'clean the files in place')
    .option('--check', 'write no Markdown; exit 1 when there is something to remove, repair or flag')
    .option('--diff', 'a unified diff on standard output instead of the Markdown')
    .option('--fix', 'rewrite wording that is certain, too (--fix=likely: more)')
    .addOption(new Option('--fix-level <level>').choices(levels.filter(level => level !== 'guess')).hideHelp())
    .addOption(new Option('--fail-on <level>', 'what --check counts').choices([...levels, 'never']).default('likely'))
    .option('--max-flags <n>', 'tolerate this many flags under --check', count)
    .option('--exit-zero', 'exit 0 even when --check finds something')
    .addOption(new Option('--format <name>', 'what standard output carries').choices(reportNames).default('markdown'))
    .option('--report <name=file>', 'one more report into a file; repeatable', report, [])
    .option('--quiet', 'no report on standard error')
    .option('--verbose', 'tell every change, and every line of what was removed')
    .option(
      '--rule <id=level>',
      'act on this rule from certain, likely or guess on, or not at all (off); repeatable',
      rule,
      {}
    )
    .option('--list-rules', 'list all rules')
    .option('--phrases <file>', 'one more phrase table (Markdown or TSV); repeatable', collect, [])
    .addOption(
      new Option('--from <format>', 'how to read the input').choices(['auto', 'text', 'markdown']).default('auto')
    )
    .option('--stdin-filepath <path>', 'the name of piped text')
    .option('--color', 'colours, whatever listens')
    .option('--no-color', 'no colours')
    .helpOption('-h, --help', 'show this help')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({outputError: (text, write) => write(oneLine(text))})
    .addHelpText(
      'after',
      `
Exit status: 0 done, or clean; 1 findings under --check; 2 the run failed.

Examples:
  clean-article input.txt > clean.md
  cat input.txt | clean-article --quiet
  clean-article -o cleaned/ articles/
  clean-article --check 'content/**/*.md'
  clean-article --phrases own.md --fix=likely input.txt
  clean-article --report json=report.json -o clean.md input.txt
  clean-article restore clean.md --with report.json > input.txt`
    )
    .action((inputs: string[], options: RunOptions) => finish(actions.clean(inputs, options)))
  command
    .command('restore')
    .description('give the original bytes back, from the Markdown and its JSON report')
    .argument('<output>', 'the Markdown that was written')
    .requiredOption('--with <report.json>', 'the JSON report of the run that wrote it')
    .option('-o, --output <file>', 'where the original goes; default standard output')
    .action((output: string, _: unknown, own: Command) => finish(actions.restore(output, own.optsWithGlobals())))
  command
    .command('explain')
    .description("show a rule's page, or why a place in a file was flagged, changed or left alone")
    .argument('<what>', 'the id of a rule, or FILE:LINE[:COLUMN]')
    .addHelpText('after', explaining)
    .action((what: string, _: unknown, own: Command) => finish(actions.explain(what, own.optsWithGlobals())))
  command
    .command('phrases')
    .description('check a phrase table of your own, count its entries, or try its examples')
    .addArgument(new Argument('<what>', 'what to do').choices(['check', 'stats', 'test']))
    .argument('<files...>', 'literate Markdown pages or TSV')
    .addHelpText(
      'after',
      `
An entry of a Markdown page, under a first line "# Title":
  ## sourdough beginner -> sourdough starter

  - inflect: noun
  - near: feed flour jar
  - yes: Feed the sourdough beginner every morning.
  - no: A sourdough beginner often adds too much water.

A row of a TSV: spun, tab, original; then pos, weight and origin as you like. docs/phrases.md tells the rest.`
    )
    .action((what: PhrasesAction, files: string[]) => finish(actions.phrases(what, files)))
  for (const own of command.commands)
    own.exitOverride().configureOutput({outputError: (text, write) => write(oneLine(text))})
  return command
}

const explaining = `
What ends in :NUMBER is a place in a file; everything else is a rule. Lines and columns count from 1, as in the
reports. Two numbers are line and column, unless only the file whose name ends in the first of them exists.
--from, --rule and --fix hold as in the run that is explained.

Examples:
  clean-article explain wording/odd-synonym
  clean-article explain article.txt:12
  clean-article explain article.txt:12:34`

function oneLine(text: string): string {
  return `clean-article: ${text
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim()}; see --help\n`
}

function report(
  value: string,
  earlier: readonly (readonly [ReportName, string])[]
): readonly (readonly [ReportName, string])[] {
  const at = value.indexOf('=')
  const name = value.slice(0, at) as ReportName
  if (at < 1 || value.length === at + 1) throw new InvalidArgumentError('It takes NAME=FILE.')
  if (!reportNames.includes(name))
    throw new InvalidArgumentError(`There is no report ${name}; there are ${reportNames.join(', ')}.`)
  return [...earlier, [name, value.slice(at + 1)]]
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value]
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a number.')
  return Number(value)
}

function ruleLevel(value: string, earlier: RunOptions['rule'], known: readonly string[]): RunOptions['rule'] {
  const [id, level] = value.split('=') as [RuleId, Confidence | 'off' | undefined]
  if (!known.includes(id)) throw new InvalidArgumentError(`There is no rule ${id}; --list-rules lists them.`)
  if (level === undefined || (level !== 'off' && !levels.includes(level)))
    throw new InvalidArgumentError('It takes ID=off, ID=certain, ID=likely or ID=guess.')
  return {...earlier, [id]: level}
}

/** `--fix=likely` has a level, `--fix FILE` has none and a file follows: commander cannot tell, so the two are spelled apart here. */
export function spellOut(args: readonly string[]): string[] {
  const end = args.indexOf('--')
  return args.flatMap((arg, i) =>
    arg.startsWith('--fix=') && (end < 0 || i < end) ? ['--fix', '--fix-level', arg.slice(6)] : [arg]
  )
}

export {CommanderError}
