import {lineRule} from './line-rule.ts'

const unit = '(?:min(?:ute)?s?|minuten|minutos?|minuti|mn)'
const counter =
  '(?:views?|reads?|hits|visits|viewed|accesses|downloads?|word count|words|pages|page views|visitors?|shares|votes|comments|clicks|aufrufe|vues|visitas|lecturas|visualiza[çc][õo]es|letture|visualizzazioni)'

export const readingMeta = lineRule({
  id: 'boilerplate/reading-meta',
  summary: 'Counters of the site stand in the text: reading time, views, word count',
  what: 'counter',
  maxWords: 30,
  patterns: {
    time: new RegExp(
      `^(?:(?:(?:estimated |approx(?:\\.|imate)? |total )?(?:reading|read) time|time to read|lesezeit|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura)\\s*[:.~]?\\s*(?:about |approx\\.? |ca\\.? |~|<|less than )?(?:\\d+|a|one)(?:\\s?[-–]\\s?\\d+)?\\s*-?${unit}?(?: \\d+ sec(?:ond)?s?)?(?: read)?|(?:about |approx\\.? |ca\\.? |~|<|less than )?(?:\\d+|a|one)(?:\\s?[-–]\\s?\\d+)?[ -]?${unit}[ -](?:read(?:ing)?(?: time)?|listen|watch|lesezeit|lesedauer|de lecture|de lectura|de leitura|di lettura|to read)|read time|reading time|\\d+ min(?:ute)?s? read\\s*[|·•].{0,60})[.]?$`,
      'i'
    ),
    views:
      /^(?:(?:this (?:article|page|post|entry|story|recipe|video) (?:has been|was|is) (?:viewed|read|visited|seen|shared)|(?:total |page |article |post |unique )?(?:views?|reads?|hits|visits|viewed|accesses|downloads|visitors?|aufrufe|vues|visitas|lecturas|letture)\s*[:.]?)\s*[\d.,]+\s*[km]?(?: times)?|(?:viewed|read|visited|downloaded|seen) [\d.,]+\s*[km]? times|[\d.,]+\s*[km]? (?:total )?(?:views?|reads?|hits|visits|downloads|page ?views|times read|aufrufe|vues|visitas|visualiza[çc][õo]es|visualizzazioni|people (?:like|are reading|are viewing|reading|viewing) (?:this|now)|(?:readers?|others?) (?:online|reading)))(?:\s*[|·•,.-]\s*.{0,80})?$/i,
    counters: new RegExp(
      `^(?:[^.!?|]{0,40}[|·•]\\s*|[^.!?|]{0,40}\\s{2,}|(?:category|section|type|paper type)\\s*:[^.!?]{0,60}\\s)?${counter}\\s*:\\s*\\(?[\\d.,]+[km]?\\b.{0,100}\\b${counter}\\s*:\\s*\\(?[\\d.,]+`,
      'i'
    ),
    wordCount:
      /^(?:word count|words|wordcount|wörter|nombre de mots)\s*[:.]?\s*\d[\d.,]*(?:\s*[|·•].{0,100}|.{0,30})$/i,
    source:
      /^(?:article source|source url|original (?:source|article|post|link)|source link|(?:permalink|permanent link|short ?(?:link|url)|post url|article url|url)(?=\s*:)|read (?:the )?original(?: (?:article|post|story))?|originally (?:published|posted|appeared) (?:at|on|in)|this (?:article|post|story) (?:was )?(?:originally|first) (?:published|posted|appeared) (?:at|on|in))\s*[:：]?\s*(?=.{0,200}(?:https?:|www\.|\.\w{2,3}\b|\/))\S.{0,200}$/i,
    categoryViews: /^(?:category|section|categories)\s*[:：].{0,80}\b(?:views|rating|reads|hits|visits)\b.{0,60}$/i,
    published:
      /^(?:first published|last (?:updated|modified|edited|reviewed)|updated|published|posted|modified|edited)?\s*[:：]?\s*(?:just now|(?:about |over |almost )?(?:an?|\d+) (?:second|minute|min|hour|hr|day|week|month|year)s? ago)(?: by \S.{0,30})?$/i,
    paperType:
      /^(?:paper type|essay type|type of paper|document type|format|pages|file size|file type|level|grade)\s*:[^.!?]{1,60}\b(?:pages?|words|downloads?|views?|size)\s*:?\s*\(?\d.{0,80}$/i
  },
  lone: {
    minutes: new RegExp(`^(?:~|<)?\\d+ ?${unit}$|^\\d{1,2}:\\d{2}(?::\\d{2})?$`, 'i')
  }
})
