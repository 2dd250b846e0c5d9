import { birthOf, isIdNumber, sexOf } from '@/contract/core/id-number'
import { sexes } from '@/contract/core/form-vocabulary'
import { cleanIdNumber } from '@/shared/clean-number'
import { formatCalendarDate } from '@/shared/dates'
import type { FormValues } from './form-values'

type Person = Partial<Pick<FormValues, 'idNumber' | 'birth' | 'sex'>>

/** What an ID number states about its holder; undefined unless it is whole and its check digit right. */
export function factsOfIdNumber(
  idNumber: string | undefined,
): { birth: string; sex: FormValues['sex'] } | undefined {
  const number = idNumber && cleanIdNumber(idNumber)
  return number && isIdNumber(number) ? { birth: birthOf(number), sex: sexOf(number) } : undefined
}

/** The sentence under a number whose holder is not born yet; `today` as YYYYMMDD. */
export const bornLater = (idNumber: string | undefined, today: string): string | undefined =>
  (factsOfIdNumber(idNumber)?.birth ?? '') > today ? '身份证号中的出生日期还没有到，请核对每一位' : undefined

/** Where what was entered contradicts the number: sentences under the fields. */
export function mismatches(person: Person): { birth?: string; sex?: string } {
  const stated = factsOfIdNumber(person.idNumber)
  if (!stated) return {}
  const { birth, sex } = person
  return {
    ...(birth && birth !== stated.birth
      ? { birth: `与身份证号不一致：证号中是${formatCalendarDate(stated.birth)}` }
      : {}),
    ...(sex && sex !== stated.sex ? { sex: `与身份证号不一致：证号中是${sexes.label(stated.sex)}` } : {}),
  }
}

/** Fills what is still open from the number; what somebody chose stays. */
export function withIdNumberFacts(person: Person): Person {
  const stated = factsOfIdNumber(person.idNumber)
  return stated ? { ...person, birth: person.birth ?? stated.birth, sex: person.sex ?? stated.sex } : person
}
