import type {View} from '../../core/view.ts'
import {isCapital} from './prose.ts'

/** Words that a headline in title case leaves small. */
const small = new Set('a an the and or nor but for of in on at by to from with as is'.split(' '))

/** `suggestion` with the capitals of the text that it stands in for. `spun` is that text; names in the suggestion keep their own. */
export function withCaseOf(spun: string, suggestion: string): string {
  if (suggestion === '' || !isCapital(spun.charCodeAt(0))) return suggestion
  const letters = spun.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return suggestion.toUpperCase()
  const words = spun.split(/[\s-]+/)
  const isTitled =
    words.length > 1 && words.every(part => small.has(part.toLowerCase()) || isCapital(part.charCodeAt(0)))
  if (!isTitled) return capitalised(suggestion)
  return suggestion
    .split(' ')
    .map((part, i) => (i > 0 && small.has(part) ? part : capitalised(part)))
    .join(' ')
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whether `an` belongs before `next`, as it sounds; undefined where the spelling does not tell. */
export function takesAn(next: string): boolean | undefined {
  if (!/^[\p{L}\d]/u.test(next)) return undefined
  const lower = next.toLowerCase()
  if (/^[A-Z]{2,}/.test(next)) return undefined // an abbreviation may be spelled out or read as a word
  if (/^(?:uni(?!n|m|dent)|us[aeiu]|eu|ewe|one\b|once\b|ubiq|ut[aeio]|uk|ur[aei]|ufo)/.test(lower)) return false
  if (/^(?:hour|honest|honou?r|heir)/.test(lower)) return true
  if (/^(?:herb|homage|hotel|histor|hyster|hon)/.test(lower)) return undefined // both are written
  if (/^[MN][b-df-hj-np-tv-xz]/.test(next)) return undefined // a name whose first letter may be spelled out
  if (/^\d/.test(lower)) return /^(?:8|11(?!\d)|18(?!\d))/.test(lower)
  return /^[aeiou]/.test(lower)
}

/** The edit that makes an article before `offset` fit what will stand there, or nothing where it fits, or none stands there. */
export function articleEdit(
  view: View,
  offset: number,
  next: string
): {start: number; end: number; insert: string} | undefined {
  const before = /(^|[^\p{L}\p{N}'’])(an?)(\s)$/iu.exec(view.text.slice(Math.max(0, offset - 5), offset))
  const wantsAn = takesAn(next)
  if (!before || wantsAn === undefined) return undefined
  const article = before[2]!
  const isAn = article.length === 2
  if (isAn === wantsAn) return undefined
  const end = offset - before[3]!.length
  const insert = wantsAn ? `${article}${article === 'A' && /^\p{Lu}{2}/u.test(next) ? 'N' : 'n'}` : article.charAt(0)
  return {start: end - article.length, end, insert}
}
