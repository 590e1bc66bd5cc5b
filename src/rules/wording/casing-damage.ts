import {TokenKind} from '../../core/tokens.ts'
import {defineRule} from '../define.ts'
import {isCapital, passages, word} from './prose.ts'

/** Short words that begin small and go on in capitals, and are right so. */
const right = new Set(
  'pH dB kB kHz kW kWh kV mA mAh mV mW MHz mRNA tRNA rRNA cDNA dsDNA iOS eBay eSIM iPad iPod iMac eGFR hCG nM mM kDa kPa mL dL tPA xG pKa nT aDNA gRNA iPSC iPS vCPU eMMC tvOS qPCR cGMP cAMP vSAN vSphere'.split(
    ' '
  )
)
/** Abbreviations that a spinner's engine likes to write with a small first letter. */
const known = new Set(
  'AI US UK EU UN TV IT PC CEO CFO CTO HR PR USA NASA FBI CIA NATO GPS GPU CPU API SEO AR VR ML DNA GDP NHS WHO IMF BBC CNN NFL NBA MLB UFO IQ ID FAQ PDF CSS HTML SQL LED USB DJ VIP MP PM RNA HIV IPO ETF VC QR'.split(
    ' '
  )
)

export const casingDamage = defineRule({
  id: 'wording/casing-damage',
  summary: 'The capitals of an abbreviation are damaged',
  confidence: 'certain',
  *check(view) {
    const {tokens, text} = view
    const seen = new Map<string, boolean>() // whether the text has them elsewhere: each is looked for once
    const isWritten = (capitals: string) => {
      if (known.has(capitals)) return true
      let is = seen.get(capitals)
      if (is === undefined) seen.set(capitals, (is = new RegExp(`\\b${capitals}\\b`).test(text)))
      return is
    }
    for (const passage of passages(view)) {
      for (let i = passage.first; i < passage.last; i++) {
        const length = tokens.end[i]! - tokens.start[i]!
        if (tokens.kind[i] !== TokenKind.word || length < 2 || length > 5) continue
        if (!isCapital(text.charCodeAt(tokens.start[i]! + 1))) continue
        const spun = word(view, i)
        if (!/^[a-z][A-Z]{1,4}$/.test(spun) || right.has(spun)) continue
        const capitals = spun.toUpperCase()
        const span = {start: tokens.start[i]!, end: tokens.end[i]!}
        if (view.touchesMask(span) || !isWritten(capitals)) continue
        yield {
          span,
          message: `Unexpected \`${spun}\`, expected \`${capitals}\``,
          edits: [{...span, insert: capitals}],
          because: {kind: 'pattern', name: known.has(capitals) ? 'abbreviation' : 'elsewhere'},
          expected: [capitals]
        }
      }
    }
  }
})
