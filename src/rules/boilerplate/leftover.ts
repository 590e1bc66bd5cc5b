import type {Proposal} from '../../core/finding.ts'
import type {View} from '../../core/view.ts'
import type {Screen} from '../../screen/screen.ts'
import {defineRule, removal} from '../define.ts'
import {opensComments} from './comment-widget.ts'
import {endMatter} from './matter.ts'
import {opensRelated} from './related-stories.ts'
import {body, type Shape, shapes} from './shape.ts'
import {isByline, kinship, titlesOf} from './title.ts'

const fewestCuts = 6 // blocks under the article that were known for residue
const fewestAbove = 8 // and over its title
const longestHead = 12 // lines from what may be the title to the article
const kin = 0.33 // of the words of a paragraph above the title that the article says as well: more make it the article's
const wideGap = 3 // blocks cut in one place are more than a break in the article
const farGap = 8 // and that many come after its last sentence
const longestStretch = 25 // blocks between links to other stories; more are the article, which goes on
const copyright = /^\W{0,3}(?:©|\(c\) ?\d|copyright (?:©|\(c\)|\d))|\ball rights reserved\b/i

/** Blocks that stand together: nothing was cut between them. */
type Island = {
  readonly from: number
  readonly to: number
  readonly cutsBefore: number
  readonly end: 'over' | 'related' | undefined
}

export const leftover = defineRule({
  id: 'boilerplate/leftover',
  summary: 'Something stands among the residue under the article',
  confidence: 'likely',
  *check(view, {screen}): Generator<Proposal> {
    const list = shapes(view)
    const {first, last} = body(view)
    if (last < 0) return
    yield* above(view, list, first)
    const islands = islandsAfter(view, last, screen)
    const cuts =
      islands.reduce((sum, {cutsBefore}) => sum + cutsBefore, 0) +
      cutsBetween(view, view.live[list.length - 1]!, view.blocks.length).length
    if (cuts < fewestCuts) return
    const isThin = cuts >= (list.length - 1 - last) * 0.5
    let passed = 0 // blocks that stay
    let gone = 0 // blocks that were cut so far
    let isWide = false
    let isOver = false
    let isRelated = false
    for (const island of islands) {
      const {from, to, cutsBefore} = island
      gone += cutsBefore
      isOver ||= island.end === 'over'
      isRelated ||= island.end === 'related'
      if (isOwn(list, from, to)) isWide = isOver = isRelated = false
      else {
        // After the first wide gap the article is over, but for a few last sentences; a long stretch may be a list of its own.
        isWide ||= cutsBefore > 0 && (cutsBefore >= wideGap || gone > passed + wideGap)
        const mayEnd = passed === 0 && gone < farGap && areSentences(list, from, to)
        const isEnded = isOver || (isRelated && to - from <= longestStretch)
        if (!mayEnd && (isEnded || (isThin && isWide && to - from <= Math.max(wideGap, gone * 3)))) {
          yield removal(view, from, to - 1, 'leftover', {
            name: isEnded ? 'after-end' : 'among-residue',
            note: `${cuts} blocks around it are residue`
          })
          continue
        }
      }
      passed += to - from
    }
  }
})

/** What stands over the title and everything that may be it, where the page's head was full of residue. */
function* above(view: View, list: readonly Shape[], first: number): Generator<Proposal> {
  const titles = titlesOf(view)
  if (titles.length === 0) return
  const title = Math.min(...titles)
  const cuts = cutsBetween(view, -1, view.live[title]!).length - title
  if (cuts < fewestAbove || first - title > longestHead || title === 0) return
  for (let i = 0; i < title; i++) if (list[i]!.isProse && kinship(view, i) > kin) return
  let end = title
  while (end > 0 && isByline(list[end - 1]!)) end--
  if (end > 0)
    yield removal(view, 0, end - 1, 'leftover', {name: 'above-title', note: `${cuts} blocks around it are residue`})
}

function isOwn(list: readonly Shape[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (endMatter.test(list[i]!.text)) return true
  return false
}

function areSentences(list: readonly Shape[], from: number, to: number): boolean {
  let sentences = 0
  for (let i = from; i < to; i++) if (list[i]!.isClosed && list[i]!.words >= 6) sentences++
  return sentences * 2 >= to - from
}

function islandsAfter(view: View, last: number, screen: Screen): Island[] {
  const islands: Island[] = []
  for (let i = last + 1; i < view.live.length; ) {
    const cut = cutsBetween(view, view.live[i - 1]!, view.live[i]!)
    let to = i + 1
    while (to < view.live.length && cutsBetween(view, view.live[to - 1]!, view.live[to]!).length === 0) to++
    islands.push({from: i, to, cutsBefore: cut.length, end: endOf(cut, screen)})
    i = to
  }
  return islands
}

/** What was cut may tell that nothing of the article follows. Links to other stories stand in the midst of it as well. */
function endOf(cut: readonly string[], screen: Screen): 'over' | 'related' | undefined {
  if (cut.some(text => copyright.test(text) || opensComments(text, screen))) return 'over'
  return cut.some(text => opensRelated(text, screen)) ? 'related' : undefined
}

/** The texts that stood between two blocks. */
function cutsBetween(view: View, from: number, to: number): string[] {
  const texts: string[] = []
  for (let at = from + 1; at < to; at++) {
    const block = view.blocks[at]!
    if (block.kind !== 'blank')
      texts.push(view.text.slice(block.content.start, Math.min(block.content.end, block.content.start + 200)))
  }
  return texts
}
