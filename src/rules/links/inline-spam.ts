import type {Proposal} from '../../core/finding.ts'
import {once} from '../../core/once.ts'
import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {clauses} from './clauses.ts'
import {ADDRESS, BRACKET, MINE, OFFER, SOLD, STRONG, SUSPECT, suspects} from './gate.ts'
import {
  addressesIn,
  isPitch,
  noTopic,
  pointsSomewhere,
  sells,
  spamWords,
  type Topic,
  withoutAddresses
} from './lexicon.ts'
import {command, plugOf, pressing} from './plug.ts'
import {isSignature} from './signature.ts'
import {topicOf} from './topic.ts'

const bracketed = /\s?(?:\(([^()[\]{}\n]{3,160})\)|\[([^()[\]{}\n]{3,160})\]|\{([^()[\]{}\n]{3,160})\})/g
const pointed = /(?<!>)\s?(?:>{2,8}|»|[👉►➤🔥🎰]{1,8})[^<>»«👉👈]{5,200}(?:<{2,}|«|👈|◄)/gu
/** What stands in lower case between a full stop and the next sentence. */
const fragment = /(?<=[.!?…]['"’”)]?)[ \t]+(\p{Ll}[^.!?,;:\n]{8,120}?)(?=\s+["“‘(]?\p{Lu})/gu
const dashed = / [–—-] ([^–—.!?\n]{8,80}?)(?= [–—-] )/g
const tagged = /<a\s[^<>]{0,500}>|\[url[^\]]{0,300}\]|\]\(\s?(?:https?:|www\.)/i
const links =
  /<a\s[^<>]{0,500}>[^<>]{0,200}<\/a\s*>|\[url[^\]]{0,300}\][^[]{0,200}\[\/url\]|\[[^[\]\n]{1,200}\]\([^()\s]{1,500}\)/gi
const marks = /\[\/?[a-z]{1,8}(?:=[^\]]{0,60})?\]/gi
const tags = /<\/?a(?:\s[^<>]{0,500})?>|\[\/?url[^\]]{0,300}\]|\[(?=[^[\]\n]{1,200}\]\()|\]\([^()\s]{1,500}\)/gi

const leastArticle = 8 // words that must be left for a paragraph to be a paragraph with spam in it
const leastKeywords = 3 // words of a run of search keywords
const leastInside = 4 // and where it stands in the middle of a sentence

export const inlineSpam = defineRule({
  id: 'links/inline-spam',
  summary: 'A plug stands inside a paragraph of the article',
  confidence: 'likely',
  *check(view) {
    const signs = suspects(view)
    const isClean = cleanBlocks(view.blocks)
    for (const index of view.live) {
      if (isClean[index] || !(signs[index]! & SUSPECT) || !(signs[index]! & evidence)) continue
      const block = view.blocks[index]!
      if (block.kind === 'opaque' || block.kind === 'code') continue
      const {start, end} = block.content
      const text = view.text.slice(start, end)
      if (plugs(text, noTopic).length === 0) {
        isClean[index] = 1
        continue
      }
      for (const plug of plugs(text, topicOf(view))) {
        const cut = {start: plug.start + start, end: plug.end + start}
        if (!view.touchesMask(cut)) yield propose(view, cut, plug.name)
      }
    }
  }
})

/** Something in every plug; what stands in brackets may do with less. */
const evidence = ADDRESS | STRONG | SOLD | OFFER | MINE | BRACKET

/** Which blocks hold no plug: what is cut from a block does not change that. */
const cleanBlocks = once((blocks: View['blocks']) => new Uint8Array(blocks.length))

type Plug = Span<'view'> & {readonly name: string}

