import type {Proposal} from '../../core/finding.ts'
import type {View} from '../../core/view.ts'
import {butNot} from '../../screen/pattern.ts'
import {defineRule, removal} from '../define.ts'
import {isCut, lineRule} from './line-rule.ts'
import {body, type Shape, shapes} from './shape.ts'

const part =
  '(?:pages?|posts?|articles?|story|stories|entry|entries|chapters?|topics?|slides?|blog(?: post)?|project|recipes?|episodes?|issue|lesson|section|part|photo|image|video|product|thread)'
const onward =
  '(?:next|prev(?:ious)?|older|newer|earlier|later|continue|back|weiter|zurück|nächste(?:r|s)?|vorherige(?:r|s)?|suivante?|précédente?|siguiente|anterior|próxim[oa]|seguinte|successiv[oa]|precedente)'

const lines = lineRule({
  id: 'boilerplate/pagination',
  summary: 'Page numbers or links to neighbouring pages stand in the text',
  what: 'pagination',
  patterns: {
    pages:
      /^(?:(?:page|p\.|seite|página|pagina|sheet|slide)\s*\d+\s*(?:of|\/|von|de|sur|di)\s*\d+|page \d+|\d+\s*(?:of|von|de|sur|di)\s*\d+(?: pages?| results?)?)(?:\s*(?:next|previous|»|>|›|→).{0,30})?$/i,
    numbers:
      /^(?:pages?\s*:?\s*)?(?:(?:first|prev(?:ious)?|older|«|‹|<|<<|←)\s*){0,3}(?:\[?\d{1,4}\]?[\s|·•,]+){2,30}(?:\.{2,}|…)?\s*\d*\s*(?:(?:next|newer|last|all(?: pages)?|view all|single page|older|»|›|>|>>|→)[\s|·»›>→]*){0,4}(?:page)?$/i,
    dashed: /^[-–—•|]\s*(?:page )?\d{1,4}\s*[-–—•|]$/i,
    neighbour: butNot(
      new RegExp(
        `^[«‹<←⟵\\s]*${onward}(?: (?:${part}|up))?(?:\\s*[:|»›>→]\\s*[^.!?]{0,120}[?!]?|\\s*[|/·]\\s*${onward}.{0,60}|\\s+${onward}(?: ${part})?)?[»›>→⟶\\s]*$|^(?:next|previous|prev|more) in [^.!?,]{1,30}$`,
        'i'
      ),
      new RegExp(`^${onward}$`, 'i')
    ),
    mixed:
      /^[«‹<←\s]*(?:(?:next|prev(?:ious)?|first|last) page|page \d+ of \d+)(?:[\s|·•»›>→«‹<←]+(?:(?:next|prev(?:ious)?|first|last)(?: page)?|page \d+ of \d+|\d+)){0,20}[»›>→\s]*$/i,
    counted:
      /^(?:\d+ posts?\b|displaying|showing|results?|viewing|page|seite)\b[^.!?]{0,40}\b(?:page )?\d+ (?:of|von|de) (?:about )?[\d,.]+.{0,30}$/i,
    more: new RegExp(
      `^(?:view|see|read|show|browse) (?:all |more )?(?:posts|articles|stories|entries|content|work) (?:by|from) .{2,40}$|^(?:load|show|view|see|read|browse|list|more|all) (?:more|all|older|newer|previous|other|the latest|our latest|our) ?(?:${part}|comments?|results?|news|replies|reviews|photos|videos|press releases|case studies|stories|events|insights|resources|blogs?|jobs|podcasts|episodes|services|products|topics|authors)?[\\s.…]*(?:\\(\\d+\\))?$|^(?:mehr (?:laden|anzeigen)|weitere (?:artikel|beiträge)|alle (?:artikel|beiträge)(?: anzeigen)?|voir plus|afficher plus|ver (?:más|mais|todo)|cargar más|carregar mais|mostra altro|vedi tutti)[\\s.…]*$`,
      'i'
    ),
    back: new RegExp(
      `^(?:back|return|go back) to (?:(?:the|all|our|main) )*(?:${part}|blog|news|list|results|search|index|overview|home|forum|archive|category|top|menu|listing|resources|insights|all \\w+|news(?:room)?|articles|projects|events|shop|store|\\w+ (?:home|page|list|index|blog|news))s?$|^(?:view|read) (?:on )?(?:single|one) page$|^(?:single|one) page(?: view)?$|^all pages$|^posts? navigation$|^beitrags-?navigation$|^navigation des articles$|^navegación de entradas$|^navegação de (?:posts|artigos)$|^navigazione articoli$|^(?:page|article|story|book|entry|comment) navigation$|^pagination$`,
      'i'
    ),
    arrows: /^[←«‹⟵◄]\s?[^.!]{2,90}[|·\s]\s*[^.!]{2,90}\s?[→»›⟶►]$/,
    left: /^[←⟵◄‹«]\s?(?!.*[»"“”])\S[^.!]{1,90}$/,
    right:
      /^(?:read|see|view|learn|more|continue|shop|get|explore|discover|all|find|go|visit|check|browse|download|start|next|full|watch|listen|join|subscribe|sign|back|click|book|try|contact|show|open|our|latest|weiter|mehr|alle|lire|voir|leer|ver|leia|veja|leggi|vedi|scopri)\b[^.!:=]{0,70}\s?(?:→|⟶|➜|➔|»|›|>>|►)$/i
  },
  lone: {
    word: new RegExp(`^${onward}$`, 'i')
  }
})

/** The figures that printed pages leave between paragraphs, and the neighbours that a blog prints under them. */
export const pagination = defineRule({
  ...lines,
  *check(view, resources) {
    yield* lines.check(view, resources)
    yield* pageNumbers(view)
  }
})

function* pageNumbers(view: View): Generator<Proposal> {
  const list = shapes(view)
  const found: {at: number; value: number}[] = []
  list.forEach(({text}, at) => {
    if (text.length <= 4 && /^\d+$/.test(text) && view.blocks[view.live[at]!]!.kind === 'paragraph')
      found.push({at, value: Number(text)})
  })
  if (found.length === 0) return
  const {first, last} = body(view)
  const interrupts = (at: number) => at > 0 && at + 1 < list.length && isBroken(list[at - 1]!, list[at + 1]!)
  // Figures that count up by one are pages, but sections begin at 1 and stand between whole sentences.
  const counts = found.filter(
    ({value}, i) => found[i + 1]?.value === value + 1 || (i > 0 && found[i - 1]!.value === value - 1)
  ).length
  const isCounting =
    counts >= 3 &&
    counts >= found.length * 0.6 &&
    (found[0]!.value > 3 || found.filter(({at}) => interrupts(at)).length >= found.length * 0.3)
  for (const {at, value} of found) {
    const isYear = value >= 1500 && value < 2100
    const stranded = at > 0 && isCut(view, at - 1) && (at + 1 === list.length || isCut(view, at))
    if (
      interrupts(at) ||
      (isCounting && isApart(list, at)) ||
      (!isYear && (at < first || at > last) && at > 0 && (stranded || at === list.length - 1))
    )
      yield removal(view, at, at, 'page number', {name: 'page'})
  }
}

/** Whether a sentence runs from one block into the other. */
function isBroken(before: Shape, after: Shape): boolean {
  return before.words >= 5 && !before.isClosed && /[\p{L},-]$/u.test(before.text) && /^\p{Ll}/u.test(after.text)
}

/** Whether no other figure stands beside it, as in the column of a table. */
function isApart(list: readonly Shape[], at: number): boolean {
  return [at - 1, at + 1].every(i => !list[i] || /\p{L}/u.test(list[i]!.text))
}
