import type {Block} from '../../core/block.ts'
import type {Proposal} from '../../core/finding.ts'
import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {defineRule} from '../define.ts'
import {gapsIn, isApart} from './gaps.ts'
import {marksIn, type Torn} from './marks.ts'
import {proseOf} from './prose.ts'
import {curlyQuotes, straightQuotes} from './torn-quotes.ts'
import {brackets, stops} from './torn-stops.ts'

const program = /[;{}]\s*$|\w\((?:\)|["'])|"\.\w|=>|&&|\|\||\/\/ / // spaces have a meaning there, or are somebody's style

export const quoteSpace = defineRule({
  id: 'repair/quote-space',
  summary: 'A space stands between a punctuation mark and the word that it belongs to',
  confidence: 'certain',
  *check(view) {
    for (const block of gappedBlocks(view)) {
      if (program.test(view.text.slice(block.content.start, block.content.end))) continue
      const marks = marksIn(view, block)
      const torn = [
        ...straightQuotes(marks.straight),
        ...curlyQuotes(marks.curly),
        ...brackets(marks.brackets),
        ...stops(marks.stops, view.text)
      ]
      for (const each of torn) yield closed(view.text, each)
    }
  }
})

/** The blocks in which a mark stands apart. Most texts hold none, and are not segmented. */
function* gappedBlocks(view: View): Generator<Block> {
  const {text} = view
  const gaps = gapsIn(text)
  if (gaps.length === 0) return
  let i = 0
  for (const block of proseOf(view)) {
    const {start, end} = block.content
    let isGapped = isApart(text, start, start, end) || isApart(text, end - 1, start, end)
    while (gaps[i]! < start) i++
    for (; gaps[i]! < end; i++) isGapped ||= isApart(text, gaps[i]!, start, end)
    if (isGapped) yield block
  }
}

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
