import {describe, expect, it} from 'vitest'
import {invert, record} from '../../src/core/ledger.ts'
import {View} from '../../src/core/view.ts'
import {clean} from '../../src/pipeline.ts'
import {shipped} from '../../src/resources.ts'
import {rules} from '../../src/rules/index.ts'
import {repair} from '../../src/rules/repair/index.ts'
import {windows1250, windows1251, windows1252} from '../../src/rules/repair/misread.ts'

const others = Object.fromEntries(rules.filter(({id}) => !id.startsWith('repair/')).map(({id}) => [id, 'off' as const]))

function run(text: string, from: 'text' | 'markdown' = 'text') {
  const source = {text, sha256: '', bytes: 0, encoding: 'utf-8', bom: false}
  return clean(source, {resources: shipped, rules: others, from})
}

/** The text after its repairs, without the escapes of Markdown. What is mended stays so, and the ledger takes it back. */
function mend(text: string, from: 'text' | 'markdown' = 'text'): string {
  const {markdown, ledger, findings} = run(text, from)
  expect(run(markdown, 'markdown').markdown, 'the output comes back unchanged when it is read as Markdown').toBe(
    markdown
  )
  expect(invert(markdown, record(text, ledger.entries)), 'the ledger is reversible').toBe(text)
  const mended = ledger.entries.map(entry =>
    entry.kind === 'keep' || entry.by.every(index => findings[index]!.rule === 'markdown/escape')
      ? text.slice(entry.start, entry.end)
      : entry.insert
  )
  return mended.join('')
}

function mends(cases: readonly (readonly [string, string])[], from?: 'text' | 'markdown'): void {
  it.each(cases)('%j → %j', (broken, mended) => expect(mend(broken, from)).toBe(mended))
}

function keeps(cases: readonly string[], from?: 'text' | 'markdown'): void {
  it.each(cases)('%j stays', text => expect(mend(text, from)).toBe(text))
}

