import type {Piece} from './pieces.ts'

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const lettered = /^\(?([a-z]|[ivx]{2,4})[.)]\s+\S/

/** The pieces of lists that are counted in letters or in small Roman numerals, two of them at least, from the first on. */
export function listOfLetters(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let i = 0; i + 1 < pieces.length; i++) {
    const first = letterOf(pieces[i])
    if (first !== 'a' && first !== 'i') continue
    const next = (place: number) => (first === 'a' ? String.fromCharCode(0x61 + place) : roman[place])
    let end = i + 1
    while (end < pieces.length && letterOf(pieces[end]) === next(end - i)) end++
    if (end - i < 2) continue
    for (; i < end; i++) found.add(i)
    i--
  }
  return found
}

function letterOf(piece: Piece | undefined): string | undefined {
  return piece?.block.kind === 'paragraph' ? lettered.exec(piece.text.slice(0, 12))?.[1] : undefined
}

const leastRows = 2
const longestRow = 600 // characters

/** The pieces that are rows of a table: lines right under one another with the same number of cells, set apart by tabs. */
export function tableRows(
  pieces: readonly Piece[]
): ReadonlyMap<number, {readonly columns: number; readonly isFirst: boolean}> {
  const rows = new Map<number, {readonly columns: number; readonly isFirst: boolean}>()
  for (let i = 0; i < pieces.length; i++) {
    const columns = columnsOf(pieces[i]!)
    if (columns < 2) continue
    let end = i + 1
    while (end < pieces.length && pieces[end]!.isClose && columnsOf(pieces[end]!) === columns) end++
    if (end - i >= leastRows) for (let at = i; at < end; at++) rows.set(at, {columns, isFirst: at === i})
    i = end - 1
  }
  return rows
}

function columnsOf({block, text}: Piece): number {
  if (
    block.kind !== 'paragraph' ||
    block.lines.length !== 1 ||
    text.length > longestRow ||
    !text.includes('\t') ||
    text.includes('|')
  )
    return 0
  return text.split('\t').length
}
