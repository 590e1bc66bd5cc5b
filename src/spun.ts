import {atLeast, type Finding} from './core/finding.ts'

/** What any writer in a hurry leaves behind once: the first of them tells nothing. */
const careless: ReadonlySet<string> = new Set(['wording/misspelling', 'wording/doubled-word'])

/**
 * What guesses of some rules weigh. A decoder's rests on the article's damage already and is no further sign of it; thousands of terms
 * crossed with their word pairs meet something in careful prose, too.
 */
const guesses: Readonly<Record<string, number>> = {'wording/odd-synonym': 0, 'wording/tortured-term': 0.05}

/**
 * How likely an article of `words` words went through a spinner, 0 to 1, from the density of its wording findings.
 * A lone flag in a long article is style; one in forty words is a spinner. The half-way point lies at four weighted flags in a
 * thousand words, and short texts are held to a prior of three hundred further clean words.
 */
export function spunScore(wording: readonly Finding[], words: number): number {
  let weight = 0
  let slips = 0
  for (const {confidence, rule} of wording) {
    if (careless.has(rule) && ++slips === 1) continue
    weight += atLeast(confidence, 'certain') ? 1 : atLeast(confidence, 'likely') ? 0.6 : (guesses[rule] ?? 0.15)
  }
  const density = (1000 * weight) / (words + 300)
  return Math.round(1000 * (density / (density + 4))) / 1000
}
