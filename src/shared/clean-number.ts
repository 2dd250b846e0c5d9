// Numbers come with blanks and other signs from people and clipboards. They are cleaned before they are checked.

/** Full-width digits, letters and plus. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b]/g
/** Signs between digits: blanks, hyphens, dots, brackets, and invisible marks of direction and width. */
const BETWEEN =
  /[\s\u00ad\-\u2010-\u2015\u2212\uff0d_.·()（）\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const narrow = (text: string): string =>
  text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(BETWEEN, '')

/** ' +86 190-0000-0001' → '19000000001'. Blanks and signs are removed from any text; the 86 only from a mobile number. */
export const cleanPhone = (text: string): string => narrow(text).replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')

/** Cleans a code of a text message: '１２３ 456' → '123456'. */
export const cleanCode = (text: string): string => narrow(text)

/** Cleans an ID number and writes its X in capitals: '990000 19910412 246x' → '99000019910412246X'. */
export const cleanIdNumber = (text: string): string => narrow(text).toUpperCase()
