/** Every form of report by its name. */
export const reportNames = ['markdown', 'terminal', 'unified', 'json', 'jsonl'] as const

export type ReportName = (typeof reportNames)[number]
