import type {Proposal} from '../../core/finding.ts'
import {HashIndex} from '../../core/hash-index.ts'
import {hashWord, hashWords, TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import {nounForms} from '../../phrases/inflect.ts'
import {wordSlots} from '../../phrases/trie.ts'
import {defineRule} from '../define.ts'
import {articleEdit, withCaseOf} from './casing.ts'
import {countNouns} from './count-nouns.ts'
import {standsAlone} from './in-sentence.ts'
import {isCapital, type Passage, passages, word} from './prose.ts'

const quantifiers = hashWords(
  'many several few these those both various numerous multiple countless most some other all such certain two three four five six seven eight nine ten dozen dozens hundreds thousands'
)
/** What nothing but a plural follows. */
const strict = hashWords('many several these those various numerous multiple countless')
const followers = hashWords('from in that who which to of for with on at by have are were will can could would should')
const plurals = hashWords("have are were do aren't weren't haven't don't")
const gap = 3 // words that may stand between the quantifier and its noun
const nouns = [...new Set(countNouns)]
const nounIndex = new HashIndex(wordSlots(nouns))

export const numberAgreement = defineRule({
  id: 'wording/number-agreement',
  summary: "A noun's number does not fit its company",
  confidence: 'likely',
  *check(view) {
    const {tokens} = view
    for (const passage of passages(view)) {
      for (let i = passage.first; i < passage.last; i++) {
        const hash = tokens.hash[i]!
        const id = nounIndex.id(hash)
        if (id === 0 && i > passage.first && isPluralEnding(view, i)) {
          const found = countedWrongly(view, passage, i)
          if (found) yield found
        }
        if (id === 0 || compounds.has(hash) || !isPlural(view, passage, i)) continue
        const span = {start: tokens.start[i]!, end: tokens.end[i]!}
        if (view.touchesMask(span)) continue
        const noun = nouns[id - 1]!
        const spun = word(view, i)
        const expected = [nounForms(noun)[1], ...(noun === 'business' ? ['companies'] : [])].map(form =>
          withCaseOf(spun, form)
        )
        if (noun === 'business') expected.reverse()
        yield {
          span,
          message: `Unexpected \`${spun}\`, expected ${expected.map(form => `\`${form}\``).join(' or ')}`,
          edits: [{...span, insert: expected[0]!}],
          because: {kind: 'pattern', name: 'plural-company'},
          expected
        }
      }
    }
  }
})

/**
 * A quantifier of many stands before the noun, with nothing between that could be what it belongs to; and what follows shows that the
 * noun is whole: a verb in the plural, or, behind a quantifier that nothing but a plural can follow, a mark or a small word.
 */
function isPlural(view: View, passage: Passage, i: number): boolean {
  const {tokens} = view
  const after = i + 1
  const hasVerb = after < passage.last && tokens.kind[after] === TokenKind.word && plurals.has(tokens.hash[after]!)
  const isWhole =
    hasVerb || after >= passage.last || tokens.hash[after] === 0
      ? !/[-\u2010\u2011/&]/.test(view.text[tokens.start[after] ?? 0] ?? '')
      : followers.has(tokens.hash[after]!)
  if (!hasVerb && !isWhole) return false
  for (let at = i - 1; at >= passage.first && at >= i - 1 - gap; at--) {
    if (tokens.kind[at] !== TokenKind.word) return false
    const hash = tokens.hash[at]!
    if (hasVerb ? quantifiers.has(hash) : strict.has(hash)) return true
    if (of.has(hash)) return hasVerb && at > passage.first && lots.has(tokens.hash[at - 1]!)
    if (stops.has(hash) || plurals.has(hash) || isOwnNoun(word(view, at))) return false
  }
  return false
}

/** What the quantifier belongs to by itself, or a verb: "many sprays claim", "those taking part". */
function isOwnNoun(text: string): boolean {
  return /(?:[^sui]s|ing)$/.test(text)
}

/** Whether a word that is long enough ends in -s: the cheapest look at it. */
function isPluralEnding({tokens, text}: View, i: number): boolean {
  const end = tokens.end[i]!
  return tokens.kind[i] === TokenKind.word && end - tokens.start[i]! > 4 && text.charCodeAt(end - 1) === 0x73
}

/**
 * A plural that counts what is not counted (`informations`), or that stands behind a word for one (`a items`) or for a mass
 * (`much items`), where what follows shows that the noun is whole: `a systems engineer` has another noun behind.
 */
function countedWrongly(view: View, passage: Passage, i: number): Proposal | undefined {
  const {tokens} = view
  const span = {start: tokens.start[i]!, end: tokens.end[i]!}
  const spun = word(view, i)
  const isMass = massPlurals.has(tokens.hash[i]!)
  const before = tokens.hash[i - 1]!
  const isOne = ones.has(before) && !isCapital(view.text.charCodeAt(tokens.start[i - 1]!))
  const isMuch = before === much && !(i - 1 > passage.first && comparing.has(tokens.hash[i - 2]!))
  if (!(isMass || isOne || isMuch) || isCapital(view.text.charCodeAt(span.start)) || !standsAlone(view, i))
    return undefined
  const noun = isMass ? spun.slice(0, -1) : singularOf(spun)
  if (!noun || (!isMass && !isWholeNoun(view, passage, i)) || view.touchesMask(span)) return undefined
  if (isMuch && !isMass) {
    const own = {start: tokens.start[i - 1]!, end: tokens.end[i - 1]!}
    const many = withCaseOf(word(view, i - 1), 'many')
    return {
      span: {start: own.start, end: span.end},
      message: `Unexpected \`${word(view, i - 1)} ${spun}\`, expected \`${many} ${spun}\``,
      edits: [{...own, insert: many}],
      because: {kind: 'pattern', name: 'much-counted'},
      expected: [`${many} ${spun}`]
    }
  }
  const article = articleEdit(view, span.start, noun)
  return {
    span,
    message: `Unexpected \`${spun}\`, expected \`${noun}\``,
    edits: [...(article ? [article] : []), {...span, insert: noun}],
    because: {kind: 'pattern', name: isMass ? 'mass-counted' : 'singular-company'},
    expected: [noun]
  }
}

/** The counted noun that `plural` is the plural of. */
function singularOf(plural: string): string | undefined {
  const guesses = [plural.slice(0, -1), plural.replace(/ies$/, 'y'), plural.replace(/es$/, '')]
  return guesses.find(noun => nounIndex.id(hashWord(noun)) > 0 && nounForms(noun)[1] === plural)
}

function isWholeNoun({tokens, text}: View, passage: Passage, i: number): boolean {
  const after = i + 1
  if (after >= passage.last) return true
  if (tokens.hash[after] === 0) return /[.,;!?]/.test(text[tokens.start[after]!]!)
  return wholeFollowers.has(tokens.hash[after]!)
}

const much = hashWord('much')
const ones = hashWords('a an another every each')
const comparing = hashWords('how as so')
const wholeFollowers = hashWords(
  'of in that who which for with at on and or was is has from by can will could should would'
)
const massPlurals = hashWords(
  'informations advices equipments furnitures luggages baggages homeworks softwares hardwares knowledges machineries sceneries stuffs jewelries feedbacks'
)

/** Nouns that go on to name a kind (multiple choice), or that are more than a noun (get these right). */
const compounds = hashWords('choice right')

const of = hashWords('of')
const lots = hashWords('lot lots number majority handful dozens hundreds thousands couple range')
const stops = hashWords(
  "the a an this that each every and or in on at for to with from by as is was 's my your his her its our their who which you we they i it he she per without under will would can could should may might must n't how what"
)
