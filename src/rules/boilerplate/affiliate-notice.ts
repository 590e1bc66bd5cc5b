import {all, butNot} from '../../screen/pattern.ts'
import {anyOf, lineRule} from './line-rule.ts'

const gain = '(?:earns?|gets?|receives?|gains?|makes?|takes?|collects?|be paid|paid|be compensated|compensated)'
const money =
  '(?:commissions?|compensation|fees?|cut|percentage|portion|income|revenue|money|kickback|share|part|bonus|referral|something|from qualifying)'
const bought =
  /\b(?:links?|hyperlinks?|purchas(?:e|es|ed|ing)|buy|buying|bought|sales?|website|web page|partners?|products?|retailers?|merchants?|advertisers?|click|cost to you|charge to you|readers)\b/i
/** It is the site that speaks of itself, and not an article of how others earn. */
const ours =
  /\b(?:we|our|us|i|my|this (?:post|article|page|site|website|review|guide|blog)|(?:may|might|can|could|will|also|sometimes|additionally|site|team|[\w.]+\.(?:com|org|net|co\.uk)) (?:\w+ ){0,3}(?:earn|get|receive|make|take|gain))\b/i
const reported =
  /^(?:\S+\s+){85}|\b(?:said|says|told|according to|streamers?|creators?|influencers?|bloggers can|marketers|publishers can|viewers|you can (?:earn|make)|you(?:['’]ll)? (?:earn|receive|get) (?:a )?commission)\b/i

export const affiliateNotice = lineRule({
  id: 'boilerplate/affiliate-notice',
  summary: 'The site tells that it earns from links',
  what: 'affiliate notice',
  maxWords: 110,
  patterns: {
    earns: butNot(
      all(
        new RegExp(
          `\\b(?:we|i|us|(?:our|this|the) (?:web)?site|this blog) (?:\\w+ ){0,4}?${gain} (?:\\w+ ){0,5}${money}\\b|\\b(?:may|might|can|could|will|also|additionally|sometimes) (?:\\w+ ){0,2}?${gain} (?:\\w+ ){0,5}${money}\\b(?=.{0,160}\\b(?:through|via|thru|on|from) (?:our|the|these|those|this|my|certain|some)? ?(?:\\w+ )?(?:links?|hyperlinks?|site|website|web page|products|purchases?|sales?|items)\\b|.{0,120}\\bcost to you)`,
          'i'
        ),
        /commission|compensat|\bfees?\b|\bcut\b|percentage|portion|income|revenue|money|share|part of|kickback/i,
        bought,
        ours
      ),
      reported
    ),
    qualifying:
      /\b(?:as an? )?(?:amazon|[\w&-]+(?: [\w&-]+)?) (?:associates?|affiliates?|partner)\b[^.]{0,60}\b(?:earns?|make|get)\b[^.]{0,30}\bqualifying\b|\bparticipants? in (?:the )?[^.]{0,60}\b(?:associates|affiliate|partner)\b[^.]{0,30}\bprogram/i,
    paidLinks: butNot(
      new RegExp(
        anyOf(`
          ^.{0,160}\\b(?:this|our|these|some|many|all|most|the) (?:\\w+ ){0,6}(?:contains?|includes?|has|have|features?|may contain|may include|are|uses?|may be|marked) (?:\\w+ ){0,3}(?:affiliate|paid|sponsored|referral|partner)(?:/\\w+)? (?:links?|partnerships?|offers|relationships?)\\b
          ^(?:contains?|includes?|may contain) (?:affiliate|paid|sponsored|referral) links?\\b
          ^.{0,60}\\bwe (?:\\w+ ){0,3}(?:use|participate in|have|include|partner with) (?:\\w+ ){0,4}affiliate (?:\\w+ )?(?:links?|partnerships?|programs?|relationships?)\\b
          ^(?:some|shop|product|paid|affiliate|the|our) (?:shop |product )?links? (?:(?:on|in) (?:this|our|the) \\w+ )?(?:pay|may pay|help|earn|support) (?:us|me|our|the)\\b
          ^.{0,160}\\blinks? pay us\\b
          ^.{0,200}\\bthrough (?:our|these|the|my) (?:affiliate |product |retail |shopping )?links?\\b.{0,120}\\b(?:we|i|us)\\b
          ^.{0,120}\\b(?:we|i) (?:may|might|can|could|will|earn|get|receive)\\b.{0,120}\\bthrough (?:our|these|the|my) (?:affiliate )?links?\\b
          ^(?:affiliate|advertiser) (?:links?|disclosure|disclaimer|notice)\\s*(?:[:.–—-].{0,500})?$
          ^\\*?(?:all )?(?:links? )?(?:marked|with an?) (?:with )?(?:an )?(?:asterisk|\\*).{0,120}\\baffiliate\\b
          ^ftc\\s*:.{0,300}$
          ^\\*?(?:affiliate[- ]?links?|werbe[- ]?links?|provisions[- ]?links?|partner[- ]?links?)\\b.{0,300}\\b(?:provision|kommission)\\b
          ^.{0,200}\\b(?:erhalten|bekommen|verdienen) wir\\b.{0,60}\\b(?:provision|kommission)\\b
          ^.{0,200}\\bnous (?:pouvons|pourrions) (?:percevoir|toucher|recevoir)\\b.{0,40}\\bcommission\\b
          ^.{0,200}\\bpodemos (?:ganar|recibir|receber)\\b.{0,60}\\bcomisi[oó]n
          ^.{0,200}\\bpotremmo (?:ricevere|guadagnare)\\b.{0,60}\\bcommissione`),
        'is'
      ),
      reported
    ),
    disclosure: all(
      /^(?:affiliate |advertiser |advertising |ftc |paid |editorial |full |editor['’]?s? )?disclosures?\s*[:.–—-].{0,600}$/is,
      /\b(?:we|our|us|this (?:post|article|page|site|guide|review)|affiliate|commission|links?|sponsored|compensat|partner|products? (?:was|were|mentioned|reviewed))/i
    ),
    independent: all(
      /\b(?:independently|our editors|editorially|editorial team)\b/i,
      /\b(?:select(?:ed|s)?|chosen|choose|review(?:ed)?|recommend(?:ed|s)?|picked|curated|vetted|tested|test)\b/i,
      /\b(?:products?|everything|items?|recommendations?|all|gear)\b/i,
      /\b(?:we|our|us)\b/i,
      /\b(?:links?|commission|buy|purchase|retailers?|learn more|at the time)\b/i
    ),
    notOurs: butNot(
      new RegExp(
        anyOf(`
          ^.{0,120}\\bthis (?:\\w+ ){0,2}(?:essay|article|paper|work|post|sample|dissertation|assignment|coursework|case study|example)(?: (?:has been|was|is|were))? (?:\\w+ )?(?:submitted|written|contributed|provided|supplied|sent|donated)\\b.{0,30}\\bby (?:an? )?(?:\\w+ ){0,3}(?:students?|guest|readers?|user|third party|contributor)\\b
          ^.{0,80}\\b(?:students?|reader|user|guest) (?:sent|submitted|wrote|contributed|donated)(?: in)?(?: to)?(?: us)?\\b.{0,40}\\b(?:essay|article|paper|work|post)\\b.{0,160}\\b(?:our|not|us|own)\\b
          \\b(?:our own (?:writers|experts)|our (?:professional|essay|expert|academic) writers)\\b
          ^(?:this is )?(?:not )?an? (?:example|sample) of (?:the )?(?:work|a student|work (?:written|produced))\\b
          ^do not (?:hand|turn|pass) (?:it|this) in as your own\\b`),
        'is'
      ),
      /^(?:\S+\s+){70}/
    ),
    prices: all(
      /\bprices?\b|\bavailability\b/i,
      /^.{0,120}\b(?:prices?|availability|pricing)\b.{0,60}\b(?:(?:were|was|are|is) )?(?:(?:right|correct|accurate|current|valid|checked|up[- ]to[- ]date)\b.{0,30}\b(?:at (?:the )?time|when (?:we|this)|as of|on the date|publi(?:cation|shed|shing))|subject to change)\b.{0,120}$/is
    )
  }
})
