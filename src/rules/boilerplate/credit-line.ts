import {lineRule} from './line-rule.ts'

export const creditLine = lineRule({
  id: 'boilerplate/credit-line',
  summary: 'A credit of a picture that is not there stands in the text',
  what: 'picture credit',
  maxWords: 14,
  patterns: {
    credit: /^[([]?(?:(?:photo|image|picture|photograph|illustration|video|graphic|cover|feature[d]? image|file|stock)s?\s*(?:credits?|courtesy|sources?|by|©|via|copyright)?(?:\s*(?:of|by|:))*\s*[:©]|(?:photo|image|picture|photograph|illustration|graphic)s? (?:credits?|courtesy|by|via|from|source)\b|credits?\s*[:：]|(?:getty images|shutterstock|istock(?:photo)?|unsplash|pexels|pixabay|reuters|ap photo|afp|alamy|file photo|stock photo)\b)(?:[^.!?]|(?<=\b\p{Lu})\.){0,100}[)\].]?$/iu,
    agency: /^[^.!?:]{2,60}\/(?:\s*)(?:getty(?: images)?|shutterstock|reuters|ap|afp|alamy|istock|unsplash|bloomberg|epa|corbis|rex|pa)(?:\b.{0,40})?$/i,
    controls: /^(?:enlarge|toggle caption|hide caption|image caption|view (?:image|gallery|slideshow|larger image)|click to enlarge|zoom|caption|\d+ of \d+ (?:photos|images))(?: .{0,20})?$/i
  }
})
