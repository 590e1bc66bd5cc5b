import type {Rule} from '../define.ts'

export const repair: readonly Rule[] = []
