import type {Rule} from '../define.ts'
import {articleAgreement} from './article-agreement.ts'
import {casingDamage} from './casing-damage.ts'
import {mismatchedSynonym} from './mismatched-synonym.ts'
import {numberAgreement} from './number-agreement.ts'
import {oddSynonym} from './odd-synonym.ts'
import {torturedTerm} from './tortured-term.ts'

export const wording: readonly Rule[] = [
  torturedTerm,
  mismatchedSynonym,
  oddSynonym,
  casingDamage,
  numberAgreement,
  articleAgreement
]
