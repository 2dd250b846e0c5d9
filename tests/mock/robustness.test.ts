import { wireNameOf } from '@/contract/core/codec'
import type { EndpointSpec } from '@/contract/core/endpoint'
import { systemOf, systems } from '@/contract/core/systems'
import { createTestMock, MOCK_ORIGIN, type Json, type TestMock } from '~tests/support/mock'
import { endpoints, formOf, goodFields, jsonOf, pathParams, requestOf, tokenFor, labelOf } from './calls'
import { stateOf } from './state'

const refusalStatus = ({ failures }: EndpointSpec) => failures.invalid?.status ?? 200
const codeOf = (endpoint: EndpointSpec, body: Json) => Number(body[systems[systemOf(endpoint)].codeKey])

const WITH_BODY = endpoints.filter(({ encoding }) => encoding !== 'query')

test.each(WITH_BODY.map((endpoint) => [labelOf(endpoint), endpoint] as const))(
  '%s 收到坏JSON或读不懂的内容时用本系统的错误回答，世界不变',
  async (_, endpoint) => {
    const mock = createTestMock({ form: formOf(endpoint) })
    const token = tokenFor(mock, endpoint)
    const before = stateOf(mock)
    const rubbish = endpoint.encoding !== 'multipart' ? ['{"a":', '[]', '"text"', 'null', '7'] : ['\u0000%%%']
    for (const body of rubbish) {
      const answer = await mock.handle(requestOf(endpoint, {}, token, body))
      expect(answer.status).toBe(refusalStatus(endpoint))
      expect([0, 1, 2, 9, 400]).toContain(codeOf(endpoint, await jsonOf(answer)))
    }
    expect(stateOf(mock)).toEqual(before)
  },
)

const REQUIRED = endpoints.flatMap((endpoint) =>
  Object.entries(endpoint.request.fields)
    .filter(([key, codec]) => !codec.optional && key !== 'token' && !pathParams(endpoint).includes(key))
    .map(([key, codec]) => [labelOf(endpoint), wireNameOf(key, codec), endpoint] as const),
)

test.each(REQUIRED)('%s 缺少%s或类型不对时拒绝，世界不变', async (_, wire, endpoint) => {
  const mock = createTestMock({ form: formOf(endpoint) })
  const token = tokenFor(mock, endpoint)
  const before = stateOf(mock)
  // Only JSON has other types than text.
  const wrong = endpoint.encoding === 'json' ? [undefined, null, '', [], { a: 1 }] : [undefined, '']
  for (const value of wrong) {
    const { [wire]: _good, ...fields } = goodFields(mock, endpoint)
    const answer = await mock.handle(
      requestOf(endpoint, value === undefined ? fields : { ...fields, [wire]: value }, token),
    )
    expect(answer.status).toBe(refusalStatus(endpoint))
    expect(mock.world.tables.journal.all().at(-1)).toMatchObject({ outcome: 'invalid' })
  }
  expect(stateOf(mock)).toEqual(before)
})

/** One endpoint for each system and encoding. */
const ways = new Map(
  WITH_BODY.map((endpoint) => [`${systemOf(endpoint)} ${endpoint.encoding}`, endpoint] as const),
)

/** The refusal of a body that is too large, in the system's own words if it has any. */
function tooLarge(endpoint: EndpointSpec): Json {
  const { msg: _msg, ...rest } = systems[systemOf(endpoint)].badRequest('请求内容超过6MB')
  return 'message' in rest
    ? { message: rest.message }
    : systems[systemOf(endpoint)].badRequest('请求内容超过6MB')
}

test.each([...ways])('%s 的内容超过6MB时回答413', async (_, endpoint) => {
  const mock = createTestMock({ form: formOf(endpoint) })
  const body = 'a'.repeat(6 * 1024 * 1024 + 1)
  const answer = await mock.handle(requestOf(endpoint, {}, tokenFor(mock, endpoint), body))
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject(tooLarge(endpoint))
})

test.each([
  ['application/x-www-form-urlencoded', 'a&'.repeat(1_001)],
  ['application/json', JSON.stringify(Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [n, 1])))],
])('%s 里的内容超过一千项时回答413', async (type, body) => {
  const url = `${MOCK_ORIGIN}/api/v1/verificationCodes/phone`
  const request = new Request(url, { method: 'POST', headers: { 'content-type': type }, body })
  expect((await createTestMock().handle(request)).status).toBe(413)
})

test('没有的地址回答404，方法不对回答405，都不是空白', async () => {
  const mock = createTestMock()
  const ask = (path: string, method = 'GET') => mock.handle(new Request(MOCK_ORIGIN + path, { method }))
  expect((await ask('/api/v1/nothing')).status).toBe(404)
  expect((await ask('/api/v1/communities')).status).toBe(405)
  expect(await jsonOf(ask('/api/v1/nothing'))).toEqual({ msg: '服务器开小差，请重试', message: '没有该接口' })
  expect((await ask('/wjdh-platform/face-photo/none.jpg')).status).toBe(404)
})

test('模拟后端只认自己的地址', () => {
  const mock = createTestMock()
  expect(mock.handlesUrl('http://localhost/api/v1/anything')).toBe(true)
  expect(mock.handlesUrl('http://localhost/__mock/personas')).toBe(true)
  expect(mock.handlesUrl('http://localhost/js/app.js')).toBe(false)
  expect(mock.handlesUrl('http://localhost/')).toBe(false)
})

/** The state without the tokens: zhongmin signs in by a read (R19), and calls to the registry may need a token. */
const withoutTokens = (mock: TestMock) => stateOf(mock, ['tokens'])

const READS = endpoints.filter(({ kind }) => kind === 'read')

test.each(READS.map((endpoint) => [labelOf(endpoint), endpoint] as const))(
  '%s 只是读：成功与否都不改变世界',
  async (_, endpoint) => {
    const mock = createTestMock({ form: formOf(endpoint) })
    const request = requestOf(endpoint, goodFields(mock, endpoint), tokenFor(mock, endpoint))
    const before = withoutTokens(mock)
    await mock.handle(request)
    expect(withoutTokens(mock)).toEqual(before)
  },
)
