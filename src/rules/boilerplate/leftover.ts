import type {Proposal} from '../../core/finding.ts'
import type {View} from '../../core/view.ts'
import {defineRule, removal} from '../define.ts'
import {body, type Shape, shapes} from './shape.ts'

const fewestCuts = 6 // blocks under the article that were known for residue
const wideGap = 3 // blocks cut in one place are more than a break in the article
/** What articles end with: with one of these the tail is the article's. */
const own = /^(?:\d{1,2}\.? )?(?:corrections?|references|bibliography|notes?|footnotes|endnotes|sources|appendix|acknowledge?ments?|works cited|literature(?: cited)?|editor['’]s note|update|clarification|ingredients|method|directions|instructions|preparation|serves \d|yield|this (?:article|story) (?:was|has been) (?:updated|corrected|amended)|zutaten|zubereitung|quellen|literatur|anmerkungen|ingr[ée]dients|préparation|ingredientes|preparación|preparo|ingredienti|preparazione)\b/i

/** Blocks that stand together: nothing was cut between them. */
type Island = {readonly from: number; readonly to: number; readonly cutsBefore: number}

export const leftover = defineRule({
  id: 'boilerplate/leftover',
  summary: 'Something stands among the residue under the article',
  confidence: 'likely',
  *check(view): Generator<Proposal> {
    const list = shapes(view)
    const {last} = body(view)
    if (last < 0) return
    const islands = islandsAfter(view, last)
    const cuts = islands.reduce((sum, {cutsBefore}) => sum + cutsBefore, 0) + cutsAfter(view)
    const rest = list.length - 1 - last
    if (cuts < fewestCuts || cuts < rest * 0.5 || words(list, last + 1, list.length) > words(list, 0, last + 1)) return
    let passed = 0 // blocks that stay
    let gone = 0 // blocks that were cut so far
    let open = false
    for (const {from, to, cutsBefore} of islands) {
      gone += cutsBefore
      if (isOwn(list, from, to)) open = false
      else {
        // After the first wide gap the article is over. A short island may still be its last words, and a long one a list of its own.
        open ||= cutsBefore > 0 && (cutsBefore >= wideGap || gone > passed + wideGap)
        if (open && to - from <= Math.max(wideGap, gone * 3)) {
          yield removal(view, from, to - 1, 'leftover', {name: 'tail', note: `${cuts} blocks around it are residue`})
          continue
        }
      }
      passed += to - from
    }
  }
})

function isOwn(list: readonly Shape[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (own.test(list[i]!.text)) return true
  return false
}

function islandsAfter(view: View, last: number): Island[] {
  const islands: Island[] = []
  for (let i = last + 1; i < view.live.length; ) {
    const cutsBefore = cutsBetween(view, view.live[i - 1]!, view.live[i]!)
    let to = i + 1
    while (to < view.live.length && cutsBetween(view, view.live[to - 1]!, view.live[to]!) === 0) to++
    islands.push({from: i, to, cutsBefore})
    i = to
  }
  return islands
}

/** How many blocks with text stood between two blocks. */
function cutsBetween(view: View, from: number, to: number): number {
  let cuts = 0
  for (let at = from + 1; at < to; at++) if (view.blocks[at]!.kind !== 'blank') cuts++
  return cuts
}

function cutsAfter(view: View): number {
  return cutsBetween(view, view.live[view.live.length - 1]!, view.blocks.length)
}

/** Words of running text. */
function words(list: readonly Shape[], from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) if (list[i]!.isProse) sum += list[i]!.words
  return sum
}
