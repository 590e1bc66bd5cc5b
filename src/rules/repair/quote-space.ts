import type {Proposal} from '../../core/finding.ts'
import type {Span} from '../../core/span.ts'
import {defineRule} from '../define.ts'
import {marksIn, type Torn} from './marks.ts'
import {proseOf} from './prose.ts'
import {curlyQuotes, straightQuotes} from './torn-quotes.ts'
import {brackets, stops} from './torn-stops.ts'

const candidate = /(?:^|[\s([{“—–/-])"\s|\s"(?:[\s.,;:!?)\]}]|$)|[“„(]\s|\s[”)]|\s[.,](?:[\s"”’)]|$)/
const program = /[;{}]\s*$|\w\((?:\)|["'])|"\.\w|=>|&&|\|\||\/\/ / // spaces have a meaning there, or are somebody's style

export const quoteSpace = defineRule({
  id: 'repair/quote-space',
  summary: 'A space stands between a punctuation mark and the word that it belongs to',
  confidence: 'certain',
  *check(view) {
    if (!candidate.test(view.text)) return
    for (const block of proseOf(view)) {
      const content = view.text.slice(block.content.start, block.content.end)
      if (!candidate.test(content)) continue
      if (program.test(content)) continue
      const torn = [
        ...straightQuotes(marksIn(view, block, /"/g)),
        ...curlyQuotes(marksIn(view, block, /[“”„]/g)),
        ...brackets(marksIn(view, block, /[()]/g)),
        ...stops(marksIn(view, block, /(?<=[ \t\n\r])[.,]/g), view.text)
      ]
      for (const each of torn) yield closed(view.text, each)
    }
  }
})

/** Deletes the gap; where it holds a line break, the mark goes over to the line of its word, so that the lines stay as they are. */
function closed(text: string, {mark, side, isSure}: Torn): Proposal {
  const {sign, at, from, to} = mark
  const gap: Span<'view'> = side === 'opening' ? {start: at + 1, end: to} : {start: from, end: at}
  const space = text.slice(gap.start, gap.end)
  const moved = side === 'opening' ? (mark.before === '' ? '' : space) + sign : sign + (mark.after === '' ? '' : space)
  const edit = /[\n\r]/.test(space) ? {start: from, end: to, insert: moved} : {...gap, insert: ''}
  return {
    span: gap,
    message: `Unexpected space ${side === 'opening' ? 'after' : 'before'} \`${sign}\``,
    edits: [edit],
    because: {kind: 'pattern', name: /[.,]/.test(sign) ? 'stop' : /[()]/.test(sign) ? 'bracket' : `${side}-quote`},
    ...(isSure ? {} : {confidence: 'likely' as const})
  }
}
