import {defineRule, removeBlocks} from '../define.ts'
import {marksOf, STEPS} from './marks.ts'
import {isNavigation} from './nav-words.ts'
import {body} from './shape.ts'

const step = /\s*[>»›→▸▶❯⟩]\s*|\s+[/\\|]\s+|\s*::\s*/
const arrow = /[>»›→▸▶❯⟩]/g
const label =
  /^(?:you are (?:currently )?here|you're here|breadcrumbs?(?: navigation| trail)?|navigation path|sie (?:sind|befinden sich) hier|vous êtes ici|usted está aquí|estás aquí|está en|você está aqui|sei qui|ti trovi in|u bent hier)\s*[:：]?\s*/i
const root =
  /^(?:home(?: ?page)?|start(?:seite)?|front page|main(?: page)?|index|accueil|inicio|início|pagina iniziale|página inicial|hauptseite|forum(?: index)?|board index|shop|blog|news|all categories|⌂|🏠)$/iu

const longest = 250 // characters

export const breadcrumb = defineRule({
  id: 'boilerplate/breadcrumb',
  summary: 'The trail to the page stands in the text',
  confidence: 'certain',
  check: view => {
    const {first} = body(view)
    const marks = marksOf(view)
    return removeBlocks(view, 'breadcrumb', ({text}, i) =>
      text.length <= longest && ((marks[i]! & STEPS) !== 0 || isNamed(text)) && isTrail(text, i, first < 0 || i < first)
        ? {name: 'trail'}
        : undefined
    )
  }
})

/** Whether a text calls itself a trail, without a mark between its steps. */
function isNamed(text: string): boolean {
  return label.test(text) && /breadcrumb/i.test(text)
}

function isTrail(text: string, position: number, isHead: boolean): boolean {
  if (!/[>»›→▸▶❯⟩/|:\\]|breadcrumb/i.test(text)) return false
  const body = text.replace(label, '')
  if (body !== text) return body === '' || step.test(body) || (isHead && body.length < 80)
  if (/^(?:\/[\w-]+\s+){2,20}\/?[\w-]+$/.test(body)) return true // a site map of bare paths
  const steps = body.split(step).filter(part => part !== '')
  if (steps.length < 2 || steps.slice(0, -1).some(part => part.length > 45 || part.split(/\s+/).length > 6))
    return false
  const arrows = (body.match(arrow) ?? []).length
  if (/^(?:home(?: ?page)?|startseite|front page|accueil|inicio|início|forum(?: index)?|board index)$/i.test(steps[0]!))
    return true
  if (root.test(steps[0]!) && (isHead || arrows > 0)) return isHead || arrows >= 2
  // A path through the settings of a program looks the same: inside the article a trail must begin at the site's root.
  if (arrows >= 2) return isHead && (position < 8 || isNavigation(steps[0]!) || isNavigation(steps[1]!))
  if (arrows !== 1 || !isHead) return false
  return (
    (position < 8 && steps.some(isNavigation)) ||
    (position < 3 && steps.length === 2 && text.length < 50 && !/[.!?\d]/.test(text))
  )
}
