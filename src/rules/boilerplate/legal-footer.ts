import {all, butNot, row} from '../../screen/pattern.ts'
import {policy, reserved, separator} from './legal-words.ts'
import {anyOf, lineRule} from './line-rule.ts'

const mine =
  '(?:this|these|no part|any part|our|all|any|none of|its|the (?:above )?(?:contents?|materials?|texts?|information|articles?|photos?|pictures?|images?|product|story|stories|works?|site|website|publication|videos?|recipes?) (?:on|of|in|from|here|contained|published|presented)|(?:contents?|materials?|articles?|product|images|photographs|text|copy) (?:on|of|in|from|here|may))'
const yearOrName = '(?:\\d{4}|\\d{2}-\\d{2}|by\\b|copyright|©|the authors?|\\(c\\))'

export const legalFooter = lineRule({
  id: 'boilerplate/legal-footer',
  summary: "A copyright line, a licence notice or the site's legal links stand in the text",
  what: 'legal footer',
  maxWords: 160,
  patterns: {
    copyright: new RegExp(
      `^(?:[©ⓒ®]|&copy;|Â©|™ )|^(?:\\(c\\)\\s*(?:[\\w.'’& -]{2,40} )?${yearOrName}|copy(?:right|write|; ))\\s*(?:notice|©|\\(c\\)|&copy;|[:.,|–—-])?\\s*(?:all |of )?${yearOrName}`,
      'i'
    ),
    copyrightOwner:
      /^(?:(?:\(c\)|[Cc]opyright|COPYRIGHT) \p{Lu}[^.!?]{1,60}\b(?:Inc|Ltd|LLC|Limited|GmbH|Media|Press|Group|Publishing|Corp|Corporation|Company|Foundation|Trust)\b|[Cc]opyright ©|(?:[Cc]ontent |[Ii]mages? |[Tt]ext )?[Cc]opyright (?:of|is held by) \p{Lu}|[Aa]ll (?:content|text|images|articles|material|photos)(?: (?:and|&) \w+)? (?:is |are )?(?:©|copyright)\b)[^!?]{0,120}$/u,
    copyrightYear: butNot(
      /(?:^|[\s|.·•,-])(?:©|\(c\)|&copy;|copyright (?:©|\(c\)))\s*(?:\d{4}\b|by\b)|(?:^|[.|·•–—-]\s*|\s{2,})copyright\s+(?:\d{4}\b|by\b)/i,
      /^(?:\S+\s+){40}|["“‘'](?:©|\(c\)|copyright)/i
    ),
    rights: butNot(
      new RegExp(
        `\\b(?:all|some|no) (?:the )?(?:rights?|privileges|liberties)(?: (?:are|is|were|not|expressly))? ${reserved}\\b(?=[.!,;|]|\\s*$|\\s+[\\p{Lu}\\d©®]|\\s+(?:worldwide|unless|by|the|this|no|used|reproduction|terms|privacy))|\\b(?:alle rechte vorbehalten|tous droits r[ée]serv[ée]s|todos los derechos reservados|todos os direitos reservados|tutti i diritti (?:sono )?riservati|reproduction (?:prohibited|forbidden|in whole or in part)|reproducción prohibida|riproduzione riservata|nachdruck verboten)`,
        'iu'
      ),
      /["“‘']\s*(?:all|some|no) rights|reserved["”’']?,? (?:the|a|but|and|in|has|is|was|for|on|old|to)\b|\b(?:phrase|words|slogan|formula|label|term|line|notice) ["“‘']?all rights/i
    ),
    reproduce: all(
      /\b(?:may|might|must|can|could|should)(?:not| not|n['’]t)? be (?:reproduced|replicated|copied|republished|reprinted|distributed|published|rewritten|redistributed|duplicated|recreated|re-?used|utili[sz]ed|broadcast|reprinted|stored|transmitted|used)\b/i,
      new RegExp(
        `^(?:.{0,200}[.!|]\\s+)?${mine}\\b.{0,160}\\b(?:may|might|must|can|could|should)(?:not| not|n['’]t)? be (?:reproduced|replicated|copied|republished|reprinted|distributed|published|rewritten|redistributed|duplicated|recreated|re-?used|utili[sz]ed|broadcast|reprinted|stored|transmitted|used)\\b.{0,400}\\b(?:permission|consent|approval|authori[sz]ation|authori[sz]ed|permissions|prior|licen[cs]e)\\b`,
        'is'
      )
    ),
    links: row(policy, separator, 2, 'i'),
    single:
      /^(?:privacy (?:policy|notice|statement|arrangement|cent(?:er|re)|choices)|(?:our |website |site )?(?:terms (?:of (?:use|service|sale)|and conditions|& conditions)|terms)(?: (?:and|&) (?:conditions|privacy(?: policy)?))?|(?:subscriber|user|membership|end user license) agreement(?: (?:and|&) terms.{0,20})?|cookies? (?:policy|settings|notice|statement)|(?:privacy|legal)(?: policy)? (?:and|&) (?:cookies?|terms|privacy)(?: (?:policy|statement|of use|notice))?|your (?:california )?(?:privacy (?:rights|choices)|ad choices)|(?:california: )?do not (?:sell|share)(?:[ /](?:or )?(?:share|sell))? my (?:personal )?(?:info(?:rmation)?|data)|california (?:privacy|notice|consumer)\b.{0,40}|dmca(?: policy| notice)?|accessibility (?:help|statement|policy)|editorial (?:standards|guidelines|policy|complaints policy)|rights (?:and|&) permissions|reprints (?:and|&) permissions|legal (?:notices?|information|disclaimer)|advertise with (?:us|.{2,30})|ad ?choices|site ?map|contact us|about us|about (?:this|our) (?:site|ads)|copyright (?:policy|notice|information)|modern slavery (?:act )?(?:statement|policy)|equal opportunity employer|eeo (?:report|statement)|fcc (?:public (?:inspection )?files?|applications)|public inspection file|closed captioning(?: policy)?|health disclaimer|medical disclaimer|(?:affiliate|advertising|earnings|advertiser) (?:disclosure|disclaimer|policy)|corrections policy|ethics policy|datenschutz(?:erklärung)?|impressum|agb|nutzungsbedingungen|allgemeine geschäftsbedingungen|mentions l[ée]gales|politique de (?:confidentialit[ée]|cookies)|conditions g[ée]n[ée]rales(?: .{2,20})?|aviso legal|pol[ií]tica de (?:privacidade?|cookies)|t[ée]rminos y condiciones|condiciones de uso|termos (?:de uso|e condi[çc][õo]es)|note legali|informativa (?:sulla )?privacy|termini e condizioni|condizioni d['’]uso)[.\s]*$/i,
    powered: butNot(
      all(
        /^(?:(?:proudly )?powered by|(?:proudly )?(?:built|made|created|crafted) (?:with|on|using)|web(?:site)? (?:design(?:ed)?|development|hosting)?(?: and (?:developed|built|hosted|hosting|development))? ?by|(?:wordpress )?theme\s*(?:by|:|designed)|template by|site (?:by|credit|design by|powered by|meter)|blog at|un blog de|realizzato da|criado (?:com|por)|site criado|diseñado por|hébergé par|create a (?:free )?(?:website|blog))\s?\S.{0,60}$/i,
        /(?:\b(?:[Bb][Yy]|[Ww][Ii][Tt][Hh]|[Oo][Nn]|[Uu]sing|da|de|com|por|par|at|[Cc]redits?|[Mm]eter)|:)\s*(?:[\p{Lu}\d@♥❤]|\p{Ll}+\p{Lu}|[\w-]+\.\w{2,}|word|php|love)/u
      ),
      /,\s+\p{Ll}/u
    ),
    registered: butNot(
      new RegExp(
        anyOf(`
          \\bregistered (?:in|as a company in) [\\p{L} ,&]{3,40}(?:,| with| under| no| \\(|\\.|:)? ?(?:company |number|reg(?:istration)? |no)
          \\bregistered (?:office|address|charity|company|trademark|in england)(?: (?:is|at|no|number|in|nos?|and|of))*\\s*[.:#(]*\\s*(?:\\d|\\p{Lu}.{0,60}\\d)
          \\b(?:(?:company|business|charity|registration|vat)(?: (?:no|number|reg(?:istration)?|registered|id))+|abn|acn|p\\.? ?iva|siret|cnpj|cvr|ust-?id(?:-?nr)?)[.:#]*\\s*(?:no|number|nr)?[.:#]*\\s*(?:[a-z]{2}\\s?)?\\d[\\d ./-]{4,}
          \\b(?:vat|company|charity) (?:no|number|reg)\\b[.:]? *[\\d-]
          \\b(?:are|is an?|is) (?:registered )?(?:trademarks?|service marks?|trade marks?) (?:of|or|and|owned)\\b
          \\btrademarks? (?:are|is) the property of\\b
          \\b(?:is|are) not (?:a law firm|responsible for the (?:content|contents|accuracy)|liable for|affiliated with|endorsed by)\\b`),
        'iu'
      ),
      /^(?:\S+\s+){45}|\b(?:said|says|told|argued|ruled|claimed)\b|["“]/i
    ),
    disclaimer: all(
      /^(?:disclaimer|legal disclaimer|medical disclaimer|dmca|risk (?:warning|disclosure)|important (?:legal )?(?:notice|information)|terms of use|haftungsausschluss|avertissement|aviso legal|descargo de responsabilidad)\s*[:.–—-].{0,900}$/is,
      /\b(?:we|our|us|this|site|website|page|blog|content|information|material|advice|liab|responsib|purposes|views|opinions|warrant|guarantee|own risk|seite|inhalte|site|contenu|sitio|contenido)/i
    ),
    advice: all(
      /\b(?:does not (?:constitute|provide|offer|replace)|is not (?:intended|meant|a substitute|legal advice|medical advice|financial advice|investment advice|to be (?:construed|taken|considered))|not (?:intended )?(?:to be )?a substitute for|not (?:legal|medical|financial|investment|tax|professional) advice|(?:for )?(?:general )?(?:informational|information|educational|entertainment)(?: and (?:educational|informational|entertainment))? purposes only|no (?:liability|responsibility|warranty|warranties) (?:is|for|can|or|of))\b/i,
      /^.{0,200}\b(?:(?:this|the|all|any|our) (?:(?:web)?site|content|contents|information|material|article|blog|page|post)|nothing (?:on|in|herein|contained))\b/is,
      /\b(?:advice|diagnosis|treatment|professional|purposes only|liability|warrant(?:y|ies)|responsibility)\b/i
    ),
    views:
      /^.{0,80}\b(?:views|opinions|opinions? and views|statements)(?: and (?:views|opinions))? (?:expressed|presented|stated|set out)(?: (?:here|herein|in (?:this|the) \w+|by (?:the )?(?:author|authors|contributors?|writers?|columnists?|guests?)|on this \w+))*[^.]{0,60}\b(?:those|not|own|solely|do(?:es)? not)\b.{0,240}$/is,
    licence: butNot(
      new RegExp(
        anyOf(`
          ^(?:(?:this|these) (?:is an )?(?:\\w+ )?(?:work|articles?|content|text|story|post|page|site|website|blog|publication|open access|images?|material|book|paper|document)|except where otherwise|unless otherwise|licen[sc]ed|published under|distributed under|(?:all |site )?(?:content|text)|open access)\\b.{0,160}\\b(?:creative commons|cc[ -]by(?:[ -](?:nc|nd|sa))*)\\b.{0,400}$
          ^cc[ -]by(?:[ -](?:nc|nd|sa))*(?: \\d\\.\\d)?\\.?$
          ^this (?:copy|document|pdf|file|article|download|e-?book) is (?:licen[cs]ed|provided|for|intended)\\b.{0,80}\\b(?:personal|private|non-?commercial|individual|single) use\\b.{0,160}$
          ^for (?:personal|private|internal|academic)(?:,? non-?commercial)? use only\\b.{0,120}$
          ^do not (?:distribute|copy|reproduce)(?: (?:or|without)\\b.{0,60})?[.!]?$
          ^authori[sz]ed licen[sc]ed use limited to\\b.{0,200}$
          ^(?:restrictions|terms(?: and conditions)?|t&cs) apply\\.?$
          ^permission to (?:make|copy|use|reprint|republish|reproduce)\\b.{0,600}\\b(?:fee|granted|copies|permissions?|profit)\\b.{0,400}$
          ^publisher['’]?s note\\b.{0,20}\\bremains neutral\\b.{0,160}$
          ^(?:to|for) (?:order|request|obtain|buy|purchase) (?:presentation-ready copies|reprints?|permissions?|back issues|copies)\\b.{0,120}$
          ^for (?:reprints?|permissions?|licensing|syndication)(?: (?:rights|requests|enquiries|inquiries|information|and \\w+))*,? (?:please|contact|visit|e-?mail|write|click|go|see)\\b.{0,140}$`),
        'is'
      ),
      /^(?:\S+\s+){90}|\b(?:said|says|told)\b/i
    ),
    published:
      /^(?:[\p{Lu}\d][\w’'.&-]*(?: [\w’'.&-]+){0,6} (?:is|are) (?:published|produced|printed|edited|run|operated|owned|maintained) (?:(?:\w+ ){0,4}(?:times a|each|every|per) (?:year|month|week|quarter)|weekly|monthly|quarterly|daily|annually|twice|and (?:owned|operated|maintained|distributed)|by)\b.{0,120}|(?:an? )?(?:subsidiary|division|publication|member|part|property|service|brand|product) of (?:the )?\p{Lu}[\p{L}\d &’'.,-]{2,60}(?:group|media|network|family|publishing|company|inc|ltd|llc|corp|corporation|communications|holdings|digital|magazine|newspapers?|press)\b.{0,60}|(?:part|member) of the .{2,40} (?:group|network|family)\b.{0,60}|an official website of\b.{0,80}|here['’]s how you know|published by \p{Lu}[^.!?]{2,60}(?:ltd|inc|llc|press|gmbh|media|verlag|publishing|s\.?a\.?|s\.?r\.?l)\b.{0,60}|[^.]{2,40} is part of (?:the )?[^.]{2,50}(?:group|network|media|family)[^.]{0,30}\.?(?: visit our\b.{0,60})?)$/iu,
    standards: /^our (?:editorial )?standards\s*:.{0,80}$/i,
    visit: /\bvisit our (?:corporate|company|main|web) ?(?:web)?site\b/i,
    bot: /^(?:this (?:site|form|page|website) is protected by\b.{0,60}recaptcha\b.{0,120}|protected by recaptcha\b.{0,80}|recaptcha\b.{0,80}|(?:google|youtube['’]?s) privacy policy\b.{0,120}|performance & security by\b.{0,40}|(?:checking|verifying) (?:your browser|you are human)\b.{0,120}|i['’]m not a robot|please (?:verify|confirm) (?:that )?you are (?:a )?human\b.{0,80})$/i
  },
  lone: {
    built:
      /^(?:built|made|created|crafted|published|generated|hosted|proudly published|designed|developed|designed and (?:built|developed)|powered) (?:with|using|on|by) [^,;:!?]{2,60}$/i,
    word: /^(?:privacy|terms|conditions|legal|disclaimers?|imprint|accessibility|corrections|copyright|ethics|sitemap|licen[cs]ing|permissions|trademarks?|contact|about|help|careers|advertise|feedback|press|kontakt|datenschutz|contacto|contato|contatti|confidentialité|privacidade?|publicité|publicidade?|pubblicità)$/i,
    edition: /^(?:no|vol|issue)\.? ?\d+$/i
  }
})
