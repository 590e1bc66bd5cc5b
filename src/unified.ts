import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Plugin, unified} from 'unified'
import type {VFile} from 'vfile'
import {sourceOfText} from './input/source.ts'
import type {PhraseTable} from './phrases/table.ts'
import {type CleanOptions, clean} from './pipeline.ts'
import {tell} from './report/message.ts'
import {shipped, withPhrases} from './resources.ts'

export type PluginOptions = Omit<CleanOptions, 'resources'> & {
  /** Phrase tables over the shipped one, see `readPhrases`. */
  readonly phrases?: readonly PhraseTable[]
}

/**
 * A unified plugin: its parser cleans the file's text and gives the tree of the Markdown that came out; every finding becomes a
 * message of the file, placed in the original text. The text itself stands in `file.data.cleanArticle`.
 *
 * `unified().use(cleanArticle).use(remarkStringify)`
 */
export const cleanArticle: Plugin<[PluginOptions?], string, Root> = function ({phrases = [], ...options} = {}) {
  const resources = withPhrases(shipped, phrases)
  const reader = unified().use(remarkParse).use(remarkGfm)
  this.parser = (document: string, file: VFile): Root => {
    const cleaning = clean(sourceOfText(document, file.path), {...options, resources})
    for (const {reason, place, ruleId, source, actual, expected, note, ...data} of tell(cleaning).messages) {
      const message = file.message(reason, {place, ruleId: ruleId.replace('/', '-'), source})
      Object.assign(message, {
        ruleId,
        actual,
        ...(expected ? {expected: [...expected]} : {}),
        ...(note ? {note} : {}),
        ...data
      })
    }
    file.data['cleanArticle'] = cleaning
    return reader.parse(cleaning.markdown)
  }
}
