import { registry } from '@/contract/registry'
import { endpointsIn } from '@/contract/core/forms'
import { FORMS, systemOf, systems } from '@/contract/core/systems'
import { ApiError } from '@/api/errors'
import { readAnswer } from '@/api/read-answer'
import type { EndpointSpec } from '@/contract/core/endpoint'

const label = ({ method, path }: EndpointSpec) => `${method} ${path}`

test('每个接口的编号只用一次', () => {
  const ids = registry.map(({ id }) => id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})

test.each(FORMS)('%s：方法与路径只用一次，除非由正文区分（R4）', (form) => {
  const all = endpointsIn(registry, form)
  const plain = all.filter(({ matchesBody }) => !matchesBody).map(label)
  const shared = all.filter(({ matchesBody }) => matchesBody).map(label)
  expect(plain.filter((one, i) => plain.indexOf(one) !== i || shared.includes(one))).toEqual([])
  for (const one of new Set(shared)) expect(shared.filter((other) => other === one).length).toBeGreaterThan(1)
})

const inForms = FORMS.flatMap((form) =>
  endpointsIn(registry, form).map((endpoint) => [endpoint.id, form, endpoint] as const),
)

describe.each(inForms)('%s（%s）', (_id, _form, endpoint) => {
  test('声明完整', () => {
    expect(Object.keys(systems)).toContain(systemOf(endpoint))
    expect(endpoint.section).toMatch(/\d/)
    expect(endpoint.title).toMatch(/[\u4e00-\u9fff]/)
    expect(endpoint.path).toMatch(/^\/[\w/:-]+$/)
    expect(endpoint.encoding === 'multipart').toBe(
      endpoint.file !== undefined || endpoint.files !== undefined,
    )
    expect(endpoint.method === 'GET').toBe(endpoint.encoding === 'query')
    for (const quirk of endpoint.rulings) expect(quirk).toMatch(/^R([1-9]|[1-3]\d|4[0-2])$/)
  })

  test('每个字段在线上的名字只用一次', () => {
    const names = Object.entries(endpoint.request.fields).map(([key, codec]) => codec.wireName ?? key)
    expect(new Set(names).size).toBe(names.length)
  })

  test('文档的每个失败都被认作它自己，不当作成功', () => {
    for (const [name, { body, status = 200 }] of Object.entries(endpoint.failures)) {
      let error: unknown
      try {
        readAnswer(endpoint, { status, body })
      } catch (thrown) {
        error = thrown
      }
      if (!(error instanceof ApiError)) throw new Error(`${name}: ${String(error)}`)
      const twin = endpoint.failures[error.failure ?? '']
      expect([name, error.kind, twin?.body]).toEqual([name, 'business', body])
    }
  })
})
