/** The community's zone, whatever the machine's: UTC+8, the whole year. */
const OFFSET = 8 * 3_600_000

/** Read by its UTC parts. */
const local = (ms: number) => new Date(ms + OFFSET)

const two = (number: number) => String(number).padStart(2, '0')

/** Epoch milliseconds → 11月22日; 2020年11月22日 in another year than `now`. */
export function formatDay(ms: number, now: number = ms): string {
  const date = local(ms)
  const year = date.getUTCFullYear()
  const day = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
  return year === local(now).getUTCFullYear() ? day : `${year}年${day}`
}

/** Epoch milliseconds → 11月22日 10:30; 2020年11月22日 10:30 in another year than `now`. */
export function formatMoment(ms: number, now: number = ms): string {
  const date = local(ms)
  return `${formatDay(ms, now)} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** Epoch milliseconds → 2020年11月. */
export function formatMonth(ms: number): string {
  const date = local(ms)
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`
}

/** '19921130' → 1992年11月30日; other text stays as it is. */
export function formatCalendarDate(day: string): string {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(day) ?? []
  return year === undefined ? day : `${year}年${Number(month)}月${Number(date)}日`
}

/** Today in UTC+8 as 'YYYYMMDD'. */
export function calendarDateOf(ms: number): string {
  const date = local(ms)
  return `${date.getUTCFullYear()}${two(date.getUTCMonth() + 1)}${two(date.getUTCDate())}`
}
