import type {Entry, Piece, Problem} from './entry.ts'
import {keyNames, makeEntry, type Tell} from './make.ts'

/** The columns of a table without a head, in their order. */
const plainColumns = ['spun', 'original', 'pos', 'weight', 'origin']
const known = [...plainColumns, ...keyNames, 'yes', 'no']
const inflections: Readonly<Record<string, string>> = {n: 'noun', v: 'verb', a: 'adjective', r: '', x: ''}

/** From which weight on a pair is how sure: the cut-offs of wording/odd-synonym, to whose pairs the column belongs. */
const cuts: readonly (readonly [number, string])[] = [
  [0.97, 'certain'],
  [0.82, 'likely']
]
const leastTelling = 0.5 // weight under which a pair is right too seldom to flag by itself

type Row = {readonly entry: Entry; readonly weight: number; readonly pos: string | undefined}
type Say = (kind?: NonNullable<Problem['kind']>) => Tell

/**
 * Reads a table of tab-separated rows, one pair a row. Rows with the same spun side, part of speech and guards are one entry, whose
 * originals stand in the order of their weights and which is as sure as its weightiest pair.
 */
export function readRows(
  page: string,
  text: string
): {readonly entries: readonly Entry[]; readonly problems: readonly Problem[]} {
  const problems: Problem[] = []
  const say: Say =
    kind =>
    ({line, column}, message) =>
      problems.push({page, line, column, message, ...(kind ? {kind} : {})})
  const tell = say()
  const rows: Row[] = []
  let columns = plainColumns
  let isFirst = true
  text.split(/\r\n|\r|\n/).forEach((source, i) => {
    if (source.trim() === '' || source.startsWith('#')) return
    const cells = cellsOf(source, i + 1)
    const names = cells.map(cell => cell.text.toLowerCase())
    const isHead = isFirst && (names[0] === 'spun' || (names.includes('spun') && names.includes('original')))
    isFirst = false
    if (isHead) columns = readHead(cells, tell)
    else {
      const row = readRow(page, cells, columns, tell)
      if (row) rows.push(row)
    }
  })
  return {entries: merge(rows, say), problems}
}

/** The cells of a line; a spreadsheet puts some of them between quotation marks. */
function cellsOf(source: string, line: number): Piece[] {
  let column = 1
  return source.split('\t').map(cell => {
    const piece = {text: unquoted(cell.trim()), line, column: column + cell.length - cell.trimStart().length}
    column += cell.length + 1
    return piece
  })
}

function unquoted(cell: string): string {
  const inside = /^"((?:[^"]|"")*)"$/.exec(cell)
  return inside ? inside[1]!.replaceAll('""', '"').trim() : cell
}

function readHead(cells: readonly Piece[], tell: Tell): string[] {
  const columns = cells.map(({text}) => text.toLowerCase())
  cells.forEach((cell, i) => {
    const name = columns[i]!
    if (name !== '' && !known.includes(name))
      tell(cell, `unknown column \`${name}\`; the columns are ${known.join(', ')}`)
    else if (name !== 'yes' && name !== 'no' && name !== '' && columns.indexOf(name) < i)
      tell(cell, `the column \`${name}\` stands twice; leave one out`)
  })
  if (!columns.includes('original')) tell(cells[0]!, 'the head has no column `original`; add it')
  return columns
}

function readRow(page: string, cells: readonly Piece[], columns: readonly string[], tell: Tell): Row | undefined {
  const [first] = cells
  if (cells.length === 1)
    return void tell(
      first!,
      'the row has no tab; set the columns `spun` and `original` apart by a tab, not by spaces or commas'
    )
  const extra = cells.slice(columns.length).find(({text}) => text !== '')
  if (extra)
    return void tell(
      extra,
      `the row has more than the ${columns.length} columns ${columns.join(', ')}; take out what is too much`
    )
  let isWrong = false
  const fault: Tell = (at, message) => {
    isWrong = true
    tell(at, message)
  }
  const fields = new Map<string, Piece>()
  const keys = new Map<string, Piece>()
  const examples = {yes: [] as Piece[], no: [] as Piece[]}
  cells.forEach((cell, i) => {
    const name = columns[i]
    if (cell.text === '' || name === undefined) return
    if (name === 'yes' || name === 'no') examples[name].push(cell)
    else if (keyNames.includes(name)) keys.set(name, cell)
    else fields.set(name, cell)
  })

  const spun = fields.get('spun')
  if (!spun) return void tell(first!, 'the row has nothing under `spun`; write what the spinner wrote')
  const pos = fields.get('pos')
  if (pos && !(pos.text in inflections))
    fault(pos, `\`pos\` is one of n, v, a (adjective), r (adverb), x, not \`${pos.text}\``)
  else if (pos && inflections[pos.text] && !keys.has('inflect'))
    keys.set('inflect', {...pos, text: inflections[pos.text]!})
  const cell = fields.get('weight')
  const weight = cell ? weightOf(cell, keys, fault) : 1
  const original = fields.get('original')
  if (!original && keys.get('confidence')?.text !== 'off')
    fault(
      cells[columns.indexOf('original')] ?? spun,
      'the row has nothing under `original`; write what should stand there, or `-`'
    )
  if (isWrong) return undefined
  const lower = (piece: Piece) => ({...piece, text: piece.text.toLowerCase()})
  const entry = makeEntry({page, spun: lower(spun), original, keys, ...examples}, tell, false)
  return entry && {entry, weight, pos: pos?.text}
}

/** Reads a weight; what it says of the confidence goes to the keys. */
function weightOf(cell: Piece, keys: Map<string, Piece>, fault: Tell): number {
  const weight = /^(?:0|1|0?\.\d+|1\.0+|0\.0+)$/.test(cell.text) ? Number(cell.text) : Number.NaN
  if (Number.isNaN(weight))
    fault(cell, `\`${cell.text}\` is no weight; write a number from 0 (off) to 1, with a point: 0.9`)
  else if (keys.has('confidence')) fault(cell, 'the row has a weight and a confidence; leave one of them out')
  else
    keys.set('confidence', {
      ...cell,
      text: weight === 0 ? 'off' : (cuts.find(([least]) => weight >= least)?.[1] ?? 'guess')
    })
  return weight
}

/** One entry for the rows that speak of the same words; none where all of them weigh too little. */
function merge(rows: readonly Row[], say: Say): Entry[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const {heading, inflection, guards} = row.entry
    const key = JSON.stringify([heading, inflection, guards])
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].flatMap(group => {
    const [first] = group
    const seen = new Map<string, Entry>()
    for (const {entry, pos} of group) {
      const key = JSON.stringify([entry.originals, pos])
      const other = seen.get(key)
      if (other) say('blemish')(entry, `the pair stands in line ${other.line} too; leave one out`)
      else if (entry.isOff !== first!.entry.isOff)
        say()(
          entry,
          `line ${first!.entry.line} and this one say that \`${entry.heading}\` is off and that it is not; keep one`
        )
      seen.set(key, entry)
    }
    const sorted = [...group].sort((a, b) => b.weight - a.weight)
    if (!first!.entry.isOff && sorted[0]!.weight < leastTelling) {
      say('note')(
        first!.entry,
        `no pair of \`${first!.entry.heading}\` weighs ${leastTelling} or more, so it flags nothing; raise the weight, or leave it out`
      )
      return []
    }
    return {
      ...sorted[0]!.entry,
      originals: [...new Set(sorted.flatMap(({entry}) => entry.originals))],
      yes: group.flatMap(({entry}) => entry.yes),
      no: group.flatMap(({entry}) => entry.no)
    }
  })
}
