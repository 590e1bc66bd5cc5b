import {lineRule} from './line-rule.ts'

/** What spinners make of "reserved". */
const reserved = '(?:reserved|booked|saved|held|retained|kept|secured|preserved|earmarked|set aside|maintained|stored)'
const policy = '(?:privacy(?: (?:policy|notice|statement|center|centre|rights|arrangement|strategy|coverage))?|terms(?: (?:of (?:use|service|sale|usage|utili[sz]ation)|and conditions|& conditions|conditions))?|conditions of use|user agreement|cookies?(?: (?:policy|settings|notice))?|legal(?: notice| disclaimer| information)?|imprint|impressum|disclaimer|accessibility(?: (?:help|statement))?|contact(?: us)?|about(?: us)?|help|faq|corrections|careers|jobs|press|advertise(?: with us)?|site ?map|ethics|editorial (?:standards|policy|guidelines)|feedback|copyright(?: policy)?|dmca(?: policy)?|your (?:california )?privacy (?:rights|choices)|do not sell.{0,30}|ad choices|adchoices|rss|licen[cs]ing|permissions|reprints?(?: and permissions)?|rights and permissions|home|submit article|partner sites|newsletters?|archive|complaints)'

export const legalFooter = lineRule({
  id: 'boilerplate/legal-footer',
  summary: 'A copyright line, a licence notice or the site\'s legal links stand in the text',
  what: 'legal footer',
  maxWords: 150,
  cue: /©|\(c\)|&copy;|copyright|rights|privileges|liberties|\bbe (?:re|cop|distr|publ|dupl|util)|regist|vat |trademark|part of|not a law|not responsible/i,
  patterns: {
    copyright: /^(?:[©ⓒ®™]|\(c\)\s|&copy;|Â©|copyright\b(?=.{0,40}(?:[©\d]|by\b|\bthe\b|\binc\b|\bltd\b)))/i,
    copyrightYear: /(?:©|\(c\)|&copy;|copyright)\s*(?:\d{4}|by\b)/i,
    rights: new RegExp(`\\ball (?:the )?(?:rights?|privileges|liberties)(?: (?:are|is|were))? ${reserved}\\b`, 'i'),
    reproduce: /^.{0,300}\b(?:may|might|must|can|could)(?: not|n['’]t|not) be (?:reproduced|replicated|copied|republished|reprinted|distributed|published|rewritten|redistributed|duplicated|recreated|re-?used|utili[sz]ed)\b.{0,400}\b(?:permission|consent|approval|authori[sz]ation|authori[sz]ed|permissions|prior)\b.{0,200}$/is,
    links: new RegExp(`^${policy}(?:\\s*[|·•,/–—-]?\\s+(?:and |& )?${policy}){1,14}[.\\s]*$`, 'i'),
    single: /^(?:privacy (?:policy|notice|statement|arrangement)|terms (?:of (?:use|service|sale)|and conditions|& conditions)|user agreement|cookie (?:policy|settings|notice)|your (?:california )?privacy (?:rights|choices)|do not sell my personal info(?:rmation)?|dmca(?: policy)?|accessibility (?:help|statement)|editorial (?:standards|guidelines|policy)|rights and permissions|reprints and permissions|legal notice|advertise with us|ad choices|site ?map|contact us|about us)[.\s]*$/i,
    powered: /^(?:(?:proudly )?powered by|built (?:with|on|by)|designed (?:and developed )?by|developed by|theme (?:by|:)|template by|web(?:site|design)? (?:design(?:ed)? )?by|hosted by|site by|website by)\s.{1,60}$/i,
    registered: /^.{0,120}\b(?:registered (?:in|office|company|charity|trademark|number|address)|company (?:no|number|reg)|vat (?:no|number|reg|registration)|is (?:a (?:registered )?trademark|part of the .{0,30} group|not a law firm|not responsible for)|trademarks? (?:of|are the property))\b.{0,200}$/is,
    disclaimer: /^(?:disclaimer|legal disclaimer|dmca|risk (?:warning|disclosure))\s*[:.–—-].{0,600}$/is,
    bot: /^(?:this site is protected by recaptcha|recaptcha|protected by)\b.{0,160}$/i
  }
})
