import type {Source} from './core/source.ts'
import {type Explanation, explain as explainArticle} from './explain/explain.ts'
import type {Place} from './explain/place.ts'
import {formatOf, sourceOf, sourceOfText} from './input/source.ts'
import type {PhraseTable} from './phrases/table.ts'
import {type Article, type Cleaning, keepArticle, type CleanOptions as PipelineOptions} from './pipeline.ts'
import {type Resources, shipped, shippedExamples, withPhrases} from './resources.ts'

export type {Because, Confidence, Finding, RuleId, Stage} from './core/finding.ts'
export type {Entry, Ledger} from './core/ledger.ts'
export type {Source} from './core/source.ts'
export type {Edit, Ruler, Span} from './core/span.ts'
export type {Evidence, Explained, Explanation, Overruled} from './explain/explain.ts'
export {type Place, PlaceError} from './explain/place.ts'
export {print as printExplanation} from './explain/print.ts'
export {DecodeError} from './input/decode.ts'
export type {Problem as PhraseProblem} from './phrases/entry.ts'
export type {PhraseError} from './phrases/own.ts'
export type {PhraseTable} from './phrases/table.ts'
export type {Cleaning} from './pipeline.ts'
export type {Outcome} from './proceedings.ts'
export {reports} from './report/index.ts'
export {type JsonReport, type JsonResult, jsonReport} from './report/json.ts'
export type {Message} from './report/message.ts'
export type {ReportName} from './report/names.ts'
export type {Resources} from './resources.ts'
export {RestoreError, restore} from './restore.ts'
export {rules} from './rules/index.ts'
export type {Stats} from './stats.ts'
export {cleanArticle} from './unified.ts'
export {version} from './version.ts'

export type CleanOptions = Omit<PipelineOptions, 'resources'> & {
  /** Names the text in reports; its ending says how to read it unless `from` does. */
  readonly path?: string
  /** Phrase tables over the shipped one, made by {@link readPhrases}; a later one wins over an earlier one. */
  readonly phrases?: readonly PhraseTable[]
  /** Tables other than those that ship. */
  readonly resources?: Resources
}

/**
 * Cleans an article.
 * @param input a string, the bytes of a UTF-8 file, or a source that was made before
 * @returns the Markdown, every finding, and the ledger that accounts for each character of the input
 * @throws {DecodeError} when bytes are no UTF-8 text
 */
export function clean(input: string | Uint8Array | Source, options: CleanOptions = {}): Cleaning {
  return articleOf(input, options).cleaning
}

/**
 * Explains a place of an article: every message that touches it with the evidence behind it, and what was looked at and left alone.
 * @param place a line and, for a single character, a column; both count from 1
 * @throws {PlaceError} when the article has no such place
 * @throws {DecodeError} when bytes are no UTF-8 text
 */
export function explain(input: string | Uint8Array | Source, place: Place, options: CleanOptions = {}): Explanation {
  const {phrases = [], resources = shipped, rules = {}} = options
  const all = withPhrases(resources, phrases)
  return explainArticle(articleOf(input, options), place, {resources: all, rules, examples: shippedExamples()})
}

function articleOf(input: string | Uint8Array | Source, options: CleanOptions): Article {
  const {path, phrases = [], resources = shipped, ...rest} = options
  const source =
    typeof input === 'string' ? sourceOfText(input, path) : input instanceof Uint8Array ? sourceOf(input, path) : input
  return keepArticle(source, {from: formatOf(source.path), ...rest, resources: withPhrases(resources, phrases)})
}

/**
 * Compiles a phrase table of your own, to be given to {@link clean} as often as you like. The compiler is loaded when this is called.
 * @param text a literate Markdown page, or tab-separated rows; docs/phrases.md tells of both
 * @param path names the table in findings; its ending (`.md`, `.tsv`) says which of the two it is, else the text does
 * @returns rejects with a `PhraseError` that lists every fault when the table has one
 */
export async function readPhrases(text: string, path?: string): Promise<PhraseTable> {
  return (await import('./phrases/own.ts')).compileOwn(text, path)
}
