import type {Rule} from '../define.ts'
import {mismatchedSynonym} from './mismatched-synonym.ts'

export const wording: readonly Rule[] = [mismatchedSynonym]
