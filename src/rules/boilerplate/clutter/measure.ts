import type {Block} from '../../../core/block.ts'
import {isUpper} from '../../../core/letters.ts'
import type {Span} from '../../../core/span.ts'
import {TokenKind} from '../../../core/tokens.ts'
import type {View} from '../../../core/view.ts'
import {dateWords, languages, smallWords} from './words.ts'

/** What is measured of each block by itself. */
export const ownNames = [
  'words',
  'letters',
  'end',
  'inner ends',
  'capitals',
  'all capitals',
  'digits',
  'small words',
  'commas',
  'quotes',
  'bars',
  'start',
  'kind',
  'linked',
  'links',
  'word length',
  'addresses',
  'dates',
  'currency',
  'copyright',
  'cut',
  'copies',
  'lines',
  'colons',
  'brackets',
  'marks'
] as const

/** The blocks of a text that are not blank, as columns, one row a block. */
export type Measures = {
  readonly length: number
  /** Index of each row's block. */
  readonly block: Int32Array
  /** 1 where precise patterns have removed the block. */
  readonly isCut: Uint8Array
  readonly words: Float32Array
  /** Distinct hashes of the row's words (link targets left out), and where each row's begin. */
  readonly keys: Uint32Array
  readonly keyFirst: Int32Array
  /** One row of {@link ownNames} after the other. */
  readonly own: Float32Array
  /** Share of small words of the text's language. */
  readonly fluency: number
}

const width = ownNames.length
const column = (name: (typeof ownNames)[number]) => ownNames.indexOf(name)

const mostLabelBlocks = 4 // that a link's label may take up
const kinds = {paragraph: 0, heading: 1, item: 2, quote: 3, code: 4, opaque: 5, blank: 6} as const
const ideographs = 0x3040

/** Measures every block in one pass over the tokens. */
export function measureBlocks(view: View): Measures {
  const {blocks, tokens} = view
  let rows = 0
  for (const block of blocks) if (block.kind !== 'blank') rows++
  const own = new Float32Array(rows * width)
  const block = new Int32Array(rows)
  const isCut = new Uint8Array(rows)
  const words = new Float32Array(rows)
  const keyFirst = new Int32Array(rows + 1)
  const smallCounts = new Float32Array(rows * languages)
  const texts = new Int32Array(rows)
  const keys = new Uint32Array(tokens.length)
  const tally = new Tally(view, keys, smallCounts)
  let keyCount = 0
  let live = 0
  let row = -1
  for (let index = 0; index < blocks.length; index++) {
    const {kind} = blocks[index]!
    if (kind === 'blank') continue
    row++
    block[row] = index
    while (live < view.live.length && view.live[live]! < index) live++
    isCut[row] = view.live[live] === index ? 0 : 1
    keyFirst[row] = keyCount
    tally.count(blocks[index]!, row, keyCount)
    keyCount = distinct(keys, keyCount, tally.keyEnd)
    texts[row] = tally.words === 0 ? 0 : tally.text
    words[row] = tally.words
    tally.write(own, row * width)
    own[row * width + column('kind')] = kinds[kind] + (kind === 'heading' ? blocks[index]!.depth / 10 : 0)
    own[row * width + column('cut')] = isCut[row]!
    own[row * width + column('lines')] = blocks[index]!.lines.length
  }
  keyFirst[rows] = keyCount
  const fluency = addSmallWords(own, words, smallCounts, rows)
  addCopies(own, texts, rows)
  return {length: rows, block, isCut, words, keys: keys.slice(0, keyCount), keyFirst, own, fluency}
}

/** Counts the tokens of one block after the other. */
class Tally {
  words = 0
  /** A hash of all words. */
  text = 0
  /** Where the block's words end among the keys. */
  keyEnd = 0
  readonly #view: View
  readonly #keys: Uint32Array
  readonly #small: Float32Array
  #at = 0 // the next token
  #openFor = 0 // blocks that an open bracket may still reach
  #letters = 0
  #capitals = 0
  #allCapitals = 0
  #digits = 0
  #commas = 0
  #quotes = 0
  #bars = 0
  #ends = 0
  #links = 0
  #linked = 0
  #addresses = 0
  #dates = 0
  #currency = 0
  #copyright = 0
  #colons = 0
  #brackets = 0
  #marks = 0
  #end = 0 // the mark that the text ends in, closing quotes and brackets left out
  #start = 0
  #first = -1 // the first unit of the first word
  #bracket = -1 // words before the bracket that is open
  #isImage = false

  constructor(view: View, keys: Uint32Array, small: Float32Array) {
    this.#view = view
    this.#keys = keys
    this.#small = small
  }

