/** A SphinxBase trie language model: backward n-grams, logarithms to the base 1.0001. */
export type SphinxModel = {
  readonly words: readonly string[]
  /** log P(w), and the back-off weight of w as a history; natural logarithms. */
  readonly unigrams: readonly (readonly [number, number])[]
  /** Calls back with (history word, word, log P, back-off) for each bigram, and (w1, w2, w3, log P) for each trigram. */
  bigrams(visit: (a: number, b: number, probability: number, backoff: number) => void): void
  trigrams(visit: (a: number, b: number, c: number, probability: number) => void): void
}

const magic = 'Trie Language Model'
const natural = Math.log(1.0001)
const bigramBits = 17 + 16 + 16 + 21
const trigramBits = 17 + 16

/**
 * Reads the bytes of a `.lm.bin` file.
 * @throws {Error} when they are no trigram model of this kind
 */
export function readSphinx(bytes: Uint8Array): SphinxModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (new TextDecoder('latin1').decode(bytes.subarray(0, magic.length)) !== magic || bytes[magic.length] !== 3)
    throw new Error('not a SphinxBase trigram model')
  let at = magic.length + 1
  const u32 = () => view.getUint32((at += 4) - 4, true)
  const f32 = () => view.getFloat32((at += 4) - 4, true)
  const counts = [u32(), u32(), u32()] as const
  at += 4
  const table = () => Float64Array.from({length: 65536}, () => f32() * natural)
  const [bigramProbability, bigramBackoff, trigramProbability] = [table(), table(), table()]
  const unigrams: [number, number][] = []
  const firstBigram: number[] = []
  for (let i = 0; i <= counts[0]; i++) {
    unigrams.push([f32() * natural, f32() * natural])
    firstBigram.push(u32())
  }
  unigrams.pop()
  const bigramAt = at
  at += sizeOf(counts[1], bigramBits)
  const trigramAt = at
  at += sizeOf(counts[2], trigramBits)
  const length = u32()
  const words = new TextDecoder()
    .decode(bytes.subarray(at, at + length))
    .split('\0')
    .slice(0, counts[0])
  const bits = (start: number, offset: number, width: number) => readBits(view, start, offset, width)
  // Entries are keyed backwards: under a word stand the words before it, under those the ones before them.
  return {
    words,
    unigrams,
    bigrams(visit) {
      for (let word = 0; word < counts[0]; word++) {
        for (let i = firstBigram[word]!; i < firstBigram[word + 1]!; i++) {
          const bit = i * bigramBits
          visit(
            bits(bigramAt, bit, 17),
            word,
            bigramProbability[bits(bigramAt, bit + 33, 16)]!,
            bigramBackoff[bits(bigramAt, bit + 17, 16)]!
          )
        }
      }
    },
    trigrams(visit) {
      for (let word = 0; word < counts[0]; word++) {
        for (let i = firstBigram[word]!; i < firstBigram[word + 1]!; i++) {
          const bit = i * bigramBits
          const before = bits(bigramAt, bit, 17)
          const last = i + 1 < counts[1] ? bits(bigramAt, bit + bigramBits + 49, 21) : counts[2]
          for (let j = bits(bigramAt, bit + 49, 21); j < last; j++)
            visit(
              bits(trigramAt, j * trigramBits, 17),
              before,
              word,
              trigramProbability[bits(trigramAt, j * trigramBits + 17, 16)]!
            )
        }
      }
    }
  }
}

function sizeOf(entries: number, width: number): number {
  return Math.floor(((1 + entries) * width + 7) / 8) + 8
}

/** `width` bits from bit `offset` on, little-endian, low bit first. */
function readBits(view: DataView, start: number, offset: number, width: number): number {
  const byte = start + Math.floor(offset / 8)
  const shift = offset % 8
  const low = view.getUint32(byte, true)
  const high = view.getUint8(byte + 4)
  return Math.floor((low + high * 0x1_0000_0000) / 2 ** shift) % 2 ** width
}
