import {defineRule, removal} from '../define.ts'
import {isNavigation} from './nav-words.ts'
import {body, type Shape, shapes} from './shape.ts'

const separator = /\s*[|·•●‧∙»›⋅]\s*|\s+[/>–—-]\s+|\t+|\s{2,}|\s*::\s*/
const longestLabel = 32 // characters
const navigationShare = 0.3 // from which on a run of labels is a menu wherever it stands
const tailRun = 5 // that many labels under the article are a menu whatever they say
const headRun = 4

export const menu = defineRule({
  id: 'boilerplate/menu',
  summary: 'The site\'s menu stands in the text',
  confidence: 'likely',
  *check(view) {
    const list = shapes(view)
    const {first, last} = body(view)
    for (let i = 0; i < list.length; i++) {
      if (isMenuLine(list[i]!, i < first || i > last)) {
        yield removal(view, i, i, 'menu', {name: 'line', confidence: 'certain'})
        continue
      }
      let end = i
      let labels = 0
      let known = 0
      while (end < list.length && isLabel(list[end]!) && view.blocks[view.live[end]!]!.kind !== 'item') {
        labels++
        if (isNavigation(list[end]!.text)) known++
        end++
      }
      const isOutside = i > last || end <= first
      const enough = i > last ? tailRun : headRun
      if (labels >= 3 && known >= 2 && known >= labels * navigationShare) yield removal(view, i, end - 1, 'menu', {name: 'run', note: `${known} of ${labels} labels are navigation`})
      else if (labels >= enough && known > 0 && isOutside) yield removal(view, i, i > last ? end - 1 : i + lastKnown(list, i, end), 'menu', {name: 'run-outside'})
      if (labels > 0) i = end - 1
    }
  }
})

/** In front of the article the labels after the last sure one may be its title. */
function lastKnown(list: readonly Shape[], from: number, to: number): number {
  let last = 0
  for (let i = from; i < to; i++) if (isNavigation(list[i]!.text)) last = i - from
  return last
}

function isLabel({text, words}: Shape): boolean {
  return text.length > 0 && text.length <= longestLabel && words <= 4 && words > 0 && !/[!?:;,…]$/.test(text) && !/^["“]/.test(text)
}

/** Several labels on one line, set apart by bars, dots, tabs or wide spaces. */
function isMenuLine({text, words}: Shape, isOutside: boolean): boolean {
  if (text.length > 400 || words < 2) return false
  const labels = text.split(separator).filter(label => label.trim() !== '')
  if (labels.length < 2) return false
  const known = labels.filter(isNavigation).length
  const isTight = labels.every(label => label.length <= longestLabel + 8 && label.split(/\s+/).length <= 5)
  if (!isTight) return false
  if (labels.length === 2) return known === 2
  return known >= Math.max(1, labels.length * navigationShare) || (isOutside && labels.length >= 4 && known > 0)
}
