// Writes the table of rules into README.md, from the registry of the built program.
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {rules} from '../dist/index.js'

const file = fileURLToPath(new URL('../README.md', import.meta.url))
const rows = [
  ...rules,
  {id: 'markdown/escape', summary: 'Plain text would be read as Markdown syntax', confidence: 'certain'}
]
const table = [
  '| rule | what is wrong | confidence |',
  '|---|---|---|',
  ...rows.map(({id, summary, confidence}) => `| \`${id}\` | ${summary} | ${confidence} |`)
].join('\n')
const readme = readFileSync(file, 'utf8')
writeFileSync(
  file,
  readme.replace(/<!-- rules -->[\s\S]*<!-- \/rules -->/, `<!-- rules -->\n${table}\n<!-- /rules -->`)
)