function plugs(text: string, topic: Topic): Plug[] {
  const found: Plug[] = []
  for (const match of text.matchAll(bracketed)) {
    if (isAside(match[1] ?? match[2] ?? match[3]!, topic))
      found.push({start: match.index, end: match.index + match[0].length, name: 'bracket'})
  }
  for (const match of text.matchAll(pointed)) {
    const {strong, lures} = spamWords(match[0], topic)
    if (pointsSomewhere(match[0]) || strong + lures > 0)
      found.push({start: match.index, end: match.index + match[0].length, name: 'pointed'})
  }
  for (const sentence of clauses(text)) {
    // As layout leaves it: what would go when the text is cleaned again must go at once.
    const words = text.slice(sentence.start, sentence.end).replaceAll(/[ \t]{2,}|\t/g, ' ')
    const isTagged = tagged.test(words)
    const own = isTagged ? words.replace(links, ' ').replace(marks, ' ') : words
    if ((isTagged && isLinkedPlug(words, topic)) || plugOf(own, topic)) found.push({...sentence, name: 'sentence'})
    else if (signed(text, sentence, found)) continue
    else if (!isTagged) keywords(text, sentence, topic, found)
  }
  for (const match of text.matchAll(fragment)) {
    if (isFragment(match[1]!, topic))
      found.push({start: match.index, end: match.index + match[0].length, name: 'fragment'})
  }
  for (const match of text.matchAll(dashed)) {
    const {strong, lures, weak, words} = spamWords(match[1]!, topic)
    if (strong > 0 && lures > 0 && (strong + weak) * 2 >= words)
      found.push({start: match.index + 2, end: match.index + match[0].length + 2, name: 'keywords'})
  }
  const cuts = outermost(found)
  const left = cuts.reduce((rest, plug) => rest - wordsIn(text.slice(plug.start, plug.end)), wordsIn(text))
  return left >= leastArticle ? cuts : []
}

