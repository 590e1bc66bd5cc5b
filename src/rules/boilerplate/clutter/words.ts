import {hashWord} from '../../../core/tokens.ts'

/** The small words that hold sentences together, by language. */
const small = {
  en: 'the of and to a in that is was for it with as on be at by this had not are but from or have an they which one were all there we can has been would when who will more if out so what about into than them only some could these then may its most like over after also through where much should because just those how did',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou aux mais comme son cette sa ses leur été ces on elle même tout fait peut entre nous vous',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son también fue había era muy hasta desde está',
  it: 'di che e la il un a per in una non sono da con si del della le i al come anche più ma nel alla dei ha lo se gli su delle dal questo essere era quando loro tra ai solo suo',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das seu sua ou quando muito nos já está eu também só pelo pela até isso entre era depois sem mesmo aos',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er om ook als die maar bij uit dan door naar over tot nog wel of worden kan heeft meer was hebben werd geen zo deze'
}

const months =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun'

const hashes = (words: string) => words.split(' ').map(hashWord)

/** In which languages a word is one of the small ones, as bits. */
export const smallWords: ReadonlyMap<number, number> = collect()
export const languages = Object.keys(small).length
export const dateWords: ReadonlySet<number> = new Set(hashes(months))

function collect(): Map<number, number> {
  const bits = new Map<number, number>()
  Object.values(small).forEach((words, language) => {
    for (const hash of hashes(words)) bits.set(hash, (bits.get(hash) ?? 0) | (1 << language))
  })
  return bits
}
