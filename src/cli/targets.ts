import {stat} from 'node:fs/promises'
import {join} from 'node:path'
import {Failure} from './failure.ts'
import type {Input} from './inputs.ts'

/** Where the Markdown of each input goes under `-o`: one file, or a folder that keeps the tree. */
export async function findTargets(
  output: string,
  inputs: readonly Input[],
  isMany: boolean
): Promise<readonly string[]> {
  const existing = await stat(output).catch(() => undefined)
  const isFolder = isMany || existing?.isDirectory() || /[/\\]$/.test(output)
  if (!isFolder) return [output]
  if (existing && !existing.isDirectory()) throw new Failure(output, 'is a file; name a folder for several inputs')
  const owners = new Map<string, string>()
  return inputs.map(({path, under}) => {
    const target = join(output, under.replace(/\.[^./\\]*$/, '') + (/\.mdx$/i.test(under) ? '.mdx' : '.md'))
    const owner = owners.get(target.toLowerCase())
    if (owner !== undefined)
      throw new Failure(target, `both ${owner} and ${path} would be written there; clean them one by one`)
    owners.set(target.toLowerCase(), path)
    return target
  })
}
