import {defineRule, removal} from '../define.ts'
import {type Shape, shapes} from './shape.ts'

/** Opens the readers' part of a page. */
const opening = /^(?:(?:\d+|one|two|three|no|leave|view|show|see|read|all|top|recent|newest|oldest|sort by|join the|add|post)\s+(?:a |your |all |\d+ )?(?:comments?|thoughts?|repl(?:y|ies)|responses?|conversation|discussion|reactions?|opinions?)\b.{0,120}|comments?(?: section| policy| \(?\d+\)?)?\s*[:：]?|(?:readers?['’]?|user) comments.{0,40}|discussion(?: \(\d+\))?|responses?|what do you think\??.{0,100}|have your say.{0,60}|let us know .{0,60}comments?.{0,40}|re: .{3,200}|q ?& ?a|reviews?\s*\(\d+\))$/i
const form = /^(?:(?:leave|post|add|write|submit) (?:a|your) (?:repl(?:y|ies)|comments?|review|response)\b.{0,60}|cancel reply|post comment|your e-?mail address will not be\b.{0,120}|required fields? (?:are|is) marked.{0,20}|(?:comment|name|e-?mail|website|captcha|url)\s*(?:\*|\(required\))|save my name\b.{0,140}|notify me (?:of|by|via|when)\b.{0,100}|comments? (?:are|is) (?:closed|off|moderated|disabled|now closed)\b.{0,80}|(?:you must|please) (?:be )?(?:log(?:ged)? ?in|sign in|register)\b.{0,80}|view (?:all )?comments?.{0,20}|(?:be the )?first to comment.{0,40}|no comments(?: yet)?\.?|write a comment.{0,30}|loading comments.{0,10}|this site uses akismet\b.{0,120}|trackbacks?(?:\/pingbacks?)?\b.{0,40}|pingback\b.{0,160}|recent (?:posts|comments)|archives?|meta|blogroll|calendar|(?:m t w t f s s|s m t w t f s|mon tue wed thu fri sat sun)|«? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?»)?|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}(?: ?\(\d+\))?|who is online\b.{0,160}|users browsing this\b.{0,120}|post a reply\b.{0,80}|(?:quick )?reply|quote|report|permalink|top)$/i
/** A reader's contribution: who, when, and the button under it. */
const entry = /^(?:.{1,40} says?:(?: .*)?|.{1,40} (?:on|at) .{0,40}\d{1,2}:\d{2}(?: ?[ap]m)?.{0,20}|(?:posted |post )?by .{1,30}(?: »| on| at|,) .{0,40}\d.{0,30}|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\.? \d{1,2},? \d{4},? (?:at )?\d{1,2}:\d{2}.{0,8}|\d+ (?:minute|hour|day|week|month|year)s? ago.{0,30}|repl(?:y|ies)(?: to .{1,40})?(?: \d+)?|(?:like|upvote|share|report|flag|edit|delete|quote|permalink)(?:[\s|·]+(?:like|reply|share|report|flag|edit|delete|quote|permalink|\d+)){0,5}|.{1,40} — verified (?:buyer|purchase)\b.*|verified (?:buyer|purchase)\b.*)$/i

const longest = 1500

export const commentWidget = defineRule({
  id: 'boilerplate/comment-widget',
  summary: 'Readers\' comments or the form for them stand under the article',
  confidence: 'likely',
  *check(view) {
    const list = shapes(view)
    const marks = list.map(kindOf)
    const body = list.findIndex(shape => shape.isProse)
    for (let i = Math.max(1, body + 1); i < list.length; i++) {
      if (!marks[i] || marks[i] === 'entry') continue
      const end = endOfComments(list, marks, i)
      const evidence = marks.slice(i, end).filter(Boolean).length
      if (marks[i] === 'form' || evidence >= 2 || end === list.length) yield removal(view, i, end - 1, 'comments', {name: marks[i]!, note: `${evidence} signs of a comment section`})
      i = end - 1
    }
  }
})

function kindOf({text, words}: Shape): 'opening' | 'form' | 'entry' | undefined {
  if (words > 40 || text.length > longest) return undefined
  if (form.test(text)) return 'form'
  if (opening.test(text)) return 'opening'
  return entry.test(text) ? 'entry' : undefined
}

/** The comments reach to the last sign of them, as long as no more than a few blocks lie between one sign and the next. */
function endOfComments(list: readonly Shape[], marks: readonly (string | undefined)[], from: number): number {
  let end = from + 1
  for (let i = from + 1; i < list.length && i - end < 6; i++) if (marks[i]) end = i + 1
  return end
}
