import {lineRule} from './line-rule.ts'

export const pagination = lineRule({
  id: 'boilerplate/pagination',
  summary: 'Page numbers or links to neighbouring pages stand in the text',
  what: 'pagination',
  patterns: {
    pages: /^(?:page |p\. ?|seite |página )?\d+\s*(?:of|\/|von|de)\s*\d+(?:\s*(?:next|previous|»|>|›).{0,30})?$/i,
    numbers: /^(?:pages?\s*:?\s*)?(?:(?:first|prev(?:ious)?|«|‹|<|<<)\s*)?(?:\[?\d{1,4}\]?[\s|·•,]+){2,}(?:\.{2,}|…)?\s*\d*\s*(?:next|last|»|›|>|>>)?.{0,10}$/i,
    page: /^(?:[-–—]\s*)?(?:page )?\d{1,4}(?:\s*[-–—])?$/i,
    neighbour: /^[«‹<←\s]*(?:next|prev(?:ious)?|older|newer)(?: (?:page|post|posts|article|articles|story|entry|chapter|topic|slide|up|in .{1,30}))?(?:\s*[:|»›>→]\s*.{0,120}|\s*[|/·]\s*(?:next|prev(?:ious)?|older|newer).{0,60})?[»›>→\s]*$/i,
    mixed: /^[«‹<←\s]*(?:(?:next|prev(?:ious)?|first|last) page|page \d+ of \d+)(?:[\s|·»›>→«‹<←]+(?:(?:next|prev(?:ious)?|first|last)(?: page)?|page \d+ of \d+|\d+))*[»›>→\s]*$/i,
    counted: /^(?:\d+ posts?|displaying|showing|results?|viewing)\b.{0,40}\b(?:page )?\d+ of \d+.{0,30}$/i,
    more: /^(?:load|show|view|see|read) (?:more|all|older|previous)(?: (?:posts?|articles?|comments?|stories|results?|news|replies|reviews|photos|videos))?[\s.…»›>→]*$/i
  }
})
