import type {Holder} from './author.ts'

/** Markers that a block begins with: headings, quotations, lists, rules, fences, tables, definitions, indented code. */
const blockStart = /^(?:[#>|=~`<]|[-+*_](?:[ \t]|$|[-*_ \t]{2})|-+$|\d{1,9}[.)](?:[ \t]|$)|\[[^\]]*\]:|[ \t])/

const marks = /[\\`*_<&~\]]/
const inline = /\\[!-/:-@[-`{-~]|\\$|<[A-Za-z/!?]|&(?:#|[A-Za-z][A-Za-z0-9]{1,31};)|\]\(|\]\[|\]:|!\[|\[\^|\[[ xX]\]/

/**
 * A look at the characters that open Markdown constructs, in the places where they can. It errs on the side of asking: what it lets
 * pass is plain text to every Markdown parser.
 */
export function mayNeedEscape(text: string, holder: Holder): boolean {
  if (text.includes('\n')) return true
  if (holder === 'heading' ? text.endsWith('#') : blockStart.test(text)) return true
  return (
    marks.test(text) &&
    (inline.test(text) ||
      hasPair(text, '`', false) ||
      hasPair(text, '*', false) ||
      hasPair(text, '~', false) ||
      hasPair(text, '_', true))
  )
}

/**
 * Whether a mark could open something and another one further on close it. An opening mark stands before text, a closing one behind
 * it; inside a word an underscore is neither.
 */
function hasPair(text: string, mark: string, isWordless: boolean): boolean {
  let first = text.indexOf(mark)
  let last = text.lastIndexOf(mark)
  if (first === last) return false
  const isWord = (at: number) => isWordless && /[\p{L}\p{N}]/u.test(text.charAt(at))
  const isText = (at: number) => /[^\s]/.test(text.charAt(at)) && text.charAt(at) !== mark
  while (first < last && !(isText(first + 1) && !isWord(first - 1)) && text.charAt(first + 1) !== mark)
    first = text.indexOf(mark, first + 1)
  while (first < last && !(isText(last - 1) && !isWord(last + 1)) && text.charAt(last - 1) !== mark)
    last = text.lastIndexOf(mark, last - 1)
  return first < last
}
