import {once} from '../../core/once.ts'
import {hashWords} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import type {Passage} from './prose.ts'

/** English has one of these in two or three words; no other language has two of them near together often. */
const english = hashWords(
  'the of and to is was are that for with it you from this by be have has had not but they we he she his her which at as will can your their or were been when who'
)
const reach = 10
const enough = 2
/** A heading of so few words may well have but one of them: there the whole text tells too. */
const short = 12
const sample = 1000 // tokens
const share = 0.12

/** Whether words that only English has stand near token `i`. */
export function isInEnglish(view: View, passage: Passage, i: number): boolean {
  const {hash} = view.tokens
  let seen = 0
  const last = Math.min(passage.last, i + reach + 1)
  for (let at = Math.max(passage.first, i - reach); at < last; at++)
    if (at !== i && english.has(hash[at]!) && ++seen >= enough) return true
  return seen > 0 && passage.last - passage.first <= short && isEnglish(view)
}

const isEnglish = once(({tokens}: View): boolean => {
  const last = Math.min(tokens.length, sample)
  let seen = 0
  for (let i = 0; i < last; i++) if (english.has(tokens.hash[i]!)) seen++
  return seen >= share * last
})

/**
 * Whether token `i` is a word of a sentence: not part of a name, an address or an expression, not quoted by itself as a word is that
 * is spoken about, and not marked as it stands (`[sic]`).
 */
export function standsAlone({text, tokens}: View, i: number): boolean {
  const before = text.charAt(tokens.start[i]! - 1)
  const after = text.slice(tokens.end[i]!, tokens.end[i]! + 7)
  if (/[-_@#/\\&=~$+.\u2010\u2011'’"“‘`*<>[\]{}\d\p{L}]/u.test(before) && !/["“*]/.test(before)) return false
  if (/^(?:[-_@#/\\&=~+\u2010\u2011`<>[\]{}]|[.'’:]\p{L}|\(\)|\s*[[(]sic)/u.test(after)) return false
  return !(/["“*]/.test(before) && /^[,.]?["”*]/.test(after))
}
