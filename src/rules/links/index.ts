import type {Rule} from '../define.ts'
import {anchorFarm} from './anchor-farm.ts'
import {bareMediaUrl} from './bare-media-url.ts'
import {bareUrl} from './bare-url.ts'
import {commentSpam} from './comment-spam.ts'
import {inlineSpam} from './inline-spam.ts'
import {keywordPileUp} from './keyword-pile-up.ts'
import {rawAnchor} from './raw-anchor.ts'
import {referenceLink} from './reference-link.ts'
import {signatureLink} from './signature-link.ts'

export const links: readonly Rule[] = [
  bareMediaUrl,
  signatureLink,
  keywordPileUp,
  anchorFarm,
  commentSpam,
  bareUrl,
  referenceLink,
  rawAnchor,
  inlineSpam
]
