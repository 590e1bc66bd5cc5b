import type {Block} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {listOfLetters, tableRows} from './groups.ts'
import {type Piece, piecesOf, quoteDepth} from './pieces.ts'
import {wordCount} from './words.ts'

export type Role = 'title' | 'heading' | 'paragraph' | 'item' | 'quote' | 'code'

/** The part of a live block, or of a line of one, in the document. */
export type Part = {
  readonly role: Role
  readonly block: Block
  /** What the Markdown shows, without the marker that `prefix` takes the place of. */
  readonly content: Span<'view'>
  /** What stands before the content: `## `, `- `, `> `, or nothing. */
  readonly prefix: string
  /** The paragraph goes on with that of the part before: something that was cut stood between the two. */
  readonly continues: boolean
  /** A row of a table, which has as many columns. */
  readonly row?: {readonly columns: number; readonly isFirst: boolean}
  /** A quotation goes on with the part before it. */
  readonly isQuotedOn?: boolean
}

const known = new WeakMap<View, readonly Part[]>()

/** The parts of a plain-text article, in order. Worked out once for a view. */
export function outline(view: View): readonly Part[] {
  let parts = known.get(view)
  if (!parts) known.set(view, (parts = new Outliner(view).parts()))
  return parts
}

const terminal = /[.!;,:…。！？；：，]["'”’»)\]]*$/
const capital = /^["'“‘«(¿¡]?[\p{Lu}\p{Lo}\p{N}]/u
const innerSentence = /[a-z)\]]{2}[.!?] +\p{Lu}/u
const byline =
  /^(?:by\s+\p{Lu}|(?:written|posted|published|updated|reported|reviewed|edited|submitted|received|accepted|filed|text|words|story|article|post|photos?|pictures?|photograph|photography)\s+(?:by|on|in)\b|(?:published|updated|posted|received|accepted|submitted)\b[\s:]+.{0,20}\d|(?:text|words|story|photos?|pictures?|photograph|article|date|author|source|image|credit|keywords?|tags?|categor(?:y|ies)|doi|issn|correction|editor['’]?s? note|published|updated)\s*[:|]|(?:vol|figure|fig|table)\.?\s*\d)/iu
const date =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}:\d{2})\b/i
const numbered = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[ivxIVX]{1,4}\.)\s+\p{Lu}/u
const named =
  /^(?:abstract|introduction|summary|overview|background|contents|ingredients|method|directions|instructions|key points|at a glance|tl;dr)$/i
const section = {test: (text: string) => text.length <= 200 && (numbered.test(text) || named.test(text))}
const bold = /^(?:\*\*(?=[^*\s])[^*]{1,120}[^*\s]\*\*|__(?=[^_\s])[^_]{1,120}[^_\s]__)$/
const ingredients =
  /^(?:ingredients|you(?:['’]ll| will)? need|what you(?:['’]ll| will)? need|shopping list|zutaten|ingr[ée]dients|ingredientes|ingredienti)\s*:?$/i
const amount =
  /^(?:\d+(?:[.,/]\d+)?|[½¼¾⅓⅔⅛]|an?|one|two|three|four|half an?)\s?[½¼¾⅓⅔⅛]?\s*(?:x\s?)?(?:g|kg|ml|cl|dl|l|oz|ounces?|lbs?|pounds?|cups?|tbsps?|tsps?|teaspoons?|tablespoons?|cloves?|cans?|tins?|sticks?|slices?|sprigs?|pinch(?:es)?|handfuls?|dash|knob|bunch|eggs?|large|medium|small|litres?|liters?|grams?)\b/i
