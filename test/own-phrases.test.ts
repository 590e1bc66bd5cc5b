import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {Writable} from 'node:stream'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {afterAll, beforeEach, describe, expect, it} from 'vitest'
import {main} from '../src/cli/main.ts'
import {counts, Packed, pack} from '../src/core/pack.ts'
import {type CleanOptions, clean, cleanArticle, readPhrases} from '../src/index.ts'
import {judge} from '../src/phrases/company.ts'
import {PhraseError, readOwn} from '../src/phrases/own.ts'
import {shipped} from '../src/resources.ts'

const bin = resolve('bin/clean-article.js')
const root = mkdtempSync(join(tmpdir(), 'own-phrases-'))
let folder = ''
let count = 0

beforeEach(() => {
  folder = join(root, String(count++))
  mkdirSync(folder)
})
afterAll(() => rmSync(root, {recursive: true, force: true}))

const put = (name: string, data: string | Uint8Array) => writeFileSync(join(folder, name), data)

/** The command line in this process: a file that was put is named by its bare name, in and out. */
async function run(...args: readonly string[]) {
  const names = readdirSync(folder)
  const texts = {out: '', err: ''}
  const stream = (name: keyof typeof texts) =>
    new Writable({
      write(chunk, _, done) {
        texts[name] += String(chunk)
        done()
      }
    }) as unknown as NodeJS.WriteStream
  const status = await main(
    args.map(arg => (names.includes(arg) || arg.startsWith('missing') ? join(folder, arg) : arg)),
    {stdin: process.stdin, stdout: stream('out'), stderr: stream('err'), env: {NO_COLOR: '1'}}
  )
  const plain = (text: string) => text.replaceAll(`${folder}/`, '')
  return {status, out: plain(texts.out), err: plain(texts.err)}
}

/** The same in a process of its own. */
function spawned(...args: readonly string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], {cwd: folder, encoding: 'utf8'})
  return {status, out: stdout, err: stderr}
}

/** A run with one more table ends with one line that names the file. */
function expectFailure({status, out, err}: ReturnType<typeof spawned>, line: string | RegExp): void {
  if (typeof line === 'string') expect(err).toBe(`clean-article: ${line}\n`)
  else expect(err).toMatch(line)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
  expect({status, out}).toEqual({status: 2, out: ''})
}

const page = (...entries: readonly string[]) => `# A page\n\n${entries.join('\n\n')}\n`
const bushel = `## (proofing|dough) bushel → basket

- inflect: noun
- yes: The loaf rests in a proofing bushel until noon.
- no: The farm sells wheat by the bushel.`
const rows = (...list: readonly (readonly string[])[]) => `${list.map(cells => cells.join('\t')).join('\n')}\n`
const article =
  'Bread before dawn\n\nTwo loaves rest in dough bushels until five, next to a knead hook, and then the baker lights the fire.\n'

/** Everything that check tells of a table, but for the summary. */
async function told(text: string, name: string): Promise<string[]> {
  put(name, text)
  return (await run('phrases', 'check', name)).out.trimEnd().split('\n').slice(0, -1)
}

const wording = (text: string, options: CleanOptions) => {
  const {findings, outcomes} = clean(text, options)
  return findings
    .filter(({rule}, i) => rule.startsWith('wording/') && outcomes[i] !== 'declined')
    .map(({rule, span, expected, confidence}) =>
      [rule.slice(8), text.slice(span.start, span.end), expected?.[0], confidence].join(' ')
    )
}
const tables = (...texts: readonly (readonly [string, string])[]) =>
  Promise.all(texts.map(([name, text]) => readPhrases(text, name)))

describe('docs/phrases.md', () => {
  const fences = [...readFileSync('docs/phrases.md', 'utf8').matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    match => [match[1]!, match[2]!] as const
  )
  const fence = (kind: string, index = 0) => fences.filter(([own]) => own === kind)[index]![1]

  it('shows a table that passes, does what the page says, and fails as the page says', async () => {
    put('bakery.md', fence('markdown'))
    put('article.txt', fence('text'))
    expect(await run('phrases', 'check', 'bakery.md')).toEqual({
      status: 0,
      out: 'bakery.md: 2 entries, 4 examples, no faults\n',
      err: ''
    })
    const command = [...fence('sh', 1).matchAll(/\S+/g)].map(match => match[0]).slice(2)
    expect(await run(...command, '--quiet')).toEqual({status: 0, out: fence('markdown', 1), err: ''})
    expect((await run('article.txt', '--quiet')).out).toContain('sourdough beginners')
    put('bakery.md', fence('markdown').replace(/^- near:.*\n/m, ''))
    const failing = await run('phrases', 'check', 'bakery.md')
    expect(failing.out.startsWith(fence(''))).toBe(true)
    expect(failing.status).toBe(1)
  })

  it('shows rows that pass, and an entry that switches a shipped one off', async () => {
    put('pairs.tsv', fence('tsv'))
    put('off.md', fence('markdown', 2))
    expect(await run('phrases', 'check', 'pairs.tsv', 'off.md')).toMatchObject({
      status: 0,
      out: 'pairs.tsv: 4 entries, 0 examples, no faults\noff.md: 1 entry, 1 example, no faults\n'
    })
  })
})

