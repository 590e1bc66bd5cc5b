import {Pattern, type Test} from '../../screen/pattern.ts'

/** The words of a text in lower case; a decimal number is one word. */
const wordPattern = /[\p{L}\p{M}\p{N}+@'’-]+(?:[.,]\p{N}+)?/gu
const leastKey = 3 // letters of a word that is worth a look

/**
 * Knows texts that are made of a vocabulary alone, and of numbers. `classes` names the kinds of words; a word of several kinds counts in the
 * first. `enough` judges by how many there are of each kind; it never does without a longer word of one of the `keys`.
 */
export function madeOf<Name extends string>(
  classes: Readonly<Record<Name, string>>,
  keys: readonly NoInfer<Name>[],
  enough: (count: Readonly<Record<Name, number>> & {readonly words: number; readonly numbers: number}) => boolean,
  most = 40
): Test {
  const kinds = new Map<string, Name>()
  const names = Object.keys(classes) as Name[]
  for (const name of [...names].reverse()) for (const word of classes[name].trim().split(/\s+/)) kinds.set(word, name)
  const key = new Pattern(
    new RegExp(
      [...kinds]
        .filter(([word, name]) => keys.includes(name) && word.length >= leastKey)
        .map(([word]) => word.replaceAll(/[^\p{L}]/gu, '\\$&'))
        .join('|'),
      'i'
    )
  )
  return {
    patterns: [key],
    test: (text, found) => {
      if (text.length > 400 || !key.test(text, found)) return false
      const count = {words: 0, numbers: 0} as Record<Name, number> & {words: number; numbers: number}
      for (const name of names) count[name] = 0 as (typeof count)[Name]
      for (const [word] of text.toLowerCase().matchAll(wordPattern)) {
        const kind = kinds.get(word)
        if (kind !== undefined) (count[kind] as number)++
        else if (/^\d[\d.,]*[km+]?$/.test(word)) count.numbers++
        else return false
        if (++(count.words as number) > most) return false
      }
      return count.words > 0 && enough(count)
    }
  }
}
