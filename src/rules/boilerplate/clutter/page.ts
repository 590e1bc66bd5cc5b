import type {View} from '../../../core/view.ts'
import type {Screen} from '../../../screen/screen.ts'
import {headsComments} from '../comment-widget.ts'
import {headsRelated} from '../related-stories.ts'
import {body, shapeOfBlock} from '../shape.ts'
import {titlesOf} from '../title.ts'
import {type Measures, measureBlocks} from './measure.ts'

/** All that is known of a page before its blocks are judged together. Rows count the blocks that are not blank. */
export type Page = Measures & {
  /** Row of the likeliest title; -1 where there is none. */
  readonly title: number
  /** Rows of the first and the last running text; -1 where there is none. */
  readonly body: {readonly first: number; readonly last: number}
  /** 1 for each heading of related stories. */
  readonly related: Uint8Array
  /** 1 for each line that opens the readers' comments. */
  readonly comments: Uint8Array
}

export function readPage(view: View, screen: Screen): Page {
  const measures = measureBlocks(view)
  const {length, block} = measures
  const related = new Uint8Array(length)
  const comments = new Uint8Array(length)
  for (let row = 0; row < length; row++) {
    const shape = shapeOfBlock(view, block[row]!)
    if (headsRelated(shape, screen)) related[row] = 1
    if (headsComments(shape, screen)) comments[row] = 1
  }
  const rowOf = (position: number) => (position < 0 ? -1 : block.indexOf(view.live[position]!))
  const {first, last} = body(view)
  return {
    ...measures,
    title: rowOf(titlesOf(view)[0] ?? -1),
    body: {first: rowOf(first), last: rowOf(last)},
    related,
    comments
  }
}
