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
  {name: 'straightened-range', pattern: /(?<=\d)â€"(?=\d)/g, insert: '–'},
  {name: 'straightened-dash', pattern: /â€"/g, insert: '—'},
  {name: 'closing-quote', pattern: /(?<=\S)â€Â?\ufffd?(?=[\s.,;:!?)\]]|$)/g, insert: '”'},
  {name: 'no-break-space', pattern: /(?<=[\p{Ll}\d.,;:!?)"'’”])Â(?=[ \t\r\n]|$)/gu, insert: ''},
  {
    name: 'apostrophe',
    pattern:
      /(?<=\b(?:don|doesn|didn|isn|aren|wasn|weren|can|couldn|won|wouldn|shouldn|haven|hasn|hadn|ain))â(?=t\b)/gi,
    insert: '’'
  },
  {name: 'apostrophe', pattern: /(?<=\b(?:it|that|he|she|there|here|what|who|let))â(?=s\b)/gi, insert: '’'},
  {name: 'apostrophe', pattern: /(?<=\b(?:I|you|we|they))â(?=(?:ll|ve|re|d|m)\b)/gi, insert: '’'},
  {name: 'no-break-space', pattern: /(?<=[\p{L}\d.,;:!?)"'’”] ?)Â(?= \p{L})/gu, insert: '', needsEvidence: true},
  {name: 'grave', pattern: /(?<=[\p{Ll},] )Ã(?= \p{L})/gu, insert: 'à', needsEvidence: true},
  {name: 'apostrophe', pattern: /(?<=[a-z]{2})â(?=s\b)/gi, insert: '’', needsEvidence: true},
  {name: 'opening-quote', pattern: /(?<=^|[\s(])â(?=[\p{Lu}\d])/gu, insert: '“', needsEvidence: true},
  {name: 'closing-quote', pattern: /(?<=[\p{Ll}\d)][.,!?])â(?=\s|$)/gu, insert: '”', needsEvidence: true},
  {name: 'dash', pattern: /(?<=[\p{L}\d,] )â(?= [\p{L}\d])/gu, insert: '–', needsEvidence: true}
]
