import {HashIndex} from '../../core/hash-index.ts'
import {hashWord, TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import {nounForms} from '../../phrases/inflect.ts'
import {wordSlots} from '../../phrases/trie.ts'
import {defineRule} from '../define.ts'
import {withCaseOf} from './casing.ts'
import {countNouns} from './count-nouns.ts'
import {type Passage, passages, word} from './prose.ts'

const hashes = (words: string) => new Set(words.split(' ').map(hashWord))
const quantifiers = hashes(
  'many several few these those both various numerous multiple countless most some other all such certain two three four five six seven eight nine ten dozen dozens hundreds thousands'
)
/** What nothing but a plural follows. */
const strict = hashes('many several these those both various numerous multiple countless')
const followers = hashes('from in that who which to of for with on at by have are were will can could would should')
const plurals = hashes('have are were do aren weren haven don')
const gap = 3 // words that may stand between the quantifier and its noun
const nouns = [...new Set(countNouns)]
const nounIndex = new HashIndex(wordSlots(nouns))

export const numberAgreement = defineRule({
  id: 'wording/number-agreement',
  summary: 'A noun stands in the singular where its company asks for the plural',
  confidence: 'likely',
  *check(view) {
    const {tokens} = view
    for (const passage of passages(view)) {
      for (let i = passage.first; i < passage.last; i++) {
        const id = nounIndex.id(tokens.hash[i]!)
        if (id === 0 || !isPlural(view, passage, i)) continue
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
    if (stops.has(hash)) return false
  }
  return false
}

const of = hashes('of')
const lots = hashes('lot lots number majority handful dozens hundreds thousands couple range')
const stops = hashes(
  "the a an this that each every and or in on at for to with from by as is was 's my your his her its our their"
)
