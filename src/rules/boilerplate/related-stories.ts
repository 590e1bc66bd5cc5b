import type {View} from '../../core/view.ts'
import {Pattern} from '../../screen/pattern.ts'
import type {Screen} from '../../screen/screen.ts'
import {defineRule, type Hit, removal, screened} from '../define.ts'
import {anyOf, isCut} from './line-rule.ts'
import {body, type Shape, shapes} from './shape.ts'
import {titlesOf} from './title.ts'

const noun = anyOf(`
  stories|story|articles?|posts?|news|reads?|reading|content|topics?|links?|coverage|videos?|items|products|entries|pages|pieces|recipes|guides|reviews|headlines|essays|papers|samples|blogs?|blog posts?|resources|podcasts|episodes|events|jobs
  case studies|tutorials|questions|searches|documents|insights|publications|columns|features|galleries|games|books|offers|deals|themes|from (?:the |around )?(?:web|us|our|this|across)(?: .{0,30})?`)

/** A heading over other stories' titles and nothing else; spun forms of the usual ones too. */
const sure = new Pattern(
  new RegExp(
    anyOf(`
    ^(?:you|readers) (?:might|may|could|would|will)(?: possibly| perhaps)?(?: also| additionally| likewise)? (?:like|enjoy|love|be interested in|want to (?:read|see)|appreciate|find interesting)(?: (?:these|this|to read|reading|our|also|too|from .{2,30}))?(?: ${noun})?$
    ^(?!(?:recommended|suggested) reading)(?:related|recommended|similar|suggested|connected|associated|popular|trending|recent|latest|sponsored|promoted|must)[- ](?:and (?:recommended|popular) )?${noun}(?: (?:from|on|in|about|by|for|you|to this|like this)\\b.{0,50})?$
    ^(?:our |the )?(?:most |more |other )(?:recent|popular|related|similar|recommended) ${noun}$
    ^(?:more|other|further) (?:stories|articles?|posts?|news|coverage|headlines|essays|blog posts?|videos?|from (?:the |around )?(?:web|us|our|this|across)(?: .{0,30})?)(?: (?:from|on|in|about|by|for|you|like this)\\b.{0,50})?$
    ^(?:recommended|suggested|picked|selected|hand-?picked|more|chosen|just) for you$
    ^(?:the )?(?:most|top) (?:popular|read|viewed|shared|commented|recent|watched|emailed|discussed|liked)(?: ${noun})?(?: (?:in|on|from|this|today|now)\\b.{0,40})?$
    ^(?:more|also|latest|read more|read next|other|recent|trending|popular|new|best) (?:from|by|on|in|at|about) \\p{Lu}.{1,50}$
    ^(?:more|also|latest|read more|other) (?:from|by|in) (?:this|the|our) (?:author|writer|category|section|series|blog|issue|site|topic|archive|magazine)\\b.{0,30}$
    ^(?:read|see|watch|keep|continue) (?:next|reading|more|this next)$
    ^(?:read|watch) also$
    ^(?:also (?:read|see|on|in|worth reading)|read also)(?: (?:on|in|at) .{1,40})?$
    ^(?:coming up|coming up next|what to (?:read|watch) next|don['’]t miss(?: (?:this|these|out|it|our .{2,20}))?|next (?:story|article|post|read)|previous (?:story|article|post)|trending(?: now| today| stories| topics)?|popular (?:now|today|on .{1,30})|in other news|(?:from )?around the (?:web|network|site|internet)|elsewhere on .{1,30}|explore more|discover more|more to (?:read|explore|discover|love)|more (?:like this|for you|stuff)|(?:customers|people|others|readers|users|shoppers) (?:also|who) (?:also )?(?:bought|viewed|liked|read|saw|searched|ask(?:ed)?|watched|enjoyed|love|like|visited)\\b.{0,40}|frequently bought together|you recently viewed|recently viewed(?: items| products)?|recently (?:added|published|updated)|share your thoughts|posts? navigation|you (?:may|might) have missed|you may be interested(?: in)?|from our (?:partners|sponsors|network|archive|blog|shop|readers)|(?:promoted|sponsored|paid) (?:stories|links|content)(?: by .{2,20})?|(?:by|from) taboola|recommended by .{2,30}|paid content|latest (?:from|in|on) .{1,40}|trending in .{2,30}|best of .{2,30}|(?:today|this week|last week|this month)['’]s (?:top|best|most \\w+|biggest) (?:stories|news|reads|articles|headlines|posts|videos))$
    ^(?:weitere|ähnliche|verwandte|neueste|beliebte|aktuelle|meistgelesene|empfohlene) (?:artikel|beiträge|themen|nachrichten|meldungen|rezepte|videos|links|inhalte|produkte)(?: .{0,40})?$
    ^(?:das könnte (?:sie|dich) auch interessieren|auch interessant|mehr zum thema|lesen sie auch|meistgelesen|mehr (?:aus|von|zu) .{2,40}|zum weiterlesen)$
    ^(?:articles? (?:similaires?|liés?|récents?|associés?|connexes?|recommandés?)|à lire (?:aussi|également)|lire aussi|sur le même (?:sujet|thème)|les plus lus|dans la même (?:rubrique|catégorie)|vous aimerez (?:aussi|peut-être)|cela (?:peut|pourrait) vous (?:intéresser|plaire))$
    ^(?:art[ií]culos? (?:relacionados?|recientes?|similares?)|entradas (?:relacionadas|recientes)|noticias relacionadas|lo más (?:leído|visto)|te puede interesar|también te puede (?:interesar|gustar)|le puede interesar|más (?:leídas?|noticias|artículos)|ver también|lee también)$
    ^(?:artigos (?:relacionados|recentes)|posts? relacionados|notícias relacionadas|mais lidas|leia (?:também|mais)|veja também|você (?:pode|também pode) gostar|mais notícias)$
    ^(?:articoli (?:correlati|recenti|simili)|leggi anche|potrebbe(?:ro)? (?:interessarti|piacerti)(?: anche)?|i più letti|notizie correlate|vedi anche|altri articoli)$`),
    'iu'
  )
)
/** A heading that a section of the article may have as well: it counts under the article, and over titles alone. */
const maybe = new Pattern(
  new RegExp(
    anyOf(`
    ^(?:featured|top|other|more|further|our latest|our other) ${noun}(?: (?:from|on|in|about|by|for|you)\\b.{0,50})?$
    ^(?:latest|related|popular|featured|recommended|recent|trending|similar|suggested|more)$
    ^(?:more|latest|other) (?:from|by|on|in|at|about)\\b.{1,50}$
    ^(?:our picks|editors?['’]?s?['’]? (?:picks?|choice)|staff picks|top picks|the latest|what['’]s (?:next|new|hot|trending)|up next|next up|further reading|recommended reading|suggested reading|related (?:reading|content|links|resources|topics)|see also|read more|learn more|more info(?:rmation)?|keep exploring|dig deeper|go deeper|more resources|resources|related)$`),
    'iu'
  )
)
const ending = /\s*(?:\.{2,}|…|[:：!»›>→▶|]+)?\s*$/u
const start = /^[>»›•*▶►|\s-]*/u

