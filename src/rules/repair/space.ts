/**
 * What a no-break space that was written out or misread becomes: itself where typography asks for one (French punctuation, figures,
 * initials), and a plain space elsewhere, since pages pad their layout with it.
 */
export function spaceFor(before: string, after: string): string {
  return /^(?:[!?:;»%€°‰]|&raquo;)/.test(after) ||
    /(?:[«\u00c0-\u00f4]|&laquo;)$/.test(before) ||
    (/\d$/.test(before) && /^\d/.test(after))
    ? '\u00a0'
    : ' '
}
