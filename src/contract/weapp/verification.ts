import * as v from 'valibot'
import { wire, ifReadable, notSent, object, optional, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { failure, invalid, laravelRead, laravelWrite, textSuccess } from '../core/laravel'
import { communityId, phone, positive, smsCode, text } from '../core/values'
import { roles } from '../core/vocabulary'
import { houseStates, houseUses, ownerships } from '../core/form-vocabulary'

const unavailable = '系统开小差，请重试或联系工作人员'

export const codeExpired = failure('验证码已失效')
export const codeWrong = failure('验证码错误')
const noOwner = (code: string) => ({
  body: {
    code,
    token_expired: '1',
    msg: '该手机号还未绑定业主',
    message: '安防平台没有查找到该手机号绑定的数据,message编码Yi658-message编码SeApi57',
  },
  marker: 'Yi658',
  anyOtherCode: true as const,
})
const securityDown = failure(
  unavailable,
  '安防平台接口出现故障，请检查配置信息如安防平台url，message编码Yi652-message编码SeApi55',
  'Yi652',
)
const callBroken = failure(
  unavailable,
  '万家灯火平台调用接口出现错误,message编码Yi664-message编码SeApi59',
  'Yi664',
)

const PHONE_ANSWERS = {
  bound: { code: 0, msg: '已自动绑定您的一标三实信息', message: '在安防平台查找到了数据' },
  alreadyBound: {
    code: '0',
    message:
      '保存到people数据库的操作出错，已经全部回滚，请和万家灯火技术人员核对问题所在（message编码Yi673）',
    msg: '已绑定个人信息，无需二次录入',
    token_expired: '1',
  },
  notFound: {
    code: '2',
    token_expired: '1',
    msg: '该手机号还未绑定业主',
    message: '安防平台没有查找到该手机号绑定的数据,message编码Yi658-message编码SeApi57',
  },
} as const
export type PhoneCheck = keyof typeof PHONE_ANSWERS

const isPhoneCheck = v.picklist(['bound', 'alreadyBound', 'notFound'])
const readPhoneCheck = (body: { code: string | number; msg?: string; message?: string }): PhoneCheck => {
  if (Number(body.code) === 2) return 'notFound'
  return `${body.msg ?? ''}${body.message ?? ''}`.match(/Yi673|无需二次录入/) ? 'alreadyBound' : 'bound'
}
/** Codes 0 and 2 are both successes, and the two meanings of 0 are told apart by the words (R2). */
const phoneCheck: Codec<PhoneCheck> = {
  check: isPhoneCheck,
  read: v.pipe(
    v.looseObject({
      code: v.union([v.string(), v.number()]),
      msg: v.optional(v.string()),
      message: v.optional(v.string()),
    }),
    v.transform(readPhoneCheck),
    isPhoneCheck,
  ),
  write: (answer) => PHONE_ANSWERS[answer],
}

/** The proof that the caller reads a phone's messages: the key that weapp.sendCode gave, and the code. */
export const smsProof = {
  verificationKey: wire('verification_key', text()),
  verificationCode: wire('verification_code', smsCode),
} as const

/** Binds the account to the person whom the registry knows by the account's phone. `notFound` is a response and no failure. */
export const securityPhone = defineEndpoint({
  ...laravelWrite,
  id: 'weapp.securityPhone',
  path: '/api/v1/security/phone',
  section: '2.2.1',
  title: '验证手机号是否已经绑定一标三实',
  request: object({
    ...smsProof,
    communityIdentifier: notSent(communityId),
    name: notSent(text(30)),
  }),
  response: phoneCheck,
  success: ({ code }) => code === 0 || code === 2,
  successBody: {},
  failures: { invalid, codeExpired, codeWrong, securityDown, callBroken },
  rulings: ['R1', 'R2', 'R6'],
  forms: {
    '2021-02': {
      request: object({
        ...smsProof,
        communityIdentifier: wire('community_identifier', communityId),
        name: optional(text(30)),
      }),
    },
  },
})

/** The owner of a house: the phone for the owner's code, and four facts of the house to fill in the form. */
export const houseOwner = defineEndpoint({
  ...laravelRead,
  id: 'weapp.houseOwner',
  path: '/api/v1/security/yezhu',
  section: '2.2.2',
  title: '查询房间的业主',
  request: object({ houseId: wire('id', positive) }),
  response: object({
    /** The complete number serves the owner's code only. It is never shown, stored or logged (R21). */
    phone: wire('people_phone', phone),
    /** The four facts of the house may be missing or written in other words (R30). */
    use: wire('people_house_use', ifReadable(houseUses.asText)),
    ownership: wire('people_house_xingzhi', ifReadable(ownerships.asText)),
    state: wire('people_house_status', ifReadable(houseStates.asText)),
    role: wire('people_house_role', ifReadable(roles.asText)),
    maskedPhone: wire('phone', text()),
  }),
  successBody: {
    code: '0',
    token_expired: '1',
    msg: '已获取房屋业主手机号码',
    message: '获得了手机号码，还获得了该房屋的基本信息值，一旦业主提供的验证码核实通过，就展现给用户查看',
  },
  failures: {
    invalid,
    ownerUnknown: noOwner('1'),
    securityDown,
    callBroken,
  },
  rulings: ['R1', 'R21', 'R30'],
  /** Every code but 0 and 1 means that there is no owner (R30). */
  forms: { '2021-02': { failures: { invalid, ownerUnknown: noOwner('2'), securityDown, callBroken } } },
})

/** Checks the code that was sent to the owner's phone, by which the owner agrees that the caller joins the house. */
export const verifyOwnerCode = defineEndpoint({
  ...laravelWrite,
  id: 'weapp.verifyOwnerCode',
  path: '/api/v1/security/yezhu-code',
  section: '2.2.3',
  title: '校验业主手机号',
  request: object(smsProof),
  successBody: textSuccess('验证成功'),
  failures: { invalid, codeWrong, codeExpired },
  rulings: ['R1', 'R6', 'R21'],
})
