import {anyOf} from './line-rule.ts'

/** What spinners make of "reserved". */
export const reserved =
  '(?:reserved|booked|saved|held|retained|kept|secured|preserved|earmarked|set aside|maintained|stored|withheld|protected)'
/** The pages that a footer links to. */
export const policy = anyOf(`
  privacy(?: (?:policy|notice|statement|center|centre|rights|arrangement|strategy|coverage|choices|settings|preferences|info))?|terms(?: (?:of (?:use|service|sale|usage|utili[sz]ation)|and conditions|& conditions|conditions|& privacy|and privacy))?
  conditions of (?:use|sale)|conditions|t(?:&|and)cs?|user agreement|cookies?(?: (?:policy|settings|notice|preferences))?|legal(?: (?:notices?|disclaimer|information|info|statement|stuff))?|imprint|disclaimers?|disclosures?
  accessibility(?: (?:help|statement|policy|feedback|tools))?|contact(?: (?:us|me|info))?|about(?: (?:us|me|this site))?|help(?: cent(?:er|re))?|faqs?|corrections(?: policy)?|careers|jobs|work (?:with|for) us|press(?: (?:room|center|centre))?|media kit
  advertise(?: with us)?|advertising(?: (?:info|policy))?|site ?map|ethics(?: policy)?|editorial (?:standards|policy|guidelines|complaints|code)|feedback|copyright(?: (?:policy|notice))?|dmca(?: (?:policy|notice))?|trademarks?
  your (?:california )?(?:privacy (?:rights|choices)|ad choices)|do not (?:sell|share)(?: (?:my |or )[^|·]{0,30})?|ad ?choices|rss(?: feeds?)?|licen[cs]ing|permissions|reprints?(?: (?:and|&) permissions)?|rights (?:and|&) permissions|home|submit (?:an )?article
  partner sites|newsletters?|archives?|complaints|subscribe|support|security|unsubscribe|report (?:abuse|a (?:bug|problem))|closed captioning(?: policy)?|public file|eeo(?: report)?|fcc (?:applications|public file)|modern slavery(?: statement)?|supply chain(?: act)?
  returns(?: policy)?|delivery(?: (?:&|and) returns| information)?|shipping(?: (?:policy|&|and) returns| policy)?|refund policy|trade accounts|size guides?|gift cards?|store (?:finder|locator)|affiliates?(?: disclosure)?|investor relations|investors|site credits?|donate|manage (?:cookies|preferences|consent)
  impressum|datenschutz(?:erklärung|hinweise|einstellungen)?|agb|nutzungsbedingungen|kontakt|über uns|mediadaten|karriere|barrierefreiheit|widerruf(?:srecht|sbelehrung)?|versand|netiquette|werben|hilfe|redaktion
  mentions l[ée]gales|politique de (?:confidentialit[ée]|cookies)|confidentialit[ée]|donn[ée]es personnelles|cgu|cgv|conditions g[ée]n[ée]rales(?: (?:d['’]utilisation|de vente))?|plan du site|(?:nous )?contact(?:er|ez-nous)|qui sommes[- ]nous|[àa] propos|publicit[ée]|gestion des cookies
  aviso legal|pol[ií]tica de (?:privacidade?|cookies|datos)|privacidad(?:e)?|t[ée]rminos(?: (?:y condiciones|de (?:uso|servicio)))?|condiciones de uso|mapa (?:del sitio|web|do site)|qui[ée]nes somos|contacto|publicidade?|trabaja con nosotros
  termos(?: (?:de (?:uso|servi[çc]o)|e condi[çc][õo]es))?|quem somos|fale conosco|contato|anuncie|expediente|informativa(?: (?:sulla )?privacy)?|note legali|termini(?: (?:e condizioni|di (?:utilizzo|servizio)))?|condizioni d['’]uso|chi siamo|contatti|pubblicit[àa]|mappa del sito`)
/** What stands between two of them. */
export const separator = '(?:\\s*[|·•∙,/–—-]\\s*(?:and |& )?|\\s+(?:and |& )?)'
