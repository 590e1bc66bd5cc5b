import {Pattern} from '../../screen/pattern.ts'
import type {Screen} from '../../screen/screen.ts'
import {defineRule, type Hit, removal, screened} from '../define.ts'
import {capital, letter} from '../latin.ts'
import {type Shape, shapes} from './shape.ts'

const cue = new Pattern(
  /^(?:about (?:the |our |this )?(?:author|writer|contributor|blogger|columnist|reporter|editor|journalist)s?(?: \([^)]*\))?|about me|author(?:['’]s)? bio(?:graphy)?|author(?: information| details| profile| box)?|written by|posted by|reported by|meet (?:the|our) (?:author|writer|team|blogger)|(?:your )?(?:guest )?(?:author|blogger)|über (?:den autor|die autorin|den verfasser)|zur person|à propos de l['’]auteure?|sobre (?:el|o) autor|sobre (?:la|a) autora|acerca (?:del autor|de la autora)|(?:informazioni )?(?:sull['’]|l['’])autor(?:e|ice))\s*[:：]?$/i
)
const inline = new Pattern(
  /^(?:about (?:the )?(?:author|writer|contributor|blogger|columnist)s?|author(?:['’]s)? bio(?:graphy)?|author bio|über (?:den autor|die autorin)|à propos de l['’]auteur|sobre (?:el|o|la|a) autora?)\s*[:：–—-]\s*\S/i
)
const role =
  '(?:writer|author|blogger|journalist|entrepreneur|freelancer|expert|consultant|specialist|editor|enthusiast|marketer|reporter|correspondent|columnist|contributor|producer|photographer|critic|researcher|copywriter|strategist|podcaster|novelist|founder|co-?founder|ceo|analyst|coach|nutritionist|dietitian|attorney|lawyer|fellow|professor|lecturer|storyteller|vlogger|geek|intern|editor-in-chief|content (?:writer|manager|creator|marketer)|staff|team)'
const pitch = new RegExp(
  `\\b(?:(?:writes?|blogs?|covers?|reports?|has written|contributes) (?:about|on|for|regularly|and)|(?:is|was|as) (?:an?|the|our|one of) (?:[\\w-]+[ ,]+(?:and )?){0,6}${role}|for more (?:on|about|information)|visit (?:his|her|their|my|our|the)|follow (?:him|her|them|me)|(?:his|her|their) (?:website|site|blog|page|work has|writing has|articles)|when (?:he|she|they)['’]?(?:s| is|re| are)? not|in (?:his|her|their) (?:spare|free) time|years of experience|(?:lives|resides|based) in|passionate about|loves to)\\b`,
  'i'
)
/** A last line that says who wrote: "Ada Quill is a staff writer at The Lantern." */
const closing = new Pattern(
  new RegExp(
    `^[${capital}][${letter}’'.-]+(?: (?:[${capital}][${letter}’'.-]*|van|von|de|der|la|le|di|da|al|bin)){1,3}(?:, [^,.]{2,60},)? (?:is|are|was|works as|serves as) (?:an? |the |our )?(?:[${letter}-]+(?:,? and|,)? ){0,5}${role}s?(?: (?:and|,) (?:[${letter}-]+ ){0,3}${role})?(?: (?:at|for|of|with|in|on|who|covering|based|from|whose)\\b[^.!?]{2,160})?(?:[.!]|$)`
  )
)
const more =
  /^(?:(?:he|she|they|[\p{Lu}][\p{L}’'-]+) (?:is|was|has|writes|covers|lives|takes|drinks|likes|loves|can be|tweets|joined|previously|also|holds|studied|enjoys|spends|works|lives)\b|follow\b|contact\b|e-?mail\b|reach\b|you can\b|when (?:he|she|they)\b|in (?:his|her|their)\b|(?:his|her|their) (?:work|book|first|latest|novel|new)\b|@\w)/iu
const contributed =
  /^(?:(?:additional )?reporting (?:and \w+ )?by\b.{0,120}|(?:with )?(?:additional )?(?:reporting|contributions?|files) (?:by|from)\b.{0,120}|editing by\b.{0,120}|\(?(?:reporting|writing|editing|compiled|graphics|translated) by\b.{0,160})$/i

const longest = 110 // words

const isBio = screened([inline], ({text}, found) => (inline.test(text, found) ? {name: 'bio'} : undefined))
const isCue = screened([cue], ({text}, found) => (cue.test(text, found) ? {name: 'box'} : undefined))
const isClosing = screened([closing], ({text}, found) => (closing.test(text, found) ? {name: 'closing'} : undefined))

export const authorBio = defineRule({
  id: 'boilerplate/author-bio',
  summary: 'A box about the author stands under the article',
  confidence: 'likely',
  *check(view, {screen}) {
    const list = shapes(view)
    for (let i = 1; i < list.length; i++) {
      const shape = list[i]!
      const {text, words} = shape
      if (words > longest) continue
      const next = list[i + 1]
      const bio = isBio(shape, screen)
      if (bio) yield removal(view, i, i, 'author box', bio)
      else if (isCue(shape, screen)) {
        const end = endOfBox(list, i)
        if (end > i + 1) yield removal(view, i, end - 1, 'author box', hit('box'))
        else if (
          /^about (?:the )?(?:author|writer|contributor|blogger)s?$/i.test(text) &&
          !next?.isProse &&
          view.blocks[view.live[i]!]!.kind !== 'item'
        )
          yield removal(view, i, i, 'author box', hit('heading'))
        i = end - 1
      } else if (words <= 70 && i > 2) {
        const closing = isClosing(shape, screen)
        if (closing && isEnd(list, i, screen)) yield removal(view, i, i, 'author box', closing)
      }
    }
  }
})

/** The box goes on while its blocks speak of the author; a name or a title may stand first. */
function endOfBox(list: readonly Shape[], from: number): number {
  let at = from + 1
  let skipped = 0
  while (
    at < list.length &&
    skipped < 3 &&
    list[at]!.words <= 6 &&
    !list[at]!.isClosed &&
    !pitch.test(list[at]!.text)
  ) {
    at++
    skipped++
  }
  let end = from + 1
  for (; at < list.length && at - from <= 6; at++) {
    const {text, words} = list[at]!
    if (words > longest || !(pitch.test(text) || (end > from + 1 && words <= 40 && more.test(text)))) break
    end = at + 1
  }
  return end
}

/** Whether nothing of the article follows: only short lines, or more about the same person. */
function isEnd(list: readonly Shape[], from: number, screen: Screen): boolean {
  let before = 0
  for (let i = 0; i < from; i++) before += list[i]!.isProse ? list[i]!.words : 0
  if (before < 40) return false
  for (let i = from + 1; i < list.length; i++) {
    const {text, words, isProse} = list[i]!
    if (isProse && !(words <= longest && (isClosing(list[i]!, screen) || more.test(text) || contributed.test(text))))
      return false
    if (!isProse && words > 3 && list[i]!.isClosed && !more.test(text) && !contributed.test(text)) return false
  }
  return true
}

function hit(name: string): Hit {
  return {name}
}
