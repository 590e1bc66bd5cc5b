import {spawn, spawnSync} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeEach, describe, expect, it} from 'vitest'
import {fixtures} from './helpers.ts'

const bin = resolve('bin/clean-article.js')
const root = mkdtempSync(join(tmpdir(), 'clean-article-'))
let folder = ''
let count = 0

beforeEach(() => {
  folder = join(root, String(count++))
  mkdirSync(folder)
  chmodSync(root, 0o755)
})
afterAll(() => rmSync(root, {recursive: true, force: true}))

const {source, clean} = fixtures.find(({slug}) => slug === 'seabed-crawler')!
const put = (name: string, data: string | Uint8Array) => {
  mkdirSync(join(folder, name, '..'), {recursive: true})
  writeFileSync(join(folder, name), data)
}
const get = (name: string) => readFileSync(join(folder, name), 'utf8')

type Extra = {readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv; readonly uid?: number}

function run(args: readonly string[], {input, env = {}, uid}: Extra = {}) {
  const result = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    input: input ?? '',
    env: {...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env},
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(uid === undefined ? {} : {uid, gid: uid})
  })
  return {status: result.status, out: result.stdout, err: result.stderr}
}

/** One line on standard error that names the file, and nothing like a stack. */
function expectFailure({status, out, err}: ReturnType<typeof run>, line: RegExp): void {
  expect(err).toMatch(line)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
  expect(err).not.toMatch(/\n\s+at /)
  expect(out).toBe('')
  expect(status).toBe(2)
}

