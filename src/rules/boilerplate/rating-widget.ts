import {lineRule} from './line-rule.ts'

export const ratingWidget = lineRule({
  id: 'boilerplate/rating-widget',
  summary: 'A widget for votes, stars or reviews stands in the text',
  what: 'rating widget',
  maxWords: 24,
  patterns: {
    rate: /^(?:(?:please )?rate (?:this|the|it|our)\b.{0,80}|your rating\b.{0,40}|(?:was|did|is) (?:this|you find this|it)(?: \w+)? (?:article|page|post|review|answer|information|content|recipe|story|helpful|useful)\b.{0,80}|how (?:useful|helpful) was (?:this|the)\b.{0,60}|(?:thanks|thank you) for (?:your (?:feedback|vote|rating)|rating|voting)\b.{0,60}|click (?:on )?(?:a star|to rate)\b.{0,60}|no votes so far.{0,60}|write a review|be the first to (?:review|rate|comment|like).{0,60}|(?:average|overall|user|reader|customer) rating\b.{0,60})$/i,
    stars: /^[★☆⭐✩✭\s]{2,}.{0,50}$/u,
    votes: /^(?:rating\s*[:.]?\s*)?\d(?:[.,]\d+)?\s*(?:\/|out of)\s*(?:5|10)(?:\s*\(.{0,40}\)|\s*(?:stars?|based on|from|-).{0,40})?$/i,
    yesNo: /^(?:helpful\??\s*)?yes\s*\(?\d*\)?[\s/|·]*no\s*\(?\d*\)?$/i,
    report: /^(?:report (?:an? )?(?:error|typo|abuse|problem|issue|comment|this)\b.{0,60}|suggest (?:a correction|an edit)\b.{0,40}|see an error\?.{0,60}|found a (?:typo|mistake)\??.{0,60}|removal request\b.{0,120}|(?:helpful|useful|agree|disagree|flag|upvote|downvote|like|dislike)\s*\(?\d*\)?)$/i
  }
})
