import type * as Crypto from 'node:crypto'
import {createRequire} from 'node:module'

const require = createRequire(import.meta.url)

/** SHA-256 in hexadecimal; of a string, that of its UTF-8. The library is loaded when it is first asked for: most runs never do. */
export function sha256(data: Uint8Array | string): string {
  return (require('node:crypto') as typeof Crypto).createHash('sha256').update(data).digest('hex')
}
