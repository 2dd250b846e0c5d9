import * as v from 'valibot'
import { object, type Codec, type Fields, type ObjectCodec, type Value } from './codec'

/** The rows of a list that could be read, and the number of those that could not (R26); without the number, all could. */
export interface Rows<T> extends Array<T> {
  readonly unreadable?: number
}

/** Tells whether a value is one of the forms in which backends write "nothing": a missing field, null, "", [] and {} (R26). */
export const isNothing = (raw: unknown): boolean =>
  raw === undefined ||
  raw === null ||
  raw === '' ||
  (typeof raw === 'object' && Object.keys(raw).length === 0)

/** The rows together with the number of those that could not be read. For 0 no number is added. */
export const withUnreadable = <T>(values: readonly T[], count: number): Rows<T> =>
  count === 0 ? [...values] : Object.assign([...values], { unreadable: count })

/**
 * The number of rows that could not be read in all lists of an answer; 0 if all could. Takes anything: a list, an answer that holds
 * lists, the pages of a long list.
 */
export function unreadableIn(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 0
  const own = 'unreadable' in answer && typeof answer.unreadable === 'number' ? answer.unreadable : 0
  return Object.values(answer).reduce<number>((sum, part) => sum + unreadableIn(part), own)
}

/** Changes every row; how many could not be read stays with them. */
export const mapRows = <T, U>(all: readonly T[], change: (row: T, index: number) => U): Rows<U> =>
  withUnreadable(all.map(change), unreadableIn(all))

function readRows<D>(item: Codec<D>, raw: unknown): Rows<D> | undefined {
  if (isNothing(raw)) return []
  if (!Array.isArray(raw)) return undefined
  const good = raw.flatMap((row) => {
    const read = v.safeParse(item.read, row)
    return read.success ? [read.output] : []
  })
  return withUnreadable(good, raw.length - good.length)
}

/**
 * A list in an answer (R26). Each of the five empty forms is read as an empty list. Of a list every row that `item` can read is
 * given,
 * and the number of the other rows as `unreadable`. Reading fails only for a value that is not a list. It is written like
 * `array`.
 *
 * Example: `rows(object({ id: positive }))` reads [{ id: 1 }, {}] as [{ id: 1 }] with `unreadable` 1.
 */
export function rows<C extends Codec<unknown>>(item: C): Codec<Rows<Value<C>>> {
  const own = item as Codec<Value<C>>
  const list = v.custom<Rows<Value<C>>>(Array.isArray)
  return {
    read: v.pipe(
      v.unknown(),
      v.transform((raw) => readRows(own, raw)),
      list,
    ),
    check: v.array(own.check) as v.GenericSchema<unknown, Rows<Value<C>>>,
    write: (values) => values.map((value) => own.write(value)),
    item,
  }
}

/** An answer that consists of lists. If the whole answer is one of the empty forms, its lists are empty (R26). */
export function listing<F extends Fields>(fields: F): ObjectCodec<F> {
  const codec = object(fields)
  return {
    ...codec,
    read: v.pipe(
      v.unknown(),
      v.transform((raw) => (isNothing(raw) ? {} : raw)),
      codec.read,
    ),
  }
}
