export type Loss = {
  readonly name: string
  /** Sticky, since each begins with `â`, `Â` or `Ã`. */
  readonly pattern: RegExp
  readonly insert: string
  readonly needsEvidence?: boolean
}

/**
 * Misread UTF-8 of which a byte was dropped on the way: 0x9D because windows-1252 has no such character, 0xA0 because it became a
 * plain space, 0x80 to 0x9F because something took them for control characters.
 */
export const losses: readonly Loss[] = [
  {name: 'straightened-range', pattern: /â€"(?<=\d...)(?=\d)/y, insert: '–'},
  {name: 'straightened-dash', pattern: /â€"/y, insert: '—'},
  {name: 'closing-quote', pattern: /â(?<=\S.)€Â?\ufffd?(?=[\s.,;:!?)\]]|$)/y, insert: '”'},
  {name: 'no-break-space', pattern: /Â(?<=[\p{Ll}\d.,;:!?)"'’”].)(?=[ \t\r\n]|$)/uy, insert: ''},
  {
    name: 'apostrophe',
    pattern:
      /â(?<=\b(?:don|doesn|didn|isn|aren|wasn|weren|can|couldn|won|wouldn|shouldn|haven|hasn|hadn|ain).)(?=t\b)/iy,
    insert: '’'
  },
  {name: 'apostrophe', pattern: /â(?<=\b(?:it|that|he|she|there|here|what|who|let).)(?=s\b)/iy, insert: '’'},
  {name: 'apostrophe', pattern: /â(?<=\b(?:I|you|we|they).)(?=(?:ll|ve|re|d|m)\b)/iy, insert: '’'},
  {name: 'no-break-space', pattern: /Â(?<=[\p{L}\d.,;:!?)"'’”] ?.)(?= \p{L})/uy, insert: '', needsEvidence: true},
  {name: 'grave', pattern: /Ã(?<=[\p{Ll},] .)(?= \p{L})/uy, insert: 'à', needsEvidence: true},
  {name: 'apostrophe', pattern: /â(?<=[a-z]{2}.)(?=s\b)/iy, insert: '’', needsEvidence: true},
  {name: 'opening-quote', pattern: /â(?<=(?:^|[\s(]).)(?=[\p{Lu}\d])/uy, insert: '“', needsEvidence: true},
  {name: 'closing-quote', pattern: /â(?<=[\p{Ll}\d)][.,!?].)(?=\s|$)/uy, insert: '”', needsEvidence: true},
  {name: 'dash', pattern: /â(?<=[\p{L}\d,] .)(?= [\p{L}\d])/uy, insert: '–', needsEvidence: true}
]
