import { checkDigit } from '@/contract/core/id-number'
import type { PersonDetails } from './rows'

const SURNAMES = '林周沈陆顾许叶江白云程苏方乔温纪'
const GIVEN = [
  '知远',
  '清和',
  '若溪',
  '明川',
  '予宁',
  '书瑶',
  '景行',
  '望舒',
  '怀瑾',
  '南乔',
  '子衿',
  '念初',
  '嘉树',
]
const JOBS = ['教师', '会计', '厨师', '司机', '护士', '设计师', '园丁', '电工']

/** An ID number that belongs to nobody, because no place has the region 990000. An odd 17th digit means male. */
export function idNumberOf(birth: string, serial: number): string {
  const first17 = `990000${birth}${String(serial % 1000).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}

export const phoneOf = (last4: number): string => `1900000${String(last4).padStart(4, '0')}`

/** The n-th invented person; the same n always gives the same person. */
export function inventPerson(n: number, given: Partial<PersonDetails> = {}): PersonDetails {
  const year = 1950 + ((n * 7) % 55)
  const birth =
    given.birth ?? `${year}${String(1 + (n % 12)).padStart(2, '0')}${String(1 + (n % 28)).padStart(2, '0')}`
  const sex = given.sex ?? (n % 2 === 1 ? 'male' : 'female')
  // The serial number keeps its parity, because the parity of the 17th digit states the sex.
  const serial = ((n * 2) % 1000) + (sex === 'male' ? 1 : 0)
  return {
    name:
      SURNAMES.charAt(n % SURNAMES.length) + (GIVEN[Math.floor(n / SURNAMES.length) % GIVEN.length] ?? ''),
    idNumber: idNumberOf(birth, serial),
    phone: phoneOf(n),
    sex,
    birth,
    nation: '汉族',
    address: `样例省样例市灯火路${n}号`,
    photo: '',
    politicalStatus: n % 9 === 0 ? 'partyMember' : 'masses',
    veteran: n % 11 === 0,
    lowIncome: n % 17 === 0,
    petitioner: false,
    job: JOBS[n % JOBS.length] ?? '',
    company: '样例有限公司',
    ...given,
  }
}
