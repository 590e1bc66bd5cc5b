import {lineRule} from './line-rule.ts'

export const advertisement = lineRule({
  id: 'boilerplate/advertisement',
  summary: 'A placeholder or label of an advertisement stands in the text',
  what: 'advertisement',
  patterns: {
    label: /^[[(<{*—–-]*\s*(?:(?:this is an? )?ad(?:s|vert|verts|vertisement|vertisements|vertising)?|sponsored(?: content| post| links?)?|paid (?:content|post|partnership|advertisement)|promoted(?: content| stories)?|partner content|ad blocker detected)\s*[\])>}*.:—–-]*$/i,
    continues: /^(?:(?:story|article|post|content|text) )?continues? (?:reading )?(?:below|after|under)(?: th(?:e|is))? (?:ad|ads|advert|advertis(?:e)?ment|sponsor|promo)/i,
    story: /^(?:story|article) continues(?: below| after)?(?: .{0,30})?$/i,
    scroll: /^(?:scroll (?:down )?to continue|keep scrolling|advertis(?:e)?ment[ .:—–-]+(?:continue|scroll|story|article|please)|skip (?:this )?ad(?:vertisement)?|report (?:this )?ad|close (?:this )?ad|why (?:am i seeing )?this ad|remove ads|hide ads|go ad[- ]free|ad feedback)/i,
    sponsor: /^(?:sponsored(?: by)?|brought to you by|in partnership with|presented by|paid for by|promoted by|advertise(?:ment)? (?:by|from)|from our (?:sponsors?|partners?))[\s:]+\S.{0,100}$/i,
    shop: /^(?:free (?:delivery|shipping|returns|p&p|postage)|(?:\d+[- ]day|free|easy) returns?|money[- ]back guarantee|in stock|out of stock|ships? (?:within|in|from)|delivery (?:within|in|from))\b.{0,100}$/i,
    order: /^.{0,80}\b(?:order now|(?:price|prices|from only|starting) (?:from|at) [$£€]?\d|per page)\b.{0,80}$/i,
    sale: /^(?:(?:big |summer |winter |spring |flash |black friday |cyber monday )?sale (?:ends|now on|on now)|limited[- ]time offer|(?:save|get|take|up to|enjoy) (?:up to )?\$?£?€?\d+\s?%? off|use (?:promo |discount |coupon )?code \w+|flash sale|exclusive offer|special offer|today'?s deals?)\b.{0,120}$/i,
    callToBuy: /^[>»\s[(*]*(?:(?:click|tap) here (?:to|for)|check (?:the )?(?:today'?s |latest |current )?(?:price|deal|availability)|(?:buy|order|shop|download|get it|book|apply|start|try it|join|sign up|enrol+|register) (?:it )?(?:now|today)(?: for free)?|get (?:a |your )?(?:free )?(?:quote|trial|estimate|demo)s?(?: (?:now|today))?|call now|view (?:deal|offer|on amazon)|see (?:deal|price|at amazon)|shop the (?:look|sale)|read user reviews|add to (?:basket|cart|bag|wishlist))\b.{0,80}?[<«\])!*>\s]*$/i
  }
})
