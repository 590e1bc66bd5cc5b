import {lineRule} from './line-rule.ts'

export const contactLine = lineRule({
  id: 'boilerplate/contact-line',
  summary: 'Addresses for correspondence stand in the text',
  what: 'contact line',
  maxWords: 40,
  cue: /tel|phone|fax|mobile|call|whatsapp|mail/i,
  patterns: {
    corresponding: /^[*†‡✉\s]*(?:corresponding author|correspondence(?: to| address)?|address (?:for )?correspondence)\b.{0,300}$/is,
    telephone: /^(?:.{0,60}\b)?(?:tel|telephone|phone|fax|mobile|call us|whatsapp|e-?mail)\s*(?:no\.?|number)?\s*[.:]\s*[+(\d\w].{0,160}$/i,
    call: /^(?:call|phone|ring|text|whatsapp)(?: (?:us|now|today|free))*\s*[:.]?\s*[+(]?\d[\d\s()+-]{5,}.{0,80}$/i,
    presse: /^(?:for (?:more |further )?information|media (?:contact|enquiries|inquiries)|press (?:contact|enquiries|office)|contacts?|for media)\s*[:,].{0,200}$/i
  }
})
