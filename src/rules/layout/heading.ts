import {defineRule} from '../define.ts'
import {prefixes} from './prefix.ts'

export const heading = defineRule({
  id: 'layout/heading',
  summary: 'A section heading is not marked as one',
  confidence: 'likely',
  formats: ['text'],
  check: view => prefixes(view, ['heading'], part => `Unexpected bare heading, expected \`${part.prefix}\` before it`)
})
