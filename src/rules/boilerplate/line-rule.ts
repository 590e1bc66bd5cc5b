import type {Confidence, RuleId} from '../../core/finding.ts'
import {defineRule, removeBlocks, type Rule, remembered} from '../define.ts'

export type LineRule = {
  readonly id: RuleId
  readonly summary: string
  /** What the removed block is, for the message. */
  readonly what: string
  /** Named expressions; a block goes when one of them matches its text. */
  readonly patterns: Readonly<Record<string, RegExp>>
  /** A word that every pattern needs which does not say how the block begins: it keeps them from most texts. */
  readonly cue?: RegExp
  /** A block with more words than this is never looked at; default 30. */
  readonly maxWords?: number
  readonly confidence?: Confidence
}

const longest = 1500 // characters: what no expression is let loose on

/** A rule that knows single blocks by what they say. */
export function lineRule({id, summary, what, patterns, cue, maxWords = 30, confidence = 'certain'}: LineRule): Rule {
  const named = Object.entries(patterns)
  const anchored = named.filter(([, pattern]) => isAnchored(pattern))
  const judge = remembered((text, {words}) => {
    if (words > maxWords || text.length > longest) return undefined
    const found = (cue && !cue.test(text) ? anchored : named).find(([, pattern]) => pattern.test(text))
    return found && {name: found[0]}
  })
  return defineRule({id, summary, confidence, check: view => removeBlocks(view, what, judge)})
}

/** Whether an expression says how a block begins, so that most texts fail it at once. */
function isAnchored({source}: RegExp): boolean {
  return source.startsWith('^') && !/^\^(?:\(\?=|\(\?:)?\.[{*+]/.test(source)
}
