import type {Guards} from '../phrases/entry.ts'
import {excerpt, safe} from '../report/safe.ts'
import type {Paint} from '../report/terminal.ts'
import type {featureNames} from '../rules/wording/decode.ts'
import {columns, count, signed, wrap} from './columns.ts'
import type {DecoderEvidence} from './decoder.ts'
import type {Evidence} from './explain.ts'
import type {PhraseEvidence, TermEvidence} from './wording.ts'

const indent = '  '
const rowIndent = '    '
const longest = 28 // characters of an original in a table

/** What a flag rests on, as lines; `confidence` is what it came out as. */
export function printEvidence(evidence: Evidence, confidence: string | undefined, paint: Paint): string[] {
  if (evidence.kind === 'decoder') return printDecoder(evidence, paint)
  return evidence.kind === 'phrase' ? printPhrase(evidence, confidence, paint) : printTerm(evidence, confidence)
}

/** The same in one line, for lines with many flags; nothing where the message says it all. */
export function printShortly(evidence: Evidence): string[] {
  if (evidence.kind === 'phrase') return wrap(`Entry "${spaced(evidence.entry)}" of ${safe(pageOf(evidence))}.`, indent)
  if (evidence.kind === 'term') return wrap(`The term behind it: "${safe(evidence.term)}".`, indent)
  const best = evidence.originals[0]!
  return wrap(
    `To the language model the sentence becomes ${likelier(best.gain)} with "${safe(best.text)}" (${signed(best.gain)} nats).`,
    indent
  )
}

function printDecoder(evidence: DecoderEvidence, paint: Paint): string[] {
  const {originals, listed, neighbours} = evidence
  const spun = safe(evidence.spun)
  const hidden = listed - originals.length
  const sides = [quoted('before', neighbours.before), quoted('behind', neighbours.after)].filter(Boolean).join(', ')
  return [
    ...wrap(sentence(evidence), indent),
    '',
    `${indent}${paint.bold('What may have stood there')}, best first`,
    ...columns(
      [
        ['original', 'weight', 'gain', '= word', '+ before', '+ behind', 'score'],
        ...originals.map(({text, weight, gain, word, before, after, score}) => [
          excerpt(text, longest),
          weight.toFixed(2),
          ...[gain, word, before, after, score].map(signed)
        ])
      ],
      rowIndent
    ).map((row, i) => (i === 0 ? paint.dim(row) : row)),
    ...wrap(
      `Weight: how telling it is that "${spun}" stands for the original, 0 to 1. Gain: how much likelier the language model finds the sentence with the original, in nats (natural logarithms; +1 is 2.7 times, +5 is 150 times as likely): for the word alone, and for each side that agrees with it. Score, which orders them: the gain, kept between -6 and +9, and the logarithm of the weight.`,
      rowIndent
    ).map(line => paint.dim(line)),
    ...(sides ? wrap(`The model sees ${sides}.`, rowIndent) : wrap('The model sees no neighbours.', rowIndent)),
    ...(hidden > 0
      ? wrap(`${count(hidden, 'more original')} in the table: less telling, or unknown to the model.`, rowIndent)
      : []),
    '',
    `${indent}${paint.bold('How it was decided')}, in log-odds`,
    ...decided(evidence).map(row => rowIndent + row),
    ...wrap(
      `That is a probability of ${evidence.probability.toFixed(2)}. A flag is ${evidence.cuts
        .map(([least, confidence]) => `${confidence} from ${least.toFixed(2)}`)
        .join(', ')}.`,
      rowIndent
    )
  ]
}

