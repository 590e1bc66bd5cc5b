import {butNot} from '../../screen/pattern.ts'
import {anyOf, lineRule} from './line-rule.ts'
import {madeOf} from './vocabulary.ts'

const words = {
  network: `facebook fb twitter linkedin pinterest whatsapp telegram reddit flipboard tumblr instagram youtube tiktok messenger threads bluesky mastodon snapchat vk vkontakte weibo
wechat xing digg stumbleupon google+ gmail evernote instapaper lemmy viber skype odnoklassniki diaspora discord`,
  verb: `share shares sharing tweet tweets pin pins email e-mail emails mail print save copy send like likes follow click tap bookmark republish teilen merken drucken senden twittern partager imprimer
envoyer compartir imprimir enviar compartilhar condividi stampa invia tweeter`,
  thing: `shared x rss printer printer-friendly copied link links url page article story post this it the a an on in via to by with from using your our us or of new window tab opens open here friend friends
liked followers comment comments reactions icon button buttons pocket line sms text more messages board clipboard google plus hacker news feed app channel social media network networks total per auf sur par en por
no em su e y et und oder ou o`
}

const network = anyOf(`
  facebook|fb|twitter|x|linkedin|pinterest|instagram|youtube|tiktok|whatsapp|telegram|reddit|flipboard|tumblr|threads|bluesky|mastodon|snapchat|google(?: news)?|social media|twitch|discord|spotify`)
const thing =
  '(?:articles?|story|stories|posts?|page|recipe|video|podcast|review|report|news|link|pin|guide|essay|paper|entry|episode)'

