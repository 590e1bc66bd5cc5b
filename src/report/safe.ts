/**
 * Text of an article as one harmless line: control characters, also those of the C1 range, as control pictures or code points,
 * bidirectional controls and other invisible ones as code points, so that nothing of it reaches a terminal as a command.
 */
export function safe(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]/gu,
    char => {
      const code = char.charCodeAt(0)
      if (code < 0x20) return code === 0x0a ? '⏎' : code === 0x09 ? ' ' : String.fromCharCode(0x2400 + code)
      return code === 0x7f ? '␡' : `<${code.toString(16).toUpperCase().padStart(4, '0')}>`
    }
  )
}

/** At most `length` code points of a text, made {@link safe}; an ellipsis tells that there was more. */
export function excerpt(text: string, length: number): string {
  const chars = [...text.slice(0, length * 2 + 2)]
  return chars.length > length
    ? `${safe(
        chars
          .slice(0, length - 1)
          .join('')
          .trimEnd()
      )}…`
    : safe(chars.join(''))
}
