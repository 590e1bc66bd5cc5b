import type {Rule} from '../define.ts'
import {cutWord} from './cut-word.ts'
import {homoglyph} from './homoglyph.ts'
import {htmlEntity} from './html-entity.ts'
import {invisibleCharacter} from './invisible-character.ts'
import {literalEscape} from './literal-escape.ts'
import {mojibake} from './mojibake.ts'
import {numberedDot} from './numbered-dot.ts'
import {quoteSpace} from './quote-space.ts'
import {titlePrefix} from './title-prefix.ts'

export const repair: readonly Rule[] = [
  mojibake,
  literalEscape,
  htmlEntity,
  invisibleCharacter,
  homoglyph,
  cutWord,
  quoteSpace,
  numberedDot,
  titlePrefix
]