describe('mojibake', () => {
  const tables = {'windows-1252': windows1252, 'windows-1250': windows1250, 'windows-1251': windows1251}

  /** What a program makes of UTF-8 when it takes it for `charset`. */
  function misread(text: string, charset: keyof typeof tables | 'latin-1'): string {
    const characters = new Map<number, string>()
    if (charset !== 'latin-1')
      for (let unit = 0x21ff; unit >= 0x80; unit--)
        if (tables[charset].byteOf(unit)) characters.set(tables[charset].byteOf(unit), String.fromCharCode(unit))
    // Where a byte has two characters, the printable one is what programs write.
    if (charset !== 'latin-1')
      for (let unit = 0xa0; unit < 0x2200; unit++)
        if (tables[charset].byteOf(unit)) characters.set(tables[charset].byteOf(unit), String.fromCharCode(unit))
    return Array.from(new TextEncoder().encode(text), byte =>
      byte < 0x80 ? String.fromCharCode(byte) : (characters.get(byte) ?? String.fromCharCode(byte))
    ).join('')
  }

  const sentences = [
    'She said “it’s late” — and left…',
    'A café, a crème brûlée and an œuvre by Élodie, à la carte',
    'El niño comió en Óbidos, ¿verdad? ¡Sí!',
    'Größere Äpfel, süße Öle und ein Gruß aus Übersee',
    'Blåbær på Ærø, smørbrød og en ny sang',
    'Zażółć gęślą jaźń w Łodzi, święto i będą',
    'Příšerně žluťoučký kůň, Škoda a Čeština',
    'İstanbul’da ığdır, çiğ köfte ve Şişli',
    'Ștefan și țara lui, după o săptămână',
    'Người Việt uống cà phê sữa đá ở phố cổ',
    'Всё это было давно, и мы забыли об этом',
    'Η θάλασσα είναι ήρεμη σήμερα το πρωί',
    'A layer of 5 μm at −3 °C, ½ cup, 3 × 4 ≤ 20 and π ≈ 3.14',
    '5 € or £7 for © 2021 Harbour Foods™, “grade ®”',
    '海の水は今日も青い、と船長が言った',
    '오늘은 바다가 조용하다고 선장이 말했다',
    'الكتاب على الطاولة',
    'שלום לכולם מהנמל',
    'यह किताब मेज़ पर है',
    'วันนี้ทะเลสงบ',
    'A party 🎉 with a heart ❤️ and a smile 😀',
    '• first › next → last ✓ done ★ good',
    'Città, perché, più e così: è già là'
  ]

  describe.each(['windows-1252', 'latin-1'] as const)('taken for %s', charset => {
    it.each(sentences)('once: %j', text => expect(plain(mend(misread(text, charset)))).toBe(text))
    it.each(sentences)('twice: %j', text => expect(plain(mend(misread(misread(text, charset), charset)))).toBe(text))
  })
  it.each(sentences)('three times: %j', text =>
    expect(plain(mend(misread(misread(misread(text, 'windows-1252'), 'windows-1252'), 'windows-1252')))).toBe(text)
  )
  it.each(sentences.slice(0, 4))('taken for windows-1250: %j', text =>
    expect(plain(mend(misread(text, 'windows-1250')))).toBe(text)
  )
  it.each([sentences[0]!, sentences[10]!])('taken for windows-1251: %j', text =>
    expect(plain(mend(misread(text, 'windows-1251')))).toBe(text)
  )
  keeps(sentences)

  describe('that lost a byte', () =>
    mends([
      ['the â€œendâ€.', 'the “end”.'],
      ['â€œHelloâ€ she said', '“Hello” she said'],
      ['He closed itâ€\ufffd at last', 'He closed it” at last'],
      ['open 2010â€"2015 and 9â€"5', 'open 2010–2015 and 9–5'],
      ['the workshop â€" closed', 'the workshop — closed'],
      ['It was 5Â degrees below.Â Then it snowed.', 'It was 5 degrees below. Then it snowed.'],
      ['Itâs late, they donât know, and weâre cold', 'It’s late, they don’t know, and we’re cold'],
      ['parlé\x85 et puis \x93rien\x94', 'parlé… et puis “rien”'],
      ['\x96 it\x92s the captain\x92s', '– it’s the captain’s'],
      ['Â“QuotedÂ” itÂ’s', '“Quoted” it’s'],
      ['ï»¿The first line', 'The first line'],
      ['something ï¿½ was lost', 'something \ufffd was lost'],
      ['Une rÃ©ponse Ã la carte', 'Une réponse à la carte']
    ]))

  describe('by itself', () =>
    mends([
      ['NicolÃ¡s', 'Nicolás'],
      ['ZURÃœCK', 'ZURÜCK'],
      ['AÃ‘O', 'AÑO'],
      ['Ã“scar', 'Óscar'],
      ['Ã–sterreich', 'Österreich'],
      ['20Â°C', '20°C'],
      ['Â£5', '£5'],
      ['Â©2009', '©2009'],
      ['HarbourÂ®', 'Harbour®'],
      ['5 Ã— 7', '5 × 7'],
      ['10Î¼s', '10μs'],
      ['RÄ«ga', 'Rīga'],
      ['LÃ³pez, PÃ©rez, MÃ©xico', 'López, Pérez, México'],
      ['DÃ©jÃ vu, CÃ´te', 'DéjÃ vu, Côte'],
      ['Ä°zmir', 'İzmir'],
      ['Å“uvre', 'œuvre'],
      ['ä¸­æ–‡', '中文'],
      ['tuneâ™«', 'tune♫'],
      ['Le Â«grandÂ» jour', 'Le «grand» jour'],
      ['DivisÃ£o > Classificação', 'Divisão > Classificação'],
      ['page.Ã‰lodie, vue Ã\u00a0 Nice', 'page.Élodie, vue à Nice']
    ]))

  describe('that is none', () =>
    keeps([
      'SÃO PAULO, MAÇÃ e IRMÃ',
      'A MAÇÃ” disse ela, e a IRMÃ… não',
      'naïve, façade, forêt, Noël',
      'Das „Menü“ und der „Spaß“, MENÜ“',
      'CAFÉ” — ÉTÉ… — “É” — «CAFÉ»',
      '«Está»… disse; maçã…” e café”…',
      'Brontë…”, she said, “un café…”',
      'À… la fin, Â la lettre',
      'ROMÂNIA, Îngeri, Âge',
      'NESTLÉ® and HÄAGEN™ and AHÅ™',
      'multiplied 5×£35 and 3×½, 4288×…',
      'a radius of 10 Å—no more',
      'MÄ£ÄM ÌÑÌ and x²é²',
      'NÁŠ VÁŠ, Úžas, Ášovský',
      'Đà Nẵng, trà…” and là»…',
      'L’épisode, d’été’s, château, mât, dégât',
      'cât, atât, “hârtie”',
      'Ôôô e Õ… e Ê…',
      'É…É…É… non',
      '«С…С…С…спасибо», класс «В» и «С»',
      'РСФСР, СССР, ВІКІ, ПоздравЂаво',
      'the letter “Ã¤” and the pair "Ã©"',
      'There are a lot of Ã’s in it',
      'C O N C L U S Ã O',
      'NICIODATĂ™ and DATĂ”',
      'SELKÄ\u00a0EDELLÄ'
    ]))

  /** A no-break space that was misread is one only where typography asks for it. */
  function plain(text: string): string {
    return text.replace(/\u00a0/g, ' ')
  }
})

