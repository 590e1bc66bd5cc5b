import {fromC1, type Sequence, sequences, windows1252} from './misread.ts'
import {isPlausible, weak} from './plausible.ts'
import {spaceFor} from './space.ts'

const deepest = 4 // how often one text may have been misread, each time upon the last

export type Layers = {readonly text: string; /** A sequence was read back, not only a control character. */ readonly isSure: boolean}

/** Reads the misread run from `start` to `end` of `whole` back, layer by layer, as far as it is plausible. */
export function unlayer(whole: string, start: number, end: number, evidence: boolean): Layers {
  const before = lastCharacter(whole.slice(Math.max(0, start - 2), start))
  const after = whole.slice(end, end + 3)
  let text = whole.slice(start, end)
  let isSure = false
  for (let layer = 0; layer < deepest; layer++) {
    const next = readBack(text, before, after, evidence)
    if (next.text === text) break
    text = next.text
    isSure ||= next.isSure
  }
  return {text: isSure ? text.replace(/\u00a0/g, (_, at: number) => spaceFor(text[at - 1] ?? before, text[at + 1] ?? after)) : text, isSure}
}

function readBack(run: string, before: string, after: string, evidence: boolean): Layers {
  const found = sequences(run, windows1252)
  const characters = found.map(({codePoint}) => String.fromCodePoint(codePoint))
  const parts: string[] = []
  let isSure = false
  let at = 0
  found.forEach((sequence, i) => {
    const end = sequence.at + sequence.length
    const left = touches(found[i - 1], sequence) ? characters[i - 1]! : lastCharacter(before + run.slice(Math.max(0, sequence.at - 2), sequence.at))
    const right = touches(sequence, found[i + 1]) ? characters[i + 1]! + run.slice(found[i + 1]!.at + found[i + 1]!.length, end + 4) : run.slice(end, end + 3) + after
    parts.push(printable(run.slice(at, sequence.at)))
    at = end
    const tail = printable(run.slice(sequence.at + 1, end))
    const neighbours = neighboursOf(found, i)
    const isWeak = neighbours.every(({at: start, length}) => weak.test(printable(run.slice(start + 1, start + length))))
    const setting = {sequence, tail, before: left, after: right, neighbours, isWeak, evidence}
    if (!isPlausible(setting)) parts.push(run[sequence.at]! + tail)
    else {
      isSure = true
      parts.push(meaningOf(sequence))
    }
  })
  parts.push(printable(run.slice(at)))
  return {text: parts.join(''), isSure}
}

function meaningOf({codePoint}: Sequence): string {
  return codePoint === 0xfeff ? '' : printable(String.fromCodePoint(codePoint))
}

/** Two sequences on either side are as many as any judgement asks for. */
function neighboursOf(found: readonly Sequence[], i: number): readonly Sequence[] {
  let first = i
  while (first > i - 2 && touches(found[first - 1], found[first])) first--
  let last = i
  while (last < i + 2 && touches(found[last], found[last + 1])) last++
  return found.slice(first, last + 1)
}

function touches(a: Sequence | undefined, b: Sequence | undefined): boolean {
  return a !== undefined && b !== undefined && a.at + a.length === b.at
}

/** C1 controls in a text are windows-1252 that was taken for Latin-1. */
function printable(text: string): string {
  return text.replace(/[\x80-\x9f]/g, control => fromC1(control.charCodeAt(0)) || control)
}

function lastCharacter(text: string): string {
  return Array.from(text).at(-1) ?? ''
}
