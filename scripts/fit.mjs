// Fits the weights of wording/odd-synonym on the labelled articles beside the project, and prints their cross-validated reliability.
import {existsSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {importBundled} from './bundled.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const corpus = '../shared/corpus'
if (!existsSync(corpus)) {
  console.error(`fit needs the labelled articles in ${corpus}; they are not there`)
  process.exit(2)
}
const {readArticles, crossValidate, fitWeights} = await importBundled('scripts/fit.ts')
const articles = readArticles(corpus)
const judged = crossValidate(articles)
console.log('predicted    flags  mean  right   (cross-validated by article)')
const bounds = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01]
for (let i = 0; i + 1 < bounds.length; i++) {
  const bin = judged.filter(({probability: p}) => p >= bounds[i] && p < bounds[i + 1])
  if (bin.length === 0) continue
  const mean = bin.reduce((sum, {probability}) => sum + probability, 0) / bin.length
  const right = bin.filter(({isRight}) => isRight).length / bin.length
  console.log(
    `${bounds[i].toFixed(2)}–${Math.min(1, bounds[i + 1]).toFixed(2)}  ${String(bin.length).padStart(7)}  ${mean.toFixed(2)}  ${right.toFixed(2)}`
  )
}
const {first, second} = fitWeights(articles)
const list = numbers => `[${numbers.map(n => n.toFixed(4)).join(', ')}]`
writeFileSync(
  'src/rules/wording/weights.ts',
  `import type {Weights} from './decode.ts'

/** Fitted by \`npm run fit\`, which prints the measurement that the rule's page quotes. */
export const weights: Weights = {
  first: ${list(first)},
  second: ${list(second)}
}
`
)
