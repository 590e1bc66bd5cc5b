import {lineRule} from './line-rule.ts'

export const tagList = lineRule({
  id: 'boilerplate/tag-list',
  summary: "The site's tags or categories stand in the text",
  what: 'tag list',
  maxWords: 60,
  patterns: {
    tags: /^(?:tags?|tagged(?: (?:with|as|in|under))?|related (?:tags|topics)|more (?:tags|topics)|filed (?:under|in|to)|posted (?:in|under)|hashtags|article tags|post tags|labels|schlagw[oö]rter|schlagworte|stichw[oö]rter|[ée]tiquettes|etiquetas|etichette|marcadores|explore more on|in this (?:story|article)|topics in this (?:story|article)|mentioned in this article)\s*[:：»>|]\s*\S.{0,400}$/is,
    tagged:
      /^(?:(?:this (?:entry|post|article) (?:was|is) )?(?:posted|filed|tagged|published)(?: on .{4,30})? (?:under|in|with)|tagged)(?: (?:with|as|under))?:? (?=[\p{L}\d#])(?!.*\b(?:was|were|is|are|has|had|by)\b)[^.!?]{1,200}(?:\.\s*(?:bookmark the .{0,60}|you can follow\b.{0,120}))?$/iu,
    entry:
      /^this (?:entry|post|article) (?:was|is) (?:posted|filed|tagged|published)(?: on| in| under| by)\b.{0,300}$/i,
    hashtags: /^(?:#[\p{L}\p{N}_]+[\s,|·]*){2,40}$/u,
    categories:
      /^(?:categor(?:y|ies)|kategorien?|cat[ée]gories?|categor[ií]as?|categorie)\s*[:：]\s*[^.!?]{1,100}[,/>|•·][^.!?]{1,200}$/i
  },
  lone: {
    category:
      /^(?:categor(?:y|ies)|labels?|topics|sections?|more (?:on|about)|kategorien?|themen|cat[ée]gories?|categor[ií]as?|temas|argomenti|filed under|tags?|tagged|article tags|posted in|published in|in)\s*[:：»>|]\s*\S[^.!?]{0,200}$/i,
    word: /^(?:tags?|related tags|related topics|topics|categories|filed under|tagged|article tags|post tags|labels|uncategori[sz]ed|schlagw[oö]rter|étiquettes|etiquetas|etichette)\s*[:：]?$/i,
    hashtag: /^#[\p{L}\p{N}_]{2,30}$/u
  }
})
