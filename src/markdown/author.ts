import type {ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {applyChanges} from '../core/changes.ts'
import type {Edit} from '../core/span.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()
const writer = unified().use(remarkGfm).use(remarkStringify, {bullet: '-', rule: '-', listItemIndent: 'one'}).freeze()

/** What a text is the whole content of. */
export type Holder = 'paragraph' | 'heading' | 'item'

const prefix: Record<Holder, string> = {paragraph: '', heading: '## ', item: '- '}

/**
 * The edits that make `text` safe as the content of its holder. remark-stringify is the authority on what may be misread; where
 * remark-parse reads the text right without one of its escapes, that one is not made.
 */
export function author(text: string, holder: Holder): Edit<'draft'>[] {
  if (readsAs(text, text, holder)) return []
  let edits = insertions(text, stringify(text, holder))
  // Each question costs a parse, so long lists are taken as they are.
  if (edits.length <= 12) {
    for (const edit of [...edits].reverse()) {
      const rest = edits.filter(other => other !== edit)
      if (readsAs(applyChanges(text, rest), text, holder)) edits = rest
    }
  }
  return edits
}

function stringify(text: string, holder: Holder): string {
  const children: PhrasingContent[] = [{type: 'text', value: text}]
  const paragraph: Paragraph = {type: 'paragraph', children}
  const blocks: Record<Holder, RootContent> = {
    paragraph,
    heading: {type: 'heading', depth: 2, children},
    item: {
      type: 'list',
      ordered: false,
      spread: false,
      children: [{type: 'listItem', spread: false, children: [paragraph]}]
    }
  }
  return writer
    .stringify({type: 'root', children: [blocks[holder]]} as Root)
    .slice(prefix[holder].length)
    .replace(/\n$/, '')
}

/** Whether remark-parse makes one block of `markdown` that holds just `text`; a bare address may be a link to itself. */
function readsAs(markdown: string, text: string, holder: Holder): boolean {
  const whole = prefix[holder] + markdown
  const root = parser.parse(whole)
  if (root.children.length !== 1) return false
  let block: Nodes | undefined = root.children[0]
  if (holder === 'item') {
    const item: ListItem | undefined =
      block?.type === 'list' && block.children.length === 1 ? block.children[0] : undefined
    if (!item || typeof item.checked === 'boolean' || item.children.length !== 1) return false
    block = item.children[0]
  }
  if (block?.type !== (holder === 'heading' ? 'heading' : 'paragraph')) return false
  let value = ''
  for (const child of block.children) {
    const label = child.type === 'link' && child.children.length === 1 ? child.children[0] : child
    if (label?.type !== 'text') return false
    if (child.type === 'link') {
      // A link that a literal address was made of in the tree has no position of its own.
      const source = child.position && whole.slice(child.position.start.offset, child.position.end.offset)
      if (!isBare(child.url, label.value) || (source !== undefined && source !== label.value)) return false
    }
    value += label.value
  }
  return value === text
}

function isBare(url: string, label: string): boolean {
  return url === label || url === `http://${label}` || url === `mailto:${label}`
}

/** What was put into `text` to make `written` of it: remark-stringify inserts backslashes and writes some characters as references. */
export function insertions(text: string, written: string): Edit<'draft'>[] {
  const edits: Edit<'draft'>[] = []
  let at = 0
  for (let i = 0; i < text.length; ) {
    if (written[at] === text[i] && !(written[at] === '&' && isReference(written, at) && !isReference(text, i))) {
      at++
      i++
    } else if (written[at] === '\\') {
      edits.push({start: i, end: i, insert: '\\'})
      at++
    } else if (written[at] === '&') {
      const end = written.indexOf(';', at) + 1
      edits.push({start: i, end: i + 1, insert: written.slice(at, end)})
      at = end
      i++
    } else return everyMark(text)
  }
  if (at < written.length) edits.push({start: text.length, end: text.length, insert: written.slice(at)})
  return edits
}

function isReference(text: string, at: number): boolean {
  return /^&#x[0-9A-F]{1,6};/.test(text.slice(at, at + 10))
}

/** The blunt way: a backslash before every mark that could mean something. For texts that remark-stringify does more to. */
function everyMark(text: string): Edit<'draft'>[] {
  return [...text.matchAll(/[\\`*_{}[\]<>()#+\-.!|~&=:]/g)].map(({index}) => ({start: index, end: index, insert: '\\'}))
}
