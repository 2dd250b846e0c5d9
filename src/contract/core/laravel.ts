import * as v from 'valibot'
import { nothing, nullable, optional, wire, type Codec } from './codec'
import { listing } from './rows'
import { anyText, int, positive } from './values'

/** Presets of weapp and wjdh, whose backends are one Laravel application: what most of their endpoints have in common. */

/** A read by a signed-in caller: JSON by POST, and the response stands in the envelope's `data`. */
export const laravelRead = {
  method: 'POST',
  access: 'session',
  kind: 'read',
  encoding: 'json',
  responseIn: 'data',
} as const

/** A write by a signed-in caller: JSON by POST, answered by the envelope alone. */
export const laravelWrite = {
  ...laravelRead,
  kind: 'write',
  response: nothing,
  responseIn: 'body',
} as const

/** A change of something that exists: form fields by PUT, answered by the envelope alone. */
export const laravelUpdate = { ...laravelWrite, method: 'PUT', encoding: 'form' } as const

/** No document describes the call; its address and fields were seen in the backend's real clients (R42). */
export const observed = { extension: true, observed: true } as const

/** The envelope of a success whose code is a number (R1). `message` is for developers; default: `msg`. */
export const numberSuccess = (msg: string, message = msg) => ({ code: 0, token_expired: 1, msg, message })

/** The envelope of a success whose code is a text (R1). */
export const textSuccess = (msg: string) => ({ code: '0', token_expired: '1', msg, message: msg })

/**
 * A documented failure. `msg` is the sentence for residents; `message` is for developers; default: `msg`. `marker` is the text by which a
 * real answer is recognised as this failure; default: `message`.
 */
export const failure = (msg: string, message = msg, marker?: string) => ({
  body: { code: '1', token_expired: '1', msg, message },
  marker,
})

/** The answer to a request with missing or wrong fields. */
export const invalid = failure('服务器开小差，请重试', '请求参数不正确')

/** The property office was not given the right to manage the community. */
export const noPermission = failure(
  '您没有权限管理该小区，请核对授权信息',
  '该小区没有授权给该安防平台管理员权限，请联系万家灯火平台管理员（message编码Se160）',
  '没有授权',
)

/** No community has the identifier that was sent. */
export const noCommunity = failure(
  '服务器开小差，请重试',
  '没有根据community_identifier查找到小区，请核实社区的唯一标识是否有误',
  '查找到小区',
)

/** Not in the documents: the community's module is switched off (wjdh 3.2.2). */
export const moduleOff = failure('本小区未开通该功能', '该小区功能模块已关闭', '模块已关闭')

const upTo = (max: number): Codec<number> => {
  const check = v.pipe(positive.check, v.maxValue(max))
  return { ...positive, check, read: v.pipe(positive.read, v.maxValue(max)) }
}

/** The page that is asked for, from 1 on, and its size in rows. The documents set no bounds; ours keep an answer small enough to send. */
export const paging = {
  page: optional(upTo(1_000_000)),
  perPage: wire('per_page', optional(upTo(1_000))),
} as const

/** The fields of Laravel's paginator, each of which may be missing (R26). */
export const pageFields = {
  currentPage: wire('current_page', optional(int)),
  firstPageUrl: wire('first_page_url', optional(anyText)),
  from: nullable(int),
  lastPage: wire('last_page', optional(int)),
  lastPageUrl: wire('last_page_url', optional(anyText)),
  nextPageUrl: wire('next_page_url', nullable(anyText)),
  path: optional(anyText),
  perPage: wire('per_page', optional(int)),
  previousPageUrl: wire('prev_page_url', nullable(anyText)),
  to: nullable(int),
  total: optional(int),
} as const

/** The paginator beside a list, in `pages`; it may also be null or any of the empty forms (R26). */
export const pages = nullable(listing(pageFields))
