/** The documents' date forms. All of them are the community's time, UTC+8, whatever the machine's zone. */

const OFFSET = 8 * 3600_000
const DAY = /^(\d{4})(\d{2})(\d{2})$/
const MOMENT = /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D{0,2}\s*(\d{1,2}):(\d{2})(?::(\d{2}))?$/

const two = (n: number) => String(n).padStart(2, '0')

/** The same instant as a UTC date whose fields read as UTC+8 wall time. */
const local = (ms: number) => new Date(ms + OFFSET)

const toDay = (ms: number) => {
  const d = local(ms)
  return `${d.getUTCFullYear()}${two(d.getUTCMonth() + 1)}${two(d.getUTCDate())}`
}

/** True for an existing day written YYYYMMDD: 20250230 is none. */
export function isCalendarDate(value: string): boolean {
  const [, year, month, day] = DAY.exec(value) ?? []
  if (year === undefined) return false
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return toDay(ms) === value && Number(year) >= 1900
}

/** An impossible day such as 20250230 would pass as seconds of August 1970; real ones of a birth are a midnight, here or in UTC. */
function isSeconds(value: string): boolean {
  if (!/^-?\d{1,10}$/.test(value)) return false
  return !/^(19|20)\d{6}$/.test(value) || [0, 57_600].includes(Number(value) % 86_400)
}

/** "19921130", 19921130 or Unix seconds, as a number or text (R12) to "YYYYMMDD"; anything else stays as it is. */
export function parseCalendarDate(raw: unknown): unknown {
  const value = typeof raw === 'number' ? String(raw) : raw
  if (typeof value !== 'string' || isCalendarDate(value)) return value
  return isSeconds(value) ? toDay(Number(value) * 1000) : value
}

/** Any documented form of a moment ("2020-11-19 13:34:38", "2020年11月18日11:01:46", epoch ms) to epoch milliseconds. */
export function parseTimestamp(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw
  const [, year, month, day, hour, minute, second = '0'] = (MOMENT.exec(raw.trim()) ?? []).map((part) => part)
  if (year === undefined) return undefined
  return (
    Date.UTC(+year, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) - OFFSET
  )
}

/** Epoch milliseconds to "2020-11-19 13:34:38" (dash) or "2020年11月18日11:01:46" (words). */
export function formatTimestamp(ms: number, form: 'dash' | 'words'): string {
  const d = local(ms)
  const [year, month, day] = [d.getUTCFullYear(), two(d.getUTCMonth() + 1), two(d.getUTCDate())]
  const time = [d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds()].map(two).join(':')
  return form === 'dash' ? `${year}-${month}-${day} ${time}` : `${year}年${month}月${day}日${time}`
}

/** Midnight (UTC+8) of "YYYYMMDD" in Unix seconds. */
export function unixSecondsOf(day: string): number {
  const [, year, month, date] = DAY.exec(day) ?? []
  return (Date.UTC(Number(year), Number(month) - 1, Number(date)) - OFFSET) / 1000
}
