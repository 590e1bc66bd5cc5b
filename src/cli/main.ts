import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {clean} from '../pipeline.ts'
import {shipped} from '../resources.ts'
export async function main(args: readonly string[]) {
  const file = args[0]!
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8')
  const c = clean({text, path: file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, encoding: 'utf-8', bom: false}, {resources: shipped, from: file.endsWith('.md') ? 'markdown' : 'text'})
  process.stdout.write(c.markdown)
  for (const [i, f] of c.findings.entries()) if (process.env.V) console.error(c.outcomes[i], f.rule, f.span.start, JSON.stringify(text.slice(f.span.start, f.span.end)).slice(0, 70), f.message)
}
