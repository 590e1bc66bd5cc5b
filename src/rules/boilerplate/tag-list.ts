import {lineRule} from './line-rule.ts'

export const tagList = lineRule({
  id: 'boilerplate/tag-list',
  summary: 'The site\'s tags or categories stand in the text',
  what: 'tag list',
  maxWords: 60,
  patterns: {
    tags: /^(?:tags?|tagged(?: (?:with|as|in|under))?|labels?|topics|categor(?:y|ies)|filed (?:under|in|to)|posted (?:in|under)|more (?:on|about)|related (?:tags|topics)|in this (?:story|article)|sections?|hashtags)\s*[:：»>|]\s*\S.{0,400}$/is,
    tagged: /^(?:tagged|filed under|posted in)\s+(?:with |as )?[\p{L}\d#].{0,200}$/iu,
    hashtags: /^(?:#[\p{L}\p{N}_]+[\s,|]*){2,}$/u
  }
})
