import type {Cue} from './line-rule.ts'

/** The words of a text in lower case; an address or a number is one word. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}+@'’-]+(?:[.,]\p{N}+)?/gu) ?? []
}

export type Count = {readonly words: number; readonly telling: number; readonly numbers: number}

/** Knows texts made of the words of a vocabulary alone (and of numbers), where `enough` agrees with how many of them tell. */
export function madeOf(telling: string, filler: string, enough: (count: Count) => boolean, most = 40): Cue {
  const tells = new Set(telling.trim().split(/\s+/))
  const fills = new Set(filler.trim().split(/\s+/))
  return {
    test: text => {
      if (text.length > 400) return false
      const words = wordsOf(text)
      if (words.length === 0 || words.length > most) return false
      let numbers = 0
      let known = 0
      for (const word of words) {
        if (tells.has(word)) known++
        else if (/^\d[\d.,]*[km+]?$/.test(word)) numbers++
        else if (!fills.has(word)) return false
      }
      return enough({words: words.length, telling: known, numbers})
    }
  }
}
