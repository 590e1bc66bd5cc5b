import {existsSync} from 'node:fs'

/** The tests read the compiled tables, and some run the built program. */
export default function setup(): void {
  if (!existsSync('dist/data/phrases.bin') || !existsSync('dist/cli.js'))
    throw new Error('dist/ is not built; run npm run build first')
}
