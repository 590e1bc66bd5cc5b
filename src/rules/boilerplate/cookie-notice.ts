import {all, butNot} from '../../screen/pattern.ts'
import {anyOf, lineRule} from './line-rule.ts'

const cookie = '(?:cookies?|treats|biscuits|cookie)'
const site =
  '(?:we|this (?:web)?site|this page|this blog|this portal|our (?:web)?sites?|our partners|our pages|the (?:web)?site|the site|[\\w-]+\\.(?:com|org|net|co\\.uk|de|fr|es|it|eu|io|example)(?:\\.\\w+)?|[\\w ]{2,40} and (?:its|our|third[- ]party) (?:partners|vendors|affiliates))'
const uses =
  '(?:uses?|using|utili[sz](?:es?|ing)|employs?|may use|also use|would like to (?:use|set)|use(?:s)? (?:and|or) \\w+|stores?|places?|make use of|makes use of|set|sets|need|require|rely on)'

/** What the banner says of cookies: who sets them, what for, and what the reader can do about it. */
const who = new RegExp(
  `\\b${site}\\b(?: (?:and|,)[^.]{0,60})? ${uses}\\b[^.]{0,80}\\b${cookie}\\b|\\bour use of ${cookie}\\b|\\b(?:use|usage) of ${cookie}\\b|\\b${cookie} (?:help|allow|enable|let|make it possible|are used|to (?:improve|ensure|give|enhance|personali|provide|offer))`,
  'i'
)
const why =
  /\b(?:improve|enhance|personali[sz]e[d]?|optimi[sz]e|experience|analy[sz]e|analytics|analytical|statistics|traffic|advert(?:s|ising|isements?)?|ads|functionality|functional|functions? properly|marketing|relevant|third[- ]part(?:y|ies)|remember(?:ing)? your|device|gadget|browser|browsing|preferences|services|necessary|work|deliver|interests|possible|on board)\b/i
const choice =
  /\b(?:by (?:continuing|using|browsing|clicking|staying|visiting|closing|scrolling|accessing)|continu(?:e|ing) (?:to|without|browsing)|you (?:agree|consent|accept|can (?:opt|change|manage|disable|control|withdraw|reject|choose))|you['’]re (?:ok|okay|happy|on board|fine)|your consent|(?:accept|reject|allow|decline) (?:all|our|the|cookies|treats)|manage (?:your |my )?(?:choices|preferences|settings|cookies|consent)|(?:cookies?|treats) (?:policy|settings|preferences|notice|consent|statement|list|declaration|choices)|privacy (?:policy|notice|statement)|opt[- ]?(?:out|in)|find out more|learn more|read more|more info(?:rmation)?|got it|click (?:here|[“"']?accept)|settings|ok(?:ay)?\b)/i

/** Somebody else's cookies: reported, or baked. */
const elsewhere =
  /\b(?:said|says|told|asked|according to|oven|butter|dough|bak(?:e|ed|ing|es)|flour|sugar|chocolate|recipes?|crumbs?|crumbled?|dogs?|pupp(?:y|ies)|batch|crust)\b/i

const kinds =
  '(?:strictly |absolutely |non-?)?(?:necessary|essential|functional|functionality|performance|analytics?|analytical|statistics?|statistical|marketing|advertis(?:ing|ement)|targeting|preferences?|social media|unclassified|uncategori[sz]ed|others?|required|third[- ]party|session|tracking|personali[sz]ation)'
const act =
  '(?:accept|reject|decline|allow|deny|refuse|manage|customi[sz]e|adjust|change|confirm|agree to|agree|disagree|save|disable|enable|show|hide|view|update|review|withdraw|set)'