describe('literal-escape', () => {
  mends([
    ['image.jpg?ssl\\u003d1', 'image.jpg?ssl=1'],
    ['depth \\u003d width', 'depth = width'],
    ['It\\u2019s \\u201cfine\\u201d\\u2026', 'It’s “fine”…'],
    ['don\\x27t', "don't"],
    ['caf\\xe9 and na\\xefve', 'café and naïve'],
    ['smile \\ud83d\\ude00!', 'smile 😀!'],
    ['twice\\\\u003dtwice', 'twice=twice'],
    ['a\\u00a0b, 5\\u00a0% off', 'a b, 5\u00a0% off'],
    ['One line.\\n\\nAnother line.\\nThird line', 'One line.\n\nAnother line.\nThird line'],
    ['One line.\\r\\nAnother line', 'One line.\nAnother line'],
    ['One.\\nTwo and\\nthree', 'One.\nTwo and\nthree'],
    ['Line One\\nLine Two\\nLine Three', 'Line One\nLine Two\nLine Three'],
    ['He said \\"hello\\" and didn\\\'t', 'He said "hello" and didn\'t'],
    ["O\\'Brien and l\\'eau", "O'Brien and l'eau"],
    ["\\'excellent\\' work", "'excellent' work"],
    ['https:\\/\\/example.com\\/a and\\/or b', 'https://example.com/a and/or b'],
    ['the captain\\xe2\\x80\\x99s', 'the captain’s'],
    ['Salt \\u0026amp; pepper', 'Salt & pepper']
  ])
  keeps([
    'C:\\new\\table and D:\\notes',
    'open C:\\Program Files\\new now',
    'src\\new\\table, docs\\notes, bin\\Tools',
    'use \\n for a line break',
    'The sequence "\\u003d" stands for it',
    'In Unicode \\u2019 is a quotation mark',
    'Schr\\"odinger',
    "caf\\'e",
    'a lone \\ud83d half',
    'printf("Hello, world!\\n");',
    'share\\xfade',
    'The letters \\alpha and \\nabla and \\theta'
  ])
  describe('in Markdown', () => {
    mends([['It\\u2019s `It\\u2019s`', 'It’s `It\\u2019s`']], 'markdown')
    keeps(['say \\"hi\\" and \\u003cb\\u003e', 'One.\\n\\nTwo.', 'twice \\\\u2019s'], 'markdown')
  })
})

