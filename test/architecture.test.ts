import {readFileSync} from 'node:fs'
import {dirname, join, normalize} from 'node:path'
import {describe, expect, it} from 'vitest'
import {filesUnder} from './helpers.ts'

/** What each part of the tree may import, beside itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  screen: ['core'],
  phrases: ['core', 'model', 'rules/wording'],
  model: ['core'],
  input: ['core', 'digest.ts'],
  markdown: ['core', 'rules/layout'],
  rules: ['core', 'phrases', 'model', 'screen', 'resources.ts'],
  report: ['core', 'digest.ts', 'pipeline.ts', 'stats.ts'],
  explain: ['core', 'model', 'phrases', 'pipeline.ts', 'report', 'resources.ts', 'rules']
}

const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(match => match[1]!)
const files = filesUnder('src', '.ts')

describe('import directions', () => {
  it.each(files)('%s', file => {
    const part = file.split('/')[1]!
    const rights = allowed[part]
    for (const name of importsOf(file)) {
      if (!name.startsWith('.')) {
        const isOutside = /^node:(?:fs|process|tty|child_process|net|http)/.test(name)
        if (isOutside) expect(part === 'cli' || file === 'src/resources.ts', `${file} imports ${name}`).toBe(true)
        continue
      }
      const target = normalize(join(dirname(file), name)).slice('src/'.length)
      if (rights && !target.startsWith(`${part}/`))
        expect(
          rights.some(right => target === right || target.startsWith(`${right}/`)),
          `${file} imports ${target}`
        ).toBe(true)
      if (part !== 'cli') expect(target.startsWith('cli/'), `${file} imports ${target}`).toBe(false)
    }
  })
})

describe('network', () => {
  it('is never opened', () => {
    for (const file of files)
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/\bfetch\(|node:(?:https?|net|dgram|tls)/)
  })
})

describe('size', () => {
  it('of every file stays small', () => {
    for (const file of files) expect(readFileSync(file, 'utf8').length, file).toBeLessThan(16_000)
  })
})
