import {defineRule, type Hit, remembered, removeBlocks} from '../define.ts'

const page = '(?:(?:web|home)[\\s-]*(?:site|page|blog|pages?|log)|site|blog|webpage|page|profile|channel|shop|store|internet site|webblog|weblog)'
const opening = new RegExp(
  `^(?:(?:also|feel free to|please|kindly|be sure to|don['’]t forget to|you can|just|do)[\\s,]+){0,3}(?:visit|visiting|check(?: out)?|surf(?: to)?|look(?: at| into)?|stop by|take a look at|have a look at|review|see|browse|click|head over to|go to|read|follow|view)\\s+(?:at\\s+)?(?:my|our|this|the)\\s+(?:\\w+ ){0,2}${page}\\b`,
  'i'
)
const mine = new RegExp(`^(?:here is |this is )?(?:my|our)\\s+(?:\\w+ )?${page}\\s*(?:::|[:;=>|–—-]|\\.{2,}|…|\\(|https?:|\\[|<)`, 'i')
/** The same plug at the end of somebody's comment. */
const inside = new RegExp(`(?:^|[.!?,)\\s])(?:(?:also )?(?:visit|check out|see|look at|feel free to (?:visit|surf to)|here is) )?(?:my|our) ${page}\\s*(?:::|;|=>|>>|\\.{2,}|…|\\s[-–—]\\s)\\s*\\S`, 'i')

const judged = remembered(judge)

export const signatureLink = defineRule({
  id: 'links/signature-link',
  summary: 'The signature of a link spammer stands in the text',
  confidence: 'certain',
  check: view => removeBlocks(view, 'signature link', judged)
})

function judge(text: string): Hit | undefined {
  if (text.length > 600) return undefined
  const line = text.trim()
  if (mine.test(line)) return {name: 'my-page'}
  if (opening.test(line) && (/::|https?:|www\.|\.{2,}|…|[;=>|[<]|\s[-–—]\s/.test(line) || line.length < 60)) return {name: 'visit-my-page'}
  return inside.test(line) ? {name: 'plug'} : undefined
}
