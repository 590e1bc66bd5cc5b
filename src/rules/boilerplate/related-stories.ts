import type {View} from '../../core/view.ts'
import {defineRule, type Hit, removal} from '../define.ts'
import {type Shape, shapes} from './shape.ts'

const noun = '(?:stories|articles?|posts?|news|reads?|reading|content|topics?|links?|coverage|videos?|items|products|entries|pages|pieces|recipes|guides|reviews|headlines|from (?:the |around )?(?:web|us|our|this|across)(?: .{0,30})?)'

/** A heading over other stories' titles; spun forms of the usual ones too. */
const heading = new RegExp(
  `^(?:[>»•*\\s]*)(?:(?:you|readers) (?:might|may|could|would|will)(?: possibly| perhaps)?(?: also| additionally| likewise)? (?:like|enjoy|love|be interested in|want to (?:read|see)|appreciate)(?: (?:these|this|to read|reading|our|also|too))?(?: ${noun})?|(?:related|recommended|similar|suggested|connected|associated|popular|trending|featured|recent|latest|more|other|top|further|sponsored|promoted|must)[- ]${noun}(?: (?:from|on|in|about|by|for|you)\\b.{0,50})?|(?:recommended|suggested|picked|selected|hand-?picked) for you|(?:most|top) (?:popular|read|viewed|shared|commented|recent|watched)(?: ${noun})?(?: (?:in|on|from|this|today)\\b.{0,40})?|(?:more|also|latest|read more|read next|other) (?:from|by|on|in|at|about)\\b.{1,50}|(?:read|see|watch|view|up|coming up|what to read|continue reading|keep reading|don['’]t miss|also (?:read|see|on|in|worth)|read also|see also|next (?:up|story|article|read)|what['’]s next|trending(?: now| today)?|popular(?: now| today)?|editor['’]?s['’]? (?:picks?|choice)|our picks|staff picks|the latest|in other news|around the web|from around the web|elsewhere on .{1,30}|explore more|discover more|more to (?:read|explore|discover)|more like this|more for you|customers also (?:bought|viewed|liked)|(?:people|others|readers) (?:also|who)\\b.{0,40}|frequently bought together|you recently viewed|share your thoughts)(?: next| now| more| this| it)?)\\s*(?:\\.{2,}|…|[:：!»>])?\\s*$`,
  'i'
)

/** The label and another story's title on one line. */
const inline = /^[>»•*\s\-–—[(]*(?:read (?:more|also|next|this)|also read|see also|related(?: (?:stor(?:y|ies)|articles?|posts?|reading|news|video))?|more(?: (?:stories|news|on this|here))?|recommended(?: reading)?|don['’]t miss|must[- ]read|up next|next (?:story|article|read|up)|you (?:might|may) (?:also )?like|watch(?: (?:now|this|more|live|video|next))?|in case you missed it|icymi|click here(?: to read| for)?|trending|big story|in your inbox|event|listen|video|editor['’]s pick|continue reading|keep reading)\s*[:：|»>–—]+\s*\S.{2,160}$/i

const longestList = 30

export const relatedStories = defineRule({
  id: 'boilerplate/related-stories',
  summary: 'Titles of other stories stand in the text',
  confidence: 'likely',
  *check(view) {
    const list = shapes(view)
    for (let i = 0; i < list.length; i++) {
      const shape = list[i]!
      if (shape.words <= 30 && shape.text.length <= 300 && inline.test(shape.text)) {
        yield removal(view, i, i, 'link to another story', {name: 'label', confidence: 'certain'})
        continue
      }
      if (!shape.isShort || !heading.test(shape.text)) continue
      const end = endOfList(view, list, i)
      yield removal(view, i, end - 1, 'related stories', found(end - i - 1))
      i = end - 1
    }
  }
})

function found(titles: number): Hit {
  return titles === 0 ? {name: 'heading'} : {name: 'list', note: `a heading and ${titles} title${titles === 1 ? '' : 's'}`}
}

/** Where the titles under a related-stories heading end. The heading of a paragraph that follows is not one of them. */
function endOfList(view: View, list: readonly Shape[], from: number): number {
  let end = from + 1
  while (end < list.length && end - from <= longestList && isStoryTitle(list[end]!)) end++
  const next = list[end]
  const isHeading = next?.isProse && end - from >= 2 && standsApart(view, list, from, end - 1)
  return isHeading ? end - 1 : end
}

function isStoryTitle({text, words, isProse}: Shape): boolean {
  return !isProse && words <= 24 && !/^(?:correction|references|bibliography|notes|footnotes|sources|editor['’]s note)\b/i.test(text) && !/[:]$/.test(text)
}

/** Whether the last of a list looks like the heading of what follows: set off by more space, or all are set off alike. */
function standsApart(view: View, list: readonly Shape[], from: number, last: number): boolean {
  if (!list[last]!.isShort || list[last]!.isClosed) return false
  const gap = (i: number) => view.live[i]! - view.live[i - 1]!
  if (last - from < 2) return gap(last) > 1
  return gap(last) >= gap(last - 1)
}
