import * as v from 'valibot'
import { wireNameOf } from '@/contract/core/codec'
import { registry } from '@/contract/registry'

/** An object for which `String` throws. */
const ODD = { toString: 1, valueOf: 1 }

const fields = registry.flatMap(({ id, request }) =>
  Object.entries(request.fields).map(
    ([key, codec]) => [`${id}.${wireNameOf(key, codec)}`, codec.read] as const,
  ),
)

test.each(fields)('%s 收到不能变成文字的对象时不抛错', (_, read) => {
  expect(() => v.safeParse(read, ODD)).not.toThrow()
})
