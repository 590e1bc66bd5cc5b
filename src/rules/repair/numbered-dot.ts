import {defineRule, matches, replacement} from '../define.ts'

const torn = /(?<=^[ \t]{0,8}\d{1,3})[ \t]{1,3}(?=[.)][ \t\u00a0]+["'“‘(«]?\p{L})/gmu
const tornAndTight = /(?<=^[ \t]{0,8}\d{1,3})[ \t]{1,3}\.(?=\p{Lu}\p{Ll})/gmu

export const numberedDot = defineRule({
  id: 'repair/numbered-dot',
  summary: 'The number of a list item is torn from its full stop',
  confidence: 'certain',
  *check(view) {
    for (const {
      index,
      0: {length}
    } of matches(view, torn))
      yield replacement(
        {start: index, end: index + length},
        '',
        'Unexpected space before the full stop of a number',
        'space'
      )
    for (const {
      index,
      0: {length}
    } of matches(view, tornAndTight))
      yield replacement(
        {start: index, end: index + length},
        '. ',
        'Unexpected space before the full stop of a number',
        'tight'
      )
  }
})
