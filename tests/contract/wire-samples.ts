import * as v from 'valibot'
import { wireNameOf, type Codec, type Fields } from '@/contract/core/codec'

/** A codec with the parts that describe it. */
export type Described = Codec<unknown> & { readonly fields?: Fields }

/** Values in all forms of the wire. The first one that a codec reads is its sample. */
const FORMS: readonly unknown[] = [
  '19000000001',
  '1',
  1,
  '20200101',
  '2020-01-01 08:00:00',
  '2017-21-06',
  '业主绑定',
  '绑定房屋',
  '0.01元',
  '未付款',
  '进行中',
  '男',
  '群众',
  '待审核',
  'NEW',
  '{"people":{},"job":{},"company":{},"house":{}}',
  {},
  [],
]

const sampleOfFields = (fields: Fields, isWanted: (field: Codec<unknown>) => boolean) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => isWanted(field))
      .map(([key, field]) => [wireNameOf(key, field), sampleOf(field)]),
  )

/** A value on the wire that the codec reads: the required fields, and one of the others if it needs one of them. */
export function sampleOf(codec: Described): unknown {
  if (codec.fields) {
    const required = sampleOfFields(codec.fields, (field) => !field.optional)
    return v.is(codec.read, required) ? required : sampleOfFields(codec.fields, () => true)
  }
  if (codec.item) return [sampleOf(codec.item)]
  const found = FORMS.find((form) => v.safeParse(codec.read, form).success)
  if (found === undefined) throw new Error(`no form of FORMS fits ${codec.wireName ?? 'a field'}: add one`)
  return found
}

/** Every list below a codec, with the path to it. */
export function listsIn(codec: Described, path: string): readonly (readonly [string, Described])[] {
  const below = Object.entries(codec.fields ?? {}).flatMap(([key, field]) =>
    listsIn(field, `${path}.${wireNameOf(key, field)}`),
  )
  const own = codec.item ? [[path, codec] as const, ...listsIn(codec.item, `${path}[]`)] : []
  return [...own, ...below]
}
