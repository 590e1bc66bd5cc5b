import type {View} from '../../core/view.ts'
import {ANYTHING, signs} from '../signs.ts'

/** It has what may stand between the steps of a trail. */
export const STEPS = 1
/** It has what may stand between the labels of a menu. */
export const BETWEEN_LABELS = 2
/** It has the sign of a currency. */
export const CURRENCY = 4

/** Which marks each live block could have, by position. */
export const marksOf = signs(find)

const table = new Uint8Array(0x10000)
for (const mark of '>»›→▸▶❯⟩/|:\\') table[mark.charCodeAt(0)] = STEPS
for (const mark of '|·•●‧∙»›⋅│¦') table[mark.charCodeAt(0)]! |= BETWEEN_LABELS
for (const mark of '$€£') table[mark.charCodeAt(0)] = CURRENCY
const dashes = '/>–—-' // which part labels where spaces stand around them

function find({text, blocks, tokens}: View): Uint32Array {
  const list = new Uint32Array(blocks.length)
  let at = 0
  for (let i = 0; i < blocks.length; i++) {
    const {end} = blocks[i]!
    let found = 0
    for (let from = at; at < tokens.length && tokens.start[at]! < end; at++) {
      const start = tokens.start[at]!
      const unit = text.charCodeAt(start)
      const gap = at === from ? 0 : start - tokens.end[at - 1]!
      if (gap > 0 && (gap > 1 || text.charCodeAt(start - 1) !== 0x20)) found |= ofGap(text, start - gap, start)
      if (tokens.hash[at] === 0) {
        found |= table[unit]!
        if (unit === 0x3a ? text.charCodeAt(start + 1) === unit : gap > 0 && dashes.includes(text.charAt(start)))
          found |= BETWEEN_LABELS
      }
      if (unit >= 0xad && isInvisible(unit)) found = ANYTHING
    }
    list[i] = found
  }
  return list
}

/** Wide spaces part labels; a break between lines is one space. */
function ofGap(text: string, start: number, end: number): number {
  let isBreak = false
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isInvisible(unit)) return ANYTHING
    if (unit === 0x0a || unit === 0x0d) isBreak = true
    else if (unit !== 0x20 && unit !== 0x09 && end - start > 1) return BETWEEN_LABELS
  }
  return isBreak || (end - start === 1 && text.charCodeAt(start) !== 0x09) ? 0 : BETWEEN_LABELS
}

/** What shapes leave out of a text. */
function isInvisible(unit: number): boolean {
  return unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 || unit === 0xfeff
}
