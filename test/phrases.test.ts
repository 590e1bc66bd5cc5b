import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {hashWord} from '../src/core/tokens.ts'
import {checkEntries} from '../src/phrases/check.ts'
import {compile} from '../src/phrases/compile.ts'
import {inflect} from '../src/phrases/inflect.ts'
import {readPage} from '../src/phrases/read.ts'
import {PhraseTable} from '../src/phrases/table.ts'
import {checkPairs, compileTerms, readPairs, readTerms, TermTable} from '../src/phrases/terms.ts'
import {cleanText, filesUnder} from './helpers.ts'

const folder = 'src/phrases/en'
const pages = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(name => readPage(name, readFileSync(`${folder}/${name}`, 'utf8')))
const entries = pages.flatMap(page => page.entries)

describe('the phrase table', () => {
  it('is read without a mistake', () => {
    expect(pages.flatMap(page => page.problems)).toEqual([])
    expect(entries.length).toBeGreaterThanOrEqual(600)
  })

  it('keeps its promises: sorted, nothing twice, every yes fires and no no does', () => {
    expect(checkEntries(entries)).toEqual([])
  })

  it('compiles to the same bytes every time', () => {
    expect(compile(entries)).toEqual(compile(entries))
  })
})

describe('readPage', () => {
  const entry = (body: string, heading = 'associate teacher → associate professor') =>
    readPage('page.md', `# Page\n\n## ${heading}\n\n${body}\n`)
  const sentences = '- yes: She is an associate teacher.\n- no: She is a teacher.'

  it('reads an entry with guards', () => {
    const {
      entries: [read],
      problems
    } = entry(
      `- inflect: noun\n- near: univers* <number>\n${sentences}`,
      '(an|the) associate teacher (of|at) → associate professor | senior lecturer'
    )
    expect(problems).toEqual([])
    expect(read).toMatchObject({
      before: ['an', 'the'],
      spun: 'associate teacher',
      after: ['of', 'at'],
      originals: ['associate professor', 'senior lecturer'],
      inflection: 'noun',
      confidence: 'likely',
      guards: {near: ['univers*', '<number>']}
    })
  })

  it.each([
    ['no arrow', sentences, 'associate teacher', /spun → original/],
    ['no yes', '- no: x y z', undefined, /no `yes`/],
    ['no no', '- yes: x y z', undefined, /no `no`/],
    ['an unknown key', `- colour: red\n${sentences}`, undefined, /unknown key `colour`/],
    ['a key twice', `- near: a\n- near: b\n${sentences}`, undefined, /stands twice/],
    ['a bad confidence', `- confidence: sure\n${sentences}`, undefined, /`confidence` is one of/],
    ['a bad inflection', `- inflect: adverb\n${sentences}`, undefined, /`inflect` is one of/],
    ['a bad guard', `- left: (x)\n${sentences}`, undefined, /is not a word/],
    ['the original is the spun', sentences, 'teacher → teacher', /what the spinner wrote/],
    ['punctuation in the heading', sentences, 'a.b → c', /not a run of words/]
  ])('tells %s with its line', (_, body, heading, message) => {
    const {problems} = entry(body, heading)
    expect(problems).toHaveLength(1)
    expect(problems[0]!.message).toMatch(message)
    expect(problems[0]!.line).toBeGreaterThanOrEqual(3)
  })
})

describe('checkEntries', () => {
  const read = (text: string) => readPage('page.md', `# Page\n\n${text}`).entries
  it('tells a yes that does not fire, a no that does, a bad order and a repeated entry', () => {
    const messages = checkEntries(
      read(
        '## zeta word → x\n\n- yes: Nothing here.\n- no: A zeta word.\n\n## alpha word → x\n\n- yes: An alpha word.\n- no: None.\n\n## alpha word → y\n\n- yes: An alpha word.\n- no: None.\n'
      )
    ).map(({message}) => message)
    expect(messages.join('\n')).toMatch(/sort the entries/)
    expect(messages.join('\n')).toMatch(/too; keep one/)
    expect(messages.join('\n')).toMatch(/does not fire/)
    expect(messages.join('\n')).toMatch(/fires in/)
  })
})

describe('inflect', () => {
  it.each([
    ['verb', 'end up being', 'end up being,ends up being,ended up being,ended up being,ending up being'],
    ['verb', 'stop', 'stop,stops,stopped,stopped,stopping'],
    ['verb', 'carry out', 'carry out,carries out,carried out,carried out,carrying out'],
    ['verb', 'give', 'give,gives,gave,given,giving'],
    ['verb', 'offer', 'offer,offers,offered,offered,offering'],
    ['verb', 'lie', 'lie,lies,lay,lain,lying'],
    ['noun', 'associate teacher', 'associate teacher,associate teachers'],
    ['noun', 'company', 'company,companies'],
    ['noun', 'analysis', 'analysis,analyses'],
    ['noun', 'policeman', 'policeman,policemen'],
    ['verb', 'fully grasp', 'fully grasp,fully grasps,fully grasped,fully grasped,fully grasping'],
    ['verb', 'rely on', 'rely on,relies on,relied on,relied on,relying on'],
    ['verb', 'mimic', 'mimic,mimics,mimicked,mimicked,mimicking'],
    ['verb', 'rebuild', 'rebuild,rebuilds,rebuilt,rebuilt,rebuilding'],
    ['noun', 'point of view', 'point of view,points of view'],
    ['adjective', 'big', 'big,bigger,biggest'],
    ['adjective', 'happy', 'happy,happier,happiest'],
    ['adjective', 'good', 'good,better,best'],
    ['adjective', 'powerful', 'powerful,more powerful,most powerful']
  ] as const)('%s %s', (kind, word, forms) => {
    expect(inflect(word, kind).join()).toBe(forms)
  })
})

