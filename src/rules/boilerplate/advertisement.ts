import {butNot} from '../../screen/pattern.ts'
import {anyOf, lineRule} from './line-rule.ts'

const price =
  '(?:from |only |just |now |was |rrp )*(?:[$£€¥]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(?:€|eur|usd|gbp|kr|zł|chf)\\b)'
const buy =
  '(?:add to (?:basket|cart|bag|trolley|wish ?list)|buy (?:it )?(?:now|here|on \\w+|at \\w+|from \\w+)|shop now|order now|view (?:deal|offer|item|product|at \\w+|on \\w+)|see (?:deal|price|it|at \\w+)|check (?:price|availability|marketplace|amazon|stock|it out)|get (?:deal|it)|notify me|out of stock|sold out|quick (?:view|shop|buy)|select options|read more|in den warenkorb|ajouter au panier|añadir al carrito|adicionar ao carrinho|aggiungi al carrello)'
const paper =
  '(?:essays?|papers?|assignments?|homework|dissertations?|thesis|coursework|term papers?|research papers?|case stud(?:y|ies))'

export const advertisement = lineRule({
  id: 'boilerplate/advertisement',
  summary: 'A placeholder or label of an advertisement stands in the text',
  what: 'advertisement',
  patterns: {
    label:
      /^(?:(?:this is an? )?ad(?:vert|verts|vertisement|vertisements)?(?: \d+)?|advertisement(?: advertisement)+|(?:- )?advertise(?:ment|here)(?: -)?|ads? by \w+|sponsored (?:content|posts?|links?|stories|by|message)|sponsor(?:['’]s)? (?:message|content)|message from our sponsors?|a message from .{2,40}|paid (?:content|post|partnership|advertisement|program)|promoted(?: (?:content|stories|posts?|by))?|partner content|ad ?block(?:er)? detected|your ad here|place your ad here|advertise here|ad loading.{0,10}|anzeigen?|werbung|gesponsert|annonces?|publicit[ée]|contenu sponsoris[ée]|publicidade?|contenido patrocinado|patrocinado|conteúdo patrocinado|pubblicit[àa]|contenuto sponsorizzato|sponsorizzato|advertentie|reklama?)\s*[.:]*$/i,
    continues:
      /^(?:(?:story|article|post|content|text|recipe) )?continues? (?:reading )?(?:below|after|under)(?: th(?:e|is))? (?:ad|ads|advert|advertis(?:e)?ment|sponsor|promo|gallery|video|newsletter|slideshow|image|photo|break)/i,
    story: /^(?:story|article|content|post) continues(?: (?:below|after|on next page|under))?(?: .{0,30})?$/i,
    scroll:
      /^(?:scroll (?:down )?(?:to|for) (?:continue|more|read)\b.{0,40}|keep scrolling\b.{0,40}|advertis(?:e)?ment[ .:—–-]+(?:continue|scroll|story|article|please)\b.{0,60}|skip (?:this )?ad(?:vertisement)?s?|report (?:this )?ad|close (?:this )?ad|why (?:am i seeing )?(?:this|these) ads?\??|remove ads|hide ads|go ad[- ]free\b.{0,40}|ad[- ]free\b.{0,20}|ad feedback|continue reading(?: (?:the |this )?(?:main story|story|article|below))?|please (?:disable|turn off|whitelist)\b.{0,60}\bad ?-?block.{0,60}|thank you for (?:supporting|watching) (?:our sponsors?|this ad).{0,20})$/i,
    sponsor:
      /^(?:sponsored (?:by|post|content)|brought to you by|in (?:paid )?partnership with|presented by|paid for by|promoted by|advertise(?:ment)? (?:by|from)|(?:a word |a message )?from our (?:sponsors?|partners?)|in association with|in collaboration with|supported by)[\s:]+(?=[\p{Lu}\d"“'@])[^.!?]{1,60}$|^sponsored\s*:\s*\S.{0,100}$/iu,
    sale: /^(?:(?:big |summer |winter |spring |autumn |flash |black friday |cyber monday |holiday |clearance )?sale (?:ends|now on|on now|starts|extended)|limited[- ]time (?:offer|only|deal)|save up to [$£€]?\d+\s?%?(?= (?:on|today|now|when|at|this|with|off)|!|$)|(?:save|get|take|up to|enjoy|extra) (?:up to |an extra )?[$£€]?\d+\s?%? off|flash sale|exclusive (?:offer|deal)s?(?= (?:for|from|ends|inside|until|this)|[:!]|$)|special offers?(?= (?:for|from|ends|inside|until|this)|[:!]|$)|(?:today['’]?s|this week['’]?s|our) (?:best )?(?:.{2,40} )?deals?$|(?:the )?best .{2,40} deals (?:today|right now)$|deal of the (?:day|week)|while (?:supplies|stocks?) last|ends (?:soon|tonight|today)$)\b.{0,120}$/i,
    code: /^(?:[Uu]se|USE|[Ee]nter|ENTER|[Aa]pply|[Ww]ith) (?:(?:promo|discount|coupon|voucher|the|PROMO|COUPON|DISCOUNT) )*(?:code|CODE) [“"']?[A-Z0-9]{4,}\b.{0,100}$/,
    callToBuy: new RegExp(
      `^(?:(?:click|tap) (?:here|below|the link|the button)(?: (?:to|for|and)\\b.{0,80})?|check (?:out )?(?:the )?(?:today['’]?s |latest |current |lowest |best )?(?:prices?|deals?|availability)(?: (?:on|at|for|of|here|now)\\b.{0,60})?|(?:buy|order|shop|download|get it|book|apply|start|try it|enquire|donate|reserve|claim) (?:it |yours |your \\w+ )?(?:now|today|online now)(?: (?:for free|and \\w+.{0,30}|on .{2,30}|at .{2,30}|from .{2,30}))?|(?:join|enrol+|register|sign up|get started|call|book|subscribe) (?:now|today)(?: for free)?|get (?:an? |your )?(?:free |instant |no[- ]obligation )*(?:quote|trial|estimate|demo|consultation)s?(?: (?:now|today|here))?|free (?:quotes?|estimates?|consultations?|trial)|(?:view|see) (?:the )?(?:deals?|offers?|price|on amazon|at amazon|today['’]s price|all deals)(?: (?:at|on|for)\\b.{0,40})?|shop (?:the|this) (?:look|sale|story|collection|range|edit|post)(?:\\s*:.{0,120})?|shop (?:all|our|more) .{2,40}|(?:buy|shop|order) (?:on|at|from|via) (?:amazon|ebay|etsy|walmart|target|best buy|argos|currys|\\p{Lu}\\w+(?: \\p{Lu}\\w+)?)|read user reviews|${buy}|find (?:it|out more|a dealer|a store|a location|an agent)|(?:jetzt|hier) (?:kaufen|bestellen|buchen|shoppen)|acheter(?: maintenant)?|comprar(?: ahora| agora)?|compra(?: ora)?)\\s*[.!]*$`,
      'iu'
    ),
    priced: new RegExp(
      `^(?!.*\\b(?:price:|where to buy))[^.!?]{0,120}${price}[^!?]{0,120}?\\b${buy}\\b[\\s.!]*$|^${price}(?:\\s+(?:at|from|on|@) [\\w&'’. -]{2,30}(?:\\s+${price}|$)){1,6}|^(?:[\\w&'’.-]+ ){1,6}${price} (?:view|check|buy|see|shop)\\b.{0,120}$`,
      'i'
    ),
    order: new RegExp(
      anyOf(`
      ^.{0,80}\\b(?:from|only|just|starting (?:at|from)|prices? (?:from|starts? at|starting at|at)) (?:only |just )?[$£€]\\s?\\d+(?:[.,]\\d\\d)?\\s?(?:/|per|a) ?page\\b.{0,80}$
      ^[^.]{0,80}\\b(?:order now|order (?:a |your )?(?:custom |similar |unique )?${paper})\\b[^.]{0,80}$`),
      'i'
    ),
    essays: butNot(
      new RegExp(
        anyOf(`
          ^.{0,60}\\b(?:need|want|looking for|get|buy|order|hire|pay for|struggling with|stuck (?:on|with)|help (?:with|on))\\b.{0,60}\\b(?:custom|original|similar|plagiarism[- ]free|sample|unique|your|help with (?:your|this|an?|the)|someone to|writer)\\b.{0,30}\\b(?:${paper}|writing|writer)\\b.{0,120}(?:[?!]|\\bfrom [$£€]|\\border\\b|\\bhire\\b|\\bwriters?\\b|\\bhours?\\b|\\bpage\\b|\\bnow\\b)
          ^(?:hire (?:a |an )?(?:writer|expert|pro|professional)|get (?:help with your|your|a|an?|my|custom|a custom|unlimited|access to this) (?:custom |sample |full |free )?${paper}(?: (?:sample|now|today|written|done))?|get (?:instant|full) access|order (?:your |a )?(?:custom |original )?${paper}(?: now)?|write my ${paper}(?: for me)?|buy (?:an? )?(?:custom )?${paper}(?: online)?)\\b.{0,80}$
          ^(?:100 ?% )?(?:plagiarism[- ]free|original|unique|confidential)(?: (?:${paper}|content|writing|guarantee|work))*(?:\\s*[·|•,/].{0,80})?$
          ^(?:[^.·|•]{2,40}[·|•]\\s*){0,5}[^.·|•]{0,40}\\b(?:plagiarism|money[- ]back|24/7 (?:support|customer|help)|on[- ]time delivery|confidential)\\b[^.·|•]{0,30}[·|•][^.]{0,80}$
          \\b(?:we (?:will|can)|let us|our (?:\\w+ )?(?:writers|experts)(?: (?:will|can))?) (?:write|help you write|craft|save|deliver)\\b.{0,80}\\b(?:${paper}|grade)\\b
          ^.{0,40}\\b(?:your|the) deadline (?:is )?(?:too )?(?:short|tight|close|approaching)\\b.{0,120}$
          ^hi!?,? (?:i['’]m|i am|my name is) \\w+[.!]? .{0,60}\\b(?:would you like|do you need|need|can i help)\\b.{0,100}$
          ^(?:would you like|do you (?:need|want)) (?:to get )?(?:such )?(?:a |an |help with (?:your|this|an?) )?(?:custom |similar )?${paper}\\b.{0,60}\\?.{0,60}$
          ^(?:haven['’]t found|can['’]?t find|cannot find|couldn['’]t find) (?:the |what|a |your |relevant ).{0,80}$
          ^(?:this is just a|remember[!:,.]? this is (?:just )?a) (?:free )?sample\\b.{0,160}$
          ^.{0,40}\\b(?:unlock|read|view|access|get) (?:all|the (?:full|rest|entire|whole)|full) .{0,30}\\b(?:\\d+ (?:words|pages)|essays?|papers?)\\b.{0,60}$
          ^(?:save your time|don['’]t waste (?:your )?time|essay writing service|professional (?:essay )?writers?|academic (?:help|experts?)|homework help|free ${paper}|browse (?:free )?${paper})[.!]?(?: .{0,60})?$
          ^(?:type of paper|paper type|essay type|academic level|subject area|words|pages|deadline)\\s*:[^.]{0,40}\\d[^.]{0,20}\\b(?:pages?|words|downloads?|views|essay)\\b.{0,80}$
          ^custom (?:writing|essay|paper)s? (?:service|help)s?\\b.{0,60}$`),
        'i'
      ),
      /^(?:\S+\s+){29}|\b(?:said|says|told|asked)\b/i
    ),
    app: /^(?:(?:download|get|install|try) (?:the|our) (?:free |new |mobile )?(?:[\w’' -]{2,30} )?app(?: (?:now|today|here|for|on|from|and)\b.{0,60})?|(?:download|available|get it|listen) (?:it )?(?:on|from|in|at) (?:the )?(?:app store|google play|apple podcasts|spotify|itunes|the mac app store|huawei appgallery|microsoft store)(?:[\s|/·]+.{0,60})?|google play(?: store)?|app store|apple store|scan (?:the|this) qr code\b.{0,60})[.!]?$/i
  },
  lone: {
    word: /^(?:ads|advertising|sponsored)\s*[:.]?$/i,
    shop: /^(?:free (?:delivery|shipping|returns|p&p|postage)|(?:\d+[- ]day|free|easy) returns?|returns within|money[- ]back guarantee|in stock|out of stock|ships? (?:within|in|from)|delivery (?:within|in|from)|next[- ]day delivery|click (?:and|&) collect|lines? (?:are )?open|we accept|payment methods|open 24\/7|best price|lowest price|price match|secure (?:checkout|payment)|(?:all )?prices (?:include|exclude|incl)|rrp|sku|quantity|qty)\b[^.]{0,100}$/i,
    free: /^free (?:delivery|shipping|returns|postage)\b.{0,60}[!]|^free (?:delivery|shipping) on (?:all )?orders.{0,40}$/i,
    chat: /^(?:chat (?:now|with (?:us|an? \w+)(?: now)?)|live chat|talk to us|leave a message|we(?:['’]re| are) (?:online|offline|here to help)\b.{0,60}|how can (?:we|i) help(?: you)?(?: today)?\??|ask (?:a question|an expert|us anything)|have a question\??|questions\?.{0,40}|need help\??.{0,40})$/i
  }
})
