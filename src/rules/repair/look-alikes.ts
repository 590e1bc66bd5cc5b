/** A letter of another alphabet and the Latin one that most fonts draw alike. What only resembles one (к, я, Δ, μ) is not here. */
const always = table(
  'аaеeоoрpсcуyхxіiјjѕsһhԛqԝwԁdӏlАAВBЕEЅSІIЈJКKМMНHОOРPСCТTХXҮYУYӀI' + // Cyrillic
    'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo' + // Greek
    'օoոnսuհhցg' // Armenian
)

/** Greek small letters that scholars set beside Latin ones (`TNFα`): they count only between two small Latin letters. */
const inside = table('αaιiνvρpκkυuχx')

/** All of them. */
export const lookAlikes = [...always.keys(), ...inside.keys()].join('')

function table(pairs: string): ReadonlyMap<string, string> {
  const letters = Array.from(pairs)
  return new Map(letters.flatMap((letter, i) => (i % 2 === 0 ? [[letter, letters[i + 1]!]] : [])))
}

const latin = /\p{Script=Latin}/u
const mark = /\p{M}/u

/** A word with its look-alikes replaced, and how many letters of each kind it has; nothing where some letter has no look-alike. */
export function latinise(
  word: string
): {readonly text: string; readonly own: number; readonly foreign: number} | undefined {
  const letters = Array.from(word)
  let own = 0
  let foreign = 0
  let text = ''
  for (const [i, letter] of letters.entries()) {
    const isOwn = latin.test(letter) || mark.test(letter)
    const isInside = /[a-z]/.test(letters[i - 1] ?? '') && /[a-z]/.test(letters[i + 1] ?? '')
    const replaced = isOwn ? letter : (always.get(letter) ?? (isInside ? inside.get(letter) : undefined))
    if (replaced === undefined) return undefined
    if (isOwn) own++
    else foreign++
    text += replaced
  }
  return {text, own, foreign}
}