describe('phrases check', () => {
  const sentences = '- yes: The loaf rests in a proofing bushel.\n- no: Wheat is sold by the bushel.'
  const entry = (heading: string, body = sentences) => `## ${heading}\n\n${body}`
  const heading = '(proofing|dough) bushel → basket'

  it.each([
    ['no title', entry(heading), ['own.md:1:1: the page has no title; begin it with `# ` and a few words']],
    [
      'no arrow',
      page(entry('proofing bushel')),
      [
        'own.md:3:4: the heading is not `spun → original`; write what the spinner wrote, `→` or `->`, and what stood there before'
      ]
    ],
    [
      'a heading of another level',
      page(`#${entry(heading)}`),
      ['own.md:3:5: the entry stands under a heading of another level; begin it with `## `']
    ],
    [
      'no list',
      page('## knead hook → dough hook', 'Some words.'),
      ['own.md:3:4: the entry has no list of keys under its heading; write `- yes: …` and `- no: …` there']
    ],
    [
      'an unknown key',
      page(entry(heading, `- colour: red\n${sentences}`)),
      [
        'own.md:5:3: unknown key `colour`; the keys are inflect, confidence, left, right, near, not left, not right, not near, yes, no'
      ]
    ],
    [
      'a key twice',
      page(entry(heading, `- near: a\n- near: b\n${sentences}`)),
      ['own.md:6:3: `near` stands twice; join the two']
    ],
    [
      'no key',
      page(entry(heading, `- red\n${sentences}`)),
      ['own.md:5:1: `red` is not `key: value`; write a key, a colon and what it says']
    ],
    [
      'a key that is set in',
      page(entry(heading, `${sentences}\n  - near: loaf`)),
      ['own.md:7:3: more stands under the key; give each key an item of its own, not set in']
    ],
    [
      'two faults of one entry',
      page(entry(heading, `- confidence: sure\n- inflect: adverb\n${sentences}`)),
      [
        'own.md:5:15: `confidence` is one of certain, likely, guess, off, not `sure`',
        'own.md:6:12: `inflect` is one of noun, verb, adjective, not `adverb`'
      ]
    ],
    [
      'a bad guard',
      page(entry(heading, `- left: the (x)\n${sentences}`)),
      [
        'own.md:5:13: `(x)` in `left` is not a word; list words with spaces between, `word*`, `<number>`, `<capital>`, `<edge>`, `<comma>` or `<quote>`'
      ]
    ],
    [
      'no examples',
      page(entry(heading, '- near: loaf')),
      [
        'own.md:3:4: the entry has no `yes` sentence; add one in which it must fire',
        'own.md:3:4: the entry has no `no` sentence; add a right one in which it must not fire'
      ]
    ],
    [
      'the original is the spun side',
      page(entry('knead hook → Knead hook')),
      ['own.md:3:17: the original is what the spinner wrote; name what stood there before']
    ],
    [
      'no original',
      page(entry('knead hook → |')),
      ['own.md:3:17: nothing is named for it; write what should stand there, or `-`']
    ],
    [
      'marks in the words',
      page(entry('knead. hook → dough hook')),
      ['own.md:3:4: `knead. hook` is not a run of words; use letters, digits, hyphens and apostrophes']
    ],
    [
      'a sentence for a phrase',
      page(entry(`${'so '.repeat(13).trim()} → dough hook`)),
      [`own.md:3:4: \`${'so '.repeat(13).trim()}\` is too long; name the 12 words or fewer that give the spinner away`]
    ],
    [
      'a `yes` that does not fire and a `no` that does',
      page(entry(heading, '- yes: Wheat is sold by the bushel.\n- no: The loaf rests in a proofing bushel.')),
      [
        'own.md:5:8: `(proofing|dough) bushel` does not fire in "Wheat is sold by the bushel."; mend the sentence, a guard or a bracket',
        'own.md:6:7: `(proofing|dough) bushel` fires in "The loaf rests in a proofing bushel."; add a guard or a bracket'
      ]
    ],
    [
      'an entry twice',
      page(
        entry('knead hook → dough hook', '- yes: A knead hook.\n- no: A hook.'),
        entry('knead hook → mixer', '- yes: A knead hook.\n- no: A hook.')
      ),
      [
        'own.md:5:8: `knead hook` gives way to `knead hook` in "A knead hook."; leave one of them out, or guard it',
        'own.md:8:4: `knead hook` stands in own.md:3 too; keep one'
      ]
    ],
    [
      'an entry whose place another takes',
      page(
        entry('hook → crook', '- near: dough\n- yes: A hook for dough.\n- no: A hook.'),
        entry('hook for (dough) → barb', '- yes: A hook for dough.\n- no: A hook.')
      ),
      ['own.md:6:8: `hook` gives way to `hook for (dough)` in "A hook for dough."; leave one of them out, or guard it']
    ],
    [
      'an everyday word',
      page(entry('last night → yesterday evening', '- yes: A last night.\n- no: None.')),
      ["own.md:3:4: `last night` is in everybody's texts; add a guard or a bracket, or make it a guess"]
    ],
    [
      'a short word',
      page(entry('ox → bull', '- yes: An ox.\n- no: None.')),
      ['own.md:3:4: `ox` is too short to tell anything by itself; add a guard or a bracket, or make it a guess']
    ],
    [
      'an original that this table flags in turn',
      page(
        entry('knead crook → knead hook', '- yes: A knead crook.\n- no: A crook.'),
        entry('knead hook → dough hook', '- yes: A knead hook.\n- no: A hook.')
      ),
      ['own.md:3:4: the original `knead hook` is flagged in turn, by `knead hook` of this table; name another original']
    ],
    [
      'an original that the shipped table flags in turn',
      page(entry('fellow check → companion audit', '- yes: A fellow check.\n- no: A check.')),
      [
        'own.md:3:4: the original `companion audit` is flagged in turn, by `companion audit` of the shipped table (academic-ranks.md); name another original, or switch `companion audit` off'
      ]
    ],
    [
      'a `yes` of an entry that is off',
      page(entry('knead hook', `- confidence: off\n- yes: A knead hook.`)),
      ['own.md:6:8: an entry that is off fires nowhere; leave the `yes` sentence out']
    ],
    [
      'a `no` without anything to leave alone',
      page(entry('associate teacher', `- confidence: off\n- no: A teacher.`)),
      ['own.md:6:7: `associate teacher` finds nothing to leave alone in "A teacher."; mend the sentence or a guard']
    ],
    [
      'a page without entries',
      '# A page\n',
      ['own.md:1:1: the table has no entries; write `## spun → original` and under it a `- yes:` and a `- no:`']
    ],
    [
      'an empty file',
      '',
      ['own.md:1:1: the table has no entries; write `## spun → original` and under it a `- yes:` and a `- no:`']
    ]
  ])('tells of %s where it is and how to mend it', async (_, text, lines) => {
    put('own.md', text)
    const {status, out, err} = await run('phrases', 'check', 'own.md')
    expect(out.trimEnd().split('\n').slice(0, -1)).toEqual(lines)
    expect({status, err}).toEqual({status: 1, err: ''})
    expect(out).toMatch(new RegExp(`own\\.md: .*, ${lines.length} faults?\\n$`))
  })

  it.each([
    [
      'no tab',
      'knead hook, dough hook\n',
      ['own.tsv:1:1: the row has no tab; set the columns `spun` and `original` apart by a tab, not by spaces or commas']
    ],
    [
      'nothing under spun',
      rows(['', 'dough hook']),
      ['own.tsv:1:1: the row has nothing under `spun`; write what the spinner wrote']
    ],
    [
      'nothing under original',
      rows(['knead hook', '', 'n']),
      ['own.tsv:1:12: the row has nothing under `original`; write what should stand there, or `-`']
    ],
    [
      'a bad pos',
      rows(['knead hook', 'dough hook', 'noun']),
      ['own.tsv:1:23: `pos` is one of n, v, a (adjective), r (adverb), x, not `noun`']
    ],
    [
      'a bad weight',
      rows(['knead hook', 'dough hook', 'n', '0,9']),
      ['own.tsv:1:25: `0,9` is no weight; write a number from 0 (off) to 1, with a point: 0.9']
    ],
    [
      'a weight over 1',
      rows(['knead hook', 'dough hook', 'n', '90']),
      ['own.tsv:1:25: `90` is no weight; write a number from 0 (off) to 1, with a point: 0.9']
    ],
    [
      'too many columns',
      rows(['a b', 'c', 'n', '0.9', 'me', 'more']),
      [
        'own.tsv:1:16: the row has more than the 5 columns spun, original, pos, weight, origin; take out what is too much'
      ]
    ],
    [
      'an unknown column',
      rows(['spun', 'original', 'colour'], ['knead hook', 'dough hook', 'red']),
      [
        'own.tsv:1:15: unknown column `colour`; the columns are spun, original, pos, weight, origin, inflect, confidence, left, right, near, not left, not right, not near, yes, no'
      ]
    ],
    [
      'a head without originals',
      rows(['spun', 'pos'], ['knead hook', 'n']),
      [
        'own.tsv:1:1: the head has no column `original`; add it',
        'own.tsv:2:1: the row has nothing under `original`; write what should stand there, or `-`'
      ]
    ],
    [
      'a column twice',
      rows(['spun', 'original', 'pos', 'pos'], ['a b', 'c', 'n', 'n']),
      ['own.tsv:1:19: the column `pos` stands twice; leave one out']
    ],
    [
      'a pair twice',
      rows(['knead hook', 'dough hook', 'n'], ['Knead hook', 'dough hook', 'n']),
      ['own.tsv:2:1: the pair stands in line 1 too; leave one out']
    ],
    [
      'on and off',
      rows(['knead hook', 'dough hook'], ['knead hook', '', '', '0']),
      ['own.tsv:2:1: line 1 and this one say that `knead hook` is off and that it is not; keep one']
    ],
    [
      'the original is the spun side',
      rows(['knead hook', 'knead hook']),
      ['own.tsv:1:12: the original is what the spinner wrote; name what stood there before']
    ],
    [
      'an example that fails',
      rows(['spun', 'original', 'no'], ['knead hook', 'dough hook', 'The "knead hook" is blue.']),
      ['own.tsv:2:23: `knead hook` fires in "The "knead hook" is blue."; add a guard or a bracket']
    ],
    [
      'a weight beside a confidence',
      rows(['spun', 'original', 'confidence', 'weight'], ['knead hook', 'dough hook', 'guess', '0.9']),
      ['own.tsv:2:29: the row has a weight and a confidence; leave one of them out']
    ]
  ])('tells of rows with %s', async (_, text, lines) => {
    expect(await told(text, 'own.tsv')).toEqual(lines)
  })

  it('notes what the shipped table has, what flags nothing and what there is nothing to switch off of, without a fault', async () => {
    put(
      'own.tsv',
      rows(
        ['knead hook', 'dough hook', 'n', '0.4'],
        ['associate teacher', 'associate professor', 'n'],
        ['associate teacher', 'aide'],
        ['proofing bushel', '', '', '0']
      )
    )
    const {status, out} = await run('phrases', 'check', 'own.tsv')
    expect(out.split('\n').filter(line => line.includes(': note: '))).toEqual([
      'own.tsv:1:1: note: no pair of `knead hook` weighs 0.5 or more, so it flags nothing; raise the weight, or leave it out',
      'own.tsv:2:1: note: the shipped table has `associate teacher` already; this entry may go',
      'own.tsv:3:1: note: the shipped table has other originals for `associate teacher`; those of this entry are used',
      'own.tsv:4:1: note: the shipped table has no entry for just `proofing bushel`; check that there is something to switch off'
    ])
    expect(out).toMatch(/own\.tsv: 3 entries, 0 examples, no faults, 4 notes\n$/)
    expect(status).toBe(0)
  })

  it('goes on after a file that cannot be read, and exits 2', async () => {
    put('good.md', page(bushel))
    put('bad.md', new Uint8Array([0x89, 0x50, 0, 1]))
    const {status, out, err} = await run('phrases', 'check', 'missing.md', 'bad.md', 'good.md')
    expect(out).toBe('good.md: 1 entry, 2 examples, no faults\n')
    expect(err).toBe(
      'clean-article: missing.md: no such file; check the path\nclean-article: bad.md: looks like a binary file; name a text file\n'
    )
    expect(status).toBe(2)
    expectFailure(spawned('phrases', 'mend', 'good.md'), /Allowed choices are check, stats, test/)
    expectFailure(spawned('phrases', 'check'), /missing required argument 'files'/)
    expect(spawned('phrases', 'check', 'good.md')).toEqual({status: 0, out, err: ''})
  })

  it('finds words that the compiled form cannot tell apart', () => {
    const {problems, table} = readOwn('own.tsv', rows(['fapagerapovunefu', 'one'], ['kocamekigadelekis', 'two']))
    expect(table).toBeUndefined()
    expect(problems.map(({line, message}) => `${line} ${message}`)).toEqual([
      '1 the words `fapagerapovunefu` and `kocamekigadelekis` look the same to a table; leave one of them out'
    ])
  })

  it('has nothing against capitals, lines that end in CR, or an original that is but a guess or stands beside a flagged word', async () => {
    const text = rows(
      ['spun', 'original', 'confidence'],
      ['Knead Crook', 'Knead hook'],
      ['knead hook', 'dough hook', 'guess'],
      ['(quern) lid', 'door'],
      ['quern', 'mill']
    )
    expect(await told(text.replaceAll('\n', '\r'), 'own.tsv')).toEqual([])
    const capitals = page(entry('Knead crook → hook', '- yes: A knead crook.\n- no: A crook.'))
    expect(
      await told(`${capitals}\n${entry('knead lid → lid', '- yes: A knead lid.\n- no: A lid.')}`, 'own.md')
    ).toEqual([])
  })

  it('finds nothing to say of pages of the shipped table but what it holds', () => {
    const name = 'academic-ranks.md'
    const {entries, problems, trials, table} = readOwn(name, readFileSync(`src/phrases/en/${name}`, 'utf8'))
    expect(problems).toEqual([])
    expect(trials.filter(({failure}) => failure)).toEqual([])
    const judged = judge(entries, {shipped: shipped.phrases[0]!, own: table!, model: shipped.model})
    expect(judged.filter(({kind}) => kind !== 'note')).toEqual([])
    expect(judged.length).toBe(entries.length)
  })
})

