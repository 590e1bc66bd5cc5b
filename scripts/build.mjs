// Builds dist/: the compiled tables, the bundles, the types.
import {execFileSync} from 'node:child_process'
import {copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  packages: 'bundle'
}
// Bundled CommonJS packages ask for what modules do not have.
const banner = {
  js: `import {createRequire as __createRequire} from 'node:module'; import {fileURLToPath as __fileURLToPath} from 'node:url'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url);`
}

// The tables first: a mistake in one stops the build and leaves the last one in place.
const folder = mkdtempSync(join(tmpdir(), 'tables-'))
await build({
  ...common,
  entryPoints: {tables: 'scripts/tables.ts'},
  outdir: folder,
  outExtension: {'.js': '.mjs'},
  banner
})
const {compileTables} = await import(join(folder, 'tables.mjs'))
rmSync(folder, {recursive: true})
const tables = compileTables('src')

rmSync('dist', {recursive: true, force: true})
mkdirSync('dist/data', {recursive: true})
for (const [name, bytes] of Object.entries(tables)) writeFileSync(`dist/data/${name}`, bytes)
copyFileSync('src/model/en.bin', 'dist/data/model.bin')
copyFileSync('src/rules/boilerplate/clutter/weights.bin', 'dist/data/clutter.bin')
copyFileSync('src/model/NOTICE.md', 'dist/data/NOTICE.md')

// Loaded with require() when a text first needs the Markdown parser, so that most runs never pay for it.
await build({
  ...common,
  format: 'cjs',
  entryPoints: {markdown: 'src/markdown/index.ts'},
  outdir: 'dist',
  outExtension: {'.js': '.cjs'},
  minifySyntax: true,
  minifyWhitespace: true
})

await build({
  ...common,
  entryPoints: {index: 'src/index.ts', cli: 'src/cli/main.ts'},
  outdir: 'dist',
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  // Beside the entries, so that paths to the package's own files are the same.
  chunkNames: '[name]-[hash]',
  banner
})
cpSync('src/rules', 'dist/rules', {
  recursive: true,
  filter: path => statSync(path).isDirectory() || path.endsWith('.md')
})
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {stdio: 'inherit'})
