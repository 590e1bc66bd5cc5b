import {defineRule, removal} from '../define.ts'
import {body, type Shape, shapes} from './shape.ts'
import {titlesOf} from './title.ts'

const byline = /^(?:by|from|text|words|story|written|posted|published|updated|article)\b|\d{4}/i
/** What a site prints under its own name; buttons and credits stand under a title. */
const underName =
  /\b(?:skip to|menu|home|log ?in|sign ?in|register|subscribe|search|cart|basket|my account|navigation|about|contact|shop|news|newsletter|startseite|accueil|inicio)\b|[»›]| [·•|>] /i
const underTitle =
  /\b(?:share|shares|tweet|facebook|twitter|pin|print|e-?mail|save|listen|min(?:ute)?s? read|photo|image|credit|comments?|views|updated|published|advertisement|commission|affiliate)\b/i
const headLines = 12
const longestHeader = 8 // words
const leastTitle = 4 // words
const longestTitle = 30

export const siteHeader = defineRule({
  id: 'boilerplate/site-header',
  summary: 'The name or motto of the site stands above the title',
  confidence: 'likely',
  *check(view) {
    const list = shapes(view)
    const head = Math.min(body(view).first, headLines)
    const titles = titlesOf(view)
    for (let i = 0; i + 1 < head && isHeader(list[i]!); i++) {
      // Only what something that was cut sets apart from the title is the site's: a title may have a line of its own above it.
      const gap = {start: view.blocks[view.live[i]!]!.end, end: view.blocks[view.live[i + 1]!]!.start}
      if (!view.touchesMask(gap) || !isTitle(list[i + 1]!)) continue
      const cut = view.text.slice(gap.start, gap.end)
      if (underTitle.test(cut) && !underName.test(cut)) return
      if (titles.some(at => at <= i) && !underName.test(cut)) return
      yield removal(view, 0, i, 'site header', {name: 'above-title'})
      return
    }
  }
})

/** A line that may be the site's. What a byline follows is a title already, and the walk ends there. */
function isHeader({text, words}: Shape): boolean {
  return words <= longestHeader && !byline.test(text)
}

function isTitle({text, words, isClosed, isProse}: Shape): boolean {
  return (
    !isProse && (!isClosed || text.endsWith('?')) && words >= leastTitle && words <= longestTitle && !byline.test(text)
  )
}
