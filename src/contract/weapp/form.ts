import { constant, wire, notSent, object, optional } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { failure, laravelWrite } from '../core/laravel'
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
import { byOfferedKeys, offeredKeys } from './offered-keys'

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

/** In 2021-02 the options are sent as their Chinese words (weapp.initialize), except `choice`, which stays a number. */
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
  /** 行业-细分行业-职业 in 2021-02, else as people say it. */
  job: wire('job', text(200), '职业'),
  company: wire('company', text(50), '工作单位'),
} as const

/** What a client keeps of the person for the next form. */
const known = object({
  phone,
  idNumber: person.idNumber,
  name: person.name,
  photo: person.photo,
  job: person.job,
  company: person.company,
})

const submitted = { code: '0', message: '已提交审核', msg: '已提交审核', token_expired: '1' }
const failures = {
  invalid: failure('没有填写姓名'),
  /** Not in the documents: a second application for a house while the first one is pending. */
  alreadyApplied: failure('您已提交过该房屋的申请，请等待审核'),
  /** Not in the documents: the caller is a member of the house. */
  alreadyMember: failure('您已绑定该房屋，无需重复申请'),
  /** Not in the documents: `house_id` names no house. */
  noHouse: failure('没有查找到该房屋'),
  /** Not in the documents: 绑定房屋 or 绑定家属 is switched off (wjdh 3.2.2). */
  moduleOff: failure('本小区暂未开放该类绑定，请联系物业'),
}

/** Tells a form about somebody else (weapp.addMember) from the caller's own: `who` is 0, or the field `sex` is missing. */
export const isAboutAnother = (body: Readonly<Record<string, unknown>>): boolean =>
  String(body.who) === '0' || ('who' in body && !('sex' in body))

/**
 * The first application, with all 21 fields of the form. The photo, 党员, 低保 and 上访 are sensitive (R25). The last three are left out if
 * they were declined (decision 028).
 */
export const submitForm = defineEndpoint({
  ...laravelWrite,
  id: 'weapp.submitForm',
  path: '/api/v1/weapp/yibiaosanshi',
  section: '2.4.1',
  title: '第一次录入一标三实表单',
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
    keys: offeredKeys,
  }),
  response: object({ roles: notSent(accountRoles), known: notSent(known) }),
  successBody: submitted,
  failures: {
    ...failures,
    /** Not in the documents: an account belongs to one person. */
    alreadyActivated: failure('您已录入过个人信息，请使用绑定更多房屋'),
  },
  rulings: ['R1', 'R11', 'R12', 'R25'],
  matchesBody: (body) => !isAboutAnother(body),
  forms: {
    '2021-02': {
      /** The same call serves the first house and every further one; `who` 1 is the caller. */
      request: byOfferedKeys(
        object({
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
          keys: offeredKeys,
        }),
      ),
      /** The account's roles after the application, and what its client keeps of the person for the next form. */
      response: object({
        roles: wire('data', optional(accountRoleObjects)),
        known: wire('shenhe_data', optional(known)),
      }),
    },
  },
})

/** An application for a further house. The document gives it no address (2.4.2); ours follows its style. */
export const bindMoreHouses = defineEndpoint({
  ...laravelWrite,
  id: 'weapp.bindMoreHouses',
  path: '/api/v1/weapp/houses',
  section: '2.4.2',
  title: '绑定更多房屋',
  request: object(house),
  successBody: submitted,
  failures: {
    ...failures,
    /** Not in the documents: the account has no person yet, so that the first form (2.4.1) has to come first. */
    noPerson: failure('没有查找到您的个人信息，请先录入一标三实'),
  },
  rulings: ['R1', 'R14'],
  extension: true,
  /** In 2021-02 weapp.submitForm serves every house. */
  onlyIn: '2020-11',
})