const object = `(?:all|only|my|your|the|non-?essential|necessary|essential|required|selected|selection|additional|optional|analytics|cookies?|cookie|choices?|settings|preferences|options|purposes|consents?|vendors|partners|details|everything|terms|changes|privacy|data|use|and (?:close|continue|proceed|exit)|& (?:close|continue|accept)|only)`
const button = `(?:${act}(?: ${object}){1,5}|cookie (?:settings|preferences|policy|notice|list|consent|choices|declaration|details)|(?:your |my )?(?:privacy|cookie|consent) (?:settings|preferences|choices|manager|options|center|centre|overview)|${kinds} cookies?|do not (?:sell|share)(?:[ /](?:or )?share|[ /]sell)? my (?:personal )?(?:info|information|data).{0,20}|i (?:agree|accept|understand|decline|do not accept|consent)|agree (?:and|&) (?:close|continue|proceed)|accept (?:and|&) (?:close|continue)|save (?:and|&) (?:accept|close|exit)|got it!?|always (?:active|enabled|on)|necessary always (?:active|enabled)|more options|powered by (?:onetrust|cookiebot|cookieyes|usercentrics|trustarc|didomi|termly|iubenda|quantcast)|cookie\\s+duration\\s+description)`
const german =
  '(?:alle(?: cookies)? (?:akzeptieren|ablehnen|zulassen)|akzeptieren|ablehnen|(?:cookie|datenschutz|privatsphäre)[- ]?einstellungen(?: (?:ändern|verwalten|anpassen))?|nur (?:notwendige|essenzielle|erforderliche)(?: cookies)?(?: (?:akzeptieren|zulassen))?|einstellungen (?:verwalten|speichern|anpassen)|auswahl (?:speichern|erlauben|bestätigen)|cookies (?:zulassen|verwalten)|zustimmen(?: und weiter)?)'
const french =
  '(?:tout (?:accepter|refuser)|accepter (?:tout|et (?:fermer|continuer)|les cookies)|refuser (?:tout|les cookies)|continuer sans accepter|(?:gérer|paramétrer|gestion des|paramètres des|personnaliser)(?: (?:les|mes|vos))? (?:cookies|choix|préférences)|je (?:refuse|comprends))'
const latin =
  '(?:(?:aceptar|rechazar|configurar|gestionar) (?:todas?|todo|todos|las cookies|cookies|y (?:cerrar|continuar))(?: las cookies)?|configuración de (?:las )?cookies|política de cookies|(?:aceitar|rejeitar|recusar|gerenciar|configurar) (?:todos?|tudo|cookies|os cookies)(?: os cookies)?|política de cookies|preferências de cookies|(?:accetta|rifiuta) (?:tutti|tutto|i cookie|e (?:chiudi|continua))(?: i cookie)?|(?:gestisci|personalizza|impostazioni)(?: (?:i|dei))? (?:cookie|preferenze|opzioni))'

