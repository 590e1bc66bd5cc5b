/**
 * A look at the characters that open Markdown constructs, in the places where they can. It errs on the side of asking:
 * what it lets pass is plain text to every Markdown parser.
 */
export function mayNeedEscape(text: string): boolean {
  return blockStart.test(text) || (inlineStart.test(text) && inline.test(text)) || text.includes('\n')
}

/** Markers that a line begins with: headings, quotations, lists, rules, fences, tables, definitions, indented code. */
const blockStart = /^(?:[#>|=~`<]|[-+*_](?:[ \t]|$|[-*_ \t]{2})|-+$|\d{1,9}[.)](?:[ \t]|$)|\[[^\]]*\]:|[ \t])/

const inlineStart = /[\\`*_<>&[\]~]/

const inline = new RegExp(
  [
    String.raw`\\[!-/:-@[-\x60{-~]|\\$`, // a backslash that escapes
    '`',
    String.raw`\*`,
    String.raw`(?:^|[^\p{L}\p{N}])_|_(?![\p{L}\p{N}])`, // an underscore at the rim of a word
    '<[A-Za-z/!?]',
    '&(?:#|[A-Za-z][A-Za-z0-9]{1,31};)',
    String.raw`\]\(|\]\[|\]:|!\[|\[\^|\[[ xX]\]`,
    '~',
    String.raw`#+$`
  ].join('|'),
  'u'
)
