import * as v from 'valibot'
import { as, lenient, list, nullable, object, optional, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { anyText, enumeration, int, intText, positive, text, timestampWords } from '../core/values'
import { auditStates, type AuditState } from '../core/vocabulary'
import { failure, invalid, noCommunity, noPermission, paging, wjdhCall } from './call'

/** 审核类型; the numbers are ours, the documents write the words. */
export const auditTypes = enumeration({
  bindOwner: [1, '业主绑定'],
  bindTenant: [2, '租客绑定'],
  bindFamily: [3, '家属绑定'],
  replaceOwner: [4, '替换业主'],
})

const LIST_WORDS: Record<AuditState, string> = {
  rejected: '审核未通过',
  approved: '审核通过',
  pending: '等待审核',
  withdrawn: '已撤回',
}
/** The list writes words, the single record a number. */
const stateInWords: Codec<AuditState> = { ...auditStates.asNumber, write: (state) => LIST_WORDS[state] }

/** 审核数据: what the applicant sent, as a JSON string (R15); words as in the preface of wjdh. */
export type AuditContent = Readonly<
  Record<'people' | 'job' | 'company' | 'house', Readonly<Record<string, unknown>>>
>

const auditContent: Codec<AuditContent> = lenient(
  v.custom<AuditContent>(
    (value) => typeof value === 'object' && value !== null,
    '不是审核数据',
  ) as v.GenericSchema<unknown, AuditContent>,
  parseJson,
  (value) => JSON.stringify(value),
)

function parseJson(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw
  try {
    return JSON.parse(raw) as unknown
  } catch {
    return undefined
  }
}

const record = {
  id: { ...positive, also: ['shenhe_id'] },
  type: as('shenhe_type', auditTypes.asLabel),
  content: as('shenhe_content', auditContent),
  houseIntroduction: as('shenhe_house_introduction', anyText),
  actionIntroduction: as('shenhe_action_introduction', anyText),
  refuseReason: as('shenhe_refuse_reason', nullable(anyText)),
  createdAt: as('created_at', timestampWords),
  updatedAt: as('updated_at', timestampWords),
} as const

const one = object({ ...record, state: as('shenhe_status', auditStates.asNumber) })
const noId = failure('服务器开小差，请重试', '必须传递shenhe表的id值')

export const auditList = defineEndpoint({
  ...wjdhCall,
  id: 'wjdh.auditList',
  path: '/api/v1/wjdh/shenheList',
  section: '1.2.2',
  title: '获取审核数据列表',
  request: object({
    type: optional(auditTypes.asLabel),
    communityIdentifier: as('community_identifier', positive),
    state: as('status', optional(auditStates.asNumber)),
    ...paging,
  }),
  response: object({
    items: as('data', list(object({ ...record, state: as('shenhe_status', stateInWords) }))),
    links: object({
      first: anyText,
      last: anyText,
      previous: as('prev', nullable(anyText)),
      next: nullable(anyText),
    }),
    meta: object({
      currentPage: as('current_page', int),
      from: nullable(int),
      lastPage: as('last_page', int),
      path: anyText,
      perPage: as('per_page', intText),
      to: nullable(int),
      total: int,
    }),
  }),
  at: 'body',
  /** The list has no code at all: the array decides. */
  success: ({ data }) => Array.isArray(data),
  answer: {},
  failures: { invalid, noCommunity, noPermission },
  quirks: ['R1', 'R2', 'R15'],
})

export const auditRecord = defineEndpoint({
  ...wjdhCall,
  id: 'wjdh.audit',
  path: '/api/v1/wjdh/shenhe',
  section: '1.2.3',
  title: '获取单独一条审核数据',
  request: object({ id: positive }),
  response: one,
  at: 'data',
  answer: { code: '0', token_expired: '1', msg: '成功查询到该条审核数据', message: '成功查询到该条审核数据' },
  failures: { invalid: noId, noPermission },
  quirks: ['R1', 'R15'],
})

export const decideAudit = defineEndpoint({
  ...wjdhCall,
  id: 'wjdh.decideAudit',
  method: 'PUT',
  path: '/api/v1/wjdh/shenhe',
  section: '1.2.4',
  title: '更新审核状态',
  kind: 'write',
  encoding: 'form',
  request: object({
    id: positive,
    state: as('status', auditStates.asNumber),
    /** The corrected application, or absent. */
    content: optional(auditContent),
    /** Not in the table of 1.2.4; the field's name is that of 1.2.2. */
    refuseReason: as('shenhe_refuse_reason', optional(text(200))),
    ...paging,
  }),
  response: one,
  at: 'data',
  answer: { code: '0', token_expired: '1', msg: '成功查询到该条审核数据', message: '成功查询到该条审核数据' },
  failures: {
    invalid: noId,
    noPermission,
    /** Not in the documents: a decided audit is never decided twice. */
    decided: failure('该条审核已处理，不能再次处理', '该条审核已处理', '已处理'),
  },
  quirks: ['R1', 'R15'],
})
