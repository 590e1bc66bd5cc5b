import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {matches} from '../define.ts'
import {type Charset, sequences, windows1250, windows1251} from './misread.ts'
import {kind, matchesAt} from './places.ts'

type Misreading = {readonly name: string; readonly span: Span<'view'>; readonly insert: string}

type Pattern = {
  readonly name: string
  readonly charset: Charset
  /** Cannot be anything else; sticky, since it begins with a code unit that is one of `kinds`. */
  readonly sure: RegExp
  readonly kinds: number
  /** Counts too where `sure` is found. */
  readonly doubtful: RegExp
}

const tail1250 = windows1250.class.slice(0, windows1250.class.indexOf('ŔÁÂ'))
const tail1251 = windows1251.class.slice(0, windows1251.class.indexOf('А'))

const patterns: readonly Pattern[] = [
  {
    // What only windows-1250 makes of curly quotation marks, and a capital in the middle of small letters.
    name: 'windows-1250',
    charset: windows1250,
    sure: new RegExp(`â€[śťź]|[ĂĹ](?<=\\p{Ll}.)[${tail1250}](?:[ĂĹ][${tail1250}])*`, 'uy'),
    kinds: kind.lossy | kind.eastern,
    doubtful: new RegExp(`(?:[ĂĹÄÂ][${tail1250}])+(?=\\p{L})|(?:[ĂĹÄÂ](?![‘’“”–—…‹›«»])[${tail1250}])+`, 'gu')
  },
  {
    // Every other letter a capital Р or С, the rest mostly letters that Russian has not.
    name: 'windows-1251',
    charset: windows1251,
    sure: new RegExp(`(?:[РСВ][${tail1251}]|в[${tail1251}]{2}){3,}|вЂ[${tail1251}]`, 'y'),
    kinds: kind.eastern,
    doubtful: new RegExp(`(?<!\\p{L})(?:[РС][${tail1251}])+(?!\\p{L})|В[«»©®°·§\u00a0]`, 'gu')
  }
]

const single = /^В[^\p{L}]$/u
const stutter = /^(?:[РСВ][^\p{L}])+$/u // «С…С…С…» in a dialogue

/** UTF-8 that was read as one of the eastern code pages. */
export function* otherMisreadings(view: View): Generator<Misreading> {
  for (const {name, charset, sure, kinds, doubtful} of patterns) {
    const found = [...readBack(view, name, charset, matchesAt(view, kinds, sure))]
    yield* found
    if (found.length === 0) continue
    const taken = new Set(found.map(({span}) => span.start))
    for (const misreading of readBack(view, name, charset, spansOf(view, doubtful)))
      if (!taken.has(misreading.span.start)) yield misreading
  }
}

function* spansOf(view: View, pattern: RegExp): Generator<Span<'view'>> {
  for (const {index, 0: run} of matches(view, pattern)) yield {start: index, end: index + run.length}
}

function* readBack(view: View, name: string, charset: Charset, spans: Iterable<Span<'view'>>): Generator<Misreading> {
  for (const span of spans) {
    const run = view.text.slice(span.start, span.end)
    const found = sequences(run, charset)
    const isWhole = found.reduce((sum, {length}) => sum + length, 0) === run.length
    if (!isWhole || (stutter.test(run) && !single.test(run))) continue
    yield {
      name,
      span,
      insert: found.map(({codePoint}) => String.fromCodePoint(codePoint)).join('')
    }
  }
}
