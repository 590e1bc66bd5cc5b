import {atLeast, type Finding} from './core/finding.ts'

/**
 * How likely an article of `words` words went through a spinner, 0 to 1, from the density of its wording findings.
 * A lone flag in a long article is style; one in forty words is a spinner. The half-way point lies at four weighted flags in a
 * thousand words, and short texts are held to a prior of three hundred further clean words.
 */
export function spunScore(wording: readonly Finding[], words: number): number {
  let weight = 0
  for (const {confidence, rule} of wording) {
    // A decoder's guess rests on the article's damage already: it is no further sign of it.
    if (confidence === 'guess' && rule === 'wording/odd-synonym') continue
    weight += atLeast(confidence, 'certain') ? 1 : atLeast(confidence, 'likely') ? 0.6 : 0.15
  }
  const density = (1000 * weight) / (words + 300)
  return Math.round(1000 * (density / (density + 4))) / 1000
}
