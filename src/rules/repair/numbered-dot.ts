import {isDigit} from '../../core/letters.ts'
import {defineRule, replacement} from '../define.ts'

const torn =
  /^([ \t]{0,8}\d{1,3})(?:([ \t]{1,3})(?=[.)][ \t\u00a0]{1,8}["'“‘(«]?\p{L})|[ \t]{1,3}\.(?=\p{Lu}\p{Ll}))/muy
const sign = /[.)](?<=\d[ \t]{1,3}.)/g
const message = 'Unexpected space between a number and its full stop'

export const numberedDot = defineRule({
  id: 'repair/numbered-dot',
  summary: 'The number of a list item is torn from its full stop',
  confidence: 'certain',
  *check(view) {
    sign.lastIndex = 0
    for (let at = next(view.text); at >= 0; at = next(view.text)) {
      torn.lastIndex = startOfNumber(view.text, at)
      const match = torn.exec(view.text)
      if (!match || view.touchesMask({start: match.index, end: torn.lastIndex})) continue
      const span = {start: match.index + match[1]!.length, end: torn.lastIndex}
      // Where the text follows without a space, the torn one has only gone to the wrong side.
      yield match[2] === undefined ? replacement(span, '. ', message, 'tight') : replacement(span, '', message, 'space')
    }
  }
})

function next(text: string): number {
  return sign.test(text) ? sign.lastIndex - 1 : -1
}

/** Where a number, with the space before it, begins that stands before a sign. */
function startOfNumber(text: string, end: number): number {
  let start = end
  while (isBlank(text.charCodeAt(start - 1))) start--
  while (isDigit(text.charCodeAt(start - 1))) start--
  while (isBlank(text.charCodeAt(start - 1))) start--
  return start
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09
}
