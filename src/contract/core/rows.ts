import * as v from 'valibot'
import { object, type Codec, type Fields, type ObjectCodec, type Value } from './codec'

/** The rows of a list that could be read, and how many could not (R26); the count is missing when all could. */
export interface Rows<T> extends Array<T> {
  readonly unreadable?: number
}

/** The forms in which the backends write "nothing": no field at all, null, "", [] and {} (R26). */
export const isNothing = (raw: unknown): boolean =>
  raw === undefined ||
  raw === null ||
  raw === '' ||
  (typeof raw === 'object' && Object.keys(raw).length === 0)

/** The same rows with the number of those that are missing among them. Nothing is added when none is missing. */
export const withUnreadable = <T>(values: readonly T[], count: number): Rows<T> =>
  count === 0 ? [...values] : Object.assign([...values], { unreadable: count })

/**
 * How many rows could not be read in a whole answer, in all of its lists together.
 * Takes anything: one list, an answer that holds lists, the pages of a long list. Gives 0 when all could be read.
 */
export function unreadableIn(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 0
  const own = 'unreadable' in answer && typeof answer.unreadable === 'number' ? answer.unreadable : 0
  return Object.values(answer).reduce<number>((sum, part) => sum + unreadableIn(part), own)
}

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
 * A list in an answer (R26). Reads any of the five empty forms as an empty list, and of a list every row that `item` reads;
 * the number of the others travels along as `unreadable`. Fails only for what is no list. Writes like `array`.
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

/** An answer that is made of lists: where the whole of it is one of the empty forms, its lists are empty (R26). */
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
