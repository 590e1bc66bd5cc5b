import {TokenKind} from '../../core/tokens.ts'
import {defineRule} from '../define.ts'
import {takesAn} from './casing.ts'
import {isInEnglish} from './in-sentence.ts'
import {passages, word} from './prose.ts'

export const articleAgreement = defineRule({
  id: 'wording/article-agreement',
  summary: 'An article does not fit the sound of the word behind it',
  confidence: 'likely',
  *check(view) {
    const {tokens, text} = view
    for (const passage of passages(view)) {
      for (let i = passage.first; i + 1 < passage.last; i++) {
        const length = tokens.end[i]! - tokens.start[i]!
        if (length > 2 || (text.charCodeAt(tokens.start[i]!) | 0x20) !== 0x61) continue
        if (tokens.kind[i] !== TokenKind.word || tokens.kind[i + 1] !== TokenKind.word) continue
        const article = word(view, i)
        if (!/^(?:an?|An?)$/.test(article) || text.slice(tokens.end[i]!, tokens.start[i + 1]!) !== ' ') continue
        const next = word(view, i + 1)
        // A letter by itself is a name (plan A), a capital may be spelled out, and a foreign "a" is no article.
        if (next.length < 3 || /^[A-Z][^a-z]/.test(next) || !/^[\p{Script=Latin}'’]+$/u.test(next)) continue
        const wantsAn = takesAn(next)
        if (wantsAn === undefined || wantsAn === (article.length === 2)) continue
        // A capital in the middle of a sentence is part of a name (vitamin A, Hoi An), as is what is joined to it (M&A).
        if (article !== article.toLowerCase() && i > passage.first && tokens.kind[i - 1] === TokenKind.word) continue
        if (/[-&_/.\u2010\u2011\p{L}\p{N}]/u.test(text.charAt(tokens.start[i]! - 1)) || !isInEnglish(view, passage, i))
          continue
        const insert = wantsAn ? `${article}n` : article.charAt(0)
        const span = {start: tokens.start[i]!, end: tokens.end[i + 1]!}
        if (view.touchesMask(span)) continue
        yield {
          span,
          message: `Unexpected \`${article} ${next}\`, expected \`${insert} ${next}\`: the word behind the article was swapped`,
          edits: [{start: tokens.start[i]!, end: tokens.end[i]!, insert}],
          because: {kind: 'pattern', name: wantsAn ? 'a-before-vowel' : 'an-before-consonant'},
          expected: [`${insert} ${next}`]
        }
      }
    }
  }
})
