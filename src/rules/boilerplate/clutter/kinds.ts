import {hashWord} from '../../../core/tokens.ts'
import {ownNames} from './measure.ts'
import type {Page} from './page.ts'

/** Words that tell what a run of lines is; a run is named for the kind that most of its lines speak of. */
const cues = {
  'cookie notice': 'cookie cookies consent gdpr cookiehinweis',
  newsletter: 'newsletter newsletters subscribe subscriber subscribers subscription inbox signup abonnieren',
  advertisement: 'advertisement advertisements sponsored sponsor promoted ad ads anzeige publicité',
  'share buttons': 'share facebook twitter whatsapp pinterest linkedin tweet telegram reddit teilen partager',
  login: 'login password account username register logout signin anmelden',
  'legal footer': 'copyright rights reserved terms privacy disclaimer trademark trademarks imprint impressum',
  comments: 'comment comments reply replies commented commenter moderation kommentare commentaires',
  pagination: 'next previous older newer page pages prev',
  tags: 'tags tag topics filed categories tagged',
  'picture credit': 'photo photograph photographer getty image images credit courtesy foto afp shutterstock',
  'affiliate note': 'affiliate commission purchase purchases amazon',
  'related stories': 'related recommended trending popular latest also more stories read watch next',
  'table of contents': 'contents chapter section'
} as const

export type Kind = keyof typeof cues | 'menu' | "other stories' titles" | 'teaser' | 'label' | 'passage off the article'

const kindsOfWord = new Map<number, Kind[]>()
for (const [kind, words] of Object.entries(cues))
  for (const word of words.split(' ')) {
    const hash = hashWord(word)
    kindsOfWord.set(hash, [...(kindsOfWord.get(hash) ?? []), kind as Kind])
  }

const needed = 0.25 // of a run's lines that speak of a kind
const linked = ownNames.indexOf('linked')
const end = ownNames.indexOf('end')

/** What a run of rows looks like, and what it is for that. */
export function nameRun(page: Page, first: number, last: number): {readonly kind: Kind; readonly look: string} {
  const lines = last - first + 1
  const counts = new Map<Kind, number>()
  let words = 0
  let closed = 0
  let links = 0
  for (let row = first; row <= last; row++) {
    words += page.words[row]!
    const mark = page.own[row * ownNames.length + end]!
    if (mark >= 1 && mark <= 3) closed++
    if (page.own[row * ownNames.length + linked]! > 0.5) links++
    const told = new Set<Kind>()
    for (let i = page.keyFirst[row]!; i < page.keyFirst[row + 1]!; i++)
      for (const kind of kindsOfWord.get(page.keys[i]!) ?? []) told.add(kind)
    for (const kind of told) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const mean = words / lines
  const look =
    links > lines / 2
      ? 'link-list shape'
      : closed > lines / 2
        ? 'sentences'
        : mean <= 4
          ? lines > 2
            ? 'menu shape'
            : 'a few words'
          : mean <= 20
            ? 'headlines without a full stop'
            : 'long lines without a full stop'
  if (page.comments.subarray(Math.max(0, first - 2), last + 1).includes(1)) return {kind: 'comments', look}
  if (page.related.subarray(Math.max(0, first - 2), last + 1).includes(1)) return {kind: 'related stories', look}
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  if (best && best[1] >= Math.max(1, lines * needed)) return {kind: best[0], look}
  if (mean <= 4 && lines > 2) return {kind: 'menu', look}
  if (closed > lines / 2)
    return {kind: lines === 1 && words < 12 ? 'label' : lines > 2 ? 'teaser' : 'passage off the article', look}
  return {kind: mean <= 4 ? 'label' : "other stories' titles", look}
}
