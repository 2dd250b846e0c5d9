import { wire, object, optional } from '../core/codec'
import { unixSecondsOf } from '../core/dates'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import {
  anyText,
  communityId,
  communityNumber,
  date,
  flag,
  flagText,
  int,
  intText,
  phone,
  text,
} from '../core/values'
import { roles } from '../core/vocabulary'
import {
  houseStates,
  houseUses,
  occupantTypes,
  ownerships,
  politicalStatuses,
  politicalStatusesOf001,
  sexes,
} from '../core/form-vocabulary'
import { securityCall, tokenField } from './call'

const found = { code: '0', msg: '查询成功' } as const

const place = {
  communityIdentifier: wire('xiaoqu', communityId),
  buildingNumber: wire('louhao', intText),
  unitNumber: wire('danyuan', intText),
  floorNumber: wire('louceng', intText),
  houseNumber: wire('fangjian', intText),
} as const

const personFields = {
  name: wire('people_name', text()),
  nation: wire('people_nation', anyText),
  address: wire('people_address', anyText),
  idNumber: wire('people_idcard', anyText),
  phone: wire('people_phone', phone),
  photo: wire('people_photo', anyText),
  veteran: wire('people_tuiyijunren', flagText),
  // These two are left out if the resident has declined or withdrawn them (decision 028).
  lowIncome: wire('people_dibao', optional(flagText)),
  petitioner: wire('people_shangfang', optional(flagText)),
  job: wire('job_name', anyText),
  company: wire('company_name', anyText),
} as const

/** A person with their houses, found by phone. Version 1 writes vocabularies as numbers, 政治面貌 as 1 or 2 (R11), and a birth as YYYYMMDD (R12). */
export const personByPhone = defineEndpoint({
  ...securityCall,
  id: 'security.personByPhone',
  path: '/security-platform/v1/person',
  section: '001 1.1.2',
  title: '通过手机号得到安防平台用户数据',
  request: object({ phone, token: tokenField }),
  response: object({
    ...personFields,
    sex: wire('people_sex', sexes.asNumber),
    birth: wire('people_birth', date),
    politicalStatus: wire('people_zhengzhimianmao', optional(politicalStatusesOf001.asText)),
    houses: rows(
      object({
        ...place,
        use: wire('people_house_use', houseUses.asNumber),
        ownership: wire('people_house_xingzhi', ownerships.asNumber),
        state: wire('people_house_status', houseStates.asNumber),
        role: wire('people_house_role', roles.asNumber),
        occupantType: wire('people_house_type', occupantTypes.asNumber),
        members: rows(
          object({
            idNumber: wire('people_idcard', anyText),
            name: wire('people_house_name', anyText),
            role: wire('people_house_role', roles.asText),
          }),
        ),
      }),
    ),
  }),
  successBody: found,
  rulings: ['R1', 'R7', 'R11', 'R12'],
})

/** A person with their houses, found by name and phone. Version 2 writes vocabularies as Chinese words and a birth in Unix seconds (R12). */
export const person = defineEndpoint({
  ...securityCall,
  id: 'security.person',
  path: '/security-platform/person',
  section: '002 1.1.2',
  title: '通过手机号和姓名得到安防平台用户数据',
  request: object({ name: text(), phone, token: tokenField }),
  response: object({
    ...personFields,
    sex: wire('people_sex', sexes.asLabel),
    birth: wire('people_birth', { ...date, write: (day: string) => String(unixSecondsOf(day)) }),
    politicalStatus: wire('people_zhengzhimianmao', optional(politicalStatuses.asLabel)),
    houses: rows(
      object({
        ...place,
        use: wire('people_house_use', houseUses.asLabel),
        ownership: wire('people_house_xingzhi', ownerships.asLabel),
        state: wire('people_house_status', houseStates.asLabel),
        role: wire('people_house_role', roles.asLabel),
        occupantType: wire('people_house_type', occupantTypes.asLabel),
        members: rows(
          object({
            idNumber: wire('member_idcard', anyText),
            name: wire('member_name', anyText),
            role: wire('member_role', roles.asLabel),
            sex: wire('member_sex', sexes.asLabel),
            nation: wire('member_nation', anyText),
            birth: wire('member_birth', date),
            address: wire('member_address', anyText),
            phone: wire('member_phone', anyText),
            photo: wire('member_photo', anyText),
            politicalStatus: wire('member_zhengzhimianmao', optional(politicalStatuses.asLabel)),
            veteran: wire('member_tuiyijunren', flag),
            lowIncome: wire('member_dibao', optional(flag)),
            petitioner: wire('member_shangfang', optional(flag)),
            job: wire('member_job_name', anyText),
            company: wire('member_company_name', anyText),
          }),
        ),
      }),
    ),
  }),
  successBody: found,
  rulings: ['R1', 'R7', 'R11', 'R12'],
})

/** The owner's phone and the facts of a house that has an owner. */
export const houseOwner = defineEndpoint({
  ...securityCall,
  id: 'security.houseOwner',
  path: '/security-platform/owner',
  section: '002 1.1.3',
  title: '如果房屋存在业主，返回业主手机号',
  request: object({
    communityIdentifier: wire('community_identifier', communityNumber),
    buildingNumber: wire('building_number', int),
    unitNumber: wire('unit_number', int),
    floorNumber: wire('floor_number', int),
    houseNumber: wire('house_number', int),
    token: tokenField,
  }),
  response: object({
    phone: wire('people_phone', phone),
    use: wire('people_house_use', houseUses.asLabel),
    ownership: wire('people_house_xingzhi', ownerships.asLabel),
    state: wire('people_house_status', houseStates.asLabel),
    role: wire('people_house_role', roles.asLabel),
    occupantType: wire('people_house_type', occupantTypes.asLabel),
  }),
  successBody: found,
  rulings: ['R1', 'R7'],
})
