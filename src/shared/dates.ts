import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** The community's wall time (UTC+8), whatever the machine's zone. */
const local = (ms: number) => dayjs(ms).utcOffset(8)

/** The year is said when it is not this one. */
const dayForm = (ms: number, now: number) =>
  local(ms).year() === local(now).year() ? 'M月D日' : 'YYYY年M月D日'

/** Epoch milliseconds → 11月22日; 2020年11月22日 in another year than `now`. */
export const formatDay = (ms: number, now: number = ms): string => local(ms).format(dayForm(ms, now))

/** Epoch milliseconds → 11月22日 10:30; 2020年11月22日 10:30 in another year than `now`. */
export const formatMoment = (ms: number, now: number = ms): string =>
  local(ms).format(`${dayForm(ms, now)} HH:mm`)

/** Epoch milliseconds → 2020年11月. */
export const formatMonth = (ms: number): string => local(ms).format('YYYY年M月')

/** '19921130' → 1992年11月30日; other text stays as it is. */
export function formatCalendarDate(day: string): string {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(day) ?? []
  return year === undefined ? day : `${year}年${Number(month)}月${Number(date)}日`
}

/** Today in UTC+8 as 'YYYYMMDD'. */
export const calendarDateOf = (ms: number): string => local(ms).format('YYYYMMDD')
