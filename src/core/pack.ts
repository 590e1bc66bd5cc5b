/** A column of a packed table. Strings come as one list; numbers as the typed array that they are read back as. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | readonly string[]

const kinds = {u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f32: Float32Array} as const
type Kind = keyof typeof kinds | 'text'
type Section = readonly [kind: Kind, offset: number, bytes: number]

/** Where each of several lists begins when they are laid end to end, and where the last one ends. */
export function firsts(lists: readonly {readonly length: number}[]): Uint32Array {
  const first = new Uint32Array(lists.length + 1)
  lists.forEach((list, i) => {
    first[i + 1] = first[i]! + list.length
  })
  return first
}

/** Whole numbers in as narrow a column as holds them. */
export function counts(numbers: readonly number[]): Uint16Array | Uint32Array {
  return numbers.some(number => number > 0xffff) ? Uint32Array.from(numbers) : Uint16Array.from(numbers)
}

const align = (n: number) => (n + 7) & ~7

/**
 * Packs named columns into one file: the bytes `CAT1`, a uint32 LE with the length of a JSON directory
 * (`{name: [kind, offset, bytes]}`, offsets counted from the first 8-byte boundary after it), the directory, and the columns, each on
 * an 8-byte boundary, little-endian. A list of strings is UTF-8 with a NUL after each.
 */
export function pack(columns: Readonly<Record<string, Column>>): Uint8Array {
  const encoder = new TextEncoder()
  const directory: Record<string, Section> = {}
  const bodies: Uint8Array[] = []
  let offset = 0
  for (const [name, column] of Object.entries(columns)) {
    const isText = !ArrayBuffer.isView(column)
    const body = isText
      ? encoder.encode(column.map(text => `${text}\0`).join(''))
      : new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
    const kind: Kind = isText
      ? 'text'
      : (Object.keys(kinds) as (keyof typeof kinds)[]).find(key => column instanceof kinds[key])!
    directory[name] = [kind, offset, body.byteLength]
    bodies.push(body)
    offset += align(body.byteLength)
  }
  const head = encoder.encode(JSON.stringify(directory))
  const start = align(8 + head.byteLength)
  const file = new Uint8Array(start + offset)
  file.set(encoder.encode('CAT1'))
  new DataView(file.buffer).setUint32(4, head.byteLength, true)
  file.set(head, 8)
  bodies.forEach((body, i) => {
    file.set(body, start + Object.values(directory)[i]![1])
  })
  return file
}

/** Sees to it that the bytes of a buffer from one offset to another are there, where they are read only when they are asked for. */
export type Need = (start: number, end: number) => void

/**
 * The columns of a packed file. Numbers are views of its bytes; strings are cut only when they are asked for. Who gives a
 * `need` must ask it for numbers before looking at them.
 */
export class Packed {
  readonly #bytes: Uint8Array
  readonly #directory: Readonly<Record<string, Section>>
  readonly #start: number
  readonly #need: Need

  /** @throws {Error} when the bytes are not a packed table */
  constructor(bytes: Uint8Array, need: Need = () => {}) {
    need(0, 8)
    this.#need = need
    this.#bytes = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
    const length = bytes.byteLength < 8 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
    if (decoder.decode(bytes.subarray(0, 4)) !== 'CAT1' || 8 + length > bytes.byteLength)
      throw new Error('not a packed table')
    need(8, 8 + length)
    this.#directory = JSON.parse(decoder.decode(bytes.subarray(8, 8 + length))) as Record<string, Section>
    this.#start = align(8 + length)
  }

  numbers<K extends keyof typeof kinds>(name: string, kind: K): InstanceType<(typeof kinds)[K]> {
    const [own, offset, length] = this.#section(name)
    if (own !== kind) throw new Error(`column ${name} holds ${own}, not ${kind}`)
    const type = kinds[kind]
    return new type(
      this.#bytes.buffer as ArrayBuffer,
      this.#bytes.byteOffset + this.#start + offset,
      length / type.BYTES_PER_ELEMENT
    ) as InstanceType<(typeof kinds)[K]>
  }

  /** A column of whole numbers that is as wide as its numbers ask for, see {@link counts}. */
  counts(name: string): Uint16Array | Uint32Array {
    return this.numbers(name, this.#section(name)[0] === 'u32' ? 'u32' : 'u16')
  }

  /** The strings of a column, cut and decoded one by one as they are asked for. */
  strings(name: string): Strings {
    const [, offset, length] = this.#section(name)
    const from = this.#start + offset
    this.#need(from, from + length)
    return new Strings(this.#bytes.subarray(from, from + length))
  }

  #section(name: string): Section {
    const section = this.#directory[name]
    if (!section) throw new Error(`the table has no column ${name}`)
    return section
  }
}

const decoder = new TextDecoder()

/** A packed list of strings. */
export class Strings {
  readonly #bytes: Uint8Array
  readonly #ends: number[] = [] // of the strings up to the last one that was asked for

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  at(index: number): string {
    const ends = this.#ends
    while (ends.length <= index) ends.push(this.#bytes.indexOf(0, ends.length === 0 ? 0 : ends[ends.length - 1]! + 1))
    return decoder.decode(this.#bytes.subarray(index === 0 ? 0 : ends[index - 1]! + 1, ends[index]))
  }
}
