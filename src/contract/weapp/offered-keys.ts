import * as v from 'valibot'
import { notSent, plain, wireNameOf, type Fields, type ObjectCodec } from '../core/codec'

/**
 * By our names, the keys under which the backend offers what was chosen (weapp.initialize). They are sent in place of our words: a
 * backend may offer a longer word for the same, or words of its own.
 */
export const offeredKeys = notSent(plain(v.record(v.string(), v.union([v.string(), v.number()]))))

/** The request, with the given keys over our words. */
export function byOfferedKeys<F extends Fields & { readonly keys: typeof offeredKeys }>(
  codec: ObjectCodec<F>,
): ObjectCodec<F> {
  return {
    ...codec,
    write: (value) => {
      const offered = (value as { keys?: Readonly<Record<string, string | number>> }).keys ?? {}
      const sent = Object.entries(offered).flatMap(([key, chosen]) => {
        const field = codec.fields[key]
        return field ? [[wireNameOf(key, field), chosen]] : []
      })
      return { ...codec.write(value), ...(Object.fromEntries(sent) as Record<string, unknown>) }
    },
  }
}
