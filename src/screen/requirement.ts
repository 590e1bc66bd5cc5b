import {shortLength} from './fold.ts'
import {alternatives, endOfClass, endOfGroup} from './source.ts'

/**
 * What every match of an expression must have, in lower case: `starts`, one of which it begins with, and `needs`, one of which it holds.
 * Absent: nothing is known.
 */
export type Requirement = {readonly starts?: readonly string[]; readonly needs?: readonly string[]}

/** What is known of a part of an expression. */
type Part = {
  /** All that it can match, where that is little. */
  readonly exact?: readonly string[] | undefined
  /** What a match that is not empty begins with; absent: anything. */
  readonly starts?: readonly string[] | undefined
  /** It may match nothing. */
  readonly isEmpty: boolean
  /** One of these is in each of its matches. */
  readonly needs?: readonly string[] | undefined
}

const longestStart = 6
const mostStarts = 400
const mostExact = 32
const mostNeeds = 160

const nothing: Part = {exact: [''], starts: [], isEmpty: true}
const anything: Part = {isEmpty: false}

/** The requirement of one alternative, as its source without flags; the answer is never too strict, but may be loose. */
export function requirementOf(source: string): Requirement {
  const {starts, isEmpty, needs} = partOf(source)
  return {...(source.startsWith('^') && starts && !isEmpty ? {starts} : {}), ...(needs ? {needs} : {})}
}

function partOf(source: string): Part {
  const options = alternatives(source)
  return options.length === 1 ? sequence(source) : choice(options.map(partOf))
}

function choice(options: readonly Part[]): Part {
  return {
    exact: union(
      options.map(option => option.exact),
      mostExact
    ),
    starts: union(
      options.map(option => option.starts),
      mostStarts
    ),
    isEmpty: options.some(option => option.isEmpty),
    needs: union(
      options.map(option => option.needs),
      mostNeeds
    )
  }
}

function sequence(source: string): Part {
  let exact: readonly string[] | undefined = ['']
  let isEmpty = true
  let starts: string[] | undefined = []
  let heads: readonly string[] = [''] // beginnings that the next atom goes on with
  let needs: readonly string[] | undefined
  let run: readonly string[] = [''] // the literals that end here
  for (let at = 0; at < source.length; ) {
    const [atom, end] = atomAt(source, at)
    const [part, next] = quantified(atom, source, end)
    at = next
    isEmpty &&= part.isEmpty
    exact = exact && part.exact && product(exact, part.exact, mostExact)
    if (starts && heads.length > 0) [starts, heads] = begin(starts, heads, part)
    const longer: readonly string[] | undefined = part.exact && product(run, part.exact, mostExact)
    if (longer) run = longer
    else {
      needs = better(better(needs, literals(run)), part.needs)
      run = part.exact ?? ['']
    }
  }
  if (starts) starts.push(...heads.filter(head => head !== ''))
  return {
    exact,
    starts: starts && starts.length <= mostStarts ? unique(starts) : undefined,
    isEmpty,
    needs: better(needs, literals(run))
  }
}

/** The beginnings that are done once `part` follows the heads, and the heads that go on behind it. */
function begin(
  starts: readonly string[],
  heads: readonly string[],
  part: Part
): [string[] | undefined, readonly string[]] {
  const own = part.exact ?? part.starts
  const longer = own && product(heads, own, mostStarts)
  if (!longer) return heads.includes('') ? [undefined, []] : [[...starts, ...heads], []]
  const cut = longer.map(head => head.slice(0, longestStart))
  if (!part.exact) return [[...starts, ...cut], part.isEmpty ? heads : []]
  return [
    [...starts, ...cut.filter(head => head.length === longestStart)],
    unique(cut.filter(head => head.length < longestStart))
  ]
}

/** A run of literals as a need, where each is rare enough; of a short one that has a mark the mark alone. */
function literals(run: readonly string[]): readonly string[] | undefined {
  const needs = run.map(text => (text.length >= shortLength ? text : [...text].find(isMark)))
  return needs.every(text => text !== undefined) ? unique(needs) : undefined
}

/** A character that ordinary text has seldom. */
function isMark(char: string): boolean {
  return (char > '\u00a0' && !/[\p{L}“”‘’–—…]/u.test(char)) || '#@<>{}[]|=+*&%$~^\\_/:0123456789'.includes(char)
}

