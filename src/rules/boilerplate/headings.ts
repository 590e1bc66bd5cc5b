import {facts} from '../facts.ts'

const cue =
  /^(?:(?:table of )?contents?|in this (?:article|post|guide|story|review|section|page|tutorial|chapter|blog post|issue)|on this page|jump to(?: section| a section)?|page contents|overview|inside this article|what['’]s inside|what (?:we|i)['’](?:ll|re) cover(?:ing)?|quick (?:links|navigation|jump|summary)|article contents|sections?|outline|toc|inhalt(?:sverzeichnis)?|inhaltsübersicht|sommaire|table des mati[eè]res|au sommaire|[íi]ndice(?: de contenidos?)?|tabla de contenidos?|contenidos?|sum[áa]rio|conte[úu]do|indice dei contenuti|sommario)\s*[:：]?\s*(?:\[?\(?(?:hide|show|toggle|close|expand|verbergen|anzeigen|ocultar|nascondi)\)?\]?)?$/i
const longestCue = 6 // words
const shortestKey = 3 // characters

/** Which live blocks announce a table of contents: 1 for those that do. */
export const cuesOf = facts(
  () => undefined,
  ({text, words}) => (words <= longestCue && cue.test(text) ? 1 : 0)
)

/** The same number for headings of the same words, whatever number or page stands beside them; 0 for what can be no heading. */
export const keysOf = facts(
  () => new Map<string, number>(),
  ({text, isShort}, numbers) => {
    const key = isShort ? keyOf(text) : ''
    if (key.length < shortestKey) return 0
    const known = numbers.get(key) ?? numbers.size + 1
    if (known > numbers.size) numbers.set(key, known)
    return known
  }
)

/** A heading without its number, as the contents and the text both have it. */
function keyOf(text: string): string {
  const lower = text.toLowerCase()
  const bare = /^[\d.)•·–\-sivx]/.test(lower) ? lower.replace(/^(?:[\d.\s)•·–-]|step \d+:?|[ivx]+\.)+/, '') : lower
  return /[\s.…\d]$/.test(bare.slice(-1)) ? bare.replace(/[\s.…]*\d*$/, '').trim() : bare
}
