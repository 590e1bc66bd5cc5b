import type {Rule} from '../define.ts'
import {articleAgreement} from './article-agreement.ts'
import {casingDamage} from './casing-damage.ts'
import {doubledComparison} from './doubled-comparison.ts'
import {doubledWord} from './doubled-word.ts'
import {insertedWord} from './inserted-word.ts'
import {mismatchedSynonym} from './mismatched-synonym.ts'
import {misspelling} from './misspelling.ts'
import {numberAgreement} from './number-agreement.ts'
import {oddSynonym} from './odd-synonym.ts'
import {spintax} from './spintax.ts'
import {torturedTerm} from './tortured-term.ts'

export const wording: readonly Rule[] = [
  torturedTerm,
  mismatchedSynonym,
  oddSynonym,
  casingDamage,
  misspelling,
  numberAgreement,
  articleAgreement,
  doubledComparison,
  doubledWord,
  insertedWord,
  spintax
]
