import fc from 'fast-check'
import {fixtures} from './helpers.ts'

/** Lines of the own fixtures: prose, headings, residue and spam as they stand in real pages. */
const real = fixtures.flatMap(({source}) => source.split('\n')).filter(line => line.length < 600)

/** What opens or breaks something in Markdown, in layouts, in encodings. */
const hostile = [
  '* star',
  '_under_ score',
  '# hash',
  '## ',
  '> quote',
  '1. one',
  '2) two',
  '- - -',
  '***',
  '---',
  '===',
  '```',
  '~~~',
  '    indented',
  '\ttab',
  '[a](b)',
  '![x](y)',
  '[ref]: http://example.com',
  '<b>bold</b>',
  '<!-- x -->',
  '<script>',
  '&amp;',
  '&#x26;',
  '&lt;b&gt;',
  '\\*',
  '\\',
  '\\u003d',
  '\\n',
  '\\u00a0',
  'a|b|c',
  '|-|-|',
  '|a|b|\n|-|-|',
  'www.example.com',
  'http://example.com/a_b_c*',
  'x@example.org',
  '+ plus',
  '[ ] todo',
  '- [ ] todo',
  '[^1]',
  '~~gone~~',
  'C# ',
  'snake_case_word',
  '`code`',
  '``',
  '2 * 3 * 4',
  'â€™',
  'Ã©',
  'caf\u00e9',
  'zero\u200bwidth',
  'soft\u00adhyphen',
  '\ufeff',
  '\u0000',
  '\u001b[31m',
  '\ud800',
  '\udc00x',
  '\u202eabc',
  '\u2028',
  '\u0085',
  '" Unlike',
  'aI',
  'infor-',
  'mation',
  '日本語の文。',
  'مرحبا',
  '👩‍👩‍👧',
  'e\u0301',
  'My homepage :: x',
  'All rights booked.',
  'You Might Also Like',
  'Topic: A Title',
  'on the off chance that',
  'associate teacher',
  'a apple',
  'https://cdn.example.com/a.jpg',
  '[url=http://x.example.com]casino[/url]',
  '<a href="http://example.com">loans</a>',
  'Share Tweet Email',
  'Home > News > Local'
]

const ends = ['\n', '\n', '\n\n', '\r\n', '\r', '\n \n', ' ', '']

/** Articles put together from real lines, hostile pieces and noise, with every kind of line end and some none. */
export const articles: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        {weight: 5, arbitrary: fc.constantFrom(...real)},
        {weight: 4, arbitrary: fc.constantFrom(...hostile)},
        {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 20})}
      ),
      fc.constantFrom(...ends)
    ),
    {maxLength: 14}
  )
  .map(parts => parts.map(([text, end]) => text + end).join(''))

/** Inputs at the rim. */
export const rims: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['spaces', '   \n\t \n  '],
  ['one newline', '\n'],
  ['no final newline', 'A title\n\nA paragraph of words'],
  ['carriage returns', 'One line\rAnother line\r\rA third'],
  ['CRLF', 'A title\r\n\r\nA paragraph\r\nof two lines\r\n'],
  ['NUL', 'a\u0000b\n\n\u0000'],
  ['lone surrogates', '\ud800 high\n\nlow \udc00'],
  ['only residue', 'Home\nNews\nSport\nContact\n© 2020 Example\n'],
  ['only a link', 'https://example.com/'],
  ['a byte order mark inside', 'a\ufeffb']
]
