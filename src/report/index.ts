import type {Cleaning} from '../pipeline.ts'
import {json, jsonResult} from './json.ts'
import type {ReportName} from './names.ts'
import {type TerminalOptions, terminal} from './terminal.ts'
import {unified} from './unified.ts'

export type Report = (cleanings: readonly Cleaning[], options: TerminalOptions) => string

/** Every form of report by its name: pure functions of what was cleaned. */
export const reports = {
  markdown: cleanings => cleanings.map(({markdown}) => markdown).join(''),
  terminal,
  unified,
  json,
  jsonl: cleanings => cleanings.map(cleaning => `${JSON.stringify(jsonResult(cleaning))}\n`).join('')
} as const satisfies Record<ReportName, Report>
