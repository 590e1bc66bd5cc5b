import {once} from '../../core/once.ts'
import type {View} from '../../core/view.ts'
import {isNavigation} from './nav-words.ts'
import {body, type Shape, shapes} from './shape.ts'

const farthest = 120 // lines above the running text
const sample = 400 // words of the article that a title is compared with
const byline =
  /^(?:by|von|par|por|di|from|text|words|story|written|posted|published|updated|reported|author|date|last (?:updated|modified))\b|^(?:\w+day,? )?(?:\d{1,2}\.? \p{L}{3,10}\.?|\p{L}{3,10}\.? \d{1,2}),? \d{4}|\b\d{1,2}:\d{2}\b|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\bmin(?:ute)?s? read\b|^\d+ \w+ ago\b/iu

const fullOverlap = 4 // words that must be shared before a line counts as speaking of the same
const most = 4 // lines that may each be the title
const margin = 1 // by which the likeliest may beat another that still may be

/** "J. Doe*, R. Roe and T. Moe". */
const authors = /^(?:(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]+[\s*†‡§\d,]*(?:,|;|and|&|$)\s*){1,12}$/u

/** Positions of the lines above the running text that may be the article's title, the likeliest first. */
export const titlesOf = once((view: View): readonly number[] => findTitles(view))

/** Who wrote, and when. */
export function isByline({text, words}: Pick<Shape, 'text' | 'words'>): boolean {
  return words <= 20 && byline.test(text)
}

function findTitles(view: View): number[] {
  const list = shapes(view)
  const {first} = body(view)
  if (first < 1) return []
  const said = wordsOfBody(list, first)
  const scored: {at: number; score: number}[] = []
  for (let i = Math.max(0, first - farthest); i < first; i++) {
    const score = scoreOf(view, list, i, first, said)
    if (score > 0) scored.push({at: i, score})
  }
  scored.sort((a, b) => b.score - a.score || b.at - a.at)
  const titles: number[] = []
  for (const {at, score} of scored) {
    if (titles.length === most || score < scored[0]!.score - margin) break
    if (!titles.some(other => list[other]!.text === list[at]!.text)) titles.push(at)
  }
  return titles
}

/** A title speaks of what the article speaks of, and stands near it, with the byline between. */
function scoreOf(view: View, list: readonly Shape[], i: number, first: number, said: ReadonlySet<string>): number {
  const {text, words, isProse} = list[i]!
  if (
    isProse ||
    words === 0 ||
    words > 30 ||
    text.length > 220 ||
    byline.test(text) ||
    isNavigation(text) ||
    authors.test(text) ||
    /[:,;]$|\t|^https?:/.test(text)
  )
    return 0
  const telling = content(text)
  const shared = telling.filter(word => said.has(word)).length
  const overlap = telling.length === 0 ? 0 : shared / Math.max(fullOverlap, telling.length)
  const distance = first - i
  const isMarked = view.blocks[view.live[i]!]!.kind === 'heading'
  const near = distance <= 2 ? 1 : distance <= 5 ? 0.8 : distance <= 10 ? 0.5 : distance <= 20 ? 0.2 : 0
  let signed = 0
  for (let at = i + 1; at < Math.min(first, i + 5); at++) if (isByline(list[at]!)) signed = 0.6
  return (
    2.5 * overlap +
    near +
    signed +
    (isMarked ? 1.5 : 0) +
    (words >= 4 ? 0.6 : 0) -
    (/[.]$/.test(text) && words > 8 ? 0.6 : 0)
  )
}

/** How much of what a block says the article says as well, from 0 to 1. */
export function kinship(view: View, i: number): number {
  const list = shapes(view)
  const telling = content(list[i]!.text)
  if (telling.length === 0) return 0
  const said = wordsOfBody(list, body(view).first)
  return telling.filter(word => said.has(word)).length / telling.length
}

const bodies = new WeakMap<readonly Shape[], Set<string>>()

function wordsOfBody(list: readonly Shape[], first: number): Set<string> {
  let said = bodies.get(list)
  if (!said) bodies.set(list, (said = collect(list, first)))
  return said
}

function collect(list: readonly Shape[], first: number): Set<string> {
  const said = new Set<string>()
  let count = 0
  for (let i = first; i < list.length && count < sample; i++) {
    if (!list[i]!.isProse) continue
    count += list[i]!.words
    for (const word of content(list[i]!.text)) said.add(word)
  }
  return said
}

/** The longer words of a text, cut to their stems. */
function content(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}|[\u3040-\u30ff\u3400-\u9fff]{2}/gu) ?? []
  return words.filter(word => !common.has(word)).map(word => word.slice(0, 6))
}

const common = new Set(
  'this that with from your what when where have will their they been more than about into most best guide here were which while over just some them these those then also does make made like ways need know'.split(
    ' '
  )
)
