import {once} from '../../core/once.ts'
import type {View} from '../../core/view.ts'
import {type Shape, shapes} from './shape.ts'

const cue =
  /^(?:(?:table of )?contents?|in this (?:article|post|guide|story|review|section|page|tutorial|chapter|blog post|issue)|on this page|jump to(?: section| a section)?|page contents|overview|inside this article|what['’]s inside|what (?:we|i)['’](?:ll|re) cover(?:ing)?|quick (?:links|navigation|jump|summary)|article contents|sections?|outline|toc|inhalt(?:sverzeichnis)?|inhaltsübersicht|sommaire|table des mati[eè]res|au sommaire|[íi]ndice(?: de contenidos?)?|tabla de contenidos?|contenidos?|sum[áa]rio|conte[úu]do|indice dei contenuti|sommario)\s*[:：]?\s*(?:\[?\(?(?:hide|show|toggle|close|expand|verbergen|anzeigen|ocultar|nascondi)\)?\]?)?$/i
const longestCue = 6 // words
const shortestKey = 3 // characters

/** The live blocks as headings, by position. */
export type Headings = {
  /** The same number for the same words, whatever number or page stands beside them; 0 for what can be no heading. */
  readonly keys: Int32Array
  /** 1 for what announces a table of contents. */
  readonly cues: Uint8Array
}

/** What the blocks of a text are as headings. */
export function headingsOf(view: View): Headings {
  return indexOf(view.blocks).of(view)
}

const indexOf = once((blocks: View['blocks']) => new Index(blocks.length))

/** Looks at a block once, and again where something was cut out of it. */
class Index {
  readonly #shapes: Shape[]
  readonly #keys: Int32Array
  readonly #cues: Uint8Array
  readonly #numbers = new Map<string, number>()

  constructor(length: number) {
    this.#shapes = new Array(length)
    this.#keys = new Int32Array(length)
    this.#cues = new Uint8Array(length)
  }

  of(view: View): Headings {
    const list = shapes(view)
    const keys = new Int32Array(list.length)
    const cues = new Uint8Array(list.length)
    for (let i = 0; i < list.length; i++) {
      const block = view.live[i]!
      if (this.#shapes[block] !== list[i]) this.#learn(block, list[i]!)
      keys[i] = this.#keys[block]!
      cues[i] = this.#cues[block]!
    }
    return {keys, cues}
  }

  #learn(block: number, shape: Shape): void {
    this.#shapes[block] = shape
    this.#cues[block] = shape.words <= longestCue && cue.test(shape.text) ? 1 : 0
    this.#keys[block] = shape.isShort ? this.#numberOf(keyOf(shape.text)) : 0
  }

  #numberOf(key: string): number {
    if (key.length < shortestKey) return 0
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#numbers.size + 1)
    return this.#numbers.size
  }
}

/** A heading without its number, as the contents and the text both have it. */
function keyOf(text: string): string {
  const lower = text.toLowerCase()
  const bare = /^[\d.)•·–\-sivx]/.test(lower) ? lower.replace(/^(?:[\d.\s)•·–-]|step \d+:?|[ivx]+\.)+/, '') : lower
  return /[\s.…\d]$/.test(bare.slice(-1)) ? bare.replace(/[\s.…]*\d*$/, '').trim() : bare
}
