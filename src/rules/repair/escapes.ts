// What a chunk without white space tells about the backslashes in it.
const foreign = /\\(?!["'/\\nrt]|u[\da-fA-F]{4}|x[\da-fA-F]{2})/ // another letter or sign: a path, TeX, a regular expression
const path = /^["'(<]*(?:[a-z]:\\|\\\\(?!u[\da-f]{4}|x[\da-f]{2})[\w.-]{2,}\\(?!["'/\\]))/i
const program = /^\/.*\/[a-z]*[.,;:)]*$|\[\^?\\[nrtux]|\\[ux][\da-f]+-\\[ux]|%[sdvif]\\|[[{]\\+"|\\":/i

/** Whether the backslashes of a chunk belong there. */
export function isForeign(chunk: string): boolean {
  return foreign.test(chunk) || path.test(chunk) || program.test(chunk)
}

export function isPath(chunk: string): boolean {
  return path.test(chunk)
}

/** How sure the document makes what is doubtful by itself. */
export type Evidence = {
  /** It speaks of escapes, so that one that stands alone may be meant. */
  readonly isTopic: boolean
  /** Line breaks are written out in places where nothing else can be meant. */
  readonly hasBreaks: boolean
  /** More than one character is written as its code. */
  readonly hasCodes: boolean
}

const topic =
  /\b(?:unicode|escap(?:e|es|ed|ing)|code ?points?|regex(?:es|p)?|regular expressions?|backslash(?:es)?|string literals?|new ?line characters?|carriage returns?)\b/i
const sureBreak = /\S\\r\\n(?=\S)|\\n *\\n|[.!?:;,"”)]\\n(?=[A-Z\d“•*\s\\-]|"[A-Z]|$)/
const likelyBreak = /[\p{L}\p{N}]\\n(?=\p{Lu})/gu
const code = /\\(?:u[\da-f]{4}|x[\da-f]{2})/gi

export function evidenceOf(text: string): Evidence {
  return {
    isTopic: topic.test(text),
    hasBreaks: sureBreak.test(text) || isTwice(text, likelyBreak),
    hasCodes: isTwice(text, code)
  }
}

function isTwice(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0
  return pattern.test(text) && pattern.test(text)
}

/** An escape in its chunk, with what stands next to it. */
export type Escape = {readonly body: string; readonly before: string; readonly after: string}

const vowel = /^[aeiouy]/i
const contraction = /^(?:s|t|re|ll|ve|d|m|n|em|all|clock)(?!\p{L})/iu
const elision = /(?:^|\P{L})(?:[ldjcnsmto]|qu|jusqu|lorsqu|puisqu)$/iu // l'eau, d'or, O'Hara

/** Whether `\"`, `\'` or `\/` is damage, and not an accent in TeX (`caf\'e`, `G\"odel`). */
export function isEscapedSign({body, before, after}: Escape): boolean {
  if (body === '/') return /[\p{L}\p{N}:<"'.)>?=&/-]$/u.test(before) || /^[\w-]+\\*\//.test(after)
  if (body === '"') return !(/\p{L}$/u.test(before) && vowel.test(after))
  if (!vowel.test(after)) return true
  return (
    contraction.test(after) ||
    elision.test(before) ||
    (!/\p{L}$/u.test(before) && /\S\\+'(?!\p{L})/u.test(after.slice(0, 80)))
  )
}

/** Whether a line break or a tab that was written out is one. */
export function isWrittenBreak({body, before, after}: Escape, {isTopic, hasBreaks}: Evidence): boolean {
  const isAlone = before === '' && /^(?:\s|$)/.test(after)
  if (isAlone || body === 't') return hasBreaks && !(isAlone && isTopic) && !/^\p{Ll}/u.test(after)
  if (/^["'][),;\]]/.test(after) || /["'(]$/.test(before)) return false // the end of a string in program text
  if (/^\p{Ll}/u.test(after)) return hasBreaks && /[\p{L}\p{N}.,;:!?)\]"”’…>-]$/u.test(before)
  return hasBreaks
}
