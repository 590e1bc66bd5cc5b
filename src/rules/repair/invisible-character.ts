import {defineRule, matches, replacement} from '../define.ts'
import {kept} from './unseen.ts'

// What of a run has a reason to be there is judged character by character. The C1 controls that windows-1252 has a use for are mojibake.
const unseen = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb`
const run = new RegExp(`[${unseen}\\u{e0000}-\\u{e007f}]+`, 'gu')
const any = new RegExp(`(?![\\t\\n\\r -~])[${unseen}\\udb40]`) // five times as fast where there is none

export const invisibleCharacter = defineRule({
  id: 'repair/invisible-character',
  summary: 'A character that nobody sees stands in the text',
  confidence: 'certain',
  *check(view) {
    if (!any.test(view.text)) return
    const sight = kept(view)
    for (const {index, 0: characters} of matches(view, run)) {
      const span = {start: index, end: index + characters.length}
      const rest = sight(span)
      if (rest === characters) continue
      const code = characters.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
      yield replacement(span, rest, `Unexpected invisible character U+${code}`, 'invisible')
    }
  }
})
