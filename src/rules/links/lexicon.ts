import {hashWord, TokenKind, tokenize} from '../../core/tokens.ts'

/** The trades that live on link spam. One article may speak of one of them; a line that names several belongs to none. */
export type Trade =
  | 'gambling'
  | 'money'
  | 'crypto'
  | 'insurance'
  | 'pills'
  | 'slimming'
  | 'adult'
  | 'papers'
  | 'seo'
  | 'fakes'
  | 'downloads'
  | 'network'
  | 'local'
  | 'magic'

/** What spam sells, in the languages it is written in. A word here is no proof; a pile of them is. */
const goods: Readonly<Record<Trade, string>> = {
  gambling: `casino casinos casinò kasino kasyno kazino poker roulette roulettes blackjack baccarat slot slots gambling betting bets sportsbook sportsbooks jackpot jackpots freespins spins bookmaker bookmakers bookie
    bookies craps keno satta matka dpboss kalyan rummy sportwetten wetten spielautomaten glücksspiel spielothek apuestas tragaperras tragamonedas ruleta apostas cassino cassinos roleta scommesse pokies gokken gokkasten zakłady sázky sázek automaty
    bukmacher bahis iddaa slotlar kumarhane rulet judi togel bandarq dominoqq domino99 pkv gacor slot88 slot777 sbobet maxwin togel4d sicbo sabung joker123 казино ставки ставок букмекер букмекерская
    рулетка рулетку слоты вулкан лотерея автоматы игровые`,
  money: `payday loan loans lender lenders mortgage mortgages remortgage refinance refinancing kredit kredite kredieten sofortkredit minikredit darlehen schufa crédit crédits préstamo préstamos credito crédito créditos empréstimo empréstimos prestito
    prestiti mutuo rachat prêt prêts minicréditos minicrédito půjčky půjčka úvěr bkr lening geldlenen pożyczka pożyczki chwilówki kredyt kredyty kredisi pinjaman займ займы займа кредит кредиты микрозайм`,
  crypto:
    'crypto cryptos cryptocurrency bitcoin bitcoins ethereum dogecoin usdt airdrop airdrops altcoin altcoins forex binary fx биткоин криптовалюта форекс',
  insurance: 'insurance insurances versicherung kfz mutuelle осаго',
  pills: `viagra cialis levitra kamagra priligy sildenafil tadalafil vardenafil tramadol xanax valium ambien adderall oxycodone hydrocodone phentermine modafinil propecia clomid nolvadex prednisone ivermectin
    pills pill pharmacy pharmacies rx meds potenzmittel rezeptfrei rezept apotheke ordonnance receta farmacia pharmacie prescription erectile erection dysfunction enhancement cbd thc kratom vape vapes vaping ejuice eliquid steroids steroid botox nootropics delta8
    виагра сиалис дженерик дженерики таблетки`,
  slimming:
    'weightloss slimming keto diet diets garcinia detox gummies abnehmen diät schlankheitspillen minceur adelgazar emagrecer dimagrire похудение похудения',
  adult: `escort escorts escortes porn porno porns xxx webcam webcams camgirls camgirl dating hookup hookups milf nude nudes sex sexy callgirl callgirls onlyfans massage viet69 bokep bdsm шлюхи проститутки порно знакомства эскорт интим`,
  papers: `essay essays dissertation dissertations coursework assignment assignments homework thesis theses paperwriting hausarbeit bachelorarbeit ghostwriter ghostwriting диплом дипломы диплома диплома дипломную курсовую курсовая реферат реферата`,
  seo: `seo followers follower backlinks backlink pbn dofollow linkbuilding abonnés seguidores takipçi beğeni подписчики подписчиков лайки накрутка накрутки продвижение раскрутка`,
  fakes:
    'replica replicas knockoff knockoffs rolex gucci prada birkin louboutin jerseys jersey uggs ugg oakley oakleys rayban jordans yeezy moncler реплика реплики копии',
  downloads:
    'apk mod mods hack hacks cheats keygen crack cracked torrent torrents warez serial putlocker 123movies fmovies ringtones unlock unlocked imei jailbreak robux roblox v-bucks vbucks скачать торрент кряк взлом читы',
  network: 'vpn iptv proxy proxies hosting vps webhosting socks5 реселлер хостинг',
  local: `lawyer lawyers attorney attorneys plumber plumbers plumbing roofer roofers roofing locksmith locksmiths movers removals dentist dentists electrician electricians contractor contractors handyman stairlift stairlifts towing
    juicer juicers limo chiropractor exterminator hvac schlüsseldienst umzug entrümpelung serrurier plombier cerrajero fontanero`,
  magic: 'spellcaster spell spells voodoo illuminati psychic psychics astrologer herbal herbalist'
}

