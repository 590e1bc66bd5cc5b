import {HashIndex} from '../core/hash-index.ts'
import {Packed, type Strings} from '../core/pack.ts'
import {foldedAt, gramKey, hashStart, markKey, shortKey, slotOf, startKey} from './fold.ts'
import {Alternative, type Found, nothing, Pattern} from './pattern.ts'

/**
 * Finds, in one pass over a text, which of a thousand expressions could match it at all: it begins as they do, or holds a literal
 * that they need. A block is put to the few that are left.
 */
export class Screen {
  readonly #table: Table
  readonly #alternatives: Alternative[] = []
  readonly #seenLiteral: Uint32Array // the number of the text that it was last seen in
  readonly #seenAlternative: Uint32Array
  readonly #always: readonly number[]
  #owners: readonly (readonly Pattern[])[] = []
  #unknown: readonly Pattern[] = []
  #known = 0 // patterns that there were when the owners were looked up
  #text = 0
  #items: number[] = []

  private constructor(table: Table) {
    this.#table = table
    this.#seenLiteral = new Uint32Array(table.keyEnd.length)
    this.#seenAlternative = new Uint32Array(table.owners.length)
    this.#always = [...table.always]
  }

  /** @throws {Error} when the bytes are not a compiled screen */
  static read(bytes: Uint8Array): Screen {
    return new Screen(new Table(new Packed(bytes)))
  }

  /** The patterns that the table does not know, since they came after it: every text is put to them. */
  get unknown(): readonly Pattern[] {
    if (this.#known !== Pattern.all.length) this.#lookUp()
    return this.#unknown
  }

  /** What could match a text or one of its parts. */
  read(text: string, parts: readonly string[] = []): Found {
    const {unknown} = this
    this.#text++
    this.#items = []
    for (const item of this.#always) this.#add(item)
    this.#readLiterals(text)
    this.#readStart(text)
    for (const part of parts) this.#readStart(part)
    return this.#items.length === 0 && unknown.length === 0 ? nothing : this.#collect(unknown)
  }

  #lookUp(): void {
    this.#known = Pattern.all.length
    const owners: Pattern[][] = []
    const unknown: Pattern[] = []
    for (const pattern of Pattern.all) {
      const id = this.#table.patterns.id(pattern.key)
      if (id === 0) unknown.push(pattern)
      else (owners[id - 1] ??= []).push(pattern)
    }
    this.#owners = owners
    this.#unknown = unknown
  }

  #readLiterals(text: string): void {
    const {first} = this.#table.slots
    let grams = 0
    for (let at = 0; at < text.length; at++) {
      const unit = foldedAt(text, at)
      grams = gramKey(grams, unit)
      let slot = slotOf(grams)
      if (first[slot] !== first[slot + 1]) this.#readSlot(text, at, slot)
      slot = slotOf(shortKey(grams))
      if (first[slot] !== first[slot + 1]) this.#readSlot(text, at, slot)
      if (isAsciiLetter(unit)) continue
      slot = slotOf(markKey(unit))
      if (first[slot] !== first[slot + 1]) this.#readSlot(text, at, slot)
    }
  }

  #readSlot(text: string, end: number, slot: number): void {
    const {slots, keyEnd, literals} = this.#table
    const last = slots.first[slot + 1]!
    for (let i = slots.first[slot]!; i < last; i++) {
      const literal = slots.items[i]!
      if (this.#seenLiteral[literal] !== this.#text && standsAt(literals.at(literal), text, end - keyEnd[literal]!))
        this.#see(literal)
    }
  }

