import type {Block} from '../../core/block.ts'
import {hasDigit, hasLetter, isDigit, isLower, isPlainLetter} from '../../core/letters.ts'
import {once} from '../../core/once.ts'
import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'

export type Role = 'title' | 'heading' | 'paragraph' | 'item' | 'quote' | 'code'

/** A live block's part in the document. */
export type Part = {
  readonly role: Role
  readonly block: Block
  /** What the Markdown shows, without the marker that `prefix` takes the place of. */
  readonly content: Span<'view'>
  /** What stands before the content: `## `, `- `, `> `, or nothing. */
  readonly prefix: string
  /** The paragraph goes on with that of the part before: something that was cut stood between the two. */
  readonly continues: boolean
}

/** The parts of a plain-text article, one for each live block, in order. Worked out once for a view. */
export const outline = once((view: View): readonly Part[] => new Outliner(view).parts())

const openers = '"\'“‘«(¿¡'
const capital = /^[\p{Lu}\p{Lo}\p{N}]/u
const innerSentence = /[a-z)\]]{2}[.!?] +\p{Lu}/u
/** How a byline begins: asked before the expression that is dear to compile. */
const bylineStart =
  /^(?:\w{0,10}[^\0-\x7f]|by\s|wr|post|pub|upd|rep|rev|edit|sub|rec|acc|file|text|word|story|art|ph|pic|date|auth|sour|image|cred|key|tag|cat|doi|iss|corr|vol|fig|tab)/i
const byline =
  /^(?:by\s+\p{Lu}|(?:written|posted|published|updated|reported|reviewed|edited|submitted|received|accepted|filed|text|words|story|article|post|photos?|pictures?|photograph|photography)\s+(?:by|on|in)\b|(?:published|updated|posted|received|accepted|submitted)\b[\s:]+.{0,20}\d|(?:text|words|story|photos?|pictures?|photograph|article|date|author|source|image|credit|keywords?|tags?|categor(?:y|ies)|doi|issn|correction|editor['’]?s? note|published|updated)\s*[:|]|(?:vol|figure|fig|table)\.?\s*\d)/iu
const date =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}:\d{2})\b/i
const section =
  /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[ivx]{1,4}\.)\s+\p{Lu}|^(?:abstract|introduction|summary|overview|background|contents|ingredients|key points|at a glance|tl;dr)$/iu
