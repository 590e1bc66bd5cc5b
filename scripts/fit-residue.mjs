// Fits the weights of boilerplate/page-clutter on the labelled pages beside the project. Before, unless told `--quick`, it measures them:
// each page is judged by a model that has seen no page of its site.
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {importBundled} from './bundled.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const shared = '../shared'
const corpus = join(shared, 'corpus')
const renderings = ['innertext', 'seedlike', 'textnodes', 'markdown']
if (!existsSync(corpus)) {
  console.error(`fit:residue needs the labelled pages in ${corpus}; they are not there`)
  process.exit(2)
}
const {decide, Fitting, folds, readLabelled} = await importBundled('scripts/residue/index.ts')

const entries = readFileSync(join(corpus, 'pages/index.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))
const pages = []
for (const rendering of renderings) {
  for (const entry of entries)
    pages.push({...readLabelled(corpus, entry, rendering, 'text', folds), rendering, isEnglish: entry.lang === 'en'})
  console.log(`${rendering}: read`)
}
const fitting = new Fitting(pages)
const measured = process.argv.includes('--quick') ? [] : crossValidate()
writeFileSync('src/rules/boilerplate/clutter/weights.bin', fitting.fit().pack(measured))

function crossValidate() {
  const folder = mkdtempSync(join(tmpdir(), 'residue-'))
  try {
    for (let fold = 0; fold < folds; fold++) {
      const {model} = fitting.fit(fold)
      for (const page of pages) {
        if (page.fold !== fold) continue
        mkdirSync(join(folder, page.rendering), {recursive: true})
        const read = row => ({text: page.texts[row], words: page.words[row]})
        const decision = decide(page, model.judge(page), read)
        const kept = page.texts.filter((_, row) => (decision ? decision.stays[row] : !page.isCut[row]))
        writeFileSync(join(folder, page.rendering, `${page.id}.txt`), kept.join('\n\n'))
      }
    }
    return renderings.map(rendering => {
      const args = [join(shared, 'eval/score-pages.mjs'), join(folder, rendering), join(corpus, 'pages')]
      const line = `${rendering} ${execFileSync(process.execPath, args, {encoding: 'utf8'}).trim()}`
      console.log(line)
      return line
    })
  } finally {
    rmSync(folder, {recursive: true})
  }
}
