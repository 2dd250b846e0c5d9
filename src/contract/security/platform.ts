import * as v from 'valibot'
import { wire, parsed, nothing, object, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { text } from '../core/values'
import { moduleNames, type Module } from '../core/vocabulary'
import { failures, securityCall, token } from './call'

export const platformToken = defineEndpoint({
  ...securityCall,
  id: 'security.token',
  path: '/security-platform/token',
  section: '001 1.1.1, 002 1.1.1',
  title: '获取鉴权token',
  access: 'public',
  request: object({ key: wire('key_k', text()), secret: wire('key_d', text()) }),
  response: object({ token }),
  responseIn: 'body',
  successBody: { code: '0', msg: 'token获取成功' },
  failures: { invalid: { body: { code: '1', msg: 'token获取失败' } } },
  rulings: ['R1'],
})

/** Reports a paid order: our order number, the merchant's and WeChat's. */
export const paymentNotice = defineEndpoint({
  ...securityCall,
  id: 'security.paymentNotice',
  path: '/security-platform/payment',
  section: '002 2.2.1',
  title: '接收缴费信息返回',
  kind: 'write',
  request: object({
    orderNumber: wire('order_number', text()),
    merchantNumber: wire('shop_number', text()),
    wechatNumber: wire('weixin_number', text()),
    token,
  }),
  response: nothing,
  responseIn: 'body',
  successBody: { code: 0 },
  failures: {
    invalid: { body: { code: 2 } },
    /** This call has codes of its own: 1 is a lost token, 2 "not saved". */
    tokenLost: { body: { code: 1 } },
    notSaved: { body: { code: 2 } },
  },
  rulings: ['R1', 'R2'],
})

/** Community identifier → module → on. */
export type ModuleStates = Readonly<Record<string, Readonly<Record<Module, boolean>>>>

const states = v.custom<ModuleStates>(
  (value) => typeof value === 'object' && value !== null,
  '不是小区功能模块状态',
) as v.GenericSchema<unknown, ModuleStates>

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

const readSwitches = (flags: Record<string, unknown>) =>
  Object.fromEntries(moduleNames.words.map((word) => [word, Number(flags[moduleNames.label(word)]) === 1]))

const writeSwitches = (flags: Readonly<Record<Module, boolean>>) =>
  Object.fromEntries(moduleNames.words.map((word) => [moduleNames.label(word), flags[word] ? '1' : '0']))

function parseStates(raw: unknown): unknown {
  if (typeof raw !== 'string') return undefined
  try {
    return mapValues(JSON.parse(raw) as Record<string, Record<string, unknown>>, readSwitches)
  } catch {
    return undefined
  }
}

/** `data` is a JSON string: community identifier → module's word → "1" or "0". */
const moduleStatesText: Codec<ModuleStates> = parsed(states, parseStates, (value) =>
  JSON.stringify(mapValues(value, writeSwitches)),
)

export const moduleStates = defineEndpoint({
  ...securityCall,
  id: 'security.moduleStates',
  path: '/security-platform/modules',
  section: '002 3.1.1',
  title: '小区功能模块状态同步',
  request: object({ token }),
  response: moduleStatesText,
  responseIn: 'data',
  successBody: { code: 0 },
  failures,
  rulings: ['R1'],
})
