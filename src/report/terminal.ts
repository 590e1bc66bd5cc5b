import {type Stage, stageOf} from '../core/finding.ts'
import type {Cleaning} from '../pipeline.ts'
import {type Message, tell} from './message.ts'
import {excerpt, safe} from './safe.ts'

/** What paints: chalk, or a stand-in that leaves everything plain. */
export type Paint = Record<'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan' | 'underline', (text: string) => string>

export type TerminalOptions = {
  readonly paint?: Paint
  /** Tell every change, and every line of what was removed. */
  readonly verbose?: boolean
}

const identity = (text: string) => text
/** Paints nothing. */
export const plain: Paint = {
  bold: identity,
  dim: identity,
  red: identity,
  green: identity,
  yellow: identity,
  cyan: identity,
  underline: identity
}

type Group = {readonly title: string; readonly takes: (message: Message) => boolean}

const isStage = (message: Message, ...stages: readonly Stage[]) => stages.includes(stageOf(message.ruleId))
const groups: readonly Group[] = [
  {title: 'Removed', takes: message => message.applied && isStage(message, 'boilerplate', 'links')},
  {title: 'Repaired', takes: message => message.applied && isStage(message, 'repair')},
  {title: 'Rewritten', takes: message => message.applied && isStage(message, 'wording')},
  {title: 'Flagged', takes: message => !message.applied},
  {title: 'Laid out', takes: message => message.applied && isStage(message, 'layout', 'markdown')}
]

const most = 12 // messages of a group that are told unless all are asked for
const mostFlags = 60
const width = 64 // characters of an excerpt

/** The diff report for people: what was removed, repaired, flagged, each with its place, rule and reason, and a verdict. */
export function terminal(cleanings: readonly Cleaning[], options: TerminalOptions = {}): string {
  return cleanings.map(cleaning => one(cleaning, options)).join('\n')
}

function one(cleaning: Cleaning, {paint = plain, verbose = false}: TerminalOptions): string {
  const {messages} = tell(cleaning)
  const lines = [paint.underline(safe(cleaning.source.path ?? '<stdin>'))]
  for (const {title, takes} of groups) {
    const own = messages.filter(takes)
    if (own.length === 0) continue
    lines.push('', `  ${paint.bold(title)}`)
    if (title === 'Laid out' && !verbose) {
      lines.push(`    ${paint.dim(tally(own))}`)
      continue
    }
    const shown = verbose ? own : own.slice(0, title === 'Flagged' ? mostFlags : most)
    const place = Math.max(...shown.map(({place: {start}}) => `${start.line}:${start.column}`.length))
    const rule = Math.max(...shown.map(({ruleId}) => ruleId.length))
    for (const message of shown) lines.push(...tellMessage(message, place, rule, paint, verbose))
    if (shown.length < own.length)
      lines.push(`    ${paint.dim(`… and ${own.length - shown.length} more; --verbose tells all`)}`)
  }
  lines.push('', `  ${summary(cleaning, messages, paint)}`, '')
  return lines.join('\n')
}

function tellMessage(message: Message, place: number, rule: number, paint: Paint, verbose: boolean): string[] {
  const {start, end} = message.place
  const at = `${start.line}:${start.column}`.padEnd(place)
  const id = message.ruleId.padEnd(rule)
  const isRemoval = message.action === 'remove'
  const color = isRemoval
    ? paint.red
    : message.applied
      ? paint.green
      : message.confidence === 'guess'
        ? paint.dim
        : paint.yellow
  const head = `    ${paint.dim(at)}  ${paint.cyan(id)}  `
  const sure = message.applied
    ? ''
    : paint.dim(
        ` (${message.confidence}${message.probability === undefined ? '' : ` ${message.probability.toFixed(2)}`})`
      )
  const note = message.note ? paint.dim(` (${safe(message.note)})`) : ''
  const text = message.actual.trim()
  const count = isRemoval ? text.split(/\r\n?|\n/).filter(line => line.trim() !== '').length : 1
  if (!isRemoval) return [`${head}${color(change(message))}${sure}  ${paint.dim(safe(reason(message)))}${note}`]
  const rest = text.split(/\r\n?|\n/).filter(line => line.trim() !== '')
  const first = `${head}${color(excerpt(rest[0] ?? '', width))}  ${paint.dim(safe(message.reason))}${note}`
  if (count <= 1) return [first]
  const indent = ' '.repeat(place + rule + 8)
  if (!verbose)
    return [
      first,
      `${indent}${paint.dim(`… and ${count - 1} more line${count === 2 ? '' : 's'}, to line ${end.column === 1 ? end.line - 1 : end.line}`)}`
    ]
  return [first, ...rest.slice(1).map(line => `${indent}${color(excerpt(line, width))}`)]
}

/** What stood there and what stands, or should stand, there now. */
function change({actual, expected, edits, action}: Message): string {
  if (action === 'insert') return `+ ${excerpt(edits.map(edit => edit.insert).join(' … '), width)}`
  const now =
    expected
      ?.slice(0, 3)
      .map(text => (text === '' ? 'nothing' : excerpt(text, 30)))
      .join(' | ') ?? (edits.length > 0 ? excerpt(edits.map(edit => edit.insert).join(''), 30) : undefined)
  return now === undefined ? excerpt(actual, width) : `${excerpt(actual, 40)} → ${now === '' ? 'nothing' : now}`
}

/** The reason without what {@link change} shows already. */
function reason({reason: whole}: Message): string {
  return whole.replace(/^Unexpected `[^`]*`(?:, expected .*)?$/, '')
}

function tally(messages: readonly Message[]): string {
  const counts = new Map<string, number>()
  for (const {ruleId} of messages) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return [...counts].map(([id, count]) => `${id.slice(id.indexOf('/') + 1)} ${count}`).join(', ')
}

function summary({stats, source}: Cleaning, messages: readonly Message[], paint: Paint): string {
  const count = (title: string) => messages.filter(groups.find(group => group.title === title)!.takes).length
  const share = source.text.length === 0 ? 0 : Math.round((100 * stats.removedCharacters) / source.text.length)
  const parts = [
    `${stats.words.toLocaleString('en')} words kept`,
    `${count('Removed')} removals (${share} %)`,
    `${count('Repaired')} repairs`
  ]
  if (count('Rewritten') > 0) parts.push(`${count('Rewritten')} rewritten`)
  parts.push(`${stats.flags} flags`)
  return `${parts.join(', ')}. ${verdict(stats.spunScore, paint)}`
}

function verdict(score: number, paint: Paint): string {
  const told = `(spun score ${score.toFixed(2)})`
  if (score >= 0.75) return paint.red(`The wording looks spun ${told}.`)
  if (score >= 0.4) return paint.yellow(`The wording may be spun ${told}.`)
  return paint.green(`The wording looks like a writer's own ${told}.`)
}
