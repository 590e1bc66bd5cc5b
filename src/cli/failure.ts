/** Why a run cannot go on: one line that names the file, what is wrong and what to do. Never shown with a stack. */
export class Failure extends Error {
  override readonly name = 'Failure'

  /** @param file what the line is about; a path or an option */
  constructor(file: string, problem: string) {
    super(`${file}: ${problem}`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file; check the path',
  EACCES: 'no permission; check who may read and write it',
  EPERM: 'no permission; check who may read and write it',
  EISDIR: 'is a folder; name a file',
  ENOTDIR: 'part of the path is a file, not a folder; name another path',
  ENOSPC: 'no space left on the device; free some and run again',
  EROFS: 'the file system is read-only; name another path with -o',
  EMFILE: 'too many open files; raise the limit (ulimit -n)',
  ELOOP: 'too many symbolic links; name the file itself',
  ENAMETOOLONG: 'the name is too long; name another path'
}

/** A failure from what the file system said about `file`. */
export function fileFailure(file: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  const {code, message} = error as NodeJS.ErrnoException
  return new Failure(file, (code && reasons[code]) || (message ?? String(error)))
}
