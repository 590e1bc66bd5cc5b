import type {Edit} from './core/span.ts'
import {firstEndingAfter} from './core/spans.ts'
import type {View} from './core/view.ts'

/**
 * In Markdown nothing lays the text out anew, so a deletion of whole blocks takes one of the blank runs beside it along: the one
 * before it or, where nothing stands above, the one after it. Ask in ascending order; every blank run is given away once.
 */
export class BlankRuns {
  readonly #view: View
  readonly #claimed = new Set<number>()
  #top = 0 // up to here everything is gone

  constructor(view: View) {
    this.#view = view
  }

  absorb(edit: Edit<'view'>): Edit<'view'> {
    const {blocks} = this.#view
    if (edit.insert || edit.start === edit.end) return edit
    const first = firstEndingAfter(blocks, edit.start)
    const last = firstEndingAfter(blocks, edit.end - 1)
    if (blocks[first]!.start !== edit.start || blocks[last]!.end !== edit.end) return edit
    if (edit.start === this.#top) {
      const end = this.#claim(last + 1) ? blocks[last + 1]!.end : edit.end
      this.#top = end
      return {...edit, end}
    }
    return this.#claim(first - 1) ? {...edit, start: blocks[first - 1]!.start} : edit
  }

  #claim(index: number): boolean {
    const block = this.#view.blocks[index]
    if (block?.kind !== 'blank' || this.#claimed.has(index) || this.#view.touchesMask(block)) return false
    this.#claimed.add(index)
    return true
  }
}
