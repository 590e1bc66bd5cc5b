// Scores the built program on the labelled corpus beside the checkout, and prints one table. Without the corpus it says so.
//   npm run quality            articles: residue and wording
//   npm run quality -- pages   scraped pages, one row a rendering
import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = resolve(root, '../shared')
const [mode] = process.argv.slice(2)
if (!existsSync(join(shared, 'eval'))) {
  console.log(`quality: no corpus beside the checkout (${join('..', 'shared')}), nothing measured`)
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'quality-'))
const bin = join(root, 'bin/clean-article.js')
const node = (...args) => execFileSync(process.execPath, args, {encoding: 'utf8', maxBuffer: 1 << 28})
const score = (script, ...args) =>
  JSON.parse(
    node(join(shared, 'eval', script), ...args)
      .trim()
      .split('\n')
      .pop()
  )
const table = rows => {
  const widths = rows[0].map((_, i) => Math.max(...rows.map(row => String(row[i]).length)))
  for (const row of rows) console.log(row.map((cell, i) => String(cell).padEnd(widths[i])).join('  '))
}
const failures = []
const floors = JSON.parse(readFileSync(join(root, 'fixtures/floors.json'), 'utf8')).quality
const hold = (name, value) => {
  const floor = floors[name]
  if (floor === undefined) return
  const holds = floor.least === undefined ? value <= floor.most : value >= floor.least
  if (!holds) failures.push(`${name} is ${value}, the floor ${floor.least ?? floor.most}`)
}

try {
  if (mode === 'pages') pages()
  else articles()
} finally {
  rmSync(folder, {recursive: true, force: true})
}
for (const failure of failures) console.log(`below the floor: ${failure}`)
process.exitCode = failures.length > 0 ? 1 : 0

function articles() {
  const report = join(folder, 'report.json')
  const inputs = name =>
    readdirSync(join(shared, 'corpus', name))
      .sort()
      .map(entry => join(shared, 'corpus', name, entry))
  const sources = [...inputs('articles').map(entry => join(entry, 'source.txt')), ...inputs('clean')]
  node(bin, '--quiet', '--check', '--exit-zero', '--report', `json=${report}`, ...sources)
  const goldArticles = join(shared, 'corpus/articles')
  const lines = score('score-lines.mjs', report, goldArticles)
  const wording = score('score-wording.mjs', report, goldArticles, join(shared, 'corpus/clean'))
  const guess = score('score-wording.mjs', report, goldArticles, join(shared, 'corpus/clean'), '--at', 'guess')
  table([
    ['residue', 'precision', 'recall', 'F1', 'article lines lost', 'characters lost %', 'link spam', 'inline spam'],
    [
      '',
      lines.precision,
      lines.recall,
      lines.f1,
      lines.articleLost,
      lines.articleCharactersLost,
      lines.linkSpam,
      lines.junkRemoved
    ]
  ])
  console.log()
  table([
    [
      'wording',
      'precision',
      'of damage',
      'recall error',
      'damage',
      'benign',
      'first right',
      'any right',
      'traps',
      'false per 1000',
      'AUC',
      'flags'
    ],
    ...[wording, guess].map(w => [
      `at ${w.at}`,
      w.precision,
      w.precisionDamage,
      w.recallError,
      w.recallDamage,
      w.recallBenign,
      w.suggestionTop1,
      w.suggestionAny,
      w.trapsFlagged,
      w.falsePer1000,
      w.auc,
      w.flags
    ])
  ])
  console.log(`reliability (bin: flags, predicted/observed): ${guess.reliability}`)
  hold('lineF1', lines.f1)
  hold('articleCharactersLost', lines.articleCharactersLost)
  hold('wordingPrecision', wording.precision)
  hold('wordingPrecisionDamage', wording.precisionDamage)
  hold('recallError', wording.recallError)
  hold('falsePer1000', wording.falsePer1000)
}

function pages() {
  const rows = [['pages', 'precision', 'recall', 'F1', 'perfect', 'article lost', 'junk left', 'median residue']]
  for (const rendering of ['innertext', 'seedlike', 'textnodes', 'markdown']) {
    const out = join(folder, rendering)
    node(bin, '--quiet', '--from', 'text', '-o', out, join(shared, 'corpus/pages', rendering))
    const s = score('score-pages.mjs', out, join(shared, 'corpus/pages'))
    rows.push([rendering, s.precision, s.recall, s.f1, s.perfect, s.lost, s.junk, s.medianResidue])
    hold(`pages-${rendering}`, s.f1)
  }
  table(rows)
}
