import {editorsNote, endMatter, isFrontMatter} from '../matter.ts'
import type {Shape} from '../shape.ts'
import {isByline} from '../title.ts'
import {heaviest, type Stretch} from './context.ts'
import {ownNames} from './measure.ts'
import type {Page} from './page.ts'

/** Log-odds from which on a row is kept inside the article, and beyond it. */
export const bounds = {inside: logit(0.3), outside: logit(0.75)}

const cutWeight = 0.5 // that a row cut before costs the stretch that runs over it
const fewestWords = 40 // that an article has: with fewer nothing is known for one
const fewestSigns = 16 // of residue: with fewer the text is no page
const plain = 60 // signs of residue from which on a page is surely one of a site
const caution = 3 // log-odds by which a row must be surer to go where there are none
const sureResidue = -3 // log-odds
const frontReach = 10 // rows under the title
const endReach = 12 // rows from the article to the heading of its end matter
const longestHeading = 5 // words of the heading of end matter
const longestEnd = 80 // rows of end matter
const wideGap = 3 // cut rows after which end matter is over
const codeKind = 4 // and beyond it what is opaque
const mostlyLinks = 0.3 // of a block's words
const kindColumn = ownNames.indexOf('kind')
const linkedColumn = ownNames.indexOf('linked')

/** Which rows stay, and the stretch that is the article. */
export type Decision = {readonly article: Stretch; readonly stays: Uint8Array; readonly bounds: typeof bounds}

type Read = (row: number) => Pick<Shape, 'text' | 'words'>

/**
 * The article is the stretch of rows with the greatest sum of log-odds; in it a row goes that is likely none of it, and beyond it one stays that
 * is very likely a part. Nothing where no row looks like one.
 */
export function decide(page: Page, logOdds: Float32Array, read: Read): Decision | undefined {
  const signs = countSigns(page, logOdds)
  if (signs < fewestSigns) return undefined
  const own = boundsFor(signs)
  const article = findArticle(page, logOdds, own.inside)
  const stays = new Uint8Array(page.length)
  let words = 0
  for (let row = 0; row < page.length; row++) {
    const isIn = row >= article.first && row <= article.last
    if (page.isCut[row] || logOdds[row]! < (isIn ? own.inside : own.outside)) continue
    stays[row] = 1
    words += page.words[row]!
  }
  if (words < fewestWords) return undefined
  keepOpaque(page, stays)
  keepFrontMatter(page, article, stays, read)
  keepEndMatter(page, article, stays, read)
  return {article, stays, bounds: own}
}

/** What was cut for residue, and twice what surely is. */
function countSigns({length, isCut}: Page, logOdds: Float32Array): number {
  let signs = 0
  for (let row = 0; row < length; row++) signs += isCut[row] ? 1 : logOdds[row]! < sureResidue ? 2 : 0
  return signs
}

/** The less residue a text shows, the surer a row must be to go. */
function boundsFor(signs: number): typeof bounds {
  const doubt = caution * Math.max(0, 1 - signs / plain)
  return {inside: bounds.inside - doubt, outside: bounds.outside - doubt}
}

/** The heaviest stretch, and what joins it without a gap and may as well be a part. */
function findArticle({length, isCut, words}: Page, logOdds: Float32Array, least: number): Stretch {
  let {first, last} = heaviest(length, row =>
    isCut[row] ? -cutWeight : Math.max(-4, Math.min(4, logOdds[row]!)) * Math.sqrt(Math.min(words[row]!, 60) + 1)
  )
  const joins = (row: number) => row >= 0 && row < length && !isCut[row] && logOdds[row]! >= least
  if (last < 0) return {first, last}
  while (joins(first - 1)) first--
  while (joins(last + 1)) last++
  return {first, last}
}

/** What no rule may touch, and program text; lists of links that are indented like that are none. */
function keepOpaque({length, own, isCut}: Page, stays: Uint8Array): void {
  for (let row = 0; row < length; row++) {
    const kind = own[row * ownNames.length + kindColumn]!
    if (kind < codeKind || isCut[row]) continue
    if (kind > codeKind || own[row * ownNames.length + linkedColumn]! < mostlyLinks) stays[row] = 1
  }
}

/** The title, and who wrote the article, where and when. */
function keepFrontMatter({title, length, isCut}: Page, article: Stretch, stays: Uint8Array, read: Read): void {
  if (title >= 0) stays[title] = 1
  const from = title < 0 ? Math.max(0, article.first - 2) : title + 1
  for (let row = from; row < Math.min(length, from + frontReach); row++)
    if (!isCut[row] && (isByline(read(row)) || isFrontMatter(read(row)))) stays[row] = 1
}

/** References, notes, corrections. */
function keepEndMatter(page: Page, article: Stretch, stays: Uint8Array, read: Read): void {
  const {length, isCut, related, comments} = page
  let beyond = 0 // rows that stand after the article
  for (let row = article.first + 1; row < length; row++) {
    if (isCut[row]) continue
    if (row > article.last) beyond++
    const {text, words} = read(row)
    if (editorsNote.test(text)) stays[row] = 1
    if (beyond > endReach || words > longestHeading || !endMatter.test(text)) continue
    const end = Math.min(length, row + longestEnd)
    let gap = 0
    for (; row < end && gap < wideGap && !related[row] && !comments[row]; row++) {
      gap = isCut[row] ? gap + 1 : 0
      if (!isCut[row]) stays[row] = 1
    }
    row--
  }
}

function logit(probability: number): number {
  return Math.log(probability / (1 - probability))
}
