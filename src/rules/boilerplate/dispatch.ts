/** What knows a text: an expression, or anything that answers like one. */
export type Test = {test(text: string): boolean}

/** The characters that a match can begin with, in lower case; `undefined`: any. */
type Opening = {readonly chars: ReadonlySet<string> | undefined /** It may match nothing. */; readonly isEmpty: boolean}

const anything: Opening = {chars: undefined, isEmpty: false}

/**
 * A long alternation as a test that compiles only what it needs. The expression is cut at its outermost alternatives; each is kept under
 * the characters that it can begin with and compiled when a text first begins so. A text is then put to a few short expressions where
 * one of thousands of characters would have to be compiled and tried. The answers are the expression's own. Nothing
 * is cut before the first text comes.
 */
export function dispatch(expression: RegExp): Test {
  let made: Test | undefined
  return {test: text => (made ??= indexed(expression)).test(text)}
}

function indexed(expression: RegExp): Test {
  const parts = alternativesOf(expression.source)
  if (parts.some(part => !part.startsWith('^'))) return expression
  const flags = expression.flags
  const byChar = new Map<string, Lazy[]>()
  const always: Lazy[] = []
  for (const part of parts) {
    const lazy = new Lazy(part, flags)
    const {chars, isEmpty} = openingOf(part, 1)
    if (chars === undefined || isEmpty) always.push(lazy)
    else for (const char of chars) byChar.set(char, [...(byChar.get(char) ?? []), lazy])
  }
  return {
    test: text => {
      const [first] = text
      const own = first === undefined ? undefined : byChar.get(first.toLowerCase())
      return (own?.some(lazy => lazy.test(text)) ?? false) || always.some(lazy => lazy.test(text))
    }
  }
}

const longestTail = 100 // characters behind a group that are worth repeating for each of its alternatives

class Lazy implements Test {
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
 * A row of at least `least` items and nothing else, as a test: what `^item(?:separator item){…}$` says, with both compiled once. Each
 * item takes as much as it can.
 */
export function row(item: string, separator: string, least: number, flags: string): Test {
  const own = new RegExp(item, `${flags}y`)
  const gap = new RegExp(`${separator}|[.\\s]*$`, `${flags}y`)
  return {
    test: text => {
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
  }
}

/** The outermost alternatives: of the whole, of one group that is the whole, or of the group that stands behind the anchor. */
function alternativesOf(source: string): string[] {
  const whole = split(source)
  if (whole.length > 1) return whole.flatMap(alternativesOf)
  const anchor = source.startsWith('^') ? '^' : ''
  if (!source.startsWith('(?:', anchor.length)) return [source]
  const close = closing(source, anchor.length)
  const rest = source.slice(close + 1)
  if (/^[?*+{]/.test(rest) || rest.length > longestTail) return [source]
  const inner = split(source.slice(anchor.length + 3, close))
  if (inner.length === 1 && anchor === '' && rest === '') return alternativesOf(inner[0]!)
  if (inner.length === 1) return [source]
  return inner.flatMap(part =>
    alternativesOf(rest === '' ? anchor + part : `${anchor}${part.includes('|') ? `(?:${part})` : part}${rest}`)
  )
}

function split(source: string): string[] {
  const parts: string[] = []
  let from = 0
  let depth = 0
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!
    if (char === '\\') i++
    else if (char === '[') i = endOfClass(source, i)
    else if (char === '(') depth++
    else if (char === ')') depth--
    else if (char === '|' && depth === 0) {
      parts.push(source.slice(from, i))
      from = i + 1
    }
  }
  parts.push(source.slice(from))
  return parts
}

function endOfClass(source: string, from: number): number {
  let i = from + 1
  while (source[i] !== ']') i += source[i] === '\\' ? 2 : 1
  return i
}

function closing(source: string, open: number): number {
  let depth = 0
  for (let i = open; i < source.length; i++) {
    const char = source[i]!
    if (char === '\\') i++
    else if (char === '[') i = endOfClass(source, i)
    else if (char === '(') depth++
    else if (char === ')' && --depth === 0) return i
  }
  return source.length
}

/** What a sequence can begin with, from `at` on. Whatever is not plain counts as anything. */
function openingOf(source: string, at: number): Opening {
  const chars = new Set<string>()
  let i = at
  while (i < source.length) {
    const [own, end] = atomAt(source, i)
    if (own.chars === undefined) return anything
    for (const char of own.chars) chars.add(char)
    const quantifier = source[end]
    const isOptional = quantifier === '?' || quantifier === '*' || /^\{0?,/.test(source.slice(end, end + 3))
    if (!own.isEmpty && !isOptional) return {chars, isEmpty: false}
    i = end
    if (isOptional) i = quantifier === '{' ? source.indexOf('}', end) + 1 : end + 1
    if (source[i] === '?' && isOptional) i++
  }
  return {chars, isEmpty: true}
}

/** The opening of one atom, and where it ends. */
function atomAt(source: string, i: number): readonly [Opening, number] {
  const char = source[i]!
  if (char === '(') {
    const close = closing(source, i)
    if (!source.startsWith('(?:', i)) return [anything, close + 1]
    const parts = split(source.slice(i + 3, close)).map(part => openingOf(part, 0))
    if (parts.some(part => part.chars === undefined)) return [anything, close + 1]
    return [
      {chars: new Set(parts.flatMap(part => [...part.chars!])), isEmpty: parts.some(part => part.isEmpty)},
      close + 1
    ]
  }
  if (char === '[' || char === '.' || char === '$' || char === '^') return [anything, i + 1]
  if (char !== '\\')
    return [
      {chars: new Set([String.fromCodePoint(source.codePointAt(i)!).toLowerCase()]), isEmpty: false},
      i + String.fromCodePoint(source.codePointAt(i)!).length
    ]
  const escaped = source[i + 1]!
  return /[a-z0-9]/i.test(escaped) ? [anything, i + 2] : [{chars: new Set([escaped]), isEmpty: false}, i + 2]
}
