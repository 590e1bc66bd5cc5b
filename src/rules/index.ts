import {boilerplate, company} from './boilerplate/index.ts'
import type {Rule} from './define.ts'
import {layout} from './layout/index.ts'
import {links} from './links/index.ts'
import {repair} from './repair/index.ts'
import {wording} from './wording/index.ts'

/** The passes in which the pipeline asks the rules. Order inside a pass ranks only between equals. */
export const passes = {
  repair,
  patterns: boilerplate,
  /** What the precise patterns left is judged as a whole. */
  classifier: company,
  links,
  wording,
  layout
}

/** Every rule, in the order of the stages. */
export const rules: readonly Rule[] = [
  ...passes.repair,
  ...passes.patterns,
  ...passes.classifier,
  ...passes.links,
  ...passes.wording,
  ...passes.layout
]
