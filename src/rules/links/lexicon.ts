/** What spam sells, whatever the language of the page. A word here is no proof; a pile of them is. */
const strong = new Set(
  `casino casinos poker roulette blackjack baccarat slots slot gambling betting bets sportsbook jackpot togel judi bola pulsa viagra cialis levitra kamagra tramadol xanax phentermine
pills pill pharmacy payday loan loans mortgage refinance forex crypto bitcoin binary escort escorts porn xxx webcam dating hookup replica replicas followers backlinks backlink pbn seo
vpn iptv apk mod hack cheats keygen crack torrent essay essays dissertation coursework assignment homework insurance quotes quote coupon coupons discount discounts voucher promo clearance
wholesale outlet cheap cheapest vape vapes cbd steroids botox weightloss diet slimming detox unlock imei lawyer attorney plumber plumbers roofing roofer roofers locksmith movers
казино ставки кредит займ виагра бонус 娱乐城 赌场 博彩 彩票 贷款 カジノ 카지노 토토 바카라`
    .split(/\s+/)
)

const weak = new Set(
  `buy best top online free bonus bonuses codes code deal deals sale price prices offer offers order now shipping delivery near service services company companies review reviews
no deposit win money real live credit bad instant fast quick easy apply rates rate car home student life health seniors auto cover download unlimited coins spins sports tips
prescription overnight tablets kids women men instagram youtube facebook likes subscribers traffic ranking links spare parts store shop supplier suppliers manufacturer`
    .split(/\s+/)
)

export type Weights = {readonly strong: number; readonly weak: number; readonly words: number}

/** How much of a text is made of such words. */
export function spamWords(text: string): Weights {
  let strongs = 0
  let weaks = 0
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  for (const word of words) {
    if (strong.has(word)) strongs++
    else if (weak.has(word)) weaks++
  }
  return {strong: strongs, weak: weaks, words: words.length}
}

/** An anchor or a line that sells: at least one telling word, and half of it such words. */
export function isPitch(text: string): boolean {
  const {strong: strongs, weak: weaks, words} = spamWords(text)
  return strongs > 0 && (strongs + weaks) * 2 >= words
}

export const addressPattern = String.raw`(?:https?:\/\/|www\.)[^\s<>"'()\[\]]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|biz|co|io|ru|xyz|online|shop|site|top|club|cn|de|uk)\b(?:\/[^\s<>"'()\[\]]*)?`

export const hasAddress = new RegExp(addressPattern, 'i')
