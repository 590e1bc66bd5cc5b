export type Loss = {
  readonly name: string
  readonly pattern: RegExp
  readonly insert: string
  readonly needsEvidence?: boolean
}

/**
 * Misread UTF-8 of which a byte was dropped on the way: 0x9D because windows-1252 has no such character, 0xA0 because it became a
 * plain space, 0x80 to 0x9F because something took them for control characters.
 */
export const losses: readonly Loss[] = [
  {name: 'straightened-range', pattern: /â€"(?<=\d...)(?=\d)/g, insert: '–'},
  {name: 'straightened-dash', pattern: /â€"/g, insert: '—'},
  {name: 'closing-quote', pattern: /â(?<=\S.)€Â?\ufffd?(?=[\s.,;:!?)\]]|$)/g, insert: '”'},
  {name: 'no-break-space', pattern: /Â(?<=[\p{Ll}\d.,;:!?)"'’”].)(?=[ \t\r\n]|$)/gu, insert: ''},
  {
    name: 'apostrophe',
    pattern:
      /â(?<=\b(?:don|doesn|didn|isn|aren|wasn|weren|can|couldn|won|wouldn|shouldn|haven|hasn|hadn|ain).)(?=t\b)/gi,
    insert: '’'
  },
  {name: 'apostrophe', pattern: /â(?<=\b(?:it|that|he|she|there|here|what|who|let).)(?=s\b)/gi, insert: '’'},
  {name: 'apostrophe', pattern: /â(?<=\b(?:I|you|we|they).)(?=(?:ll|ve|re|d|m)\b)/gi, insert: '’'},
  {name: 'no-break-space', pattern: /Â(?<=[\p{L}\d.,;:!?)"'’”] ?.)(?= \p{L})/gu, insert: '', needsEvidence: true},
  {name: 'grave', pattern: /Ã(?<=[\p{Ll},] .)(?= \p{L})/gu, insert: 'à', needsEvidence: true},
  {name: 'apostrophe', pattern: /â(?<=[a-z]{2}.)(?=s\b)/gi, insert: '’', needsEvidence: true},
  {name: 'opening-quote', pattern: /â(?<=(?:^|[\s(]).)(?=[\p{Lu}\d])/gu, insert: '“', needsEvidence: true},
  {name: 'closing-quote', pattern: /â(?<=[\p{Ll}\d)][.,!?].)(?=\s|$)/gu, insert: '”', needsEvidence: true},
  {name: 'dash', pattern: /â(?<=[\p{L}\d,] .)(?= [\p{L}\d])/gu, insert: '–', needsEvidence: true}
]
