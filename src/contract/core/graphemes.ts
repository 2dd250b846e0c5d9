/**
 * One letter as people see it: a character with the marks, skin tones, joined characters or second half of a flag that belong to it. It
 * is written out because WeChat's engines have no Intl.Segmenter, and avoids Extended_Pictographic, which Chrome 67 does not know.
 */
const GRAPHEME =
  /(?:\r\n|[\u{1F1E6}-\u{1F1FF}]{2}|[^])(?:[\p{M}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]|\u200D[^])*/gu

const graphemes = (text: string): readonly string[] => text.match(GRAPHEME) ?? []

/** The number of letters that people see: 👨‍👩‍👧 is one, 𠮷 is one. */
export const countGraphemes = (text: string): number => graphemes(text).length

/** Tells whether a text has at most `most` letters. A short text is accepted without being taken apart. */
export const fitsGraphemes = (text: string, most: number): boolean =>
  text.length <= most || countGraphemes(text) <= most

/** Cuts a text to `most` letters and adds …; a text that fits is given back as it is. No letter is cut in half. */
export const shortened = (text: string, most: number): string =>
  fitsGraphemes(text, most) ? text : `${graphemes(text).slice(0, most).join('')}…`
