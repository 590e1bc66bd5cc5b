import type {Proposal} from '../../core/finding.ts'
import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {addressPattern, hasAddress, isPitch, spamWords} from './lexicon.ts'

const trigger = /https?:|www\.|\.(?:com|org|net|info|biz|co|io|xyz|online|shop|site)\b|click here|casino|loans?\b|pills?\b|pharmacy|essay|betting|poker|viagra|vpn|>>|insurance|followers/i
const command = /^[\s"'(>*–—-]*(?:click (?:here|now)|buy|order|visit|read also|also read|check out|get|download|see|sign up|apply|shop|try|find|learn more|play|join|call|book|hire|best|top|cheap|free|need|want)\b/i
const bracketed = /\s?[([{]\s*(?:click here|visit|buy|see|read|order|get|check|download|source|via|more|sponsored)\b[^()[\]{}]{0,160}[)\]}]/gi
const leastArticle = 8 // words that must be left for a paragraph to be a paragraph with spam in it

export const inlineSpam = defineRule({
  id: 'links/inline-spam',
  summary: 'A plug stands inside a paragraph of the article',
  confidence: 'likely',
  *check(view) {
    for (const index of view.live) {
      const block = view.blocks[index]!
      if (block.kind === 'opaque' || block.kind === 'code') continue
      const {start, end} = block.content
      const text = view.text.slice(start, end)
      if (!trigger.test(text)) continue
      for (const span of plugs(text)) {
        const cut = {start: span.start + start, end: span.end + start}
        if (!view.touchesMask(cut)) yield propose(view, cut, span.name)
      }
    }
  }
})

type Plug = Span<'view'> & {readonly name: string}

function plugs(text: string): Plug[] {
  const found: Plug[] = []
  for (const match of text.matchAll(bracketed)) {
    if (hasAddress.test(match[0]) || spamWords(match[0]).strong > 0) found.push({start: match.index, end: match.index + match[0].length, name: 'bracket'})
  }
  for (const whole of sentences(text)) {
    const sentence = endedByAddress(text, whole)
    const words = text.slice(sentence.start, sentence.end)
    const sold = spamWords(words)
    const isLinked = hasAddress.test(words)
    const isPlug =
      (isLinked && command.test(words) && sold.words <= 25) || (isLinked && />>|<<|!!|===/.test(words) && sold.words <= 25) || (isLinked && sold.strong > 0 && (sold.strong + sold.weak) * 3 >= sold.words) || (command.test(words) && sold.strong >= 2 && isPitch(words))
    if (isPlug) found.push({...sentence, name: 'sentence'})
    else if (sold.strong > 0) found.push(...anchors(text, sentence))
  }
  const inside = found.filter((plug, i) => !found.some((other, j) => j !== i && other.start <= plug.start && plug.end <= other.end && (j < i || other.end - other.start > plug.end - plug.start)))
  const left = inside.reduce((rest, plug) => rest - (text.slice(plug.start, plug.end).match(/\S+/g)?.length ?? 0), text.match(/\S+/g)?.length ?? 0)
  return left >= leastArticle ? inside : []
}

const addressEnd = new RegExp(`(?:${addressPattern})(?=\\s+["“]?\\p{Lu}|\\s*$)`, 'iu')

/** A plug often ends in its address, with no full stop before the next sentence. */
function endedByAddress(text: string, sentence: Span<'view'>): Span<'view'> {
  const words = text.slice(sentence.start, sentence.end)
  const match = command.test(words) ? addressEnd.exec(words) : null
  return match ? {start: sentence.start, end: sentence.start + match.index + match[0].length} : sentence
}

/** Sentences with the space before each, cut where a full stop or a change of voice is. */
function* sentences(text: string): Generator<Span<'view'>> {
  const edge = /(?:[.!?]["'”’)]*|<<)(?=\s+["'“‘(>]*[\p{Lu}\d]|\s*$|\s+>>)/gu
  let start = 0
  for (const match of text.matchAll(edge)) {
    // A full stop in an address ends nothing.
    const end = match.index + match[0].length
    yield {start, end}
    start = end
  }
  if (start < text.length) yield {start, end: text.length}
}

/** Search keywords dropped into a sentence: a run of at least four words all of which sell. */
function anchors(text: string, sentence: Span<'view'>): Plug[] {
  const words = [...text.slice(sentence.start, sentence.end).matchAll(/[\p{L}\p{N}'-]+/gu)]
  const found: Plug[] = []
  for (let i = 0; i < words.length; i++) {
    let j = i
    while (j < words.length && j - i < 8 && isSale(words[j]![0]) && (j === i || /^ $/.test(text.slice(sentence.start + words[j - 1]!.index + words[j - 1]![0].length, sentence.start + words[j]!.index)))) j++
    if (j - i >= 4) {
      const start = sentence.start + words[i]!.index
      const end = sentence.start + words[j - 1]!.index + words[j - 1]![0].length
      if (spamWords(text.slice(start, end)).strong > 0) found.push({start: text[start - 1] === ' ' ? start - 1 : start, end, name: 'keywords'})
    }
    if (j > i) i = j - 1
  }
  return found
}
function isSale(word: string): boolean {
  const {strong, weak} = spamWords(word)
  return strong + weak > 0
}

function propose(view: View, span: Span<'view'>, name: string): Proposal {
  // Where a sentence goes from the front, the space after it goes; elsewhere the one before it.
  const text = view.text
  const isFirst = span.start === 0 || /[\r\n]/.test(text.charAt(span.start - 1))
  const end = isFirst && text.charAt(span.end) === ' ' ? span.end + 1 : span.end
  return {span: {start: span.start, end}, message: 'Unexpected plug inside a paragraph', edits: [{start: span.start, end, insert: ''}], because: {kind: 'pattern', name}}
}
