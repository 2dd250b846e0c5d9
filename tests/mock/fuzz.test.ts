import fc from 'fast-check'
import { wireNameOf } from '@/contract/core/codec'
import type { EndpointSpec } from '@/contract/core/endpoint'
import type { Form } from '@/contract/core/systems'
import { createTestMock, MOCK_ORIGIN, type Json, type TestMock } from '~tests/support/mock'
import { endpoints, formOf, goodFields, pathParams, requestOf, tokenFor, labelOf } from './calls'
import { nonsense } from './nonsense'
import { stateOf } from './state'

const TIMEOUT = 60_000

const wiresOf = (endpoint: EndpointSpec) =>
  Object.entries(endpoint.request.fields).map(([key, codec]) => wireNameOf(key, codec))

/** Some of the endpoint's own fields, in other forms or left out, and one field that it does not have. */
const fieldsFor = (endpoint: EndpointSpec) =>
  fc.dictionary(
    fc.constantFrom(...wiresOf(endpoint), 'unknown', 'page'),
    fc.option(nonsense, { nil: undefined }),
    {
      minKeys: 1,
      maxKeys: 3,
    },
  )

/** Refusals that change the world: a wrong try is counted, and a wx code is used up. */
const REMEMBERED = ['codeWrong', 'visitor']

/** A mock that tells which answers have changed something. */
function watched(form?: Form) {
  let changes = 0
  const mock = createTestMock({ form, onChange: () => void changes++ })
  return {
    mock,
    /** Sends a request. The status is never 5xx, the body is always JSON, and only a success changes anything. */
    async send(endpoint: EndpointSpec, request: Request): Promise<string> {
      // Forgets the changes that the seed and the test itself have made.
      mock.world.takeChanged()
      const before = changes
      const answer = await mock.handle(request)
      const { outcome } = mock.world.tables.journal.all().at(-1) ?? {}
      expect([endpoint.id, outcome, answer.status < 500]).toEqual([endpoint.id, outcome, true])
      expect(typeof (await answer.json())).toBe('object')
      if (outcome === undefined) throw new Error('no call was noted')
      if (outcome !== 'success' && !REMEMBERED.includes(outcome))
        expect([outcome, changes]).toEqual([outcome, before])
      return outcome
    },
  }
}

const each = test.each(endpoints.map((endpoint) => [labelOf(endpoint), endpoint] as const))

each(
  '%s 的字段换成任何内容：不出500，拒绝的不改变世界',
  async (_, endpoint) => {
    const { mock, send } = watched(formOf(endpoint))
    const token = tokenFor(mock, endpoint)
    const before = stateOf(mock)
    let refusedAll = true
    await fc.assert(
      fc.asyncProperty(fieldsFor(endpoint), async (fields) => {
        const path = Object.fromEntries(pathParams(endpoint).map((name) => [name, '1']))
        const given = { ...goodFields(mock, endpoint), ...fields, ...(fields.id === undefined ? path : {}) }
        const outcome = await send(endpoint, requestOf(endpoint, given, token))
        refusedAll &&= outcome !== 'success' && !REMEMBERED.includes(outcome)
      }),
      { numRuns: 40 },
    )
    // The state itself shows the same.
    if (refusedAll) expect(stateOf(mock)).toEqual(before)
  },
  TIMEOUT,
)

/** Bodies by the content type that they claim. */
const BODIES: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[] = [
  ['application/json', '{"a":1'],
  ['application/json', '"\\ud800"'],
  ['application/json', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['application/json', `{"a":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`],
  ['application/json', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])],
  ['application/json; charset=gbk', new Uint8Array([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x3a, 0x31, 0x7d])],
  ['application/octet-stream', new Uint8Array([0x1f, 0x8b, 0x08, 0x00])],
  ['application/x-www-form-urlencoded', 'a=%ZZ&b=%F0%28&&&=;'],
  ['application/x-www-form-urlencoded', '{"id":1}'],
  ['text/plain', ''],
  ['multipart/form-data', '--x\r\n\r\n'],
  ['multipart/form-data; boundary=x', ''],
  ['multipart/form-data; boundary=x', '--y--\r\n'],
  ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data\r\n\r\n1\r\n--x--\r\n'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n',
  ],
  [
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="house_photo"; filename="../a"\r\n\r\nno picture\r\n--x--\r\n',
  ],
]

function bodyTo(mock: TestMock, endpoint: EndpointSpec, type: string, body: BodyInit): Request {
  const fields: Json = Object.fromEntries(pathParams(endpoint).map((name) => [name, '1']))
  const { url, headers, method } = requestOf(endpoint, fields, tokenFor(mock, endpoint), '{}')
  const carried = Object.fromEntries([...headers].filter(([name]) => name !== 'content-type'))
  return new Request(url, { method, headers: { ...carried, 'content-type': type }, body })
}

test.each(
  endpoints
    .filter(({ method }) => method !== 'GET')
    .map((endpoint) => [labelOf(endpoint), endpoint] as const),
)('%s 收到写错的编码、截断的JSON和残缺的表单：不出500，世界不变', async (_, endpoint) => {
  const { mock, send } = watched(formOf(endpoint))
  for (const [type, body] of BODIES) await send(endpoint, bodyTo(mock, endpoint, type, body))
})

test.each([
  ['查询里有坏的转义', '/api/v1/incident_requests?role=%ZZ&user_name=%F0%28'],
  ['同名的字段有几个', '/wx_fetch_userinfo?openid=a&openid=b'],
  ['路径里有坏的转义', '/api/v1/incident_requests/%ZZ'],
  ['文件的地址指向别处', '/file?path=../../etc/passwd'],
  ['没有路径的文件', '/file'],
])('%s：不出500', async (_, path) => {
  const { mock } = watched()
  const method = path.includes('%ZZ') && !path.includes('?') ? 'PUT' : 'GET'
  const answer = await mock.handle(
    new Request(MOCK_ORIGIN + path, { method, body: method === 'PUT' ? '{}' : undefined }),
  )
  expect(answer.status).toBeLessThan(500)
})
