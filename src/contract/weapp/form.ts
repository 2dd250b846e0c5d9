import { constant, wire, notSent, nothing, object, optional } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { communityId, date, dateNumber, flag, flagWord, phone, positive, text } from '../core/values'
import { idNumber } from '../core/id-number'
import { roles } from '../core/vocabulary'
import {
  houseStates,
  houseUses,
  occupantTypes,
  ownerChoices,
  ownerships,
  politicalStatuses,
  sexes,
} from '../core/form-vocabulary'
import { accountRoleObjects, accountRoles } from './account-roles'

const house = {
  phone: wire('phone', phone, '手机号'),
  houseId: wire('house_id', positive, '房屋'),
  role: wire('role', optional(roles.asNumber), '角色'),
  state: wire('status', optional(houseStates.asNumber), '房屋状态'),
  use: wire('use', optional(houseUses.asNumber), '房屋用途'),
  ownership: wire('xingzhi', optional(ownerships.asNumber), '房屋性质'),
  ownerChoice: wire('choice', optional(ownerChoices.asNumber), '与业主绑定或替换业主'),
  occupantType: wire('type', optional(occupantTypes.asNumber), '住户类型'),
} as const

/** In 2021-02 the same options are sent by their words (weapp.initialize), and `choice` by its number. */
const houseInWords = {
  ...house,
  role: wire('role', optional(roles.asLabel), '角色'),
  state: wire('status', optional(houseStates.asLabel), '房屋状态'),
  use: wire('use', optional(houseUses.asLabel), '房屋用途'),
  ownership: wire('xingzhi', optional(ownerships.asLabel), '房屋性质'),
  occupantType: wire('type', optional(occupantTypes.asLabel), '住户类型'),
} as const

const person = {
  idNumber: wire('idcard', idNumber, '身份证号'),
  name: wire('name', text(30), '姓名'),
  photo: wire('photo', text(1000), '人脸照片'),
  nation: wire('nation', text(20), '民族'),
  address: wire('address', text(100), '户籍地址'),
  job: wire('job', text(50), '职业'),
  company: wire('company', text(50), '工作单位'),
} as const

const known = object({
  phone,
  idNumber: person.idNumber,
  name: person.name,
  photo: person.photo,
  job: person.job,
  company: person.company,
})

const submitted = { code: '0', message: '已提交审核', msg: '已提交审核', token_expired: '1' }
const failure = (msg: string) => ({ body: { code: '1', token_expired: '1', msg, message: msg } })
const failures = {
  invalid: failure('没有填写姓名'),
  /** Not in the documents: a second application for a house while the first one waits. */
  alreadyApplied: failure('您已提交过该房屋的申请，请等待审核'),
  /** Not in the documents. */
  alreadyMember: failure('您已绑定该房屋，无需重复申请'),
  /** Not in the documents: `house_id` names no house. */
  noHouse: failure('没有查找到该房屋'),
  /** Not in the documents: 绑定房屋 or 绑定家属 is switched off (wjdh 3.2.2). */
  moduleOff: failure('本小区暂未开放该类绑定，请联系物业'),
}

/** Told from one's own form by `who`; a relative's has no sex (weapp.addMember). */
export const isAboutAnother = (body: Readonly<Record<string, unknown>>): boolean =>
  String(body.who) === '0' || ('who' in body && !('sex' in body))

/** 21 fields; the photo, 党员, 低保 and 上访 are sensitive (R25). The last three are left out when they were declined (decision 028). */
export const submitForm = defineEndpoint({
  id: 'weapp.submitForm',
  method: 'POST',
  path: '/api/v1/weapp/yibiaosanshi',
  section: '2.4.1',
  title: '第一次录入一标三实表单',
  access: 'session',
  kind: 'write',
  encoding: 'json',
  request: object({
    ...person,
    sex: wire('sex', sexes.asNumber, '性别'),
    birth: wire('birth', dateNumber, '出生日期'),
    politicalStatus: wire('zzmm', optional(politicalStatuses.asNumber), '政治面貌'),
    veteran: wire('tyjr', flag, '退役军人'),
    lowIncome: wire('dibao', optional(flag), '低保'),
    petitioner: wire('shangfang', optional(flag), '上访记录'),
    ...house,
    communityIdentifier: notSent(communityId),
  }),
  response: object({ roles: notSent(accountRoles), known: notSent(known) }),
  responseIn: 'body',
  successBody: submitted,
  failures: {
    ...failures,
    /** Not in the documents: one account, one person. */
    alreadyActivated: failure('您已录入过个人信息，请使用绑定更多房屋'),
  },
  rulings: ['R1', 'R11', 'R12', 'R25'],
  matchesBody: (body) => !isAboutAnother(body),
  forms: {
    '2021-02': {
      /** The first house and every further one; `who` 1 is oneself. */
      request: object({
        ...person,
        who: constant(1),
        sex: wire('sex', sexes.asLabel, '性别'),
        birth: wire('birth', date, '出生日期'),
        politicalStatus: wire('zzmm', optional(politicalStatuses.asLabel), '政治面貌'),
        veteran: wire('tyjr', flagWord, '退役军人'),
        lowIncome: wire('dibao', optional(flagWord), '低保'),
        petitioner: wire('shangfang', optional(flagWord), '上访记录'),
        ...houseInWords,
        communityIdentifier: wire('community_identifier', communityId, '小区'),
      }),
      /** The account's roles by then, and what its client keeps of the person for the next form. */
      response: object({
        roles: wire('data', optional(accountRoleObjects)),
        known: wire('shenhe_data', optional(known)),
      }),
    },
  },
})

export const bindMoreHouses = defineEndpoint({
  id: 'weapp.bindMoreHouses',
  method: 'POST',
  path: '/api/v1/weapp/houses',
  section: '2.4.2',
  title: '绑定更多房屋',
  access: 'session',
  kind: 'write',
  encoding: 'json',
  request: object(house),
  response: nothing,
  responseIn: 'body',
  successBody: submitted,
  failures: {
    ...failures,
    /** Not in the documents: nobody to add a house to; 2.4.1 comes first. */
    noPerson: failure('没有查找到您的个人信息，请先录入一标三实'),
  },
  rulings: ['R1', 'R14'],
  extension: true,
  /** In 2021-02 weapp.submitForm is the call for every house. */
  onlyIn: '2020-11',
})