/** The need that fewer texts have: the one whose shortest literal is longer, or of which there are fewer. */
function better(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined
): readonly string[] | undefined {
  if (!one || !other) return one ?? other
  const rarity = (list: readonly string[]) => Math.min(8, ...list.map(text => Math.max(text.length, shortLength)))
  return rarity(other) > rarity(one) || (rarity(other) === rarity(one) && other.length < one.length) ? other : one
}

function quantified(atom: Part, source: string, at: number): readonly [Part, number] {
  const match = /^(?:[?*+]|\{(\d*)(,?)(\d*)\})\??/.exec(source.slice(at, at + 12))
  if (!match) return [atom, at]
  const end = at + match[0].length
  const sign = match[0][0]!
  const least = sign === '{' ? Number(match[1] || 0) : sign === '+' ? 1 : 0
  if (least > 1 || sign === '+' || match[2]) {
    // Repeated: what it begins with and needs is known, no more.
    return [{starts: atom.starts, isEmpty: atom.isEmpty || least === 0, needs: least > 0 ? atom.needs : undefined}, end]
  }
  if (sign === '{') return [least === 1 ? atom : nothing, end]
  return [
    {
      exact: sign === '?' && atom.exact ? unique([...atom.exact, '']) : undefined,
      starts: atom.starts,
      isEmpty: true
    },
    end
  ]
}

/** One atom from `at` on, and where it ends. */
function atomAt(source: string, at: number): readonly [Part, number] {
  const char = source[at]!
  if (char === '(') {
    const close = endOfGroup(source, at)
    const opening = /^\(\?(?:[:=!]|<[=!]|<\w+>)/.exec(source.slice(at, at + 40))?.[0] ?? '('
    // What stands beside a match is no part of it.
    const part = /[=!]$/.test(opening) ? nothing : partOf(source.slice(at + opening.length, close))
    return [part, close + 1]
  }
  if (char === '[') {
    const end = endOfClass(source, at) + 1
    return [few(charsOf(source.slice(at + 1, end - 1))), end]
  }
  if (char === '^' || char === '$') return [nothing, at + 1]
  if (char === '.') return [anything, at + 1]
  if (char !== '\\') {
    const whole = String.fromCodePoint(source.codePointAt(at)!)
    return [few([whole]), at + whole.length]
  }
  const escaped = source[at + 1]!
  if (escaped === 'b' || escaped === 'B') return [nothing, at + 2]
  const code = /^\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2}))/i.exec(source.slice(at, at + 10))
  if (code)
    return [few([String.fromCodePoint(Number.parseInt((code[1] ?? code[2] ?? code[3])!, 16))]), at + code[0].length]
  if (escaped === 'p' || escaped === 'P') return [anything, source.indexOf('}', at) + 1]
  if (escaped === 'd') return [few([...'0123456789']), at + 2]
  return [/[a-z\d]/i.test(escaped) ? anything : few([escaped]), at + 2]
}

/** The characters of a class that holds nothing but characters, digits and short ranges. */
function charsOf(inside: string): string[] | undefined {
  if (/^\^|\\[^\W\d_d]/.test(inside)) return undefined
  const chars: string[] = []
  for (const [, escaped, plain, last] of inside.matchAll(/\\(.)|([^\\])(?:-([^\\]))?/gsu)) {
    if (escaped === 'd') chars.push(...'0123456789')
    else if (escaped !== undefined) chars.push(escaped)
    else if (last === undefined) chars.push(plain!)
    else
      for (let code = plain!.codePointAt(0)!; code <= last.codePointAt(0)! && chars.length <= mostExact; code++)
        chars.push(String.fromCodePoint(code))
  }
  return chars
}

function few(chars: readonly string[] | undefined): Part {
  if (!chars || chars.length > mostExact) return anything
  const folded = unique(chars.map(char => char.toLowerCase()))
  return {exact: folded, starts: folded, isEmpty: false}
}

function product(left: readonly string[], right: readonly string[], most: number): readonly string[] | undefined {
  if (left.length * right.length > most) return undefined
  return left.length === 1 && left[0] === '' ? right : left.flatMap(head => right.map(tail => head + tail))
}

function union(lists: readonly (readonly string[] | undefined)[], most: number): readonly string[] | undefined {
  if (lists.includes(undefined)) return undefined
  const joined = unique(lists.flatMap(list => list!))
  return joined.length <= most ? joined : undefined
}

function unique(list: readonly string[]): readonly string[] {
  return list.length < 2 ? list : [...new Set(list)]
}
