import type { EndpointSpec } from '@/contract/core/endpoint'
import { FORMS, systemOf, systems, type Form } from '@/contract/core/systems'
import { housesToTry, officesToTry } from '~mock/personas'
import { handlersIn } from '~mock/server/match'
import { handlers } from '~mock/systems/handlers'
import { houseAt } from '~mock/world/places/seed-places'
import { SESSION_KEY } from '~mock/world/people/accounts'
import { idNumberOf } from '~mock/world/people/seed-people'
import { issueToken } from '~mock/world/people/tokens'
import { MOCK_ORIGIN, type Json, type TestMock } from '~tests/support/mock'
import { form, laterForm } from './form'
import { rentalFields } from './rental-calls'

const [documented = [], later = []] = FORMS.map((form) =>
  handlersIn(handlers, form).map(({ endpoint }) => endpoint),
)
const onlyLater = later.filter((endpoint) => !documented.includes(endpoint))

/** Every call of the documented form, and the calls of 2021-02 that differ from it. */
export const endpoints: readonly EndpointSpec[] = [...documented, ...onlyLater]
export const endpointsOf = (form: Form): readonly EndpointSpec[] => (form === '2020-11' ? documented : later)

/** The form of the mock in which the call is tested. */
export const formOf = (endpoint: EndpointSpec): Form => (onlyLater.includes(endpoint) ? '2021-02' : '2020-11')
export const labelOf = (endpoint: EndpointSpec): string =>
  onlyLater.includes(endpoint) ? `${endpoint.id}（2021-02）` : endpoint.id

/** A valid token for a system: of the owner, of the property office that manages all communities, or of a member of staff. */
export function tokenFor(mock: TestMock, endpoint: EndpointSpec): string {
  const system = systemOf(endpoint)
  const { accounts, offices, rentalUsers, staff } = mock.world.tables
  const subjects = {
    weapp: accounts.first('phone', '19000000001')?.id,
    wjdh: offices.first('secretId', officesToTry.all.secretId)?.id,
    zhongmin: staff.all()[0]?.id,
    security: 0,
    rental: rentalUsers.first('openid', 'rental-landlord')?.id,
  }
  return issueToken(mock.world, system, subjects[system] ?? 0).token
}

/** The names of the parameters in the path, written as `:id`. */
export const pathParams = ({ path }: EndpointSpec): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')

const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** A lone surrogate becomes the replacement character, as it does in a query. */
const inPath = (value: unknown) => encodeURIComponent(textOf(value).replace(/\p{Surrogate}/gu, '\ufffd'))

/** A request as the contract sends it. `body` replaces the encoded fields in tests that send malformed bodies. */
export function requestOf(endpoint: EndpointSpec, fields: Json, token?: string, body?: BodyInit): Request {
  const { encoding, method, path } = endpoint
  const headers: Record<string, string> = {}
  const way = systems[systemOf(endpoint)].token
  const params = pathParams(endpoint)
  const url = MOCK_ORIGIN + path.replace(/:(\w+)/g, (_, name: string) => inPath(fields[name]))
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !params.includes(name)))
  const all = way === 'body' && token !== undefined ? { ...rest, token } : rest
  if ((way === 'bearer' || way === 'both') && token !== undefined) headers.authorization = `Bearer ${token}`
  if (way === 'header' && token !== undefined) headers.token = token
  const texts = Object.entries(all).map(([key, value]) => [key, textOf(value)] as [string, string])
  // A GET has no body.
  if (encoding === 'query') return new Request(`${url}?${new URLSearchParams(texts)}`, { method, headers })
  if (body !== undefined || encoding === 'json') {
    headers['content-type'] = 'application/json'
    return new Request(url, { method, headers, body: body ?? JSON.stringify(all) })
  }
  if (encoding !== 'multipart') {
    return new Request(url, { method, headers, body: new URLSearchParams(texts) })
  }
  // The form is written out, because jsdom's FormData is not accepted by Request.
  const boundary = 'part-of-a-test'
  const part = ([name, value]: [string, string]) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  headers['content-type'] = `multipart/form-data; boundary=${boundary}`
  return new Request(url, {
    method,
    headers,
    body: `${texts.map(part).join('')}--${boundary}--\r\n`,
  })
}

export const jsonOf = async (answer: Response | Promise<Response>) => (await (await answer).json()) as Json

/** Sends one call and gives the body of its answer. */
export const ask = (mock: TestMock, endpoint: EndpointSpec, fields: Json, token?: string): Promise<Json> =>
  jsonOf(mock.handle(requestOf(endpoint, fields, token)))

const NEW_MEMBER = {
  who: 0,
  name: '林小满',
  phone: '19000000077',
  idcard: idNumberOf('20100101', 77),
  house_id: 1,
  community_identifier: '10002',
}

