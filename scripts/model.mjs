// Compiles src/model/en.bin from Debian's language model (apt-get install pocketsphinx-en-us); see src/model/README.md.
//   npm run model:build [-- FILE.lm.bin]
import {createHash} from 'node:crypto'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const file = process.argv[2] ?? '/usr/share/pocketsphinx/model/en-us/en-us.lm.bin'
if (!existsSync(file)) {
  console.error(`model: ${file}: no such file; install it with apt-get install pocketsphinx-en-us`)
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'model-'))
await build({
  stdin: {
    contents: "export {readSphinx} from './src/model/sphinx.ts'; export {compileModel} from './src/model/train.ts'",
    resolveDir: '.'
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: join(folder, 'train.mjs'),
  logLevel: 'warning'
})
const {readSphinx, compileModel} = await import(join(folder, 'train.mjs'))
rmSync(folder, {recursive: true})

const digest = bytes => createHash('sha256').update(bytes).digest('hex')
const source = readFileSync(file)
const bytes = compileModel(
  readSphinx(source),
  {bigramSlots: 900_000, trigramSlots: 1_080_000, load: 0.75},
  {source: 'pocketsphinx-en-us', sha256: digest(source)}
)
writeFileSync('src/model/en.bin', bytes)
writeFileSync('src/model/en.sha256', `${digest(bytes)}\n`)
console.log(`src/model/en.bin: ${bytes.byteLength} bytes, sha256 ${digest(bytes)}`)
