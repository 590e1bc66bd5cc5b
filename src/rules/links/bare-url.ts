import {defineRule, removal} from '../define.ts'
import {addressPattern} from './lexicon.ts'

const whole = new RegExp(`^(?:(?:${addressPattern})[\\s,|]*)+$`, 'i')

export const bareUrl = defineRule({
  id: 'links/bare-url',
  summary: 'Bare addresses stand in the text without a word about them',
  confidence: 'likely',
  *check(view) {
    const {live, blocks} = view
    const isBare = live.map(index => {
      const block = blocks[index]!
      if (block.kind === 'opaque' || block.kind === 'code') return false
      const text = view.textOf(block).trim()
      return text.length <= 2000 && text.includes('.') && whole.test(text)
    })
    for (let i = 0; i < live.length; i++) {
      if (!isBare[i]) continue
      let end = i
      while (end < live.length && isBare[end]) end++
      const text = view.textOf(blocks[live[i]!]!)
      const isStack = end - i > 1 || /\S\s+\S/.test(text.trim())
      // A lone address may be what the paragraph before it speaks of, unless nothing of the article follows.
      const isLast = end === live.length
      yield removal(view, i, end - 1, 'bare address', {name: isStack ? 'stack' : isLast ? 'last' : 'lone', confidence: isStack ? 'certain' : isLast ? 'likely' : 'guess'})
      i = end - 1
    }
  }
})
