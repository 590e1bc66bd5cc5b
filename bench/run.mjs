// Times the built program as whole processes, as ratios in one run. `--check` holds them against fixtures/floors.json.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'bin/clean-article.js')
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const articles = join(root, 'fixtures/articles')
const text = readdirSync(articles)
  .sort()
  .map(slug => readFileSync(join(articles, slug, 'source.txt'), 'utf8'))
  .join('\n\n')
const sized = bytes => text.repeat(Math.ceil(bytes / text.length)).slice(0, bytes)

/** Median wall time of a command in milliseconds, and its peak memory in MB where the system tells. */
function time(args, runs) {
  const times = []
  for (let i = 0; i <= runs; i++) {
    const start = process.hrtime.bigint()
    const {status, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8', maxBuffer: 1 << 28})
    if (status !== 0) throw new Error(`node ${args.join(' ')} exited with ${status}: ${stderr}`)
    if (i > 0) times.push(Number(process.hrtime.bigint() - start) / 1e6)
  }
  return times.sort((a, b) => a - b)[times.length >> 1]
}

try {
  const small = join(folder, 'small.txt')
  const large = join(folder, 'large.txt')
  writeFileSync(small, sized(10_000))
  writeFileSync(large, sized(10_000_000))
  const scan = `const s = require('fs').readFileSync(${JSON.stringify(large)}, 'utf8'); let n = 0; for (let i = 0; i < s.length; i++) n += s.charCodeAt(i); if (n < 0) throw n`
  const bare = time(['-e', '0'], 9)
  const version = time([bin, '--version'], 9)
  const article = time([bin, '--quiet', small], 9)
  const onePass = time(['-e', scan], 3) - bare
  const big = time([bin, '--quiet', '-o', join(folder, 'out.md'), large], 3)
  const ratios = {version: version / bare, articleStart: article / bare, scan: (big - bare) / onePass}
  console.log(`node -e 0              ${bare.toFixed(0)} ms`)
  console.log(`--version              ${version.toFixed(0)} ms   ${ratios.version.toFixed(2)} × node -e 0`)
  console.log(`10 KB article          ${article.toFixed(0)} ms   ${ratios.articleStart.toFixed(2)} × node -e 0`)
  console.log(
    `10 MB in one file      ${big.toFixed(0)} ms   ${(10_000 / big).toFixed(1)} MB/s, ${ratios.scan.toFixed(0)} × one pass over it`
  )
  if (process.argv.includes('--check')) {
    const {speed} = JSON.parse(readFileSync(join(root, 'fixtures/floors.json'), 'utf8'))
    for (const [name, {most, goal}] of Object.entries(speed)) {
      if (goal !== undefined && ratios[name] > goal)
        console.log(`short of the goal: ${name} is ${ratios[name].toFixed(2)}, the goal ${goal}`)
      if (ratios[name] <= most) continue
      console.log(`below the floor: ${name} is ${ratios[name].toFixed(2)}, at most ${most}`)
      process.exitCode = 1
    }
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}