describe('phrases test', () => {
  it('lists every example with what it becomes, and how many passed', async () => {
    put('own.md', page(bushel, '## knead hook → dough hook\n\n- yes: A Knead hook.\n- no: One knead hook.'))
    expect(await run('phrases', 'test', 'own.md')).toEqual({
      status: 1,
      err: '',
      out: `ok   own.md:6:8: yes: The loaf rests in a proofing [-bushel-]{+basket+} until noon.
ok   own.md:7:7: no: The farm sells wheat by the bushel.
ok   own.md:11:8: yes: A [-Knead hook-]{+Dough hook+}.
FAIL own.md:12:7: no: \`knead hook\` fires in "One [-knead hook-]{+dough hook+}."; add a guard or a bracket
own.md: 4 examples of 2 entries: 3 passed, 1 failed
`
    })
    put('own.md', page(bushel))
    expect((await run('phrases', 'test', 'own.md')).status).toBe(0)
  })

  it('says that rows have none, and tells first what could not be read', async () => {
    put('own.tsv', rows(['knead hook', 'dough hook']))
    expect(await run('phrases', 'test', 'own.tsv')).toEqual({
      status: 0,
      out: 'own.tsv: no examples in 1 entry\n',
      err: ''
    })
    put(
      'own.tsv',
      rows(
        ['spun', 'original', 'yes', 'yes'],
        ['knead hook', 'dough hook', 'A knead hook.', '"Another ""knead hook""."'],
        ['x']
      )
    )
    const {status, out} = await run('phrases', 'test', 'own.tsv')
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^own\.tsv:3:1: the row has no tab/),
      'ok   own.tsv:2:23: yes: A [-knead hook-]{+dough hook+}.',
      'ok   own.tsv:2:37: yes: Another "[-knead hook-]{+dough hook+}".',
      'own.tsv: 2 examples of 1 entry: 2 passed, 0 failed',
      ''
    ])
    expect(status).toBe(1)
  })
})

