import {doubling, irregularNouns, irregularVerbs} from './irregular.ts'

/** The forms of a word that an entry can be expanded to, in a fixed order, so that both sides of an entry line up. */
export type Inflection = 'noun' | 'verb' | 'adjective'

/**
 * All forms of a phrase whose head is inflected: `noun` gives singular and plural (head: the last word, or the one before `of`),
 * `verb` the base form, third person, past, past participle and -ing (head: the first word that is no adverb), `adjective` positive,
 * comparative and superlative.
 */
export function inflect(phrase: string, inflection: Inflection): readonly string[] {
  const words = phrase.split(' ')
  const at = headOf(words, inflection)
  const forms =
    inflection === 'noun'
      ? nounForms(words[at]!)
      : inflection === 'verb'
        ? verbForms(words[at]!)
        : adjectiveForms(words[at]!)
  return forms.map(form => words.map((word, i) => (i === at ? form : word)).join(' '))
}

function headOf(words: readonly string[], inflection: Inflection): number {
  if (inflection === 'noun') {
    const of = words.indexOf('of')
    return (of > 0 ? of : words.length) - 1
  }
  if (inflection === 'verb' && words.length > 1 && isAdverb(words[0]!)) return 1
  return 0
}

function isAdverb(word: string): boolean {
  return /^(?:also|further|then|\w+ly)$/.test(word) && !verbsInLy.test(word)
}

const verbsInLy = /^(?:\w*(?:ap|im|com|multi|sup|re)ply|rely|fly|ally|rally|tally|bully)$/

export function nounForms(noun: string): readonly [string, string] {
  return [noun, plural(noun)]
}

/** base, -s, past, past participle, -ing */
function verbForms(verb: string): readonly [string, string, string, string, string] {
  const known = irregularVerbs.get(verb)
  const [past, participle] = known ?? [regularPast(verb), regularPast(verb)]
  return [verb, verb === 'be' ? 'is' : verb === 'have' ? 'has' : sibilant(verb), past, participle, gerund(verb)]
}

function adjectiveForms(adjective: string): readonly [string, string, string] {
  const known: Record<string, [string, string]> = {
    good: ['better', 'best'],
    bad: ['worse', 'worst'],
    far: ['farther', 'farthest'],
    little: ['less', 'least'],
    many: ['more', 'most'],
    much: ['more', 'most']
  }
  const own = known[adjective]
  if (own) return [adjective, ...own]
  if (syllables(adjective) > 2 || (syllables(adjective) === 2 && !/(?:y|ow|le|er)$/.test(adjective)))
    return [adjective, `more ${adjective}`, `most ${adjective}`]
  const stem = /[^aeiou]y$/.test(adjective)
    ? `${adjective.slice(0, -1)}i`
    : adjective.endsWith('e')
      ? adjective.slice(0, -1)
      : doubles(adjective)
        ? adjective + adjective.at(-1)
        : adjective
  return [adjective, `${stem}er`, `${stem}est`]
}

export function plural(noun: string): string {
  const known = irregularNouns.get(noun)
  if (known) return known
  if (noun.endsWith('man') && noun.length > 3 && !/(?:human|german|roman|talisman|shaman)$/.test(noun))
    return `${noun.slice(0, -2)}en`
  return sibilant(noun)
}

/** -s, -es or -ies: the spelling of third persons and plurals alike. */
function sibilant(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word) || /(?:[^aeiou]o)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  if (/[aeiou]c$/.test(verb)) return `${verb}ked`
  return `${doubles(verb) ? verb + verb.at(-1) : verb}ed`
}

function gerund(verb: string): string {
  if (verb === 'be') return 'being'
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  if (verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb)) return `${verb.slice(0, -1)}ing`
  if (/[aeiou]c$/.test(verb)) return `${verb}king`
  return `${doubles(verb) ? verb + verb.at(-1) : verb}ing`
}

/** Whether the last consonant is doubled before a vowel: stressed consonant-vowel-consonant. */
function doubles(word: string): boolean {
  if (!/[^aeiou][aeiou][bdfgklmnprtvz]$/.test(word) && !/qu[aeiou][bdgmnpt]$/.test(word)) return false
  return syllables(word) === 1 || doubling.has(word)
}

function syllables(word: string): number {
  return word.replace(/e$/, '').match(/[aeiouy]+/g)?.length ?? 1
}
