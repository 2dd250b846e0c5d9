import { enumeration, type Enumeration } from './values'

type WordOf<E> = E extends Enumeration<infer W> ? W : never

/** 居民角色. The number 1 is 本人 in one document and 业主 in the others; it is shown as 业主 (R10). */
export const roles = enumeration(
  {
    family: [0, '家属'],
    owner: [1, '业主'],
    tenant: [2, '租客'],
    husband: [3, '丈夫'],
    wife: [4, '妻子'],
    father: [5, '父亲'],
    mother: [6, '母亲'],
    grandfather: [7, '爷爷'],
    grandmother: [8, '奶奶'],
    maternalGrandfather: [9, '姥爷'],
    maternalGrandmother: [10, '姥姥'],
    son: [11, '儿子'],
    daughter: [12, '女儿'],
    other: [13, '其他'],
  },
  { 本人: 'owner' },
)
export type Role = WordOf<typeof roles>

/** The words that documents and real backends use for the states of an application (R31). */
const STATE_WORDS = {
  未通过审核: 'rejected',
  审核未通过: 'rejected',
  已通过审核: 'approved',
  审核通过: 'approved',
  审核已通过: 'approved',
  等待审核: 'pending',
  审核中: 'pending',
} as const

const STATES = {
  rejected: [0, '未通过'],
  approved: [1, '已通过'],
  pending: [2, '待审核'],
  withdrawn: [3, '已撤回'],
} as const

/** 审核状态. `withdrawn` is an extension: an application has it after weapp.cancelApplication. */
export const applicationStates = enumeration(STATES, STATE_WORDS)
export type ApplicationState = WordOf<typeof applicationStates>

/** 审核类型. The documents write the words; the numbers are ours. The documents call the last five not yet developed. */
export const applicationTypes = enumeration({
  bindOwner: [1, '业主绑定'],
  bindTenant: [2, '租客绑定'],
  bindFamily: [3, '家属绑定'],
  replaceOwner: [4, '替换业主'],
  unbindOwner: [5, '业主解绑'],
  unbindTenant: [6, '租客解绑'],
  unbindFamily: [7, '家属解绑'],
  changeHouse: [8, '修改房屋数据'],
  changePerson: [9, '修改个人信息'],
})

/** The states of a house or an application in the list of one's own: those of an application, and the end of a membership (R31). */
export const bindingStates = enumeration(
  {
    ...STATES,
    /** Real backends write these two as words; the numbers are ours. */
    unbinding: [4, '解绑审核中'],
    unbound: [5, '已解绑'],
  },
  STATE_WORDS,
)
export type BindingState = WordOf<typeof bindingStates>

const BINDING_WORDS: Readonly<Record<BindingState, string>> = {
  rejected: '未通过审核',
  approved: '审核已通过',
  pending: '审核中',
  withdrawn: '已撤回',
  unbinding: '解绑审核中',
  unbound: '已解绑',
}
/** The codec of a binding state in the words of 2021-02. */
export const bindingWords = { ...bindingStates.asLabel, write: (state: BindingState) => BINDING_WORDS[state] }

/** The backend's roles of an account (R28): NewMember has not submitted 一标三实, Shenheing waits for the decision, HouseMember is admitted. */
export type AccountRole = 'NewMember' | 'Shenheing' | 'HouseMember'

/** 小区功能模块 (wjdh 3.2.1), in the document's order. */
export const moduleNames = enumeration({
  bindHouse: [1, '绑定房屋'],
  bindFamily: [2, '绑定家属'],
  fees: [3, '生活缴费'],
  repairs: [4, '物业报修'],
  parking: [5, '云停车场'],
  complaints: [6, '投诉建议'],
  announcements: [7, '公告通知'],
  emergency: [8, '应急电话'],
  visitors: [9, '访客通行'],
})
export type Module = WordOf<typeof moduleNames>
