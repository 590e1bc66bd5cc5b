import {once} from '../core/once.ts'
import type {View} from '../core/view.ts'
import {type Shape, shapes} from './boilerplate/shape.ts'

/**
 * A fact of each live block, as a number, by position. It is found once for a block, and again where something was cut out of it.
 * `start` makes what the blocks of one text share.
 */
export function facts<S>(
  start: () => S,
  find: (shape: Shape, shared: S, view: View, position: number) => number
): (view: View) => Int32Array {
  const memory = once((blocks: View['blocks']) => ({
    shapes: new Array<Shape | undefined>(blocks.length).fill(undefined),
    facts: new Int32Array(blocks.length),
    shared: start()
  }))
  return view => {
    const known = memory(view.blocks)
    const list = shapes(view)
    const own = new Int32Array(list.length)
    for (let position = 0; position < list.length; position++) {
      const index = view.live[position]!
      const shape = list[position]!
      if (known.shapes[index] !== shape) {
        known.shapes[index] = shape
        known.facts[index] = find(shape, known.shared, view, position)
      }
      own[position] = known.facts[index]!
    }
    return own
  }
}
