/** A decoded input. Its text never changes: everything the program does is written down as edits of it. */
export type Source = {
  readonly text: string
  /** As the caller named it; absent for text that came without a name. */
  readonly path?: string
  /** Hex digest of the input's bytes, supplied by whoever made the source: the core reads no bytes. */
  readonly sha256: string
  /** Length of the input in bytes. */
  readonly bytes: number
  /** WHATWG label of the encoding that the bytes were decoded from. */
  readonly encoding: string
  /** Whether the bytes began with a byte order mark (which is not part of `text`). */
  readonly bom: boolean
}
