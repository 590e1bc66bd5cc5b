import {type Found, Pattern} from '../../screen/pattern.ts'
import type {Screen} from '../../screen/screen.ts'
import {defineRule, removal, screened} from '../define.ts'
import {anyOf} from './line-rule.ts'
import {type Shape, shapes} from './shape.ts'

const count = '(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)'
const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)'

/** Opens the readers' part of a page, and nothing else. */
const opening = new Pattern(
  new RegExp(
    anyOf(`
    ^(?:${count}|no) (?:comments?|thoughts?|repl(?:y|ies)|responses?|reactions?|opinions?|pings?|trackbacks?)(?: so far| yet)?\\s*[:.]?$
    ^(?:${count}|no) (?:comments?|thoughts?|repl(?:y|ies)|responses?|reactions?) (?:on|to|about|for|in)\\b[^.]{0,140}[”"]?$
    ^(?:leave|view|show|hide|see|read|add|post|write|all|join|load|jump to|go to|skip to|top|recent|newest|oldest|latest|best|be the first to) (?:a |your |all |the |in the |more |latest |previous |first |\\d+ )*(?:comments?|thoughts?|repl(?:y|ies)|responses?|conversation|discussion|reactions?|opinions?)(?: (?:section|below|here|now|\\(\\d+\\)|\\d+|cancel reply|on this (?:article|story|post)))*\\s*[:.!?»›→↓]*$
    ^(?:comments?|discussion|responses|replies|reviews?) ?[:(] ?\\d+ ?\\)?$
    ^(?:readers?['’]?s?|user|visitor|public|customer|community) comments?(?: \\(\\d+\\))?.{0,30}$
    ^comments? (?:section|policy|guidelines|rules|\\d+)$
    ^have your say\\b.{0,60}$
    ^(?:what (?:do you think|are your thoughts)\\b.{0,60}\\?? ?)?(?:(?:please )?let us know|tell us|sound off|share your (?:thoughts|views|opinions?|experiences?)|leave (?:us )?a comment|drop a comment|join the (?:discussion|conversation))\\b.{0,60}\\bcomments?\\b.{0,40}$
    ^share your (?:thoughts|views|opinions?)(?: (?:below|with us|here|in the comments?(?: below)?))?[.!:]*$
    ^(?:${count} )?(?:kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer)(?: \\(\\d+\\)|\\s*:\\s*\\d+)?$
    ^(?:schreiben? sie einen kommentar|kommentar (?:verfassen|schreiben|hinterlassen)|einen kommentar (?:schreiben|hinterlassen)|laisse[rz] un commentaire|ajouter un commentaire|deja (?:un comentario|una respuesta)|dejar (?:un comentario|una respuesta)|deixe (?:um comentário|uma resposta)|lascia un commento|antwort abbrechen|annuler la réponse|cancelar la respuesta|cancelar resposta|annulla risposta)\\b.{0,40}$`),
    'i'
  )
)
/** A heading that a paper or an interview may have as well. */
const mayOpen = new Pattern(
  /^(?:comments?|discussion|responses?|replies|reactions|thoughts\??|feedback|q ?& ?a|re: .{3,200}|what do you think\??|over to you\.?|conversation|forum|questions? (?:&|and) answers?)\s*[:：]?$/i
)
const form = new Pattern(
  new RegExp(
    anyOf(`
    ^(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment|response)\\b[^.,]{0,60}[.!]?$
    ^(?:cancel reply|(?:post|submit|publish|send|add) (?:a )?(?:comment|reply)|reply to this (?:post|topic|thread|comment))$
    ^your e-?mail address will not be\\b.{0,140}$
    ^required fields? (?:are|is) marked.{0,20}$
    ^\\(?(?:will not be published|required, will not be published|required)\\)?$
    ^(?:comment|name|e-?mail|website|captcha|url|mail|message)s?\\s*(?:\\*|\\((?:required|optional|will not be published)[^)]*\\))\\s*\\*?$
    ^save my name\\b.{0,160}$
    ^notify me (?:of|by|via|when|about)\\b.{0,120}$
    ^(?:\\w+ )?comments? (?:are|is) (?:now )?(?:closed|off|moderated|disabled|not|subject|the|reviewed|held|posted|welcome|limited|turned off)\\b.{0,160}$
    ^(?:all |your )?comments? (?:on this (?:article|entry|post|story)|to this (?:article|entry)|for this (?:article|post|thread)|will (?:be|not)|must be|may be|should be)\\b.{0,160}$
    ^(?:you must|you need to|please|you have to) (?:be )?(?:log(?:ged)?[ -]?in|sign(?:ed)?[ -]?in|register(?:ed)?)\\b.{0,80}\\b(?:comment|reply|post|vote|discussion|conversation)\\b.{0,40}$
    ^(?:log|sign)[ -]?in (?:to|or)\\b.{0,40}\\b(?:comment|reply|join|discussion|conversation)\\b.{0,40}$
    ^(?:view|show|read|see|hide|load) (?:all |more |\\d+ |the |\\(\\d+\\) )*(?:comments?|replies|responses)\\b.{0,20}$
    ^(?:be the )?first to (?:comment|reply|respond|leave)\\b.{0,40}$
    ^(?:there are )?no comments(?: (?:yet|posted|to (?:show|display)|on this))?\\b.{0,40}$
    ^write (?:a|your) (?:comment|reply)\\b.{0,30}$
    ^(?:type|enter) your (?:comment|name|message|reply) here\\b.{0,40}$
    ^loading comments.{0,20}$
    ^(?:this site|website) uses akismet\\b.{0,160}$
    ^learn how your comment data is processed\\.?$
    ^(?:please )?(?:keep|be) (?:your )?(?:comments|respectful|civil|polite)\\b.{0,120}$
    ^(?:trackbacks?|pingbacks?)(?:[ /](?:and )?(?:trackbacks?|pingbacks?))?\\b.{0,40}$
    ^(?:pingback|trackback)\\s*:.{0,200}$
    ^(?:trackback|comments?) (?:url|feed|rss|uri)\\b.{0,120}$
    ^(?:who is online|users browsing this|(?:\\d+ )?(?:registered )?users? and \\d+ guests?)\\b.{0,160}$
    ^(?:post|add) a reply\\b.{0,80}$
    ^\\d+ posts? • page \\d+ of \\d+$
    ^(?:upvote|downvote)(?:[\\s|·]+(?:upvote|downvote|reply|share|report|flag|\\d+)){0,6}$
    ^(?:powered by|blog comments powered by|view the discussion thread|please enable javascript to view the comments).{0,30}(?:disqus|discussion|comments).{0,40}$
    ^(?:deine|ihre) e-?mail-adresse wird nicht veröffentlicht\\b.{0,100}$
    ^(?:votre adresse (?:e-?mail|de messagerie) ne sera pas|tu dirección de correo electrónico no será|o seu endereço de e-?mail não será|il tuo indirizzo e-?mail non sarà)\\b.{0,120}$`),
    'i'
  )
)
/** A reader's contribution: who, when, and the buttons under it. */
const entry = new Pattern(
  new RegExp(
    anyOf(`
    ^[^.!?]{1,40} (?:says?|said|writes|wrote|replied|commented|responded|schreibt|sagt|dit|dice|diz|disse)(?: (?:on|at|to) [^.!?]{1,60})?:$
    ^[^.!?,;:]{1,30} (?:says|said|wrote|writes)$
    ^reply to (?:this )?(?:comment|post|thread|.{2,30}['’]s comment)$
    ^[^.!?]{1,40} (?:on|at|@) .{0,40}\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?[^.!?]{0,20}$
    ^(?:posted |post |comment )?by .{1,30}(?: »| on| at|,) .{0,40}\\d.{0,30}$
    ^${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4},? ?(?:at |@ |-|–)? ?\\d{1,2}[:.]\\d{2}.{0,12}$
    ^\\d{1,2}\\.? ${month}\\.? \\d{4},? ?(?:at |@ |um |-|–)? ?\\d{1,2}[:.h]\\d{2}.{0,12}$
    ^\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? (?:at |um )?\\d{1,2}[:.]\\d{2}.{0,12}$
    ^(?:about |over )?\\d+ ?(?:minute|min|hour|hr|day|week|month|year|mo|yr|[hdwmy])s? ago.{0,30}$
    ^(?:vor \\d+ (?:minuten|stunden|tagen|wochen|monaten|jahren)|il y a \\d+ (?:minutes|heures|jours|semaines|mois|ans)|hace \\d+ (?:minutos|horas|días|semanas|meses|años)|há \\d+ (?:minutos|horas|dias|semanas|meses|anos)|\\d+ (?:minuti|ore|giorni|settimane|mesi|anni) fa)$
    ^[^.!?:]{2,40}(?:[·•|,–-]| ) ?(?:\\d{1,2} ${month} \\d{4}|${month} \\d{1,2},? \\d{4}|\\d+ (?:minute|hour|day|week|month|year)s? ago)\\s*[·•|:–-]\\s*\\S.{0,400}$
    ^(?:quick )?repl(?:y|ies)(?: to .{1,40})?(?: \\d+| \\(\\d+\\)| ↓)?$
    ^(?:antworten|répondre|responder|rispondi|beantwoorden)(?: ↓)?$
    ^in reply to .{1,60}$
    ^(?:like|likes|upvote|share|report|flag|edit|delete|quote|permalink|helpful|reply)(?:[\\s|·•]+(?:like|likes|liked|reply|share|report|flag|edit|delete|quote|permalink|link|\\d+)){0,6}$
    ^.{1,40} — verified (?:buyer|purchase)\\b.*$
    ^verified (?:buyer|purchase)\\b.*$
    ^(?:guest|anonymous|admin|author|moderator|member|junior member|senior member|new member|registered user|top contributor|newbie)$
    ^(?:posts|joined|location|karma|reputation|likes received|messages)\\s*:\\s*\\S.{0,60}$
    ^re: .{3,200}$
    ^@?[a-z][\\w.-]*[\\d_][\\w.-]*(?:\\s*[:·•|–-]\\s*.{1,400})?$`),
    'i'
  )
)
/** A name of a person or a handle before a colon: a sign only among readers. */
const speaker = new Pattern(
  /^(?:\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){0,2}|[a-z][\w.-]{2,24})(?: (?:says|said|wrote|writes))?: \S.{2,600}$/u
)
/** What blogs hang under the readers' part, and a calendar of posts. */
const sidebar = new Pattern(
  new RegExp(
    anyOf(`
    ^(?:recent (?:posts|comments|articles|entries)|archives?|meta|blogroll|calendar|entries feed|comments feed|wordpress\\.org|entries rss|comments rss|blog archives?|blog stats|top posts(?: & pages)?|email subscription|categories|pages)$
    ^(?:m t w t f s s|s m t w t f s|mon tue wed thu fri sat sun|sun mon tue wed thu fri sat)$
    ^«? ?${month}\\s+(?:${month} ?»)$
    ^« ?${month}$
    ^${month} »$
    ^(?:january|february|march|april|may|june|july|august|september|october|november|december) \\d{4} ?\\(\\d+\\)$
    ^(?:report|permalink|top|quote|share|edit|flag)$`),
    'i'
  )
)

