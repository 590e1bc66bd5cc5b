import {addressPattern, isBrand, mayHaveAddress} from './lexicon.ts'

const addresses = new RegExp(addressPattern, 'gi')

type Clause = {readonly start: number; readonly end: number}

/** Sentences; a plug often ends in its address, with no full stop before the next one. */
export function* clauses(text: string): Generator<Clause> {
  for (const {start, end} of sentences(text)) {
    let from = start
    const words = text.slice(start, end)
    if (mayHaveAddress.test(words)) {
      for (const match of words.matchAll(addresses)) {
        const stop = start + match.index + match[0].length
        if (
          stop < end &&
          /^(?:\[\/\w{1,8}\])*\s+["“‘(]?\p{Lu}/u.test(text.slice(stop, stop + 24)) &&
          !isBrand(match[0])
        ) {
          const close = /^(?:\[\/\w{1,8}\])*/.exec(text.slice(stop, stop + 20))![0].length
          yield {start: from, end: stop + close}
          from = stop + close
        }
      }
    }
    if (from < end) yield {start: from, end}
  }
}

/** Sentences with the space before each, cut where a full stop or a change of voice is. */
function* sentences(text: string): Generator<Clause> {
  const edge =
    /(?:[.!?。！？]["'”’)]*|<<)(?=\s+["'“‘(>[<👉]*[\p{Lu}\p{Lo}\d<[]|\s*$|\s+(?:>>|[👉►➤🔥🎰]|(?:my|our) (?:web|home|site|blog|page)|(?:also |feel free to )?(?:visit|check out|look at|look into|surf to) (?:my|our) |here is my ))/gu
  let start = 0
  for (const match of text.matchAll(edge)) {
    // A full stop in an address ends nothing.
    const end = match.index + match[0].length
    yield {start, end}
    start = end
  }
  if (start < text.length) yield {start, end: text.length}
}
