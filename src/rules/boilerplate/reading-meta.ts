import {lineRule} from './line-rule.ts'

export const readingMeta = lineRule({
  id: 'boilerplate/reading-meta',
  summary: 'Counters of the site stand in the text: reading time, views, word count',
  what: 'counter',
  maxWords: 24,
  patterns: {
    time: /^(?:(?:estimated )?(?:reading|read) time\s*[:.]?\s*)?(?:about |~)?\d+\s*(?:-| )?(?:min(?:ute)?s?)(?: read(?:ing)?(?: time)?)?$/i,
    views: /^(?:(?:this (?:article|page|post|entry|story) (?:has been|was|is) (?:viewed|read|visited|seen|shared)|(?:total |page |article )?(?:views?|reads?|hits|visits|viewed|accesses|downloads)\s*[:.]?)\s*[\d.,]+\s*[km]?(?: times)?|[\d.,]+\s*[km]? (?:views?|reads?|hits|times read|people (?:like|are reading|reading) (?:this|now)))\b.{0,80}$/i,
    wordCount: /^(?:word count|words)\s*[:.]?\s*[\d.,]+.{0,30}$/i,
    source: /^(?:article source|source url|original (?:source|article|post)|source link|permalink|short ?link|url|via|read (?:the )?original(?: (?:article|post|story))?)\s*[:：]\s*.{0,200}$/i,
    categoryViews: /^(?:category|section)\s*[:：].{0,80}\b(?:views|rating|reads|hits)\b.{0,60}$/i,
    published: /^(?:first published|last (?:updated|modified|edited)|updated|published|posted|modified)\s*[:：]?\s*(?:just now|\d+ (?:second|minute|hour|day|week|month|year)s? ago)$/i
  }
})
