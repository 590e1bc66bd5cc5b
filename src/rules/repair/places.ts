import {once} from '../../core/once.ts'
import type {Span} from '../../core/span.ts'
import type {View} from '../../core/view.ts'
import {lookAlikes} from './look-alikes.ts'
import {windows1252} from './misread.ts'
import {unseen} from './unseen.ts'

/** What a code unit beyond plain ones may be to the rules; it may be several things at once. */
export const kind = {
  /** It stands for a byte from 0x80 up in windows-1252. */
  western: 1,
  /** The first byte of a UTF-8 sequence in windows-1252, or a C1 control. */
  lead: 2,
  /** A first byte of which the next may be lost. */
  lossy: 4,
  /** A first byte in one of the eastern code pages. */
  eastern: 8,
  unseen: 16,
  lookAlike: 32,
  fullWidth: 64,
  mathematical: 128
} as const

const letterlike = 'ℂℊℋℌℍℎℏℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ' // mathematical letters that have a place of their own

/** Where a text holds code units that are of some kind, ascending, and of which kinds there is any. */
export class Places {
  readonly at: readonly number[]
  readonly #text: string
  readonly #kinds: Uint8Array
  readonly #seen: number

  constructor(text: string) {
    const found: number[] = []
    const kinds = kindsOfUnits()
    let seen = 0
    unusual.lastIndex = 0
    while (unusual.test(text)) {
      let at = unusual.lastIndex - 1
      for (let unit = text.charCodeAt(at); unit > 0x7e || unit < 0x20; unit = text.charCodeAt(++at)) {
        const own = kinds[unit]!
        if (own === 0) continue
        seen |= own
        found.push(at)
      }
      unusual.lastIndex = at
    }
    this.at = found
    this.#text = text
    this.#kinds = kinds
    this.#seen = seen
  }

  /** Whether the text holds a code unit that is one of `kinds`. */
  has(kinds: number): boolean {
    return (this.#seen & kinds) !== 0
  }

  /** Whether the code unit at an offset is one of `kinds`. */
  is(at: number, kinds: number): boolean {
    return (this.#kinds[this.#text.charCodeAt(at)]! & kinds) !== 0
  }
}

const unusual = /[^\t\n\r -~]/g

/** The text is looked through once for all rules; what they ask for is rare in most. */
export const placesIn = once((view: View) => new Places(view.text))

/** What a sticky expression matches outside what is masked; each match begins with a code unit that is one of `kinds`. */
export function* matchesAt(view: View, kinds: number, expression: RegExp): Generator<Span<'view'>> {
  const places = placesIn(view)
  if (!places.has(kinds)) return
  let end = 0
  for (const start of places.at) {
    if (start < end || !places.is(start, kinds)) continue
    expression.lastIndex = start
    if (!expression.test(view.text)) continue
    end = expression.lastIndex
    if (!view.touchesMask({start, end})) yield {start, end}
  }
}

let table: Uint8Array | undefined

function kindsOfUnits(): Uint8Array {
  if (table) return table
  const kinds = (table = new Uint8Array(0x10000))
  const range = (own: number, from: number, to: number) => {
    for (let unit = from; unit <= to; unit++) kinds[unit]! |= own
  }
  const each = (own: number, characters: string) => {
    for (let i = 0; i < characters.length; i++) kinds[characters.charCodeAt(i)]! |= own
  }
  range(kind.western | kind.lead, 0x80, 0x9f)
  each(kind.western, windows1252.characters)
  range(kind.lead, 0xc2, 0xf4)
  each(kind.lossy, 'âÂÃ')
  each(kind.eastern, 'ĂĹРСВв')
  for (const [from, to] of unseen) range(kind.unseen, from, to)
  each(kind.lookAlike, lookAlikes)
  range(kind.fullWidth, 0xff01, 0xff5e)
  each(kind.mathematical, `${letterlike}\ud835`)
  return kinds
}
