import type {Rule} from '../define.ts'
import {mojibake} from './mojibake.ts'

export const repair: readonly Rule[] = [mojibake]
