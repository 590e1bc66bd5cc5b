import {describe, expect, it} from 'vitest'
import type {RuleId} from '../../src/core/finding.ts'
import {hashWord} from '../../src/core/tokens.ts'
import {checkSpelling, compileSpelling, readSpelling, SpellingTable} from '../../src/phrases/spelling.ts'
import {shipped} from '../../src/resources.ts'
import {readChoice} from '../../src/rules/wording/spintax.ts'
import {cleanText} from '../helpers.ts'

const flagsOf = (rule: RuleId, text: string) => {
  const {findings, source} = cleanText(text)
  return findings
    .filter(finding => finding.rule === rule)
    .map(({span, confidence, expected}) => [source.text.slice(span.start, span.end), confidence, expected?.[0]])
}
/** The paragraph as it is mended, under a title that it leaves alone. */
const fixed = (text: string) =>
  cleanText(`The port\n\n${text}\n`, {fix: 'likely'}).markdown.slice('# The port\n\n'.length).trim()

describe('wording/doubled-word', () => {
  const flags = (text: string) => flagsOf('wording/doubled-word', text)

  it.each([
    ['The the harbour was shut.', 'The harbour was shut.'],
    [
      'The gate was not open on the Monday because it was shut by the\nthe harbour master, who had gone home.',
      'The gate was not open on the Monday because it was shut by the harbour master, who had gone home.'
    ],
    ['They asked for for a boat.', 'They asked for a boat.']
  ])('mends %j', (text, mended) => expect(fixed(text)).toBe(mended))

  it.each([
    'The man had had enough, and that that was so is a fact.',
    'It was what it was, was it not?',
    'Log in in May, and go on on Monday.',
    'Knock knock, no no, bye bye, very very late.',
    'They heard Duran Duran in Walla Walla and opened the The Sims window.',
    'Say "of" of it, and. And the-the is a word.',
    'The code is 12 12 and a rate of 5 5.',
    'It is a win win win for all of them.'
  ])('leaves %j alone', text => expect(flags(text)).toEqual([]))

  it('is sure where no sentence allows it, and guesses at ordinary words', () => {
    expect(flags('A list of of the boats, for for the sale, of harbour harbour crews.')).toEqual([
      ['of of', 'certain', 'of'],
      ['for for', 'likely', 'for'],
      ['harbour harbour', 'guess', 'harbour']
    ])
  })
})

describe('wording/spintax', () => {
  const flags = (text: string) => flagsOf('wording/spintax', text)

  it('gives the wordings with the choices inside them made', () => {
    const choice = '{a boat|the {old|worn} boat|}'
    expect(readChoice(`${choice} sails`)).toEqual({
      length: choice.length,
      readings: ['a boat', 'the old boat', ''],
      isNested: true
    })
  })

  it('is surer of wordings than of lone words', () => {
    expect(flags('We sell {old boats|used boats} here.').map(([, confidence]) => confidence)).toEqual(['certain'])
    expect(flags('We sell {boats|ships} here.').map(([, confidence]) => confidence)).toEqual(['likely'])
    expect(flags('Call /etc/init.d/ferry {start|stop} as root.').map(([, confidence]) => confidence)).toEqual(['guess'])
  })

  it('takes the first wording that says something', () => {
    expect(fixed('The {|very old} boat {is|was} {sold|gone}.')).toBe('The very old boat is sold.')
  })

  it.each([
    'The page says {{ title | upper }} and {{name|escape}}.',
    'Let S be {x | x > 2} or {n | n even}.',
    'The command cp a{b,c}d copies two files.',
    'The value is {"a": 1 | "b": 2} or ${a|b}.',
    'An open { brace | and no end.',
    'See https://example.com/{old|new}/list for more.'
  ])('leaves %j alone', text => expect(flags(text)).toEqual([]))
})

describe('wording/inserted-word', () => {
  const flags = (text: string) => flagsOf('wording/inserted-word', text).map(([word, confidence]) => [word, confidence])

  it('takes one for the own word of a writer, and several for those of a spinner', () => {
    expect(flags('The firm has actually grown.')).toEqual([['actually', 'guess']])
    expect(flags('The firm has actually grown. It will certainly hire.')).toEqual([
      ['actually', 'likely'],
      ['certainly', 'likely']
    ])
  })

  it('says nothing of one that the clause asks for', () => {
    expect(flags('Nobody has actually seen it, but the firm has actually grown.')).toEqual([])
    expect(flags('It is the exact same boat, and it will certainly sail.')).toEqual([])
  })
})

