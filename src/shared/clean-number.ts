import { toHalfWidth } from './half-width'

// Numbers come with blanks and other signs from people and clipboards. They are cleaned before they are checked.

/** Signs between digits: blanks, hyphens, dots, brackets, and invisible marks of direction and width. */
const BETWEEN =
  /[\s\u00ad\-\u2010-\u2015\u2212\uff0d_.·()（）\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const plain = (text: string): string => toHalfWidth(text).replace(BETWEEN, '')

/** ' +86 190-0000-0001' → '19000000001'. Blanks and signs are removed from any text; the 86 only from a mobile number. */
export const cleanPhone = (text: string): string => plain(text).replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')

/** Cleans a code of a text message: '１２３ 456' → '123456'. */
export const cleanCode = (text: string): string => plain(text)

/** Cleans an ID number and writes its X in capitals: '990000 19910412 246x' → '99000019910412246X'. */
export const cleanIdNumber = (text: string): string => plain(text).toUpperCase()
