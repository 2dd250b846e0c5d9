import { checkDigit } from '@/contract/core/id-number'

/** An invented identity number: region 110105, that birth, that sequence (odd: male), the right check digit. */
export function idNumberOf(birth: string, sequence: number): string {
  const first17 = `110105${birth}${String(sequence).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}
