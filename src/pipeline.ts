import type {Format, Reading} from './core/block.ts'
import {applyChanges, type Change, composeChanges} from './core/changes.ts'
import type {Confidence, Finding, RuleId} from './core/finding.ts'
import {type Ledger, tile, write} from './core/ledger.ts'
import {segment} from './core/segment.ts'
import type {Source} from './core/source.ts'
import {View} from './core/view.ts'
import {escapes} from './markdown/escapes.ts'
import {type Outcome, Proceedings} from './proceedings.ts'
import type {Resources} from './resources.ts'
import {passes} from './rules/index.ts'
import {measure, type Stats} from './stats.ts'

export type CleanOptions = {
  /** How to read the text; default `text`. */
  readonly from?: Format
  /** The confidence from which on a rule acts, or `off`; a rule that is not named acts at any. */
  readonly rules?: Readonly<Partial<Record<RuleId, Confidence | 'off'>>>
  /** Rewrite wording of this confidence and above; absent: wording is flagged only. */
  readonly fix?: Confidence
  readonly resources: Resources
}

/** A source cleaned: the Markdown, and the ledger that accounts for every character of it. */
export type Cleaning = {
  readonly source: Source
  readonly format: Format
  readonly markdown: string
  /** In the order in which the stages made them; the ledger refers to them by index. */
  readonly findings: readonly Finding[]
  /** What became of each finding. */
  readonly outcomes: readonly Outcome[]
  readonly ledger: Ledger
  readonly stats: Stats
}

/** A cleaning together with what its wording rules looked at: who explains a place looks there again. */
export type Article = {
  readonly cleaning: Cleaning
  /** The repaired text without what was removed. */
  readonly view: View
  /** The repairs, which lead from the source to the view's text. */
  readonly repaired: readonly Change[]
}

// How often stages look again at what they left. A round that changes nothing is the last; few texts need more than three.
const rounds = 8

/**
 * Cleans a text: repair → boilerplate → links → wording → layout → markdown. In each stage rules propose and `settle` decides;
 * the decisions are folded into one ledger over the source.
 */
export function clean(source: Source, options: CleanOptions): Cleaning {
  return keepArticle(source, options).cleaning
}

/** Does what {@link clean} does, and keeps what the wording rules saw. */
export function keepArticle(source: Source, options: CleanOptions): Article {
  const format = options.from ?? 'text'
  const run = new Proceedings(options)
  const {resources} = options

  let reading: Reading =
    format === 'text'
      ? {format, text: source.text, blocks: [], opaque: []}
      : resources.markdown.readMarkdown(source.text)
  let repaired: readonly Change[] = []
  for (let round = 0; round < rounds; round++) {
    const changes = run.repair(passes.repair, View.of(reading), repaired)
    if (changes.length === 0) break
    repaired = composeChanges(repaired, changes)
    const text = applyChanges(reading.text, changes)
    reading = format === 'text' ? {...reading, text} : resources.markdown.readMarkdown(text)
  }

  let view = View.of(format === 'text' ? segment(reading.text) : reading)
  run.openBody(repaired)
  for (let round = 0; round < rounds; round++) {
    const before = view
    for (const pass of [passes.patterns, passes.company, passes.links]) view = run.cut(pass, view)
    if (view === before) view = run.cut(passes.classifier, view) // when all residue that can be told by itself is gone
    if (view === before) break
  }
  view = view.afresh() // the stages to come ask for none of what these know of each block
  run.decide(passes.wording, view)
  if (format === 'text') run.decide(passes.layout, view)
  const body = run.closeBody()

  const draft = composeChanges(repaired, body)
  const changes = format === 'text' ? composeChanges(draft, run.escape(escapes(view, body, resources), draft)) : draft
  const entries = tile(source.text.length, changes)
  const cleaning = {
    source,
    format,
    markdown: write(source.text, entries),
    findings: run.findings,
    outcomes: run.outcomes,
    ledger: {
      source: {
        get sha256() {
          return source.sha256
        },
        length: source.text.length
      },
      entries,
      declined: run.declined
    },
    stats: measure(view, run.findings, run.outcomes, entries)
  }
  return {cleaning, view, repaired}
}
