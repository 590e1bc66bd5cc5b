import type {Because, RuleId} from '../core/finding.ts'
import {stageOf} from '../core/finding.ts'
import type {Message} from '../report/message.ts'
import {excerpt, safe} from '../report/safe.ts'
import {type Paint, plain} from '../report/terminal.ts'
import {rules} from '../rules/index.ts'
import {columns, count, width, wrap} from './columns.ts'
import type {Explained, ExplainedEdit, Explanation, Overruled, Untold} from './explain.ts'
import type {Guarded} from './guarded.ts'
import {guardText, pageOf, pairText, printEvidence, printShortly} from './print-evidence.ts'

export type PrintOptions = {readonly path: string; readonly paint?: Paint}

const indent = '  '
const fewest = 2 // flags on a line up to which each is told with all its evidence
const mostEdits = 4
const mostUntold = 8
const leastUntold = 0.05 // probability under which a candidate is not worth a line

/** An explanation as text for people, at most {@link width} columns wide where words allow. */
export function print(explanation: Explanation, {path, paint = plain}: PrintOptions): string {
  const {place, overruled, guarded, reading, damage} = explanation
  // What was done to the layout comes last: it is on most lines, and seldom what somebody asks about.
  const explained = [...explanation.explained].sort((a, b) => Number(isLayout(a)) - Number(isLayout(b)))
  const isFull = place.column !== undefined || explained.filter(({evidence}) => evidence).length <= fewest
  const at = `line ${place.line}${place.column === undefined ? '' : `, column ${place.column}`}`
  const sections = [
    [paint.underline(`${safe(path)}, ${at}`)],
    shown(explanation, paint),
    ...explained.map(one => printExplained(one, isFull, paint)),
    ...overruled.map(one => printOverruled(one, paint)),
    ...(explained.length + overruled.length === 0 ? [nothing(explanation)] : []),
    ...(isProse(reading)
      ? [printGuarded(guarded, isFull, paint), printUntold(explanation, paint), printDamage(damage, paint)]
      : []),
    ...(isFull
      ? []
      : [wrap(`Name a column (${safe(path)}:${place.line}:COLUMN) for the whole evidence of one flag.`, '')])
  ]
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`
}

function isLayout({message: {ruleId}}: Pick<Explained, 'message'>): boolean {
  const stage = stageOf(ruleId)
  return stage === 'layout' || stage === 'markdown'
}

function isProse(reading: Explanation['reading']): boolean {
  return reading === 'paragraph' || reading === 'heading' || reading === 'item' || reading === 'quote'
}

/** The line, or the stretch of it around the column with a mark under it. */
function shown({text, at, place}: Explanation, paint: Paint): string[] {
  if (text.trim() === '') return []
  if (place.column === undefined) {
    return wrap(excerpt(text, 6 * width), indent)
  }
  // Where little stands on one side, there is more room on the other.
  const half = (width - 10) / 2
  const before = text.slice(Math.max(0, at.start - Math.max(half, 2 * half - (text.length - at.end))), at.start)
  const after = text.slice(at.end, at.end + Math.max(half, 2 * half - before.length))
  const own = safe(text.slice(at.start, at.end))
  const left = `${before.length < at.start ? '…' : ''}${safe(before)}`
  const right = `${safe(after)}${at.end + after.length < text.length ? '…' : ''}`
  return [
    `${indent}${left}${own}${right}`,
    `${indent}${' '.repeat(left.length)}${paint.yellow('^'.repeat(Math.max(1, own.length)))}`
  ]
}

function printExplained({message, edits, because, evidence}: Explained, isFull: boolean, paint: Paint): string[] {
  const {start, end} = message.place
  const summary = rules.find(({id}) => id === message.ruleId)?.summary
  const color = message.action === 'remove' ? paint.red : message.applied ? paint.green : paint.yellow
  const lines = [
    `${color(action(message.ruleId, message.applied, message.action))} ${paint.dim(`at ${start.line}:${start.column}`)}  ${paint.cyan(message.ruleId)} (${sureness(message)})`,
    ...wrap(safe(message.reason), indent)
  ]
  if (isFull && summary) lines.push(...wrap(`${summary}.`, indent).map(line => paint.dim(line)))
  if (message.note) lines.push(...wrap(`Note: ${safe(message.note)}.`, indent))
  if (message.action === 'remove' && stageOf(message.ruleId) !== 'repair') {
    const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line
    lines.push(
      ...wrap(
        `The run: ${last > start.line ? `lines ${start.line} to ${last}` : `line ${start.line}`}, ${count(end.offset - start.offset, 'character')}.`,
        indent
      )
    )
  } else {
    for (const edit of edits.slice(0, mostEdits)) lines.push(...wrap(editText(edit, message), indent))
    if (edits.length > mostEdits) lines.push(`${indent}… and ${count(edits.length - mostEdits, 'more edit')}`)
  }
  const known = isLayout({message}) ? undefined : becauseText(because)
  if (known && !evidence) lines.push(...wrap(known, indent))
  if (evidence)
    lines.push(...(isFull ? ['', ...printEvidence(evidence, message.confidence, paint)] : printShortly(evidence)))
  return lines
}

function action(rule: RuleId, applied: boolean, kind: Explained['message']['action']): string {
  if (!applied) return 'Flagged'
  const stage = stageOf(rule)
  if (stage === 'layout') return 'Laid out'
  if (stage === 'markdown') return 'Escaped'
  if (stage === 'repair') return 'Repaired'
  if (stage === 'wording') return 'Rewritten'
  return kind === 'remove' ? 'Removed' : 'Changed'
}

/** How sure a finding is, with the probability where there is one. */
function sureness({confidence, probability}: {readonly confidence: string; readonly probability?: number}): string {
  return probability === undefined ? confidence : `${confidence}, probability ${probability.toFixed(2)}`
}

/** An edit: done, or what would have it done. */
function editText({at, was, insert}: ExplainedEdit, {applied, confidence, ruleId}: Message): string {
  const [from, to] = [quote(was), quote(insert)]
  const what = was === '' ? `insert ${to}` : insert === '' ? `delete ${from}` : `replace ${from} by ${to}`
  const edit = `at ${at.line}:${at.column}: ${what}`
  if (applied) return `Edit ${edit}.`
  if (confidence === 'guess' || stageOf(ruleId) !== 'wording') return `Suggested ${edit}; no run does so on a guess.`
  return `${confidence === 'certain' ? 'With --fix,' : 'With --fix=likely,'} ${edit}.`
}

function quote(text: string): string {
  return `"${excerpt(text, 40)}"`
}

function becauseText(because: Because): string | undefined {
  if (because.kind === 'pattern') return `Pattern: ${safe(because.name)}.`
  if (because.kind === 'shape')
    return `Measured: ${Object.entries(because.measured)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}.`
  return undefined
}

function printOverruled({finding, why, winner, evidence}: Overruled, paint: Paint): string[] {
  const reason =
    why === 'inside-removed'
      ? 'it speaks of text that another finding took'
      : why === 'overlap'
        ? 'a surer or longer finding overlaps it'
        : 'the rule is off'
  return [
    `${paint.dim('Overruled')}  ${paint.cyan(finding.rule)} (${sureness(finding)})`,
    ...wrap(safe(finding.message), indent),
    ...wrap(`It does not stand: ${reason}${winner ? ` (${winner.rule})` : ''}.`, indent),
    ...(evidence ? printShortly(evidence) : [])
  ]
}

function nothing({reading, place, damage, text, at, untold}: Explanation): string[] {
  const here = place.column === undefined ? 'on this line' : 'here'
  const known: Partial<Record<Explanation['reading'], string>> = {
    blank: 'The line is blank; nothing was found there.',
    code: `Nothing was found ${here}: the line is program text, which no wording rule reads.`,
    opaque: `Nothing was found ${here}: rules leave code, raw HTML, tables and front matter alone.`
  }
  const word = place.column === undefined ? undefined : wordAt(text, at.start)
  const unlisted =
    damage.decoded && word !== undefined && untold.length === 0
      ? ` The decoder knows nothing telling that "${excerpt(word, 30)}" may stand for.`
      : ''
  return wrap(known[reading] ?? `Nothing was found ${here}.${unlisted}`, '')
}

/** The word that a column is in; nothing between words. */
function wordAt(text: string, column: number): string | undefined {
  const before = /[\p{L}\p{N}'’]*$/u.exec(text.slice(0, column))![0]
  const behind = /^[\p{L}\p{N}'’]*/u.exec(text.slice(column))![0]
  return behind === '' ? undefined : before + behind
}

/** Entries that would hold in other company. */
function printGuarded(guarded: readonly Guarded[], isFull: boolean, paint: Paint): string[] {
  if (guarded.length === 0) return []
  const shown = guarded.slice(0, isFull ? mostUntold : fewest)
  return [
    `${paint.dim('Not flagged')}  ${paint.cyan('wording/mismatched-synonym')}`,
    ...wrap('These entries would hold, were it not for the company that they ask for:', indent),
    ...shown.flatMap(one => [
      ...wrap(`Entry: ${pairText(one)}, ${safe(pageOf(one))}`, indent),
      ...one.failing.flatMap(key =>
        wrap(
          key === 'name' ? 'the word is capitalised inside a sentence: a name' : guardText(key, one.guards),
          `${indent}  `
        )
      )
    ]),
    ...(shown.length < guarded.length ? [`${indent}… and ${guarded.length - shown.length} more`] : [])
  ]
}

/** Candidates of the decoder: the likeliest one whole where a column is named and nothing else was found there, the others in a line each. */
function printUntold({untold, place, explained}: Explanation, paint: Paint): string[] {
  const isColumn = place.column !== undefined
  const shown = untold.filter(({evidence}) => isColumn || evidence.probability >= leastUntold).slice(0, mostUntold)
  const whole = isColumn && explained.every(isLayout) ? shown.shift() : undefined
  return [
    ...(whole
      ? [
          `${paint.dim('Not flagged')}  ${paint.cyan('wording/odd-synonym')} (${reasonOf(whole)})`,
          ...printEvidence(whole.evidence, undefined, paint)
        ]
      : []),
    ...(whole && shown.length > 0 ? [''] : []),
    ...(shown.length > 0
      ? [
          `${paint.dim('Not flagged')}  ${paint.cyan('wording/odd-synonym')}`,
          ...columns(
            shown.map(one => [
              `"${excerpt(one.evidence.spun, 20)}" for "${excerpt(one.evidence.originals[0]!.text, 16)}"`,
              reasonOf(one)
            ]),
            indent,
            'left'
          )
        ]
      : [])
  ]
}

function reasonOf({evidence: {probability, cuts}, why}: Untold): string {
  const told = `probability ${probability.toFixed(2)}`
  if (why === 'under') return `${told} under ${cuts.at(-1)![0].toFixed(2)}`
  return why === 'switched' ? `${told}, --rule asks for more` : `${told}, another flag has it`
}

function printDamage({signs, decoded}: Explanation['damage'], paint: Paint): string[] {
  const head = paint.bold('The article')
  if (!decoded)
    return [
      head,
      ...wrap(
        'It shows no sure sign of a spinner, neither a match of a surer entry of the phrase table nor a garbled term, so nothing is decoded: in careful prose an odd word is the writer’s own.',
        indent
      )
    ]
  return [
    head,
    ...wrap(
      `Sure signs of a spinner in ${count(decoded.words, 'word')}: ${[counted(signs.entries, 'match', 'matches', ' of the phrase table'), counted(signs.terms, 'garbled term', 'garbled terms', '')].filter(Boolean).join(', ')}.`,
      indent
    ),
    ...wrap(
      `Damaged words in a thousand: ${decoded.before.toFixed(1)} as the sure signs tell, ${decoded.after.toFixed(1)} as the decoder's first pass over the whole article tells.`,
      indent
    )
  ]
}

function counted(signs: readonly string[], one: string, many: string, of: string): string {
  if (signs.length === 0) return ''
  const few = signs.slice(0, 4).map(sign => `"${excerpt(sign, 30)}"`)
  const rest = signs.length > few.length ? ', …' : ''
  return `${signs.length} ${signs.length === 1 ? one : many}${of} (${few.join(', ')}${rest})`
}
