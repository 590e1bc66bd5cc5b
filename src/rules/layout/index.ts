import type {Rule} from '../define.ts'
import {blankRun} from './blank-run.ts'
import {codeBlock} from './code-block.ts'
import {heading} from './heading.ts'
import {listMarker} from './list-marker.ts'
import {quotation} from './quotation.ts'
import {spaceRun} from './space-run.ts'
import {title} from './title.ts'
import {wrappedLines} from './wrapped-lines.ts'

export const layout: readonly Rule[] = [
  title,
  heading,
  listMarker,
  quotation,
  codeBlock,
  wrappedLines,
  spaceRun,
  blankRun
]
