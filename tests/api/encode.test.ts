import { encode } from '@/api/encode'
import { wire, object, optional } from '@/contract/core/codec'
import { defineEndpoint, type EndpointSpec } from '@/contract/core/endpoint'
import { int, text } from '@/contract/core/values'
import { sendCode } from '@/contract/weapp/auth'
import { verifyOwnerCode } from '@/contract/weapp/verification'

const BASE = 'https://host.test'

/** Endpoints with the encodings of systems that the client does not call. */
const endpoint = <const E extends Partial<EndpointSpec>>(part: E): Omit<typeof sendCode, keyof E> & E => ({
  ...sendCode,
  ...part,
})
const fields = object({ note: text(), page: wire('page_no', optional(int)) })

test('JSON 按文档的字段名书写，没有的字段不写', () => {
  const { url, body, headers } = encode(sendCode, BASE, { phone: '19000001234', purpose: 'owner' })
  expect(url).toBe(`${BASE}/api/v1/verificationCodes/phone`)
  expect(JSON.parse(body ?? '')).toEqual({ phone: '19000001234', type: 'yezhu' })
  expect(headers).toEqual({ Accept: 'application/json', 'content-type': 'application/json' })
})

test('表单按 urlencoded 书写，中文与符号转义', () => {
  const form = endpoint({ id: 'wjdh.x', method: 'PUT', encoding: 'form', request: fields })
  const { body, headers } = encode(form, BASE, { note: '水&电 费', page: 2 })
  expect(body).toBe('note=%E6%B0%B4%26%E7%94%B5%20%E8%B4%B9&page_no=2')
  expect(headers['content-type']).toBe('application/x-www-form-urlencoded')
})

test.each(['form', 'json', 'query', 'multipart'] as const)('半个表情不发出去，整个的照发：%s', (encoding) => {
  const call = endpoint({ id: 'wjdh.x', method: 'PUT', encoding, request: fields })
  const { url, body, parts } = encode(call, BASE, { note: '漏\udc00水😭👨‍👩‍👧\ud83d' })
  const sent = decodeURIComponent([url, body, JSON.stringify(parts)].join())
  expect(sent).toContain('漏水😭👨‍👩‍👧')
  expect(sent).not.toMatch(/[\ud800-\udfff]|\\ud83d|\\udc00/u)
})

test('GET 的字段写进地址，没有正文', () => {
  const get = endpoint({ id: 'zhongmin.x', method: 'GET', path: '/list', encoding: 'query', request: fields })
  expect(encode(get, BASE, { note: 'a=b' })).toMatchObject({
    url: `${BASE}/list?note=a%3Db`,
    body: undefined,
  })
})

test('路径参数来自同名字段，不再出现在正文里', () => {
  const act = defineEndpoint({
    ...verifyOwnerCode,
    id: 'zhongmin.act',
    method: 'PUT',
    path: '/requests/:number',
    request: object({ number: wire('id', text()), action: text() }),
  })
  const { url, body } = encode(act, BASE, { number: '1/2', action: 'DONE' })
  expect(url).toBe(`${BASE}/requests/1%2F2`)
  expect(body).toBe('{"action":"DONE"}')
})

test('令牌按系统的方式携带：Bearer、token 头、正文字段', () => {
  const headersOf = (id: EndpointSpec['id']) => {
    const { headers } = encode(endpoint({ id, encoding: 'query', request: object({}) }), BASE, {}, 'T')
    const { Accept: _asked, ...others } = headers
    return others
  }
  expect(headersOf('weapp.x')).toEqual({ Authorization: 'Bearer T' })
  expect(headersOf('zhongmin.x')).toEqual({ Authorization: 'Bearer T', token: 'T' })
  expect(headersOf('rental.x')).toEqual({ token: 'T' })
  expect(headersOf('security.x')).toEqual({})
})

test('R33 每次调用都带 Accept: application/json', () => {
  for (const encoding of ['json', 'form', 'query', 'multipart'] as const)
    expect(encode(endpoint({ encoding, request: fields }), BASE, { note: 'a' }).headers.Accept).toBe(
      'application/json',
    )
})
