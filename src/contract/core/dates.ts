import dayjs, { type Dayjs, type ManipulateType } from 'dayjs'
import utc from 'dayjs/plugin/utc'

/**
 * The documents' date forms and the community's clock. All times are those of UTC+8, whatever the machine's zone. Moments
 * are epoch milliseconds inside, days are text `YYYYMMDD`.
 */

dayjs.extend(utc)

const COMMUNITY_MINUTES = 8 * 60

/**
 * The community's wall clock at a moment (epoch milliseconds), for its fields and its `format`; its `valueOf` is not the
 * moment. Dayjs' own `utcOffset` goes through the machine's zone and is an hour wrong around a change to summer time.
 */
export const communityTime = (moment: number): Dayjs => dayjs.utc(moment).add(COMMUNITY_MINUTES, 'minute')

/** The moment so much later than another, or earlier when `amount` is negative: `later(now, -7, 'day')`. */
export const later = (moment: number, amount: number, unit: ManipulateType): number =>
  dayjs.utc(moment).add(amount, unit).valueOf()

/** 19880318, or 20260304050607 as an order's number begins. */
const DIGITS = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/
/** "2020-11-19 13:34:38", "2016-11-02 13:20", "2020年11月18日11:01:46", "2017-03-01T09:30:00+08:00", "1999-11-11", "1999.11.11". */
const WRITTEN =
  /^(\d{4})\s*[-/.年]\s*(\d\d?)\s*[-/.月]\s*(\d\d?)\s*日?(?:[T\s]*(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/
const ZONE = /([+-])(\d\d):?(\d\d)/

/** Minutes east of UTC; a form without an offset is the community's time. */
function minutesOf(zone: string | undefined): number {
  if (zone === undefined) return COMMUNITY_MINUTES
  const [, sign, hours, minutes] = ZONE.exec(zone) ?? []
  return Number(`${sign ?? ''}1`) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

/** The parts are read here because Date reads "2020-11-19 13:34:38" on no iPhone. A day or an hour that does not exist is none. */
function readWritten(text: string): number | undefined {
  const found = DIGITS.exec(text) ?? WRITTEN.exec(text)
  if (!found) return undefined
  const [year, ...parts] = found.slice(1, 7).map((part) => (part ?? '0').padStart(2, '0'))
  const [month, day, hour, minute, second] = parts
  const written = `${year}-${month}-${day} ${hour}:${minute}:${second}`
  const time = dayjs.utc(written)
  if (time.format('YYYY-MM-DD HH:mm:ss') !== written) return undefined
  return time.subtract(minutesOf(found[7]), 'minute').valueOf()
}

/**
 * Unix seconds, or milliseconds from 11 digits on. An impossible day such as 20250230 would pass as seconds of August 1970;
 * real ones of a birth are a midnight, here or in UTC.
 */
function readNumber(text: string): number | undefined {
  if (!/^-?\d{1,13}$/.test(text)) return undefined
  const moment = /^-?\d{11}/.test(text) ? Number(text) : dayjs.unix(Number(text)).valueOf()
  const looksLikeDay = /^(19|20)\d{6}$/.test(text)
  return looksLikeDay && !/^0[08]:00:00$/.test(communityTime(moment).format('HH:mm:ss')) ? undefined : moment
}

/**
 * Any documented or observed form of a moment or a day, as text or as a number, to epoch milliseconds; a day is its midnight
 * in UTC+8. Undefined for anything else. Rental alone writes the day before the month (R22) and reads that itself.
 */
export function parseTimestamp(raw: unknown): number | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined
  const text = String(raw).trim()
  return readWritten(text) ?? readNumber(text)
}

/** The day of a moment (epoch milliseconds) in UTC+8, as "YYYYMMDD". */
export const calendarDateOf = (moment: number): string => communityTime(moment).format('YYYYMMDD')

/** True for an existing day since 1900 written YYYYMMDD: 20250230 is none. */
export const isCalendarDate = (value: string): boolean =>
  /^\d{8}$/.test(value) && value >= '1900' && readWritten(value) !== undefined

/** Any form that `parseTimestamp` reads (R12) to "YYYYMMDD"; anything else stays as it is. */
export function parseCalendarDate(raw: unknown): unknown {
  const moment = parseTimestamp(raw)
  return moment === undefined ? raw : calendarDateOf(moment)
}

/** Epoch milliseconds to "2020-11-19 13:34:38" (dash) or "2020年11月18日11:01:46" (words). */
export const formatTimestamp = (moment: number, form: 'dash' | 'words'): string =>
  communityTime(moment).format(form === 'dash' ? 'YYYY-MM-DD HH:mm:ss' : 'YYYY年MM月DD日HH:mm:ss')

/** Midnight (UTC+8) of "YYYYMMDD" in Unix seconds; NaN for what is no day. */
export const unixSecondsOf = (day: string): number => dayjs.utc(readWritten(day) ?? NaN).unix()
