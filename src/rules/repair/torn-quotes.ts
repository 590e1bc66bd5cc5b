import {type Mark, mayClose, mayOpen, type Torn} from './marks.ts'

const opens = /[\p{L}\p{N}$£€¡¿“‘'(…*[]/u // what a quotation may begin with

type Role = 'opening' | 'closing' | 'torn' | 'tight'

function roleOf(mark: Mark): Role {
  if (mayOpen(mark)) return mayClose(mark) ? 'torn' : 'opening'
  return mayClose(mark) ? 'closing' : 'tight'
}

/** Straight quotation marks look alike: which one opens is told by its neighbours where it stands right, and by counting where not. */
export function* straightQuotes(marks: readonly Mark[]): Generator<Torn> {
  let open: {readonly mark: Mark; readonly isTorn: boolean} | undefined
  for (const [i, mark] of marks.entries()) {
    const role = roleOf(mark)
    const next = marks[i + 1]
    const following = next && roleOf(next)
    const isInch = /\d/.test(mark.before) && (!mark.isSpacedBefore || /\p{Ll}/u.test(mark.after))
    if (open && role !== 'opening') {
      // A quotation that is never closed, or one that closes here? Both may be meant where the next mark closes one too.
      const isDoubtful: boolean = role === 'torn' && following === 'closing'
      if (!isDoubtful) {
        if (open.isTorn) yield {mark: open.mark, side: 'opening', isSure: true}
        if (role === 'torn' && mark.isSpacedBefore) yield {mark, side: 'closing', isSure: true}
      }
      open = undefined
    } else if (role === 'opening' || (role === 'tight' && !isInch)) open = {mark, isTorn: false}
    else if (role === 'torn' && mark.isSpacedAfter && opens.test(mark.after) && !isInch && following !== 'opening') {
      open = {mark, isTorn: true}
      // Each paragraph of a long quotation opens, and only the last one closes.
      if (!next && mark.before === '' && /\p{Lu}/u.test(mark.after)) yield {mark, side: 'opening', isSure: false}
    }
  }
}

/** Curly ones say which they are, but for the German “ that closes what „ opened. */
export function* curlyQuotes(marks: readonly Mark[]): Generator<Torn> {
  let open: Mark | undefined
  const isGerman = marks.some(({sign}) => sign === '„')
  for (const mark of marks) {
    if (mark.sign === '„' || (mark.sign === '“' && !isGerman)) {
      if (mayOpen(mark) && mark.isSpacedAfter && !open && opens.test(mark.after))
        yield {mark, side: 'opening', isSure: true}
      open = mark
    } else {
      if (open && mayClose(mark) && mark.isSpacedBefore && mark.before !== '')
        yield {mark, side: 'closing', isSure: true}
      open = undefined
    }
  }
}
