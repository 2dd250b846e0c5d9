import { toHalfWidth } from './half-width'

/** A digit in half or full width. */
const DIGIT = '[0-9\\uff10-\\uff19]'
/** Blanks, hyphens and invisible marks, which people and clipboards put between the digits of one number. */
const GAP = '[\\s\\-\\u2010-\\u2015\\uff0d.·()（）\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff]{0,3}'
const RUN = new RegExp(`\\+?${DIGIT}(?:${GAP}${DIGIT}){6,}(?:${GAP}[XxＸｘ])?`, 'g')
const DATE = /^(?:19|20)\d\d[-.](?:0?[1-9]|1[0-2])[-.](?:0?[1-9]|[12]\d|3[01])(?: (?:[01]?\d|2[0-4]))?$/
const MOBILE = /^(?:0{0,2}86)?(1\d{2})\d{4}(\d{4})$/

function maskRun(run: string): string {
  // A day with its hour, such as 2026-11-26 09, is not personal.
  if (DATE.test(run)) return run
  const digits = toHalfWidth(run).replace(/[^0-9Xx]/g, '')
  const mobile = MOBILE.exec(digits)
  return mobile ? `${mobile[1]}****${mobile[2]}` : '*'.repeat(digits.length)
}

/**
 * Masks every run of seven or more digits, with or without gaps, in half or full width, because it may be a phone number, an ID number of
 * 15 or 18 digits, or a bank card. '打 190-0000-0001' gives '打 190****0001'; runs that are not mobile numbers become stars.
 */
export const maskNumbers = (text: string): string => text.replace(RUN, maskRun)

/** Masks the numbers of every text in a value, at any depth, except in the fields that `plainFields` names. */
export function maskDeep(value: unknown, plainFields: readonly string[]): unknown {
  if (typeof value === 'string') return maskNumbers(value)
  if (Array.isArray(value)) return value.map((part) => maskDeep(part, plainFields))
  if (typeof value !== 'object' || value === null) return value
  const masked = Object.entries(value).map(([name, part]: [string, unknown]) => [
    name,
    plainFields.includes(name) ? part : maskDeep(part, plainFields),
  ])
  return Object.fromEntries(masked)
}
