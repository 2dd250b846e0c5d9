import { countGraphemes, fitsGraphemes } from '@/contract/core/graphemes'

/**
 * The `maxlength` for the control itself. WeChat and browsers count an emoji as several characters and would cut it in half, so the
 * control allows much more than the form.
 */
export const roomFor = (most: number): number => most * 4

/** The sentence under a text that is too long, with the number of letters to remove; undefined if the text fits. */
export const tooLong = (text: string, most: number): string | undefined =>
  fitsGraphemes(text, most) ? undefined : `最多 ${most} 个字，请删去 ${countGraphemes(text) - most} 个字`
