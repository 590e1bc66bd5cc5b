import {anyOf, lineRule} from './line-rule.ts'

const thing =
  '(?:articles?|pages?|posts?|reviews?|answers?|information|content|recipes?|story|stories|examples?|essays?|papers?|trips?|guides?|lessons?|samples?|products?|videos?|tutorials?|documents?|topics?|comments?|tips?|helpful|useful)'

/** What stands after the question: the buttons, and how often they were pressed. */
const tail =
  '[\\s/|·:(),-]*(?:(?:yes|no|👍|👎|\\d+|not really|somewhat|thanks?|report(?: a problem)?|vote|share|cancel|feedback)[\\s/|·:(),.!-]*){0,8}'

export const ratingWidget = lineRule({
  id: 'boilerplate/rating-widget',
  summary: 'A widget for votes, stars or reviews stands in the text',
  what: 'rating widget',
  maxWords: 24,
  patterns: {
    rate: new RegExp(
      anyOf(`
        ^(?:please )?rate (?:this|the|it|our)(?: ${thing})?(?:\\s*[:!.]|\\s*$).{0,60}$
        ^(?:please )?(?:rate|review) (?:this|our) ${thing}\\b.{0,60}$
        ^your (?:overall )?rating(?: of this product)?\\s*[:*]?.{0,20}$
        ^(?:was|did|is|were|are|do) (?:this|these|you find this|you (?:like|enjoy|love|find) (?:this|these|our)|it)(?: \\w+)? ${thing}(?: (?:helpful|useful|interesting|to you|for you|or not|enough|answer your \\w+)){0,3}\\s*\\?${tail}$
        ^(?:was|is) this (?:\\w+ )?(?:helpful|useful)\\s*\\??${tail}$
        ^how (?:useful|helpful|would you rate|do you rate|likely are you|satisfied) (?:was|is|were|are)? ?(?:this|the|our|you)\\b.{0,60}$
        ^what (?:do|did) you think (?:of|about) (?:this|our) ${thing}\\b.{0,40}$
        ^(?:thanks|thank you) for (?:your (?:feedback|vote|rating|review)|rating|voting|letting us know)\\b.{0,60}$
        ^(?:click|tap) (?:on )?(?:a star|the stars|to rate)\\b.{0,60}$
        ^no (?:votes|ratings|reviews) (?:so far|yet)\\b.{0,60}$
        ^(?:write|leave|add|post|submit) (?:a|your|the first) review\\b.{0,60}$
        ^(?:be the )?first to (?:review|rate|like|vote)\\b.{0,60}$
        ^(?:average|overall|user|reader|readers['’]?|customer) (?:rating|score|reviews?)\\s*[:(]?\\s*\\d.{0,80}$
        ^(?:customer|user|reader|verified) reviews?(?: \\(\\d+\\))?$
        ^(?:vote count|votes?)\\s*[:(]\\s*\\d.{0,60}$
        ^ratings?\\s*[:(]\\s*\\d.{0,20}\\b(?:votes?|reviews?|ratings?|users?|stars?)\\b.{0,40}$
        ^(?:we are sorry that this|let us improve this|tell us how we can improve|as you found this post useful)\\b.{0,80}$
        ^(?:war dieser|fanden sie diesen?|hat ihnen dieser) \\w+\\b.{0,60}\\?$
        ^(?:cet article vous a-t-il|avez-vous trouvé cet article)\\b.{0,60}$
        ^(?:¿te (?:ha )?(?:sido útil|gustado)|¿te (?:gustó|ha gustado)|esta (?:página|información) (?:te )?fue útil)\\b.{0,60}$
        ^(?:este (?:artigo|conteúdo) foi útil|questo articolo (?:ti )?è stato utile)\\b.{0,40}$`),
      'i'
    ),
    stars: /^(?:[★☆⭐✩✭✰]\s*){2,}.{0,80}$/u,
    reviewed: /^[★☆⭐✩✭✰]{3,}.{0,600}$/u,
    votes:
      /^(?:(?:average |overall )?(?:rating|rated|score)\s*[:.]?\s*)?\d(?:[.,]\d+)?\s*(?:\/|out of)\s*(?:5|10)(?:\s*stars?)?[\s,]*(?:\(?(?:based on|from|out of|by)?\s*[\d.,]+k?\s*(?:votes?|ratings?|reviews?|customers?|users?|opinions)\b.{0,40})$/i,
    counted:
      /^(?:\(?[\d.,]+k?\s*(?:votes?|ratings?|reviews?)(?:,? average:?\s*[\d.,]+(?:\s*out of \d+)?)?\)?|average:? [\d.]+ \([\d,]+ votes?\)|[\d.]+\s*\(\s*[\d.,]+k?\s*(?:reviews?|ratings?|votes?)?\s*\)|(?:based on|from) [\d.,]+ (?:reviews?|ratings?|votes?))\.?$/i,
    yesNo:
      /^(?:helpful\??\s*)?(?:yes|👍)\s*\(?\d*\)?[\s/|·]*(?:no|👎)\s*\(?\d*\)?(?:[\s/|·]*(?:report(?: a problem| an error)?|flag|cancel))?$/iu,
    thumbs: /^(?:.{0,60}\?\s*)?👍\s*\d*\s*👎\s*\d*$/u,
    report:
      /^(?:report (?:an? )?(?:error|typo|abuse|problem|issue|comment|this(?: \w+)?|inappropriate content|a bug|broken link)\b.{0,60}|suggest (?:a correction|an edit|edits?)\b.{0,40}|(?:see|spot(?:ted)?|notice[d]?|found) (?:an?|something) (?:error|mistake|typo|wrong|bug)\b.{0,80}|removal request\b.{0,120}|edit this page(?: on github)?|improve this (?:page|article)|(?:give|send|leave|submit|share) (?:us )?(?:your )?feedback\b.{0,40}|request (?:a )?removal\b.{0,60}|flag (?:this )?(?:as )?(?:inappropriate|comment|post|article)|fehler (?:gefunden|melden)\??.{0,60})$/i,
    buyer:
      /^.{1,40} [—–-] verified (?:buyer|purchase|customer)\b.{0,400}$|^verified (?:buyer|purchase|customer)\b.{0,60}$/i
  },
  lone: {
    word: /^(?:helpful|useful|agree|disagree|flag|upvote|downvote|like|dislike|vote|votes|rating|ratings|reviews|reviewed|report|feedback|not helpful|yes|no|poor|fair|average|good|excellent|submit rating|anonymous)\s*\(?\d*\)?$/i,
    stars: /^(?:rating:? )?\d(?:[.,]\d+)? ?(?:stars?|out of 5 stars)$/i
  }
})