describe('phrases stats', () => {
  it('counts by confidence, part of speech, forms, company and what is shipped', async () => {
    put(
      'own.md',
      page(
        bushel,
        '## associate teacher → associate professor\n\n- confidence: certain\n- near: university\n- not left: the\n- yes: An associate teacher of the university.\n- no: None.',
        '## knead\n\n- confidence: off\n- inflect: verb'
      )
    )
    const {status, out} = await run('phrases', 'stats', 'own.md')
    expect(out.replace(/ {2,}/g, '  ')).toBe(`own.md: 3 entries (Markdown)
  confidence  certain 1, likely 1, guess 0, off 1
  part of speech  noun 1, verb 1, adjective 0, one form only 1
  words  one 2, two 1, more 0
  forms  after inflection 9
  company  brackets 1, left 0, right 0, near 1, not left 1, not right 0, not near 0, none 1
  examples  yes 2, no 2
  shipped table  has it already 1 (33 %), has it otherwise 0 (0 %), does not have it 2 (67 %)
`)
    expect(status).toBe(0)
  })
})

describe('--phrases', () => {
  it('uses tables beside the shipped one, as often as it is given', async () => {
    put('article.txt', article)
    put('one.md', page(bushel))
    put('two.tsv', rows(['knead hook', 'dough hook', 'n', '0.9', 'a manual']))
    const fixed = async (...more: string[]) => (await run('article.txt', '--quiet', '--fix=likely', ...more)).out
    expect(await fixed()).toContain('dough bushels until five, next to a knead hook')
    expect(await fixed('--phrases', 'one.md')).toContain('dough baskets until five, next to a knead hook')
    expect(await fixed('--phrases', 'one.md', '--phrases', 'two.tsv')).toContain(
      'dough baskets until five, next to a dough hook'
    )
    const flagged = await run('article.txt', '--phrases', 'one.md', '--format', 'json', '--quiet')
    expect(JSON.parse(flagged.out).results[0].messages).toContainEqual(
      expect.objectContaining({
        ruleId: 'wording/mismatched-synonym',
        actual: 'bushels',
        expected: ['baskets'],
        applied: false,
        confidence: 'likely'
      })
    )
  })

  it('fails in one line on a table that is missing, binary, empty or wrong', async () => {
    put('article.txt', article)
    put('empty.md', '')
    put('binary.md', new Uint8Array([0x89, 0x50, 0, 1]))
    put(
      'wrong.md',
      page(
        bushel,
        '## knead hook\n\n- no: A hook.',
        '## dough crook → dough hook\n\n- colour: red\n- yes: A dough crook.\n- no: A hook.'
      )
    )
    put('fires.md', page('## knead hook → dough hook\n\n- yes: A knead hook.\n- no: The knead hook.'))
    const failing = (file: string) => run('article.txt', '--quiet', '--phrases', file)
    expectFailure(await failing('missing.md'), 'missing.md: no such file; check the path')
    expectFailure(await failing('binary.md'), 'binary.md: looks like a binary file; name a text file')
    expectFailure(
      await failing('empty.md'),
      'empty.md: line 1: the table has no entries; write `## spun → original` and under it a `- yes:` and a `- no:`'
    )
    expectFailure(
      await failing('wrong.md'),
      'wrong.md: line 9: the heading is not `spun → original`; write what the spinner wrote, `→` or `->`, and what stood there before (and 1 more; see clean-article phrases check wrong.md)'
    )
    expectFailure(
      await failing('fires.md'),
      'fires.md: line 6: `knead hook` fires in "The knead hook."; add a guard or a bracket'
    )
  })

  it('takes a blemish that check tells', async () => {
    put('article.txt', article)
    put('own.tsv', rows(['knead hook', 'dough hook'], ['knead hook', 'dough hook']))
    expect((await run('phrases', 'check', 'own.tsv')).status).toBe(1)
    expect((await run('article.txt', '--quiet', '--fix=likely', '--phrases', 'own.tsv')).out).toContain('a dough hook')
  })

  it('is not paid for by a run without it: nothing that is loaded then holds the reader of tables', () => {
    const files = readdirSync('dist').filter(name => name.endsWith('.js'))
    const textOf = (name: string) => readFileSync(`dist/${name}`, 'utf8')
    const marks = ['has no column `original`', 'the page has no title']
    const loaded = new Set<string>()
    const load = (name: string) => {
      if (loaded.has(name)) return
      loaded.add(name)
      for (const [, next] of textOf(name).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) load(next!)
    }
    for (const name of ['cli.js', ...files.filter(name => /^(?:run|program)-/.test(name))]) load(name)
    expect(loaded.size).toBeGreaterThan(4)
    for (const mark of marks) {
      expect(
        files.some(name => textOf(name).includes(mark)),
        mark
      ).toBe(true)
      for (const name of loaded) expect(textOf(name).includes(mark), `${name}: ${mark}`).toBe(false)
    }
  })
})

