// Tells what pruning the language model costs: the model whole, as it ships, and smaller, over given texts of careful prose.
//   npm run model:cost -- FILE...      plain text; needs Debian's pocketsphinx-en-us, see src/model/README.md
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {importBundled} from './bundled.mjs'

const source = '/usr/share/pocketsphinx/model/en-us/en-us.lm.bin'
const root = fileURLToPath(new URL('..', import.meta.url))
const files = process.argv.slice(2)
if (files.length === 0 || !existsSync(source)) {
  console.error(
    files.length === 0
      ? 'model: no text; name files of careful prose'
      : `model: ${source}: no such file; install it with apt-get install pocketsphinx-en-us`
  )
  process.exit(2)
}
const {modelCost} = await importBundled('scripts/model-cost.ts')
const read = name => readFileSync(join(root, 'dist/data', name))
modelCost(
  readFileSync(source),
  read('channel.bin'),
  read('model.bin'),
  files.map(file => readFileSync(file, 'utf8'))
)
