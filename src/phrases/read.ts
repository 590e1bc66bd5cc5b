import type {Heading, List, Nodes, Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Confidence} from '../core/finding.ts'
import type {Entry, Guards, Problem} from './entry.ts'
import type {Inflection} from './inflect.ts'

const guardKeys: Record<string, keyof Guards> = {
  left: 'left',
  right: 'right',
  near: 'near',
  'not left': 'notLeft',
  'not right': 'notRight',
  'not near': 'notNear'
}
const inflections = ['noun', 'verb', 'adjective']
const confidences = ['certain', 'likely', 'guess']
const side = /^(?:\(([^()]+)\) )?([^()]+?)(?: \(([^()]+)\))?$/
const phrase = /^[\p{L}\p{N}'-]+(?: [\p{L}\p{N}'-]+)*$/u
const guard = /^(?:[\p{L}\p{N}'-]+\*?|<(?:number|capital|edge|comma|quote)>)$/u

/** Reads one literate page. What cannot be read is told, never skipped in silence. */
export function readPage(
  page: string,
  markdown: string
): {readonly entries: readonly Entry[]; readonly problems: readonly Problem[]} {
  const root = unified().use(remarkParse).parse(markdown) as Root
  const entries: Entry[] = []
  const problems: Problem[] = []
  const {children} = root
  if (!(children[0]?.type === 'heading' && children[0].depth === 1))
    problems.push({page, line: 1, message: 'the page has no title; begin it with `# `'})
  for (const [i, node] of children.entries()) {
    if (node.type !== 'heading' || node.depth !== 2) continue
    const line = node.position!.start.line
    const tell = (message: string, at = line) => problems.push({page, line: at, message})
    const list = children[i + 1]
    if (list?.type !== 'list') {
      tell('the entry has no list of keys under its heading')
      continue
    }
    const entry = readEntry(raw(markdown, node), list, markdown, tell)
    if (entry) entries.push({...entry, page, line})
  }
  return {entries, problems}
}

function readEntry(
  heading: string,
  list: List,
  markdown: string,
  tell: (message: string, line?: number) => void
): Omit<Entry, 'page' | 'line'> | undefined {
  const [left, right, ...more] = heading.replace(/\\(?=[|*<_])/g, '').split(' → ')
  if (left === undefined || right === undefined || more.length > 0)
    return void tell('the heading is not `spun → original`')
  const parts = side.exec(left.trim())
  const alternatives = (text: string | undefined) =>
    (text ?? '')
      .split('|')
      .map(word => word.trim())
      .filter(Boolean)
  const before = alternatives(parts?.[1])
  const after = alternatives(parts?.[3])
  const spun = parts?.[2] ?? ''
  for (const text of [...before, spun, ...after])
    if (!phrase.test(text))
      return void tell(`\`${text}\` is not a run of words; use letters, digits, hyphens and apostrophes`)
  const originals = right
    .split('|')
    .map(original => original.trim())
    .map(original => (original === '-' ? '' : original))
  if (originals.some(original => original !== '' && !phrase.test(original)))
    return void tell(`the original \`${right}\` is not a run of words`)
  if (originals.includes(spun)) return void tell('the original is what the spinner wrote')

  const keys = new Map<string, string>()
  const yes: string[] = []
  const no: string[] = []
  for (const item of list.children) {
    const line = item.position!.start.line
    const text = raw(markdown, item.children[0]!).replace(/\s*\n\s*/g, ' ')
    const colon = text.indexOf(':')
    const key = text.slice(0, colon).trim()
    const value = text.slice(colon + 1).trim()
    if (colon < 0 || value === '') tell(`\`${text}\` is not \`key: value\``, line)
    else if (key === 'yes') yes.push(value)
    else if (key === 'no') no.push(value)
    else if (keys.has(key)) tell(`\`${key}\` stands twice`, line)
    else if (!(key in guardKeys) && key !== 'inflect' && key !== 'confidence') tell(`unknown key \`${key}\``, line)
    else keys.set(key, value.replace(/\\(?=[*<_])/g, ''))
  }
  const inflection = keys.get('inflect')
  if (inflection !== undefined && !inflections.includes(inflection))
    return void tell(`\`inflect\` is one of ${inflections.join(', ')}, not \`${inflection}\``)
  const confidence = keys.get('confidence') ?? 'likely'
  if (!confidences.includes(confidence))
    return void tell(`\`confidence\` is one of ${confidences.join(', ')}, not \`${confidence}\``)
  if (yes.length === 0) return void tell('the entry has no `yes` sentence')
  if (no.length === 0) return void tell('the entry has no `no` sentence')
  const guards: {-readonly [K in keyof Guards]: Guards[K]} = {}
  for (const [key, name] of Object.entries(guardKeys)) {
    const words = keys.get(key)?.split(/[\s,]+/)
    const bad = words?.find(word => !guard.test(word))
    if (bad !== undefined) return void tell(`\`${bad}\` in \`${key}\` is not a word`)
    if (words) guards[name] = words
  }
  return {
    heading: left.trim(),
    before,
    spun,
    after,
    originals,
    ...(inflection ? {inflection: inflection as Inflection} : {}),
    confidence: confidence as Confidence,
    guards,
    yes,
    no
  }
}

/** The Markdown of a node's content, as it was written. */
function raw(markdown: string, node: Nodes): string {
  if (!('children' in node) || node.children.length === 0) return ''
  const first = (node as Heading).children[0]!
  const last = (node as Heading).children[node.children.length - 1]!
  return markdown.slice(first.position!.start.offset, last.position!.end.offset)
}
