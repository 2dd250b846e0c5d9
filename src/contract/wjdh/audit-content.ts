import * as v from 'valibot'
import { as, object, optional, type Codec, type Value } from '../core/codec'
import { anyText, date, flagText, int, intText } from '../core/values'
import { houseStates, houseUses, ownerships, politicalStatuses, roles, sexes } from '../core/vocabulary'

/**
 * 审核数据: what the applicant sent, in the form of the preface; the example of 1.2.2 has numbers for the words and seconds
 * for the birth, which are read, too. All may be left out in a correction (1.2.4).
 */
const content = object({
  person: as(
    'people',
    object({
      accountId: as('user_id', optional(int)),
      phone: as('people_phone', optional(anyText)),
      name: as('people_name', optional(anyText)),
      sex: as('people_sex', optional(sexes.asLabel)),
      nation: as('people_nation', optional(anyText)),
      birth: as('people_birth', optional(date)),
      address: as('people_address', optional(anyText)),
      idNumber: as('people_idcard', optional(anyText)),
      photo: as('people_photo', optional(anyText)),
      politicalStatus: as('people_zhengzhimianmao', optional(politicalStatuses.asLabel)),
      veteran: as('people_tuiyijunren', optional(flagText)),
      petitioner: as('people_shangfang', optional(flagText)),
      lowIncome: as('people_dibao', optional(flagText)),
    }),
  ),
  job: object({ name: as('job_name', optional(anyText)) }),
  company: object({ name: as('company_name', optional(anyText)) }),
  house: object({
    id: optional(intText),
    communityIdentifier: as('community_identifier', optional(intText)),
    buildingNumber: as('building_number', optional(int)),
    unitNumber: as('unit_number', optional(int)),
    floorNumber: as('floor_number', optional(int)),
    houseNumber: as('house_number', optional(int)),
    role: as('people_house_role', optional(roles.asLabel)),
    state: as('people_house_status', optional(houseStates.asLabel)),
    use: as('people_house_use', optional(houseUses.asLabel)),
    ownership: as('people_house_xingzhi', optional(ownerships.asLabel)),
    /** 审核类型 in the preface, a number in the example of 1.2.2. */
    type: as('people_house_type', optional(anyText)),
  }),
})
export type AuditContent = Value<typeof content>

/** A JSON string on the wire (R15). */
export const auditContent: Codec<AuditContent> = {
  check: content.check,
  read: v.pipe(v.unknown(), v.transform(parseJson), content.read),
  write: (value) => JSON.stringify(content.write(value)),
}

function parseJson(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw
  try {
    return JSON.parse(raw) as unknown
  } catch {
    return undefined
  }
}
