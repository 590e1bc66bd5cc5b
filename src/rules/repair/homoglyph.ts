import type {Proposal} from '../../core/finding.ts'
import type {View} from '../../core/view.ts'
import {defineRule, matches, replacement} from '../define.ts'
import {latinise, lookAlike} from './look-alikes.ts'

const foreignText = /[бвгджзийклмнптфцчшщъыьэюя][а-яё]|[λσδπφθωψξβ][α-ωά-ώ]/iu // more than a lone symbol, and no look-alike of Latin
const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const fullWidth = /[\uff01-\uff5e](?:\u3000?[\uff01-\uff5e])*/g
const mathLetter = String.raw`\u{1d400}-\u{1d6a3}\u{1d7ce}-\u{1d7ff}ℂℊ-ℓℕℙ-ℝℤℨℬℭℯ-ℱℳℴ`
const mathText = new RegExp(`[${mathLetter}](?:[${mathLetter}]|[ ,.'’!?-]{1,2}(?=[${mathLetter}]))*`, 'gu')
const mathUnit = /[\ud835\u2102-\u2134]/ // no letter of the kind without one of these code units
const mathWord = new RegExp(`[${mathLetter}]{3}`, 'u')
const longest = 40 // letters in a word

export const homoglyph = defineRule({
  id: 'repair/homoglyph',
  summary: 'A letter is another one that only looks like it',
  confidence: 'certain',
  *check(view) {
    yield* mixedWords(view)
    let isEastern: boolean | undefined
    for (const {index, 0: run} of matches(view, fullWidth)) {
      const span = {start: index, end: index + run.length}
      const isBeside = /[a-z]/i.test(view.text[index - 1] ?? '') || /[a-z]/i.test(view.text[span.end] ?? '')
      if (/[Ａ-Ｚａ-ｚ]/.test(run) && (isBeside || !(isEastern ??= ideographs.test(view.text))))
        yield likely(replacement(span, run.normalize('NFKC'), 'Unexpected full-width letters', 'full-width'))
    }
    if (!mathUnit.test(view.text)) return
    for (const {index, 0: run} of matches(view, mathText)) {
      // One or two such letters are a formula's; a word of them is somebody's way to write bold.
      if (!mathWord.test(run)) continue
      const span = {start: index, end: index + run.length}
      yield likely(replacement(span, run.normalize('NFKC'), 'Unexpected mathematical letters', 'mathematical'))
    }
  }
})

/** Words in which a letter of another alphabet stands among Latin ones, and every such letter has a look-alike. */
function* mixedWords(view: View): Generator<Proposal> {
  const {text} = view
  let isForeign: boolean | undefined
  let end = 0
  for (const {index} of matches(view, lookAlike)) {
    if (index < end) continue
    let start = index
    while (start > end && start > index - longest && isLetter(text, start - 1)) start--
    end = index
    while (end < text.length && end < index + longest && isLetter(text, end)) end++
    const word = text.slice(start, end)
    if (!/[a-z]/i.test(word)) continue
    const latin = latinise(word)
    if (!latin) continue
    // In a text that is partly Cyrillic or Greek, a Latin stem may have a native ending, and a native word a Latin slip.
    isForeign ??= foreignText.test(text)
    if (isForeign && (latin.own <= latin.foreign || !/[a-z]$/i.test(word))) continue
    yield replacement({start, end}, latin.text, 'Unexpected letter of another alphabet', 'mixed-word')
  }
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{M}]/u.test(text[at]!)
}

function likely(proposal: Proposal): Proposal {
  return {...proposal, confidence: 'likely'}
}
