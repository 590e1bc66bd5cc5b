import {defineRule, type Hit, remembered, removeBlocks} from '../define.ts'
import {INVITES, MINE, signsOf} from './gate.ts'
import {bareInvitation, isSignature} from './signature.ts'

const cue = /\b(?:my|our)\s|(?:the|this) (?:blog|site|page|store)|visit/i

const judged = remembered(judge)

export const signatureLink = defineRule({
  id: 'links/signature-link',
  summary: 'The signature of a link spammer stands in the text',
  confidence: 'certain',
  check: view => {
    const signs = signsOf(view)
    return removeBlocks(view, 'signature link', (shape, position) =>
      signs[position]! & (MINE | INVITES) ? judged(shape) : undefined
    )
  }
})

function judge(text: string): Hit | undefined {
  if (text.length > 400 || !cue.test(text)) return undefined
  const line = text.trim()
  const name = isSignature(line)
  if (name) return {name}
  return line.length <= 60 && !/[.!?]$/.test(line) && bareInvitation.test(line)
    ? {name: 'bare', confidence: 'likely'}
    : undefined
}
