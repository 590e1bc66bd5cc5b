import {once} from '../../core/once.ts'
import {hashWord, hashWords, TokenKind} from '../../core/tokens.ts'
import {inflect} from '../../phrases/inflect.ts'
import {defineRule} from '../define.ts'
import {withCaseOf} from './casing.ts'
import {standsAlone} from './in-sentence.ts'
import {isCapital, passages, word} from './prose.ts'

const more = hashWord('more')
const most = hashWord('most')
const than = hashWord('than')

/** Behind these "more" is a degree, whatever follows; elsewhere it may count ("there are more older people"). */
const degreeBefore = hashWords('a much slightly')
/** Behind these it is one where the adjective stands by itself, before a mark or one of `degreeAfter`. */
const verbBefore = hashWords(
  "is are was were be been being become becomes became get gets got make makes made far even feel feels felt look looks seem seems it's that's they're lot bit little"
)
const degreeAfter = hashWords('and or but to in for at on by with when if because as so')
const superlativeBefore = hashWords("the his her its their our my your 's world city country")

const adjectives =
  'big bright broad busy calm cheap clean clear clever close cold cool costly cruel dark dear deep dense dirty dry early easy fair fast few fine firm fit flat fresh friendly full funny good great handy happy hard harsh healthy heavy high hot hungry kind large late lazy light likely lonely long loose loud lovely low lucky mild narrow near neat new nice noisy old plain poor pretty proud pure quick quiet rare rich ripe risky rough sad safe sharp short sick silly simple slim slow small smart smooth soft sour steady steep stiff strange strict strong sunny sure sweet tall tasty thick thin tight tiny tough ugly vast warm weak wealthy wet wide wild wise young bad'

/** Adjectives that are compared already, by hash: as comparatives or superlatives. */
const compared = once((_: object) => {
  const forms = new Map<number, typeof more>()
  for (const adjective of adjectives.split(' ')) {
    const [, comparative, superlative] = inflect(adjective, 'adjective')
    if (!comparative?.includes(' ')) forms.set(hashWord(comparative!), more)
    if (!superlative?.includes(' ')) forms.set(hashWord(superlative!), most)
  }
  return forms
})

export const doubledComparison = defineRule({
  id: 'wording/doubled-comparison',
  summary: 'An adjective is compared twice',
  confidence: 'likely',
  *check(view) {
    const {tokens, text} = view
    for (const passage of passages(view)) {
      for (let i = passage.first + 1; i + 1 < passage.last; i++) {
        const degree = tokens.hash[i]!
        if ((degree !== more && degree !== most) || tokens.kind[i + 1] !== TokenKind.word) continue
        if (compared(compared).get(tokens.hash[i + 1]!) !== degree) continue
        const before = tokens.hash[i - 1]!
        const after = i + 2 < passage.last ? tokens.hash[i + 2]! : 0
        const isDegree =
          degree === most
            ? superlativeBefore.has(before)
            : after === than ||
              degreeBefore.has(before) ||
              (verbBefore.has(before) && (after === 0 || degreeAfter.has(after)))
        if (!isDegree) continue
        const span = {start: tokens.start[i]!, end: tokens.end[i + 1]!}
        if (text.slice(tokens.end[i]!, tokens.start[i + 1]!) !== ' ' || !standsAlone(view, i + 1)) continue
        if (
          view.touchesMask(span) ||
          isCapital(text.charCodeAt(tokens.start[i + 1]!)) !== isCapital(text.charCodeAt(span.start))
        )
          continue
        const expected = withCaseOf(word(view, i), word(view, i + 1))
        yield {
          span,
          message: `Unexpected \`${text.slice(span.start, span.end)}\`, expected \`${expected}\``,
          edits: [{...span, insert: expected}],
          because: {kind: 'pattern', name: degree === more ? 'comparative' : 'superlative'},
          expected: [expected]
        }
      }
    }
  }
})
