/**
 * What people see as one letter: a sign with what belongs to it (marks, skin tones, joined signs, the two halves of a flag). Written out
 * because WeChat's engines have no Intl.Segmenter, and without Extended_Pictographic, which Chrome 67 does not know.
 */
const GRAPHEME =
  /(?:\r\n|[\u{1F1E6}-\u{1F1FF}]{2}|[^])(?:[\p{M}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]|\u200D[^])*/gu

const graphemes = (text: string): readonly string[] => text.match(GRAPHEME) ?? []

/** How many letters people see: 👨‍👩‍👧 is one, 𠮷 is one. */
export const countGraphemes = (text: string): number => graphemes(text).length

/** Whether there are at most so many. A short text is not taken apart for it. */
export const fitsGraphemes = (text: string, most: number): boolean =>
  text.length <= most || countGraphemes(text) <= most

/** The beginning of a longer text with … at its end; no letter of it is half. */
export const shortened = (text: string, most: number): string =>
  fitsGraphemes(text, most) ? text : `${graphemes(text).slice(0, most).join('')}…`
