import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {type ExplainOptions, type Explanation, explain, mostUntold} from '../src/explain/explain.ts'
import {type Place, PlaceError, readingsOf} from '../src/explain/place.ts'
import {print} from '../src/explain/print.ts'
import {explain as explainInput} from '../src/index.ts'
import {sourceOfText} from '../src/input/source.ts'
import {type CleanOptions, keepArticle} from '../src/pipeline.ts'
import {tell} from '../src/report/message.ts'
import {shipped, shippedExamples} from '../src/resources.ts'
import {fixtures} from './helpers.ts'

const options: ExplainOptions = {resources: shipped, examples: shippedExamples()}
const articleOf = (text: string, own: Omit<CleanOptions, 'resources'> = {}) =>
  keepArticle(sourceOfText(text), {...own, resources: shipped})
const at = (text: string, place: Place, own: Omit<CleanOptions, 'resources'> = {}) =>
  explain(articleOf(text, own), place, {...options, ...(own.rules ? {rules: own.rules} : {})})
const printed = (explanation: Explanation) => print(explanation, {path: 'a.txt'})

const spun = `The old port

The school shut its entryways in the autumn, and the fire devours old timber. An associate teacher was there. Individuals utilize it, and the majority of the personnel are pleased, in light of the fact that it is an exceptionally huge counterfeit consciousness lab.
`
const line = spun.split('\n')[2]!
const columnOf = (word: string) => line.indexOf(word) + 1

describe('reading FILE:LINE[:COLUMN]', () => {
  it('takes numbers from the end', () => {
    expect(readingsOf('a/b.txt:12')).toEqual([{file: 'a/b.txt', place: {line: 12}}])
    expect(readingsOf('a.txt:12:34')).toEqual([
      {file: 'a.txt', place: {line: 12, column: 34}},
      {file: 'a.txt:12', place: {line: 34}}
    ])
    expect(readingsOf('C:\\x.txt:3')).toEqual([{file: 'C:\\x.txt', place: {line: 3}}])
    expect(readingsOf('C:\\x.txt:3:4')[0]).toEqual({file: 'C:\\x.txt', place: {line: 3, column: 4}})
  })

  it('takes nothing for a place that does not end in a number', () => {
    for (const rule of ['wording/odd-synonym', 'a.txt', 'a.txt:', 'C:\\x.txt', ':3'])
      expect(readingsOf(rule)).toEqual([])
  })
})

describe('a place', () => {
  const text = 'One line.\r\nTwo.\n\nFour, the last'

  it('is a line without its break', () => {
    expect(at(text, {line: 1}).text).toBe('One line.')
    expect(at(text, {line: 2}).text).toBe('Two.')
    expect(at(text, {line: 3})).toMatchObject({text: '', reading: 'blank'})
    expect(at(text, {line: 4}).text).toBe('Four, the last')
    expect(at(text, {line: 4, column: 7})).toMatchObject({at: {start: 6, end: 7}})
  })

  it('must be there, and the message says what is', () => {
    const fails = (place: Place, why: RegExp, of = text) => {
      expect(() => at(of, place)).toThrow(PlaceError)
      expect(() => at(of, place)).toThrow(why)
    }
    fails({line: 5}, /there is no line 5; name a line from 1 to 4/)
    fails({line: 0}, /lines count from 1/)
    fails({line: 2}, /there is no line 2; there is only line 1/, 'One line.\n')
    fails({line: 1, column: 11}, /line 1 has no column 11; name a column from 1 to 9/)
    fails({line: 1, column: 0}, /columns count from 1/)
    fails({line: 3, column: 2}, /it is empty, so name the line alone/)
    fails({line: 1}, /is empty/, '')
  })
})

