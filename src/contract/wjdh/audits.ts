import * as v from 'valibot'
import { wire, parsed, nullable, object, optional, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import {
  failure,
  invalid,
  laravelRead,
  laravelUpdate,
  noCommunity,
  noPermission,
  paging,
  textSuccess,
} from '../core/laravel'
import { isNothing, rows } from '../core/rows'
import { anyText, communityId, int, intText, positive, timestampWords } from '../core/values'
import { applicationStates, applicationTypes, type ApplicationState } from '../core/vocabulary'
import { auditContent } from './audit-content'

const LIST_WORDS: Record<ApplicationState, string> = {
  rejected: '审核未通过',
  approved: '审核通过',
  pending: '等待审核',
  withdrawn: '已撤回',
}
/** In the list the state is a word; in a single application it is a number. */
const stateInWords: Codec<ApplicationState> = {
  ...applicationStates.asNumber,
  write: (state) => LIST_WORDS[state],
}

const record = {
  id: { ...positive, aliases: ['shenhe_id'] },
  type: wire('shenhe_type', applicationTypes.asLabel),
  content: wire('shenhe_content', auditContent),
  houseIntroduction: wire('shenhe_house_introduction', anyText),
  actionIntroduction: wire('shenhe_action_introduction', anyText),
  refuseReason: wire('shenhe_refuse_reason', nullable(anyText)),
  createdAt: wire('created_at', timestampWords),
  updatedAt: wire('updated_at', timestampWords),
} as const

const one = object({ ...record, state: wire('shenhe_status', applicationStates.asNumber) })
const noId = failure('服务器开小差，请重试', '必须传递shenhe表的id值')
/** Not in the documents: an id that no application has. */
const notFound = failure('没有查找到该条审核数据', '没有根据id查找到shenhe表的数据', '查找到shenhe表')
const found = textSuccess('成功查询到该条审核数据')

/** A page of the applications in a community, for the property office. */
export const auditList = defineEndpoint({
  ...laravelRead,
  id: 'wjdh.auditList',
  path: '/api/v1/wjdh/shenheList',
  section: '1.2.2',
  title: '获取审核数据列表',
  request: object({
    type: optional(applicationTypes.asLabel),
    communityIdentifier: wire('community_identifier', communityId),
    state: wire('status', optional(applicationStates.asNumber)),
    ...paging,
  }),
  response: object({
    applications: wire('data', rows(object({ ...record, state: wire('shenhe_status', stateInWords) }))),
    links: optional(
      object({
        first: optional(anyText),
        last: optional(anyText),
        previous: wire('prev', nullable(anyText)),
        next: nullable(anyText),
      }),
    ),
    meta: optional(
      object({
        currentPage: wire('current_page', optional(int)),
        from: nullable(int),
        lastPage: wire('last_page', optional(int)),
        path: optional(anyText),
        perPage: wire('per_page', optional(intText)),
        to: nullable(int),
        total: optional(int),
      }),
    ),
  }),
  responseIn: 'body',
  /** The documented list has no code, so that the array decides. An empty form is a success if the code is missing or 0 (R26). */
  success: ({ code, data }) => Array.isArray(data) || (isNothing(data) && (Number.isNaN(code) || code === 0)),
  successBody: {},
  failures: {
    invalid,
    noCommunity,
    noPermission: failure(
      '您没有权限管理该小区，请核对授权信息',
      '该小区没有授权给该安防平台管理员权限，请联系万家灯火平台管理员（message编码Se104）',
      '没有授权',
    ),
  },
  rulings: ['R1', 'R2', 'R15', 'R26'],
})

export const audit = defineEndpoint({
  ...laravelRead,
  id: 'wjdh.audit',
  path: '/api/v1/wjdh/shenhe',
  section: '1.2.3',
  title: '获取单独一条审核数据',
  request: object({ id: positive }),
  response: one,
  successBody: found,
  failures: { invalid: noId, notFound, noPermission },
  rulings: ['R1', 'R15'],
})

/** Decides an application; gives it as it is afterwards. */
export const decideAudit = defineEndpoint({
  ...laravelUpdate,
  id: 'wjdh.decideAudit',
  path: '/api/v1/wjdh/shenhe',
  section: '1.2.4',
  title: '更新审核状态',
  request: object({
    id: positive,
    /** On the wire 0 rejects and 1 approves. */
    state: wire('status', parsed(v.picklist(['approved', 'rejected']), decisionOf, applicationStates.code)),
    /** The application as the office corrects it; left out if nothing is corrected. */
    content: optional(auditContent),
    /** The table of 1.2.4 lacks the field; its name is that of 1.2.2. */
    refuseReason: wire('shenhe_refuse_reason', optional(anyText)),
    ...paging,
  }),
  response: one,
  responseIn: 'data',
  successBody: found,
  failures: {
    invalid: noId,
    notFound,
    noPermission,
    /** Not in the documents: the application was decided or withdrawn before. */
    decided: failure('该条审核已处理，不能再次处理', '该条审核已处理', '已处理'),
    /** Not in the documents: a house has one owner. */
    ownerKnown: failure('该房屋已有业主，不能再绑定业主', '该房屋已有业主', '已有业主'),
    /** Not in the documents: a person has one account. */
    personTaken: failure('该身份证号已绑定其他帐号', '该身份证号已绑定其他帐号', '已绑定其他帐号'),
    /** Not in the documents: the corrected content is malformed or contradicts itself. */
    badContent: failure('更正的内容有误，请核对', '传递的content不正确', '传递的content'),
  },
  rulings: ['R1', 'R15'],
})

function decisionOf(raw: unknown): unknown {
  const read = v.safeParse(applicationStates.asNumber.read, raw)
  return read.success ? read.output : undefined
}
