/** The source of an expression cut at its outermost bars. */
export function alternatives(source: string): string[] {
  if (!source.includes('|')) return [source]
  const parts: string[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!
    if (char === '\\') at++
    else if (char === '[') at = endOfClass(source, at)
    else if (char === '(') depth++
    else if (char === ')') depth--
    else if (char === '|' && depth === 0) {
      parts.push(source.slice(from, at))
      from = at + 1
    }
  }
  parts.push(source.slice(from))
  return parts
}

/** Where the class ends that opens at `open`. */
export function endOfClass(source: string, open: number): number {
  let at = open + 1
  while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1
  return at
}

/** Where the group ends that opens at `open`. */
export function endOfGroup(source: string, open: number): number {
  let depth = 0
  for (let at = open; at < source.length; at++) {
    const char = source[at]!
    if (char === '\\') at++
    else if (char === '[') at = endOfClass(source, at)
    else if (char === '(') depth++
    else if (char === ')' && --depth === 0) return at
  }
  return source.length
}

const longestTail = 100 // characters behind a group that are worth repeating for each of its alternatives

/** The outermost alternatives: of the whole, of one group that is the whole, or of the group that stands behind the anchor. */
export function flatAlternatives(source: string): string[] {
  const whole = alternatives(source)
  if (whole.length > 1) return whole.flatMap(flatAlternatives)
  const anchor = source.startsWith('^') ? '^' : ''
  if (!source.startsWith('(?:', anchor.length)) return [source]
  const close = endOfGroup(source, anchor.length)
  const rest = source.slice(close + 1)
  if (/^[?*+{]/.test(rest) || rest.length > longestTail) return [source]
  const inner = alternatives(source.slice(anchor.length + 3, close))
  if (inner.length === 1 && anchor === '' && rest === '') return flatAlternatives(inner[0]!)
  if (inner.length === 1) return [source]
  return inner.flatMap(part =>
    flatAlternatives(rest === '' ? anchor + part : `${anchor}${part.includes('|') ? `(?:${part})` : part}${rest}`)
  )
}
