import type {Proposal} from '../../core/finding.ts'
import type {View} from '../../core/view.ts'
import {defineRule, matches} from '../define.ts'
import {isPitch, sells, spamWords, type Topic} from './lexicon.ts'
import {topicOf} from './topic.ts'

const anchor =
  /<a\s([^<>]{0,1000})>([^<>]{0,300})<\/a\s*>|\[(?:url|link)(=[^\]]{0,500})?\]([^[]{0,300})\[\/(?:url|link)\]|(?<!!)\[([^[\]\n]{1,200})\](\(\s?(?:https?:|www\.)[^\s()]{1,500}\))/gi
const stray =
  /<\/?a(?:\s[^<>]{0,1000})?>|\[\/?(?:url|link|img|color|quote|center|youtube|media|spoiler|font|list)(?:=[^\]\n]{0,200})?\]|\[(?:size|left|right|align|email|video)=[^\]\n]{0,200}\]|\[\/(?:size|left|right|align|email|video|[bius])\]|\[[bius]\](?=[^[\]\n]{1,300}\[\/[bius]\])/gi
const picture = /\[img(?:=[^\]]{0,100})?\][^[\]\s]{1,500}\[\/img\]/gi
const cue = /<\/?a[\s>]|\[\/?[a-z]+[\]=]|\]\(/i

export const rawAnchor = defineRule({
  id: 'links/raw-anchor',
  summary: 'The source of a link stands in the text: an HTML anchor or BBCode',
  confidence: 'certain',
  formats: ['text'],
  *check(view) {
    if (!(view.text.includes('<') || view.text.includes('[')) || !cue.test(view.text)) return
    const topic = topicOf(view)
    const taken: {start: number; end: number}[] = []
    for (const match of matches(view, picture)) {
      const start = match.index
      taken.push({start, end: start + match[0].length})
      yield whole(view, start, start + match[0].length, 'Unexpected source of a picture', 'picture')
    }
    const pictures = taken.length
    let next = 0
    for (const match of matches(view, anchor)) {
      const start = match.index
      const end = start + match[0].length
      while (next < pictures && taken[next]!.end <= start) next++
      if (next < pictures && taken[next]!.start < end) continue
      const isMarkdown = match[6] !== undefined
      const inner = match[2] ?? match[4] ?? match[5] ?? ''
      const target = match[1] ?? match[3] ?? match[6] ?? inner
      if (isSpam(view.text, inner.trim(), target, start, end, topic)) {
        taken.push({start, end})
        yield whole(view, start, end, 'Unexpected spam link', 'pitch')
      } else if (!isMarkdown) {
        taken.push({start, end})
        const at = start + match[0].indexOf(inner, match[0].search(/[>\]]/))
        yield propose(
          {start, end},
          [
            {start, end: at},
            {start: at + inner.length, end}
          ],
          'Unexpected source of a link, expected its label alone',
          'label'
        )
      }
    }
    taken.sort((a, b) => a.start - b.start)
    next = 0
    for (const match of matches(view, stray)) {
      const span = {start: match.index, end: match.index + match[0].length}
      while (next < taken.length && taken[next]!.end <= span.start) next++
      if (!(taken[next] && taken[next]!.start < span.end)) yield propose(span, [span], 'Unexpected tag', 'stray')
    }
  }
})

/**
 * A link whose label sells, or has nothing to say, or stands where no sentence holds it: between two full stops, in lower case.
 * Its label is no part of the article. Any other label is the article's own word, with a link put on it.
 */
function isSpam(text: string, label: string, target: string, start: number, end: number, topic: Topic): boolean {
  if (label === '' || isPitch(label, topic)) return true
  if (/^(?:https?:\/\/|www\.)\S+$/.test(label)) return sells(label, topic)
  const {lures, strong, words} = spamWords(label, topic)
  if (words > 8) return false
  if (sells(target, topic) && strong + lures > 0) return true
  const before = text.slice(Math.max(0, start - 4), start)
  const after = text.slice(end, end + 3)
  const isBetween = /(?:[.!?…]["'”’)]*[ \t]+)$/.test(before) && /^(?:\s+["“‘(<]?\p{Lu}|[ \t]*(?:[\r\n]|$))/u.test(after)
  return isBetween && words >= 2 && /^\p{Ll}/u.test(label)
}

/** A proposal for a whole link, with the space before it. */
function whole(view: View, start: number, end: number, message: string, name: string): Proposal {
  const {text} = view
  const isAtStart = start === 0 || /[\r\n]/.test(text.charAt(start - 1))
  const from = /[ \t]/.test(text.charAt(start - 1)) ? start - 1 : start
  const to = isAtStart && text.charAt(end) === ' ' ? end + 1 : end
  return propose({start: from, end: to}, [{start: from, end: to}], message, name)
}

function propose(
  span: {start: number; end: number},
  cuts: readonly {start: number; end: number}[],
  message: string,
  name: string
): Proposal {
  return {span, message, edits: cuts.map(cut => ({...cut, insert: ''})), because: {kind: 'pattern', name}}
}
