import * as v from 'valibot'
import { wire, nullable, optional, type Codec } from '../core/codec'
import { listing } from '../core/rows'
import { anyText, int, positive } from '../core/values'

/** What the calls of a property platform share. */
export const wjdhCall = { method: 'POST', access: 'session', kind: 'read', encoding: 'json' } as const

/** The envelope of a success, in numbers (R1). */
export const answered = (msg: string, message = msg) => ({ code: 0, token_expired: 1, msg, message })

export const failure = (msg: string, message: string, marker?: string) => ({
  body: { code: '1', token_expired: '1', msg, message },
  marker,
})

export const invalid = failure('服务器开小差，请重试', '请求参数不正确')

/** The community is not one of those that the platform was given. */
export const noPermission = failure(
  '您没有权限管理该小区，请核对授权信息',
  '该小区没有授权给该安防平台管理员权限，请联系万家灯火平台管理员（message编码Se160）',
  '没有授权',
)

export const noCommunity = failure(
  '服务器开小差，请重试',
  '没有根据community_identifier查找到小区，请核实社区的唯一标识是否有误',
  '查找到小区',
)

/** Not in the documents: the community's module is switched off (3.2.2). */
export const moduleOff = failure('本小区未开通该功能', '该小区功能模块已关闭', '模块已关闭')

const upTo = (max: number): Codec<number> => {
  const check = v.pipe(positive.check, v.maxValue(max))
  return { ...positive, check, read: v.pipe(positive.read, v.maxValue(max)) }
}

/** The documents set no bounds; these keep an answer an answer. */
export const paging = {
  page: optional(upTo(1_000_000)),
  perPage: wire('per_page', optional(upTo(1_000))),
} as const

/** The parts of a page of Laravel's, each of which may be missing (R26). */
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

/** `pages` of order/list and repair/list: the whole may be null or anything empty, too (R26). */
export const pages = nullable(listing(pageFields))
