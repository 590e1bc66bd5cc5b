import type {Proposal} from '../../core/finding.ts'
import {isLetterOrMark} from '../../core/letters.ts'
import type {View} from '../../core/view.ts'
import {defineRule, replacement} from '../define.ts'
import {latinise} from './look-alikes.ts'
import {kind, matchesAt, type Places, placesIn} from './places.ts'

const foreignText = /[бвгджзийклмнптфцчшщъыьэюя][а-яё]|[λσδπφθωψξβ][α-ωά-ώ]/iu // more than a lone symbol, and no look-alike of Latin
const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const fullWidth = /[\uff01-\uff5e](?:\u3000?[\uff01-\uff5e])*/y
const mathLetter = String.raw`\u{1d400}-\u{1d6a3}\u{1d7ce}-\u{1d7ff}ℂℊ-ℓℕℙ-ℝℤℨℬℭℯ-ℱℳℴ`
const mathText = new RegExp(`[${mathLetter}](?:[${mathLetter}]|[ ,.'’!?-]{1,2}(?=[${mathLetter}]))*`, 'uy')
const mathWord = new RegExp(`[${mathLetter}]{3}`, 'u')
const longest = 40 // letters in a word

export const homoglyph = defineRule({
  id: 'repair/homoglyph',
  summary: 'A letter is another one that only looks like it',
  confidence: 'certain',
  *check(view) {
    const places = placesIn(view)
    if (places.has(kind.lookAlike)) yield* mixedWords(view, places)
    yield* wideLetters(view)
    yield* mathematicalWords(view)
  }
})

function* wideLetters(view: View): Generator<Proposal> {
  let isEastern: boolean | undefined
  for (const {start, end} of matchesAt(view, kind.fullWidth, fullWidth)) {
    const run = view.text.slice(start, end)
    const isBeside = /[a-z]/i.test(view.text[start - 1] ?? '') || /[a-z]/i.test(view.text[end] ?? '')
    if (/[Ａ-Ｚａ-ｚ]/.test(run) && (isBeside || !(isEastern ??= ideographs.test(view.text))))
      yield likely(replacement({start, end}, run.normalize('NFKC'), 'Unexpected full-width letters', 'full-width'))
  }
}

function* mathematicalWords(view: View): Generator<Proposal> {
  for (const span of matchesAt(view, kind.mathematical, mathText)) {
    const run = view.text.slice(span.start, span.end)
    // One or two such letters are a formula's; a word of them is somebody's way to write bold.
    if (mathWord.test(run))
      yield likely(replacement(span, run.normalize('NFKC'), 'Unexpected mathematical letters', 'mathematical'))
  }
}

/** Words in which a letter of another alphabet stands among Latin ones, and every such letter has a look-alike. */
function* mixedWords(view: View, places: Places): Generator<Proposal> {
  const {text} = view
  let isForeign: boolean | undefined
  let end = 0
  for (const index of places.at) {
    if (index < end || !places.is(index, kind.lookAlike) || view.touchesMask({start: index, end: index + 1})) continue
    let start = index
    while (start > end && start > index - longest && isLetterOrMark(text, start - 1)) start--
    end = index
    while (end < text.length && end < index + longest && isLetterOrMark(text, end)) end++
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

function likely(proposal: Proposal): Proposal {
  return {...proposal, confidence: 'likely'}
}
