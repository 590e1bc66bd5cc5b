import {invert} from './core/ledger.ts'
import {sha256} from './digest.ts'
import type {JsonReport, JsonResult} from './report/json.ts'

/** The report does not belong to the output, or is not a report. The message is one line for people. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError'
}

/**
 * The bytes of the input, from the Markdown that was made of it and the JSON report about that.
 * @param output the Markdown, unchanged since
 * @param report a JSON report that has the output among its results
 * @throws {RestoreError} when the report tells of no such output, or what it keeps does not give its source back
 */
export function restore(output: string | Uint8Array, report: JsonReport): Uint8Array {
  const bytes = typeof output === 'string' ? new TextEncoder().encode(output) : output
  const result = resultFor(sha256(bytes), report)
  let text: string
  try {
    text = invert(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes), result.ledger.entries)
  } catch (error) {
    throw new RestoreError(`the report is damaged: ${error instanceof Error ? error.message : String(error)}`)
  }
  const source = withRanges(new TextEncoder().encode(text), result)
  if (sha256(source) !== result.source.sha256)
    throw new RestoreError('the report is damaged: what it keeps does not give its source back')
  return source
}

function resultFor(digest: string, report: JsonReport): JsonResult {
  if (report?.version !== 1 || !Array.isArray(report.results)) {
    throw new RestoreError(
      typeof report?.version === 'number' && report.version > 1
        ? `the report has version ${report.version}; this program reads version 1`
        : 'not a report of clean-article; write one with --report json=FILE'
    )
  }
  const result = (report.results as readonly JsonResult[]).find(candidate => candidate?.output?.sha256 === digest)
  if (!result)
    throw new RestoreError('the report tells of no such output; it was changed since, or belongs to another run')
  if (!Array.isArray(result.ledger?.entries) || typeof result.source?.sha256 !== 'string')
    throw new RestoreError('the report is damaged: it has no ledger')
  return result
}

/** Puts the bytes that the text does not stand for back where they were. */
function withRanges(bytes: Uint8Array, {ledger}: JsonResult): Uint8Array {
  const parts: Uint8Array[] = []
  let at = 0
  let written = 0
  for (const {start, base64} of ledger.bytes ?? []) {
    parts.push(bytes.subarray(at, (at += start - written)))
    const range = Buffer.from(base64, 'base64')
    parts.push(range)
    written = start + range.byteLength
  }
  parts.push(bytes.subarray(at))
  return Buffer.concat(parts)
}
