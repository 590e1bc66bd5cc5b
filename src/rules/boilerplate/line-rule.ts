import type {Confidence} from '../../core/finding.ts'
import type {RuleId} from '../../core/finding.ts'
import {defineRule, type Hit, removeBlocks, type Rule} from '../define.ts'
import {shapes} from './shape.ts'

export type LineRule = {
  readonly id: RuleId
  readonly summary: string
  /** What the removed block is, for the message. */
  readonly what: string
  /** Named expressions; a block goes when one of them matches its text. */
  readonly patterns: Readonly<Record<string, RegExp>>
  /** A block with more words than this is never looked at; default 30. */
  readonly maxWords?: number
  readonly confidence?: Confidence
}

const longest = 1500 // characters: what no expression is let loose on

/** A rule that knows single blocks by what they say. */
export function lineRule({id, summary, what, patterns, maxWords = 30, confidence = 'certain'}: LineRule): Rule {
  const named = Object.entries(patterns)
  const judge = (text: string): Hit | undefined => {
    const found = named.find(([, pattern]) => pattern.test(text))
    return found && {name: found[0]}
  }
  return defineRule({
    id,
    summary,
    confidence,
    check: view => {
      const list = shapes(view)
      return removeBlocks(view, what, (_, position) => (list[position]!.words <= maxWords && list[position]!.text.length <= longest ? judge(list[position]!.text) : undefined))
    }
  })
}