  #see(literal: number): void {
    this.#seenLiteral[literal] = this.#text
    const {first, items} = this.#table.callers
    for (let at = first[literal]!; at < first[literal + 1]!; at++) this.#add(items[at]!)
  }

  #readStart(text: string): void {
    const {starts, longestStart} = this.#table
    const end = Math.min(text.length, longestStart)
    let hash = 0
    for (let at = 0; at < end; at++) {
      hash = hashStart(hash, foldedAt(text, at))
      for (const item of starts.under(startKey(hash, at + 1))) if (this.#meets(item)) this.#add(item)
    }
  }

  /** Whether the text holds one of the literals that an alternative needs. */
  #meets(item: number): boolean {
    const {first, items} = this.#table.needs
    let at = first[item]!
    const end = first[item + 1]!
    if (at === end) return true
    for (; at < end; at++) if (this.#seenLiteral[items[at]!] === this.#text) return true
    return false
  }

  #add(item: number): void {
    if (this.#seenAlternative[item] === this.#text) return
    this.#seenAlternative[item] = this.#text
    this.#items.push(item)
  }

  #collect(unknown: readonly Pattern[]): Found {
    const alternatives = new Map<Pattern, {test(text: string): boolean}[]>()
    const slots: number[] = []
    const add = (pattern: Pattern, alternative: {test(text: string): boolean}) => {
      const list = alternatives.get(pattern)
      if (list) list.push(alternative)
      else alternatives.set(pattern, [alternative])
      for (const slot of pattern.slots) if (!slots.includes(slot)) slots.push(slot)
    }
    for (const item of this.#items)
      for (const pattern of this.#owners[this.#table.owners[item]!] ?? [])
        add(
          pattern,
          (this.#alternatives[item] ??= new Alternative(this.#table.sources.at(item), pattern.expression.flags))
        )
    for (const pattern of unknown) add(pattern, pattern)
    return {alternatives, slots}
  }
}

function isAsciiLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a
}

function standsAt(literal: string, text: string, at: number): boolean {
  if (at < 0 || at + literal.length > text.length) return false
  for (let i = 0; i < literal.length; i++) if (foldedAt(text, at + i) !== foldedAt(literal, i)) return false
  return true
}

/** The columns that `compileScreen` wrote. */
class Table {
  readonly patterns: HashIndex
  readonly owners: Uint32Array
  readonly starts: Lists
  readonly slots: {readonly first: Uint32Array; readonly items: Uint32Array}
  readonly keyEnd: Uint8Array
  readonly needs: {readonly first: Uint32Array; readonly items: Uint32Array}
  readonly callers: {readonly first: Uint32Array; readonly items: Uint32Array}
  readonly always: Uint32Array
  readonly literals: Cached
  readonly sources: Strings
  readonly longestStart: number

  constructor(packed: Packed) {
    const u32 = (name: string) => packed.numbers(name, 'u32')
    this.patterns = new HashIndex(u32('patternSlots'))
    this.owners = u32('owners')
    this.starts = new Lists(packed, 'start')
    this.slots = {first: u32('slotFirst'), items: u32('slotItems')}
    this.keyEnd = packed.numbers('keyEnd', 'u8')
    this.needs = {first: u32('needFirst'), items: u32('needItems')}
    this.callers = {first: u32('callerFirst'), items: u32('callerItems')}
    this.always = u32('always')
    this.literals = new Cached(packed.strings('literals'))
    this.sources = packed.strings('sources')
    this.longestStart = u32('longestStart')[0]!
  }
}

class Cached {
  readonly #strings: Strings
  readonly #known: string[] = []

  constructor(strings: Strings) {
    this.#strings = strings
  }

  at(index: number): string {
    return (this.#known[index] ??= this.#strings.at(index))
  }
}

const none: readonly number[] = []

/** Lists of a packed table by key. */
class Lists {
  readonly #index: HashIndex
  readonly #first: Uint32Array
  readonly #items: Uint32Array
  readonly #cut: (readonly number[])[] = []

  constructor(packed: Packed, name: string) {
    this.#index = new HashIndex(packed.numbers(`${name}Slots`, 'u32'))
    this.#first = packed.numbers(`${name}First`, 'u32')
    this.#items = packed.numbers(`${name}Items`, 'u32')
  }

  under(key: number): readonly number[] {
    const id = this.#index.id(key)
    if (id === 0) return none
    return (this.#cut[id] ??= [...this.#items.subarray(this.#first[id - 1]!, this.#first[id]!)])
  }
}
