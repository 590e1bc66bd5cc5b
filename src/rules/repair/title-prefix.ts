import {defineRule, replacement} from '../define.ts'

const label =
  /^(?:(?:article|blog|post|page|news|story|essay|main|full) )?(topic|title|subject|subject matter|headline|heading|article|post|theme)(?: (?:of|for) (?:the |this )?(?:article|post|page|story|essay))? ?[:：]\s*/iu
const longest = 200 // characters of a title
const head = 4000 // characters in which the title stands
const lines = 15

const field = /^\p{Lu}[\p{L} -]{1,24}:\s+\S/u
const articleField =
  /^(?:by|author|date|published|posted|updated|source|categor|tags?\b|keywords?\b|written|url|link|site|words?\b|word count|summary|language|views|rating)/i
const mail = /^(?:from|to|cc|sent|reply-to):\s/i

export const titlePrefix = defineRule({
  id: 'repair/title-prefix',
  summary: 'The name of a database field stands before the title',
  confidence: 'certain',
  formats: ['text'],
  *check(view) {
    const top = firstLines(view.text)
    const labelled = top.map(line => prefixOf(line.text))
    const titles = new Set(top.flatMap(({text}, i) => (labelled[i] ? [text.slice(labelled[i].length)] : [])))
    if (titles.size !== 1) return // a list of topics, or of fields
    const i = labelled.findIndex(found => found !== undefined)
    const {name, length} = labelled[i]!
    const {start, text} = top[i]!
    const isPlain = name === 'title' || name === 'headline'
    if (
      !isTitle(text.slice(length)) ||
      (!isPlain && [top[i - 1], top[i + 1]].some(line => line !== undefined && isOtherField(line.text)))
    )
      return
    const proposal = replacement(
      {start, end: start + length},
      '',
      `Unexpected \`${text.slice(0, length).trim()}\` before the title`,
      name
    )
    yield i === 0 ? proposal : {...proposal, confidence: 'likely'}
  }
})

type Head = {readonly start: number; readonly text: string}

/** The first lines that hold text, down to the first paragraph. */
function firstLines(text: string): Head[] {
  const found: Head[] = []
  for (const {index, 0: line} of text.slice(0, head).matchAll(/\S.*/g)) {
    const trimmed = line.trimEnd()
    if (found.length === lines || (trimmed.length > longest && !labelIn(trimmed))) break
    found.push({start: index, text: trimmed})
  }
  return found
}

/** The label or labels before a line's text: scrapers chain them ("Article Title: Topic: …"). */
function prefixOf(line: string): {readonly name: string; readonly length: number} | undefined {
  let length = 0
  let name = ''
  for (let match = labelIn(line); match; match = labelIn(line.slice(length))) {
    name ||= match[1]!.toLowerCase()
    length += match[0].length
  }
  return length > 0 && length < line.length ? {name, length} : undefined
}

const widest = 64 // characters of a label

function labelIn(line: string): RegExpExecArray | null {
  return /[:：]/.test(line.slice(0, widest)) ? label.exec(line) : null
}

function isTitle(text: string): boolean {
  const words = text.split(/\s+/).length
  return (
    text.length >= 6 &&
    text.length <= longest &&
    words >= 2 &&
    words <= 30 &&
    /^["'“‘«(¿¡[]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    !/[,;:]$|https?:|[.!?] \p{Lu}.*[.!?] \p{Lu}/u.test(text)
  )
}

/** A form, a work sheet or a mail: there the label belongs to the text. */
function isOtherField(line: string): boolean {
  return mail.test(line) || (field.test(line) && !articleField.test(line))
}