describe('html-entity', () => {
  mends([
    ['Tom &amp; Jerry&#39;s &ndash; it&rsquo;s &#8220;ok&#8221; &#x2014;', "Tom & Jerry's – it’s “ok” —"],
    ['&amp;amp;amp; &amp;quot;', '& "'],
    ['don&#8217t, &nbspx, Smith &amp Sons', 'don’t,  x, Smith & Sons'],
    ['& amp; and & #039;', "& and '"],
    ['5&nbsp;% of «&nbsp;mot&nbsp;»', '5\u00a0% of «\u00a0mot\u00a0»'],
    ['&#55357;&#56832; &#146;', '😀 ’'],
    ['It&acirc;&#128;&#153;s', 'It’s']
  ])
  keeps([
    'AT&T, R&D; Q&A;',
    'https://example.org/?a=1&copy=2&reg=3',
    'you&or;me',
    'The HTML entity “&amp;” is an ampersand'.replace('&amp;', '&foo;')
  ])
  it('is Markdown’s own in Markdown', () => expect(mend('Salt &amp; pepper', 'markdown')).toBe('Salt &amp; pepper'))
})

describe('invisible-character', () => {
  mends([
    ['zero\u200bwidth \ufeffmark so\u00adft wo\u2060rd', 'zerowidth mark soft word'],
    ['over\u202eride\u202c and isol\u2066ate\u2069', 'override and isolate'],
    ['join\u200der x\ufe0f', 'joiner x'],
    ['blank\u3164letter and \u2800start', 'blank letter and start'],
    ['bell\x07 nul\0 esc\x1b', 'bell nul esc'],
    ['hidden\u{e0041}\u{e0042}', 'hidden']
  ])
  keeps([
    '👨\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3',
    'می\u200cخواهم',
    'क्\u200dष',
    'שלום\u200f! abc\u200e',
    'ภาษา\u200bไทย',
    '葛\u{e0100}',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'
  ])
})

describe('homoglyph', () => {
  mends([
    ['Runnіng', 'Running'],
    ['соlour', 'colour'],
    ['thе Αpple and Ρaypal', 'the Apple and Paypal'],
    ['viαgra', 'viagra'],
    ['ｃｏｔｔｏｎ and Ｈello', 'cotton and Hello'],
    ['𝐛𝐨𝐥𝐝 words and 𝗜 𝗮𝗺 𝗵𝗲𝗿𝗲', 'bold words and I am here']
  ])
  keeps([
    'Привет, мир',
    'μm, γ-ray, Δx, №, Ωm',
    'TNFα and NFκB',
    'KoЯn',
    'x in ℝ and 𝑥 + 𝑦',
    '日本のＮＨＫ',
    'Русский текст про xлеб и USBа',
    'ﬁne ﬂow'
  ])
})

describe('cut-word', () => {
  const line = 'The committee, which met on the first Monday of March, wanted a great deal of '
  mends([
    [`${line}infor-\nmation about it`, `${line.trimEnd()}\ninformation about it`],
    [`${line}long-\nterm plans`, `${line}long-term\nplans`],
    [`${line}twenty-\nfive plans`, `${line}twenty-five\nplans`],
    [`${line}manage-\nment plans`, `${line}management\nplans`],
    [`${line}state-of-the-\nart plans`, `${line}state-of-the-art\nplans`],
    [`${line}20-\nyear plans`, `${line}20-year\nplans`],
    [`${line}GPS-\nbased plans`, `${line}GPS-based\nplans`],
    [`${line}develop-\nment. Then came`, `${line}development. Then\ncame`],
    [`${line}soft\u00ad\nware here`, `${line}software\nhere`],
    [`${line}data-\nset. The data-set is here`, `${line}data-set. The\ndata-set is here`],
    [`${line}co-\noperation. The cooperation is here`, `${line.trimEnd()}\ncooperation. The cooperation is here`]
  ])
  keeps([
    `${line}short-\nand long-term plans`,
    'A short-\nline',
    `${line}words --\nand more`,
    `${line}words -\nand more`
  ])
  describe('in Markdown', () => {
    mends([[`- ${line}manage-\n  ment plans`, `- ${line}management\n  plans`]], 'markdown')
    keeps([`> ${line}infor-\n> mation`, `${line}\`infor-\nmation\``], 'markdown')
  })
})

