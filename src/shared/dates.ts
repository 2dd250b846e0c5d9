import { communityTime, parseTimestamp } from '@/contract/core/dates'

/** Milliseconds. */
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** Epoch milliseconds → 11月22日, or 2020年11月22日 if `now` is in another year. All functions of this file use UTC+8. */
export function formatDay(ms: number, now: number = ms): string {
  const time = communityTime(ms)
  return time.format(time.year() === communityTime(now).year() ? 'M月D日' : 'YYYY年M月D日')
}

/** Epoch milliseconds → 11月22日 星期日. */
export const formatWeekday = (ms: number): string =>
  `${formatDay(ms)} 星期${'日一二三四五六'[communityTime(ms).day()] ?? ''}`

/** Epoch milliseconds → 11月22日 10:30, or 2020年11月22日 10:30 if `now` is in another year. */
export const formatMoment = (ms: number, now: number = ms): string =>
  `${formatDay(ms, now)} ${communityTime(ms).format('HH:mm')}`

/** Epoch milliseconds → 2020年11月. */
export const formatMonth = (ms: number): string => communityTime(ms).format('YYYY年M月')

/** A day such as '19880318' or '1988-03-18' → 1988年3月18日. Other text is given back as it is. */
export function formatCalendarDate(day: string): string {
  const moment = /^\d{4}-?\d\d-?\d\d$/.test(day) ? parseTimestamp(day) : undefined
  return moment === undefined ? day : communityTime(moment).format('YYYY年M月D日')
}

/** A day as the contract has it, 19880318 → 1988-03-18, as a wheel of dates wants it. Other text is given back as it is. */
export const dashedDay = (day: string | undefined): string | undefined =>
  day?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')

/** The way back: 1988-03-18 → 19880318. */
export const plainDay = (day: string): string => day.split('-').join('')