export const shareControl = lineRule({
  id: 'boilerplate/share-control',
  summary: 'Buttons for sharing, saving or printing stand in the text',
  what: 'share control',
  patterns: {
    // "Share on Facebook  Tweet  Pin 33", "112 Shares", "Facebook Twitter WhatsApp Copy link"
    buttons: butNot(
      madeOf(
        words,
        ['network', 'verb'],
        ({network, verb, words}) =>
          network + verb >= words / 4 && (network >= 3 || (network > 0 && verb > 0) || verb >= 3)
      ),
      new RegExp(
        `^${network}(?:(?:,|,? and|,? or| &) ${network})*$|^(?:follow|like|save|send|print|copy) (?:the|a|an) \\S+$`,
        'i'
      )
    ),
    share: new RegExp(
      `^(?:please |why not |click to )?(?:share|percentage|spread the word|tell (?:a |your )friends?|pass it on|tweet|retweet|pin it|repin)(?: (?:this|the|it|on|with|via|your|now|${thing}|friends?|others?|our|us|a|an|to|and|by|by e-?mail|e-?mail|social|media|network|networks|${network})){0,9}\\s*(?:\\(opens in (?:a )?new (?:window|tab)\\))?\\s*[.:!…]*$`,
      'i'
    ),
    shared:
      /^(?:[\d.,]+\s*(?:[km]\s*)?(?:shares?|likes?|tweets?|views?|retweets?|claps?|upvotes?|accesses|citations?|downloads?|altmetric|pins?|saves?|followers?|reactions?)\b[\s|·•,/]*){1,8}(?:(?:metrics|share|facebook|twitter|tweet|pin|email|linkedin|details)\b.{0,30})?$/i,
    counted: /^(?:shares?|tweets?|likes?|pins?|retweets?|views)\s*[:(]?\s*[\d.,]+\s?[km]?\)?$/i,
    label: new RegExp(
      `^(?:share or comment on\\b.{0,200}|share (?:with|this (?:with|on|via))\\b.{0,40}|share options|sharing options|share buttons?|share and (?:enjoy|save|print)|like (?:this|and share|us)|like this ${thing}|(?:(?:share|copy) (?:the |this |page )?(?:link|url)(?: to (?:the )?clipboard)?|link copied|copied|copy to clipboard|copied to clipboard)(?:\\s*[|/·!]\\s*.{0,30})?|view this post on (?:instagram|x|twitter|facebook|tiktok)|(?:open|view) in (?:app|browser|new tab|gallery)|(?:send|e-?mail) (?:this |it )?(?:${thing} )?to a (?:friend|colleague)|e-?mail this(?: ${thing})?|(?:diese[nr]? )?(?:artikel|beitrag|seite) (?:teilen|drucken|versenden|merken)|teilen(?: auf| mit)?|partager(?: cet article| sur| par)?|imprimer(?: l['’]article)?|compartir(?: en| este art[ií]culo| noticia)?|compartilh(?:ar|e)(?: no| via| este artigo| esta not[ií]cia)?|condividi(?: su| questo articolo| l['’]articolo| via)?|stampa(?: articolo)?)\\s*[:.!]?$`,
      'i'
    ),
    bookmark: new RegExp(
      `^(?:bookmark (?:this )?(?:articles?|page|posts?|with|site)\\b.{0,80}|add (?:this )?(?:${thing} )?to (?:favou?rites|my library|(?:your |my )?(?:reading list|bookmarks|collections?|library|list)|pocket)|save (?:this )?(?:${thing}|for later|to (?:my |your )?(?:list|library|pocket|reading list|favou?rites|bookmarks|collection|wish ?list))(?: for later)?|(?:story|article|post) saved\\b.{0,80}|saved to\\b.{0,40}|print (?:this )?(?:${thing}|version|pdf)(?:\\s{2,}.{0,40})?|printer[- ]friendly(?: version| page)?|listen to (?:this|the) (?:${thing}|audio).{0,40}|(?:gift|give) (?:this )?article.{0,40}|subscribers can gift articles\\b.{0,30}|export citation|cite (?:this|as)(?: (?:articles?|essay|page|paper|chapter|version|work))?|cite this (?:article|essay|page|paper|chapter|work)\\b.{0,160}|get citation|(?:download|view|open|read|get|see) (?:the |this |a |as |article |article as |full[- ]?text |chapter )?(?:pdf|e-?pub|citations?|slides?|references|articles?|paper|full article|full[- ]?text(?: pdf| html)?|powerpoint|large(?:r)? (?:image|version)|publication stats|metrics|abstract)(?:\\s*(?:\\(.{1,30}\\)|\\.?pdf|[|·/]\\s*.{1,60}|\\s{2,}.{1,60}|in (?:browser|new tab|app)))?|open in (?:new tab|browser|app|viewer)\\b.{0,40}|full[- ]?size (?:table|image|figure)|show (?:more|less|all)|see (?:more|less|all)|view (?:more|less|all)|(?:read|view) (?:less|full(?: (?:story|article|post|bio|profile))?|more(?: \\(\\d+\\)| stories| news)?)|expand all|collapse all)\\s*[:.…»›→>]*$`,
      'i'
    ),
    top: /^(?:back to (?:the )?top|(?:go |scroll |return )?to (?:the )?top(?: of (?:the )?page)?|top of (?:the )?page|go to top|nach oben|zum seitenanfang|haut de page|retour en haut|volver arriba|ir arriba|voltar ao topo|torna su|torna all['’]inizio|jump to (?:the )?(?:recipe|comments|content|section|video|reviews|print recipe)|print recipe|pin recipe|rate recipe|jump to recipe\b.{0,60})\s*[↑^⇧»›«.]*$/i,
    follow: new RegExp(
      `^(?:follow @\\w+.{0,60}|(?:(?:click|tap) here to )?(?:please )?(?:join|follow|subscribe to|check out|visit) our (?:\\w+ )?(?:${network}|viber) (?:channel|group|page|community|account|profile|feed|server)s?\\b.{0,80}|(?:please |and |also )?(?:follow|like|find|join|connect with|connect to|add|subscribe to|take after|become a fan of) (?:us|me|our|the author|@\\w+)\\b.{0,100}\\b(?:on|at|via) ${network}\\b.{0,80}|(?:follow|connect with) (?:us|me)(?: (?:on|at|via|in|here|elsewhere|online|today|now|on social(?: media)?))*\\s*[.:!]?|(?:find|like|join) (?:us|me)(?: (?:on|at|via|in|here|elsewhere|online|today|now|on social(?: media)?))+\\s*[.:!]?|(?:follow|connect with) (?:us|me|him|her|them|the author|@\\w+) (?:on|at|via)\\b.{0,40}|(?:stay|keep|get) (?:connected|social|in touch) with us\\s*[.:!]?|(?:let['’]?s connect|folge(?:n sie)? uns.{0,40}|suivez[- ]nous.{0,40}|s[ií]gue?nos.{0,40}|siga[- ]nos.{0,40}|seguici.{0,40}|follow\\s+(?:us\\s*)?[|:·].{0,100}))$`,
      'i'
    ),
    pin: /^(?:(?:loved?|liked?|enjoyed|like) (?:this|it|what you (?:see|read))\?? (?:don['’]t forget to |please |be sure to )?(?:pin|save|share)\b.{0,60}|(?:pin|save) (?:this|it)(?: (?:article|post|recipe|image|guide|pin))?(?: (?:for|to) .{1,40})?[.!]*|pin (?:it )?for later\b.{0,30})$/i
  },
  lone: {
    social:
      /^(?:(?:find|like|join) (?:us|me)|(?:stay|keep|get) (?:connected|social|in touch)|social media|social(?: links| networks| channels)?|follow|connect)\s*[.:!]?$/i,
    network: new RegExp(
      `^(?:follow |like |e-?mail |share )?(?:${network}|rss(?: feed)?|e-?mail|print|save|like|follow|send|link|copy|bookmark|messenger|line|vk|pocket|gmail|sms|xing|viber|skype|more|less|republish|shares?|likes?|tweets?)\\s*(?:icon|logo|link|page|channel|feed|opens in (?:a )?new (?:window|tab)|\\(opens in (?:a )?new (?:window|tab)\\))?$`,
      'i'
    ),
    several: new RegExp(`^${network}(?:(?:,|,? and|,? or| &|\\s*[|·•/])? ${network})+$`, 'i'),
    count: /^[\d.,]+\s?[km]?\s?(?:comments?|shares?|fans|followers|subscribers|likes)(?:follow|like|subscribe)?$/i,
    readMore: /^(?:read|learn|find out|discover|see|view|show) more(?: (?:about|on|at|in|from|here)\b[^.!?]{0,80})?$/i
  }
})
