import {TokenKind} from '../../core/tokens.ts'
import type {View} from '../../core/view.ts'
import type {Guards} from '../../phrases/entry.ts'
import {isCapital, opensSentence, type Passage, word} from './prose.ts'

const reach = 12 // words on either side that count as near

/** Whether the company of the match from token `first` to `last` (end-exclusive) is what an entry asks for. */
export function guardsHold(view: View, passage: Passage, guards: Guards, first: number, last: number): boolean {
  const left = (list: readonly string[]) => list.some(guard => fits(view, passage, guard, first - 1, 'left'))
  const right = (list: readonly string[]) => list.some(guard => fits(view, passage, guard, last, 'right'))
  if (guards.left && !left(guards.left)) return false
  if (guards.right && !right(guards.right)) return false
  if (guards.notLeft && left(guards.notLeft)) return false
  if (guards.notRight && right(guards.notRight)) return false
  if (guards.near && !isNear(view, passage, guards.near, first, last)) return false
  if (guards.notNear && isNear(view, passage, guards.notNear, first, last)) return false
  return true
}

function fits(view: View, passage: Passage, guard: string, i: number, side: 'left' | 'right'): boolean {
  const isOutside = i < passage.first || i >= passage.last
  if (guard === '<edge>')
    return isOutside || (side === 'left' ? opensSentence(view, passage, i + 1) : /[.!?]/.test(word(view, i)))
  if (isOutside) return false
  if (guard === '<comma>') return word(view, i) === ','
  if (guard === '<quote>') return /["“”]/.test(word(view, i))
  if (guard === '<number>') return view.tokens.kind[i] === TokenKind.number
  if (guard === '<capital>') return isCapital(view.text.charCodeAt(view.tokens.start[i]!))
  return matches(guard, word(view, i).toLowerCase().replace('’', "'"))
}

function matches(guard: string, text: string): boolean {
  return guard.endsWith('*') ? text.startsWith(guard.slice(0, -1)) : text === guard
}

function isNear(view: View, passage: Passage, guards: readonly string[], first: number, last: number): boolean {
  const {kind} = view.tokens
  const look = (from: number, step: 1 | -1) => {
    let seen = 0
    for (let i = from; i >= passage.first && i < passage.last && seen < reach; i += step) {
      if (kind[i] === TokenKind.punctuation) continue
      seen++
      const text = word(view, i).toLowerCase()
      if (guards.some(guard => matches(guard, text) || (guard === '<number>' && kind[i] === TokenKind.number)))
        return true
    }
    return false
  }
  return look(first - 1, -1) || look(last, 1)
}
