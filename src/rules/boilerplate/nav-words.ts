/** Words that menus are made of; a lone one may be a heading, several together are a menu. */
const words = new Set(
  `home homepage start news latest headlines world politics business sport sports opinion opinions culture arts entertainment lifestyle life travel tech technology science
health education environment climate money finance markets economy style fashion food recipes games gaming video videos photos podcasts podcast audio live tv radio weather
horoscopes crossword puzzles obituaries classifieds jobs careers cars property dating shop shopping store deals coupons vouchers offers sale men women kids basket cart checkout
about contact help faq faqs support press advertise advertising subscribe subscriptions newsletters newsletter archive archives rss sitemap privacy terms cookies accessibility
login logout register account profile search menu more local national regional international community events calendar magazine blog blogs forum forums gallery galleries members
membership donate volunteer team staff editorial authors contributors writers categories tags topics trending popular features columns editorials letters reviews guides tutorials
how-to resources downloads documentation docs pricing features products services solutions industries partners company investors legal imprint kontakt impressum startseite accueil inicio
phones laptops wearables tablets cameras software hardware apps internet security mobile android apple crypto startups earth animals space physics history planet nature universe
metrics citations accesses abstract permissions submit guidelines volumes issues issue journals books articles publications index next previous top back print email share follow facebook twitter instagram youtube linkedin pinterest`
    .split(/\s+/)
)

const phrases = new Set(
  `about us|contact us|my account|log in|sign in|sign up|sign out|log out|privacy policy|terms of use|terms of service|cookie policy|cookie settings|local news|what's on|whats on|buying guides|gift guides|gift cards
gift card|size guide|store finder|find a store|find a lawyer|free quotes|our team|our services|service areas|our work|case studies|press center|press centre|press room|contact me|site map|user agreement|ask us
main menu|all topics|top stories|most read|most popular|latest news|breaking news|editor's picks|current issue|view all|see all|all categories|manage account|help center|help centre|customer service|your orders
order status|free shipping|new arrivals|best sellers|advertise with us|work with us|join us|write for us|submit article|submit a tip|editorial standards|code of ethics|partner sites|recent posts|recent comments|popular posts
photo galleries|real estate|personal finance|open 24/7|call now|free essays|vpn reviews|about this article|view article|download pdf|back to home|sign in|shopping cart|my library`
    .split(/[|\n]/)
)

/** Whether a short text is something that a menu would hold. */
export function isNavigation(text: string): boolean {
  const plain = text.toLowerCase().replace(/’/g, "'").replace(/[.:\s()[\]0-9»›>*•·|]+$/u, '').replace(/^[\s»›>*•·|/-]+/u, '')
  return words.has(plain) || phrases.has(plain) || (/\S [&+] \S|\band\b/.test(plain) && plain.split(/ (?:&|\+|and) /).some(part => words.has(part)))
}
