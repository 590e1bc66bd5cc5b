import {boilerplate, classifier, company} from './boilerplate/index.ts'
import type {Rule} from './define.ts'
import {layout} from './layout/index.ts'
import {links} from './links/index.ts'
import {repair} from './repair/index.ts'
import {wording} from './wording/index.ts'

/** The passes in which the pipeline asks the rules. Order inside a pass ranks only between equals. */
export const passes = {
  repair,
  patterns: boilerplate,
  /** What stands among residue is judged by that. */
  company,
  links,
  /** What the precise patterns left is judged as a whole. */
  classifier,
  wording,
  layout
}

/** Every rule, in the order of the stages. */
export const rules: readonly Rule[] = [
  ...passes.repair,
  ...passes.patterns,
  ...passes.company,
  ...passes.links,
  ...passes.classifier,
  ...passes.wording,
  ...passes.layout
]