describe('explaining', () => {
  it('a message touches its own first character, and carries the evidence of its kind', () => {
    const kinds: Record<string, string> = {
      'wording/odd-synonym': 'decoder',
      'wording/mismatched-synonym': 'phrase',
      'wording/tortured-term': 'term'
    }
    const seen: Record<string, number> = {}
    for (const {source} of fixtures.slice(-7)) {
      const article = articleOf(source)
      for (const message of tell(article.cleaning).messages) {
        const kind = kinds[message.ruleId]
        if (!kind || (seen[message.ruleId] ?? 0) >= 12) continue
        const {line, column} = message.place.start
        const explanation = explain(article, {line, column}, options)
        const own = explanation.explained.find(one => one.message === message)
        expect(own?.evidence?.kind, `${message.ruleId} ${line}:${column}`).toBe(kind)
        seen[message.ruleId] = (seen[message.ruleId] ?? 0) + 1
      }
    }
    for (const rule of Object.keys(kinds)) expect(seen[rule], rule).toBeGreaterThan(5)
  })

  it("the decoder's evidence is that of the flag: its probability, and the originals in its order", () => {
    let count = 0
    for (const {source} of fixtures.slice(0, 4)) {
      const article = articleOf(source)
      const flags = tell(article.cleaning).messages.filter(({ruleId}) => ruleId === 'wording/odd-synonym')
      for (const {place, probability, expected} of flags) {
        const {explained} = explain(article, {line: place.start.line, column: place.start.column}, options)
        const evidence = explained.find(({message}) => message.probability === probability)?.evidence
        if (evidence?.kind !== 'decoder') throw new Error('no evidence')
        expect(evidence.probability).toBeCloseTo(probability!, 2)
        expect(1 / (1 + Math.exp(-evidence.logOdds))).toBeCloseTo(evidence.probability, 4)
        expect(evidence.originals.slice(0, 4).map(({text}) => text.toLowerCase())).toEqual(
          expected!.map(text => text.toLowerCase())
        )
        const scores = evidence.originals.map(({score}) => score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        for (const {gain, word, before, after} of evidence.originals) expect(word + before + after).toBeCloseTo(gain, 6)
        count++
      }
    }
    expect(count).toBeGreaterThan(10)
  })

  it('tells a candidate that was not flagged, with the probability that is too low', () => {
    const article = articleOf(spun)
    const {untold, explained} = explain(article, {line: 3}, options)
    expect(explained.map(({message}) => message.actual)).toContain('entryways')
    expect(untold.length).toBeGreaterThan(0)
    const low = untold.find(({why}) => why === 'under')!
    expect(low.evidence.probability).toBeLessThan(0.6)
    const text = printed(explain(article, {line: 3, column: columnOf(low.evidence.spun)}, options))
    expect(text).toContain(`probability ${low.evidence.probability.toFixed(2)} under 0.60`)
  })

  it('tells when a switch, not the probability, keeps a candidate from being flagged', () => {
    const {untold} = at(spun, {line: 3, column: columnOf('entryways')}, {rules: {'wording/odd-synonym': 'off'}})
    expect(untold[0]).toMatchObject({why: 'switched', evidence: {spun: 'entryways'}})
  })

  it('says that nothing is decoded where the article shows no sure sign', () => {
    const explanation = at('The old port\n\nThe school shut its entryways in the autumn.\n', {line: 3, column: 21})
    expect(explanation).toMatchObject({explained: [], untold: [], damage: {signs: {entries: [], terms: []}}})
    expect(explanation.damage.decoded).toBeUndefined()
    expect(printed(explanation).replace(/\s+/g, ' ')).toContain('It shows no sure sign of a spinner')
  })

  it('counts what the article says against it', () => {
    const {damage} = at(spun.replace('was there', 'of the faculty was there'), {line: 3})
    expect(damage.signs.entries).toContain('associate teacher')
    expect(damage.signs.terms).toContain('counterfeit consciousness')
    expect(damage.decoded!.before).toBeGreaterThan(10)
    expect(damage.decoded!.after).toBeGreaterThan(damage.decoded!.before)
  })

  it('tells the entry behind a flag, with its page, its guards and its sentences', () => {
    const text = 'Talks in the port\n\n“We print it in one go,” describes Marta Rask, an engineer of the yard.\n'
    const {explained} = at(text, {line: 3, column: text.split('\n')[2]!.indexOf('describes') + 1})
    expect(explained[0]!.evidence).toMatchObject({
      kind: 'phrase',
      entry: 'describes',
      page: 'news-reporting-verbs.md',
      guards: {right: ['<capital>']},
      example: {line: expect.any(Number), yes: [expect.any(String)], no: [expect.any(String), expect.any(String)]}
    })
    const page = readFileSync('src/phrases/en/news-reporting-verbs.md', 'utf8').split('\n')
    const {evidence} = explained[0]!
    if (evidence?.kind !== 'phrase') throw new Error('no entry')
    expect(page[evidence.example!.line - 1]).toMatch(/^## describes →/)
  })

  it('tells the entry that stands there in the wrong company, and which guard keeps it quiet', () => {
    const text = 'Talks in the port\n\nThe guide describes Lisbon, and the engineer of the yard likes it.\n'
    const {guarded, explained} = at(text, {line: 3, column: text.split('\n')[2]!.indexOf('describes') + 1})
    expect(explained).toEqual([])
    expect(guarded.find(({page}) => page === 'news-reporting-verbs.md')).toMatchObject({failing: ['left', 'notNear']})
  })

  it('tells the term behind a flag and the pairs of words that lead to it', () => {
    const {explained} = at(spun, {line: 3, column: columnOf('counterfeit')})
    const evidence = explained.find(({message}) => message.ruleId === 'wording/tortured-term')?.evidence
    expect(evidence).toMatchObject({
      kind: 'term',
      term: 'artificial intelligence',
      pairs: [
        {spun: 'counterfeit', original: 'artificial'},
        {spun: 'consciousness', original: 'intelligence'}
      ]
    })
    if (evidence?.kind !== 'term') throw new Error('no term')
    for (const {weight} of evidence.pairs) expect(weight).toBeGreaterThan(0)
  })

  it('tells the acronym that settles a term', () => {
    const text = 'How machines see\n\nThe lab has worked on counterfeit consciousness (AI) for ten years.\n'
    const {explained} = at(text, {line: 3, column: 25})
    expect(explained[0]!.evidence).toMatchObject({kind: 'term', acronym: 'AI'})
    expect(printed(at(text, {line: 3, column: 25})).replace(/\s+/g, ' ')).toContain(
      'The acronym AI behind it spells the term'
    )
  })

  it('tells what was removed: the rule, the run, the pattern', () => {
    const {source} = fixtures.find(({slug}) => slug === 'seabed-crawler')!
    const line = source.split('\n').findIndex(text => text.startsWith('You Might Also Like')) + 1
    const explanation = at(source, {line})
    expect(explanation.reading).toBe('removed')
    const text = printed(explanation)
    expect(text).toMatch(/^Removed at \d+:1 {2}boilerplate\/related-stories \(likely\)$/m)
    expect(text).toMatch(/^ {2}The run: lines \d+ to \d+, \d+ characters\.$/m)
    expect(text).not.toContain('The article')
  })

  it('tells which finding won over another', () => {
    const {overruled} = at(spun.replace('was there', 'of the faculty was there'), {
      line: 3,
      column: columnOf('associate')
    })
    expect(overruled[0]).toMatchObject({why: 'overlap', winner: {rule: 'wording/tortured-term'}})
  })

  it('follows repairs: the place is one of the source', () => {
    const broken = spun.replace('The school', '&quot;The school&quot;')
    const column = broken.split('\n')[2]!.indexOf('entryways') + 1
    expect(at(broken, {line: 3, column}).explained[0]!.message.actual).toBe('entryways')
  })

  it('is there for the library', () => {
    expect(explainInput(spun, {line: 3, column: columnOf('entryways')}).explained[0]!.evidence).toMatchObject({
      kind: 'decoder',
      spun: 'entryways'
    })
  })

  it('tells only the likeliest candidates where a line is a whole book', () => {
    const {explained, untold} = at(`The old port\n\n${`${line} `.repeat(40)}\n`, {line: 3})
    expect(explained.length).toBeGreaterThan(100)
    expect(untold).toHaveLength(mostUntold)
    const probabilities = untold.map(({evidence}) => evidence.probability)
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a))
  })
})