const divider = /^(?:([*•·~=_#–—-])[ \t]*(?:\1[ \t]*){2,}|[⁂❦❧]|§)$/
const attribution = /^(?:[—–―]|--?)\s*\p{Lu}[^.!?]{1,90}$/u
const spoken = /^["“«„].{20,}["”»“]$/s
const testimonial = /^["“].{20,}["”]\s*[-–—]\s*\p{Lu}[\p{L}\p{N} .,'’&-]{1,60}$/su

const turn = /^[QA]\d?\s*[:.]/ // of an interview
const references =
  /^(?:\d{1,2}\.? )?(?:references|bibliography|works cited|literature(?: cited)?|sources|further reading|notes)$/i
const citation = /\(?(?:1[89]|20)\d\d[a-z]?\)?|https?:|doi|\bpp?\. ?\d/i

const longestHeading = 90 // characters
const longestTitle = 200
const bodyWords = 12 // with a full stop this makes running text
const openWords = 28 // and this much does whatever it ends in

class Outliner {
  readonly #view: View
  readonly #pieces: readonly Piece[]
  readonly #blocks: readonly Block[]
  readonly #texts: readonly string[]
  readonly #listsReferences: boolean
  /** Most pieces are set apart by blank lines, so that lines without one belong together. */
  readonly #isSpaced: boolean
  /** Questions stand as headings over their answers. */
  readonly #asks: boolean
  readonly #letters: ReadonlySet<number>
  readonly #rows: ReadonlyMap<number, {readonly columns: number; readonly isFirst: boolean}>

  constructor(view: View) {
    this.#view = view
    this.#pieces = piecesOf(view)
    this.#blocks = this.#pieces.map(piece => piece.block)
    this.#texts = this.#pieces.map(({text}) => (bold.test(text) ? text.slice(2, -2) : text))
    this.#listsReferences = this.#texts.some(text => references.test(text))
    this.#isSpaced = this.#pieces.filter(piece => piece.isClose).length * 2 < this.#pieces.length
    this.#asks = this.#texts.filter((_, i) => this.#isQuestion(i)).length > 1
    this.#letters = listOfLetters(this.#pieces)
    this.#rows = tableRows(this.#pieces)
  }

  parts(): readonly Part[] {
    const roles = this.#blocks.map((block, i) => this.#firstGuess(block, i))
    const body = this.#blocks.findIndex((_, i) => this.#isBody(i))
    const title = this.#titleAt(body)
    this.#listIngredients(roles)
    for (let i = 0; i < roles.length; i++) {
      if (i === title) roles[i] = 'title'
      else if (roles[i] === 'heading' || roles[i] === 'quote' || this.#rows.has(i)) continue
      else if (i > 0 && this.#isReference(i, roles)) roles[i] = 'item'
      else if (this.#isHeading(i, roles) && (i > body || this.#opensSection(i))) roles[i] = 'heading'
    }
    return roles.map((role, i) => this.#part(role, i, roles))
  }

  #firstGuess(block: Block, i: number): Role {
    const text = this.#texts[i]!
    if (this.#isBreak(i)) return 'heading'
    if (this.#isAttribution(i)) return 'quote'
    if (block.kind === 'heading') return this.#isMarkedHeading(text) ? 'heading' : 'paragraph'
    if (block.kind === 'quote' || block.kind === 'code') return block.kind
    if (this.#letters.has(i) || (block.kind === 'item' && this.#isListed(i))) return 'item'
    if (this.#pieces[i]!.underlined !== undefined) return 'heading'
    const isQuoted =
      block.kind === 'paragraph' && (testimonial.test(text) || (spoken.test(text) && this.#isAttribution(i + 1)))
    return isQuoted ? 'quote' : 'paragraph'
  }

  /** A sentence behind a hash is one that began with it: `# 9 was the number of the house.` */
  #isMarkedHeading(text: string): boolean {
    return text.length <= longestTitle && !(wordCount(text) >= bodyWords && /[.!;]["'”’)]*$/.test(text))
  }

  /** Whether a piece only names who said what stands in quotation marks before it. */
  #isAttribution(i: number): boolean {
    const piece = this.#pieces[i]
    const before = this.#pieces[i - 1]
    if (!piece || !before || (piece.block.kind !== 'paragraph' && piece.block.kind !== 'item')) return false
    const line = this.#view.text.slice(piece.block.mark, piece.block.content.end)
    if (line.length > 100 || !attribution.test(line) || wordCount(line) > bodyWords) return false
    return before.block.kind === 'quote' || (before.block.kind === 'paragraph' && spoken.test(before.text))
  }

  /** A bullet is a list by itself; a number or a dash only beside its like. */
  #isListed(i: number): boolean {
    const mark = (at: number) => {
      const block = this.#blocks[at]
      return block?.kind === 'item' ? this.#view.text.slice(block.mark, block.content.start).trim() : undefined
    }
    const own = mark(i)!
    const {number} = this.#blocks[i]!
    const beside = [i - 1, i + 1]
    if (number !== undefined)
      return (
        beside.some(at => Math.abs((this.#blocks[at]?.number ?? -9) - number) === 1) ||
        (number === 1 && !this.#isHeadingLike(i) && this.#texts[i]!.length < 300 && this.#numbered(i))
      )
    if (own === '' || own === '–' || own === '—') return beside.some(at => mark(at) === own)
    return true
  }

  /** Whether item 2 follows somewhere near, with other paragraphs of item 1 between. */
  #numbered(i: number): boolean {
    for (let at = i + 1; at < Math.min(i + 4, this.#blocks.length); at++)
      if (this.#blocks[at]!.number === 2) return true
    return false
  }

  #isBody(i: number): boolean {
    const block = this.#blocks[i]
    if (!block) return false
    if (block.kind === 'code' || block.kind === 'quote' || this.#rows.has(i) || turn.test(this.#texts[i]!)) return true
    if (block.kind === 'item') return this.#isListed(i)
    if (this.#letters.has(i) || (amount.test(this.#texts[i]!) && amount.test(this.#texts[i + 1] ?? ''))) return true
    const text = this.#texts[i]!
    const words = wordCount(text)
    if (words >= openWords) return true
    if (words >= bodyWords) return /[.!?;:。！？]["'”’)」』]*$/.test(text)
    if (text.endsWith(':')) return this.#blocks[i + 1]?.kind === 'item' || this.#blocks[i + 1]?.kind === 'code'
    return (text.length > 40 || (words >= 7 && /。$/.test(text))) && /[.!;。！]["'”’)」』]*$/.test(text)
  }

  #isHeadingLike(i: number): boolean {
    const text = this.#texts[i]!
    return (
      text.length <= longestHeading &&
      capital.test(text) &&
      /\p{L}/u.test(text) &&
      !terminal.test(text) &&
      !innerSentence.test(text) &&
      wordCount(text) <= 14
    )
  }

  #isHeading(i: number, roles: readonly Role[]): boolean {
    const block = this.#blocks[i]!
    if ((block.kind !== 'paragraph' && block.kind !== 'item') || roles[i] === 'item') return false
    const text = this.#texts[i]!
    if (turn.test(text)) return false
    if (bold.test(this.#pieces[i]!.text)) return this.#isHeadingLike(i) && i + 1 < this.#blocks.length
    if (this.#isOneOfMany(i) || text.includes('\t') || isFigures(text)) return false
    if (!this.#isHeadingLike(i) || byline.test(text) || (date.test(text) && !this.#opensSection(i))) return false
    if (/^["“].*["”]$/s.test(text)) return false
    return (
      this.#isBody(i + 1) ||
      (this.#asks && this.#isQuestion(i)) ||
      (references.test(text) && citation.test(this.#texts[i + 1] ?? '')) ||
      (this.#isNumbered(i) && this.#isNumbered(i + 1)) ||
      (this.#opensSection(i) && i + 1 < this.#blocks.length)
    )
  }

  /**
   * Whether a short line stands among its like: the last verse of a stanza, the last line of a postal address. A heading stands alone,
   * or where no blank lines are used at all, has at most one other such line above it.
   */
  #isOneOfMany(i: number): boolean {
    if (this.#opensSection(i) || this.#pieces[i]!.underlined !== undefined) return false
    const isShort = (at: number) => {
      const piece = this.#pieces[at]
      return (
        piece !== undefined &&
        piece.block.kind === 'paragraph' &&
        piece.text.length <= 60 &&
        !/[.!?:]["'”’)]*$/.test(piece.text)
      )
    }
    const isClose = (at: number) => this.#pieces[at]?.isClose === true
    if (this.#isSpaced) return isClose(i) && isShort(i - 1)
    return isClose(i) && isClose(i - 1) && isClose(i - 2) && isShort(i - 1) && isShort(i - 2) && isShort(i - 3)
  }

  /** A question over its answer. */
  #isQuestion(i: number): boolean {
    const text = this.#texts[i]!
    const next = this.#pieces[i + 1]
    return (
      text.endsWith('?') &&
      text.length <= longestHeading &&
      /^\p{Lu}/u.test(text) &&
      !innerSentence.test(text) &&
      this.#blocks[i]!.kind === 'paragraph' &&
      next !== undefined &&
      next.block.kind === 'paragraph' &&
      /^\p{Lu}/u.test(next.text) &&
      /[.!]$/.test(next.text)
    )
  }

  /** Amounts of things one under the other, and what stands under a heading that says so, are a list. */
  #listIngredients(roles: Role[]): void {
    const isLine = (i: number) => {
      const text = this.#texts[i]
      return (
        roles[i] === 'paragraph' &&
        this.#blocks[i]!.kind === 'paragraph' &&
        !this.#rows.has(i) &&
        text !== undefined &&
        text.length <= 90 &&
        !/[.!?:]$/.test(text)
      )
    }
    for (let i = 0; i < roles.length; i++) {
      const isHeaded = i > 0 && ingredients.test(this.#texts[i - 1]!)
      if (!isLine(i) || !(isHeaded || amount.test(this.#texts[i]!))) continue
      let end = i
      let amounts = 0
      while (isLine(end) && (end === i || this.#pieces[end]!.isClose) && !named.test(this.#texts[end]!)) {
        if (amount.test(this.#texts[end]!)) amounts++
        else if (this.#isHeadingLike(end) && this.#isBody(end + 1) && !/^(?:an?|some|the) /i.test(this.#texts[end]!))
          break
        end++
      }
      if (end - i > 1 && (isHeaded || (amounts > 2 && amounts * 2 >= end - i))) roles.fill('item', i, end)
      i = Math.max(i, end - 1)
    }
  }

  /** A section number, or the name of a part that every paper has. */
  #opensSection(i: number): boolean {
    const block = this.#blocks[i]
    return (
      block !== undefined &&
      (section.test(this.#texts[i]!) ||
        (block.number !== undefined && block.number < 30 && block.mark < block.content.start))
    )
  }

  /** What stands under a heading "References" is a list, whatever its marks. */
  #isReference(i: number, roles: readonly Role[]): boolean {
    const {kind} = this.#blocks[i]!
    if (roles[i] !== 'paragraph' || kind !== 'paragraph') return false
    if (roles[i - 1] === 'heading') return references.test(this.#texts[i - 1]!) && citation.test(this.#texts[i]!)
    return this.#listsReferences && roles[i - 1] === 'item' && citation.test(this.#texts[i]!)
  }

  #isNumbered(i: number): boolean {
    return this.#opensSection(i) && this.#isHeadingLike(i)
  }

  /** The title is the fullest heading-like block above the first paragraph; -1 where there is none. */
  #titleAt(body: number): number {
    const last = Math.min(body < 0 ? this.#blocks.length : body, 12)
    const marked = this.#blocks.findIndex(
      (block, i) =>
        i <= last &&
        ((block.kind === 'heading' && block.depth === 1 && this.#isMarkedHeading(this.#texts[i]!)) ||
          this.#pieces[i]!.underlined === 1)
    )
    if (marked >= 0) return marked
    let best = -1
    for (let i = 0; i < last; i++) {
      const text = this.#texts[i]!
      const isTitle =
        this.#blocks[i]!.kind === 'paragraph' &&
        text.length <= longestTitle &&
        capital.test(text) &&
        !/[,;:]$/.test(text) &&
        !byline.test(text) &&
        !(section.test(text) && wordCount(text) < 5)
      if (!isTitle || (date.test(text) && wordCount(text) < 6)) continue
      if (best < 0) best = i
      else if (wordCount(this.#texts[best]!) < 3 && wordCount(text) >= 4 && this.#isHeadingLike(i)) best = i
    }
    return best
  }

  #part(role: Role, i: number, roles: readonly Role[]): Part {
    const {block, text} = this.#pieces[i]!
    if (this.#isBreak(i))
      return {
        role: 'heading',
        block,
        content: {start: block.content.end, end: block.content.end},
        prefix: '---',
        continues: false
      }
    const before = roles[i - 1]
    const row = this.#rows.get(i)
    const dropsMarker =
      (role === 'item' && block.kind === 'item') ||
      (role === 'quote' && block.kind === 'quote') ||
      (block.kind === 'heading' && role !== 'paragraph')
    let {start, end} = {start: dropsMarker ? block.content.start : block.mark, end: block.content.end}
    if ((role === 'heading' || role === 'title') && bold.test(text) && !this.#view.touchesMask(block.content)) {
      start += 2
      end -= 2
    } else if (block.kind === 'heading' && dropsMarker)
      end -= /(?:[ \t]+#+)?$/.exec(this.#view.text.slice(Math.max(start, end - 12), end))![0].length
    return {
      role,
      block,
      content: {start, end},
      prefix: this.#prefix(role, block, i, roles),
      continues: role === 'paragraph' && before === 'paragraph' && this.#continues(i),
      ...(row ? {row} : {}),
      ...(role === 'quote' && before === 'quote' && (this.#pieces[i]!.isClose || this.#isAttribution(i))
        ? {isQuotedOn: true}
        : {})
    }
  }

  #prefix(role: Role, block: Block, i: number, roles: readonly Role[]): string {
    if (role === 'title') return '# '
    if (role === 'heading') return `${'#'.repeat(block.kind === 'heading' ? block.depth : 2)} `
    if (role === 'quote')
      return '> '.repeat(block.kind === 'quote' ? Math.min(5, quoteDepth(this.#view.text, block.content.start)) : 1)
    if (role !== 'item') return ''
    const indent = '  '.repeat(nesting(this.#blocks, i, roles))
    return block.number === undefined ? `${indent}- ` : `${indent}${block.number}. `
  }

  /** A line of marks between two parts of the text: `* * *`. */
  #isBreak(i: number): boolean {
    const {block} = this.#pieces[i]!
    if (i === 0 || i === this.#pieces.length - 1 || block.content.end - block.mark > 100 || block.kind === 'code')
      return false
    return divider.test(this.#view.text.slice(block.mark, block.content.end))
  }

  /** A sentence that a page break or an image cut in two. */
  #continues(i: number): boolean {
    const text = this.#texts[i]!
    const before = this.#texts[i - 1]!
    const isCut =
      this.#pieces[i]!.index - this.#pieces[i - 1]!.index > 1 &&
      this.#view.touchesMask({start: this.#blocks[i - 1]!.end, end: this.#blocks[i]!.start})
    return isCut && /^\p{Ll}/u.test(text) && wordCount(before) >= 5 && /[\p{L}\p{N},]$/u.test(before)
  }
}

/** A line of figures: a row that lost its table. */
function isFigures(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length > 2 && words.filter(word => /^[-–+$£€]?[\d.,:/%]+$/.test(word)).length * 2 >= words.length
}

/** How deep item `i` lies under the items before it: its indentation counted against theirs, never more than one level at once. */
function nesting(blocks: readonly Block[], i: number, roles: readonly Role[]): number {
  const chain: number[] = []
  for (let at = i; at >= 0 && at > i - 50 && roles[at] === 'item'; at--) {
    const {depth} = blocks[at]!
    if (chain.length === 0 || depth < chain[chain.length - 1]!) chain.push(depth)
  }
  return Math.max(0, chain.length - 1)
}
