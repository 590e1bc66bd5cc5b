import {defineRule, type Hit, removal} from '../define.ts'
import {shapes} from './shape.ts'

const cue = /^(?:about (?:the )?(?:author|writer|contributor|blogger)s?|author(?:['’]s)? bio(?:graphy)?|author(?: information| details| profile)?|written by|posted by|meet the author)\s*[:：]?$/i
const inline = /^about (?:the )?(?:author|writer)s?\s*[:：–—-]\s*\S/i
const pitch = /\b(?:writes? (?:about|on|for)|is an? (?:\w+ ){0,4}(?:writer|author|blogger|journalist|entrepreneur|freelancer|expert|consultant|specialist|editor|enthusiast|marketer)|for more (?:on|about|information)|visit (?:his|her|their|my|our|the)|follow (?:him|her|them)|(?:his|her|their) (?:website|site|blog|page))\b/i

export const authorBio = defineRule({
  id: 'boilerplate/author-bio',
  summary: 'A box about the author stands under the article',
  confidence: 'likely',
  *check(view) {
    const list = shapes(view)
    for (let i = 1; i < list.length; i++) {
      const {text, words} = list[i]!
      if (words > 90) continue
      const next = list[i + 1]
      if (inline.test(text)) yield removal(view, i, i, 'author box', hit('bio'))
      else if (cue.test(text) && next && next.words <= 90 && pitch.test(next.text)) yield removal(view, i, i + 1, 'author box', hit('box'))
      else if (/^about (?:the )?(?:author|writer)s?$/i.test(text)) yield removal(view, i, i, 'author box', hit('heading'))
    }
  }
})

function hit(name: string): Hit {
  return {name}
}
