import type {Proposal} from '../../core/finding.ts'
import {once} from '../../core/once.ts'
import type {View} from '../../core/view.ts'
import type {Resources} from '../../resources.ts'
import {defineRule} from '../define.ts'
import {type Decision, decide} from './clutter/decide.ts'
import {nameRun} from './clutter/kinds.ts'
import {type Page, readPage} from './clutter/page.ts'
import {shapeOfBlock} from './shape.ts'

/** A block must be known for residue before the rest is judged: a text that was cleaned has none. */
const fewestCuts = 1

type Verdict = {readonly page: Page; readonly logOdds: Float32Array; readonly decision: Decision}

/** Found out once for a text: what was judged with all residue around it stays judged when that is gone. */
const verdictOf = once((_: View['blocks'], view: View, resources: Resources): Verdict | undefined => {
  if (cutsIn(view) < fewestCuts) return undefined
  const page = readPage(view, resources.screen)
  const logOdds = resources.clutter.judge(page)
  const decision = decide(page, logOdds, row => shapeOfBlock(view, page.block[row]!))
  return decision && {page, logOdds, decision}
})

export const pageClutter = defineRule({
  id: 'boilerplate/page-clutter',
  summary: 'Lines read like the page around an article',
  confidence: 'likely',
  *check(view, resources): Generator<Proposal> {
    const verdict = verdictOf(view.blocks, view, resources)
    if (!verdict) return
    const {page, decision} = verdict
    const live = new Uint8Array(view.blocks.length)
    for (const index of view.live) live[index] = 1
    const goes = (row: number) => live[page.block[row]!] === 1 && !page.isCut[row] && !decision.stays[row]
    for (let row = 0; row < page.length; row++) {
      if (!goes(row)) continue
      const first = row
      while (row + 1 < page.length && goes(row + 1)) row++
      yield runFinding(view, verdict, first, row)
    }
  }
})

function runFinding(view: View, {page, logOdds, decision}: Verdict, first: number, last: number): Proposal {
  const span = {start: view.blocks[page.block[first]!]!.start, end: view.blocks[page.block[last]!]!.end}
  let sum = 0
  for (let row = first; row <= last; row++) sum += logOdds[row]!
  const mean = sum / (last - first + 1)
  const {article} = decision
  const isBefore = last < article.first
  const isAfter = first > article.last
  const {kind, look} = nameRun(page, first, last)
  const where = isBefore ? 'before the article' : isAfter ? 'after its last paragraph' : 'inside the article'
  const lines = last - first + 1
  return {
    span,
    message: `Unexpected ${kind}`,
    edits: [{...span, insert: ''}],
    because: {
      kind: 'model',
      logOdds: mean,
      needed: isBefore || isAfter ? decision.bounds.outside : decision.bounds.inside
    },
    probability: Number((1 / (1 + Math.exp(mean))).toFixed(2)),
    note: `${lines === 1 ? 'one line' : `${lines}-line run`}, ${look}, ${where}`
  }
}

/** How many blocks earlier passes removed. */
function cutsIn({blocks, live}: View): number {
  let blanks = 0
  for (const {kind} of blocks) if (kind === 'blank') blanks++
  return blocks.length - blanks - live.length
}
