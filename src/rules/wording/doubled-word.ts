import type {Confidence} from '../../core/finding.ts'
import {hashWords, TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {addresses, isCapital, isHyphen, type Passage, passages, word} from './prose.ts'

/** What no sentence says twice running. */
const never = hashWords('the a an of and or with from into their its your our my than these another until')
/** What a sentence says twice only where a clause ends and another begins, without the comma that a careful writer sets. */
const seldom = hashWords(
  'for by as at be been are was were has have will would can could should must may might not but if when because while they we she who which about through between during before after without under also this to is where how why what there'
)
/** What is right doubled as often as not: a particle before its preposition, a pronoun before its noun, emphasis, sounds. */
const open = hashWords(
  'in on that had her it you he i do did does so no very really many much more far long never again up out over well now here one two three ' +
    'ha he hee ho blah bye tut knock la na da yada boo chop hip night there please ever big old real just only all go wait yeah yes ok hey oh'
)

export const doubledWord = defineRule({
  id: 'wording/doubled-word',
  summary: 'A word stands there twice running',
  confidence: 'likely',
  *check(view, {model}) {
    const {tokens, text} = view
    for (const passage of passages(view)) {
      for (let i = passage.first; i + 1 < passage.last; i++) {
        const hash = tokens.hash[i]!
        if (hash === 0 || hash !== tokens.hash[i + 1] || tokens.kind[i] !== TokenKind.word) continue
        const confidence = judge(view, passage, i)
        if (!confidence || (confidence === 'guess' && model.wordId(hash) < 0)) continue
        const span = {start: tokens.start[i]!, end: tokens.end[i + 1]!}
        if (
          view.touchesMask(span) ||
          addresses(view, passage).some(url => url.start < span.end && span.start < url.end)
        )
          continue
        const once = word(view, i)
        yield {
          span,
          message: `Unexpected \`${text.slice(span.start, span.end)}\`, expected \`${once}\``,
          edits: [{start: tokens.end[i]!, end: span.end, insert: ''}],
          confidence,
          because: {kind: 'pattern', name: 'twice'},
          expected: [once]
        }
      }
    }
  }
})

/** How surely the word at `i` stands twice by mistake; nothing where it may be meant. */
function judge(view: View, passage: Passage, i: number): Confidence | undefined {
  const {tokens, text} = view
  const gap = text.slice(tokens.end[i]!, tokens.start[i + 1]!)
  if (gap !== ' ' && gap !== '\n') return undefined
  // A capital in the second is a title of its own ("the The Sims window"); three of a kind are meant.
  if (isCapital(text.charCodeAt(tokens.start[i + 1]!))) return undefined
  if (tokens.hash[i + 2] === tokens.hash[i] && i + 2 < passage.last) return undefined
  if (i > passage.first && tokens.hash[i - 1] === tokens.hash[i]) return undefined
  if (isJoined(text, tokens.start[i]! - 1) || isJoined(text, tokens.end[i + 1]!)) return undefined
  const hash = tokens.hash[i]!
  const isFollowed = i + 2 < passage.last && tokens.kind[i + 2] !== TokenKind.punctuation
  if (never.has(hash)) return isFollowed ? 'certain' : 'likely'
  if (seldom.has(hash)) return isFollowed ? 'likely' : 'guess'
  if (open.has(hash) || isCapital(text.charCodeAt(tokens.start[i]!)) || gap !== ' ') return undefined
  return tokens.end[i]! - tokens.start[i]! > 3 && isFollowed && i > passage.first ? 'guess' : undefined
}

/** Whether the character at `offset` makes one of a word and what stands beside it. */
function isJoined(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return isHyphen(unit) || unit === 0x27 || unit === 0x2019 || unit === 0x2f || unit === 0x5f
}