/** What makes them sound like a bargain. */
const lure = `buy cheap cheapest cheaply free best top bonus bonuses bônus bonos discount discounts discounted promo promos clearance wholesale outlet coupon coupons voucher vouchers quote quotes sale deal deals bargain bargains
  affordable inexpensive reasonably-priced priced instant unlimited deposit spins overnight guaranteed cashback giveaway earn vip legit trusted 24h 24x7 generator hot hari ini menang gampang guessing недорого pas
  günstig günstige günstiger billig billige kaufen gratis kostenlos kostenloser einzahlung echtgeld seriös seriöse sofort ohne zonder cruks senza acheter achat pas cher pascher gratuit gratuits gratuite rapide bonus sans dépôt justificatif comprar barato baratos baratas
  baratos gratis rápidos rápido aval receta sin depósito bono onlain comprare economici gratuiti kup tanio tanie darmowe goedkoop kopen ucuz satın bedava ücretsiz deneme bonusu siteleri giriş güvenilir situs bandar bola terpercaya terbaik resmi daftar murah
  agen deposit login alternatif pulsa online en-ligne uy tín купить куплю дешево недорого цена цены бесплатно заказать заказ онлайн скидка скидки быстро срочно отказа карту бонус бездепозитный`

/** Words that go with both and prove nothing. */
const filler = `likes subscribers now offer offers order shipping delivery near me service services company companies review reviews code codes price prices no win money real live credit bad fast quick quickly easy apply rates rate car home student life
  health seniors auto cover download purchase store shop supplier suppliers manufacturer tablets tablet kids women woman men man girl girls instagram youtube facebook tiktok twitter traffic ranking rankings links link spare parts sports tips
  day same hour hours today daily website websites site sites web page agency writing writer writers paper watches watch shoes bags handbag handbags games game mobile phone number india usa uk australia canada malaysia
  singapore thailand indonesia enligne casino777 app apps iphone android watch films movies movie stream streaming tv series hd lose weight gain rapid singles chat human verification approval card cards ok package packages only cash advance emergency injury claims claim personal business funding loan city
  für im à la le de el en con por del via dan di yang na до на без и в с для`

const trades = new Map<string, Trade>()
for (const [trade, words] of Object.entries(goods))
  for (const word of words.split(/\s+/)) trades.set(word, trade as Trade)
const lures = new Set(lure.split(/\s+/))
const fillers = new Set(filler.split(/\s+/))

