import {pack} from '../core/pack.ts'
import {hashWord} from '../core/tokens.ts'
import {mixMark, mixSlot, slotOf} from './hash.ts'
import type {Ranges} from './score.ts'
import type {SphinxModel} from './sphinx.ts'

export type Sizes = {
  readonly bigramSlots: number
  readonly trigramSlots: number /** Share of the slots that are filled. */
  readonly load: number
}

const wordSlots = 131_072

/** Prunes a model to what fits into tables of the given sizes, and packs it as README.md tells. */
export function compileModel(
  model: SphinxModel,
  {bigramSlots, trigramSlots, load}: Sizes,
  origin: Readonly<Record<string, string>>
): Uint8Array {
  const {ids, wordHash} = placeWords(model.words)
  const unigram = (word: number) => model.unigrams[word]![0]
  const pairs: {a: number; b: number; p: number; bo: number; cost: number}[] = []
  const pairProbability = new Map<number, number>()
  model.bigrams((a, b, p, bo) => {
    const backed = model.unigrams[a]![1] + unigram(b)
    pairs.push({a, b, p, bo, cost: Math.exp(unigram(a) + p) * Math.abs(p - backed)})
    pairProbability.set(a * 131_072 + b, p)
  })
  const triples: {a: number; b: number; c: number; p: number; cost: number}[] = []
  model.trigrams((a, b, c, p) => {
    const history = pairProbability.get(a * 131_072 + b)
    const known = pairProbability.get(b * 131_072 + c)
    if (history === undefined) return
    const backed = known ?? model.unigrams[b]![1] + unigram(c)
    triples.push({a, b, c, p, cost: Math.exp(unigram(a) + history + p) * Math.abs(p - backed)})
  })
  const keptTriples = triples.sort((x, y) => y.cost - x.cost).slice(0, Math.floor(trigramSlots * load))
  // A history of kept trigrams is worth its back-off weight too.
  const histories = new Map<number, number>()
  for (const {a, b, cost} of keptTriples) histories.set(a * 131_072 + b, (histories.get(a * 131_072 + b) ?? 0) + cost)
  for (const pair of pairs) pair.cost += (histories.get(pair.a * 131_072 + pair.b) ?? 0) * 0.5
  const keptPairs = pairs.sort((x, y) => y.cost - x.cost).slice(0, Math.floor(bigramSlots * load))

  const ranges: Ranges = {probability: [-14, 0], backoff: [-6, 1]}
  const wordValue = new Uint8Array(wordSlots * 2)
  model.unigrams.forEach(([p, bo], word) => {
    wordValue[ids[word]! * 2] = quantise(p, ranges.probability)
    wordValue[ids[word]! * 2 + 1] = quantise(bo, ranges.backoff)
  })
  const bigrams = new Uint32Array(bigramSlots)
  for (const {a, b, p, bo} of keptPairs) {
    const [x, y] = [ids[a]!, ids[b]!]
    const at = freeSlot(mixSlot(x, y, -1), bigramSlots, slot => bigrams[slot] === 0)
    bigrams[at] =
      ((mixMark(x, y, -1) << 16) | (quantise(p, ranges.probability) << 8) | quantise(bo, ranges.backoff)) >>> 0
  }
  const trigramMark = new Uint8Array(trigramSlots * 2)
  const trigramValue = new Uint8Array(trigramSlots)
  for (const {a, b, c, p} of keptTriples) {
    const [x, y, z] = [ids[a]!, ids[b]!, ids[c]!]
    const at = freeSlot(mixSlot(x, y, z), trigramSlots, slot => trigramValue[slot] === 0)
    const mark = mixMark(x, y, z)
    trigramMark[at * 2] = mark & 0xff
    trigramMark[at * 2 + 1] = mark >>> 8
    trigramValue[at] = quantise(p, ranges.probability)
  }
  const meta = JSON.stringify({
    words: model.words.length,
    bigrams: keptPairs.length,
    trigrams: keptTriples.length,
    ranges,
    ...origin
  })
  return pack({meta: [meta], wordHash, wordValue, bigrams, trigramMark, trigramValue})
}

function placeWords(words: readonly string[]): {ids: Int32Array; wordHash: Uint32Array} {
  const wordHash = new Uint32Array(wordSlots)
  const ids = Int32Array.from(words, word => {
    const hash = hashWord(word)
    let at = slotOf(hash, wordSlots)
    while (wordHash[at] !== 0 && wordHash[at] !== hash) at = at + 1 === wordSlots ? 0 : at + 1
    wordHash[at] = hash
    return at
  })
  return {ids, wordHash}
}

function freeSlot(hash: number, size: number, isFree: (slot: number) => boolean): number {
  let at = slotOf(hash, size)
  while (!isFree(at)) at = at + 1 === size ? 0 : at + 1
  return at
}

function quantise(value: number, [low, high]: readonly [number, number]): number {
  return 1 + Math.round((254 * (Math.min(high, Math.max(low, value)) - low)) / (high - low))
}
