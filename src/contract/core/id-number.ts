/** Rules of the 18-digit resident identity number (GB 11643-1999). */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** The check digit of the first 17 digits. */
export function checkDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return CHECK_DIGITS.charAt(sum % 11)
}

export function isIdNumber(value: string): boolean {
  return /^\d{17}[\dX]$/.test(value) && checkDigit(value) === value[17]
}

/** The birth date `YYYYMMDD` that the number states. */
export const birthOf = (idNumber: string): string => idNumber.slice(6, 14)

/** The sex that the number states: an odd 17th digit is male. */
export const sexOf = (idNumber: string): 'male' | 'female' =>
  Number(idNumber[16]) % 2 === 1 ? 'male' : 'female'
