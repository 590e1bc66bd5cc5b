import {overlaps} from '../../core/span.ts'
import {hashWord, hashWords, TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {looksSpun} from './evidence.ts'
import {type Passage, passages, word} from './prose.ts'
import {hitsOf} from './standing.ts'

/** A filler, the words that it stands between, and which kind of sign it is. */
type Filler = {readonly name: string; readonly before: ReadonlySet<number>; readonly after: (text: string) => boolean}

const participle =
  /^(?:\w+(?:ed|en)|been|begun|become|bought|brought|built|caught|come|cost|cut|done|drawn|felt|fought|found|gone|got|grown|had|heard|held|hit|kept|known|laid|led|left|lost|made|meant|met|paid|put|read|risen|run|said|sat|seen|sent|set|shown|sold|spent|stood|taught|thought|thrown|told|understood|won|worn|flown|now|already|also|just|always|long)$/
const base = /^(?:\w+[^\Ws]|pass|miss|process|focus|assess)$/

const fillers: ReadonlyMap<number, Filler> = new Map([
  [
    hashWord('actually'),
    {
      name: 'actually',
      before: hashWords("has have had i've we've they've you've he's she's it's"),
      after: text => participle.test(text)
    }
  ],
  [
    hashWord('certainly'),
    {name: 'certainly', before: hashWords("will they'll you'll it'll we'll"), after: text => base.test(text)}
  ],
  [
    hashWord('very'),
    {name: 'very same', before: hashWords('the this that these those'), after: text => text === 'same'}
  ],
  [
    hashWord('exact'),
    {name: 'exact same', before: hashWords('the this that these those'), after: text => text === 'same'}
  ]
])

/** Doubt, contrast or a question before it: there a writer puts the word in himself. */
const contrast = hashWords(
  "but although though not never ever no nobody none nothing if whether what how who which why until before once only yet instead rather while whereas unless anyone someone one fact than if haven hasn n't don't doesn't didn't isn't hasn't haven't"
)
const reach = 10

export const insertedWord = defineRule({
  id: 'wording/inserted-word',
  summary: 'Fillers that nothing asks for are strewn over the article',
  confidence: 'likely',
  *check(view, {phrases}) {
    const found = [...fillersIn(view)]
    if (found.length === 0) return
    const known = hitsOf(view, phrases)
    // One real article in a hundred holds one of these, and hardly any holds two. "The exact same" by itself is everyday English.
    const isSign = found.some(({name}) => name === 'actually')
    const isStrewn = (isSign && found.length > 1) || looksSpun(view, phrases)
    if (!isSign && !isStrewn) return
    for (const {i, name} of found) {
      const span = {start: view.tokens.start[i]!, end: view.tokens.end[i]!}
      if (known.some(hit => overlaps(hit.span, span))) continue
      const run = {start: view.text[span.start - 1] === ' ' ? span.start - 1 : span.start, end: span.end}
      yield {
        span,
        message: `Unexpected \`${word(view, i)}\``,
        edits: [{...run, insert: ''}],
        confidence: isStrewn ? 'likely' : 'guess',
        because: {kind: 'pattern', name},
        expected: ['']
      }
    }
  }
})

function* fillersIn(view: View): Generator<{readonly i: number; readonly name: string}> {
  const {tokens} = view
  for (const passage of passages(view)) {
    for (let i = passage.first + 1; i + 1 < passage.last; i++) {
      const filler = fillers.get(tokens.hash[i]!)
      if (!filler?.before.has(tokens.hash[i - 1]!) || tokens.kind[i + 1] !== TokenKind.word) continue
      if (!filler.after(word(view, i + 1).toLowerCase()) || isAskedFor(view, passage, i)) continue
      const span = {start: tokens.start[i]!, end: tokens.end[i]!}
      if (!view.touchesMask(span)) yield {i, name: filler.name}
    }
  }
}

/** Whether the clause before token `i` says what the filler insists on. */
function isAskedFor(view: View, passage: Passage, i: number): boolean {
  const {tokens, text} = view
  for (let at = i - 1; at >= passage.first && at >= i - reach; at--) {
    if (tokens.kind[at] === TokenKind.punctuation && /[.!?;:]/.test(text[tokens.start[at]!]!)) return false
    if (contrast.has(tokens.hash[at]!)) return true
  }
  return false
}
