import {flatAlternatives} from './source.ts'

/** What of a text the screen let through. */
export type Found = {
  /** For each pattern, those of its alternatives that could match. */
  readonly alternatives: ReadonlyMap<Pattern, readonly {test(text: string): boolean}[]>
  /** The judgements that ask one of these patterns. */
  readonly slots: readonly number[]
}

/** Nothing could match. */
export const nothing: Found = {alternatives: new Map(), slots: []}

/** What knows a text: an expression, or anything that answers like one. */
export type Test = {
  /** @param found what the screen found of `text`, or of a text that it is a part of; absent: everything is tried */
  test(text: string, found?: Found): boolean
  /** One of these matches whenever the test says yes. */
  readonly patterns: readonly Pattern[]
}

/** One alternative of a long expression, compiled when a text is first put to it. */
export class Alternative {
  readonly #source: string
  readonly #flags: string
  #expression?: RegExp

  constructor(source: string, flags: string) {
    this.#source = source
    this.#flags = flags
  }

  test(text: string): boolean {
    this.#expression ??= new RegExp(this.#source, cheapest(this.#source, this.#flags))
    return this.#expression.test(text)
  }
}

/** Without the `u` flag an expression compiles ten times faster; most need it only because a neighbour did. */
function cheapest(source: string, flags: string): string {
  return /\\p\{|\\u\{|[\ud800-\udfff]/i.test(source) ? flags : flags.replace('u', '')
}

/**
 * A long alternation that is cut at its outermost alternatives, so that a text is put only to those that the screen lets through.
 * The answers are the expression's own.
 */
export class Pattern implements Test {
  /** Every pattern that there is: what the screen is compiled from. */
  static readonly all: Pattern[] = []
  readonly expression: RegExp
  /** The judgements that ask it. */
  readonly slots: number[] = []
  readonly patterns: readonly Pattern[] = [this]

  constructor(expression: RegExp) {
    this.expression = expression
    Pattern.all.push(this)
  }

  /** 32-bit hash of source and flags, which the compiled screen knows it by. */
  get key(): number {
    const {source, flags} = this.expression
    let hash = 0x811c9dc5
    for (let at = 0; at < source.length; at++) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193)
    for (let at = 0; at < flags.length; at++) hash = Math.imul(hash ^ flags.charCodeAt(at), 0x01000193)
    return hash >>> 0
  }

  /** The sources of its alternatives. */
  get alternatives(): readonly string[] {
    return flatAlternatives(this.expression.source)
  }

  test(text: string, found?: Found): boolean {
    if (!found) return this.expression.test(text)
    return found.alternatives.get(this)?.some(alternative => alternative.test(text)) ?? false
  }
}

/** An expression as a pattern; any other test as it is. */
export function pattern(test: RegExp | Test): Test {
  return test instanceof RegExp ? new Pattern(test) : test
}

/** All must know the text; the first is what the screen goes by, so it should be the one that is seldom met. */
export function all(first: RegExp | Test, ...others: readonly RegExp[]): Test {
  const known = pattern(first)
  return {
    test: (text, found) => known.test(text, found) && others.every(other => other.test(text)),
    patterns: known.patterns
  }
}

/** The first must know the text, and the other must not. */
export function butNot(first: RegExp | Test, other: RegExp): Test {
  const known = pattern(first)
  return {test: (text, found) => known.test(text, found) && !other.test(text), patterns: known.patterns}
}

/**
 * A row of at least `least` items and nothing else, as a test: what `^item(?:separator item){…}$` says, with both compiled once. Each
 * item takes as much as it can.
 */
export function row(item: string, separator: string, least: number, flags: string): Test {
  const first = new Pattern(new RegExp(`^(?:${item})`, flags))
  let own: RegExp | undefined
  let gap: RegExp | undefined
  const isRow = (text: string): boolean => {
    own ??= new RegExp(item, `${flags}y`)
    gap ??= new RegExp(`${separator}|[.\\s]*$`, `${flags}y`)
    let at = 0
    for (let count = 1; ; count++) {
      own.lastIndex = at
      if (!own.test(text) || own.lastIndex === at) return false
      gap.lastIndex = at = own.lastIndex
      if (!gap.test(text)) return false
      at = gap.lastIndex
      if (at >= text.length) return count >= least
    }
  }
  return {test: (text, found) => first.test(text, found) && isRow(text), patterns: [first]}
}
