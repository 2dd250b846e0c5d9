import { ApiError, failedWith, isUnknownOutcome, sentenceOf } from '@/api/errors'
import type { TagProps } from '@/components/tag'
import { isKnown } from '@/contract/core/values'
import * as rating from '@/contract/zhongmin/rating'
import * as workOrders from '@/contract/zhongmin/work-orders'
import * as workOrderList from '@/contract/zhongmin/work-order-list'
import { NAME_UNKNOWN } from '@/session/zhongmin'
import type { Repair } from './queries'

interface StateWords {
  readonly word: string
  readonly kind: NonNullable<TagProps['kind']>
  /** The next step in a sentence; undefined after the last one. */
  readonly next?: string
}

/** The words for each state, wherever it is shown. */
export const STATES: Readonly<Record<workOrderList.WorkOrderState, StateWords>> = {
  NEW: { word: '待受理', kind: 'warning', next: '等待物业受理' },
  RECEIVE: { word: '已受理', kind: 'info', next: '等待安排维修' },
  REPAIR: { word: '维修中', kind: 'info', next: '等待维修完成' },
  DONE: { word: '已完成', kind: 'success' },
}

/** The words for an open repair whose state is not told. */
const UNTOLD: StateWords = { word: '处理中', kind: 'info' }

/** The words for a state. A state that no document has is shown as it came, without a next step (R41). */
export function stateWords(state: Repair['state']): StateWords {
  if (state === undefined) return UNTOLD
  return isKnown(state)
    ? STATES[state]
    : { ...UNTOLD, word: /[\u4e00-\u9fff]/.test(state.unknown) ? state.unknown : UNTOLD.word }
}

/** Turns 楼道/灯泡/不亮 and 楼道=>灯泡=>不亮 into 楼道 · 灯泡 · 不亮. */
export const categoryWords = (category: string | undefined): string =>
  category === undefined
    ? '报修'
    : category
        .split(/=>|\//)
        .map((word) => word.trim())
        .join(' · ')

export const SCORES = ['很不满意', '不满意', '一般', '满意', '很满意'] as const
export const scoreWords = (score: number): string => `${score} 星 · ${SCORES[score - 1] ?? ''}`

/** Tells whether zhongmin knows nobody of this name and phone, or the resident has no name yet. */
export const isUnknownToOffice = (error: unknown): boolean =>
  error instanceof ApiError &&
  (failedWith(error, workOrderList.list, 'unknownUser') ||
    error.failure === NAME_UNKNOWN ||
    isUnknownToOffice(error.cause))

/** Tells whether zhongmin answered the call for one work order, and this resident has no such work order. */
export const isMissing = (error: unknown): boolean => error instanceof ApiError && error.ownRefusal

const UNREGISTERED = '报修系统里没有您的登记，请联系小区物业服务中心登记姓名和手机号'

/** The sentence for an error. A lost token of zhongmin is no lost sign-in, because the resident is signed in. */
export const repairSentence = (error: unknown): string => {
  if (isUnknownToOffice(error)) return UNREGISTERED
  if (error instanceof ApiError && error.kind === 'sessionLost') return '报修系统没有认出您，请稍后重试'
  return sentenceOf(error)
}

export function sendRepairSentence(error: unknown): string {
  if (failedWith(error, workOrders.create, 'moduleOff'))
    return '本小区未开通物业报修，请换一套房屋，或联系小区物业服务中心'
  if (failedWith(error, workOrders.create, 'invalid'))
    return '报修系统没有收下，请核对房屋和类别；仍不行请联系小区物业服务中心'
  return repairSentence(error)
}

export function ratingSentence(error: unknown): string {
  if (isUnknownOutcome(error)) return '网络中断，不确定评价有没有送到。请下拉刷新，仍可以评价时再提交一次'
  if (failedWith(error, rating.rate, 'rated')) return '这次维修已经评价过了'
  if (failedWith(error, rating.rate, 'invalid')) return '这张服务单现在不能评价，请刷新后再看'
  return repairSentence(error)
}
