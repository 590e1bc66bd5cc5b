import type {View} from '../../core/view.ts'
import {defineRule, removal} from '../define.ts'
import {facts} from '../facts.ts'
import {isCut} from './line-rule.ts'
import {BETWEEN_LABELS, CURRENCY, marksOf, STEPS} from './marks.ts'
import {isNavigation} from './nav-words.ts'
import {body, type Shape, shapes} from './shape.ts'
import {titlesOf} from './title.ts'

const separator = /\s*[|·•●‧∙»›⋅│¦]\s*|\s+[/>–—-]\s+|\t+|\s{2,}|\s*::\s*/
const mayHoldLabels = /[|·•●‧∙»›⋅│¦\t]|\s{2}|::| [/>–—-] /
const columns = /\t|\s{3,}/
const longestLabel = 34 // characters
const longestOutside = 44
const navigationShare = 0.3 // from which on a run of labels is a menu wherever it stands
const tailRun = 5 // that many labels under the article are a menu if one of them is known
const headRun = 4
const longRun = 12 // and that many are, whatever they say

/** What a block may be in a menu, inside the article and outside of it. */
const LABEL = 1
const LABEL_OUTSIDE = 2
const NAVIGATION = 4
const LINE = 8
const LINE_OUTSIDE = 16

const partsOfMenus = facts(
  () => undefined,
  (shape, _, view, position) => {
    const marks = marksOf(view)[position]!
    const isLoose = isLabel(shape, marks, true)
    const label = isLoose
      ? LABEL_OUTSIDE | (isLabel(shape, marks, false) ? LABEL : 0) | (isNavigation(shape.bare) ? NAVIGATION : 0)
      : 0
    if ((marks & BETWEEN_LABELS) === 0) return label
    return label | (isMenuLine(shape, false) ? LINE : 0) | (isMenuLine(shape, true) ? LINE_OUTSIDE : 0)
  }
)

export const menu = defineRule({
  id: 'boilerplate/menu',
  summary: "The site's menu stands in the text",
  confidence: 'likely',
  *check(view) {
    const list = shapes(view)
    const {first, last} = body(view)
    const titles = titlesOf(view)
    const parts = partsOfMenus(view)
    for (let i = 0; i < list.length; i++) {
      const isTail = last >= 0 && i > last
      const isHead = i < first
      if ((parts[i]! & (isTail || isHead ? LINE_OUTSIDE : LINE)) !== 0) {
        yield removal(view, i, i, 'menu', {name: 'line', confidence: 'certain'})
        continue
      }
      const isOutside = isTail || isHead
      let end = i
      let known = 0
      let items = 0
      while (
        end < list.length &&
        (isTail || end !== first) &&
        !(isHead && titles.includes(end)) &&
        (parts[end]! & (isOutside ? LABEL_OUTSIDE : LABEL)) !== 0
      ) {
        const isItem = view.blocks[view.live[end]!]!.kind === 'item'
        if (isItem && !isOutside) break
        if (isItem) items++
        if (parts[end]! & NAVIGATION) known++
        end++
      }
      const labels = end - i
      if (labels === 0) continue
      const found = judgeRun(view, list, parts, {
        from: i,
        to: end,
        known,
        items,
        isTail,
        isOutside,
        isBeforeTitle: isHead && titles.includes(end)
      })
      if (found)
        yield removal(view, i, found.end - 1, 'menu', {
          name: found.name,
          note: `${known} of ${labels} labels are navigation`
        })
      i = end - 1
    }
  }
})

type Run = {
  readonly from: number
  readonly to: number
  readonly known: number
  readonly items: number
  readonly isTail: boolean
  readonly isOutside: boolean
  readonly isBeforeTitle: boolean
}

function judgeRun(
  view: View,
  list: readonly Shape[],
  parts: Int32Array,
  {from, to, known, items, isTail, isOutside, isBeforeTitle}: Run
): {name: string; end: number} | undefined {
  const labels = to - from
  const isAnnounced = from > 0 && !isCut(view, from - 1) && /[:：]$/.test(list[from - 1]!.text)
  if (isAnnounced) return undefined
  // In front of a paragraph the last label may be its heading, and the last one in front of the article its title.
  const next = list[to]
  const isTitled =
    next !== undefined && !isTail && !isBeforeTitle && (parts[to - 1]! & NAVIGATION) === 0 && !isCut(view, to - 1)
  if (labels >= 3 && known >= 2 && known >= labels * navigationShare)
    return {name: 'run', end: isTitled && (next.isProse || isOutside) ? from + lastKnown(parts, from, to) + 1 : to}
  if (!isOutside || !areNames(list, parts, from, to)) return undefined
  const isBesideCut = (from > 0 && isCut(view, from - 1)) || (next !== undefined && isCut(view, to - 1))
  if (isTail)
    return (labels >= tailRun && known > 0 && known >= items / 8) ||
      (labels >= longRun && items < labels && isBesideCut)
      ? {name: 'run-outside', end: to}
      : undefined
  const spared = isBeforeTitle ? 0 : 2
  if (labels >= headRun && known > 0 && known >= items / 8)
    return {
      name: 'run-outside',
      end: Math.max(from + lastKnown(parts, from, to) + 1, labels >= longRun ? to - spared : 0)
    }
  return labels >= longRun && items < labels && isBesideCut ? {name: 'run-outside', end: to - spared} : undefined
}

/** Whether most lines are written as names are: a poem or a list of ingredients is not. */
function areNames(list: readonly Shape[], parts: Int32Array, from: number, to: number): boolean {
  let names = 0
  for (let i = from; i < to; i++)
    if (parts[i]! & NAVIGATION || list[i]!.words === 1 || !/(?:^|\s)\p{Ll}[\p{Ll}'’]{3,}/u.test(list[i]!.text)) names++
  return names >= (to - from) * 0.6
}

/** In front of the article the labels after the last sure one may be its title. */
function lastKnown(parts: Int32Array, from: number, to: number): number {
  let last = 0
  for (let i = from; i < to; i++) if (parts[i]! & NAVIGATION) last = i - from
  return last
}

function isLabel({text, words}: Shape, marks: number, isOutside: boolean): boolean {
  return (
    text.length > 0 &&
    text.length <= (isOutside ? longestOutside : longestLabel) &&
    words <= (isOutside ? 6 : 4) &&
    !'!?:;,…'.includes(text.charAt(text.length - 1)) &&
    !'"“'.includes(text.charAt(0)) &&
    ((marks & (STEPS | BETWEEN_LABELS | CURRENCY)) === 0 || !/\t|: |[$€£]\d/.test(text)) &&
    (words > 0 || (isOutside && text.length <= 3))
  )
}

/** Several labels on one line, set apart by bars, dots, tabs or wide spaces. */
function isMenuLine({text, words}: Shape, isOutside: boolean): boolean {
  if (text.length > 400 || words < 2) return false
  // Inside the article columns are a table.
  if (!isOutside && columns.test(text)) return false
  if (!mayHoldLabels.test(text)) return false
  const labels = text.split(separator).filter(label => label.trim() !== '')
  if (labels.length < 2) return false
  const known = labels.filter(isNavigation).length
  const isTight = labels.every(label => label.length <= longestLabel + 8 && label.split(/\s+/).length <= 5)
  if (!isTight) return false
  if (labels.length === 2) return known === 2
  return (
    known >= Math.max(isOutside ? 1 : 2, labels.length * navigationShare) ||
    (isOutside &&
      labels.length >= 4 &&
      (known > 0 || (/[|·•]/.test(text) && !/\d|[.!?]|\bby\b/i.test(text) && labels.length >= 4)))
  )
}
