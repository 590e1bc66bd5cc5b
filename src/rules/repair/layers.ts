import {fromC1, type Sequence, sequences, windows1252} from './misread.ts'
import {isPlausible, weak} from './plausible.ts'
import {spaceFor} from './space.ts'

const reach = 4 // how many neighbours on either side are asked
const deepest = 4 // how often one text may have been misread, each time upon the last

export type Layers = {
  readonly text: string
  /** A sequence was read back, and not only a control character. */
  readonly isSure: boolean
  /** A sequence was left as it stands. */
  readonly isDoubtful: boolean
}

/** Reads a misread run back, layer by layer, as far as that is plausible. */
export function unlayer(run: string, before: string, after: string, evidence: boolean): Layers {
  let text = run
  let isSure = false
  let isDoubtful = false
  for (let layer = 0; layer < deepest; layer++) {
    const next = readBack(text, before, after, evidence)
    isSure ||= next.isSure
    isDoubtful = next.isDoubtful
    if (next.text === text) break
    text = next.text
  }
  if (isSure && text.includes('\u00a0'))
    text = text.replace(/\u00a0/g, (_, at: number) => spaceFor(text[at - 1] ?? before, text[at + 1] ?? after))
  return {text, isSure, isDoubtful}
}

function readBack(run: string, before: string, after: string, evidence: boolean): Layers {
  const found = sequences(run, windows1252)
  let text = ''
  let isSure = false
  let isDoubtful = false
  let at = 0
  let previous = ''
  for (let i = 0; i < found.length; i++) {
    const sequence = found[i]!
    const end = sequence.at + sequence.length
    const next = found[i + 1]
    const tail = printable(run.slice(sequence.at + 1, end))
    const isPlausibleHere = isPlausible({
      sequence,
      tail,
      before:
        i > 0 && touches(found[i - 1], sequence)
          ? previous
          : lastCharacter(before + run.slice(Math.max(0, sequence.at - 2), sequence.at)),
      after: touches(sequence, next)
        ? String.fromCodePoint(next!.codePoint) + run.slice(next!.at + next!.length, end + 5)
        : run.slice(end, end + 3) + after,
      neighbours: neighboursOf(found, i),
      isWeak: () =>
        neighboursOf(found, i).every(({at: start, length}) =>
          weak.test(printable(run.slice(start + 1, start + length)))
        ),
      evidence
    })
    previous = String.fromCodePoint(sequence.codePoint)
    text += printable(run.slice(at, sequence.at)) + (isPlausibleHere ? meaningOf(sequence) : run[sequence.at]! + tail)
    isSure ||= isPlausibleHere
    isDoubtful ||= !isPlausibleHere
    at = end
  }
  text += printable(run.slice(at))
  return {text, isSure, isDoubtful}
}

function meaningOf({codePoint}: Sequence): string {
  return codePoint === 0xfeff ? '' : printable(String.fromCodePoint(codePoint))
}

function neighboursOf(found: readonly Sequence[], i: number): readonly Sequence[] {
  let first = i
  while (first > i - reach && touches(found[first - 1], found[first])) first--
  let last = i
  while (last < i + reach && touches(found[last], found[last + 1])) last++
  return found.slice(first, last + 1)
}

function touches(a: Sequence | undefined, b: Sequence | undefined): boolean {
  return a !== undefined && b !== undefined && a.at + a.length === b.at
}

const control = /[\x80-\x9f]/
const controls = /[\x80-\x9f]/g

/** C1 controls in a text are windows-1252 that was taken for Latin-1. */
function printable(text: string): string {
  return control.test(text) ? text.replace(controls, character => fromC1(character.charCodeAt(0)) || character) : text
}

function lastCharacter(text: string): string {
  return Array.from(text).at(-1) ?? ''
}
