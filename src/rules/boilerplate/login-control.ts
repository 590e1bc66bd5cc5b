import {lineRule} from './line-rule.ts'

export const loginControl = lineRule({
  id: 'boilerplate/login-control',
  summary: 'Controls of the site stand in the text: skip links, search, log-in, registration',
  what: 'site control',
  patterns: {
    skip: /^(?:skip|jump|go|return|back) to (?:main |the |primary |site )*(?:content|navigation|menu|search|footer|main|top|article|home ?page|sidebar)s?\b.{0,40}$/i,
    account: /^(?:(?:log|sign)[ -]?(?:in|out|up|on)|log[io]n|register|create (?:an |a free )?account|my (?:account|profile|bookmarks|library|orders|basket|cart)|your account|manage (?:account|subscription|preferences)|forgot (?:your )?password\??|remember me|already (?:a member|a subscriber|have an account|registered)\??|not (?:a member|registered)(?: yet)?\??|members? (?:log ?in|only)|become a (?:member|supporter|subscriber)|start (?:your )?free trial)(?:[\s|/·,.]+(?:(?:log|sign)[ -]?(?:in|out|up)|register|subscribe|search|faq|help|or|here|to|now|free|account|join|home|my account|cart|basket|\(\d+\))){0,8}[\s.!]*$/i,
    search: /^(?:search(?: (?:for|this|the|our|site|website|here|by|results?).{0,40})?|search\s*[:.…]+|enter (?:your )?(?:search|keywords?|e-?mail|name|zip|postcode)\b.{0,50}|type (?:here )?to search|menu|main menu|toggle (?:navigation|menu|search|sidebar).{0,20}|open (?:menu|navigation)|close(?: menu)?|navigation|navigate|hamburger|loading\.*|please wait\.*|previous slide|next slide|mute|unmute|play(?: video| audio)?|pause|expand|collapse|hide|submit|send|cancel|ok|yes no|dark mode|light mode|font size.{0,20}|text size.{0,20}|language|select (?:language|region|country).{0,20}|translate|currency)$/i,
    browser: /^(?:(?:please )?(?:enable|turn on) (?:javascript|js|cookies)\b.{0,100}|(?:your|this) browser (?:does not|doesn['’]t|is not|isn['’]t)\b.{0,120}|javascript (?:is|must be|seems to be)\b.{0,100}|you (?:are|need to be|must be) (?:logged|signed) in\b.{0,80}|(?:log|sign) ?in (?:or (?:register|sign up|create))? ?to (?:comment|reply|continue|read|post|view|see|vote|save|follow)\b.{0,80}|last visit was\b.{0,60}|it is currently\b.{0,60}|unanswered (?:topics|posts)\b.{0,60}|active topics\b.{0,40}|(?:downloaded|electronic copy available|available online|view online|contents lists? available|journal homepage)\b.{0,100})$/i,
    form: /^(?:(?:your )?(?:first |last |full )?(?:name|e-?mail|e-?mail address|phone|telephone|website|url|message|subject|comment|company|postcode|zip code)\s*(?:\*|\(required\)|\(optional\))?[\s:*]*){1,6}(?:\[?submit\]?|\[?send\]?)?$/i
  }
})
