import type {Proposal} from '../../core/finding.ts'
import {defineRule, matches} from '../define.ts'
import {isPitch} from './lexicon.ts'

const anchor = /<a\s[^<>]{0,1000}>([^<>]{0,300})<\/a\s*>|\[(?:url|link)(?:=[^\]]{0,500})?\]([^[]{0,300})\[\/(?:url|link)\]/gi
const stray = /<\/?a(?:\s[^<>]{0,1000})?>|\[\/?(?:url|link|b|i|u|img|color|size|quote|center)(?:=[^\]]{0,200})?\]/gi

export const rawAnchor = defineRule({
  id: 'links/raw-anchor',
  summary: 'The source of a link stands in the text: an HTML anchor or BBCode',
  confidence: 'certain',
  formats: ['text'],
  *check(view) {
    const taken: {start: number; end: number}[] = []
    for (const match of matches(view, anchor)) {
      const start = match.index
      const end = start + match[0].length
      const label = (match[1] ?? match[2] ?? '').trim()
      taken.push({start, end})
      if (label === '' || isPitch(label)) {
        const from = /[ \t]/.test(view.text.charAt(start - 1)) ? start - 1 : start
        yield propose({start: from, end}, [{start: from, end}], 'Unexpected spam link', 'pitch')
      } else {
        const at = start + match[0].indexOf(match[1] ?? match[2]!, match[0].search(/[>\]]/))
        yield propose({start, end}, [{start, end: at}, {start: at + (match[1] ?? match[2]!).length, end}], 'Unexpected source of a link, expected its label alone', 'label')
      }
    }
    let next = 0
    for (const match of matches(view, stray)) {
      const span = {start: match.index, end: match.index + match[0].length}
      while (next < taken.length && taken[next]!.end <= span.start) next++
      if (!(taken[next] && taken[next]!.start < span.end)) yield propose(span, [span], 'Unexpected tag', 'stray')
    }
  }
})

function propose(span: {start: number; end: number}, cuts: readonly {start: number; end: number}[], message: string, name: string): Proposal {
  return {span, message, edits: cuts.map(cut => ({...cut, insert: ''})), because: {kind: 'pattern', name}}
}
