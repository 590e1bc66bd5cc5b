import {hashWord, TokenKind, tokenize} from '../src/core/tokens.ts'
import {LanguageModel} from '../src/model/score.ts'
import {readSphinx, type SphinxModel} from '../src/model/sphinx.ts'
import {compileModel} from '../src/model/train.ts'
import {ChannelTable} from '../src/phrases/channel.ts'

/** A model as the comparison asks it: ids of words by their hashes, and log P(c | a b) of ids. */
type Asked = Pick<LanguageModel, 'wordId' | 'score'>

const load = 0.75
/** Slots of the two tables; all of the package's n-grams, what ships, and shares of that. */
const sizes = [
  ['whole, in bytes', 2_800_000, 2_300_000],
  ['half as large', 450_000, 540_000],
  ['a quarter', 225_000, 270_000]
] as const

/**
 * Prints a row for each model: its size, the perplexity of the known words of `texts`, and how often it prefers the word that stands in
 * them to the one that a spinner would most likely put there (the trigrams around both compared).
 */
export function modelCost(
  source: Uint8Array,
  channel: Uint8Array,
  shipped: Uint8Array,
  texts: readonly string[]
): void {
  const sphinx = readSphinx(source)
  const words = new Set(sphinx.words.map(hashWord))
  const swaps = swapsOf(sphinx, ChannelTable.read(channel))
  const rows: [string, number, Asked][] = [['whole, exact', source.byteLength, exact(sphinx)]]
  for (const [name, bigramSlots, trigramSlots] of sizes) {
    const bytes = compileModel(sphinx, {bigramSlots, trigramSlots, load}, {})
    rows.push([name, bytes.byteLength, LanguageModel.read(bytes)])
  }
  rows.splice(2, 0, ['as it ships', shipped.byteLength, LanguageModel.read(shipped)])
  console.log('model            bytes       perplexity  prefers what stands %  of swaps')
  for (const [name, bytes, model] of rows) {
    const {perplexity, preferred, asked} = judge(model, texts, words, swaps)
    console.log(
      `${name.padEnd(16)} ${String(bytes).padStart(10)}  ${perplexity.toFixed(1).padStart(10)}  ${((100 * preferred) / asked).toFixed(2).padStart(21)}  ${asked}`
    )
  }
  const started = performance.now()
  const ready = LanguageModel.read(shipped.slice())
  ready.readAll()
  console.log(`read as views in ${(performance.now() - started).toFixed(1)} ms`)
  const {scored, seconds} = rate(ready, texts)
  console.log(`${(scored / seconds / 1e6).toFixed(1)} million trigrams a second`)
}

/** For each word, by its hash, the hash of the one word that the channel most tellingly has in its place. */
function swapsOf({words}: SphinxModel, channel: ChannelTable): Map<number, number> {
  const best = new Map<number, {readonly weight: number; readonly spun: number}>()
  for (const word of words) {
    const spun = hashWord(word)
    const id = channel.wordId(spun)
    const node = id && channel.step(0, id)
    if (!node) continue
    for (const {text, weight} of channel.originalsAt(node)) {
      if (text.includes(' ')) continue
      const hash = hashWord(text)
      if (weight > (best.get(hash)?.weight ?? 0)) best.set(hash, {weight, spun})
    }
  }
  return new Map([...best].map(([original, {spun}]) => [original, spun]))
}

function judge(model: Asked, texts: readonly string[], words: ReadonlySet<number>, swaps: ReadonlyMap<number, number>) {
  let sum = 0
  let count = 0
  let preferred = 0
  let asked = 0
  for (const run of runs(texts)) {
    const ids = run.map(hash => (words.has(hash) ? model.wordId(hash) : -1))
    const around = (at: number, id: number) => {
      let total = 0
      for (let k = at; k <= at + 2 && k < ids.length; k++) {
        const own = (i: number) => (i === at ? id : (ids[i] ?? -1))
        const score = model.score(own(k - 2), own(k - 1), own(k))
        if (!Number.isNaN(score)) total += score
      }
      return total
    }
    for (const [at, hash] of run.entries()) {
      const id = ids[at]!
      if (id < 0) continue
      sum += model.score(ids[at - 2] ?? -1, ids[at - 1] ?? -1, id)
      count++
      const swap = swaps.get(hash)
      const other = swap === undefined ? -1 : model.wordId(swap)
      if (other < 0) continue
      asked++
      if (around(at, id) > around(at, other)) preferred++
    }
  }
  return {perplexity: Math.exp(-sum / count), preferred, asked}
}

/** The hashes of the words between two marks of punctuation or numbers. */
function* runs(texts: readonly string[]): Generator<number[]> {
  for (const text of texts) {
    const {length, kind, hash} = tokenize(text)
    let run: number[] = []
    for (let i = 0; i < length; i++) {
      if (kind[i] === TokenKind.word) run.push(hash[i]!)
      else if (run.length > 0) {
        yield run
        run = []
      }
    }
    if (run.length > 0) yield run
  }
}

/** The package's model as it is, neither pruned nor quantised. */
function exact(model: SphinxModel): Asked {
  const ids = new Map(model.words.map((word, id) => [hashWord(word), id]))
  const pairs = new Map<number, readonly [number, number]>()
  const triples = new Map<number, number>()
  const n = 131_072
  model.bigrams((a, b, p, backoff) => pairs.set(a * n + b, [p, backoff]))
  model.trigrams((a, b, c, p) => triples.set((a * n + b) * n + c, p))
  return {
    wordId: hash => ids.get(hash) ?? -1,
    score(a, b, c) {
      if (c < 0) return Number.NaN
      if (b < 0) return model.unigrams[c]![0]
      const triple = a < 0 ? undefined : triples.get((a * n + b) * n + c)
      if (triple !== undefined) return triple
      const weight = a < 0 ? 0 : (pairs.get(a * n + b)?.[1] ?? 0)
      return weight + (pairs.get(b * n + c)?.[0] ?? model.unigrams[b]![1] + model.unigrams[c]![0])
    }
  }
}

/** Scores every trigram of the texts over and over for a second. */
function rate(model: Asked, texts: readonly string[]): {readonly scored: number; readonly seconds: number} {
  const ids = Int32Array.from([...runs(texts)].flat(), hash => model.wordId(hash))
  let scored = 0
  let kept = 0
  const started = performance.now()
  while (performance.now() - started < 1000) {
    for (let i = 2; i < ids.length; i++) if (model.score(ids[i - 2]!, ids[i - 1]!, ids[i]!) < 0) kept++
    scored += ids.length - 2
  }
  if (kept === 0) throw new Error('the texts hold no word that the model knows')
  return {scored, seconds: (performance.now() - started) / 1000}
}
