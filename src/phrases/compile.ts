import {type Column, counts, pack} from '../core/pack.ts'
import type {Entry} from './entry.ts'
import {inflect} from './inflect.ts'
import {compileTrie, hyphen, wordSlots} from './trie.ts'

/** One way in which an entry can stand in a text: the words to match, which of them are replaced, and by what. */
export type Variant = {
  readonly entry: number
  readonly words: readonly string[]
  /** The replaced run, as word indices, end-exclusive. */
  readonly from: number
  readonly to: number
  readonly originals: readonly string[]
}

/** Spells an entry out: every inflection, every bracketed alternative, hyphens also as spaces. */
export function variantsOf(entry: Entry, index: number): Variant[] {
  const {inflection} = entry
  const spun = inflection ? inflect(entry.spun, inflection) : [entry.spun]
  const originals = entry.originals.map(original =>
    inflection && original ? inflect(original, inflection) : spun.map(() => original)
  )
  const variants = new Map<string, Variant>()
  spun.forEach((form, i) => {
    const own = [...new Set(originals.map(forms => forms[i]!))].filter(original => original !== form)
    if (own.length === 0 && !entry.isOff) return
    for (const before of entry.before.length > 0 ? entry.before.flatMap(spellings) : [[]]) {
      for (const after of entry.after.length > 0 ? entry.after.flatMap(spellings) : [[]]) {
        for (const run of spellings(form)) {
          const words = [...before, ...run, ...after].map(word => word.toLowerCase())
          const key = words.join(' ')
          if (!variants.has(key))
            variants.set(key, {
              entry: index,
              words,
              from: before.length,
              to: before.length + run.length,
              originals: own
            })
        }
      }
    }
  })
  return [...variants.values()]
}

/** The token sequences that a phrase may be written as. */
function spellings(phrase: string): string[][] {
  const hyphened = phrase.split(/ |(-)|(?=['’]s(?: |$))/).filter(Boolean)
  return hyphened.includes(hyphen) ? [hyphened, hyphened.filter(word => word !== hyphen)] : [hyphened]
}

/** Compiles entries into the columns that {@link PhraseTable} reads. The layout is told in README.md. */
export function compile(entries: readonly Entry[]): Uint8Array {
  const variants = entries.flatMap(variantsOf)
  const words = [...new Set(variants.flatMap(variant => variant.words))].sort()
  const ids = new Map(words.map((word, i) => [word, i + 1]))
  const lists = internLists(variants.map(variant => variant.originals))
  const columns: Record<string, Column> = {
    wordSlots: wordSlots(words),
    ...compileTrie(variants.map(variant => variant.words.map(word => ids.get(word)!))),
    variantEntry: counts(variants.map(variant => variant.entry)),
    variantRun: Uint8Array.from(variants.flatMap(({from, to, words: own}) => [from, to, own.length])),
    variantOriginals: lists.index,
    originals: lists.strings,
    entries: entries.map(({heading, confidence, guards, page, isOff}) =>
      JSON.stringify({heading, confidence, guards, page, isOff})
    )
  }
  return pack(columns)
}

/** Interns lists of strings; `index` says which one each of the given lists is. */
function internLists(lists: readonly (readonly string[])[]): {index: Uint16Array | Uint32Array; strings: string[]} {
  const known = new Map<string, number>()
  const index = lists.map(list => {
    const key = list.join('|')
    if (!known.has(key)) known.set(key, known.size)
    return known.get(key)!
  })
  return {index: counts(index), strings: [...known.keys()]}
}