describe('the printed explanation', () => {
  it('fits into 80 columns', () => {
    for (const {source} of fixtures) {
      const article = articleOf(source)
      const flag = tell(article.cleaning).messages.find(({ruleId}) => ruleId === 'wording/odd-synonym')
      const places: Place[] = [{line: 1}, ...(flag ? [flag.place.start, {line: flag.place.start.line}] : [])]
      for (const {line, column} of places)
        for (const row of printed(explain(article, column === undefined ? {line} : {line, column}, options)).split(
          '\n'
        ))
          if (/\S\s+\S/.test(row)) expect([...row].length, row).toBeLessThanOrEqual(80)
    }
  })

  it('sums up to the log-odds that it tells', () => {
    const text = printed(at(spun, {line: 3, column: columnOf('entryways')}))
    const rows = text.slice(text.indexOf('How it was decided'), text.indexOf('That is a probability')).split('\n')
    const numberOf = (row: string) => Number(/([+-]\d+\.\d+)$/.exec(row)![1])
    const sums = rows.filter(row => /^ {4}\S.*[+-]\d+\.\d+$/.test(row)).map(numberOf)
    const parts = rows.filter(row => /^ {6}\S.*[+-]\d+\.\d+$/.test(row)).map(numberOf)
    const together = sums.pop()!
    const total = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0)
    expect(parts.length).toBeGreaterThan(5)
    expect(Math.abs(total(sums) - together)).toBeLessThan(0.05)
    expect(Math.abs(sums[0]! + total(parts) - together)).toBeLessThan(0.1)
  })

  it('lets no control character of the article through', () => {
    const hostile = `The \u001b[31mold port\n\n\u001b]0;x\u0007${line.replace('associate teacher', 'associate\u001b[2J teacher')}\u202e\n`
    for (const place of [{line: 1}, {line: 3}, {line: 3, column: 2}, {line: 3, column: 40}])
      expect(printed(at(hostile, place))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
})

describe('the explain command', () => {
  const bin = resolve('bin/clean-article.js')
  const folder = mkdtempSync(join(tmpdir(), 'explain-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  const run = (...args: string[]) => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [bin, 'explain', ...args], {
      cwd: folder,
      env: {...process.env, NO_COLOR: '', FORCE_COLOR: ''},
      encoding: 'utf8'
    })
    return {status, out: stdout, err: stderr}
  }
  const put = (name: string) => {
    mkdirSync(join(folder, name, '..'), {recursive: true})
    writeFileSync(join(folder, name), spun)
  }

  it('prints a place, in colours only where they are asked for', () => {
    put('a.txt')
    const plain = run(`a.txt:3:${columnOf('entryways')}`)
    expect(plain).toMatchObject({status: 0, err: ''})
    expect(plain.out).toMatch(/^a\.txt, line 3, column \d+\n/)
    expect(plain.out).toContain('wording/odd-synonym')
    expect(plain.out).not.toContain('\u001b')
    const painted = run(`a.txt:3:${columnOf('entryways')}`, '--color').out
    expect(painted).toContain('\u001b[')
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(plain.out)
    expect(run('a.txt:2').out).toContain('The line is blank; nothing was found there.')
  })

  it('tells rules, places and files apart', () => {
    put('wording/odd-synonym')
    put('odd:3')
    expect(run('wording/odd-synonym').out).toMatch(/^# wording\/odd-synonym\n/)
    expect(run('wording/odd-synonym:3').out).toMatch(/^wording\/odd-synonym, line 3\n/)
    expect(run('markdown/escape').out).toMatch(/^# markdown\/escape\n/)
    expect(run('odd:3:1').out).toMatch(/^odd:3, line 1\n/)
  })

  it('fails in one line that says what to do', () => {
    put('a.txt')
    const fails = (argument: string, line: string) =>
      expect(run(argument)).toEqual({status: 2, out: '', err: `clean-article: ${line}\n`})
    fails('a.txt:99', 'a.txt: there is no line 99; name a line from 1 to 3')
    fails('a.txt:1:99', 'a.txt: line 1 has no column 99; name a column from 1 to 12')
    fails('b.txt:1', 'b.txt: no such file; check the path')
    fails('a.txt', 'a.txt: name a line of the file: a.txt:1')
    fails('no/such', 'no/such: there is no such rule; --list-rules lists them')
  })

  it('obeys the switches of a run', () => {
    put('a.txt')
    const place = `a.txt:3:${columnOf('entryways')}`
    expect(run(place, '--rule', 'wording/odd-synonym=off').out).toContain('--rule asks for more')
    expect(run(`a.txt:3:${columnOf('counterfeit')}`, '--fix=likely').out).toMatch(/^Rewritten at/m)
  })

  it('is loaded by no other command', () => {
    const textOf = (name: string) => readFileSync(join('dist', name), 'utf8')
    /** A file of the bundle and all that it loads at once. */
    const loaded = (name: string, known = new Set<string>()): Set<string> => {
      if (known.has(name)) return known
      known.add(name)
      for (const [, other] of textOf(name).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) loaded(other!, known)
      return known
    }
    const named = (start: string) => readdirSync('dist').find(name => name.startsWith(start) && name.endsWith('.js'))!
    const holds = (files: Iterable<string>) =>
      [...files].some(name => textOf(name).includes('were it not for the company'))
    expect(holds(loaded(named('explain-')))).toBe(true)
    for (const start of ['cli', 'program-', 'run-', 'restore-']) expect(holds(loaded(named(start))), start).toBe(false)
  })
})
