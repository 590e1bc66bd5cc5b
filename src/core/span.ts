/**
 * Which text an offset counts in. Mixing rulers is a type error:
 * `source` is the decoded input, `view` the repaired text that rules read, `draft` the text after cutting and layout,
 * `output` the Markdown, `token` an index into {@link Tokens}.
 */
export type Ruler = 'source' | 'view' | 'draft' | 'output' | 'token'

declare const ruler: unique symbol

/** End-exclusive range in UTF-16 code units (or tokens): what `slice()`, unist offsets and SARIF's `utf16CodeUnits` use. */
export type Span<R extends Ruler = 'source'> = {readonly start: number; readonly end: number; readonly [ruler]?: R}

/** One replacement. A deletion has an empty `insert`, an insertion an empty span. */
export type Edit<R extends Ruler = 'source'> = Span<R> & {readonly insert: string}

/** True when the two share a code unit, or when an empty one lies strictly inside the other. */
export function overlaps<R extends Ruler>(a: Span<R>, b: Span<R>): boolean {
  return a.start < b.end && b.start < a.end
}

/** True when `outer` contains all of `inner`. */
export function contains<R extends Ruler>(outer: Span<R>, inner: Span<R>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
