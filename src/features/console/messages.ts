import { ApiError, failedWith, isUnknownOutcome, sentenceOf } from '@/api/errors'
import type { ApplicationState } from '@/contract/core/vocabulary'
import type { JournalEntry } from '@/contract/doors/about'
import type { Fault } from '@/contract/doors/control'
import type { Sms } from '@/contract/doors/people'
import { newOrder } from '@/contract/wjdh/orders'
import type { PayerKind } from '@/contract/wjdh/payers'
import { isKnown } from '@/contract/core/values'
import * as workOrders from '@/contract/zhongmin/work-orders'
import { NOT_SIGNED_IN, type TokenLoss } from './identity'

/** Sentences for the reasons that test doors give, which are for developers. */
const DOOR_REASONS: Readonly<Record<string, string>> = {
  'nobody asked to pay this bill': '住户还没有在小程序里点支付，没有可到账的付款',
  'the bill is closed': '账单已关闭，不能付款',
  'no such token': '住户的登录已经失效',
}

const named = ({ failure }: ApiError) => failure === 'noPermission' || failure === 'noCommunity'

/** Sentences for codes 1 to 3 of wjdh 2.1.1. */
function billSentence(error: unknown): string | undefined {
  if (failedWith(error, newOrder, 'nobody')) return '没有生成：查无此人，房屋没有住户或没有人用这个号码'
  if (failedWith(error, newOrder, 'noCar')) return '没有生成：查无此车，没有人绑定这个车牌'
  if (failedWith(error, newOrder, 'noParking')) return '没有生成：查无此车位，没有人绑定这个车位'
  if (failedWith(error, newOrder, 'notRegistered'))
    return '没有生成：查到了这个人，但还没有注册小程序，请先通知他注册'
  // The backend says only in varying developers' words what is wrong with the fields.
  if (error instanceof ApiError && error.operation === newOrder.id && error.code === 1 && !named(error))
    return '没有生成：填写的内容不对，请核对房屋编号、号码和金额'
  return undefined
}

function workOrderSentence(error: unknown): string | undefined {
  if (failedWith(error, workOrders.act, 'invalid'))
    return '这一步现在不能做：顺序不对，或已由别的物业人员接单'
  if (failedWith(error, workOrders.create, 'moduleOff')) return '本小区关闭了“物业报修”，请先打开'
  return failedWith(error, workOrders.create, 'invalid') ? '没有报修成功，请核对房屋和类型' : undefined
}

/** The sentence for an error of something that a tester did. */
export function consoleSentence(error: unknown): string {
  if (error instanceof Error && error.message === NOT_SIGNED_IN) return '现在没有人登录，没有可失效的登录'
  if (isUnknownOutcome(error)) return '没有收到回应，不确定是否生效。页面已重新读取，请以显示的为准。'
  if (error instanceof ApiError && error.operation.startsWith('door.') && error.kind === 'business')
    return DOOR_REASONS[error.failure ?? ''] ?? '模拟后端不接受，请核对填写的内容'
  return billSentence(error) ?? workOrderSentence(error) ?? sentenceOf(error)
}

export const SMS_PURPOSES: Readonly<Record<Sms['purpose'], string>> = {
  register: '注册',
  login: '登录',
  verify: '验证手机号',
  owner: '业主确认',
}

export const TOKEN_LOSSES: Readonly<Record<TokenLoss, { title: string; note: string }>> = {
  expired: { title: '登录过期', note: '下一次请求时自动换新，住户察觉不到' },
  gone: { title: '登录作废', note: '不能换新，微信会再次静默登录' },
  login: { title: '需要重新登录', note: '静默登录也失败一次，回到登录页' },
}

export const PAYER_KINDS: readonly { value: PayerKind; label: string }[] = [
  { value: 'house', label: '房屋' },
  { value: 'phone', label: '手机号' },
  { value: 'idNumber', label: '身份证' },
  { value: 'car', label: '车牌' },
  { value: 'parking', label: '车位' },
]

interface WorkOrderWords {
  readonly word: string
  readonly kind: 'warning' | 'info' | 'success'
}

const WORK_ORDER_WORDS: Readonly<Record<workOrders.WorkOrderState, WorkOrderWords>> = {
  NEW: { word: '待接单', kind: 'warning' },
  RECEIVE: { word: '已接单', kind: 'info' },
  REPAIR: { word: '维修中', kind: 'info' },
  DONE: { word: '已完成', kind: 'success' },
}

/** The word and the colour of a work order's state. A state that no document has is shown as it came (R41). */
export function workOrderWords(state: workOrders.ShownState | undefined): WorkOrderWords {
  if (isKnown(state)) return WORK_ORDER_WORDS[state]
  return { word: state?.unknown ?? '没有写明', kind: 'info' }
}

/** The actions that lead a work order on (zhongmin 5.4), with their words. */
export const NEXT_ACTIONS: Readonly<
  Record<
    workOrders.WorkOrderState,
    { action: Exclude<workOrders.WorkOrderState, 'NEW'>; word: string } | undefined
  >
> = {
  NEW: { action: 'RECEIVE', word: '接单' },
  RECEIVE: { action: 'REPAIR', word: '开始维修' },
  REPAIR: { action: 'DONE', word: '完成' },
  DONE: undefined,
}

export const APPLICATION_TAG_KINDS: Readonly<
  Record<ApplicationState, 'warning' | 'success' | 'danger' | 'neutral'>
> = {
  pending: 'warning',
  approved: 'success',
  rejected: 'danger',
  withdrawn: 'neutral',
}

/** Tells whether a call has succeeded. */
export const isGood = ({ outcome }: JournalEntry): boolean => outcome === 'success'

const OUTCOMES: Readonly<Record<string, string>> = {
  success: '成功',
  invalid: '填写有误',
  tokenLost: '登录失效',
  unknown: '没有这个接口',
  aborted: '中途放弃',
  broken: '模拟后端出错',
}

export function outcomeWord({ outcome }: JournalEntry): string {
  if (outcome.startsWith('fault:')) return '按故障设置失败'
  return OUTCOMES[outcome] ?? '文档里写明的失败'
}

export const timesWord = ({ times }: Pick<Fault, 'times'>): string => `还有 ${times} 次`
