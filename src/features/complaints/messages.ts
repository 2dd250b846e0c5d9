import { shortened } from '@/contract/core/graphemes'
import { complaintStates } from '@/contract/weapp/complaints'
import { formatMoment } from '@/shared/dates'
import type { Complaint } from './queries'

type TagKind = 'success' | 'warning' | 'neutral'

/** 待处理, 已答复: the word and the colour of a complaint's state. */
export const stateTag = (state: Complaint['state']): { word: string; kind: TagKind } => ({
  word: complaintStates.show(state),
  kind: state === 'open' ? 'warning' : state === 'answered' ? 'success' : 'neutral',
})

export const categoryWord = ({ category }: Complaint): string => category?.trim() || '投诉建议'

const ROW_LENGTH = 40

/** The beginning of a complaint's text, on one line. */
export function rowTitle({ content }: Pick<Complaint, 'content'>): string {
  const line = content.replace(/\s+/g, ' ').trim()
  return shortened(line, ROW_LENGTH)
}

/** The line below a complaint's title: 投诉 · 匿名 · 3月2日 10:00. */
export const rowNote = (complaint: Complaint, now: number): string =>
  [
    categoryWord(complaint),
    complaint.anonymous && '匿名',
    complaint.createdAt !== undefined && formatMoment(complaint.createdAt, now),
  ]
    .filter(Boolean)
    .join(' · ')

export const replyOf = ({ state, reply }: Pick<Complaint, 'state' | 'reply'>): string =>
  reply?.trim() ||
  (state === 'answered' ? '物业已处理，没有留下文字答复。' : '物业还没有答复。处理以后，答复会显示在这里。')

export const ANONYMOUS_NOTE = '物业看不到您的姓名和电话，答复仍会送到您这里'

export const RESTORED = '已恢复您上次没有提交的内容。'
export const RESTORED_MASKED =
  '已恢复您上次没有提交的内容。其中的手机号、身份证号没有保存在手机上，需要时请重新填写。'

export const UNCERTAIN = '网络中断，不确定是否已提交。请先核对，不要重复提交。'
export const NOT_FOUND = '在您的记录里没有找到这一条，可以重新提交。您填写的内容都还在。'
