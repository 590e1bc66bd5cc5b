import {defineRule} from '../define.ts'
import {prefixes} from './prefix.ts'

export const title = defineRule({
  id: 'layout/title',
  summary: 'The title does not stand as a first-level heading',
  confidence: 'likely',
  formats: ['text'],
  check: view => prefixes(view, ['title'], () => 'Unexpected bare title, expected `# ` before it')
})