const testimonial = /^["“].{20,}["”]\s*[-–—]\s*\p{Lu}[\p{L}\p{N} .,'’&-]{1,60}$/su

const turn = /^[QA]\d?\s*[:.]/ // of an interview
const references =
  /^(?:\d{1,2}\.? )?(?:references|bibliography|works cited|literature(?: cited)?|sources|further reading|notes)$/i
const citation = /\(?(?:1[89]|20)\d\d[a-z]?\)?|https?:|doi|\bpp?\. ?\d/i

const longestHeading = 90 // characters
const longestTitle = 200
const bodyWords = 12 // with a full stop this makes running text
const openWords = 28 // and this much does whatever it ends in
const longestReferences = 40 // characters of a heading over references

class Outliner {
  readonly #view: View
  readonly #blocks: readonly Block[]
  readonly #texts: readonly string[]
  readonly #listsReferences: boolean

  constructor(view: View) {
    this.#view = view
    this.#blocks = view.live.map(index => view.blocks[index]!)
    this.#texts = this.#blocks.map(block => view.textOf(block).trim())
    this.#listsReferences = this.#texts.some(headsReferences)
  }

  parts(): readonly Part[] {
    const roles = this.#blocks.map((block, i) => this.#firstGuess(block, i))
    const body = this.#blocks.findIndex((_, i) => this.#isBody(i))
    const title = this.#titleAt(body)
    for (let i = 0; i < roles.length; i++) {
      if (i === title) roles[i] = 'title'
      else if (roles[i] === 'heading' || roles[i] === 'quote') continue
      else if (i > 0 && this.#isReference(i, roles)) roles[i] = 'item'
      else if (this.#isHeading(i, roles) && (i > body || this.#opensSection(i))) roles[i] = 'heading'
    }
    return roles.map((role, i) => this.#part(role, i, roles))
  }

  #firstGuess(block: Block, i: number): Role {
    if (block.kind === 'heading' || block.kind === 'quote' || block.kind === 'code') return block.kind
    if (block.kind === 'item' && this.#isListed(i)) return 'item'
    return block.kind === 'paragraph' && isTestimonial(this.#texts[i]!) ? 'quote' : 'paragraph'
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
    if (block.kind === 'code' || block.kind === 'quote' || turn.test(this.#texts[i]!)) return true
    if (block.kind === 'item') return this.#isListed(i)
    const text = this.#texts[i]!
    const words = wordCount(text, openWords)
    if (words >= openWords) return true
    if (words >= bodyWords) return endsIn(text, '.!?;:', '"\'”’)')
    if (text.endsWith(':')) return this.#blocks[i + 1]?.kind === 'item' || this.#blocks[i + 1]?.kind === 'code'
    return text.length > 40 && endsIn(text, '.!;', '"\'”’)')
  }

  #isHeadingLike(i: number): boolean {
    const text = this.#texts[i]!
    return (
      text.length <= longestHeading &&
      !endsIn(text, '.!;,:…。！？；：，', '"\'”’»)]') &&
      isCapitalised(text) &&
      hasLetter(text) &&
      !innerSentence.test(text) &&
      wordCount(text, 15) <= 14
    )
  }

  #isHeading(i: number, roles: readonly Role[]): boolean {
    const block = this.#blocks[i]!
    if ((block.kind !== 'paragraph' && block.kind !== 'item') || roles[i] === 'item') return false
    const text = this.#texts[i]!
    if (turn.test(text)) return false
    // The dearest questions come last.
    return (
      this.#isHeadingLike(i) &&
      this.#stands(i) &&
      !/^["“].*["”]$/s.test(text) &&
      !isByline(text) &&
      !(hasDate(text) && !this.#opensSection(i))
    )
  }

  /** Whether what follows block `i` may stand under a heading. */
  #stands(i: number): boolean {
    return (
      this.#isBody(i + 1) ||
      (this.#isNumbered(i) && this.#isNumbered(i + 1)) ||
      (this.#opensSection(i) && i + 1 < this.#blocks.length)
    )
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
    if (roles[i - 1] === 'heading') return headsReferences(this.#texts[i - 1]!) && citation.test(this.#texts[i]!)
    return this.#listsReferences && roles[i - 1] === 'item' && citation.test(this.#texts[i]!)
  }

  #isNumbered(i: number): boolean {
    return this.#opensSection(i) && this.#isHeadingLike(i)
  }

  /** The title is the fullest heading-like block above the first paragraph; -1 where there is none. */
  #titleAt(body: number): number {
    const last = Math.min(body < 0 ? this.#blocks.length : body, 12)
    const marked = this.#blocks.findIndex((block, i) => i <= last && block.kind === 'heading' && block.depth === 1)
    if (marked >= 0) return marked
    let best = -1
    for (let i = 0; i < last; i++) {
      const text = this.#texts[i]!
      const isTitle =
        this.#blocks[i]!.kind === 'paragraph' &&
        text.length <= longestTitle &&
        isCapitalised(text) &&
        !/[,;:]$/.test(text) &&
        !isByline(text) &&
        !(section.test(text) && wordCount(text, 5) < 5)
      if (!isTitle || (hasDate(text) && wordCount(text, 6) < 6)) continue
      if (best < 0) best = i
      else if (wordCount(this.#texts[best]!, 3) < 3 && wordCount(text, 4) >= 4 && this.#isHeadingLike(i)) best = i
    }
    return best
  }

  #part(role: Role, i: number, roles: readonly Role[]): Part {
    const block = this.#blocks[i]!
    const dropsMarker = role === 'item' || role === 'quote' || block.kind === 'heading'
    const isWhole = dropsMarker || block.mark === block.content.start
    const content = isWhole ? block.content : {start: block.mark, end: block.content.end}
    const continues = role === 'paragraph' && roles[i - 1] === 'paragraph' && this.#continues(i)
    return {role, block, content, prefix: this.#prefix(role, block, i, roles), continues}
  }

  #prefix(role: Role, block: Block, i: number, roles: readonly Role[]): string {
    if (role === 'title') return '# '
    if (role === 'heading') return block.kind === 'heading' ? `${'#'.repeat(block.depth)} ` : '## '
    if (role === 'quote') return '> '
    if (role !== 'item') return ''
    const indent = '  '.repeat(nesting(this.#blocks, i, roles))
    return block.number === undefined ? `${indent}- ` : `${indent}${block.number}. `
  }

  /** A sentence that a page break or an image cut in two. */
  #continues(i: number): boolean {
    const text = this.#texts[i]!
    const before = this.#texts[i - 1]!
    return (
      isLower(text, 0) &&
      this.#view.live[i]! - this.#view.live[i - 1]! > 1 &&
      this.#view.touchesMask({start: this.#blocks[i - 1]!.end, end: this.#blocks[i]!.start}) &&
      wordCount(before, 5) >= 5 &&
      /[\p{L}\p{N},]$/u.test(before)
    )
  }
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

/** Whether one of `stops` stands at the end of a text, or before the quotation marks and brackets there. */
function endsIn(text: string, stops: string, closers: string): boolean {
  let at = text.length - 1
  while (at >= 0 && closers.includes(text[at]!)) at--
  return at >= 0 && stops.includes(text[at]!)
}

/** Whether a text begins with a capital, a figure, or a letter of a script that has no capitals. */
function isCapitalised(text: string): boolean {
  const at = openers.includes(text.slice(0, 1)) ? 1 : 0
  const unit = text.charCodeAt(at)
  if (isPlainLetter(unit)) return unit < 0x61
  return isDigit(unit) || (unit >= 0x80 && capital.test(text.slice(at, at + 2)))
}

function isByline(text: string): boolean {
  return bylineStart.test(text) && byline.test(text)
}

function hasDate(text: string): boolean {
  return hasDigit(text) && date.test(text)
}

function isTestimonial(text: string): boolean {
  return (text[0] === '"' || text[0] === '“') && testimonial.test(text)
}

/** Whether a text names a list of references. */
function headsReferences(text: string): boolean {
  return text.length <= longestReferences && references.test(text)
}

/** Words as people count them, up to `most`: a hyphen or an apostrophe inside one ends nothing. */
function wordCount(text: string, most: number): number {
  let words = 0
  let inside = false
  for (let i = 0; i < text.length && words < most; i++) {
    const unit = text.charCodeAt(i)
    if (isWordUnit(unit)) {
      if (!inside) words++
      inside = true
    } else if (inside && !((unit === 0x27 || unit === 0x2019 || unit === 0x2d) && isWordUnit(text.charCodeAt(i + 1))))
      inside = false
  }
  return words
}

/** A letter or a digit, near enough: what lies beyond Latin is taken for letters but for general punctuation and marks of CJK. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
  return unit >= 0xc0
    ? !(unit >= 0x2000 && unit <= 0x2bff) &&
        !(unit >= 0x3000 && unit <= 0x303f) &&
        !(unit >= 0xfe00) &&
        unit !== 0xd7 &&
        unit !== 0xf7
    : unit === 0xaa || unit === 0xb5 || unit === 0xba
}