describe('quote-space', () => {
  mends([
    ['" Unlike many," he said. "We go on."', '"Unlike many," he said. "We go on."'],
    [
      'He said it. " You know," he told us. " Really," he added.',
      'He said it. "You know," he told us. "Really," he added.'
    ],
    ['"Do it to us? " she wrote. "The end."', '"Do it to us?" she wrote. "The end."'],
    ['One word " in quotes " here', 'One word "in quotes" here'],
    ['the " bad " and "good" ones', 'the "bad" and "good" ones'],
    ['" Never before in the history of it', '"Never before in the history of it'],
    ['will say, “ How did you” and go', 'will say, “How did you” and go'],
    ['“Fine ” he said', '“Fine” he said'],
    ['„ Wort “ und', '„Wort“ und'],
    ['this ( see below ) ends', 'this (see below) ends'],
    ['boats, nets , and ropes', 'boats, nets, and ropes'],
    ['told you . Then we left .', 'told you. Then we left.']
  ])
  keeps([
    'on ourselves? " she wrote. "The end."',
    '"A long quotation begins and goes on. " New one here"',
    'a 6 " pipe and an 8 " pipe',
    'a 5" x 7" frame with "quotes"',
    '« Bonjour » ! Quoi ? Oui : non ; si',
    'wait . . . what',
    'the .NET and .com and node .js',
    'sad : ( face and :) ok',
    'a ) first b ) second',
    'x .5 and 1 ,000',
    'shelf,“ three factors',
    'query = " + x + " and',
    'if ( user.len() ) {'
  ])
  describe('in Markdown', () =>
    mends([['[a](b " t") " Hi there" and `" x`', '[a](b " t") "Hi there" and `" x`']], 'markdown'))
})

describe('numbered-dot', () => {
  mends([
    ['1 . Get Going', '1. Get Going'],
    ['2 ) Do it', '2) Do it'],
    ['3 .Go On', '3. Go On']
  ])
  keeps(['10 .NET tips', '1 . 5 is', '1 .5 litres'])
})

describe('title-prefix', () => {
  mends([
    ['Topic: How a Mill Works\n\nIt turns.', 'How a Mill Works\n\nIt turns.'],
    ['Article Title: Topic: How a Mill Works', 'How a Mill Works'],
    ['Home | Shop\nTopic: How To Start A Pond\nBy someone', 'Home | Shop\nHow To Start A Pond\nBy someone']
  ])
  keeps([
    'From: Bob\nSubject: Your Big Offer',
    'Subject: Mathematics Today\nGrade: 4',
    'Topic: One Thing\nTopic: Other Thing',
    'Post: we went home',
    'Article 5: What It Says'
  ])
})

describe('any line', () => {
  const length = 300_000
  const units = [
    ' ',
    '"',
    '\\',
    '&',
    'â',
    '-',
    '`',
    '\\n',
    '\\"',
    '\\u2019',
    '" ',
    ' ,',
    '( ',
    ' )',
    '&amp;',
    '&nbsp',
    'â€™',
    'Ã©',
    'é…”',
    'Р°',
    '\u200b',
    'a\u200b',
    'аa',
    'Ａ',
    '𝐀 ',
    'a-',
    '1 ',
    'Topic: ',
    '/\\/',
    '[\\u',
    '\n',
    '\r',
    '\r\n',
    'cut-\n'
  ]
  it.each(units)('of many %j is read in time that grows with its length', unit => {
    const text = unit.repeat(length / unit.length)
    for (const rule of repair) {
      const view = View.of({format: 'text', text, blocks: [], opaque: []})
      const start = performance.now()
      for (const _ of rule.check(view, shipped));
      expect(performance.now() - start, rule.id).toBeLessThan(2000)
    }
  })
})
