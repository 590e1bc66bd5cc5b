import {defineRule, removeBlocks} from '../define.ts'
import {isNavigation} from './nav-words.ts'

const step = /\s*[>»›→]\s*|\s+[/\\|]\s+|\s*::\s*/

export const breadcrumb = defineRule({
  id: 'boilerplate/breadcrumb',
  summary: 'The trail to the page stands in the text',
  confidence: 'certain',
  check: view => removeBlocks(view, 'breadcrumb', ({text}, i) => (isTrail(text, i) ? {name: 'trail'} : undefined))
})

function isTrail(text: string, position: number): boolean {
  if (text.length > 250 || !/[>»›→/|:\\]/.test(text)) return false
  const body = text.replace(/^(?:you are here|you're here|breadcrumbs?|location|navigation)\s*[:：]?\s*/i, '')
  if (body !== text && step.test(body)) return true
  if (/^(?:\/[\w-]+\s+){2,}\/?[\w-]+$/.test(body)) return true // a site map of bare paths
  const steps = body.split(step).filter(part => part !== '')
  if (steps.length < 2 || steps.slice(0, -1).some(part => part.length > 45 || part.split(/\s+/).length > 6)) return false
  if (/^(?:home(?: ?page)?|start(?:seite)?|front page|main|index|accueil|inicio|forum)$/i.test(steps[0]!)) return true
  const arrows = (body.match(/[>»›→]/g) ?? []).length
  if (arrows >= 2) return position < 8 || isNavigation(steps[0]!) || isNavigation(steps[1]!)
  if (arrows !== 1) return false
  return (position < 5 && steps.some(isNavigation)) || (position < 3 && steps.length === 2 && text.length < 50 && !/[.!?\d]/.test(text))
}