describe('a table of misspellings', () => {
  const {model} = shipped
  const head = 'misspelling\tright\tpos\tconfidence\n'
  const read = (rows: string) => readSpelling('x.tsv', `${head}${rows}`)

  it('knows them in all their forms, and leaves alone what is a word', () => {
    const {misspellings, problems} = read('recieve\treceive\tv\tcertain\nfreind\tfriend\tn\tlikely\n')
    expect(problems).toEqual([])
    const table = SpellingTable.read(compileSpelling(misspellings, ['naan'], model))
    const rightOf = (word: string) => table.rightOf(table.wordId(hashWord(word)))
    expect(rightOf('Recieving')).toEqual({right: 'receiving', isCertain: true})
    expect(rightOf('recieved')).toEqual({right: 'received', isCertain: true})
    expect(rightOf('freinds')).toEqual({right: 'friends', isCertain: false})
    expect(rightOf('receive')).toBeUndefined()
    expect(table.wordId(hashWord('naan'))).toBeGreaterThan(0)
    expect(rightOf('naan')).toBeUndefined()
    expect(table.wordId(hashWord('friend'))).toBe(0)
  })

  it('tells rows that are no rows', () => {
    expect(read('adn and x certain\n').problems.map(({line}) => line)).toEqual([2])
    expect(read('adn\tand\tx\tcertain\nadn\tadn\tx\tcertain\n').problems.map(({line}) => line)).toEqual([3])
  })

  it('tells words of their own, doubles, and what is mended to another misspelling', () => {
    const {misspellings} = read(
      'form\tfrom\tx\tlikely\nadn\tand\tx\tlikely\nadn\tan\tx\tlikely\nthne\tadn\tx\tlikely\n'
    )
    expect(checkSpelling('x.tsv', misspellings, model)).toEqual([
      {page: 'x.tsv', line: 2, column: 1, message: '`form` is a word of its own'},
      {page: 'x.tsv', line: 4, column: 1, message: '`adn` stands twice'},
      {page: 'x.tsv', line: 5, column: 1, message: '`adn` is misspelled too'}
    ])
  })
})

describe('wording/misspelling', () => {
  const flags = (text: string) => flagsOf('wording/misspelling', `The port\n\n${text}`)

  it.each([
    ['They had not recieved the letter becuase it was lost.', 'They had not received the letter because it was lost.'],
    ['Becuase of the rain, it was shut.', 'Because of the rain, it was shut.'],
    [
      'They were at the bigining of it, and it was an adress for all of them.',
      'They were at the bigining of it, and it was an address for all of them.'
    ],
    ['It isnt so, and it’s not what they said of it.', 'It isn’t so, and it’s not what they said of it.']
  ])('mends %j', (text, mended) => expect(fixed(text)).toBe(mended))

  it('mends the article before the word as well', () => {
    expect(fixed('It was an useage of the word that they had not heard of.')).toBe(
      'It was a usage of the word that they had not heard of.'
    )
  })

  it('finds swapped letters by the sentence', () => {
    expect(flags('The gate of the harbour was shut by the govrenment of the island in the spring.')).toEqual([
      ['govrenment', 'likely', 'government']
    ])
  })

  it('looks for other slips in the company of sure ones only', () => {
    const slip = 'All of the money for the school was from the governmet of the island.'
    expect(flags(slip)).toEqual([])
    expect(flags(`${slip} They had not recieved it by then becuase it was late.`).map(([wrong]) => wrong)).toEqual([
      'governmet',
      'recieved',
      'becuase'
    ])
  })

  it.each([
    'The men of Teh were with Mr Adn, who was from the island.',
    'The word "recieve" is often wrong, and “definately” is as well.',
    'He wrote that it was definately [sic] so, and that was all.',
    'It is at https://example.com/recieve/becuase, in the file adn_teh or @thier.',
    'They organised and prioritised the catalogue of the theatre, and travelled to the centre.',
    'Adn y sus hermanos recieve teh.',
    'The zylograph of the transmorgrifier was with the blorptang in the vexillary.'
  ])('leaves %j alone', text => expect(flags(text)).toEqual([]))
})

describe('wording/doubled-comparison', () => {
  it.each([
    ['It is more larger than the old one.', 'It is larger than the old one.'],
    ['They had a much more easier time of it.', 'They had a much easier time of it.'],
    ['It is the most biggest boat of all.', 'It is the biggest boat of all.']
  ])('mends %j', (text, mended) => expect(fixed(text)).toBe(mended))

  it.each([
    'More older people live here, and there are more smaller boats.',
    'It costs more, larger boats most.',
    'The most recent is the best, and the more the better.',
    'They sold more Better Boats magazines.'
  ])('leaves %j alone', text => expect(flagsOf('wording/doubled-comparison', text)).toEqual([]))
})

describe('wording/number-agreement', () => {
  const flags = (text: string) =>
    flagsOf('wording/number-agreement', text).map(([wrong, , expected]) => [wrong, expected])

  it.each([
    ['a lot of business have closed', 'business', 'companies'],
    ['they read many old report from the island', 'report', 'reports'],
    ['he sold every boats and a items of value', 'items', 'item'],
    ['there is much problems in it', 'much problems', 'many problems'],
    ['they asked for more informations about it', 'informations', 'information']
  ])('flags in %j', (text, wrong, expected) => expect(flags(`Here ${text}.`)).toContainEqual([wrong, expected]))

  it('mends the article with the noun', () => {
    expect(fixed('Here a items of value was sold to the man.')).toBe('Here an item of value was sold to the man.')
  })

  it.each([
    'These firms design boats, and many sprays claim to help.',
    'Those who plan to go, and how many would score, is not known.',
    'Several hours per day, many days per week, and both price and size.',
    'A systems engineer, a sales manager and a games console.',
    'How much customers pay matters as much as points of view.',
    'This works in most cases, and it matters.'
  ])('leaves %j alone', text => expect(flags(text)).toEqual([]))
})

describe('wording/article-agreement', () => {
  const flags = (text: string) => flagsOf('wording/article-agreement', text).map(([wrong]) => wrong)

  it('goes by the sound', () => {
    expect(flags('It was a item for an limited time, and it took a hour.')).toEqual(['a item', 'an limited', 'a hour'])
  })

  it.each([
    'It was an unidentified man from the island, with an homage to the port.',
    'The office of M&A activity is in Hoi An where you are, with an Nvidia chip.',
    'Der Preis an der Kasse war hoch, und an die Kunden ging nichts.'
  ])('leaves %j alone', text => expect(flags(text)).toEqual([]))
})
