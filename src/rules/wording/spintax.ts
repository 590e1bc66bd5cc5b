import type {Confidence} from '../../core/finding.ts'
import type {Span} from '../../core/span.ts'
import {defineRule} from '../define.ts'
import {addresses, type Passage, passages} from './prose.ts'

/** Longer ones than this are no choice of wordings. */
const most = 2000
const manyChoices = 3 // from so many on a text is a template that nobody unrolled

export const spintax = defineRule({
  id: 'wording/spintax',
  summary: "A choice of a spinner's template stands there unmade",
  confidence: 'certain',
  *check(view) {
    const found: {span: Span<'view'>; choice: Choice; passage: Passage}[] = []
    for (const passage of passages(view)) {
      const {start, end} = passage.block.content
      let urls: readonly Span<'view'>[] | undefined
      for (let at = view.text.indexOf('{', start); at >= 0 && at < end; at = view.text.indexOf('{', at + 1)) {
        const choice = readChoice(view.text.slice(at, Math.min(end, at + most)))
        if (!choice || isMarkup(view.text, at)) continue
        const span = {start: at, end: at + choice.length}
        urls ??= addresses(view, passage)
        if (!view.touchesMask(span) && !urls.some(url => url.start < span.end && span.start < url.end))
          found.push({span, choice, passage})
        at = span.end - 1
      }
    }
    for (const {span, choice, passage} of found) {
      const actual = view.text.slice(span.start, span.end)
      const expected = choice.readings.filter(reading => reading !== '')
      yield {
        span,
        message: `Unexpected \`${actual}\`, expected ${expected.map(text => `\`${text}\``).join(' or ')}`,
        edits: [{...span, insert: expected[0]!}],
        confidence: surenessOf(choice, found.length, view.text.slice(passage.block.content.start, span.start)),
        because: {kind: 'pattern', name: 'choice'},
        expected
      }
    }
  }
})

/** A choice of wordings: the characters that it takes up, and each wording with the choices inside it made. */
type Choice = {readonly length: number; readonly readings: readonly string[]; readonly isNested: boolean}

/** Reads the choice that `text` begins with; nothing where the braces hold anything but wordings. */
export function readChoice(text: string): Choice | undefined {
  const readings: string[] = []
  let reading = ''
  let isNested = false
  for (let at = 1; at < text.length; ) {
    const char = text[at]!
    if (char === '{') {
      const inner = readChoice(text.slice(at))
      if (!inner) return undefined
      isNested = true
      reading += inner.readings.find(own => own !== '') ?? ''
      at += inner.length
    } else if (char === '|') {
      readings.push(reading)
      reading = ''
      at++
    } else if (char === '}') {
      readings.push(reading)
      const own = readings.map(each => each.trim())
      const isWorded =
        own.some(each => /\p{L}{2}/u.test(each)) && !own.some(each => /^\p{L}$/u.test(each) && !/[aI]/.test(each))
      return readings.length > 1 && isWorded ? {length: at + 1, readings, isNested} : undefined
    } else if (/[\p{L}\p{M}\p{N} '’“”"‘,.!?;:()&%$€£–—-]/u.test(char)) {
      reading += char
      at++
    } else return undefined
  }
  return undefined
}

/** Whether the brace at `offset` belongs to a formula, a command's expansion or a template's value. */
function isMarkup(text: string, offset: number): boolean {
  return /(?:[\\$#%@{=<[^_/-]|\\\w+)$/.test(text.slice(Math.max(0, offset - 20), offset))
}

/** Lone words in braces are also how the usage of a command is told (`start|stop`), unless the text is full of them. */
function surenessOf({readings, isNested}: Choice, choices: number, before: string): Confidence {
  if (isNested || choices >= manyChoices || readings.some(reading => / /.test(reading.trim()))) return 'certain'
  return /(?:^|\n)\s*(?:[$#>]|usage|sudo)|--?\w[\w-]* ?$|[\w.-]*\/[\w/.-]* ?$/i.test(before) ? 'guess' : 'likely'
}
