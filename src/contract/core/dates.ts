import dayjs, { type Dayjs, type ManipulateType } from 'dayjs'
import utc from 'dayjs/plugin/utc'

/**
 * Reads and writes the documents' dates. All times are those of UTC+8, whatever the machine's time zone. On our side a moment is epoch
 * milliseconds and a day is text `YYYYMMDD`.
 */

dayjs.extend(utc)

const COMMUNITY_MINUTES = 8 * 60

/**
 * The community's wall clock at a moment (epoch milliseconds). Use its fields and its `format`; its `valueOf` is not the moment. Dayjs'
 * own `utcOffset` is not used: it depends on the machine's zone and is an hour wrong around a change to summer time.
 */
export const communityTime = (moment: number): Dayjs => dayjs.utc(moment).add(COMMUNITY_MINUTES, 'minute')

/** The moment that lies `amount` units after another, or before it if `amount` is negative: `later(now, -7, 'day')`. Epoch milliseconds. */
export const later = (moment: number, amount: number, unit: ManipulateType): number =>
  dayjs.utc(moment).add(amount, unit).valueOf()

/** Digits alone: 19880318, or 20260304050607, the beginning of a bill's number. */
const DIGITS = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/
/** Written with signs between: "2020-11-19 13:34:38", "2020年11月18日11:01:46", "2017-03-01T09:30:00+08:00", "1999-11-11", "1999.11.11". */
const WRITTEN =
  /^(\d{4})\s*[-/.年]\s*(\d\d?)\s*[-/.月]\s*(\d\d?)\s*日?(?:[T\s]*(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/
const ZONE = /([+-])(\d\d):?(\d\d)/

/** The minutes that a zone is east of UTC. Without a zone the time is the community's. */
function minutesOf(zone: string | undefined): number {
  if (zone === undefined) return COMMUNITY_MINUTES
  const [, sign, hours, minutes] = ZONE.exec(zone) ?? []
  return Number(`${sign ?? ''}1`) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

/**
 * Reads the parts one by one, because an iPhone's Date cannot read "2020-11-19 13:34:38". Gives undefined for a day or hour that does not
 * exist.
 */
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
 * Reads Unix seconds, or milliseconds from 11 digits on. Up to eight digits may be the part of a day that could be read (1991, 199104) or
 * an impossible one (20250230), and would be seconds of 1970; they count as seconds only at midnight in UTC+8 or UTC, as real birth dates
 * do.
 */
function readNumber(text: string): number | undefined {
  if (!/^-?\d{1,13}$/.test(text)) return undefined
  const moment = /^-?\d{11}/.test(text) ? Number(text) : dayjs.unix(Number(text)).valueOf()
  const looksLikeDay = /^\d{1,8}$/.test(text)
  return looksLikeDay && !/^0[08]:00:00$/.test(communityTime(moment).format('HH:mm:ss')) ? undefined : moment
}

/**
 * Turns any documented or observed form of a moment or a day, text or number, into epoch milliseconds; a day becomes its midnight in
 * UTC+8. Gives undefined for anything else. Rental alone writes the day before the month (R22) and reads it itself.
 */
export function parseTimestamp(raw: unknown): number | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined
  // Cards and keyboards may write full-width digits and dots.
  const text = String(raw).normalize('NFKC').trim()
  return readWritten(text) ?? readNumber(text)
}

/** The day "YYYYMMDD" in UTC+8 of a moment in epoch milliseconds. */
export const calendarDateOf = (moment: number): string => communityTime(moment).format('YYYYMMDD')

/** True for a day since 1900 that exists, written YYYYMMDD; false for 20250230. */
export const isCalendarDate = (value: string): boolean =>
  /^\d{8}$/.test(value) && value >= '1900' && readWritten(value) !== undefined

/** Turns every form that `parseTimestamp` reads (R12) into "YYYYMMDD"; gives anything else back as it is. */
export function parseCalendarDate(raw: unknown): unknown {
  const moment = parseTimestamp(raw)
  return moment === undefined ? raw : calendarDateOf(moment)
}

/** Writes epoch milliseconds as "2020-11-19 13:34:38" (dash) or "2020年11月18日11:01:46" (words). */
export const formatTimestamp = (moment: number, form: 'dash' | 'words'): string =>
  communityTime(moment).format(form === 'dash' ? 'YYYY-MM-DD HH:mm:ss' : 'YYYY年MM月DD日HH:mm:ss')

/** The midnight (UTC+8) of a day "YYYYMMDD" in Unix seconds; NaN if the text is not a day. */
export const unixSecondsOf = (day: string): number => dayjs.utc(readWritten(day) ?? NaN).unix()
