import {defineRule, replacement} from '../define.ts'
import {REFERENCE, signsOf} from './gate.ts'

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
    const signs = signsOf(view)
    for (let position = 0; position < signs.length; position++) {
      if ((signs[position]! & REFERENCE) === 0) continue
      const block = view.blocks[view.live[position]!]!
      for (const match of view.text.slice(block.start, block.end).matchAll(trail)) {
        const start = block.start + match.index
        const span = {start, end: start + match[0].length}
        if (!view.touchesMask(span))
          yield replacement(span, '', 'Unexpected look-up links behind a reference', 'labels')
      }
    }
  }
})
