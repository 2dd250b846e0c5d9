// Numbers come with blanks, signs and words from people and clipboards. They are cleaned before they are checked.

/** Everything but letters, digits, the plus of +86, and the stars of a masked number, which must not pass for a number. */
const SIGNS = /[^\p{L}\p{N}+*]/gu

/** NFKC gives every form of a digit or letter, such as full width, bold or Roman, its plain one. */
const plain = (text: string): string => text.normalize('NFKC').replace(SIGNS, '')

/** ' +86 190-0000-0001' → '19000000001'. Signs, and words before and behind, are removed; the 86 only from a mobile number. */
export function cleanPhone(text: string): string {
  const all = plain(text)
  const number = all.replace(/^[^\d+*]+|[^\d*]+$/g, '')
  return (number || all).replace(/^(?:\+|00?)?86(?=1\d{10}$)/, '')
}

/** Cleans a code of a text message: '１２３ 456' → '123456'. Of a whole pasted message the code alone is kept, if it has only one. */
export function cleanCode(text: string): string {
  const runs = text.normalize('NFKC').match(/\d+/g) ?? []
  const codes = runs.filter((run) => run.length >= 4 && run.length <= 6)
  return /\p{L}/u.test(text) && codes.length === 1 ? (codes[0] ?? '') : plain(text)
}

/** Letters and signs that are taken for the X of an ID number: × and the Cyrillic letter. */
const LIKE_X = /[×✕хХ]\s*$/

/** Cleans an ID number and writes its X in capitals: '证号：990000 19910412 246x' → '99000019910412246X'. */
export const cleanIdNumber = (text: string): string =>
  plain(text.replace(LIKE_X, 'X'))
    .replace(/^[\u4e00-\u9fff]+(?=.)/, '')
    .toUpperCase()
