import type {Escape, Evidence} from './escapes.ts'
import {spaceFor} from './space.ts'

const lowHalf = /^\\{1,8}(u[dD][c-fC-F][\da-fA-F]{2})/

/** The second half of a surrogate pair that follows a first one. */
export function lowHalfOf({body, after}: Escape): {readonly body: string; readonly length: number} | undefined {
  const match = isHigh(body) ? lowHalf.exec(after) : null
  return match ? {body: match[1]!, length: match[0].length} : undefined
}

function isHigh(body: string): boolean {
  return /^ud[89ab]/i.test(body)
}

function isLow(body: string): boolean {
  return /^ud[c-f]/i.test(body)
}

/** The character of `\u....` or `\x..`; nothing where it is a lone half or may be meant as it stands. */
export function decoded(
  {body, before, after}: Escape,
  low: string | undefined,
  evidence: Evidence
): string | undefined {
  const unit = Number.parseInt(body.slice(1), 16)
  if (low !== undefined) return String.fromCharCode(unit, Number.parseInt(low.slice(1), 16))
  if (isHigh(body) || isLow(body)) return undefined
  const isAlone = /^["'“‘([]*$/.test(before) && /^["'”’)\],.;:]*(?:\s|$)/.test(after)
  const isQuoted = /["'“‘]$/.test(before) && /^["'”’]/.test(after)
  if (isAlone && (isQuoted || body[0] === 'x' || evidence.isTopic)) return undefined
  const character = String.fromCharCode(unit)
  if (body[0] === 'x' && (unit >= 0x80 || /\w/.test(character)) && !evidence.hasCodes) return undefined
  if (unit === 0xa0) return spaceFor(before, after)
  return unit < 0x20 && !/[\t\n\r]/.test(character) ? '' : character
}
