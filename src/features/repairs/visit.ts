import { parseTimestamp } from '@/contract/core/dates'
import { formatDay } from '@/shared/dates'

export type VisitPart = 'morning' | 'afternoon' | 'evening'

/** When a repairer may come, as a resident chooses it. */
export interface Visit {
  /** YYYY-MM-DD. */
  readonly visitDay?: string
  /** Undefined means any time of that day. */
  readonly visitPart?: VisitPart
}

const PARTS: Readonly<Record<VisitPart, { readonly label: string; readonly from: string }>> = {
  morning: { label: '上午（9–12点）', from: '09:00:00' },
  afternoon: { label: '下午（13–17点）', from: '13:00:00' },
  evening: { label: '晚上（18–20点）', from: '18:00:00' },
}

const WORDS: readonly VisitPart[] = ['morning', 'afternoon', 'evening']
export const VISIT_PARTS = WORDS.map((value) => ({ value, label: PARTS[value].label }))

/** The number of days from today that may be chosen. */
export const VISIT_DAYS = 14

/** When the chosen time begins, in epoch milliseconds; undefined if no day was chosen. */
export const visitMoment = ({ visitDay, visitPart }: Visit): number | undefined =>
  visitDay ? parseTimestamp(`${visitDay} ${PARTS[visitPart ?? 'morning'].from}`) : undefined

/** The chosen time in words: 11月28日 上午（9–12点）. */
export function visitWords(visit: Visit): string | undefined {
  const moment = visitMoment(visit)
  if (moment === undefined) return undefined
  return `${formatDay(moment)} ${visit.visitPart ? PARTS[visit.visitPart].label : '全天都可以'}`
}
