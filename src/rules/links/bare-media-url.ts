import {defineRule, remembered, removeBlocks, replacement} from '../define.ts'
import {SLASHES, signsOf} from './gate.ts'

const ending = String.raw`\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|ico|mp4|webm|mov|m4v|mp3|ogg|wav|m3u8)(?![a-z])`
const media = String.raw`(?:https?:)?\/\/[^\s<>"')\]]{1,1000}?(?:${ending}(?:[/?#&!:_%][^\s<>"')\]]{0,2000}|\\u[^\s]{0,2000})?)`
const wholeMedia = new RegExp(
  `^[!\\[(<]*(?:image|img|photo|video)?\\s*[:=]?\\s*${media}[)\\]>]*(?:\\s+${media})*$`,
  'i'
)
const hosted =
  /^(?:https?:)?\/\/(?:(?:[\w-]+\.)*?(?:cdn|img|images?|media|static|i\d|pbs|lh\d|[\w-]*-cdn)\.(?!org\/)[\w.-]+\/\S+|\S*(?:\/wp-content\/uploads\/|\/(?:images?|img|photos?|media|thumbs?|gallery|attachments?)\/)\S*)$/i
const rest = new RegExp(media.replace('(?:https?:)?', ''), 'iy') // from the two slashes on
const scheme = /https?:$/i
const spokenOf =
  /(?:\b(?:at|from|to|in|on|see|via|is|as|with|and|or|of|by|the|visit|open|load|url|link|address|file|src|href|content|called|named|like)|[:=,"'`>(])\s*$/i

const judged = remembered(line => {
  if (line.length > 2000 || !line.includes('//')) return undefined
  return wholeMedia.test(line) ? {name: 'file'} : hosted.test(line) ? {name: 'host', confidence: 'likely'} : undefined
})

export const bareMediaUrl = defineRule({
  id: 'links/bare-media-url',
  summary: 'The bare address of a picture or a film stands in the text',
  confidence: 'certain',
  *check(view) {
    if (!view.text.includes('//')) return
    const signs = signsOf(view)
    yield* removeBlocks(view, 'media address', (shape, position) =>
      signs[position]! & SLASHES ? judged(shape) : undefined
    )
    if (view.format === 'markdown') return
    const {text} = view
    for (let slashes = text.indexOf('//'); slashes >= 0; slashes = text.indexOf('//', slashes)) {
      rest.lastIndex = slashes
      const match = rest.exec(text)
      const end = match ? slashes + match[0].length : endOfWord(text, slashes)
      const from = slashes - (scheme.exec(text.slice(Math.max(0, slashes - 6), slashes))?.[0].length ?? 0)
      slashes = end
      if (!match || /[("'=[<\w:/]/.test(text.charAt(from - 1)) || view.touchesMask({start: from, end})) continue
      const start = text[from - 1] === ' ' ? from - 1 : from
      if (text[start - 1] === '\n' && /[\r\n]|^$/.test(text.charAt(end))) continue // a line of its own
      // What a sentence or a line of code speaks of is not residue.
      if (spokenOf.test(text.slice(Math.max(0, from - 16), from)) || /^["'`<]/.test(text.charAt(end))) continue
      yield replacement({start, end}, '', 'Unexpected media address in a paragraph', 'embedded')
    }
  }
})

/** Where the run of characters around an address ends, or the longest address would. */
function endOfWord(text: string, from: number): number {
  let at = from + 2
  while (at < text.length && at < from + 1000 && !/[\s<>"')\]]/.test(text.charAt(at))) at++
  return at
}
