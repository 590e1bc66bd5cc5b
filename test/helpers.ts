import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {sourceOfText} from '../src/input/source.ts'
import {type Cleaning, type CleanOptions, clean} from '../src/pipeline.ts'
import {shipped} from '../src/resources.ts'

export function cleanText(text: string, options: Omit<CleanOptions, 'resources'> = {}): Cleaning {
  return clean(sourceOfText(text), {...options, resources: shipped})
}

export type Fixture = {readonly slug: string; readonly source: string; readonly clean: string}

const articles = 'fixtures/articles'

export const fixtures: readonly Fixture[] = readdirSync(articles)
  .sort()
  .map(slug => ({
    slug,
    source: readFileSync(join(articles, slug, 'source.txt'), 'utf8'),
    clean: readFileSync(join(articles, slug, 'clean.md'), 'utf8')
  }))

/** Files below a folder with one of the endings, as paths. */
export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith(ending))
    .map(name => join(folder, name))
    .sort()
}
