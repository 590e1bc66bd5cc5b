/**
 * Latin, Greek and Cyrillic letters as the inside of a class, and those that can be capitals. Unicode's own classes hold hundreds of
 * ranges, and an expression that repeats them costs tens of milliseconds to compile, which a short article pays in full.
 */
export const letter = 'A-Za-z\\u00c0-\\u024f\\u0370-\\u052f'
export const capital = 'A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f'
