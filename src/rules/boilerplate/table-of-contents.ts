import {defineRule, removal} from '../define.ts'
import {type Shape, shapes} from './shape.ts'

const cue = /^(?:(?:table of )?contents?|in this (?:article|post|guide|story)|on this page|jump to(?: section)?|page contents|overview|inside this article|what['’]s inside)\s*[:：]?\s*(?:\[?(?:hide|show|toggle)\]?)?$/i

export const tableOfContents = defineRule({
  id: 'boilerplate/table-of-contents',
  summary: 'A list of the page\'s own headings stands before the article',
  confidence: 'likely',
  *check(view) {
    const list = shapes(view)
    const places = new Map<string, number>()
    list.forEach((shape, i) => {
      places.set(key(shape), i)
    })
    for (let i = 0; i < list.length; i++) {
      if (!cue.test(list[i]!.text)) continue
      let end = i + 1
      while (end < list.length && list[end]!.isShort && (places.get(key(list[end]!)) ?? end) > end) end++
      if (end - i >= 3) yield removal(view, i, end - 1, 'table of contents', {name: 'contents', note: `${end - i - 1} lines come again below`})
      else if (/\[/.test(list[i]!.text)) yield removal(view, i, i, 'table of contents', {name: 'toggle'})
    }
  }
})

/** A heading without its number, as the contents and the text both have it. */
function key({text}: Shape): string {
  return text.toLowerCase().replace(/^[\d.\s)•-]+/, '').trim()
}
