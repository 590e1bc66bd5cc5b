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
sections issues columnists newsroom newswire alerts apps opinion-pieces subscribers insiders magazine supplements e-paper epaper archives quizzes cartoons comics corrections horoscope lottery traffic restaurants theater theatre
music movies film films television celebrity celebrities royals beauty wellness fitness nutrition parenting family relationships home-garden garden gardening diy pets motoring autos motors aviation energy defense defence
football soccer cricket rugby tennis golf basketball baseball hockey boxing racing f1 nfl nba mlb nhl mls ncaa olympics cycling athletics
africa americas asia europe oceania uk us usa u.s. canada australia india china russia
platform integrations templates webinars testimonials explore discover learn training certification certifications courses academy students admissions academics alumni research library faculty campus giving
locations leadership mission history sustainability diversity affiliates resellers developers api changelog roadmap status security trust enterprise customers clients portfolio projects insights blog whitepapers ebooks reports
accessories clothing shoes bags jewelry jewellery electronics furniture kitchen bedding toys gifts sale clearance brands collections wishlist returns delivery shipping stores lookbook
english deutsch español français italiano português nederlands polski svenska dansk norsk suomi türkçe русский українська العربية עברית 中文 日本語 한국어 简体中文 繁體中文 ελληνικά čeština magyar română
nachrichten politik wirtschaft kultur wissen gesundheit reise sportarten unternehmen produkte leistungen karriere aktuelles termine datenschutz agb suche anmelden startseite wetter ratgeber panorama meinung regional
actualités politique économie société culture sport santé voyage monde services produits entreprise carrières contactez-nous recherche connexion boutique météo opinions
noticias política economía sociedad cultura deportes salud viajes mundo servicios productos empresa contacto buscar tienda opinión tecnología ciencia
notícias política economia sociedade cultura esportes saúde viagem mundo serviços produtos empresa contato buscar loja opinião tecnologia
notizie politica economia società cultura sport salute viaggi mondo servizi prodotti azienda contatti cerca negozio opinioni cronaca esteri spettacoli
metrics citations accesses abstract permissions submit guidelines volumes issues issue journals books articles publications index next previous top back print email share follow facebook twitter instagram youtube linkedin pinterest`.split(
    /\s+/
  )
)

const phrases = new Set(
  `about us|contact us|my account|log in|sign in|sign up|sign out|log out|privacy policy|terms of use|terms of service|cookie policy|cookie settings|local news|what's on|whats on|buying guides|gift guides|gift cards
gift card|size guide|store finder|find a store|find a lawyer|free quotes|our team|our services|service areas|our work|case studies|press center|press centre|press room|contact me|site map|user agreement|ask us
main menu|all topics|top stories|most read|most popular|latest news|breaking news|editor's picks|current issue|view all|see all|all categories|manage account|help center|help centre|customer service|your orders
order status|free shipping|new arrivals|best sellers|advertise with us|work with us|join us|write for us|submit article|submit a tip|editorial standards|code of ethics|partner sites|recent posts|recent comments|popular posts
who we are|what we do|how it works|get started|get in touch|get involved|quick links|use cases|case studies|success stories|customer stories|press releases|news & events|news and events|in the news|media kit|white papers|request a demo
book a demo|contact sales|free trial|start free trial|partner program|become a partner|our story|our mission|our history|our people|our approach|meet the team|our clients|our blog|the blog|my list|saved articles|saved items|my bookmarks|my profile
find a store|store locator|find a location|find a doctor|find a dealer|find an agent|track order|track your order|order tracking|shipping & returns|returns & exchanges|size chart|gift cards|student discount|refer a friend|wish list
letters to the editor|photo gallery|video gallery|classified ads|public notices|legal notices|place an ad|local sports|high school sports|college sports|fantasy football|horse racing|premier league|champions league|middle east|latin america|north america|south america|united states|united kingdom|new york
artificial intelligence|machine learning|climate change|social media|food & drink|health & wellness|arts & culture|arts & entertainment|home & garden|style & fashion|business & finance|science & technology|life & style|love & sex|mind & body|tips & tricks|diet & nutrition|weight loss|mental health|small business|credit cards|student loans
all sections|all stories|all articles|all news|all posts|all products|all videos|browse all|shop all|see more|view more|load more|back to blog|go back|main page|front page|home page|log on|rss feed|rss feeds|mobile apps|apps & games|e-paper|digital edition|print edition|e-edition|today's paper|special reports|special sections|long reads|photo essays
give feedback|send feedback|report a bug|technical support|customer support|customer service|knowledge base|release notes|system status|developer portal|terms & conditions|terms and conditions|cookie preferences|manage cookies|privacy notice|do not sell my personal information|ad choices|adchoices|code of conduct|modern slavery statement
über uns|unser team|mein konto|zum shop|qui sommes-nous|nos services|notre équipe|mon compte|quiénes somos|sobre nosotros|nuestros servicios|mi cuenta|aviso legal|quem somos|sobre nós|minha conta|fale conosco|chi siamo|dove siamo|i nostri servizi|area riservata
photo galleries|real estate|personal finance|open 24/7|call now|free essays|vpn reviews|about this article|view article|download pdf|back to home|sign in|shopping cart|my library`.split(
    /[|\n]/
  )
)

const spaces =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
const opening = unitsOf(`${spaces}»›>*•·|/-`)
const closing = unitsOf(`${spaces}.:()[]0123456789»›>*•·|`)

function unitsOf(chars: string): ReadonlySet<number> {
  return new Set(Array.from(chars, char => char.charCodeAt(0)))
}

/** Whether a short text is something that a menu would hold. */
export function isNavigation(text: string): boolean {
  if (text.length > 50) return false
  let start = 0
  let end = text.length
  while (end > 0 && closing.has(text.charCodeAt(end - 1))) end--
  while (start < end && opening.has(text.charCodeAt(start))) start++
  const plain = text.slice(start, end).toLowerCase().replaceAll('’', "'")
  return (
    words.has(plain) ||
    phrases.has(plain) ||
    (/and|[&+]/.test(plain) &&
      /\S [&+] \S|\band\b/.test(plain) &&
      plain.split(/ (?:&|\+|and) /).some(part => words.has(part)))
  )
}
