import type { EndpointSpec } from '@/contract/core/endpoint'
import { systemOf, systems } from '@/contract/core/systems'
import { housesToTry } from '~mock/personas'
import { handlers } from '~mock/systems/handlers'
import { houseAt } from '~mock/seeds/places'
import { issueToken } from '~mock/world/tokens'
import { MOCK_ORIGIN, type Json, type TestMock } from '~tests/support/mock'
import { form } from './form'

export const endpoints: readonly EndpointSpec[] = handlers.map(({ endpoint }) => endpoint)

/** A good token for a system. */
export function tokenFor(mock: TestMock, endpoint: EndpointSpec): string {
  const system = systemOf(endpoint)
  const subject = system === 'weapp' ? mock.world.tables.accounts.first('phone', '19000000001')?.id : 0
  return issueToken(mock.world, system, subject ?? 0).token
}

/** A request as the contract wants it to travel; `body` instead of the encoded fields where a test sends rubbish. */
export function requestOf(endpoint: EndpointSpec, fields: Json, token?: string, body?: BodyInit): Request {
  const { encoding, method, path } = endpoint
  const headers: Record<string, string> = {}
  const way = systems[systemOf(endpoint)].token
  const all = way === 'body' && token !== undefined ? { ...fields, token } : fields
  if (way === 'bearer' && token !== undefined) headers.authorization = `Bearer ${token}`
  if (body !== undefined || encoding === 'json') {
    headers['content-type'] = 'application/json'
    return new Request(MOCK_ORIGIN + path, { method, headers, body: body ?? JSON.stringify(all) })
  }
  const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))
  const texts = Object.entries(all).map(([key, value]) => [key, textOf(value)] as [string, string])
  if (encoding !== 'multipart') {
    return new Request(MOCK_ORIGIN + path, { method, headers, body: new URLSearchParams(texts) })
  }
  // Written out: the test environment has a FormData of its own, which Request does not take.
  const boundary = 'part-of-a-test'
  const part = ([name, value]: [string, string]) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  headers['content-type'] = `multipart/form-data; boundary=${boundary}`
  return new Request(MOCK_ORIGIN + path, {
    method,
    headers,
    body: `${texts.map(part).join('')}--${boundary}--\r\n`,
  })
}

export const jsonOf = async (answer: Response | Promise<Response>) => (await (await answer).json()) as Json

/** Fields of a call that the contract takes, by endpoint; whether the world agrees is another matter. */
export function goodFields(mock: TestMock, endpoint: EndpointSpec): Json {
  const code = { verification_key: 'none', verification_code: '123456' }
  const free = houseAt(mock.world, housesToTry.free).id
  const numbers = { building_number: 1, unit_number: 1, floor_number: 1, house_number: 101 }
  const known: Readonly<Record<string, Json>> = {
    'weapp.sendCode': { phone: '19000000020', type: 'verify' },
    'weapp.register': { ...code, password: 'Test-1234', code: 'wx:n:1', name: '新', avatar: 'a' },
    'weapp.loginByPhone': { ...code, code: 'wx:n:1' },
    'weapp.loginByPassword': { username: '19000000001', password: 'Wanjia-0001', code: 'wx:n:1' },
    'weapp.loginByWxCode': { code: 'wx:resident-owner' },
    'weapp.buildings': { id: 10002 },
    'weapp.units': { id: 1 },
    'weapp.floors': { id: 1 },
    'weapp.houses': { id: 1 },
    'weapp.securityPhone': code,
    'weapp.houseOwner': { id: 1 },
    'weapp.verifyOwnerCode': code,
    'weapp.facePhoto': { community_identifier: 10002, ...numbers },
    'weapp.idCardPhoto': { image: 'AAAA' },
    'weapp.submitForm': form(free),
    'weapp.bindMoreHouses': { phone: '19000000001', house_id: free },
    'weapp.houseDetail': { id: 1, role: 1 },
    'weapp.cancelAudit': { id: 1 },
    'security.token': { key_k: '123456', key_d: '123456' },
    'security.personByPhone': { phone: '19000000011' },
    'security.person': { phone: '19000000011', name: '某' },
    'security.houseOwner': { community_identifier: 10002, ...numbers },
    'security.paymentNotice': { order_number: '1', shop_number: '2', weixin_number: '3' },
  }
  return known[endpoint.id] ?? {}
}
