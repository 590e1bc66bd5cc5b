import {defineRule, matches, replacement} from '../define.ts'

const torn =
  /^([ \t]{0,8}\d{1,3})(?:([ \t]{1,3})(?=[.)][ \t\u00a0]{1,8}["'“‘(«]?\p{L})|[ \t]{1,3}\.(?=\p{Lu}\p{Ll}))/gmu
const possible = /\d[ \t]{1,3}[.)]/
const message = 'Unexpected space between a number and its full stop'

export const numberedDot = defineRule({
  id: 'repair/numbered-dot',
  summary: 'The number of a list item is torn from its full stop',
  confidence: 'certain',
  *check(view) {
    if (!possible.test(view.text)) return
    for (const {index, 0: head, 1: number, 2: space} of matches(view, torn)) {
      const span = {start: index + number!.length, end: index + head.length}
      // Where the text follows without a space, the torn one has only gone to the wrong side.
      yield space === undefined ? replacement(span, '. ', message, 'tight') : replacement(span, '', message, 'space')
    }
  }
})
