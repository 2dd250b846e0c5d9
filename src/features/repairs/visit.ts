import { calendarDateOf, parseTimestamp } from '@/contract/core/dates'
import { dashedDay, DAY, formatDay } from '@/shared/dates'

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

/** The number of days from today that may be chosen. */
export const VISIT_DAYS = 14

/** When the chosen time begins, in epoch milliseconds; undefined if no day was chosen. */
export const visitMoment = ({ visitDay, visitPart }: Visit): number | undefined =>
  visitDay ? parseTimestamp(`${visitDay} ${PARTS[visitPart ?? 'morning'].from}`) : undefined

/** The day that is `days` after `now` (epoch milliseconds), as YYYY-MM-DD. */
export const dayFromNow = (days: number, now: number): string =>
  dashedDay(calendarDateOf(now + days * DAY)) ?? ''

/** The parts of a day that have not begun. */
export const partsOn = (visitDay: string, now: number): readonly { value: VisitPart; label: string }[] =>
  WORDS.filter((visitPart) => (visitMoment({ visitDay, visitPart }) ?? 0) > now).map((value) => ({
    value,
    label: PARTS[value].label,
  }))

/** The next days, each with its word; today only while some part of it is left. */
export const soonDays = (now: number): readonly (readonly [day: string, word: string])[] =>
  ['今天', '明天', '后天']
    .map((word, days) => [dayFromNow(days, now), word] as const)
    .filter(([day]) => partsOn(day, now).length > 0)

/** The chosen time in words: 11月28日 上午（9–12点）. */
export function visitWords(visit: Visit): string | undefined {
  const moment = visitMoment(visit)
  if (moment === undefined) return undefined
  return `${formatDay(moment)} ${visit.visitPart ? PARTS[visit.visitPart].label : '全天都可以'}`
}
