import {defineRule, removal} from '../define.ts'
import {body, type Shape, shapes} from './shape.ts'

const byline = /^(?:by|from|text|words|story|written|posted|published|updated|article)\b|\d{4}/i

export const siteHeader = defineRule({
  id: 'boilerplate/site-header',
  summary: 'The name or motto of the site stands above the title',
  confidence: 'likely',
  *check(view) {
    const list = shapes(view)
    const head = Math.min(body(view).first, 12)
    if (head < 2) return
    const title = titleAt(list, head)
    if (title < 1) return
    // Only what is set apart from the title by something that was cut is the site's: the deck of a title may stand above it too.
    let last = -1
    for (let i = 0; i < title; i++) {
      const gap = {start: view.blocks[view.live[i]!]!.end, end: view.blocks[view.live[i + 1]!]!.start}
      if (view.touchesMask(gap) && isMotto(list[i]!)) last = i
    }
    if (last >= 0 && list.slice(0, last + 1).every(isMotto)) yield removal(view, 0, last, 'site header', {name: 'above-title'})
  }
})

function isMotto({text, words}: Shape): boolean {
  return words <= 5 && !byline.test(text)
}

/** The fullest line of the head that is no byline: mottos are short, titles say something. */
function titleAt(list: readonly Shape[], head: number): number {
  let best = -1
  for (let i = 0; i < head; i++) {
    const {text, words} = list[i]!
    if (byline.test(text) || words < 3 || words > 30) continue
    if (best < 0 || (words > list[best]!.words && list[best]!.words <= 5)) best = i
  }
  return best
}
