import * as v from 'valibot'
import { parseJson } from '../core/json'
import { wire, object, optional, type Codec, type Value } from '../core/codec'
import { anyText, communityId, date, flagText, int, intText } from '../core/values'
import { roles } from '../core/vocabulary'
import { houseStates, houseUses, ownerships, politicalStatuses, sexes } from '../core/form-vocabulary'

/**
 * 审核数据: what the applicant sent, written as the document's preface says. The example of 1.2.2 has numbers in place of words, and the
 * birth in Unix seconds; they are read as well. In a correction (1.2.4) every field may be left out.
 */
const content = object({
  person: wire(
    'people',
    object({
      accountId: wire('user_id', optional(int)),
      phone: wire('people_phone', optional(anyText)),
      name: wire('people_name', optional(anyText)),
      sex: wire('people_sex', optional(sexes.asLabel)),
      nation: wire('people_nation', optional(anyText)),
      birth: wire('people_birth', optional(date)),
      address: wire('people_address', optional(anyText)),
      idNumber: wire('people_idcard', optional(anyText)),
      photo: wire('people_photo', optional(anyText)),
      politicalStatus: wire('people_zhengzhimianmao', optional(politicalStatuses.asLabel)),
      veteran: wire('people_tuiyijunren', optional(flagText)),
      petitioner: wire('people_shangfang', optional(flagText)),
      lowIncome: wire('people_dibao', optional(flagText)),
    }),
  ),
  job: object({ name: wire('job_name', optional(anyText)) }),
  company: object({ name: wire('company_name', optional(anyText)) }),
  house: object({
    id: optional(intText),
    communityIdentifier: wire('community_identifier', optional(communityId)),
    buildingNumber: wire('building_number', optional(int)),
    unitNumber: wire('unit_number', optional(int)),
    floorNumber: wire('floor_number', optional(int)),
    houseNumber: wire('house_number', optional(int)),
    role: wire('people_house_role', optional(roles.asLabel)),
    state: wire('people_house_status', optional(houseStates.asLabel)),
    use: wire('people_house_use', optional(houseUses.asLabel)),
    ownership: wire('people_house_xingzhi', optional(ownerships.asLabel)),
    /** The preface calls it 审核类型; the example of 1.2.2 has a number. */
    type: wire('people_house_type', optional(anyText)),
  }),
})
export type AuditContent = Value<typeof content>

/** The same as a JSON text, which it is on the wire (R15). */
export const auditContent: Codec<AuditContent> = {
  check: content.check,
  read: v.pipe(
    v.unknown(),
    v.transform((raw) => (typeof raw === 'string' ? parseJson(raw) : raw)),
    content.read,
  ),
  write: (value) => JSON.stringify(content.write(value)),
}
