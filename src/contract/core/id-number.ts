/** The rules of the 18-digit resident identity number (GB 11643-1999). */
import * as v from 'valibot'
import { plain, type Codec } from './codec'
import { isCalendarDate } from './dates'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** The 18th character for the first 17 digits. */
export function checkDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return CHECK_DIGITS.charAt(sum % 11)
}

/** The birth date `YYYYMMDD` in the number. */
export const birthOf = (idNumber: string): string => idNumber.slice(6, 14)

const isWhole = (value: string) => /^\d{17}[\dX]$/.test(value)

/** True for 18 characters with a birth date that exists and a correct check digit. The date may lie in the future; callers check that. */
export const isIdNumber = (value: string): boolean =>
  isWhole(value) && isCalendarDate(birthOf(value)) && checkDigit(value) === value[17]

/** The sentence for a text that is not an ID number: for another document, and for a mistyped number. */
function whyNoIdNumber(value: string): string {
  if (/^\d{15}$/.test(value)) return '这是15位旧号码，请填写18位身份证号；没有换过证件的，请带证件到物业办理'
  // Passports have letters anywhere; some, and travel permits from Taiwan, are eight to ten digits.
  const isOther = /^(?=.*\d)(?=.*[A-Z])[A-Z\d]{6,16}$/.test(value) || /^\d{8,10}$/.test(value)
  if (isOther && !/^\d{11,}X$/.test(value))
    return '这里只能填写18位身份证号；护照、永久居留证等证件请带到物业办理'
  return isWhole(value) ? '身份证号有误，请核对每一位' : '请输入18位身份证号'
}

/** An 18-digit resident identity number with a correct check digit. */
export const idNumber: Codec<string> = plain(
  v.pipe(
    v.string('请输入18位身份证号'),
    v.trim(),
    v.toUpperCase(),
    v.regex(/^\d{17}[\dX]$/, ({ input }) => whyNoIdNumber(input)),
    v.check(isIdNumber, ({ input }) => whyNoIdNumber(input)),
  ),
)

/** The sex in the number: an odd 17th digit is male. */
export const sexOf = (idNumber: string): 'male' | 'female' =>
  Number(idNumber[16]) % 2 === 1 ? 'male' : 'female'