  count({content}: Block, row: number, keyCount: number): void {
    const {text, tokens} = this.#view
    const {length, start, kind} = tokens
    this.#reset(keyCount)
    const isOpenBefore = this.#bracket >= 0
    this.#start = text.charCodeAt(content.start)
    while (this.#at < length && start[this.#at]! < content.start) this.#at++
    for (; this.#at < length && start[this.#at]! < content.end; this.#at++) {
      if (kind[this.#at] === TokenKind.punctuation) this.#punctuation(content)
      else if (isAddress(this.#view, this.#at)) this.#address(content.end)
      else this.#word(row)
    }
    if (this.#bracket >= 0 && !isOpenBefore && text.charCodeAt(content.end - 1) === 0x5b)
      this.#openFor = mostLabelBlocks
    else if (isOpenBefore && this.#links === 0) {
      this.#linked = this.words
      this.#links = 1
    }
  }

  #reset(keyCount: number): void {
    this.keyEnd = keyCount
    this.words = this.text = this.#letters = this.#capitals = this.#allCapitals = this.#digits = this.#commas = 0
    this.#quotes = this.#bars = this.#ends = this.#links = this.#linked = this.#addresses = this.#dates = 0
    this.#currency = this.#copyright = this.#colons = this.#brackets = this.#marks = this.#end = 0
    this.#first = -1
    this.#isImage = false
    this.#bracket = this.#openFor > 0 ? 0 : -1
    if (this.#openFor > 0) this.#openFor--
  }

  #punctuation({start: from, end: to}: Span<'view'>): void {
    const {text, tokens} = this.#view
    const start = tokens.start[this.#at]!
    const unit = text.charCodeAt(start)
    switch (classes.get(unit) ?? (unit > 0x7f ? 'mark' : undefined)) {
      case 'end':
        if (this.#end === 0 || this.#end === comma) this.#ends++
        this.#end = this.#end === 0x2e && unit === 0x2e ? 0x2026 : unit
        break
      case 'colon':
        this.#colons++
        this.#end = unit
        break
      case 'comma':
        this.#commas++
        this.#end = comma
        break
      case 'quote':
        this.#quotes++
        break
      case 'bar':
        this.#bars++
        this.#end = 0
        break
      case 'open':
        this.#bracket = this.words
        this.#isImage = start > from && text.charCodeAt(start - 1) === 0x21
        break
      case 'close':
        if (text.charCodeAt(start + 1) === 0x28) this.#link(to)
        else this.#brackets++
        break
      case 'round':
        this.#brackets++
        break
      case 'currency':
        this.#currency++
        break
      case 'copyright':
        this.#copyright = 1
        break
      case 'at':
        this.#addresses++
        break
      case 'mark':
        this.#marks++
    }
  }

  /** The label of a link or a picture is closed, and its target follows. */
  #link(to: number): void {
    if (this.#isImage) this.words = Math.min(this.words, Math.max(0, this.#bracket))
    else {
      this.#links++
      this.#linked += this.#bracket < 0 ? 0 : this.words - this.#bracket
    }
    this.#at = closeOf(this.#view, this.#at + 2, to)
    this.#bracket = -1
    this.#isImage = false
    this.#openFor = 0
  }

  #address(to: number): void {
    const {text, tokens} = this.#view
    const {length, start, end} = tokens
    this.#addresses++
    for (const first = this.#at; this.#at + 1 < length; this.#at++) {
      const next = start[this.#at + 1]!
      if (next !== end[this.#at]! || next >= to) break
      const unit = text.charCodeAt(next)
      if ((unit === 0x29 || unit === 0x5d) && this.#at > first) break
    }
  }

  #word(row: number): void {
    const {text, tokens} = this.#view
    const at = this.#at
    const start = tokens.start[at]!
    const hash = tokens.hash[at]!
    const unit = text.charCodeAt(start)
    const length = tokens.end[at]! - start
    if (this.#first < 0) this.#first = unit
    this.words += unit >= ideographs && unit < 0xfe00 ? Math.ceil(length / 2) : 1
    this.#letters += length
    this.#end = 0
    this.text = Math.imul(this.text ^ hash, 0x01000193)
    this.#keys[this.keyEnd++] = hash
    if (tokens.kind[at] === TokenKind.number) {
      this.#digits++
      return
    }
    if (isUpper(text, start)) {
      this.#capitals++
      if (length > 1 && isUpper(text, start + 1)) this.#allCapitals++
    } else if (unit >= 0x61) {
      const bits = smallWords.get(hash) ?? 0
      for (let language = 0; bits >> language > 0; language++)
        if (bits & (1 << language)) this.#small[row * languages + language]!++
    }
    if (dateWords.has(hash)) this.#dates++
  }

  /** Writes what was counted, in the order of {@link ownNames}; 0 for what only all blocks together tell. */
  write(own: Float32Array, at: number): void {
    const {words} = this
    const per = 1 / Math.max(1, words)
    const isCapital = this.#first >= 0 ? 1 : 0
    own.set(
      [
        words,
        this.#letters,
        endClass(this.#end),
        this.#ends,
        words > 1 ? (this.#capitals - isCapital) / (words - 1) : this.#capitals,
        this.#allCapitals * per,
        this.#digits * per,
        0,
        this.#commas * per,
        this.#quotes,
        this.#bars * per,
        startClass(this.#start, this.#first),
        0,
        Math.min(1, this.#linked * per),
        this.#links,
        this.#letters * per,
        this.#addresses,
        this.#dates,
        this.#currency,
        this.#copyright,
        0,
        0,
        0,
        this.#colons,
        this.#brackets * per,
        this.#marks * per
      ],
      at
    )
  }
}

const comma = 0x2c
const classes = classesOf({
  end: '.!?。！？…',
  colon: ':',
  comma: ',;，、',
  quote: '"“”«»„',
  bar: '|·•›>/',
  open: '[',
  close: ']',
  round: '(',
  currency: '$€£¥',
  copyright: '©',
  at: '@',
  mark: '*_#`',
  plain: '’‘–—'
})

/** Which class a punctuation mark is of. */
function classesOf<Name extends string>(marks: Readonly<Record<Name, string>>): ReadonlyMap<number, Name> {
  const map = new Map<number, Name>()
  for (const name of Object.keys(marks) as Name[]) for (const mark of marks[name]) map.set(mark.charCodeAt(0), name)
  return map
}

/** The token that closes a link's target. */
function closeOf({text, tokens}: View, from: number, to: number): number {
  let depth = 1
  let at = from
  for (; at < tokens.length && tokens.start[at]! < to; at++) {
    const unit = text.charCodeAt(tokens.start[at]!)
    if (unit === 0x28) depth++
    else if (unit === 0x29 && --depth === 0) return at
  }
  return at - 1
}

function isAddress({text, tokens}: View, at: number): boolean {
  const from = tokens.start[at]!
  const unit = text.charCodeAt(from) | 0x20
  if (unit === 0x68) return text.startsWith('://', tokens.end[at]!)
  return unit === 0x77 && tokens.end[at]! - from === 3 && text.startsWith('www.', from)
}

function endClass(unit: number): number {
  switch (unit) {
    case 0x2e:
    case 0x3002:
      return 1
    case 0x3f:
    case 0xff1f:
      return 2
    case 0x21:
    case 0xff01:
      return 3
    case 0x2026:
      return 4
    case 0x3a:
      return 5
    case 0x2c:
      return 6
    default:
      return 0
  }
}

function startClass(start: number, first: number): number {
  if (classes.get(start) === 'quote' && start !== 0x201d && start !== 0xbb) return 3
  if (first < 0) return 4
  if (first >= 0x30 && first <= 0x39) return 2
  const char = String.fromCharCode(first)
  return char !== char.toLowerCase() ? 1 : 0
}

/** Leaves each of the hashes from `first` on once; gives the new end. */
function distinct(keys: Uint32Array, first: number, end: number): number {
  if (end - first < 2) return end
  const own = keys.subarray(first, end).sort()
  let to = first + 1
  for (let i = 1; i < own.length; i++) if (own[i] !== own[i - 1]) keys[to++] = own[i]!
  return to
}

function addSmallWords(own: Float32Array, words: Float32Array, counts: Float32Array, rows: number): number {
  const sums = new Float64Array(languages)
  let all = 0
  for (let row = 0; row < rows; row++) {
    all += words[row]!
    for (let language = 0; language < languages; language++) sums[language]! += counts[row * languages + language]!
  }
  let best = 0
  for (let language = 1; language < languages; language++) if (sums[language]! > sums[best]!) best = language
  for (let row = 0; row < rows; row++)
    own[row * width + column('small words')] = counts[row * languages + best]! / Math.max(1, words[row]!)
  return all === 0 ? 0 : sums[best]! / all
}

function addCopies(own: Float32Array, lineHash: Int32Array, rows: number): void {
  const seen = new Map<number, number>()
  for (const hash of lineHash) seen.set(hash, (seen.get(hash) ?? 0) + 1)
  for (let row = 0; row < rows; row++) own[row * width + column('copies')] = seen.get(lineHash[row]!)! - 1
}
