import {constants} from 'node:fs'
import {access, mkdir, readFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import type {Source} from '../core/source.ts'
import {DecodeError} from '../input/decode.ts'
import {sourceOf} from '../input/source.ts'
import {Failure, fileFailure} from './failure.ts'

export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw fileFailure(path, error)
  }
}

export async function readSource(path: string): Promise<Source> {
  return decoded(await readBytes(path), path, path)
}

/** Everything that comes through a stream, as one source. */
export async function readStream(stream: NodeJS.ReadableStream, name: string | undefined): Promise<Source> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return decoded(Buffer.concat(chunks), name, name ?? '<stdin>')
}

function decoded(bytes: Uint8Array, path: string | undefined, name: string): Source {
  try {
    return sourceOf(bytes, path)
  } catch (error) {
    if (error instanceof DecodeError) throw new Failure(name, error.message)
    throw error
  }
}

/** Writes a file whole or not at all: a temporary neighbour is filled and renamed. An existing file must be writable itself. */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  try {
    await access(path, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
    await mkdir(dirname(path), {recursive: true})
    const {default: writeFileAtomic} = await import('write-file-atomic')
    await writeFileAtomic(path, typeof data === 'string' ? data : Buffer.from(data))
  } catch (error) {
    throw fileFailure(
      path,
      (error as NodeJS.ErrnoException).code === 'EEXIST' ? Object.assign(error as Error, {code: 'ENOTDIR'}) : error
    )
  }
}