/** Scripts that set no spaces, or bend every word: here a word is what stands in the line. */
const unspaced: readonly (readonly [Trade, RegExp])[] = [
  [
    'gambling',
    /nhà cái|cá cược|xổ số|game bài|娱乐城|娛樂城|娱乐平台|赌场|賭場|赌博|博彩|百家乐|百家樂|六合彩|时时彩|彩票|老虎机|老虎機|体育投注|真人荷官|棋牌|现金网|現金版|オンラインカジノ|カジノ|パチンコ|카지노|토토|바카라|슬롯|홀덤|먹튀|사설놀이터|บาคาร่า|สล็อต|คาสิโน|แทงบอล|พนัน|หวย|เว็บตรง|แตกง่าย|เครดิตฟรี/gu
  ],
  ['money', /贷款|貸款|借钱|借錢|信用卡套现|小额贷|キャッシング|即日融資|대출|สินเชื่อ/gu],
  ['pills', /伟哥|壮阳|春药|バイアグラ|シアリス|비아그라|시알리스/gu],
  [
    'adult',
    /约炮|外围|援交|成人视频|色情|裸聊|外送茶|出会い系|アダルト|デリヘル|出張マッサージ|출장안마|출장마사지|출장샵|오피사이트/gu
  ],
  ['papers', /代写|代寫|代考|办证|辦證|学历认证|毕业证|代开发票/gu],
  ['seo', /刷粉|刷单|涨粉|网赚|黑帽|快速排名|フォロワー購入|팔로워/gu],
  ['fakes', /高仿|精仿|复刻表|スーパーコピー|ブランドコピー|コピー時計|레플리카/gu]
]
const wordless = /nhà cái|cá cược|[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** Trades that the article itself is about: their words are no evidence in it. */
export type Topic = ReadonlySet<Trade>
export const noTopic: Topic = new Set()

export type Weights = {
  /** Words for what spam sells. */
  readonly strong: number
  /** Words for a bargain. */
  readonly lures: number
  /** Lures and the small change of such lines. */
  readonly weak: number
  readonly words: number
  readonly trades: ReadonlySet<Trade>
}

const TRADE = 1
const LURE = 2
const FILLER = 3
const classOf = new Map<number, number>()
const tradeOfHash = new Map<number, Trade>()
for (const word of fillers) classOf.set(hashWord(word), FILLER)
for (const word of lures) classOf.set(hashWord(word), LURE)
for (const [word, trade] of trades) {
  classOf.set(hashWord(word), TRADE)
  tradeOfHash.set(hashWord(word), trade)
}

/** How much of a text is made of such words; what the article's own topic calls for is not counted. */
export function spamWords(text: string, topic: Topic = noTopic): Weights {
  if (text !== last.text || topic !== last.topic) last = {text, topic, weights: weigh(text, topic)}
  return last.weights
}

/** What was asked last: several tests ask the same of one text. */
let last: {readonly text: string; readonly topic?: Topic; readonly weights: Weights} = {
  text: '',
  weights: {strong: 0, lures: 0, weak: 0, words: 0, trades: new Set()}
}

function weigh(text: string, topic: Topic): Weights {
  const found = new Set<Trade>()
  let strong = 0
  let luring = 0
  let weak = 0
  let words = 0
  const {length, kind, hash} = tokenize(unmasked(text))
  for (let i = 0; i < length; i++) {
    if (kind[i] === TokenKind.punctuation) continue
    words++
    const own = classOf.get(hash[i]!)
    if (own === undefined) continue
    if (own === TRADE) {
      const trade = tradeOfHash.get(hash[i]!)!
      if (topic.has(trade)) continue
      strong++
      found.add(trade)
    } else {
      weak++
      if (own === LURE) luring++
    }
  }
  if (wordless.test(text)) {
    words += Math.floor((text.match(/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g) ?? []).length / 4)
    for (const [trade, expression] of unspaced) {
      const hits = topic.has(trade) ? 0 : (text.match(expression)?.length ?? 0)
      strong += hits
      if (hits > 0) found.add(trade)
    }
  }
  return {strong, lures: luring, weak, words, trades: found}
}

/** Every word of a bargain, for tables that are made of them. */
export function lureWords(): Iterable<string> {
  return lures
}

/** Every word of every trade, for tables that are made of them. */
export function tradeWords(): Iterable<readonly [string, Trade]> {
  return trades
}

/** The trades that a text without spaces between its words names. */
export function* unspacedTrades(text: string): Generator<Trade> {
  if (wordless.test(text)) for (const [trade, expression] of unspaced) if (text.search(expression) >= 0) yield trade
}

/** An anchor or a line that sells: half of it is such words, and not all of them small change. */
export function isPitch(text: string, topic: Topic = noTopic): boolean {
  const {strong, lures, weak, words} = spamWords(text, topic)
  return (strong > 0 || lures >= 2 || (lures > 0 && weak === words && words >= 2)) && (strong + weak) * 2 >= words
}

const masks = /[\^*@01345$!|](?<=\p{L}.)[\^*@01345$!|]*\p{L}/u
const letters: Readonly<Record<string, string>> = {
  '^': '',
  '*': '',
  '@': 'a',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  $: 's',
  '!': 'i',
  '|': 'l'
}

/** Words that were masked against filters (`ch^eap rep1ica w@tches`) in plain letters. */
function unmasked(text: string): string {
  if (!/[\^*@$!|0134]\S/.test(text) || !masks.test(text)) return text
  return text.replace(/\p{L}[\p{L}^*@01345$!|]{1,30}\p{L}/gu, each => {
    if (!masks.test(each)) return each
    const plain = each.replace(/[\^*@01345$!|]/g, mark => letters[mark]!)
    const other = plain === each ? each : each.replace(/1/g, 'i').replace(/[\^*@0345$!|]/g, mark => letters[mark]!)
    const known = [plain, other].find(
      candidate =>
        trades.has(candidate.toLowerCase()) ||
        lures.has(candidate.toLowerCase()) ||
        fillers.has(candidate.toLowerCase())
    )
    return known ?? each
  })
}

/** The endings of hosts that are taken for an address where neither scheme nor `www.` stands before them. */
const endings = 'com|org|net|info|biz|co|io|ru|xyz|online|shop|site|top|club|cn|de|uk'
const withPath = 'me|ly|gg|to|link|click|live|vip|win|bet|store|pro|casino'
const label = '[a-z0-9-]{1,63}'

export const addressPattern = String.raw`(?:https?:\/\/|www\.)[^\s<>"'()\[\]]+|\b${label}(?:\.${label}){0,5}\.(?:(?:${endings})\b(?:\/[^\s<>"'()\[\]]*)?|(?:${withPath})\/[^\s<>"'()\[\]]+)`

export const hasAddress = new RegExp(addressPattern, 'i')

/** What every address has in it. */
export const addressCue = String.raw`https?:|www\.|\.(?:(?:${endings})\b|(?:${withPath})\/)`

/** A cheap test that every text with an address passes. */
export const mayHaveAddress = new RegExp(addressCue, 'i')

const addresses = new RegExp(addressPattern, 'gi')
const brand = /^[A-Z][A-Za-z0-9-]*\.(?:com|org|net|io|co)$/

export function isBrand(address: string): boolean {
  return brand.test(address)
}

/** The addresses in a text; a bare host in capitals (`Booking.com`) is a firm's name and none. */
export function addressesIn(text: string): string[] {
  return mayHaveAddress.test(text) ? (text.match(addresses) ?? []).filter(address => !brand.test(address)) : []
}

/** Whether a text points somewhere. */
export function pointsSomewhere(text: string): boolean {
  return addressesIn(text).length > 0
}

export function withoutAddresses(text: string): string {
  return mayHaveAddress.test(text) ? text.replace(addresses, ' ') : text
}

const hosts: readonly (readonly [Trade, RegExp])[] = [
  ['gambling', /casino|poker|roulette|slots?\d*\b|betting|freebets?|jackpot|judi|togel|bahis|\bspins?\b/i],
  ['money', /payday|loans?\b|kredit|mortgage/i],
  ['crypto', /crypto|bitcoin|forex|\bbtc/i],
  ['insurance', /insurance|quotes?\b/i],
  ['pills', /viagra|cialis|pharm(?!a\b|acy\.)|\brx\b|pills?|\bcbd\b|vapes?\b/i],
  ['slimming', /keto|slimming|weight-?loss/i],
  ['adult', /escorts?\b|porn|\bxxx(?!x)|camgirl/i],
  ['papers', /essays?\b|dissertation|\bhomework/i],
  ['seo', /\bseo\b|backlinks?|followers?/i],
  ['fakes', /replica/i],
  ['downloads', /\bapk\b|torrent|keygen/i],
  ['network', /\bvpn\b|iptv/i]
]

/** Whether the host of an address names what it sells, apart from what the article is about. */
export function sells(address: string, topic: Topic = noTopic): boolean {
  const host = /^(?:[a-z]+:\/\/)?[^\s/?#]{1,200}/i.exec(address)?.[0] ?? ''
  return hosts.some(([trade, expression]) => !topic.has(trade) && expression.test(host))
}
