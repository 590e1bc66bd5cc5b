const list = (words: string) => new Set(words.split(/\s+/))

/** First parts that keep their hyphen. */
const hyphenating = list(
  `self well ill non ex all half semi quasi pseudo long short high low mid full part cross open close far near hard soft old new first second third last next best worst better early late
big small large little fast slow deep single double triple multi one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety
hundred state user data time world so would city government family record right left top much free fresh ready hand home head market price cost energy water air carbon age gender
anti pro pre post co vice mother father brother sister great ever still then go get check set know run`
)

/** Second parts that are joined with one. */
const hyphenated = list(
  `based like term terms level levels old year years day days week month hour hours minute minutes mile foot inch style scale range quality speed end class free friendly related specific
wide driven led oriented centred centered facing looking made built known born term-based time size sized shaped coloured colored haired eyed legged minded hearted headed handed
called paid off on up out down in law to by being existent existing standing lasting running term rate rise risk profile performance proof profit date depth effective efficient
making maker owned operated funded run round first second third fourth fifth half up-to-date party person people bit core`
)

/** First parts that make one word with whatever follows. */
const solid = list(
  `some any every no how what when where who with there here under over out through them your our him her my it an may with be for after under inter intra trans sub super dis un re mis
micro macro photo tele auto bio geo electro hydro thermo news busi manage develop informa environ`
)

/** Words after which a hyphen hangs: `short- and long-term`. */
const suspending = list('and or to nor but versus und oder bis y e et ou o och en of als through')

/** What the document's own words say: how often it writes each of the forms that are asked about. */
export type Vocabulary = ReadonlyMap<string, number>

export type Cut = {readonly first: string; readonly second: string}

/** What is to be done about a word that was cut at a hyphen; `undefined` where the hyphen hangs. */
export function verdict(
  {first, second}: Cut,
  seen: Vocabulary
): {readonly keeps: boolean; readonly isSure: boolean} | undefined {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()]
  if (suspending.has(b)) return undefined
  const count = (form: string) => seen.get(form) ?? 0
  const joined = count(a + b)
  const apart = count(`${a}-${b}`)
  if (joined !== apart) return {keeps: apart > joined, isSure: true}
  // A figure, an abbreviation, a single letter or another hyphen before it, a capital or figure after it: no syllable ends so.
  if (/[\d-]|^.$|\p{Lu}\p{Lu}|\p{Ll}\p{Lu}/u.test(first) || !/^\p{Ll}/u.test(second)) return {keeps: true, isSure: true}
  if (
    /^(?:teen|teenth|teens|tieth|ties|ness|ment|ments|tion|tions|sion|sions|ing|ings|ly|ity|able|ible|ful|less|ward|wards)$/.test(
      b
    )
  )
    return {keeps: false, isSure: true} // an ending is no word
  if (solid.has(a)) return {keeps: false, isSure: false}
  if (hyphenated.has(b) || hyphenating.has(a)) return {keeps: true, isSure: false}
  return {keeps: a.length > 3 && b.length > 3 && count(a) > 0 && count(b) > 0, isSure: false}
}

const word = /[\p{L}\p{N}]+/gu

/** Counts in `text` what the verdict on `cuts` asks for: whole words, words with a hyphen, and the halves elsewhere than in the cuts. */
export function vocabulary(text: string, cuts: readonly Cut[]): Vocabulary {
  const seen = new Map<string, number>()
  for (const {first, second} of cuts) {
    for (const form of [first + second, `${first}-${second}`]) seen.set(form.toLowerCase(), 0)
    for (const half of [first, second]) seen.set(half.toLowerCase(), (seen.get(half.toLowerCase()) ?? 0) - 1)
  }
  const tally = (form: string) => {
    const count = seen.get(form)
    if (count !== undefined) seen.set(form, count + 1)
  }
  let previous = ''
  let end = -1
  for (const {index, 0: found} of text.matchAll(word)) {
    const form = found.length > 40 ? '' : found.toLowerCase()
    tally(form)
    if (index === end + 1 && text[end] === '-') tally(`${previous}-${form}`)
    previous = form
    end = index + found.length
  }
  return seen
}
