import type {Heading, List, Nodes, Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Entry, Piece, Problem} from './entry.ts'
import {keyNames, makeEntry, type Tell} from './make.ts'

const arrow = / (?:→|->) /

/** Reads one literate page. What cannot be read is told, never skipped in silence. */
export function readPage(
  page: string,
  markdown: string
): {readonly entries: readonly Entry[]; readonly problems: readonly Problem[]} {
  const {children} = unified().use(remarkParse).parse(markdown) as Root
  const entries: Entry[] = []
  const problems: Problem[] = []
  const tell: Tell = ({line, column}, message) => problems.push({page, line, column, message})
  if (!(children[0]?.type === 'heading' && children[0].depth === 1))
    tell({line: 1, column: 1}, 'the page has no title; begin it with `# ` and a few words')
  for (const [i, node] of children.entries()) {
    if (node.type !== 'heading') continue
    const heading = contentOf(node, markdown)
    if (node.depth !== 2) {
      if (arrow.test(heading.text))
        tell(heading, 'the entry stands under a heading of another level; begin it with `## `')
      continue
    }
    // A change of the marker begins a new list in Markdown, which nobody means here.
    const lists: List[] = []
    for (let at = i + 1; children[at]?.type === 'list'; at++) lists.push(children[at] as List)
    if (lists.length === 0)
      tell(heading, 'the entry has no list of keys under its heading; write `- yes: …` and `- no: …` there')
    else {
      const entry = readEntry(page, heading, lists, markdown, tell)
      if (entry) entries.push(entry)
    }
  }
  return {entries, problems}
}

function readEntry(
  page: string,
  heading: Piece,
  lists: readonly List[],
  markdown: string,
  tell: Tell
): Entry | undefined {
  const keys = new Map<string, Piece>()
  const yes: Piece[] = []
  const no: Piece[] = []
  let isWrong = false
  const fault: Tell = (at, message) => {
    isWrong = true
    tell(at, message)
  }
  for (const item of lists.flatMap(list => list.children)) {
    const content = item.children[0] ? contentOf(item.children[0], markdown) : undefined
    const parts = content && /^([^:]*):(\s*)(\S[\s\S]*)$/.exec(content.text)
    if (!parts) {
      fault(
        item.position!.start,
        `\`${content?.text ?? ''}\` is not \`key: value\`; write a key, a colon and what it says`
      )
      continue
    }
    if (item.children[1])
      fault(item.children[1].position!.start, 'more stands under the key; give each key an item of its own, not set in')
    const [, name, space, text] = parts as unknown as [string, string, string, string]
    const key = name.trim().toLowerCase()
    const value = {
      text: text.replace(/\s*\n\s*/g, ' '),
      line: content.line,
      column: content.column + name.length + 1 + space.length
    }
    if (key === 'yes') yes.push(value)
    else if (key === 'no') no.push(value)
    else if (!keyNames.includes(key))
      fault(content, `unknown key \`${key}\`; the keys are ${[...keyNames, 'yes', 'no'].join(', ')}`)
    else if (keys.has(key)) fault(content, `\`${key}\` stands twice; join the two`)
    else keys.set(key, {...value, text: value.text.replace(/\\(?=[*<_])/g, '')})
  }

  const [left, right, ...more] = heading.text.split(arrow)
  const isOff = keys.get('confidence')?.text === 'off'
  if (more.length > 0 || (right === undefined && !isOff))
    return void tell(
      heading,
      'the heading is not `spun → original`; write what the spinner wrote, `→` or `->`, and what stood there before'
    )
  const plain = (text: string) => text.replace(/\\(?=[|*<_])/g, '').trim()
  const original =
    right === undefined
      ? undefined
      : {...heading, text: plain(right), column: heading.column + heading.text.length - right.length}
  const entry = makeEntry({page, spun: {...heading, text: plain(left!)}, original, keys, yes, no}, tell, true)
  return isWrong ? undefined : entry
}

/** The Markdown of a node's content, as it was written. */
function contentOf(node: Nodes, markdown: string): Piece {
  const {line, column} = node.position!.start
  if (!('children' in node) || node.children.length === 0) return {text: '', line, column}
  const first = (node as Heading).children[0]!.position!.start
  const last = (node as Heading).children[node.children.length - 1]!.position!.end
  return {text: markdown.slice(first.offset, last.offset), line: first.line, column: first.column}
}
