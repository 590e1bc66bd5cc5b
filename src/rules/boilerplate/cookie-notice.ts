import {lineRule} from './line-rule.ts'

export const cookieNotice = lineRule({
  id: 'boilerplate/cookie-notice',
  summary: 'A consent or cookie notice stands in the text',
  what: 'cookie notice',
  maxWords: 120,
  cue: /cookie|treats?\b|partners/i,
  patterns: {
    notice: /^(?=.{0,400}\b(?:cookies?|treats)\b).{0,300}\b(?:(?:we|this (?:web)?site|our (?:web)?site|our partners|website) (?:and (?:our|selected)[^.]{0,40} )?(?:uses?|utili[sz]es?|employs?|may use|store|place|make use of)|by (?:continuing|using|browsing|clicking|staying)|you (?:agree|consent|accept)|accept (?:all|our|the)?|manage (?:your )?(?:choices|preferences|settings|cookies)|cookie (?:policy|settings|preferences|notice|consent|statement))\b.{0,500}$/is,
    buttons: /^(?:(?:accept|reject|decline|allow|deny|manage|customi[sz]e|agree to|save)(?: and (?:continue|close))?(?: (?:all|only|my|your|non-?essential|necessary|essential|selected))?(?: (?:cookies?|choices|settings|preferences|options|purposes))?|cookie (?:settings|preferences|policy|notice)|(?:strictly )?necessary cookies|privacy (?:settings|preferences|choices|manager)|do not sell (?:or share )?my (?:personal )?(?:info|information|data).{0,20}|i (?:agree|accept)|got it!?|learn more)(?:\s*[|·•/,]\s*(?:(?:accept|reject|decline|manage|customi[sz]e|save)\b[^|]{0,30}|learn more|cookie[^|]{0,20}|privacy[^|]{0,20}))*[.!]?$/i,
    partners: /^.{0,80}\bwe(?:,)? and our (?:\d+ )?(?:\w+ )?partners\b.{0,300}\b(?:device|gadget|data|information|process|store|keep|access|personali[sz]ed)\b.{0,300}$/is,
    gdpr: /^(?:your privacy(?: choices| matters| is important.{0,60})?|we (?:value|respect|care about) your privacy.{0,120}|privacy overview|consent(?: preferences| manager)?|gdpr.{0,60})$/i
  }
})
