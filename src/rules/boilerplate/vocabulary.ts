import {Pattern, type Test} from '../../screen/pattern.ts'

/** The words of a text in lower case; a decimal number is one word. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}+@'’-]+(?:[.,]\p{N}+)?/gu) ?? []
}

const mark = '["“”‘’«¿¡#@$£€%©®.&]' // what may stand before the first word of a text that is bared

function escaped(word: string): string {
  return word.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')
}

/**
 * Knows texts that are made of a vocabulary alone, and of numbers. `classes` names the kinds of words; a word of several kinds counts in the
 * first. `enough` judges by how many there are of each kind.
 */
export function madeOf<Name extends string>(
  classes: Readonly<Record<Name, string>>,
  enough: (count: Readonly<Record<Name, number>> & {readonly words: number; readonly numbers: number}) => boolean,
  most = 40
): Test {
  const kinds = new Map<string, Name>()
  const names = Object.keys(classes) as Name[]
  for (const name of [...names].reverse()) for (const word of classes[name].trim().split(/\s+/)) kinds.set(word, name)
  const first = new Pattern(new RegExp(`^${mark}*(?:\\d|${[...kinds.keys()].map(escaped).join('|')})`, 'i'))
  return {
    patterns: [first],
    test: (text, found) => {
      if (text.length > 400 || !first.test(text, found)) return false
      const words = wordsOf(text)
      if (words.length === 0 || words.length > most) return false
      const count = {words: words.length, numbers: 0} as Record<Name, number> & {words: number; numbers: number}
      for (const name of names) count[name] = 0 as (typeof count)[Name]
      for (const word of words) {
        const kind = kinds.get(word)
        if (kind !== undefined) (count[kind] as number)++
        else if (/^\d[\d.,]*[km+]?$/.test(word)) count.numbers++
        else return false
      }
      return enough(count)
    }
  }
}
