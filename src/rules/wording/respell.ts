import type {Confidence} from '../../core/finding.ts'
import {hashUnits, type Tokens} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import type {LanguageModel} from '../../model/score.ts'
import {context, scoreOf} from './fluency.ts'
import {isInEnglish, standsAlone} from './in-sentence.ts'
import {type Passage, word} from './prose.ts'

/** How surely a word that nobody knows is a slip in a common one, by the evidence in nats. */
const cuts: readonly (readonly [number, Confidence])[] = [
  [4, 'likely'],
  [2.5, 'guess']
]
const shortest = 5
const shortestOther = 6 // of other slips than a swap
const longest = 16
const oftenest = 2 // times in an article: a slip is not made again and again, a term is
/** log P of the word that was meant: what is rarer is not likelier than a word that the model never saw. */
const rarest = -13
/** What each letter over five is worth: the longer a word, the less it looks like another by chance. */
const perLetter = 1.2
/** What each word of the article is worth that is misspelled beyond doubt. */
const perSure = 1.2
const mostSure = 4

type Slip = {readonly name: string; readonly cost: number}
const swapped: Slip = {name: 'letters-swapped', cost: 0}
const doubled: Slip = {name: 'letter-doubled', cost: 2}
const lost: Slip = {name: 'letter-lost', cost: 3}
const added: Slip = {name: 'letter-added', cost: 5}

/** Whether token `i` is a plain word in small letters that the model has never seen. */
export function isUnknown(view: View, model: LanguageModel, {passage, i}: {passage: Passage; i: number}): boolean {
  const {tokens, text} = view
  const length = tokens.end[i]! - tokens.start[i]!
  if (length < shortest || length > longest || !isPlain(text, tokens.start[i]!, tokens.end[i]!)) return false
  if (model.wordId(tokens.hash[i]!) >= 0) return false
  return standsAlone(view, i) && isInEnglish(view, passage, i) && !isOften(tokens, tokens.hash[i]!)
}

/**
 * The common word that token `i`, an unknown one, is a slip in: two letters swapped, and where the article holds `careless` words that
 * are misspelled beyond doubt, also one lost, doubled or added. The mended word must make the sentence clearly likelier.
 */
export function respell(
  view: View,
  model: LanguageModel,
  {passage, i}: {passage: Passage; i: number},
  careless: number
): {readonly right: string; readonly confidence: Confidence; readonly name: string} | undefined {
  const before = context(view, model, passage, i - 1, -1).reverse()
  const after = context(view, model, passage, i + 1, 1)
  if (before.length + after.length === 0) return undefined
  const wrong = word(view, i)
  const prior = perLetter * (Math.min(wrong.length, 11) - 5) + perSure * Math.min(careless, mostSure)
  const base = scoreOf(model, before, [-1], after) - prior
  let right = ''
  let name = ''
  let most = Number.NEGATIVE_INFINITY
  eachSlip(wrong, careless > 0, (size, slip) => {
    const id = model.wordId(hashUnits(units, size))
    if (id < 0 || (careless < mostSure && model.score(-1, -1, id) < rarest)) return
    const evidence = scoreOf(model, before, [id], after) - base - slip.cost
    if (evidence <= most) return
    const meant = String.fromCharCode(...units.subarray(0, size))
    if (isVariant(wrong, meant)) return
    most = evidence
    right = meant
    name = slip.name
  })
  const cut = cuts.find(([least]) => most >= least)
  return cut && {right, confidence: cut[1], name}
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x61 || unit > 0x7a) return false
  }
  return true
}

function isOften({hash, length}: Tokens, wanted: number): boolean {
  let seen = 0
  for (let i = 0; i < length; i++) if (hash[i] === wanted && ++seen > oftenest) return true
  return false
}

/** A word in the making: no string is made of what turns out to be none. */
const units = new Uint16Array(longest + 1)

/**
 * Puts each word that `wrong` may be a slip in into {@link units}, and tells its length. Endings are left alone, since they make other
 * words and not slips.
 */
function eachSlip(wrong: string, isWide: boolean, tell: (length: number, slip: Slip) => void): void {
  const {length} = wrong
  const fill = (from: number, to: number, shift: number) => {
    for (let i = from; i < to; i++) units[i + shift] = wrong.charCodeAt(i)
  }
  fill(0, length, 0)
  for (let i = 0; i + 1 < length; i++) {
    if (units[i] === units[i + 1]) continue
    units[i] = wrong.charCodeAt(i + 1)
    units[i + 1] = wrong.charCodeAt(i)
    tell(length, swapped)
    fill(i, i + 2, 0)
  }
  if (!isWide || length < shortestOther) return
  for (let i = 1; i + 1 < length; i++) {
    const unit = wrong.charCodeAt(i)
    if (unit === wrong.charCodeAt(i - 1)) continue
    fill(i + 1, length, -1)
    tell(length - 1, unit === wrong.charCodeAt(i + 1) ? doubled : added)
    fill(i, length, 0)
  }
  for (let i = 1; i < length; i++) {
    fill(i, length, 1)
    for (let letter = 0x61; letter <= 0x7a; letter++) {
      if (letter === wrong.charCodeAt(i - 1)) continue
      units[i] = letter
      tell(length + 1, letter === wrong.charCodeAt(i) ? doubled : lost)
    }
    fill(i, length, 0)
  }
}

/** Spellings of one word that are both right, in Britain and America or in old books. */
function isVariant(wrong: string, right: string): boolean {
  if (/(?:is|iz|ys|yz)(?:e|ed|er|ers|es|ing|ation|ations|able)$/.test(wrong)) return true
  if (/our/.test(wrong) && wrong.replace('our', 'or') === right) return true
  if (/[ao]e/.test(wrong) && wrong.replace(/[ao]e/, 'e') === right) return true
  if (/re[sd]?$/.test(wrong) && wrong.replace(/re([sd]?)$/, 'er$1') === right) return true
  if (/l/.test(wrong) && wrong.replaceAll('ll', 'l') === right.replaceAll('ll', 'l')) return true
  return /(?:dge|e|gue|mme)/.test(wrong) && wrong.replace(/e(?=ment|able|d$|ing$)/, '') === right
}