/** The label and another story's title on one line. */
const inline = new Pattern(
  /^\[?\(?(?:(?:can |please )?(?:also )?(?:read|check out|view|see more|see also|watch (?:more|next|also|this|now)|listen (?:to|now))(?: more| also| next| this| now| here| too| about)?|also (?:read|see|watch|check(?: out)?|on .{2,20}|worth reading)|read also|see also|related(?: (?:stor(?:y|ies)|articles?|posts?|reading|news|videos?|coverage|content|links?))?|(?:more|most) (?:stories|news|on this|here|read|from .{2,30}|about .{2,30})|recommended(?: reading| for you)?|(?:don['’]t|do not) miss|must[- ](?:read|see|watch)|up next|next(?: story| article| read| up| post)|previous(?: story| article| post)|you (?:might|may) (?:also )?(?:like|enjoy)|you may also like|in case you missed it|icymi|big story|in your inbox|editor['’]s (?:pick|choice)|continue reading|keep reading|further reading|see our guide|trending now|most read|lesen sie (?:auch|mehr)|lies auch|mehr dazu|siehe auch|à lire (?:aussi|également)|lire aussi|voir aussi|lee también|lea también|leer también|ver también|te puede interesar|leia (?:também|mais)|veja também|saiba mais|leggi anche|vedi anche|approfondisci)(?:\s*[:：|»›>]+\s*|\s+[–—-]+\s+)\S.{2,180}$/iu
)
/** Labels that introduce a sentence, a place or a setting as often: they need company. */
const doubtful = new Pattern(
  /^\[?\(?(?:more|watch|watch (?:now|live|video)|event|listen|video|podcast|gallery|photos?|pictures|in pictures|live|poll|quiz|explainer|analysis|opinion|trending|click here(?: to read| for)?|read|see|related|exclusive|breaking)\s*[:：|»>–—]+\s*\S.{2,160}$/i
)

/** "Recent news from the front" is a heading of the article, "Recent news from Orm Today" is not. */
const goesOn =
  /^(?!.* (?:from|on|in|about|by|for) (?:this|our|the (?:web|site|author|same|blog|archives?|category|section|network)|you|us|around|across|my)\b).* (?:from|on|in|about|by|for) \p{Ll}/u
/** Over nothing at all only these are residue: the others may be a heading of the text that follows. */
const alone =
  /^(?:(?:you|readers) (?:might|may|could)|related|similar|(?:read|watch|see) (?:next|also|more)|also read|recommended (?:for|stories|articles|posts)|more (?:stories|articles|posts)|sponsored|promoted|paid|(?:from )?around the|customers|people|frequently|posts? navigation|recently viewed|most (?:read|viewed|shared)|trending (?:now|stories)|popular (?:posts|now|stories)|das könnte|auch interessant|(?:weitere|ähnliche|verwandte) (?:artikel|beiträge)|mehr zum thema|lesen sie auch|meistgelesen|articles? (?:similaires?|liés?|recommandés?)|à lire|lire aussi|sur le même|vous aimerez|también te|te puede|artículos relacionados|entradas relacionadas|leia também|artigos relacionados|você pode|articoli correlati|leggi anche|potrebbe)/i

const longestList = 40
const isSure = screened([sure], ({text, isShort, words}, found) =>
  isShort && sure.test(stripped(text), found) && !goesOn.test(text) && !(words > 5 && /[^.][.]$/.test(text))
    ? {name: 'sure'}
    : undefined
)
const isMaybe = screened([maybe], ({text, isShort, words}, found) =>
  isShort && maybe.test(stripped(text), found) && !(words > 5 && /[^.][.]$/.test(text)) ? {name: 'maybe'} : undefined
)
const isInline = screened([inline], ({text, words, bare}, found) =>
  words <= 32 && text.length <= 300 && (inline.test(text, found) || inline.test(bare, found)) && !isSentence(text)
    ? {name: 'label', confidence: 'certain'}
    : undefined
)
const isDoubtful = screened([doubtful], ({text, words, bare}, found) =>
  words <= 24 && text.length <= 200 && (doubtful.test(text, found) || doubtful.test(bare, found)) && !isSentence(text)
    ? {name: 'label'}
    : undefined
)

export const relatedStories = defineRule({
  id: 'boilerplate/related-stories',
  summary: 'Titles of other stories stand in the text',
  confidence: 'likely',
  *check(view, {screen}) {
    const list = shapes(view)
    const {first, last} = body(view)
    for (let i = 0; i < list.length; i++) {
      const shape = list[i]!
      const label = isInline(shape, screen)
      if (label) {
        yield removal(view, i, i, 'link to another story', label)
        continue
      }
      if (isDoubtful(shape, screen) && isBeside(view, list, i, screen)) {
        yield removal(view, i, i, 'link to another story', {name: 'label'})
        continue
      }
      const isHeading = isSure(shape, screen) !== undefined
      if (!isHeading && !isMaybe(shape, screen)) continue
      const isTail = last >= 0 && i > last
      // Above the article a list ends before what may be its title.
      const title = i < first ? Math.min(...titlesOf(view).filter(at => at > i), first) : list.length
      const end = Math.min(endOfList(view, list, i, isTail), title)
      const titles = end - i - 1
      if (titles === 0 && !isTail && list[end]?.isProse && !alone.test(stripped(shape.text))) continue
      if (!isHeading && !(isTail ? titles >= 1 || i === list.length - 1 : titles >= 2 && isTitled(list, i + 1, end)))
        continue
      yield removal(view, i, end - 1, 'related stories', listed(titles))
      i = end - 1
    }
  }
})

/** A label and a whole sentence: "Related: the two families were cousins." */
function isSentence(text: string): boolean {
  return (
    /^(?:more|related|watch|video|see|listen|live|event)\b[^:|»–—]{0,20}[:|»–—]\s*\p{Ll}.*[.]$/iu.test(text) &&
    /[:|»–—]\s*\p{Ll}/u.test(text)
  )
}

function stripped(text: string): string {
  return text.replace(start, '').replace(ending, '')
}

/** Whether a line is a heading over other stories, and nothing else. */
export function opensRelated(text: string, screen: Screen): boolean {
  if (text.length > 120) return false
  const bare = stripped(text)
  return sure.test(bare, screen.read(bare))
}

/** The same of a block, as this rule sees it. */
export function headsRelated(shape: Shape, screen: Screen): boolean {
  return isSure(shape, screen) !== undefined
}

function listed(titles: number): Hit {
  return titles === 0
    ? {name: 'heading'}
    : {name: 'list', note: `a heading and ${titles} title${titles === 1 ? '' : 's'}`}
}

/** Whether residue stands beside: another label, or something that was cut. */
function isBeside(view: View, list: readonly Shape[], i: number, screen: Screen): boolean {
  const near = [list[i - 1], list[i + 1]].some(
    shape => shape && (isInline(shape, screen) || isSure(shape, screen) || isDoubtful(shape, screen))
  )
  return near || (i > 0 && isCut(view, i - 1) && i + 1 < list.length && isCut(view, i))
}

/** Where the titles under a related-stories heading end. The heading of a paragraph that follows is not one of them. */
function endOfList(view: View, list: readonly Shape[], from: number, isTail: boolean): number {
  let end = from + 1
  while (end < list.length && end - from <= longestList && isStoryTitle(list[end]!, isTail)) end++
  const next = list[end]
  // Under the article every line is residue; inside it the last line may belong to the text that goes on.
  const goesOn = next !== undefined && (next.isProse || (!isTail && next.isClosed))
  return goesOn && end - from >= 2 && standsApart(view, list, from, end - 1) ? end - 1 : end
}

function isStoryTitle({text, words, isProse, isClosed}: Shape, isTail: boolean): boolean {
  if (isProse || words > 24 || /[:：]$/.test(text)) return false
  if (
    /^(?:corrections?|references|bibliography|notes|footnotes|sources|appendix|acknowledge?ments?|works cited|editor['’]s note)\b/i.test(
      text
    )
  )
    return false
  // A sentence or a quotation between paragraphs goes on with the article.
  if (!isTail && words > 12 && /^["“«„]/.test(text)) return false
  return isTail || !isClosed || words < 6 || /[?!]["'”’)]*$/.test(text) || /\.{3}$|…$/.test(text)
}

/** Whether a list inside the article is made of titles: several words each, and no sentence among them. */
function isTitled(list: readonly Shape[], from: number, to: number): boolean {
  let titles = 0
  for (let i = from; i < to; i++)
    if (list[i]!.words >= 4 && !/[.]$/.test(list[i]!.text) && !/\t|\s\|\s/.test(list[i]!.text)) titles++
  return titles >= (to - from) * 0.75
}

/** Whether the last of a list looks like the heading of what follows: set off by more space, or by being much shorter than the titles. */
function standsApart(view: View, list: readonly Shape[], from: number, last: number): boolean {
  if (!list[last]!.isShort || list[last]!.isClosed) return false
  const gap = (i: number) => view.live[i]! - view.live[i - 1]!
  if (last - from < 2) return gap(last) > 1
  let words = 0
  for (let i = from + 1; i < last; i++) words += list[i]!.words
  if (gap(last) === gap(last - 1) && gap(last) === 1) return list[last]!.words <= (words / (last - from - 1)) * 0.6
  return gap(last) >= gap(last - 1)
}
