import {lineRule} from './line-rule.ts'

const paper = '(?:newsletters?|news ?letter|bulletins?|mailing list|e-?mail list|digest|inbox|daily brief|briefing|updates|e-?mail alerts?|alerts|push notifications|notifications)'

export const newsletterPlea = lineRule({
  id: 'boilerplate/newsletter-plea',
  summary: 'The site asks for a subscription, an address or money',
  what: 'newsletter plea',
  maxWords: 60,
  cue: /inbox|rel(?:y|ies)|depend|count|support|donat|contribut|patron|member|supporter|chip in|coffee|spare|save|if you/i,
  patterns: {
    subscribe: new RegExp(`^(?:please |don['’]t forget to |be sure to |you can |want more\\?? )?(?:subscribe|sign[ -]?up|sign up|register|join|opt in|enrol+)\\b.{0,160}\\b${paper}\\b.{0,120}$`, 'is'),
    inbox: /^.{0,160}\b(?:(?:straight|right|directly|delivered|sent|daily|weekly|every \w+|each \w+|free|news|stories|content|tips|deals|posts) (?:\w+ ){0,3}(?:to|in|into)|in) your (?:e-?mail )?inbox\b.{0,120}$/is,
    subscribeTo: /^(?:subscribe|sign[ -]?up)(?: (?:now|today|here|for free|free|for just|to|via|by|for|and|with|rss|e-?mail|our|the|us|podcast|channel|magazine|print|digital|youtube|blog|feed|more|updates?|access|from|get|news|stories|\$?\d+)\b.{0,80})?[.!:]*$/i,
    discount: /^(?:sign up|subscribe|join)\b.{0,40}\b(?:% off|first order|discount|exclusive offers|free (?:guide|ebook|e-book|gift|shipping))\b.{0,80}$/i,
    address: /^(?:(?:enter|type|fill in|add|submit|leave) your e-?mail\b.{0,100}|your e-?mail(?: address)?|e-?mail address\*?|get (?:the|our|more|all|latest|new|breaking|weekly|daily|this)\b.{0,80}\b(?:newsletter|by e-?mail|in your e-?mail|to your e-?mail|alerts)\b.{0,80}|no (?:spam|junk mail)\b.{0,80}|(?:you can |we['’]ll never spam|we (?:will )?(?:never|won['’]t|promise)\b.{0,40}spam|unsubscribe)\b.{0,100}|by (?:signing up|subscribing|submitting|clicking|providing|entering|joining|registering)\b.{0,220}|contact me with (?:news|offers)\b.{0,120}|receive (?:e-?mail|news|offers|updates)\b.{0,120}|thank(?:s| you) for (?:subscribing|signing up)\b.{0,80}|(?:almost|you are|you['’]re) (?:there|now )?(?:subscribed|signed up)\b.{0,80})$/is,
    join: /^(?:join|over|more than) (?:over |more than |our |the )?[\d.,]+\+?[km]? (?:other )?(?:\w+ )?(?:subscribers|readers|members|people|others|fans|followers|others|professionals)\b.{0,160}$/is,
    support: /^.{0,120}\b(?:(?:rely|relies|depend|depends|count) (?:up)?on (?:readers?|your support|people like you|donations|reader support)|support (?:our (?:work|journalism|reporting|mission)|independent (?:journalism|media|news)|(?:local|nearby|quality) (?:journalism|news|news-?casting|reporting)|us (?:on|by|from|with)|the site)|make a (?:donation|contribution)|(?:become|be) a (?:patron|supporter|member|monthly donor)|donate (?:now|today|here|to)|chip in|buy (?:me|us) a coffee|can you (?:spare|save) a (?:minute|moment|dollar)|if you (?:enjoy|like|value|liked|enjoyed) (?:this|what|our|reading)[^.]{0,60},? (?:please )?(?:consider|support|subscribe|share|donate|sign|buy))\b.{0,200}$/is
  }
})
