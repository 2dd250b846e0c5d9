import { as, list, object } from '../core/codec'
import { unixSecondsOf } from '../core/dates'
import { defineEndpoint } from '../core/endpoint'
import { anyText, date, flag, flagText, int, intText, phone, text } from '../core/values'
import {
  houseStates,
  houseUses,
  occupantTypes,
  ownerships,
  politicalStatuses,
  politicalStatusesV1,
  roles,
  sexes,
} from '../core/vocabulary'
import { failures, securityCall, token } from './call'

const place = {
  communityIdentifier: as('xiaoqu', intText),
  buildingNumber: as('louhao', intText),
  unitNumber: as('danyuan', intText),
  floorNumber: as('louceng', intText),
  houseNumber: as('fangjian', intText),
} as const

const person = {
  name: as('people_name', text()),
  nation: as('people_nation', anyText),
  address: as('people_address', anyText),
  idNumber: as('people_idcard', anyText),
  phone: as('people_phone', phone),
  photo: as('people_photo', anyText),
  veteran: as('people_tuiyijunren', flagText),
  lowIncome: as('people_dibao', flagText),
  petitioner: as('people_shangfang', flagText),
  job: as('job_name', anyText),
  company: as('company_name', anyText),
} as const

/** v1: codes as numbers, 政治面貌 1 and 2 (R11), birth YYYYMMDD (R12). */
export const personByPhone = defineEndpoint({
  ...securityCall,
  id: 'security.personByPhone',
  path: '/security-platform/v1/person',
  section: '001 1.1.2',
  title: '通过手机号得到安防平台用户数据',
  request: object({ phone, token }),
  response: object({
    ...person,
    sex: as('people_sex', sexes.asNumber),
    birth: as('people_birth', date),
    politicalStatus: as('people_zhengzhimianmao', politicalStatusesV1.asText),
    houses: list(
      object({
        ...place,
        use: as('people_house_use', houseUses.asNumber),
        ownership: as('people_house_xingzhi', ownerships.asNumber),
        state: as('people_house_status', houseStates.asNumber),
        role: as('people_house_role', roles.asNumber),
        occupantType: as('people_house_type', occupantTypes.asNumber),
        members: list(
          object({
            idNumber: as('people_idcard', anyText),
            name: as('people_house_name', anyText),
            role: as('people_house_role', roles.asText),
          }),
        ),
      }),
    ),
  }),
  at: 'data',
  answer: { code: '0', msg: '查询成功' },
  failures,
  quirks: ['R1', 'R7', 'R11', 'R12'],
})

/** v2: Chinese words, birth in Unix seconds (R12). */
export const personByName = defineEndpoint({
  ...securityCall,
  id: 'security.person',
  path: '/security-platform/person',
  section: '002 1.1.2',
  title: '通过手机号和姓名得到安防平台用户数据',
  request: object({ name: text(), phone, token }),
  response: object({
    ...person,
    sex: as('people_sex', sexes.asLabel),
    birth: as('people_birth', { ...date, write: (day: string) => String(unixSecondsOf(day)) }),
    politicalStatus: as('people_zhengzhimianmao', politicalStatuses.asLabel),
    houses: list(
      object({
        ...place,
        use: as('people_house_use', houseUses.asLabel),
        ownership: as('people_house_xingzhi', ownerships.asLabel),
        state: as('people_house_status', houseStates.asLabel),
        role: as('people_house_role', roles.asLabel),
        occupantType: as('people_house_type', occupantTypes.asLabel),
        members: list(
          object({
            idNumber: as('member_idcard', anyText),
            name: as('member_name', anyText),
            role: as('member_role', roles.asLabel),
            sex: as('member_sex', sexes.asLabel),
            nation: as('member_nation', anyText),
            birth: as('member_birth', date),
            address: as('member_address', anyText),
            phone: as('member_phone', anyText),
            photo: as('member_photo', anyText),
            politicalStatus: as('member_zhengzhimianmao', politicalStatuses.asLabel),
            veteran: as('member_tuiyijunren', flag),
            lowIncome: as('member_dibao', flag),
            petitioner: as('member_shangfang', flag),
            job: as('member_job_name', anyText),
            company: as('member_company_name', anyText),
          }),
        ),
      }),
    ),
  }),
  at: 'data',
  answer: { code: '0', msg: '查询成功' },
  failures,
  quirks: ['R1', 'R7', 'R11', 'R12'],
})

export const ownerOfHouse = defineEndpoint({
  ...securityCall,
  id: 'security.houseOwner',
  path: '/security-platform/owner',
  section: '002 1.1.3',
  title: '如果房屋存在业主，返回业主手机号',
  request: object({
    communityIdentifier: as('community_identifier', int),
    buildingNumber: as('building_number', int),
    unitNumber: as('unit_number', int),
    floorNumber: as('floor_number', int),
    houseNumber: as('house_number', int),
    token,
  }),
  response: object({
    phone: as('people_phone', phone),
    use: as('people_house_use', houseUses.asLabel),
    ownership: as('people_house_xingzhi', ownerships.asLabel),
    state: as('people_house_status', houseStates.asLabel),
    role: as('people_house_role', roles.asLabel),
    occupantType: as('people_house_type', occupantTypes.asLabel),
  }),
  at: 'data',
  answer: { code: '0', msg: '查询成功' },
  failures,
  quirks: ['R1', 'R7'],
})
