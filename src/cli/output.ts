import type {Paint} from '../report/terminal.ts'

export type Streams = {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
}

/** Thrown when the reader of standard output has gone (`| head`): nothing is wrong, there is just nobody left to write to. */
export class ClosedPipe extends Error {}

/** Writes to a stream and waits until it is taken, so that nothing is lost when the process ends. */
export function put(stream: NodeJS.WriteStream, data: string | Uint8Array): Promise<void> {
  if (data.length === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(error.code === 'EPIPE' ? new ClosedPipe() : error)
    stream.once('error', fail)
    stream.write(data, error => {
      stream.removeListener('error', fail)
      if (error) fail(error)
      else resolve()
    })
  })
}

/** Colours where they are wanted: a flag says so, else NO_COLOR and FORCE_COLOR, else whether a terminal listens. */
export async function paintFor(
  stream: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
  flag: boolean | undefined
): Promise<Paint | undefined> {
  const force = env['FORCE_COLOR'] || undefined
  const isForced = force !== undefined && force !== '0' && force !== 'false'
  const isOff = Boolean(env['NO_COLOR']) || (force !== undefined && !isForced) || env['TERM'] === 'dumb'
  if (!(flag ?? (isForced || (!isOff && stream.isTTY)))) return undefined
  const {Chalk} = await import('chalk')
  return new Chalk({level: 1})
}
