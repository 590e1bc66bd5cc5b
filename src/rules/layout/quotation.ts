import {defineRule} from '../define.ts'
import {prefixes} from './prefix.ts'

export const quotation = defineRule({
  id: 'layout/quotation',
  summary: 'A quotation that stands alone is not marked as one',
  confidence: 'likely',
  formats: ['text'],
  check: view => prefixes(view, ['quote'], () => 'Unexpected bare quotation, expected `> ` before it')
})
