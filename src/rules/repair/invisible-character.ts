import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {defineRule, replacement} from '../define.ts'
import {kind, type Places, placesIn} from './places.ts'
import {kept} from './unseen.ts'

export const invisibleCharacter = defineRule({
  id: 'repair/invisible-character',
  summary: 'A character that nobody sees stands in the text',
  confidence: 'certain',
  *check(view) {
    const places = placesIn(view)
    if (!places.has(kind.unseen)) return
    const sight = kept(view)
    for (const span of runs(view, places)) {
      const characters = view.text.slice(span.start, span.end)
      const rest = sight(span)
      if (rest === characters) continue
      const code = characters.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
      yield replacement(span, rest, `Unexpected invisible character U+${code}`, 'invisible')
    }
  }
})

/** The runs of invisible characters. What of one has a reason to be there is judged character by character. */
function* runs(view: View, places: Places): Generator<Span<'view'>> {
  let end = 0
  for (const start of places.at) {
    if (start < end || !places.is(start, kind.unseen)) continue
    end = endOf(view.text, start, places)
    if (end > start && !view.touchesMask({start, end})) yield {start, end}
  }
}

function endOf(text: string, start: number, places: Places): number {
  let end = start
  while (end < text.length && places.is(end, kind.unseen)) {
    if (text.charCodeAt(end) !== 0xdb40) end++
    else if (isTag(text.charCodeAt(end + 1))) end += 2
    else break
  }
  return end
}

function isTag(low: number): boolean {
  return low >= 0xdc00 && low <= 0xdc7f
}
