import type {Block} from '../core/block.ts'
import {once} from '../core/once.ts'
import type {View} from '../core/view.ts'

/** Every sign. */
export const ANYTHING = 0xffffffff

/**
 * Signs are bits that say what a block could hold: one look at a text keeps costly expressions from most of its blocks. `find` gives
 * them for every block of a text, whole; the answer, for the live blocks by position. A block that was cut into may read otherwise
 * than it did, and has every sign.
 */
export function signs(find: (view: View) => Uint32Array): (view: View) => Uint32Array {
  const known = new WeakMap<readonly Block[], Uint32Array>()
  return once(view => {
    let whole = known.get(view.blocks)
    if (!whole) known.set(view.blocks, (whole = find(view)))
    return ofLive(view, whole)
  })
}

function ofLive({blocks, live, masked}: View, whole: Uint32Array): Uint32Array {
  const list = new Uint32Array(live.length)
  let mask = 0
  for (let position = 0; position < live.length; position++) {
    const {start, end} = blocks[live[position]!]!.content
    while (mask < masked.length && masked[mask]!.end <= start) mask++
    const isCut = mask < masked.length && masked[mask]!.start < end
    list[position] = isCut ? ANYTHING : whole[live[position]!]!
  }
  return list
}
