/** Full-width digits, letters and plus, which keyboards in Chinese mode write. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b]/g

/** Writes full-width digits, letters and plus in half width: 'Ｘ１２３' → 'X123'. Other characters stay as they are. */
export const toHalfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
