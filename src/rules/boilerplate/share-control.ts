import {lineRule} from './line-rule.ts'

const network = '(?:facebook|fb|twitter|tweet|x|linkedin|pinterest|pin(?: it)?|whatsapp|telegram|reddit|e-?mail|mail|print|copy(?: (?:link|url))?|flipboard|tumblr|pocket|instagram|youtube|tiktok|messenger|sms|rss|threads|bluesky|mastodon|snapchat|vk|weibo|wechat|line|xing|digg|stumbleupon|google\\+|google plus|gmail|link|save|bookmark|share|more|like|comments?|follow|subscribe|link copied)'
const count = '(?:[\\d.,]+\\s?[kKmM]?)'
const item = `(?:(?:share|tweet|post|pin|send|save|click to share|share (?:this )?(?:on|via|to|by|with)|follow (?:us )?on|email to a friend|email (?:this|link)|copy (?:this )?)?\\s*(?:on|via|to|by|with)?\\s*${network}(?:\\s*[(:]?${count}\\)?)?|${count}(?: shares?| comments?)?)`

export const shareControl = lineRule({
  id: 'boilerplate/share-control',
  summary: 'Buttons for sharing, saving or printing stand in the text',
  what: 'share control',
  patterns: {
    buttons: new RegExp(`^(?:share(?: this)?(?: (?:article|post|story|page))?(?: (?:on|via|with|to))?\\s*[:|·•-]?\\s*)?${item}(?:[\\s|·•,/&+-]+(?:and |or )?${item})*\\s*[.:|·•]*$`, 'i'),
    share: /^(?:please )?(?:share|spread the word|tell (?:a |your )friends?|pass it on)(?: (?:this|the|it|on|with|via|your|now|story|article|post|page|link|review|recipe|video|podcast|report|news|friends?|others?|our|us|a|facebook|twitter|linkedin|social|media)){0,8}\s*[.:!…]*$/i,
    shared: /^(?:[\d.,]+\s?[km]?\s*(?:shares?|likes?|tweets?|views?|retweets?|claps?|upvotes?|accesses|citations?|downloads?|altmetric|comments?)(?:\s*[|·•,/]?\s*)?)+(?:\s*(?:metrics|facebook|twitter|tweet|pin|email|linkedin|details)\b.{0,30})?$/i,
    bookmark: /^(?:bookmark (?:this )?(?:article|page|post|with|site)|add (?:this )?to (?:favou?rites|my library|reading list|bookmarks|collection)|save (?:this )?(?:article|story|for later|to)|story saved|saved to|print (?:this )?(?:article|page|story)|listen to (?:this )?(?:article|story)|gift (?:this )?article|give this article|copy (?:link|url)|link copied|export citation|cite this (?:article|essay|page|paper)|get citation|download (?:pdf|citation|slide|references|article|this paper|as pdf|powerpoint)|open (?:pdf|in new tab|in browser)|view (?:pdf|article|full[- ]?text|large|publication stats|metrics)|full[- ]?size (?:table|image)|show (?:more|less|all)|read (?:full|more)(?: story| article)?|back to top|top of page|jump to (?:recipe|content|section)|go to top)\b.{0,80}$/i,
    follow: /^(?:follow|like|find|join|connect with|watch|subscribe to|add) (?:us|me|our|the author|@\w+)\b.{0,100}\b(?:on|at|via) (?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|pinterest|telegram|whatsapp|google|social|flipboard|threads|bluesky)\b.{0,80}$/i
  }
})