describe('cleaning', () => {
  it('a file and a pipe give the same Markdown on standard output, and a report on standard error', () => {
    put('input.txt', source)
    const file = run(['input.txt'])
    const pipe = run([], {input: source})
    const dash = run(['-', '--quiet'], {input: source})
    expect(file).toMatchObject({status: 0, out: clean})
    expect(pipe.out).toBe(clean)
    expect(dash).toEqual({status: 0, out: clean, err: ''})
    expect(file.err).toMatch(/^input\.txt\n/)
    expect(pipe.err).toMatch(/^<stdin>\n/)
    expect(run(['--stdin-filepath', 'x/y.txt'], {input: source}).err).toMatch(/^x\/y\.txt\n/)
  })

  it('several files, folders and globs go into a folder that keeps the tree', () => {
    put('a/source.txt', source)
    put('b/c/source.txt', source)
    expect(run(['-o', 'out', 'a/source.txt', 'b/c/source.txt', '--quiet']).status).toBe(0)
    expect(get('out/a/source.md')).toBe(clean)
    expect(get('out/b/c/source.md')).toBe(clean)
    run(['-o', 'tree', 'b', '--quiet'])
    expect(get('tree/c/source.md')).toBe(clean)
    run(['-o', 'glob', '**/source.txt', '--quiet'])
    expect(get('glob/b/c/source.md')).toBe(clean)
    expectFailure(
      run(['a/source.txt', 'b/c/source.txt']),
      /^clean-article: 2 inputs: cannot share standard output; use -o DIR or --write/
    )
  })

  it('-o FILE writes one file, -o DIR/ a file in it', () => {
    put('input.txt', source)
    run(['-o', 'deep/er/out.md', 'input.txt', '--quiet'])
    expect(get('deep/er/out.md')).toBe(clean)
    run(['-o', 'dir/', 'input.txt', '--quiet'])
    expect(get('dir/input.md')).toBe(clean)
    run(['-o', 'piped.md', '--quiet'], {input: source})
    expect(get('piped.md')).toBe(clean)
  })

  it('--write cleans in place, keeps the mode, leaves no other file and changes nothing on a second run', () => {
    put('input.txt', source)
    chmodSync(join(folder, 'input.txt'), 0o640)
    expect(run(['--write', 'input.txt', '--quiet'])).toEqual({status: 0, out: '', err: ''})
    expect(get('input.txt')).toBe(clean)
    expect(statSync(join(folder, 'input.txt')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['input.txt'])
    put('again.md', clean)
    const before = statSync(join(folder, 'again.md')).mtimeMs
    run(['--write', 'again.md', '--quiet'])
    expect(get('again.md')).toBe(clean)
    expect(statSync(join(folder, 'again.md')).mtimeMs).toBe(before)
  })

  it('leaves wording alone unless --fix says so; the level stands after = only', () => {
    const text =
      'A good title for the piece\n\nShe is an associate teacher of physics at the University of Lund, and she has been there for many years now.\n'
    put('input.txt', text)
    expect(run(['input.txt', '--quiet']).out).toContain('associate teacher')
    expect(run(['--fix=likely', 'input.txt', '--quiet']).out).toContain('associate professor')
    expect(run(['--fix', 'input.txt', '--quiet']).status).toBe(0)
    expectFailure(run(['--fix=sure', 'input.txt']), /fix.*sure.*certain, likely/)
  })

  it('--rule switches a rule off, or lets it act from a confidence on', () => {
    const text =
      'Home > News > Local\n\nA good title for the piece\n\nThe council met on Monday and talked about the bridge for three hours, as it does.\n'
    expect(run(['--quiet'], {input: text}).out).not.toContain('Home >')
    expect(
      run(['--quiet', '--rule', 'boilerplate/breadcrumb=off', '--rule', 'boilerplate/menu=off'], {input: text}).out
    ).toContain('Home')
    expectFailure(run(['--rule', 'no/such=off'], {input: text}), /There is no rule no\/such; --list-rules/)
    expectFailure(run(['--rule', 'boilerplate/menu=loud'], {input: text}), /ID=off/)
  })
})

describe('reports', () => {
  it('--format chooses what standard output carries, --report writes more beside it', () => {
    put('input.txt', source)
    const json = run(['--format', 'json', 'input.txt', '--quiet'])
    expect(JSON.parse(json.out)).toMatchObject({
      version: 1,
      results: [{path: 'input.txt', markdown: clean, source: {encoding: 'utf-8', bom: false}}]
    })
    expect(run(['--diff', 'input.txt', '--quiet']).out).toMatch(/^--- a\/input\.txt\n\+\+\+ b\/input\.txt\n@@ /m)
    expect(run(['--format', 'terminal', 'input.txt'])).toMatchObject({err: '', out: expect.stringMatching(/Removed/)})
    const both = run(['--report', 'json=r/report.json', '--report', 'unified=d.patch', 'input.txt', '--quiet'])
    expect(both.out).toBe(clean)
    expect(JSON.parse(get('r/report.json')).results[0].markdown).toBe(clean)
    expect(get('d.patch')).toBe(run(['--diff', 'input.txt', '--quiet']).out)
    expectFailure(run(['--report', 'yaml=x', 'input.txt']), /There is no report yaml; there are/)
  })

  it('the unified report applies with patch, both ways', () => {
    put('input.txt', source)
    put('work.txt', source)
    put('d.patch', run(['--diff', 'input.txt', '--quiet']).out)
    const patch = (...more: string[]) =>
      spawnSync('patch', ['-s', 'work.txt', 'd.patch', ...more], {cwd: folder, encoding: 'utf8'})
    if (patch('--version').error) return // no patch on this machine; reports.test.ts applies it with a library
    expect(patch().status).toBe(0)
    expect(get('work.txt')).toBe(clean)
    expect(patch('-R').status).toBe(0)
    expect(get('work.txt')).toBe(source)
  })

  it('restore gives the bytes back, a byte order mark too, and refuses what does not match', () => {
    put('input.txt', `\ufeff${source}`)
    run(['-o', 'out.md', '--report', 'json=report.json', 'input.txt', '--quiet'])
    expect(run(['restore', 'out.md', '--with', 'report.json']).out).toBe(`\ufeff${source}`)
    run(['restore', 'out.md', '--with', 'report.json', '-o', 'back.txt'])
    expect(get('back.txt')).toBe(`\ufeff${source}`)
    put('out.md', `${clean} `)
    expectFailure(
      run(['restore', 'out.md', '--with', 'report.json']),
      /^clean-article: out\.md: the report tells of no such output/
    )
    put('report.json', '{')
    expectFailure(run(['restore', 'out.md', '--with', 'report.json']), /^clean-article: report\.json: is not JSON/)
  })

  it('colours hold to NO_COLOR, FORCE_COLOR, --color and --no-color, and to who listens', () => {
    const isPainted = (args: string[], env: NodeJS.ProcessEnv = {}) =>
      run(args, {input: source, env}).err.includes('\u001b[')
    expect(isPainted([])).toBe(false)
    expect(isPainted([], {FORCE_COLOR: '1'})).toBe(true)
    expect(isPainted([], {FORCE_COLOR: '0'})).toBe(false)
    expect(isPainted(['--color'])).toBe(true)
    expect(isPainted(['--color'], {NO_COLOR: '1'})).toBe(true)
    expect(isPainted(['--no-color'], {FORCE_COLOR: '1'})).toBe(false)
  })
})

describe('--check', () => {
  const damaged =
    'A good title for the piece\n\nThe council met on Monday &amp; talked about the bridge for three hours, as it does.\n'
  it('exits 1 when there is something to mend and changes nothing, 0 when clean', () => {
    put('input.txt', source)
    put('clean.md', clean)
    expect(run(['--check', 'input.txt', '--quiet'])).toEqual({status: 1, out: '', err: ''})
    expect(get('input.txt')).toBe(source)
    expect(readdirSync(folder).sort()).toEqual(['clean.md', 'input.txt'])
    expect(run(['--check', '--quiet'], {input: damaged}).status).toBe(1)
    expect(run(['--check', '--quiet'], {input: damaged.replace('&amp;', 'and')}).status).toBe(0) // only layout is left to do
  })

  it('counts from --fail-on up', () => {
    const flagged =
      'A good title for the piece\n\nShe is an associate teacher of physics at the University of Lund, and she has been there for years.\n'
    expect(run(['--check', '--quiet'], {input: flagged}).status).toBe(1)
    expect(run(['--check', '--quiet', '--fail-on', 'never'], {input: flagged}).status).toBe(0)
    expectFailure(
      run(['--check', '--fail-on', 'often'], {input: flagged}),
      /Allowed choices are certain, likely, guess, never/
    )
  })

  it('still prints the format and writes the reports', () => {
    const result = run(['--check', '--format', 'json', '--report', 'unified=d.patch', '--quiet'], {input: damaged})
    expect(JSON.parse(result.out).results).toHaveLength(1)
    expect(get('d.patch')).toMatch(/^-.*&amp;/m)
    expect(result.status).toBe(1)
  })
})

describe('wrong input gets one clear line, status 2, and nothing is lost', () => {
  it('a missing file, a pattern without matches, a folder without text', () => {
    expectFailure(run(['missing.txt']), /^clean-article: missing\.txt: no such file; check the path$/m)
    expectFailure(run(['*.txt']), /^clean-article: \*\.txt: nothing matches; check the pattern$/m)
    put('empty/image.png', 'x')
    expectFailure(run(['empty']), /^clean-article: empty: no text in this folder/)
  })

  it('a binary file, UTF-16, invalid UTF-8', () => {
    put('a.bin', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]))
    expectFailure(run(['a.bin']), /^clean-article: a\.bin: looks like a binary file; name a text file$/m)
    put('u16.txt', new Uint8Array([0xff, 0xfe, 0x41, 0]))
    expectFailure(run(['u16.txt']), /^clean-article: u16\.txt: is UTF-16; convert it/)
    put('latin.txt', Buffer.from('caf\xe9 au lait', 'latin1'))
    expectFailure(
      run(['latin.txt']),
      /^clean-article: latin\.txt: is not valid UTF-8 \(byte 0xE9 at offset 3\); convert it first/
    )
    put('cut.txt', Buffer.from('né').subarray(0, 2))
    expectFailure(run(['cut.txt']), /not valid UTF-8 \(byte 0xC3 at offset 1\)/)
  })

  it('one bad file among good ones: the others are done, the status tells', () => {
    put('good.txt', source)
    put('bad.txt', new Uint8Array([0xff, 0xff]))
    const result = run(['-o', 'out', 'good.txt', 'bad.txt', '--quiet'])
    expect(result.status).toBe(2)
    expect(result.err).toMatch(/^clean-article: bad\.txt: .*\n$/)
    expect(get('out/good.md')).toBe(clean)
    expect(existsSync(join(folder, 'out/bad.md'))).toBe(false)
  })

  it('-o onto a folder that is a file, two inputs onto one name, --write without files', () => {
    put('a.txt', source)
    put('a.md', clean)
    put('taken', 'keep me')
    expectFailure(run(['-o', 'taken', 'a.txt', 'a.md']), /^clean-article: taken: is a file; name a folder/)
    expectFailure(
      run(['-o', 'taken/x.md', 'a.txt', '--quiet']),
      /^clean-article: taken\/x\.md: part of the path is a file/
    )
    expect(get('taken')).toBe('keep me')
    expectFailure(run(['-o', 'out', 'a.txt', 'a.md']), /both a\.txt and a\.md would be written there/)
    expectFailure(run(['--write'], {input: source}), /^clean-article: --write: needs files/)
    expectFailure(run(['--write', '-o', 'x', 'a.txt']), /^clean-article: --write: cannot go with -o/)
    expectFailure(run(['--frmat', 'json']), /unknown option '--frmat'/)
    expectFailure(run(['--format', 'yaml']), /Allowed choices are/)
    expectFailure(run(['explain', 'no/such']), /there is no such rule/)
  })

  it('no permission to read or to write', () => {
    const uid = process.getuid?.() === 0 ? 65534 : undefined // root may do everything: the tool is run as nobody
    put('secret.txt', source)
    chmodSync(join(folder, 'secret.txt'), 0)
    put('locked/input.txt', source)
    chmodSync(join(folder, 'locked/input.txt'), 0o444)
    chmodSync(join(folder, 'locked'), 0o555)
    const extra = uid === undefined ? {} : {uid}
    expectFailure(
      run(['secret.txt'], extra),
      /^clean-article: secret\.txt: no permission; check who may read and write it$/m
    )
    expectFailure(
      run(['--write', 'locked/input.txt', '--quiet'], extra),
      /^clean-article: locked\/input\.txt: no permission/
    )
    expectFailure(
      run(['-o', 'locked/out.md', 'locked/input.txt', '--quiet'], extra),
      /^clean-article: locked\/out\.md: no permission/
    )
    expect(get('locked/input.txt')).toBe(source)
    expect(readdirSync(join(folder, 'locked'))).toEqual(['input.txt'])
    chmodSync(join(folder, 'locked'), 0o755)
  })
})

