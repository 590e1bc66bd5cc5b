import {lineRule} from './line-rule.ts'

export const affiliateNotice = lineRule({
  id: 'boilerplate/affiliate-notice',
  summary: 'The site tells that it earns from links',
  what: 'affiliate notice',
  maxWords: 90,
  cue: /affiliate|\blinks?\b|hyperlink|commission|amazon|\bfee\b|\bcut\b|purchase|sales|price|essay|writers|views|student|guest|reader|earn/i,
  patterns: {
    earns: /^.{0,240}\b(?:(?:may|might|can|could|will|we|site|also|additionally)\b[^.]{0,60}\b(?:earn|get|receive|gain|make|take|collect)s? (?:a |an |some )?(?:small |tiny |modest |fee|cut|part|portion|share|affiliate |money|percentage|commission|compensation|income|revenue)[^.]{0,80}|(?:earn|get|receive)s? (?:a |an )?(?:\w+ )?(?:commission|fee|cut|percentage|portion of (?:the )?sales|part of (?:the )?sales))\b.{0,200}\b(?:links?|hyperlinks?|purchases?|buy|bought|sales|website|web page|partners?|products?|retailers?|cost to you)\b.{0,200}$/is,
    paidLinks: /^.{0,160}\b(?:affiliate (?:links?|partnerships?|disclosure|program)|(?:paid|sponsored|shop|product|some) links? (?:pay|and|may|in|on|help|earn)|contains? (?:affiliate|paid|sponsored|referral) links?|(?:as an )?amazon associates?\b|links? pay us|through (?:our|these|the) (?:affiliate )?links?)\b.{0,240}$/is,
    disclosure: /^(?:affiliate |advertiser |advertising |ftc |paid )?disclosures?\s*[:.–—-].{0,400}$/is,
    notOurs: /^.{0,200}\b(?:(?:sent|submitted|written|contributed|provided|supplied) (?:to )?(?:us )?(?:this (?:essay|article|paper|work) )?(?:by a (?:student|guest|reader|user|third party))|a (?:student|reader|user|guest) (?:sent|submitted|wrote|contributed)[^.]{0,40}(?:essay|article|paper|work|post)|our own (?:writers|experts)|our (?:professional|essay|expert) writers|views expressed (?:here|in this)[^.]{0,60}(?:those|not))\b.{0,240}$/is,
    prices: /^.{0,100}\bprices? (?:were|was|are|is) (?:right|correct|accurate|subject to change)\b.{0,120}$/is
  }
})
