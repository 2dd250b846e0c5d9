import * as v from 'valibot'
import { wireNameOf } from '@/contract/core/codec'
import { endpointsIn } from '@/contract/core/forms'
import { FORMS } from '@/contract/core/systems'
import { registry } from '@/contract/registry'
import type { Described } from './wire-samples'

/** Every field of a request or an answer that names a community, with the path to it. */
function identifiersIn(codec: Described, path: string): readonly (readonly [string, Described])[] {
  const sent = Object.entries(codec.fields ?? {}).filter(([, field]) => !field.isNotSent)
  const below = sent.flatMap(([key, field]) => {
    const at = `${path}.${wireNameOf(key, field)}`
    const own =
      key === 'communityIdentifier' || /\.(xiaoqu|community_identifier|community_indentifier)$/.test(at)
    return own ? [[at, field] as const] : identifiersIn(field, at)
  })
  return codec.item ? [...identifiersIn(codec.item, `${path}[]`), ...below] : below
}

const inBothForms = [...new Set(FORMS.flatMap((form) => endpointsIn(registry, form)))]
const identifiers = inBothForms.flatMap(({ id, request, response }) => [
  ...identifiersIn(request, id),
  ...identifiersIn(response as Described, `${id} →`),
])

test('约定里带小区标识的字段都在这里', () => {
  expect(identifiers.length).toBeGreaterThan(15)
})

test.each(identifiers)('R27 %s：文字怎样来怎样去，数字读成它的各位', (_, codec) => {
  expect(v.parse(codec.read, '00001')).toBe('00001')
  expect(codec.write('00001')).toBe('00001')
  expect(v.parse(codec.read, 10002)).toBe('10002')
  expect(v.parse(codec.read, '10002')).toBe('10002')
  expect(['10002', 10002]).toContain(codec.write('10002'))
})