/** Fields that the contract accepts, by endpoint. The mock's rules may still refuse them. */
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
    'weapp.application': { id: 1 },
    'weapp.cancelApplication': { id: 1 },
    'weapp.changeManagement': { people_house_id: 1, community_identifier: '10002' },
    'weapp.changePayment': { people_house_id: 1 },
    'weapp.unbind': { people_house_id: 1 },
    'weapp.newRepair': { community_identifier: '10002', possion: '楼道', description: '灯不亮' },
    'weapp.repairs': { community_identifier: '10002' },
    'weapp.removeHouse': { people_house_id: 1 },
    'weapp.managedHouses': { community_identifier: '10002', type: 'shouquan' },
    'weapp.addMember': { ...NEW_MEMBER, role: 11 },
    'weapp.activate': { ...code, name: '某' },
    'weapp.recordConsent': { scope: 2, version: '1', given: 1 },
    'weapp.correctPerson': { job: '教师' },
    'weapp.deleteAccount': code,
    'security.token': { key_k: '123456', key_d: '123456' },
    'security.personByPhone': { phone: '19000000011' },
    'security.person': { phone: '19000000011', name: '某' },
    'security.houseOwner': { community_identifier: 10002, ...numbers },
    'security.paymentNotice': { order_number: '1', shop_number: '2', weixin_number: '3' },
    'wjdh.secret': { secret_id: '123456', secret_key: '123456' },
    'wjdh.auditList': { community_identifier: 10002 },
    'wjdh.audit': { id: 1 },
    'wjdh.decideAudit': { id: 1, status: 1 },
    'wjdh.newOrder': {
      xiaoqu: 10002,
      type: 'phone',
      identifier: { phone: '19000000001' },
      title: '物业费',
      amount: 0.01,
    },
    'wjdh.orderList': { xiaoqu: 10002 },
    'wjdh.modules': { xiaoqu: 10002 },
    'wjdh.setModule': { xiaoqu: 10002, module_name: '投诉建议', module_status: 0 },
    'wjdh.repairList': { xiaoqu: 10002 },
    'wjdh.repair': { id: 1 },
    'wjdh.updateRepair': { id: 1, status: 1 },
    'wjdh.newAnnouncement': { xiaoqu: 10002, title: '停水通知', content: '明天停水' },
    'wjdh.updateComplaint': { id: 1, status: 1 },
    'zhongmin.list': { role: 'OWNER', user_name: '林晓岚', user_phone: '19000000001', status: 'PENDING' },
    'zhongmin.create': {
      property_number: '10002-1-1-01-101',
      category_one: 'a',
      category_two: 'b',
      category_three: 'c',
      describing: '灯不亮',
    },
    'zhongmin.show': { request_number: '1' },
    'zhongmin.act': { id: '1', action: 'RECEIVE' },
    'zhongmin.rate': { id: '1', score: 5 },
    'weapp.payOrder': { ids: '1' },
    'weapp.orders': { community_identifier: '10002', paied: 0 },
    'weapp.order': { id: 1 },
    'weapp.payments': { community_identifier: '10002' },
    'weapp.announcements': { community_identifier: '10002' },
    'weapp.announcement': { announcement_id: 1 },
    'weapp.newComplaint': { community_identifier: '10002', suggestion_category_id: 1, content: '楼道堆物' },
    'weapp.complaints': { community_identifier: '10002' },
    'weapp.openid': { code: 'wx:n:1' },
    ...rentalFields(mock),
  }
  if (formOf(endpoint) === '2021-02') return laterFields(free)[endpoint.id] ?? known[endpoint.id] ?? {}
  return known[endpoint.id] ?? {}
}

/** The same for calls that have other fields in 2021-02. */
function laterFields(free: number): Readonly<Record<string, Json>> {
  const code = { verification_key: 'none', verification_code: '1234' }
  const user = { name: '新', avatar: 'a', openid: 'n', session_key: SESSION_KEY }
  return {
    'weapp.buildings': { community_indentifier: '10002' },
    'weapp.units': { building_id: 1 },
    'weapp.floors': { unit_id: 1 },
    'weapp.houses': { floor_id: 1 },
    'weapp.securityPhone': { ...code, community_identifier: '10002', name: '某' },
    'weapp.submitForm': laterForm(free),
    'weapp.addMember': { ...NEW_MEMBER, role: '儿子' },
    'weapp.myHouses': { type: 'bangding', community_identifier: '10002' },
    'weapp.houseDetail': { house_id: 1, role: '业主' },
    'weapp.signInByWechatPhone': { type: 'weixin', encryptedData: 'AAAA', iv: 'AAAA', ...user },
    'weapp.signInByOwnPhone': {
      type: 'selfPhone',
      ...code,
      ...user,
    },
  }
}
