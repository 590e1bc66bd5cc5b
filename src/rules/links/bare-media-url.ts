import {defineRule, matches, remembered, removeBlocks, replacement} from '../define.ts'

const media = String.raw`(?:https?:)?\/\/[^\s<>"')\]]+?(?:\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|ico|mp4|webm|mov|m4v|mp3|ogg|wav|m3u8)(?![a-z])(?:[/?#&!:_%][^\s<>"')\]]*|\\u[^\s]*)?)`
const wholeMedia = new RegExp(`^[!\\[(<]*(?:image|img|photo|video)?\\s*[:=]?\\s*${media}[)\\]>]*(?:\\s+${media})*$`, 'i')
const hosted = /^(?:https?:)?\/\/\S*(?:\/wp-content\/uploads\/|\/(?:images?|img|photos?|media|thumbs?|gallery|attachments?)\/|\b(?:cdn|img|images?|media|static|i\d|pbs|lh\d)\.[\w.-]+\/)\S*$/i
const embedded = new RegExp(`(?<![("'=\\[<\\w])${media}`, 'gi')

const judged = remembered(line => {
  if (line.length > 2000 || !line.includes('//')) return undefined
  return wholeMedia.test(line) ? {name: 'file'} : hosted.test(line) ? {name: 'host', confidence: 'likely'} : undefined
})

export const bareMediaUrl = defineRule({
  id: 'links/bare-media-url',
  summary: 'The bare address of a picture or a film stands in the text',
  confidence: 'certain',
  *check(view) {
    yield* removeBlocks(view, 'media address', judged)
    if (view.format === 'markdown') return
    for (const match of matches(view, embedded)) {
      const end = match.index + match[0].length
      const start = view.text[match.index - 1] === ' ' ? match.index - 1 : match.index
      if (view.text[start - 1] === '\n' && /[\r\n]|^$/.test(view.text.charAt(end))) continue // a line of its own
      yield replacement({start, end}, '', 'Unexpected media address in a paragraph', 'embedded')
    }
  }
})
