import {compared} from './company.ts'
import {variantsOf} from './compile.ts'
import type {Entry} from './entry.ts'
import type {PhraseTable} from './table.ts'

/** What there is in a table: rows of a name and counts by name. */
export type Counts = readonly (readonly [name: string, counts: readonly (readonly [what: string, count: number])[]])[]

/** Counts the entries of a table, and what the shipped one has of them. */
export function count(entries: readonly Entry[], shipped: PhraseTable): Counts {
  const overlapOf = compared(shipped)
  const known = entries.map(overlapOf)
  const by = (...names: readonly [string, (entry: Entry) => boolean][]) =>
    names.map(([name, test]) => [name, entries.filter(test).length] as const)
  const level = (name: string) => [name, (entry: Entry) => !entry.isOff && entry.confidence === name] as const
  const words = (least: number, most: number) => (entry: Entry) => {
    const {length} = entry.spun.split(/[ -]/)
    return length >= least && length <= most
  }
  const guarded = (key: keyof Entry['guards']) => (entry: Entry) => entry.guards[key] !== undefined
  const hasBrackets = (entry: Entry) => entry.before.length + entry.after.length > 0
  const hasGuards = (entry: Entry) => Object.keys(entry.guards).length > 0
  return [
    [
      'confidence',
      by([...level('certain')], [...level('likely')], [...level('guess')], ['off', entry => entry.isOff === true])
    ],
    [
      'part of speech',
      by(
        ['noun', entry => entry.inflection === 'noun'],
        ['verb', entry => entry.inflection === 'verb'],
        ['adjective', entry => entry.inflection === 'adjective'],
        ['one form only', entry => entry.inflection === undefined]
      )
    ],
    ['words', by(['one', words(1, 1)], ['two', words(2, 2)], ['more', words(3, Number.POSITIVE_INFINITY)])],
    ['forms', [['after inflection', entries.reduce((sum, entry, i) => sum + variantsOf(entry, i).length, 0)]]],
    [
      'company',
      by(
        ['brackets', hasBrackets],
        ['left', guarded('left')],
        ['right', guarded('right')],
        ['near', guarded('near')],
        ['not left', guarded('notLeft')],
        ['not right', guarded('notRight')],
        ['not near', guarded('notNear')],
        ['none', entry => !hasBrackets(entry) && !hasGuards(entry)]
      )
    ],
    [
      'examples',
      [
        ['yes', entries.reduce((sum, {yes}) => sum + yes.length, 0)],
        ['no', entries.reduce((sum, {no}) => sum + no.length, 0)]
      ]
    ],
    [
      'shipped table',
      [
        ['has it already', known.filter(overlap => overlap === 'same').length],
        ['has it otherwise', known.filter(overlap => overlap === 'other').length],
        ['does not have it', known.filter(overlap => overlap === 'none').length]
      ]
    ]
  ]
}
