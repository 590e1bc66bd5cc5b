import {defineRule, matches, replacement} from '../define.ts'

const label = String.raw`(?:View Article|View in Article|Google Scholar|PubMed(?: Central)?|Cross ?Ref|Full ?Text|Web of Science|MathSciNet|MATH|CAS|ADS|SCOPUS|Scopus|Semantic Scholar|Article|PDF|Abstract|Chapter|ISI|DOI|Medline|zbMATH|Search in Google Scholar|Find it @ \w+)`
/** One label that is nothing else, or several; a lone "Article" may be a word of the title. */
const trail = new RegExp(
  String.raw`(?<=[.)\]\d])(?:[ \t]+(?:\[?${label}\]?|·|\|))*[ \t]+\[?(?:View (?:in )?Article|(?:Search in )?Google Scholar|PubMed(?: Central)?|Cross ?Ref|Full ?Text|Web of Science|MathSciNet|Semantic Scholar|Scopus)\]?(?:[ \t]+(?:\[?${label}\]?|·|\|))*(?=[ \t]*(?:[\r\n]|$))`,
  'g'
)

export const referenceLink = defineRule({
  id: 'links/reference-link',
  summary: "The labels of a reference's look-up links stand behind it",
  confidence: 'certain',
  formats: ['text', 'markdown'],
  *check(view) {
    for (const match of matches(view, trail)) {
      yield replacement(
        {start: match.index, end: match.index + match[0].length},
        '',
        'Unexpected look-up links behind a reference',
        'labels'
      )
    }
  }
})