const gap = 6 // blocks between one sign and the next

type Mark = 'opening' | 'may-open' | 'form' | 'entry' | 'speaker' | 'sidebar'

const mark = screened([opening, mayOpen, form, entry, speaker, sidebar], ({text, words, bare}, found) => {
  if (words > 60) return undefined
  const kind = kindOf(text, words, found) ?? (bare === text ? undefined : kindOf(bare, words, found))
  return kind && {name: kind}
})

export const commentWidget = defineRule({
  id: 'boilerplate/comment-widget',
  summary: "Readers' comments or the form for them stand under the article",
  confidence: 'likely',
  *check(view, {screen}) {
    const list = shapes(view)
    const marks = list.map(shape => mark(shape, screen)?.name as Mark | undefined)
    const body = list.findIndex(shape => shape.isProse)
    const proseAfter = countProse(list)
    for (let i = Math.max(1, body + 1); i < list.length; i++) {
      const own = marks[i]
      if (own !== 'opening' && own !== 'form' && own !== 'may-open') continue
      let end = endOfComments(list, marks, i, gap)
      let {evidence, proof} = weigh(marks, i, end)
      // Far up in the page a link to the comments stands alone: what follows it is the article.
      if (proseAfter[i]! > proseAfter[0]! / 2 && !(proof >= 4 && proof >= (end - i) * 0.25)) {
        end = endOfComments(list, marks, i, 1)
        ;({evidence, proof} = weigh(marks, i, end))
      }
      const isProven = own !== 'may-open' || proof >= 2 || marks[i + 1] === 'entry'
      if (isProven)
        yield removal(view, i, end - 1, 'comments', {name: own, note: `${evidence} signs of a comment section`})
      else if (i + 1 === list.length) yield removal(view, i, i, 'comments', {name: own})
      else continue
      i = end - 1
    }
  }
})

