/**
 * Words as people count them: a hyphen or an apostrophe inside one ends nothing, and two ideographs are about a word. No expression,
 * since a line may be very long.
 */
export function wordCount(text: string): number {
  let words = 0
  let inside = false
  let ideographs = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if ((unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff)) {
      ideographs++
      inside = false
    } else if (isWordUnit(unit)) {
      if (!inside) words++
      inside = true
    } else if (inside && !((unit === 0x27 || unit === 0x2019 || unit === 0x2d) && isWordUnit(text.charCodeAt(i + 1))))
      inside = false
  }
  return words + ((ideographs + 1) >> 1)
}

/** A letter or a digit, near enough: what lies beyond Latin is taken for letters but for general punctuation and marks of CJK. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
  return unit >= 0xc0
    ? !(unit >= 0x2000 && unit <= 0x2bff) &&
        !(unit >= 0x3000 && unit <= 0x303f) &&
        !(unit >= 0xfe00) &&
        unit !== 0xd7 &&
        unit !== 0xf7
    : unit === 0xaa || unit === 0xb5 || unit === 0xba
}
