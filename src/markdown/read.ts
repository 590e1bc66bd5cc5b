import type {Nodes, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Block, BlockKind, Reading} from '../core/block.ts'
import {type Line, splitLines} from '../core/lines.ts'
import type {Span} from '../core/span.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/** A leaf of the tree that holds text or must be left alone, before it is widened to whole lines. */
type Leaf = Span<'view'> & {
  readonly kind: BlockKind
  readonly content: Span<'view'>
  readonly depth: number
  readonly number?: number
}

/**
 * Reads Markdown into the same blocks as plain text, with markers left out of their contents. Code, raw HTML, tables, definitions
 * and front matter are opaque, and so are inline code, link targets and images inside text.
 */
export function readMarkdown(text: string): Reading {
  const collector = new Collector()
  collector.flow(parser.parse(text) as Root, 'paragraph', 0)
  return {format: 'markdown', text, blocks: tileBlocks(text, collector.leaves), opaque: collector.opaque}
}

class Collector {
  readonly leaves: Leaf[] = []
  readonly opaque: Span<'view'>[] = []

  flow(node: Nodes, kind: BlockKind, depth: number, number?: number): void {
    switch (node.type) {
      case 'root':
      case 'footnoteDefinition':
        for (const child of node.children) this.flow(child, kind, depth)
        break
      case 'blockquote':
        for (const child of node.children) this.flow(child, 'quote', depth)
        break
      case 'list':
        node.children.forEach((item, index) => {
          const own = node.ordered ? (node.start ?? 1) + index : undefined
          item.children.forEach((child, at) => {
            this.flow(child, at === 0 ? 'item' : kind, child.type === 'list' ? depth + 1 : depth, own)
          })
        })
        break
      case 'paragraph':
      case 'heading': {
        const content = spanOfAll(node.children) ?? wholeOf(node)
        this.leaves.push({
          ...spanOf(node),
          kind: node.type === 'heading' ? 'heading' : kind,
          content,
          depth: node.type === 'heading' ? node.depth : depth,
          ...(number === undefined ? {} : {number})
        })
        for (const child of node.children) this.phrasing(child)
        break
      }
      default:
        this.leaves.push({...spanOf(node), kind: 'opaque', content: spanOf(node), depth})
    }
  }

  phrasing(node: Nodes): void {
    if (!node.position) return // made of a literal address in the tree: it has no source of its own
    if (node.type === 'link') {
      const label = spanOfAll(node.children)
      const whole = spanOf(node)
      if (!label) this.opaque.push(whole)
      else if (label.end < whole.end) this.opaque.push({start: label.end, end: whole.end})
      for (const child of node.children) this.phrasing(child)
    } else if ('children' in node) for (const child of node.children) this.phrasing(child)
    else if (node.type !== 'text' && node.type !== 'break') this.opaque.push(spanOf(node))
  }
}

function spanOf(node: Nodes): Span<'view'> {
  return {start: node.position!.start.offset!, end: node.position!.end.offset!}
}

function spanOfAll(nodes: readonly Nodes[]): Span<'view'> | undefined {
  const first = nodes[0]
  const last = nodes[nodes.length - 1]
  return first?.position && last?.position && {start: spanOf(first).start, end: spanOf(last).end}
}

/** A paragraph's or heading's own span, a heading without its marker. */
function wholeOf(node: Nodes): Span<'view'> {
  const {start, end} = spanOf(node)
  return node.type === 'heading' ? {start: Math.min(end, start + node.depth + 1), end} : {start, end}
}

/** Widens the leaves to whole lines and fills what is left: blank lines, and container markers that stand alone. */
function tileBlocks(text: string, leaves: readonly Leaf[]): Block[] {
  const lines = splitLines(text)
  const blocks: Block[] = []
  let at = 0 // the next line that no block has
  const gap = (until: number) => {
    while (at < until) {
      const first = at
      const isBlank = (line: Line) => line.start === line.end
      const blank = isBlank(lines[first]!)
      while (at < until && isBlank(lines[at]!) === blank) at++
      blocks.push(filler(blank ? 'blank' : 'opaque', lines.slice(first, at), blocks))
    }
  }
  let cursor = 0
  for (const leaf of leaves) {
    while (cursor < lines.length && lines[cursor]!.next <= leaf.start) cursor++
    gap(Math.max(at, cursor))
    const first = at
    while (at < lines.length && (at <= cursor || startOf(lines, at) < leaf.end)) at++
    if (at === first) continue
    const own = lines.slice(first, at)
    blocks.push({
      kind: leaf.kind,
      start: endOf(blocks),
      end: own[own.length - 1]!.next,
      mark: own[0]!.start,
      content: leaf.content,
      lines: own.map((line, i) => ({
        start: i === 0 ? leaf.content.start : line.start,
        end: Math.min(line.end, leaf.content.end)
      })),
      depth: leaf.depth,
      ...(leaf.number === undefined ? {} : {number: leaf.number})
    })
  }
  gap(lines.length)
  return blocks
}

function filler(kind: BlockKind, lines: readonly Line[], blocks: readonly Block[]): Block {
  const start = endOf(blocks)
  const content = kind === 'blank' ? {start, end: start} : {start: lines[0]!.start, end: lines[lines.length - 1]!.end}
  return {kind, start, end: lines[lines.length - 1]!.next, mark: lines[0]!.start, content, lines: [], depth: 0}
}

function startOf(lines: readonly Line[], index: number): number {
  return index === 0 ? 0 : lines[index - 1]!.next
}

function endOf(blocks: readonly Block[]): number {
  return blocks[blocks.length - 1]?.end ?? 0
}
