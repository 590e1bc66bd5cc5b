import {rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

/** Bundles a TypeScript module of the project, given by its path from the root, and imports it. */
export async function importBundled(entry) {
  const outfile = fileURLToPath(new URL(`../dist/${entry.replace(/\W/g, '-')}.mjs`, import.meta.url)) // beside the tables that it may read
  await build({
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    outfile,
    // Bundled CommonJS packages ask for what modules do not have.
    banner: {
      js: `import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);`
    }
  })
  try {
    return await import(outfile)
  } finally {
    rmSync(outfile)
  }
}
