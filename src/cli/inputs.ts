import {stat} from 'node:fs/promises'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {Failure, fileFailure} from './failure.ts'

/** A file to clean, and what of its path an output folder keeps. */
export type Input = {readonly path: string; readonly under: string}

const endings = 'txt,text,md,markdown,mdx'
const never = ['**/node_modules/**', '**/.git/**']

/** The files that arguments name, in the order given, those of a folder or glob sorted; none twice. */
export async function findInputs(
  args: readonly string[]
): Promise<{readonly inputs: readonly Input[]; readonly isMany: boolean}> {
  const inputs = new Map<string, Input>()
  const lone: string[] = [] // files named one by one: their tree is counted from the folder that they share
  let isMany = args.length > 1
  for (const arg of args) {
    const kind = await kindOf(arg)
    if (kind === 'file') lone.push(arg)
    else {
      isMany = true
      const found = kind === 'folder' ? await filesUnder(arg) : await filesMatching(arg)
      for (const path of found) {
        if (kind === 'folder') add(inputs, path, relative(arg, path))
        else lone.push(path)
      }
    }
  }
  const base = sharedFolder(lone)
  for (const path of lone) add(inputs, path, relative(base, resolve(path)))
  return {inputs: order(args, [...inputs.values()]), isMany}
}

function add(inputs: Map<string, Input>, path: string, under: string): void {
  const key = resolve(path)
  if (!inputs.has(key)) inputs.set(key, {path, under})
}

/** Folders before lone files would be a surprise: the order is that of the arguments. */
function order(args: readonly string[], inputs: readonly Input[]): readonly Input[] {
  const rank = ({path}: Input) => {
    const exact = args.indexOf(path)
    return exact >= 0 ? exact : args.findIndex(arg => path.startsWith(arg.endsWith(sep) ? arg : arg + sep))
  }
  return inputs
    .map((input, i) => [input, rank(input), i] as const)
    .sort((a, b) => a[1] - b[1] || a[2] - b[2])
    .map(([input]) => input)
}

async function kindOf(arg: string): Promise<'file' | 'folder' | 'glob'> {
  try {
    return (await stat(arg)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && /[*?[\]{}!()]/.test(arg)) return 'glob'
    throw fileFailure(arg, error)
  }
}

async function filesUnder(folder: string): Promise<string[]> {
  const found = await search(`**/*.{${endings}}`, folder)
  if (found.length === 0)
    throw new Failure(folder, `no text in this folder (${endings.replaceAll(',', ', ')}); name the files`)
  return found.map(path => join(folder, path))
}

async function filesMatching(pattern: string): Promise<string[]> {
  const found = await search(pattern, '.')
  if (found.length === 0) throw new Failure(pattern, 'nothing matches; check the pattern')
  return found
}

async function search(pattern: string, cwd: string): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  return (await glob(pattern, {cwd, ignore: never, caseSensitiveMatch: false, expandDirectories: false})).sort()
}

function sharedFolder(files: readonly string[]): string {
  const [first, ...rest] = files.map(file => dirname(resolve(file)).split(sep))
  if (!first) return '.'
  let depth = first.length
  for (const other of rest)
    while (depth > 0 && other.slice(0, depth).join(sep) !== first.slice(0, depth).join(sep)) depth--
  return first.slice(0, depth).join(sep) || sep
}
