import type {Confidence, Proposal} from '../../core/finding.ts'
import {TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import type {SpellingTable} from '../../phrases/spelling.ts'
import type {Resources} from '../../resources.ts'
import {defineRule} from '../define.ts'
import {articleEdit, withCaseOf} from './casing.ts'
import {isInEnglish, standsAlone} from './in-sentence.ts'
import {addresses, isCapital, opensSentence, type Passage, passages, word} from './prose.ts'
import {isUnknown, respell} from './respell.ts'

/** Shorter ones with a capital are names and abbreviations as often as not. */
const longEnoughForTitles = 6

export const misspelling = defineRule({
  id: 'wording/misspelling',
  summary: 'A word is misspelled',
  confidence: 'certain',
  *check(view, resources) {
    const {sure, unknown} = look(view, resources)
    // Who slips once slips again: other slips are looked for in the company of sure ones only.
    const careless = new Set(sure.map(({i}) => view.tokens.hash[i]!)).size
    const slips =
      careless === 0 ? [] : unknown.flatMap(place => mended(place, respell(view, resources.model, place, careless)))
    for (const found of [...sure, ...slips].sort((a, b) => a.i - b.i)) {
      const span = {start: view.tokens.start[found.i]!, end: view.tokens.end[found.i]!}
      const isAddress = addresses(view, found.passage).some(url => url.start < span.end && span.start < url.end)
      if (!isAddress && !view.touchesMask(span)) yield proposal(view, found)
    }
  }
})

type Place = {readonly passage: Passage; readonly i: number}
type Mend = {readonly right: string; readonly confidence: Confidence; readonly name: string}
type Found = Place & Mend

const mended = (place: Place, mend: Mend | undefined): Found[] => (mend ? [{...place, ...mend}] : [])

/** What the table knows, and swapped letters; and the words that may be other slips, since nobody knows them. */
function look(view: View, {spelling, phrases, terms, model}: Resources): {sure: Found[]; unknown: Place[]} {
  const {tokens} = view
  const sure: Found[] = []
  const unknown: Place[] = []
  for (const passage of passages(view)) {
    for (let i = passage.first; i < passage.last; i++) {
      if (tokens.kind[i] !== TokenKind.word || tokens.end[i]! - tokens.start[i]! < 3) continue
      const hash = tokens.hash[i]!
      if (phrases.some(table => table.wordId(hash) > 0)) continue // nearly every word of a text
      const place = {passage, i}
      const id = spelling.wordId(hash)
      if (id > 0) sure.push(...mended(place, byTable(view, spelling, place, id)))
      else if (terms.wordId(hash) === 0 && isUnknown(view, model, place)) {
        const swap = mended(place, respell(view, model, place, 0))
        if (swap.length > 0) sure.push(...swap)
        else unknown.push(place)
      }
    }
  }
  return {sure, unknown}
}

function byTable(view: View, spelling: SpellingTable, {passage, i}: Place, id: number): Mend | undefined {
  const row = spelling.rightOf(id)
  if (!row || !mayBeWrong(view, passage, i) || !standsAlone(view, i) || !isInEnglish(view, passage, i)) return undefined
  const right = row.right.includes("'") && view.text.includes('’') ? row.right.replace("'", '’') : row.right
  return {right, confidence: row.isCertain ? 'certain' : 'likely', name: 'table'}
}

/** A capital may be that of a name, unless a sentence begins there, or every word of a heading has one. */
function mayBeWrong(view: View, passage: Passage, i: number): boolean {
  if (!isCapital(view.text.charCodeAt(view.tokens.start[i]!))) return true
  const text = word(view, i)
  if (text === text.toUpperCase()) return text.length >= longEnoughForTitles
  return opensSentence(view, passage, i) || (passage.isTitleCase && text.length >= longEnoughForTitles)
}

function proposal(view: View, {i, right, confidence, name}: Found): Proposal {
  const span = {start: view.tokens.start[i]!, end: view.tokens.end[i]!}
  const wrong = word(view, i)
  const expected = withCaseOf(wrong, right)
  const article = articleEdit(view, span.start, expected)
  return {
    span,
    message: `Unexpected \`${wrong}\`, expected \`${expected}\``,
    edits: [...(article ? [article] : []), {...span, insert: expected}],
    confidence,
    because: {kind: 'pattern', name},
    expected: [expected]
  }
}