/** The decoder's view of a word in plain words. */
function sentence({spun, originals, casing, times, neighbours}: DecoderEvidence): string {
  const best = originals[0]!
  const sides = [
    ...(best.before > 0 && neighbours.before.length > 0 ? ['before'] : []),
    ...(best.after > 0 && neighbours.after.length > 0 ? ['behind'] : [])
  ]
  const agree =
    sides.length === 2
      ? 'The words on both sides speak for it'
      : sides.length === 1
        ? `Only the words ${sides[0]} it speak for it`
        : 'No neighbour speaks for it'
  return `With "${safe(best.text)}" in the place of "${safe(spun)}" the sentence becomes, to the language model, ${likelier(best.gain)}. ${agree}. "${safe(spun)}" stands ${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`} in the article, here ${casing === 'small' ? 'in small letters' : `with a ${casing}`}.`
}

function likelier(gain: number): string {
  const times = Math.exp(Math.abs(gain))
  if (times < 1.1) return 'no likelier and no less likely'
  const told =
    times < 10 ? times.toFixed(1) : times < 1e6 ? Number(times.toPrecision(2)).toLocaleString('en') : 'over a million'
  return gain > 0 ? `${told} times likelier` : `${told} times less likely`
}

/** The features by what they are about; they overlap, so that a single one may point the wrong way. */
const groups: readonly (readonly [title: string, features: readonly Feature[]])[] = [
  ['the damage of the article', ['damage of the article']],
  [
    'the originals',
    [
      'gain of the best reading where positive',
      'gain of the best reading where negative',
      'log weight of the pair',
      'gain times weight',
      'sum over all readings'
    ]
  ],
  [
    'the word and its company',
    [
      'surprise of the word in its company',
      'log probability of the word alone',
      'sides with a neighbour',
      'unknown to the language model',
      'a phrase'
    ]
  ],
  [
    'capitals and repeats',
    ['capitalised at the start of a sentence', 'capitalised elsewhere', 'repeated in the article']
  ]
]

type Feature = Exclude<(typeof featureNames)[number], 'constant'>

const plainNames: Readonly<Record<Feature, string>> = {
  'damage of the article': 'logarithm of damaged words in a thousand',
  'gain of the best reading where positive': 'gain of the best one',
  'gain of the best reading where negative': 'loss by the best one',
  'log weight of the pair': 'logarithm of its weight',
  'gain times weight': 'gain times weight',
  'sum over all readings': 'all of them together (logarithm)',
  'surprise of the word in its company': 'how odd it is in its company',
  'log probability of the word alone': 'how common it is',
  'sides with a neighbour': 'sides on which a neighbour is seen',
  'unknown to the language model': 'unknown to the language model',
  'a phrase': 'a phrase',
  'capitalised at the start of a sentence': 'capital that begins a sentence',
  'capitalised elsewhere': 'capital inside a sentence',
  'repeated in the article': 'times that it is repeated'
}

/** What each feature added, under what it is about. */
function decided({contributions, logOdds}: DecoderEvidence): string[] {
  const rows = groups.flatMap(([title, features]) => {
    const own = features
      .map(name => ({name, ...contributions.find(({feature}) => feature === name)!}))
      .filter(one => one.logOdds !== 0)
    const sum = own.reduce((total, one) => total + one.logOdds, 0)
    return own.length === 0
      ? []
      : [
          [title, '', signed(sum)],
          ...own.map(one => [`  ${plainNames[one.name]}`, one.value.toFixed(2), signed(one.logOdds)])
        ]
  })
  const start = contributions.find(({feature}) => feature === 'constant')!
  return columns(
    [
      ['', 'value', 'adds'],
      ['where every candidate begins', '', signed(start.logOdds)],
      ...rows,
      ['together', '', signed(logOdds)]
    ],
    ''
  )
}

function quoted(side: string, words: readonly string[]): string {
  return words.length === 0 ? '' : `"${safe(words.join(' '))}" ${side} it`
}

const guardNames: Readonly<Record<keyof Guards, string>> = {
  left: 'directly before it',
  right: 'directly behind it',
  near: 'within twelve words',
  notLeft: 'not directly before it',
  notRight: 'not directly behind it',
  notNear: 'not within twelve words'
}

const guardSigns: Readonly<Record<string, string>> = {
  '<edge>': 'the edge of a sentence',
  '<capital>': 'a capital',
  '<number>': 'a number',
  '<comma>': 'a comma',
  '<quote>': 'a quotation mark'
}

/** What a guard asks for. */
export function guardText(key: keyof Guards, guards: Guards): string {
  const words = guards[key]!.map(word => guardSigns[word] ?? safe(word.replace('*', '…')))
  return `${guardNames[key]}: ${words.join(', ')}`
}

/** An entry's two sides. */
export function pairText({entry, originals}: Pick<PhraseEvidence, 'entry' | 'originals'>): string {
  return `"${spaced(entry)}" for ${originals.map(original => (original === '' ? 'nothing' : `"${safe(original)}"`)).join(' or ')}`
}

/** A heading with its alternatives set apart, so that it can be broken into lines. */
function spaced(entry: string): string {
  return safe(entry).replaceAll('|', ' | ')
}

function printPhrase(evidence: PhraseEvidence, confidence: string | undefined, paint: Paint): string[] {
  const {guards, example} = evidence
  const guardLines = (Object.keys(guards) as (keyof Guards)[]).flatMap(key => wrap(guardText(key, guards), rowIndent))
  return [
    ...wrap(`Entry: ${pairText(evidence)}`, indent),
    ...wrap(`Page: ${safe(pageOf(evidence))}`, indent),
    ...(/[()]/.test(evidence.entry) ? [`${indent}One of the words in brackets must stand there, and stays.`] : []),
    ...(guardLines.length > 0
      ? [`${indent}The entry asks for`, ...guardLines]
      : [`${indent}The entry asks for no other company.`]),
    ...(evidence.confidence === 'guess' && confidence !== undefined
      ? wrap(
          confidence === 'guess'
            ? 'The entry is a guess, since careful writers use the words too; more and denser sure signs of a spinner in the article would make it likely.'
            : `By itself the entry is a guess; the sure signs of a spinner in the article make it ${confidence}.`,
          indent
        )
      : []),
    ...(example
      ? [
          `${indent}Holds in`,
          ...example.yes.flatMap(text => wrap(safe(text), rowIndent)),
          `${indent}Does not hold in`,
          ...example.no.flatMap(text => wrap(safe(text), rowIndent))
        ].map(line => paint.dim(line))
      : [])
  ]
}

/** Where an entry stands, as somebody opens it. */
export function pageOf({page, example}: Pick<PhraseEvidence, 'page' | 'example'>): string {
  return example ? `src/phrases/en/${page}:${example.line}` : page
}

function printTerm(
  {term, pairs, gain, acronym, confidence: own}: TermEvidence,
  confidence: string | undefined
): string[] {
  return [
    ...wrap(`The words of the term "${safe(term)}", one by one:`, indent),
    ...columns(
      pairs.map(({spun, original, weight}) => [
        excerpt(spun, longest),
        spun.toLowerCase() === original.toLowerCase()
          ? 'as it stands'
          : `for ${excerpt(original, longest)}, weight ${weight.toFixed(2)}`
      ]),
      rowIndent,
      'left'
    ),
    ...wrap('Weight: how telling it is that the word stands for the other, 0 to 1.', rowIndent),
    ...wrap(
      acronym !== undefined
        ? `The acronym ${safe(acronym)} behind it spells the term, and not the words before it.`
        : gain === undefined
          ? 'The language model does not know the words; the weights alone decide.'
          : `To the language model the sentence becomes ${likelier(gain)} with the term (${signed(gain)} nats; 1 nat is 2.7 times as likely).`,
      indent
    ),
    ...(confidence !== undefined && confidence !== own
      ? wrap(
          `By itself it would be ${own}; with so little other damage in the article it is only a ${confidence === 'likely' ? 'likely one' : confidence}.`,
          indent
        )
      : [])
  ]
}
