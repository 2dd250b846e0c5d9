import * as v from 'valibot'
import { nullable, optional, parsed, type Codec, type OptionalCodec, type Value } from '../core/codec'
import { isCalendarDate } from '../core/dates'
import { textOf } from '../core/text-of'
import { anyText, asNumber, date, positive, type Enumeration } from '../core/values'

// Codecs for the forms that only rental has (R22).

/** A number from `min` to `max`, both included. It is read from digits as well. */
export const decimal = (min: number, max: number): Codec<number> =>
  parsed(v.pipe(v.number(), v.minValue(min), v.maxValue(max)), asNumber, (value) => value)

export const longitude = decimal(-180, 180)
export const latitude = decimal(-90, 90)
/** Square metres. */
export const area = decimal(0, 100_000)

/** A whole number of at least 0 and at most `max`. */
export const upTo = (max: number): Codec<number> =>
  parsed(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max)), asNumber, (value) => value)

/** A row's id, such as house_id. */
export const rowId = positive

const parts = (raw: unknown): unknown =>
  typeof raw === 'number' ? [raw] : typeof raw === 'string' ? raw.split('|').map((part) => part.trim()) : raw

/** A list of at least one value, "1|2|3" on the wire (R22). `item` is the codec of one value. */
export function choices<C>(item: Codec<C>): Codec<C[]> {
  return {
    check: v.pipe(v.array(item.check), v.minLength(1), v.maxLength(50)) as v.GenericSchema<unknown, C[]>,
    read: v.pipe(
      v.unknown(),
      v.transform(parts),
      v.array(item.read),
      v.minLength(1),
      v.maxLength(50),
    ) as v.GenericSchema<unknown, C[]>,
    write: (values) => values.map((value) => String(item.write(value))).join('|'),
  }
}

/** A list of words of a vocabulary; on the wire their numbers, "1|2|3". */
export const choicesOf = <W extends string>(words: Enumeration<W>): Codec<W[]> => choices(words.asNumber)

/** The numbers from `min` to `max`, both included. At least one of the two ends is given. */
export interface Range {
  readonly min?: number
  readonly max?: number
}

const RANGE = /^\[\s*(\d+(?:\.\d+)?)?\s*,\s*(\d+(?:\.\d+)?)?\s*\]$/

/** A range, "[100,500]", "[,800]" or "[1000,]" on the wire (R22). `codec` is the codec of its ends. */
export function rangeOf(codec: Codec<number>): Codec<Range> {
  const check = v.pipe(
    v.object({ min: v.optional(codec.check), max: v.optional(codec.check) }),
    v.check(({ min, max }) => min !== undefined || max !== undefined, '请填写区间'),
    v.check(({ min = 0, max = Infinity }) => min <= max, '区间的起点大于终点'),
  ) as v.GenericSchema<unknown, Range>
  const end = (text: string | undefined) => {
    const read = text === undefined ? undefined : v.safeParse(codec.read, text)
    return read && (read.success ? read.output : NaN)
  }
  const decode = (raw: unknown) => {
    const found = typeof raw === 'string' ? RANGE.exec(raw.trim()) : null
    return found ? { min: end(found[1]), max: end(found[2]) } : undefined
  }
  const text = (value: number | undefined) => (value === undefined ? '' : String(codec.write(value)))
  return parsed(check, decode, ({ min, max }) => `[${text(min)},${text(max)}]`)
}

const THREE_NUMBERS = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/** Reads year, day and month; if they make no day in that order, year, month and day. */
function parseYearDayMonth(raw: unknown): unknown {
  const [, year, second = '', third = ''] =
    typeof raw === 'string' ? (THREE_NUMBERS.exec(raw.trim()) ?? []) : []
  if (year === undefined) return raw
  const [a, b] = [second.padStart(2, '0'), third.padStart(2, '0')]
  return [year + b + a, year + a + b].find(isCalendarDate)
}

/** A day: `YYYYMMDD` on our side; on the wire year, day and month, as in "2017-21-06" (R22). */
export const yearDayMonth: Codec<string> = parsed(
  date.check,
  parseYearDayMonth,
  (day) => `${day.slice(0, 4)}-${day.slice(6)}-${day.slice(4, 6)}`,
)

/** Texts with names on our side, and a list of them in the given order on the wire. */
export function inOrder<const K extends string>(...names: K[]): Codec<Record<K, string>> {
  const check = v.object(
    Object.fromEntries(names.map((name) => [name, v.string()])),
  ) as unknown as v.GenericSchema<unknown, Record<K, string>>
  const decode = (raw: unknown) =>
    Array.isArray(raw) ? Object.fromEntries(names.map((name, i) => [name, raw[i] as unknown])) : raw
  return parsed(check, decode, (value) => names.map((name) => value[name]))
}

/** A field that may be missing on our side and must be sent. Without a value `standIn` is sent, which is read as missing. */
export function sentAs<C extends Codec<unknown>>(standIn: string, codec: C): OptionalCodec<Value<C>> {
  const inner = optional(codec)
  return {
    ...inner,
    alwaysSent: true,
    read: v.pipe(
      v.unknown(),
      v.transform((raw) => (textOf(raw) === standIn ? undefined : raw)),
      inner.read,
    ),
    write: (value) => (value === undefined ? standIn : inner.write(value)),
  }
}

/** A photo or a video that the backend stores. `path` is for fileAddress, `id` for the calls that replace the file; it may be unknown. */
interface StoredFile {
  readonly path: string
  readonly id?: number
}

const storedFile = v.object({
  path: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  id: v.optional(positive.check),
})

/** A stored file: on the wire its path, or an object with its id and its path under `name` (R40). It is written as a path if it has no id. */
export function storedFileOf(name: 'photo_url' | 'video_clip_url'): Codec<StoredFile> {
  const decode = (raw: unknown) => {
    if (typeof raw !== 'object' || raw === null) return { path: raw }
    const { id, [name]: path } = raw as Readonly<Record<string, unknown>>
    return { path, id: id === null ? undefined : asNumber(id) }
  }
  return parsed(storedFile, decode, ({ id, path }) => (id === undefined ? path : { id, [name]: path }))
}

/** The invitation code of who invited the caller. For nobody a public server writes -1 (R40), and the document null. */
export const friendCode: OptionalCodec<string> = (() => {
  const inner = nullable(anyText)
  const decode = (raw: unknown) => (raw === -1 || raw === '-1' ? undefined : raw)
  return { ...inner, read: v.pipe(v.unknown(), v.transform(decode), inner.read) }
})()
