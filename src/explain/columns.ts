/** How wide the text is that explanations are told in. */
export const width = 80

/** Words broken into lines that fit, all set in by `indent`. A word that is too long stands out. */
export function wrap(text: string, indent: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(indent + line)
  return lines
}

/** Rows laid out in columns, the first aligned to the left, the others as told. */
export function columns(
  rows: readonly (readonly string[])[],
  indent: string,
  others: 'left' | 'right' = 'right'
): string[] {
  const widths = (rows[0] ?? []).map((_, k) => Math.max(...rows.map(row => row[k]!.length)))
  const padded = (cell: string, k: number) =>
    k === 0 || others === 'left' ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!)
  return rows.map(row => (indent + row.map(padded).join('  ')).trimEnd())
}

/** A number with its sign, as gains and log-odds are told. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2)
  return value < 0 && text !== '0.00' ? `-${text}` : `+${text}`
}

/** `1 line`, `3 lines`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