export const cookieNotice = lineRule({
  id: 'boilerplate/cookie-notice',
  summary: 'A consent or cookie notice stands in the text',
  what: 'cookie notice',
  maxWords: 150,
  patterns: {
    notice: butNot(
      all(
        new RegExp(`\\b${cookie}\\b`, 'i'),
        who,
        why,
        /\b(?:we|our|us|this (?:web)?site|this page|by (?:continuing|using|clicking|browsing))\b/i
      ),
      elsewhere
    ),
    consent: butNot(
      all(
        /\b(?:cookies?|treats)\b/i,
        choice,
        new RegExp(
          `^(?:by (?:continuing|using|browsing|clicking|staying|visiting|closing|accessing)|this (?:web)?site|we |our |if you continue|cookies? (?:on|help|notice|policy)|please (?:accept|note)|to (?:find|learn|improve|give|provide|ensure|offer)|accept all|read our|you can (?:find|change|manage|opt)|privacy (?:policy )?&|for more (?:info|details)|manage)|^[^.]{0,60}\\b${site} ${uses}\\b`,
          'i'
        )
      ),
      elsewhere
    ),
    short: new RegExp(
      `^(?:${site} ${uses}(?: \\w+){0,3} ${cookie}(?: on (?:this|our) (?:web)?sites?| and (?:other|similar) (?:\\w+ )?technolog(?:y|ies))?\\s*[.!]?(?:\\s*(?:ok|okay|got it|accept|learn more|find out more|more info|read more|dismiss|close|i agree|x)[.!]*){0,3}|this (?:web)?site uses ${cookie} .{3,80}|cookies help (?:us|make)\\b.{0,120}|(?:cookies|cookie) (?:on|and) (?:this|our|the) .{2,60})$`,
      'i'
    ),
    wordings: all(
      /\b(?:cookies?|speicherung|stockage)\b/i,
      new RegExp(
        anyOf(`
          \\b(?:diese(?:r|s)? (?:web ?site|internetseite|seite|webseite)|wir|unsere (?:web ?site|seite|partner))(?: \\w+){0,2} (?:verwenden?|verwendet|nutzt?|nutzen|benutzt|setzen|setzt|einsetzen|einsetzt)\\b
          \\b(?:durch die (?:weitere )?nutzung|mit der (?:weiteren )?nutzung|stimmen sie|ihre einwilligung)\\b
          \\b(?:(?:ce|notre) site(?: \\w+){0,2} (?:utilise|emploie|dépose)|nous (?:utilisons|employons|déposons)|en poursuivant|vous acceptez|nos partenaires)
          \\b(?:est[ea] (?:sitio|web|página|site)(?: web)? (?:utiliza|usa|emplea)|(?:utilizamos|usamos|empleamos)|(?:si|se) contin[uú]a|al continuar|ao continuar|ao navegar|este site (?:utiliza|usa))\\b
          \\b(?:quest[oa] (?:sito|pagina)(?: web)? (?:utilizza|usa|fa uso|impiega)|utilizziamo|proseguendo|continuando|acconsenti|accetti)\\b`),
        'i'
      )
    ),
    // Most lines fail at their first words, which cost less to look for than all of it.
    buttons: all(
      new RegExp(`^(?:${button}|${german}|${french}|${latin})`, 'i'),
      new RegExp(
        `^(?:${button}|${german}|${french}|${latin})(?:[\\s|·•/,]+(?:${button}|${german}|${french}|${latin}|learn more|read more|privacy policy|imprint|impressum|reject|accept|settings|close|ok|more)){0,6}[.!]?(?:\\s*[—–-]\\s*we and our\\b.{0,200})?$`,
        'i'
      )
    ),
    partners:
      /^.{0,120}\bwe(?:,)? (?:and|together with) our (?:\d+ )?(?:\w+ )?(?:partners|vendors)\b.{0,300}\b(?:device|gadget|data|information|process|store|keep|access|personali[sz]ed)\b.{0,400}$/is,
    purposes:
      /^(?:store and\/or access information on a device\b.{0,900}|(?:(?:create|use) (?:a )?(?:personali[sz]ed|limited|precise)\b.{0,80}\b(?:profiles?|data|advertising|ads|content)\b.{0,200}|measure (?:advertising|content|ad) performance\b.{0,200}|(?:actively )?scan device characteristics\b.{0,100}|use precise geolocation data\b.{0,100}|understand audiences through statistics\b.{0,120}|develop and improve (?:services|products)\b.{0,60})|list of (?:iab vendors|partners \(vendors\)).{0,60}|(?:iab )?vendor(?:s)? (?:list|preferences)|the technical storage or access\b.{0,400}|legitimate interest\??)$/is,
    kind: all(
      new RegExp(`^(?:the |these |this )?${kinds} (?:cookies?|category)\\b`, 'i'),
      /\b(?:website|browser|visitors?|users?|necessary|category|stored|consent|gdpr|used|help|experience|experiences|functionalities|traffic)\b/i,
      /\bcookies?\b/i
    ),
    browser: all(
      /\bcookies?\b/i,
      /^(?:out of these|these cookies|you also have the option|this cookie is|the cookie is (?:set|used)|any cookies that|opting out of|other uncategori[sz]ed|when you visit (?:any|our|the|this)|because we respect your right|click on the different category|cookies? (?:are small|is a small))\b/i,
      /\b(?:your|browser|website|consent|gdpr|site|plugin|you|store|stored|user)\b/i
    ),
    gdpr: /^(?:your (?:online )?privacy(?: choices| matters| is important(?: to us)?\b.{0,60}| rights| settings)?|we (?:value|respect|care about|take) your privacy\b.{0,160}|privacy (?:overview|preference center|preference centre|preferences|manager)|(?:manage |cookie )?consent(?: preferences| manager| details| settings| selection)?|manage cookie consent|about cookies|cookie consent|cookies? notice|cookie banner|gdpr(?: cookie)?(?: compliance| consent| notice)|this website uses cookies|select which cookies you accept|wir (?:schätzen|respektieren) ihre privatsphäre.{0,80}|votre vie privée.{0,80}|respect(?:ons|er)? (?:de )?votre vie privée.{0,80}|tu privacidad.{0,60}|la tua privacy.{0,60})$/i
  },
  lone: {
    button: butNot(
      new RegExp(
        `^(?:accept|reject|decline|agree|dismiss|dismiss notification|ok(?:ay)?|learn more|find out more|more information|more info|close|no,? thanks?|customi[sz]e|settings|cookies|preferences|${kinds}|akzeptieren|ablehnen|einstellungen|accepter|refuser|aceptar|rechazar|aceitar|rejeitar|recusar|accetta|rifiuta|privacy|consent|always enabled)[.!]?(?: (?:close|x|ok|dismiss|enabled|always enabled))?$`,
        'i'
      ),
      /^others?$/i
    )
  }
})