describe('terms', () => {
  const table = TermTable.read(
    compileTerms(
      ['artificial intelligence', 'deep neural network'],
      [
        {spun: 'counterfeit', original: 'artificial', pos: 'a', weight: 0.9},
        {spun: 'consciousness', original: 'intelligence', pos: 'a', weight: 0.6},
        {spun: 'profound', original: 'deep', pos: 'a', weight: 0.9}
      ]
    )
  )
  const find = (text: string) => {
    const words = text.split(' ')
    return table.garbled(
      Int32Array.from(words, word => table.wordId(hashWord(word))),
      0,
      i => (i + 1 < words.length ? i + 1 : -1)
    )
  }

  it('are found behind their swapped words, whole and in the plural', () => {
    expect(find('counterfeit consciousness')).toMatchObject({term: 'artificial intelligence', swapped: 2})
    expect(find('profound neural networks')).toMatchObject({term: 'deep neural networks', swapped: 1, length: 3})
  })

  it('are left alone as they stand', () => {
    expect(find('artificial intelligence')).toBeUndefined()
    expect(find('artificial consciousness here')).toMatchObject({swapped: 1})
    expect(find('profound consciousness')).toBeUndefined()
  })

  it('are read from pages without a mistake', () => {
    for (const file of filesUnder(`${folder}/terms`, '.txt'))
      expect(readTerms(file, readFileSync(file, 'utf8')).problems).toEqual([])
    for (const file of filesUnder(`${folder}/channel`, '.tsv'))
      expect(readPairs(file, readFileSync(file, 'utf8')).problems).toEqual([])
    expect(readTerms('t', 'word\n').problems).toHaveLength(1)
    expect(readPairs('t', 'a\tb\tn\t2\tcurated\n').problems).toHaveLength(1)
    expect(readPairs('t', 'a\tb\tn\t1\tx\n').problems).toHaveLength(1)
  })
})

describe('pairs of ordinary words', () => {
  const pagesOf = filesUnder(`${folder}/common`, '.tsv').map(file => readPairs(file, readFileSync(file, 'utf8')))

  it('are read without a mistake, sorted, none twice', () => {
    expect(pagesOf.flatMap(({problems}) => problems)).toEqual([])
    expect(pagesOf.flatMap(({pairs}) => pairs).length).toBeGreaterThan(40_000)
    expect(checkPairs(pagesOf)).toEqual([])
  })

  it('are told where they are unsorted, twice or nothing', () => {
    const page = readPairs('t', ['b', 'a', 'a', 'c'].map(spun => `${spun}\tc\tn\t0.5\tcurated`).join('\n'))
    expect(checkPairs([page]).map(({line, message}) => `${line} ${message.replace(/.*: /, '')}`)).toEqual([
      '3 sort the rows by original, spun side and part of speech',
      '4 stands in t too; keep one',
      '5 the original is what the spinner wrote'
    ])
  })
})

describe('wording', () => {
  const flags = (text: string) => {
    const {findings, outcomes} = cleanText(text)
    return findings
      .filter(({rule}, i) => rule.startsWith('wording/') && outcomes[i] !== 'declined')
      .map(({message}) => message)
  }
  const fixed = (text: string) => cleanText(text, {fix: 'guess'}).markdown.trim()

  it('is flagged and not rewritten', () => {
    const {markdown} = cleanText('She is an associate teacher at the University of Lund and teaches physics.')
    expect(markdown).toContain('associate teacher')
  })

  it('suggests in the case of what stands there, and mends the article', () => {
    expect(fixed('ASSOCIATE TEACHER of physics at the University of Lund, Ada Kern said so.')).toContain(
      'ASSOCIATE PROFESSOR'
    )
    expect(fixed('Associate Teacher of Physics at the University of Lund')).toContain('Associate Professor')
  })

  it('leaves addresses and code alone', () => {
    expect(
      flags('See https://example.com/associate teacher-page and www.example.org/associate-teacher now, said the man.')
    ).toEqual([])
  })

  it('tells damaged capitals, articles and numbers', () => {
    expect(flags('The aI lab has a item. Many business have tried it, and an large firm has not.')).toHaveLength(4)
    expect(
      flags('The pH of an hour-long test in an EU lab, a university and a one-off trial of a European MRI.')
    ).toEqual([])
  })
})

describe('the compiled table', () => {
  it('refuses bytes that are none', () => {
    expect(() => PhraseTable.read(new Uint8Array(3))).toThrow(/not a packed table/)
    expect(() => PhraseTable.read(new TextEncoder().encode('CAT1\xff\xff\xff\xff'))).toThrow()
  })
})
