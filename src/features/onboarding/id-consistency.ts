import { birthOf, isIdNumber, sexOf } from '@/contract/core/id-number'
import { sexes } from '@/contract/core/form-vocabulary'
import { cleanIdNumber } from '@/shared/clean-number'
import { formatCalendarDate } from '@/shared/dates'
import type { FormValues } from './form-values'

type Person = Partial<Pick<FormValues, 'idNumber' | 'birth' | 'sex'>>

/** What an ID number tells about its holder; undefined unless it is complete and its check digit is right. */
export function factsOfIdNumber(
  idNumber: string | undefined,
): { birth: string; sex: FormValues['sex'] } | undefined {
  const number = idNumber && cleanIdNumber(idNumber)
  return number && isIdNumber(number) ? { birth: birthOf(number), sex: sexOf(number) } : undefined
}

/** The sentence below an ID number whose holder is not born yet. `today` is YYYYMMDD. */
export const bornLater = (idNumber: string | undefined, today: string): string | undefined =>
  (factsOfIdNumber(idNumber)?.birth ?? '') > today ? '身份证号中的出生日期还没有到，请核对每一位' : undefined

/** The sentences for fields that contradict the ID number. */
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

/** Fills empty fields from the ID number. What was chosen stays. */
export function withIdNumberFacts(person: Person): Person {
  const stated = factsOfIdNumber(person.idNumber)
  return stated ? { ...person, birth: person.birth ?? stated.birth, sex: person.sex ?? stated.sex } : person
}