describe('the rest of the command line', () => {
  it('--version, --help, --list-rules, explain', () => {
    expect(run(['--version'])).toMatchObject({status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/)})
    const help = run(['--help'])
    expect(help).toMatchObject({status: 0, err: ''})
    for (const option of [
      '--output',
      '--write',
      '--check',
      '--diff',
      '--fix',
      '--fail-on',
      '--format',
      '--report',
      '--quiet',
      '--verbose',
      '--rule',
      '--list-rules',
      '--phrases',
      '--from',
      '--stdin-filepath',
      '--color',
      'restore',
      'explain',
      'phrases'
    ])
      expect(help.out).toContain(option)
    expect(run(['--list-rules']).out).toMatch(/^boilerplate\/menu +(?:certain|likely) +\S/m)
    expect(run(['explain', 'boilerplate/menu'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^# boilerplate\/menu\n/)
    })
  })

  it('--from reads a pipe as Markdown: layout stays', () => {
    expect(run(['--from', 'markdown', '--quiet'], {input: '* star\n* list\n\ntext\n'}).out).toBe(
      '* star\n* list\n\ntext\n'
    )
  })

  it('a reader that goes away early ends it quietly', async () => {
    put(
      'big.txt',
      `A title of the piece\n\n${`${'Words of a paragraph that goes on for a while and ends. '.repeat(20)}\n\n`.repeat(3000)}`
    )
    const child = spawn(process.execPath, [bin, 'big.txt', '--quiet'], {cwd: folder})
    let err = ''
    child.stderr.on('data', chunk => {
      err += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise(done => child.on('close', done))
    expect(err).toBe('')
    expect(status).toBe(0)
  })

  it('a large output through a pipe arrives whole', () => {
    const big = `A title of the piece\n\n${`${'Words of a paragraph that goes on for a while and ends. '.repeat(20).trim()}\n\n`.repeat(2000)}`
    expect(run(['--quiet'], {input: big}).out.length).toBeGreaterThan(2_000_000)
  })
})
