// Numbers as people and clipboards give them. They are cleaned before anybody measures them.

/** Full-width digits and letters. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b]/g
/** Blanks, hyphens, dots, brackets, and the marks of direction and width that nobody sees. */
const BETWEEN =
  /[\s\u00ad\-\u2010-\u2015\u2212\uff0d_.·()（）\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const narrow = (text: string): string =>
  text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(BETWEEN, '')

/** ' +86 190-0000-0001' → '19000000001'. What is no mobile number loses its blanks only. */
export const cleanPhone = (text: string): string => narrow(text).replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')

/** A code of a text message: '１２３ 456' → '123456'. */
export const cleanCode = (text: string): string => narrow(text)

/** '99000019910412246x' with its blanks and hyphens → in capitals, without. */
export const cleanIdNumber = (text: string): string => narrow(text).toUpperCase()
