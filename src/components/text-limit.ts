import { countGraphemes, fitsGraphemes } from '@/contract/core/graphemes'

/** The most characters of one letter: a kiss of two people, each with a skin tone, or the flag of a part of a country. */
const LONGEST_LETTER = 20

/**
 * The `maxlength` for the control itself. WeChat and browsers count an emoji as several characters and would cut it in half, so the
 * control allows every text that the form allows, and is cut only where the form refuses it.
 */
export const roomFor = (most: number): number => most * LONGEST_LETTER

/** The sentence under a text that is too long, with the number of letters to remove; undefined if the text fits. */
export const tooLong = (text: string, most: number): string | undefined =>
  fitsGraphemes(text, most) ? undefined : `最多 ${most} 个字，请删去 ${countGraphemes(text) - most} 个字`
