import {butNot} from '../../screen/pattern.ts'
import {lineRule} from './line-rule.ts'

const number = '(?:\\+\\d[\\d\\s()./–-]{6,}|\\(?\\d{2,5}\\)?[\\s./–-]{0,2}\\d{2,4}[\\s./–-]?\\d{2,5}[\\d\\s./–-]*)'
const address = '[\\w.+-]+(?:@| ?\\[at\\] ?| ?\\(at\\) ?)[\\w-]+(?:\\.[\\w-]+)+'

export const contactLine = lineRule({
  id: 'boilerplate/contact-line',
  summary: 'Addresses for correspondence stand in the text',
  what: 'contact line',
  maxWords: 40,
  patterns: {
    corresponding:
      /^[*†‡✉\s\d]*(?:corresponding author|(?:author for )?correspondence(?: to| address| should be| concerning| and requests)?|address (?:for )?correspondence|reprint requests)\b(?:.{0,400})$/is,
    telephone: new RegExp(
      `^(?:.{0,60}\\b)?(?:tel|telephone|phone|fax|mobile|cell|call us|whatsapp|toll[- ]free|hotline|main switchboard|switchboard|office|telefono?|téléphone|telefon|tél)\\s*(?:no\\.?|number|nr\\.?|line)?\\s*[.:]*\\s*${number}.{0,120}$`,
      'i'
    ),
    mail: new RegExp(
      `^(?:.{0,60}\\b)?(?:e-?mail|contact|write to|reach)(?: (?:us|me|him|her|them|the (?:author|reporter|writer|editor|newsroom)|\\p{Lu}\\w+(?: \\p{Lu}\\w+)?))?(?: (?:at|via|by e-?mail at))?\\s*[:.]?\\s*${address}\\b.{0,160}$`,
      'iu'
    ),
    call: new RegExp(
      `^(?:(?:call|phone|ring|text|whatsapp)(?: (?:us|now|today|free|me|toll[- ]free|or (?:text|e-?mail)(?: us)?|for (?:free|an? \\w+(?: \\w+)?)))*(?:\\s+(?:on|at))?\\s*[:.]?\\s*${number}.{0,80}|(?:call|phone|ring) (?:us )?(?:now|today|free|toll[- ]free)\\b.{0,60}\\b(?:lines?|open|hours|quote|estimate|appointment|\\d)\\b.{0,40})$`,
      'i'
    ),
    press: new RegExp(
      `^(?:for (?:more |further |additional )?information|(?:for )?(?:media|press) (?:contacts?|enquiries|inquiries|relations|information|requests)|have a story|press (?:contacts?|enquiries|inquiries|office)|contacts?(?=\\s*:)|for media(?=\\s*:)|news tips?|have a (?:news )?tip|got a (?:tip|story)|send (?:us )?(?:your )?(?:news )?tips|editorial (?:enquiries|inquiries)|advertising (?:enquiries|inquiries))\\b\\s*[:,?]?(?=.{0,160}(?:${address}|${number}|\\bcontact\\b|\\bwww\\.|https?:))[^]{0,200}$`,
      'i'
    ),
    protected: /^(?:e-?mail|contact(?: us)?)?\s*:?\s*\[e-?mail\s?protected\].{0,60}$/i,
    reporter: new RegExp(
      `^(?:you can )?(?:contact|reach|e-?mail|follow|write to|message|tweet)(?: (?:him|her|them|me|us|the (?:author|reporter|writer)|\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}))? (?:at|on|via|@)\\b.{0,20}(?:${address}|@\\w+|twitter|x|bluesky|mastodon|instagram|linkedin|facebook|${number})\\b.{0,120}$`,
      'iu'
    )
  },
  lone: {
    address: butNot(
      new RegExp(`^(?:e-?mail\\s*:?\\s*)?${address}$|^(?:@\\w{2,30})$|^${number}$`, 'i'),
      /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{4}\s?[–-]\s?\d{2,4})$/
    ),
    street:
      /^(?:\d{1,6}|p\.? ?o\.? box \d+|one) [\p{L}\d .,'’#-]{3,80},? (?:[A-Z]{2}\.? \d{5}(?:-\d{4})?|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2})(?:,? (?:usa|united states|uk|united kingdom))?$/iu,
    box: /^p\.? ?o\.? box \d+\b.{0,60}$/i
  }
})