describe('clean with phrases', () => {
  const teacher =
    'A word on schools\n\nShe is an associate teacher at the University of Lund, and has been for many years now.\n'

  it('takes a Markdown table with a byte order mark and CRLF', async () => {
    const text = `\ufeff${page(bushel)}`.replaceAll('\n', '\r\n')
    const cleaning = clean(article, {phrases: await tables(['own.md', text]), fix: 'likely'})
    expect(cleaning.markdown).toContain('dough baskets')
    expect(cleaning.findings.find(({rule}) => rule === 'wording/mismatched-synonym')).toMatchObject({
      because: {kind: 'phrase', entry: '(proofing|dough) bushel', table: 'own.md'}
    })
  })

  it('takes rows with a byte order mark, CRLF, comments, quoted cells, and any columns that a head names', async () => {
    const text = `\ufeff# from a spreadsheet\r\nnear\tpos\toriginal\tspun\r\nbaker\tn\t"dough hook"\tKnead Hook\r\n\r\n`
    expect(wording(article, {phrases: await tables(['own.tsv', text])})).toEqual([
      'mismatched-synonym knead hook dough hook likely'
    ])
    expect(wording(article.replace('baker', 'cook'), {phrases: await tables(['own.tsv', text])})).toEqual([])
  })

  it('takes the confidence from the weight, and the originals of one word in its order', async () => {
    const flagged = async (...weights: readonly string[]) =>
      wording(article, {
        phrases: await tables([
          'own.tsv',
          rows(...weights.map((weight, i) => ['knead hook', `hook ${i}`, 'n', weight]))
        ])
      })
    expect(await flagged('0.97')).toEqual(['mismatched-synonym knead hook hook 0 certain'])
    expect(await flagged('0.82', '0.3', '.96')).toEqual(['mismatched-synonym knead hook hook 2 likely'])
    expect(await flagged('0.81')).toEqual(['mismatched-synonym knead hook hook 0 guess'])
    expect(await flagged('0.5')).toEqual(['mismatched-synonym knead hook hook 0 guess'])
    expect(await flagged('0.49')).toEqual([])
    expect(await flagged('0')).toEqual([])
    expect(await flagged('')).toEqual(['mismatched-synonym knead hook hook 0 likely'])
  })

  it('knows a table by its text where the name does not tell', async () => {
    const options = {phrases: [await readPhrases(page(bushel)), await readPhrases(rows(['knead hook', 'dough hook']))]}
    expect(wording(article, options)).toHaveLength(2)
  })

  it('lets an entry take the place of a shipped one, guards and all', async () => {
    const own = async (keys: string) =>
      wording(teacher, {
        phrases: await tables([
          'own.md',
          page(
            `## associate teacher → teaching assistant\n\n${keys}- yes: An associate teacher, Lund.\n- no: A teacher.`
          )
        ])
      })
    expect(wording(teacher, {})).toEqual(['mismatched-synonym associate teacher associate professor likely'])
    expect(await own('')).toEqual(['mismatched-synonym associate teacher teaching assistant likely'])
    expect(await own('- not near: university\n')).toEqual([])
    // Another form is not what the entry speaks of.
    const plural = teacher.replace('is an associate teacher', 'knows associate teachers')
    expect(
      wording(plural, {phrases: await tables(['own.tsv', rows(['associate teacher', 'teaching assistant'])])})
    ).toEqual(['mismatched-synonym associate teachers associate professors likely'])
  })

  it('lets an entry that is off silence shipped ones inside it, terms too, but only where its guards hold', async () => {
    const text =
      'A word on schools\n\nThe deep learning group, which uses counterfeit consciousness, has an associate teacher at the University of Lund.\n'
    expect(wording(text, {})).toEqual([
      expect.stringMatching(/^tortured-term counterfeit consciousness/),
      expect.stringMatching(/ associate teacher /)
    ])
    const off = (near: string) =>
      tables(['off.md', page(`## associate teacher at the university\n\n- confidence: off\n- near: ${near}`)])
    expect(wording(text, {phrases: await off('deep')})).toEqual([expect.stringMatching(/ counterfeit /)])
    expect(wording(text, {phrases: await off('shallow')})).toHaveLength(2)
    const guarded = rows(['spun', 'original', 'near', 'weight'], ['associate teacher', '', 'shallow', '0'])
    expect(wording(text, {phrases: await tables(['off.tsv', guarded])})).toHaveLength(2)
    expect(
      wording(text, {phrases: await tables(['off.tsv', rows(['counterfeit consciousness', '', '', '0'])])})
    ).toEqual([expect.stringMatching(/ associate teacher /)])
  })

  it('has the last word where the decoder of odd synonyms finds one', async () => {
    const [, text] = /```before\n([\s\S]*?)```/.exec(readFileSync('src/rules/wording/odd-synonym.md', 'utf8'))!
    const odd = wording(text!, {}).filter(line => line.startsWith('odd-synonym'))
    const [, word] = / (\S+) /.exec(odd[0]!)!
    const after = wording(text!, {phrases: await tables(['off.tsv', rows([word!.toLowerCase(), '', '', '0'])])})
    expect(odd.length).toBeGreaterThan(1)
    expect(after.filter(line => line.includes(` ${word} `))).toEqual([])
    expect(after.filter(line => line.startsWith('odd-synonym')).length).toBeGreaterThan(0)
  })

  it('lets a later table win over an earlier one', async () => {
    const [first, second, off] = await tables(
      ['a.tsv', rows(['knead hook', 'first hook'])],
      ['b.tsv', rows(['knead hook', 'second hook'])],
      ['c.tsv', rows(['knead hook', '', '', '0'])]
    )
    const of = (...phrases: NonNullable<CleanOptions['phrases']>) => wording(article, {phrases})
    expect(of(first!, second!)).toEqual(['mismatched-synonym knead hook second hook likely'])
    expect(of(second!, first!)).toEqual(['mismatched-synonym knead hook first hook likely'])
    expect(of(first!, off!)).toEqual([])
    expect(of(off!, first!)).toEqual(['mismatched-synonym knead hook first hook likely'])
  })

  it('keeps capitals, inflects, and mends the article before the words', async () => {
    const phrases = await tables([
      'own.tsv',
      rows(['knead gadget', 'automatic mixer', 'n', '0.9'], ['umber crust', '-'])
    ])
    const {markdown} = clean(
      'A day at the mill\n\nKnead gadgets are loud. The mill has a knead gadget, and KNEAD GADGETS hum all day umber crust long in the yard.\n',
      {phrases, fix: 'likely'}
    )
    expect(markdown).toContain(
      'Automatic mixers are loud. The mill has an automatic mixer, and AUTOMATIC MIXERS hum all day long in the yard.'
    )
  })

  it('rejects with every fault', async () => {
    const error = await readPhrases(rows(['a b', 'c', 'z'], ['a', ''], ['d e', 'd e']), 'own.tsv').catch(
      reason => reason
    )
    expect(error).toBeInstanceOf(PhraseError)
    expect(error.message).toBe('line 1: `pos` is one of n, v, a (adjective), r (adverb), x, not `z`')
    expect(
      error.problems.map(({page, line, column}: PhraseError['problems'][number]) => `${page}:${line}:${column}`)
    ).toEqual(['own.tsv:1:7', 'own.tsv:2:3', 'own.tsv:3:5'])
  })

  it('is an option of the unified plugin', async () => {
    const phrases = await tables(['own.md', page(bushel)])
    const file = await unified().use(cleanArticle, {phrases, fix: 'likely'}).use(remarkStringify).process(article)
    expect(String(file)).toContain('dough baskets')
  })

  it('compiles 5,000 rows in a moment', async () => {
    const syllables = [...'bdfgklmnprstvz'].flatMap(consonant => [...'aeiou'].map(vowel => consonant + vowel))
    const word = (i: number) => syllables[i % 70]! + syllables[Math.floor(i / 70) % 70]! + syllables[(i * 7) % 70]!
    const row = (i: number) => [`${word(i)} ${word(i + 1)} ${i}`, word(i + 2), 'nvax'[i % 4]!, '0.9', 'made']
    const before = process.cpuUsage()
    const table = await readPhrases(rows(...Array.from({length: 5000}, (_, i) => row(i))), 'big.tsv')
    const {user} = process.cpuUsage(before)
    expect(user / 1e6).toBeLessThan(3)
    const text = `A title of the piece\n\nThe ${row(4321)[0]} stands in the yard.\n`
    expect(wording(text, {phrases: [table]})[0]).toContain(`${row(4321)[0]} ${row(4321)[1]}`)
  })
})

it('a compiled table counts beyond 16 bits where it must, and in 16 bits where it can', () => {
  const stored = (...numbers: number[]) => new Packed(pack({numbers: counts(numbers)})).counts('numbers')
  expect(stored(1, 0xffff)).toEqual(Uint16Array.of(1, 0xffff))
  expect(stored(1, 0x10000)).toEqual(Uint32Array.of(1, 0x10000))
})
