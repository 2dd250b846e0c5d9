import { countGraphemes, fitsGraphemes } from '@/contract/core/graphemes'

/**
 * What the control itself may take. WeChat and browsers count halves of signs and cut in the middle of an emoji, so theirs is only a
 * fence far behind ours.
 */
export const roomFor = (most: number): number => most * 4

/** Said under the field at once, with how much has to go; undefined while it fits. */
export const tooLong = (text: string, most: number): string | undefined =>
  fitsGraphemes(text, most) ? undefined : `最多 ${most} 个字，请删去 ${countGraphemes(text) - most} 个字`
