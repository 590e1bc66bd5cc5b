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

const topic =
  /\b(?:unicode|escap(?:e|es|ed|ing)|code ?points?|regex(?:es|p)?|regular expressions?|backslash(?:es)?|string literals?|new ?line characters?|carriage returns?)\b/i
const sureBreak = /(?<=\S)\\r\\n(?=\S)|\\n *\\n|(?<=[.!?:;,"”)])\\n(?=[A-Z\d“•*\s\\-]|"[A-Z]|$)/y
const likelyBreak = /(?<=[\p{L}\p{N}])\\n(?=\p{Lu})/uy
const code = /\\(?:u[\da-f]{4}|x[\da-f]{2})/iy

/** How sure the document makes what is doubtful by itself. Each is worked out when it is first asked for. */
export class Evidence {
  readonly #text: string
  #isTopic: boolean | undefined
  #hasBreaks: boolean | undefined
  #hasCodes: boolean | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** It speaks of escapes, so that one that stands alone may be meant. */
  get isTopic(): boolean {
    return (this.#isTopic ??= topic.test(this.#text))
  }

  /** Line breaks are written out in places where nothing else can be meant. */
  get hasBreaks(): boolean {
    return (this.#hasBreaks ??= holds(this.#text, sureBreak, 1) || holds(this.#text, likelyBreak, 2))
  }

  /** More than one character is written as its code. */
  get hasCodes(): boolean {
    return (this.#hasCodes ??= holds(this.#text, code, 2))
  }
}

/** Whether a sticky expression matches from so many backslashes on. */
function holds(text: string, pattern: RegExp, least: number): boolean {
  let count = 0
  for (let at = text.indexOf('\\'); at >= 0 && count < least; at = text.indexOf('\\', at + 1)) {
    pattern.lastIndex = at
    if (pattern.test(text)) count++
  }
  return count >= least
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
export function isWrittenBreak({body, before, after}: Escape, evidence: Evidence): boolean {
  const isAlone = before === '' && /^(?:\s|$)/.test(after)
  if (isAlone || body === 't') return evidence.hasBreaks && !(isAlone && evidence.isTopic) && !/^\p{Ll}/u.test(after)
  if (/^["'][),;\]]/.test(after) || /["'(]$/.test(before)) return false // the end of a string in program text
  if (/^\p{Ll}/u.test(after)) return evidence.hasBreaks && /[\p{L}\p{N}.,;:!?)\]"”’…>-]$/u.test(before)
  return evidence.hasBreaks
}
