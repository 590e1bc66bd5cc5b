import {all, butNot} from '../../screen/pattern.ts'
import {anyOf, lineRule} from './line-rule.ts'

const paper = anyOf(`
  newsletters?|news ?letters?|e-?newsletters?|bulletins?|mailing list|e-?mail list|mailing|digests?|inbox|mailbox|daily brief|briefings?|e-?mail (?:alerts?|updates?)|push notifications
  (?:our|news|breaking|latest|story|instant|free|daily|weekly|e-?mail|browser|regular|job|deal) (?:\\w+ )?(?:alerts|updates|notifications)`)
const opening =
  "(?:please |don['’]?t forget to |be sure to |make sure to |remember to |you can |want more\\?? |click (?:here )?to |not (?:yet )?(?:a )?(?:subscriber|subscribed)\\?? |enjoyed? [^.?!]{1,40}[?!]\\s*|like [^.?!]{1,40}[?!]\\s*|loved? [^.?!]{1,40}[?!]\\s*)?"
const often = '(?:every|each|once a|twice a|daily|weekly|monthly)'

export const newsletterPlea = lineRule({
  id: 'boilerplate/newsletter-plea',
  summary: 'The site asks for a subscription, an address or money',
  what: 'newsletter plea',
  maxWords: 60,
  patterns: {
    subscribe: new RegExp(
      `^${opening}(?:subscribe|sign[ -]?(?:me )?up|register|join|opt in|enrol+|sign on)\\b.{0,160}\\b${paper}\\b.{0,120}$`,
      'is'
    ),
    abonnieren: new RegExp(
      anyOf(`
        ^(?:jetzt |hier |bitte )?(?:(?:zum |den |unseren? |kostenlosen? |(?:für|zu) (?:unseren?|den) )*newsletter\\b.{0,60}(?:abonnieren|anmelden|bestellen|erhalten|sichern)|(?:abonnieren|melden|tragen) sie\\b.{0,100}newsletter|kostenlos abonnieren|jetzt abonnieren|newsletter[- ]anmeldung)\\b.{0,80}$
        ^(?:inscrivez[- ]vous|abonnez[- ]vous|s['’]inscrire|s['’]abonner|recevez|recevoir)\\b.{0,80}\\b(?:newsletters?|lettre d['’]information|infolettre|par e-?mail|actualités|boîte mail)\\b.{0,80}$
        ^(?:suscr[ií](?:be|ba|bir)(?:te|se)?|reg[ií]stra(?:te|rse)|recibe|recibir|apúntate)\\b.{0,80}(?:newsletters?|bolet[ií]n(?:es)?|por (?:correo|e-?mail)|en tu (?:correo|e-?mail))(?:\\b|$).{0,80}$
        ^(?:assine|inscreva-se|cadastre-se|receba|subscreva)(?:\\b|(?=\\s)).{0,80}\\b(?:newsletters?|boletim|por e-?mail|no seu e-?mail)\\b.{0,80}$
        ^(?:iscriviti|iscrivetevi|ricevi|abbonati)\\b.{0,80}\\b(?:newsletters?|notiziario|via e-?mail|nella tua (?:casella|e-?mail))\\b.{0,80}$
        ^(?:abonnez[- ]vous|s['’]abonner|je m['’]abonne|suscr[ií]bete|suscribirse|assine(?: já| agora)?|abbonati(?: ora)?|jetzt abonnieren|abonnieren)[.!]?$`),
      'is'
    ),
    inbox: all(
      new RegExp(
        `\\b(?:(?:straight|right|directly|delivered|sent|free|news|stories|content|tips|deals|posts|updates|recipes|headlines|ideas|picks|insights|reads?|arrives?|lands?) (?:\\w+ ){0,4}(?:to|in|into)|receive (?:\\w+ ){1,8}in|get (?:\\w+[,’'s]* ){1,12}in|${often} (?:\\w+ ){0,3}(?:to|in|into)) your (?:e-?mail )?(?:inbox|mailbox|in-?box)\\b`,
        'i'
      ),
      /^(?:get|receive|have|want|sign|subscribe|join|our|the (?:best|latest|top|most|day|week|news|world|\w+ (?:news|stories|newsletter))|all (?:the|our|of)|top|latest|news|stories|never miss|stay|keep|let us|we(?:['’]ll| will| send)|don['’]t miss|enter|did you|weekly|daily|delivered|straight|a (?:free|weekly|daily)|free|every|each|start|wake|enjoy(?:ed)?|love|like)\b|\b(?:sign up|subscribe|newsletter|for free|no spam)\b/i
    ),
    subscribeTo: butNot(
      /^(?:(?:subscribe|sign[ -]?(?:me )?up)(?: (?:now|today|here|free|instantly|and save|to (?:continue|read|unlock|access|get|our|the|my|this|us|receive|your|\w+(?: \w+)?(?: (?:today|now|magazine|podcast|newsletter))?)|for (?:free|just|only|as little|full|more|our|the|unlimited|updates|a free|[$£€]?\d)|via (?:rss|e-?mail|itunes|apple|spotify|youtube)|by e-?mail|rss|podcast|magazine|print|digital|in a reader|or (?:log|sign)[ -]?in)\b[^.,;]{0,60})?[.!:]*|(?:subscribe|sign[ -]?up)\s*(?:[|/·•]\s*|\s{1,}(?=sign|log|donate|e-?paper|renew|give))(?:sign[ -]?in|log[ -]?in|donate|e-?paper|renew|give a gift|manage|subscriber)\b.{0,40}|(?:new|renew|gift|manage|digital|print|online)?\s*subscriptions?(?: options| offers?| now)?|why subscribe\??|unlimited (?:digital )?access.{0,60}|(?:subscriber|premium|members?)[- ](?:only|exclusive)(?: (?:content|article|story|stories))?|this (?:article|story|content) is (?:for|only available to|exclusive to|reserved for|available (?:only )?(?:to|for)) (?:our |paying |premium )?(?:subscribers|members)\b.{0,120}|(?:to )?(?:continue|keep|finish) reading,? (?:this (?:article|story)|for free|with|by|and|log|please|sign|subscribe|become|the (?:full|rest))\b.{0,120}|to read the full (?:story|article)|(?:you['’]ve|you have) (?:reached|read|used|got|viewed) (?:your|the|\d+|all|one|two|three).{0,60}\b(?:free )?articles?\b.{0,120}|(?:you have )?\d+ (?:free )?articles? (?:left|remaining)\b.{0,80}|try (?:it |us )?(?:free )?for (?:just )?[$£€]\d.{0,60})$/i,
      /^subscribe (?:\S+\s+){7,}\S+[.]$|^sign[ -]?up (?:\S+\s+){9,}\S+[.]?$/i
    ),
    discount:
      /^(?:sign up|subscribe|join)\b.{0,60}\b(?:\d+ ?% off|% off|first order|discount|exclusive (?:offers|deals|content)|special offers|free (?:guide|e-?book|gift|shipping|download|chapter))\b.{0,80}$/i,
    address: new RegExp(
      anyOf(`
        ^.{0,100}\\b(?:enter|type|fill in|add|submit|leave|drop|provide)(?: us)? your (?:e-?mail|email address|best e-?mail|name and e-?mail)\\b.{0,100}$
        ^[[(]?your e-?mail(?: address)?[\\])]?\\s*(?:[.:…*]+|[[(]?(?:subscribe|send|submit|sign (?:me )?up|go|ok|join)\\b.{0,20})?[\\])]*$
        ^.{0,100}\\byour e-?mail(?: address)?\\s*(?:\\.{2,}|…|:|\\*)?\\s*[[(]?(?:sign me up|subscribe|send|submit|sign up|join|go)[\\])!.]*$
        ^e-?mail address\\s*[*:]\\s*(?:[[(]?(?:subscribe|send|submit|sign (?:me )?up|go|ok|join)[\\])]?)?$
        ^e-?mail address(?: \\((?:required|optional)\\))?\\s+[[(]?(?:subscribe|send|submit|sign (?:me )?up|join)[\\])]?$
        ^sign me up[.!]?$`),
      'is'
    ),
    get: /^(?:get|receive) (?:the|our|more|all|latest|new|breaking|weekly|daily|this|free|exclusive|news|offers|e-?mails?|updates|alerts)\b.{0,100}\b(?:newsletters?|by e-?mail|in your e-?mail|to your e-?mail|via e-?mail|e-?mail alerts|alerts|offers from)\b.{0,80}$|^get (?:the|our) (?:\w+ ){1,3}(?:brief|briefing|newsletter|digest|update|app|magazine|bulletin|dispatch|rundown|roundup)[.!]*$|^(?:news|e-?mail|mail|e)[ -]?letters? (?:sign[ -]?up|subscription|registration)s?[.!:]?$|^(?:stay|keep) (?:up[- ]to[- ]date|updated|informed|in the (?:loop|know))(?: with\b.{0,80})?[.!]?$|^never miss (?:a|an|out|another)\b.{0,80}$|^(?:be the first to know|don['’]t miss (?:a|an|out on) (?:post|story|thing|update|beat|issue|deal))\b.{0,80}$/is,
    promise:
      /^(?:(?:100 ?% free[,. ]*)?(?:no (?:spam|junk mail)\b.{0,80}|(?:you (?:can|may) )?unsubscribe(?: (?:at )?any ?time| whenever| with one click| at any point| here)\b.{0,100}|unsubscribe[.!]?)|(?:we['’]ll never|we (?:will )?(?:never|won['’]t|do not|don['’]t|promise|hate|respect))\b.{0,60}\b(?:spam|your (?:e-?mail|address|privacy|information|inbox|data))\b.{0,100}|your (?:information|e-?mail|data|details) (?:is|are|will) (?:safe|never|not|secure|100%)\b.{0,100}|thank(?:s| you) for (?:subscribing|signing up|joining|your (?:submission|subscription))\b.{0,100}|(?:almost|you are|you['’]re) (?:there|now )?(?:subscribed|signed up|on the list)\b.{0,80}|(?:please )?check your (?:inbox|e-?mail)\b.{0,80}|(?:thank you! )?your submission has been received!?|oops!? something went wrong\b.{0,80}|something went wrong\b.{0,80}|an error (?:has )?occurred\b.{0,60}|please (?:enter|provide) a valid\b.{0,60}|(?:please )?(?:complete|fill (?:in|out)) (?:this|the|all)(?: required)? (?:field|fields)\b.{0,60}|this field is (?:required|for validation)\b.{0,80}|(?:[*] )?(?:indicates )?required(?: fields?)?)$/i,
    agree: all(
      /^(?:\W{0,5})(?:by (?:signing|subscribing|submitting|clicking|providing|entering|joining|registering|checking|creating|ticking|continuing|proceeding)\b|i (?:agree|consent|would like|want|have read|confirm|accept)\b|yes,? (?:i (?:would like|want|agree|consent|accept)|please|sign|send|keep|add)\b)/i,
      /\b(?:you (?:are |will be |also |hereby )?(?:agree|agreeing|accept|accepting|consent|consenting|confirm|acknowledge|opt|certify|understand|may receive)|i (?:agree|accept|consent|have read|confirm|would like to (?:receive|get|hear))|yes,? (?:i|please|sign|send|keep|add)|(?:our|the) (?:terms|privacy policy))\b/i
    ),
    offers:
      /^(?:contact me with (?:news|offers)\b.{0,120}|receive e-?mail from us\b.{0,120}|send me (?:news|offers|updates|the|your|e-?mails?)\b.{0,120}|(?:and )?(?:deals|offers|news|promotions) from (?:our|other|selected|trusted) (?:\w+ )?(?:partners|brands|brand names|sponsors)\b.{0,80})$/is,
    join: /^(?:join|come join|be part of|become one of) (?:over |more than |our |the |a community of )*(?:[\d.,]+\s?\+?[km]?\+?|thousands of|millions of|hundreds of(?: thousands of)?)\s?(?:other |of |\+ |fellow |happy |smart |savvy |global )*(?:\w+ ){0,2}(?:subscribers|readers|members|people|others|fans|followers|professionals|marketers|developers|users|customers|investors|writers|leaders|founders|students|families|parents|cooks|gardeners|who)\b.{0,160}$/is,
    support: all(
      new RegExp(
        anyOf(`
          \\b(?:we|our (?:\\w+ )?(?:work|journalism|reporting|newsroom|site|coverage|writers|team)|this (?:site|blog|newsroom|website|work)|independent (?:journalism|media|news))\\b.{0,80}\\b(?:(?:rely|relies|depends?|counts?|reliant|dependent) (?:up)?on|made possible by|funded by|supported by|powered by|possible without|thanks to) (?:the (?:support|generosity) of |(?:\\w+ )?)?(?:readers?|your (?:support|help|donations?|contributions?|generosity|gifts?)|donations|donors|supporters|members|people like you|contributions|listeners|viewers|subscribers)\\b
          \\b(?:rely|relies|depend|depends) (?:up)?on (?:readers|listeners|viewers|supporters|people) like you\\b
          \\bsupport (?:our (?:\\w+ )?(?:work|journalism|reporting|mission|newsroom|site|blog|writers|team|coverage)|independent (?:journalism|media|news|publishing)|(?:local|nearby|quality|nonprofit|non-profit|public|fearless) (?:journalism|news|news-?casting|reporting|media) (?:from|by|today|now|with)|us (?:on|by|with|today|now|via) |this (?:site|blog|podcast)|me on (?:patreon|ko-?fi))\\b
          ^(?:please |help us |help |will you |would you )?(?:consider )?(?:mak(?:e|ing) a (?:\\w+ )?(?:donation|contribution|gift)(?: to (?:us|our|support|help|keep|the \\w+)\\b.{0,60}| today| now)?[.!]?$|becom(?:e|ing) an? (?:\\w+ )?(?:patron|supporter|monthly donor|friend of|sustaining member|member (?:today|now|for|of (?:the|our)))\\b.{0,60}$|donat(?:e|ing) (?:now|today|here|to (?:us|our|the \\w+ (?:fund|foundation)))\\b.{0,40}$)
          ^support (?:local|nearby|quality|independent|nonprofit|public) (?:journalism|news|media|news-?casting|reporting)\\b.{0,60}$
          ^(?:chip in|support us|tip jar|leave a tip|buy (?:me|us) an? (?:coffee|beer|pizza)|become a (?:patron|supporter|sponsor|member)|make a (?:donation|gift)|give (?:now|today)|donate now|jetzt spenden|faire un don|haz una donación|faça uma doação|fai una donazione)[.!]?$
          ^(?:you can )?buy (?:me|us) an? (?:coffee|beer)\\b.{0,60}$
          \\bcan you (?:spare|save) a (?:minute|moment|dollar|few (?:dollars|pounds|minutes))\\b`),
        'is'
      ),
      /support|donat|contribut|patron|coffee|beer|rel(?:y|ies|iant)|depend|count|funded|possible|chip in|tip|spare|save|member|gift|spenden|un don\b|donaci|doaç/i
    ),
    liked:
      /^(?:if you(?:['’]ve)?|did you|have you) (?:really |also )?(?:enjoy|like|value|love|find|found|liked|enjoyed|loved|appreciate)(?:ed|d)?\b[^.!?]{0,60}\b(?:this|what|our|my|reading|it|these|us|me)\b[^.!?]{0,80}[,?!.:]? ?(?:please |then |don['’]t forget to |you can |feel free to |we['’]d |be sure to |why not |kindly |the ultimate )?(?:consider|support|subscribe|share|donate|sign|follow|leave|rate|tell|help|pin|give|let us|check out|comment|join|receive|get|enter|pass|click|hit|like|buy me)\b.{0,160}$/is,
    feed: /^(?:subscribe (?:to|via|in|by|with)\b.{0,40}\b(?:rss|atom|feed|reader|itunes|apple podcasts?|spotify|google podcasts?|stitcher|podcasts?|youtube(?: channel)?|channel|magazine|blog)\b.{0,60}|rss feeds?|(?:rss|atom|feed)\s*[|/·]\s*(?:rss|atom|feed|e-?mail|json)\b.{0,30}|(?:listen|available|follow|find us) (?:on|and subscribe on) (?:apple podcasts?|spotify|itunes|google podcasts?|stitcher)\b.{0,80}|download our app\b.{0,80})$/i
  },
  lone: {
    email:
      /^(?:e-?mail address|email|your e-?mail|sign up|sign-?up|subscribed|newsletters?|register|join(?: us| now| today)?|e-?mail updates|stay connected|stay updated|get updates|alerts)\s*[*:.!]*$/i,
    emailed: butNot(
      /^(?:get|receive|want) .{3,80}\b(?:emailed|delivered|sent) (?:to you|daily|weekly|straight|directly)\b.{0,60}$/i,
      /[.]["”]?\s+\p{Lu}/u
    )
  }
})
