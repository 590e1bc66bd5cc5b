import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {expect, it} from 'vitest'
import {clean, cleanArticle, jsonReport, restore} from '../src/index.ts'
import {fixtures} from './helpers.ts'

it('is a unified plugin: the tree of the Markdown, the findings as messages', async () => {
  const {source, clean: wanted} = fixtures[0]!
  const file = await unified()
    .use(cleanArticle)
    .use(remarkStringify, {bullet: '-'})
    .process(new VFile({path: 'a/source.txt', value: source}))
  expect(String(file).split('\n')[0]).toBe(wanted.split('\n')[0])
  expect(file.messages.length).toBeGreaterThan(5)
  for (const message of file.messages) {
    expect(message).toBeInstanceOf(VFileMessage)
    expect(message.source).toBe('clean-article')
    expect(message.ruleId).toMatch(/^[a-z]+\/[a-z-]+$/)
    expect(message.line).toBeGreaterThan(0)
  }
})

it('has a typed API that takes strings and bytes', () => {
  const text = fixtures[0]!.source
  const cleaning = clean(text, {path: 'source.txt'})
  expect(clean(new TextEncoder().encode(text)).markdown).toBe(cleaning.markdown)
  expect(new TextDecoder().decode(restore(cleaning.markdown, jsonReport([cleaning])))).toBe(text)
  expect(clean('# A title\n\nWords.\n', {path: 'x.md'}).markdown).toBe('# A title\n\nWords.\n')
})
