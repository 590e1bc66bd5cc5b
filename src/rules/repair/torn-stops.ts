import {type Mark, mayClose, type Torn} from './marks.ts'

const face = /[:;=]/

/** Brackets are mended in pairs; a smiley has none. */
export function* brackets(marks: readonly Mark[]): Generator<Torn> {
  const open: Mark[] = []
  for (const mark of marks) {
    if (!mark.isSpacedBefore && face.test(mark.before)) continue
    if (mark.sign === '(') open.push(mark)
    else {
      const opening = open.pop()
      if (!opening || opening.to >= mark.at) continue
      if (
        opening.isSpacedAfter &&
        (opening.isSpacedBefore || opening.before === '') &&
        /[\p{L}\p{N}]/u.test(opening.after) &&
        !face.test(opening.before)
      )
        yield {mark: opening, side: 'opening', isSure: false}
      if (mark.isSpacedBefore && mayClose(mark) && !face.test(mark.before)) yield {mark, side: 'closing', isSure: false}
    }
  }
}

const ended = /[\p{L}\p{N}"”’»)\]%]/u

/** Commas and full stops after a space. French sets none before these two, and no name begins with them when a space follows. */
export function* stops(marks: readonly Mark[], text: string): Generator<Torn> {
  for (const mark of marks) {
    if (!mark.isSpacedBefore || !ended.test(mark.before)) continue
    const isEnd = mark.after === ''
    if (!mark.isSpacedAfter && !isEnd && !/["”’)]/.test(mark.after)) continue
    if (mark.sign === '.' && !isEnd && !/[\p{Lu}"”“‘(]/u.test(mark.after)) continue
    if (mark.sign === '.' && /(?:^|\n)[ \t]*\d{1,3}$/.test(text.slice(Math.max(0, mark.from - 6), mark.from))) continue // the number of an item
    yield {mark, side: 'closing', isSure: true}
  }
}
