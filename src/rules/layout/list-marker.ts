import {defineRule} from '../define.ts'
import {prefixes} from './prefix.ts'

export const listMarker = defineRule({
  id: 'layout/list-marker',
  summary: 'A list item does not begin with a Markdown marker',
  confidence: 'likely',
  formats: ['text'],
  check: view => prefixes(view, ['item'], part => `Unexpected list marker, expected \`${part.prefix.trim()}\``)
})
