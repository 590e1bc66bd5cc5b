import type {Confidence} from '../core/finding.ts'
import type {Entry, Guards, Piece} from './entry.ts'
import type {Inflection} from './inflect.ts'

const guardKeys: Record<string, keyof Guards> = {
  left: 'left',
  right: 'right',
  near: 'near',
  'not left': 'notLeft',
  'not right': 'notRight',
  'not near': 'notNear'
}
const inflections = ['noun', 'verb', 'adjective']
const confidences = ['certain', 'likely', 'guess', 'off']

/** What an entry may say beside its two sides and its examples. */
export const keyNames: readonly string[] = ['inflect', 'confidence', ...Object.keys(guardKeys)]

const side = /^(?:\(([^()]+)\) )?([^()]+?)(?: \(([^()]+)\))?$/
const phrase = /^[\p{L}\p{N}'-]+(?: [\p{L}\p{N}'-]+)*$/u
const guard = /^(?:[\p{L}\p{N}'-]+\*?|<(?:number|capital|edge|comma|quote)>)$/u
const longest = 12 // words of a phrase: a whole sentence stands in no other text

/** An entry in the words of its author: a page's heading and list, or the cells of a row. */
export type Draft = {
  readonly page: string
  readonly spun: Piece
  /** Absent: nothing is named that should stand there. */
  readonly original: Piece | undefined
  /** By {@link keyNames}. */
  readonly keys: ReadonlyMap<string, Piece>
  readonly yes: readonly Piece[]
  readonly no: readonly Piece[]
}

/** Where a draft is wrong, and how to mend it. */
export type Tell = (at: Pick<Piece, 'line' | 'column'>, message: string) => void

/** The entry that a draft describes, or nothing where it was told to be wrong. `needsExamples`: it must show when it fires and when not. */
export function makeEntry(draft: Draft, tell: Tell, needsExamples: boolean): Entry | undefined {
  const {page, spun: left, original: right, keys, yes, no} = draft
  let isWrong = false
  const fault: Tell = (at, message) => {
    isWrong = true
    tell(at, message)
  }
  const inflection = keys.get('inflect')
  if (inflection && !inflections.includes(inflection.text))
    fault(inflection, `\`inflect\` is one of ${inflections.join(', ')}, not \`${inflection.text}\``)
  const confidence = keys.get('confidence')
  if (confidence && !confidences.includes(confidence.text))
    fault(confidence, `\`confidence\` is one of ${confidences.join(', ')}, not \`${confidence.text}\``)
  const isOff = confidence?.text === 'off'

  const parts = side.exec(spelled(left.text))
  const before = alternatives(parts?.[1])
  const after = alternatives(parts?.[3])
  const spun = parts?.[2] ?? left.text
  for (const text of [...before, spun, ...after]) checkPhrase(text, left, fault)
  const originals = isOff || !right ? [] : alternatives(spelled(right.text)).map(text => (text === '-' ? '' : text))
  if (!isOff && originals.length === 0)
    fault(right ?? left, 'nothing is named for it; write what should stand there, or `-`')
  for (const text of originals) if (text !== '') checkPhrase(text, right!, fault, 'the original ')
  if (originals.some(text => text.toLowerCase() === spun.toLowerCase()))
    fault(right!, 'the original is what the spinner wrote; name what stood there before')

  if (isOff && yes.length > 0) fault(yes[0]!, 'an entry that is off fires nowhere; leave the `yes` sentence out')
  if (needsExamples && !isOff) {
    if (yes.length === 0) fault(left, 'the entry has no `yes` sentence; add one in which it must fire')
    if (no.length === 0) fault(left, 'the entry has no `no` sentence; add a right one in which it must not fire')
  }
  const guards = readGuards(keys, fault)
  if (isWrong) return undefined
  return {
    heading: left.text,
    before,
    spun,
    after,
    originals,
    ...(inflection ? {inflection: inflection.text as Inflection} : {}),
    ...(isOff ? {isOff} : {}),
    confidence: isOff ? 'likely' : ((confidence?.text ?? 'likely') as Confidence),
    guards,
    yes,
    no,
    page,
    line: left.line,
    column: left.column
  }
}

function checkPhrase(text: string, at: Piece, fault: Tell, what = ''): void {
  if (!phrase.test(text))
    fault(at, `${what}\`${text}\` is not a run of words; use letters, digits, hyphens and apostrophes`)
  else if (text.split(' ').length > longest)
    fault(at, `${what}\`${text}\` is too long; name the ${longest} words or fewer that give the spinner away`)
}

function readGuards(keys: ReadonlyMap<string, Piece>, fault: Tell): Guards {
  const guards: {-readonly [K in keyof Guards]: Guards[K]} = {}
  for (const [key, name] of Object.entries(guardKeys)) {
    const piece = keys.get(key)
    if (!piece) continue
    const words = spelled(piece.text)
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean)
    const bad = words.find(word => !guard.test(word))
    if (bad !== undefined)
      fault(
        {...piece, column: piece.column + Math.max(0, piece.text.toLowerCase().indexOf(bad))},
        `\`${bad}\` in \`${key}\` is not a word; list words with spaces between, \`word*\`, \`<number>\`, \`<capital>\`, \`<edge>\`, \`<comma>\` or \`<quote>\``
      )
    guards[name] = words
  }
  return guards
}

function alternatives(text: string | undefined): string[] {
  return (text ?? '')
    .split('|')
    .map(word => word.trim())
    .filter(Boolean)
}

/** As the table spells it: what looks alike is alike. */
function spelled(text: string): string {
  return text.normalize('NFC').replaceAll('’', "'").trim()
}
