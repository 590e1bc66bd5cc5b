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
  const whole = once((_: View['blocks'], view: View) => find(view))
  return once((view: View) => ofLive(view, whole(view.blocks, view)))
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