/** A signature at the end of a paragraph, or in the middle with the next sentence right behind its search words. */
function signed(text: string, {start, end}: Span<'view'>, found: Plug[]): boolean {
  const words = text.slice(start, end)
  if (!/^\s*(?:\S+ ){0,5}(?:my|our) /i.test(words)) return false
  if (isSignature(words.trim())) {
    found.push({start, end, name: 'signature'})
    return true
  }
  for (const match of words.slice(0, 200).matchAll(/(?<=[^\p{Lu}\s:;–—.…-])(?=\s+\p{Lu}\p{Ll}* \p{Ll})/gu)) {
    if (!isSignature(words.slice(0, match.index).trim())) continue
    found.push({start, end: start + match.index, name: 'signature'})
    return true
  }
  return false
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** The plugs that lie in no other, in order; of two that cross, the first. */
function outermost(found: Plug[]): Plug[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const cuts: Plug[] = []
  for (const plug of found) if (cuts.length === 0 || plug.start >= cuts[cuts.length - 1]!.end) cuts.push(plug)
  return cuts
}

/** What stands in brackets and sells. */
function isAside(content: string, topic: Topic): boolean {
  if (plugOf(content, topic)) return true
  const {strong, lures, weak, words} = spamWords(withoutAddresses(content), topic)
  const addresses = addressesIn(content)
  if (
    addresses.length > 0 &&
    (strong + lures > 0 || command.test(content)) &&
    addresses.some(address => sells(address, topic))
  )
    return true
  if (words >= 3 && pressing.test(content) && (strong + weak) * 3 >= words * 2) return true
  return (
    words >= 3 &&
    strong > 0 &&
    lures > 0 &&
    (strong + weak) * 4 >= words * 3 &&
    !/[,;]|\b(?:and|or|the|of)\b/i.test(content)
  )
}

/** Search words that begin as no sentence does. */
function isFragment(words: string, topic: Topic): boolean {
  const {strong, lures, weak, words: all} = spamWords(words, topic)
  if (all < leastKeywords || addressesIn(words).length > 0) return false
  return (
    (strong > 0 && lures + strong >= 2 && (strong + weak) * 2 >= all) ||
    (lures >= 2 && pressing.test(words) && (strong + weak) * 5 >= all * 2)
  )
}

/** A sentence around the source of a link whose label sells: `Learn more about <a …>same day loans</a> here.` */
function isLinkedPlug(sentence: string, topic: Topic): boolean {
  if (!tagged.test(sentence)) return false
  const parts = sentence.split(tags)
  const label = parts[1]?.trim() ?? ''
  const rest = parts
    .filter((_, i) => i !== 1)
    .join(' ')
    .trim()
  return isPitch(label, topic) && (command.test(rest) ? wordsIn(rest) <= 14 : wordsIn(rest) <= 4)
}

const governs =
  /^(?:the|an?|this|that|these|those|his|her|its|their|our|your|my|some|any|no|each|every|of|for|by|with|without|from|in|on|at|to|into|about|as|than|and|or|nor|but|like|between|among|via|per|against|through|over|under|is|are|was|were|be|been|being|has|have|had|do|does|did|offers?|offered|offering|gets?|getting|got|finds?|found|compares?|compared|comparing|chooses?|chose|buys?|bought|buying|sells?|sold|selling|takes?|took|taking|provides?|provided|called|named|more|most|such|other|many|few|new|old)$/i

/** Search keywords dropped into a paragraph, between two sentences or in the middle of one, where nothing governs them. */
function keywords(text: string, sentence: Span<'view'>, topic: Topic, found: Plug[]): void {
  const all = text.slice(sentence.start, sentence.end)
  const sold = spamWords(all, topic)
  if (sold.strong === 0 && sold.lures < 3) return
  const words = [...all.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu)]
  const end = (i: number) => sentence.start + words[i]!.index + words[i]![0].length
  const start = (i: number) => sentence.start + words[i]!.index
  for (let i = 0; i < words.length; i++) {
    let j = i
    while (
      j < words.length &&
      j - i < 12 &&
      isSale(words[j]![0], topic) &&
      (j === i || text.slice(end(j - 1), start(j)) === ' ')
    )
      j++
    if (j - i < leastKeywords) {
      if (j > i) i = j - 1
      continue
    }
    const from = start(i)
    const to = end(j - 1)
    const run = spamWords(text.slice(from, to), topic)
    const before = text.slice(Math.max(0, from - 40), from)
    const after = text.slice(to, to + 12)
    const isBetween =
      /(?:^|[.!?:…]["'”’)]*\s+)$/.test(before) &&
      /^(?:\s+["“‘(]?\p{Lu}|\s*$)/u.test(after) &&
      /^\p{Ll}/u.test(words[i]![0])
    const previous = /([\p{L}'’]+) $/u.exec(before)?.[1]
    const isLoose =
      j - i >= leastInside &&
      previous !== undefined &&
      !governs.test(previous) &&
      run.lures >= 2 &&
      /^[ ,.;]/.test(after) &&
      /^\p{Ll}/u.test(words[i]![0])
    if ((run.strong > 0 || run.lures >= 3) && run.lures + run.strong >= 2 && (isBetween || isLoose))
      found.push({start: text[from - 1] === ' ' ? from - 1 : from, end: to, name: 'keywords'})
    i = j - 1
  }
}

function isSale(word: string, topic: Topic): boolean {
  const {strong, weak, words} = spamWords(word, topic)
  return words > 0 && strong + weak >= words
}

function propose(view: View, span: Span<'view'>, name: string): Proposal {
  // Where a sentence goes from the front, the space after it goes; elsewhere the one before it.
  const text = view.text
  const isFirst = span.start === 0 || /[\r\n]/.test(text.charAt(span.start - 1))
  const end = isFirst && text.charAt(span.end) === ' ' ? span.end + 1 : span.end
  return {
    span: {start: span.start, end},
    message: 'Unexpected plug inside a paragraph',
    edits: [{start: span.start, end, insert: ''}],
    because: {kind: 'pattern', name}
  }
}
