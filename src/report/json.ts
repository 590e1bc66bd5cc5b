import {type Record as LedgerRecord, record} from '../core/ledger.ts'
import {sha256} from '../digest.ts'
import type {Cleaning} from '../pipeline.ts'
import type {Stats} from '../stats.ts'
import {type Message, tell} from './message.ts'

/** Bytes of the input that the decoded text does not stand for, by their place in the input. */
export type ByteRange = {readonly start: number; readonly end: number; readonly base64: string}

export type JsonResult = {
  readonly path?: string
  readonly source: {
    readonly sha256: string
    readonly bytes: number
    readonly length: number
    readonly encoding: string
    readonly bom: boolean
  }
  readonly output: {readonly sha256: string}
  readonly markdown: string
  readonly messages: readonly Message[]
  readonly ledger: {
    /** `by` are indices of `messages`. */
    readonly entries: readonly LedgerRecord[]
    readonly declined: readonly {
      readonly ruleId: string
      readonly reason: string
      readonly start: number
      readonly end: number
      readonly why: string
      readonly winner?: number
    }[]
    readonly bytes: readonly ByteRange[]
  }
  readonly stats: Stats
}

export type JsonReport = {readonly version: 1; readonly results: readonly JsonResult[]}

export function jsonReport(cleanings: readonly Cleaning[]): JsonReport {
  return {version: 1, results: cleanings.map(jsonResult)}
}

/** The report that scripts, scorers and `restore` read, as one JSON document. */
export function json(cleanings: readonly Cleaning[]): string {
  return `${JSON.stringify(jsonReport(cleanings))}\n`
}

export function jsonResult(cleaning: Cleaning): JsonResult {
  const {source, markdown, findings, ledger, stats} = cleaning
  const {messages, messageOf} = tell(cleaning)
  return {
    ...(source.path === undefined ? {} : {path: source.path}),
    source: {
      sha256: source.sha256,
      bytes: source.bytes,
      length: source.text.length,
      encoding: source.encoding,
      bom: source.bom
    },
    output: {sha256: sha256(markdown)},
    markdown,
    messages,
    ledger: {
      entries: record(source.text, ledger.entries).map(entry =>
        entry.by ? {...entry, by: [...new Set(entry.by.map(index => messageOf[index]!))]} : entry
      ),
      declined: ledger.declined.map(({finding, why, winner}) => {
        const {rule, message, span} = findings[finding]!
        return {
          ruleId: rule,
          reason: message,
          start: span.start,
          end: span.end,
          why,
          ...(winner === undefined ? {} : {winner: messageOf[winner]!})
        }
      }),
      bytes: source.bom ? [{start: 0, end: 3, base64: '77u/'}] : []
    },
    stats
  }
}