function weigh(marks: readonly (Mark | undefined)[], from: number, to: number): {evidence: number; proof: number} {
  let evidence = 0
  let proof = 0
  for (let at = from; at < to; at++) {
    if (marks[at]) evidence++
    if (marks[at] === 'form' || marks[at] === 'entry' || marks[at] === 'opening') proof++
  }
  return {evidence, proof}
}

function kindOf(text: string, words: number, found: Found): Mark | undefined {
  if (words <= 40) {
    if (form.test(text, found)) return 'form'
    if (opening.test(text, found)) return 'opening'
    if (mayOpen.test(text, found)) return 'may-open'
    if (sidebar.test(text, found)) return 'sidebar'
  }
  if (entry.test(text, found)) return 'entry'
  return speaker.test(text, found) ? 'speaker' : undefined
}

/** How many words of running text stand at each position and after it. */
function countProse(list: readonly Shape[]): number[] {
  const after = new Array<number>(list.length + 1).fill(0)
  for (let i = list.length - 1; i >= 0; i--) after[i] = after[i + 1]! + (list[i]!.isProse ? list[i]!.words : 0)
  return after
}

/** The comments reach to the last sign of them, as long as no more than a few blocks lie between one sign and the next. */
function endOfComments(
  list: readonly Shape[],
  marks: readonly (Mark | undefined)[],
  from: number,
  reach: number
): number {
  let end = from + 1
  for (let i = from + 1; i < list.length && i - end < reach; i++)
    if (marks[i] && (marks[i] !== 'speaker' || i === end)) end = i + 1
  return end
}

/** Whether a line opens the readers' part of a page. */
export function opensComments(text: string, screen: Screen): boolean {
  const found = screen.read(text)
  return opening.test(text, found) || form.test(text, found)
}

/** The same of a block, as this rule sees it. */
export function headsComments(shape: Shape, screen: Screen): boolean {
  const kind = mark(shape, screen)?.name
  return kind === 'opening' || kind === 'form'
}
