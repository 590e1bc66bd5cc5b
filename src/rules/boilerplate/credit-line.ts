import {butNot} from '../../screen/pattern.ts'
import {anyOf, lineRule} from './line-rule.ts'

const agency = anyOf(`
  getty(?: images)?|shutterstock|istock(?:photo)?|unsplash|pexels|pixabay|reuters|ap(?: photo| images)?|associated press|afp|alamy|adobe stock|bloomberg|epa(?:-efe)?|corbis|rex(?: features| shutterstock)?|pa(?: wire| images| media)?|dpa|ansa|efe
  depositphotos|dreamstime|fotolia|freepik|flickr|wikimedia(?: commons)?|wikipedia|creative commons|canva|giphy|imago|zuma(?: press)?|sipa|xinhua|upi|press association|courtesy photo|file(?: photo| pic| image)?|stock(?: photo| image)?|handout|screenshot|screengrab|supplied|provided`)
const picture =
  '(?:photo|image|picture|photograph|illustration|graphic|cover|featured? image|header image|hero image|main image|cover image|cover photo|lead image|thumbnail|screenshot|pic|artwork|foto|bild|bildquelle|crédit(?:s)?(?: photo)?|créditos?|fotografia|imagen|imagem|immagine)s?'
/** A name, a house or an address: no sentence. */
const owner =
  "(?:(?:by|of|from|via|the|de|von|van|der|di|da|and|for|on|at|courtesy|through|©|&|\\+|-|–|—|/|,|\\||:|\\()\\s*)*(?:[\\p{Lu}\\d@©][\\p{L}\\p{M}\\p{N}.'’&@_-]*|https?:\\S+|[\\w-]+(?:\\.[\\w-]+)+(?:/\\S*)?)(?:(?:\\s*[/,|:;·•()–—&+-]+\\s*|\\s+(?:by |of |from |via |the |de |von |van |der |di |da |and |for |on |at |courtesy |through |under |© )*)(?:[\\p{Lu}\\d@©][\\p{L}\\p{M}\\p{N}.'’&@_-]*|https?:\\S+|[\\w-]+(?:\\.[\\w-]+)+(?:/\\S*)?)){0,12}"
const ofCase = (source: string) => source.replace(/[a-z]/g, letter => `[${letter}${letter.toUpperCase()}]`)

export const creditLine = lineRule({
  id: 'boilerplate/credit-line',
  summary: 'A credit of a picture that is not there stands in the text',
  what: 'picture credit',
  maxWords: 16,
  patterns: {
    credit: new RegExp(
      `^(?:(?:photo|image|picture|video|cover)s?[ -])?(?:credits?|courtesy)(?: ?:|:? (?:by|of|to)| ?©)\\s*\\S.{0,100}$|^${picture} (?:credits?|courtesy|sources?|copyright|©|via)\\b\\s*[:：-]?\\s*[^\\s.!?:][^.!?]{0,100}(?:\\.\\w[^!?]{0,60})?[.)]*$|^(?:photo|image|picture)s?\\s*(?:©|\\(c\\)).{0,100}$|^credits?\\s*[:：].{1,100}$`,
      'i'
    ),
    named: new RegExp(
      `^(?:${ofCase('(?:photo|photograph|photographs|photos|image|images|picture|pictures|illustration|illustrations|graphic|graphics|artwork|foto|fotos|bild|bilder|immagine|imagen|imagem|crédit|crédits|photography|words and pictures)')})(?:\\s*[:：]|\\s+(?:${ofCase('by|von|de|di|por')})\\b:?)\\s*${owner}[\\s.)]*$`,
      'u'
    ),
    agency: new RegExp(
      `^[^.!?:]{2,60}\\s?/\\s?${agency}(?:\\b[^.!?]{0,40})?[.)]*$|^(?:${agency})(?:\\s*[/|,:;©–—-]\\s*[^.!?]{1,60})?[.)]*$|^[^.!?]{2,60} (?:via|on|from|\\|) (?:getty(?: images)?|unsplash|pexels|pixabay|flickr|shutterstock|wikimedia(?: commons)?|alamy|istock|adobe stock|freepik|ap|reuters|afp)[.)]*$`,
      'i'
    ),
    house: new RegExp(
      `^[([]\\s*\\p{Lu}[\\p{L}'’&.-]*(?: [\\p{Lu}&][\\p{L}'’&.-]*){0,4} ${ofCase('(?:pictures|images|photo|photos|photography|picture agency|picture library|photo agency|archive|archives|picture desk)')}\\s*[)\\]]$`,
      'u'
    ),
    controls:
      /^(?:enlarge(?: (?:this )?image)?|swipe (?:to|for|left|right)\b.{0,30}|toggle caption|(?:hide|show) captions?|image caption|view (?:image|gallery|slideshow|larger image|photos|full size|in gallery)|(?:click|tap) (?:to|for) (?:enlarge|expand|zoom|view larger|full size).{0,20}|zoom(?: in| out)?|captions?|\d+ ?(?:of|\/) ?\d+ (?:photos|images|slides)|(?:image|photo|slide|picture) \d+ ?(?:of|\/) ?\d+|image \d+ of \/ \d+|back to gallery|(?:open|launch|see|start|view) (?:the )?(?:image |photo )?(?:gallery|slideshow|lightbox)|\d+ photos?|\d+ images?|full[- ]?screen)$/i
  },
  lone: {
    bracketed: butNot(
      /^\((?:(?:photo|image|picture|pic|graphic|video|illustration)s?\s*[:/]?\s*)?\p{Lu}[\p{L}'’&./ -]{2,50}\)$/u,
      /\d|\b(?:the|is|was|are|were|a|an)\b/
    ),
    source:
      /^(?:source|via|quelle|fuente|fonte)\s*:\s*(?:[\w-]+(?:\.[\w-]+)+(?:\/\S*)?|unsplash|pexels|pixabay|shutterstock|getty images|wikimedia(?: commons)?|reuters|ap|afp|instagram|twitter|google)$/i,
    stock:
      /^(?:(?:photo|image|picture)s? credits?|courtesy|handout|file|screenshot|supplied|provided|stock photo|stock image|representational image|representative image|image|photo|video|loading image)$/i
  }
})
