/** What articles end with. */
export const endMatter =
  /^(?:\d{1,2}\.? )?(?:corrections?|references|bibliography|notes?|footnotes|endnotes|sources|appendix|acknowledge?ments?|works cited|literature(?: cited)?|editor['’]s note|update|clarification|ingredients|method|directions|instructions|preparation|serves \d|yield|this (?:article|story) (?:was|has been) (?:updated|corrected|amended)|zutaten|zubereitung|quellen|literatur|anmerkungen|ingr[ée]dients|préparation|ingredientes|preparación|preparo|ingredienti|preparazione)\b/i

/** What an editor adds to an article. */
export const editorsNote = /^(?:corrections?|clarification|editor['’]s note|update)\b[^.]{0,40}[:：]/i

const longest = 20 // words of a line of front matter
const credit =
  /^(?:(?:an? )?(?:article|story|text|words|report(?:ing|ed)?|written|posted|published|updated)(?: (?:on|in))? )?(?:by|von|par|por)\b|^(?:received|accepted|revised|submitted|this version|first version|draft of|working paper)\b/i
const institute =
  /\b(?:department|division|faculty|institute|university|school of|college|laborator(?:y|ies)|polytechnic|academy|(?:research )?cent(?:re|er) (?:for|of))\b/i
/** "R. Roe, J. Doe and T. Moe", "Jane Doe and Theo Moe". */
const names =
  /^(?:(?:\p{Lu}\.[ -]?){1,3}|\p{Lu}[\p{L}'’-]+ )(?:\p{Lu}[\p{L}'’.-]*[ *†‡§\d]*){1,3}(?:(?:, and |, |;\s*| and | & )(?:\p{Lu}[\p{L}'’.-]*[ *†‡§\d]*){2,4}){1,12}$/u

/** What may stand between the title and the text: authors, where they work, and when the text was written. */
export function isFrontMatter({text, words}: {readonly text: string; readonly words: number}): boolean {
  return words <= longest && text.length <= 200 && (credit.test(text) || institute.test(text) || names.test(text))
}
