import type { EndpointSpec } from '@/contract/core/endpoint'
import { systemOf } from '@/contract/core/systems'
import { moduleNames } from '@/contract/core/vocabulary'
import * as security from '@/contract/security/token'
import { moduleStates } from '@/contract/security/modules'
import * as wjdh from '@/contract/wjdh/modules'
import { secret } from '@/contract/wjdh/access'
import { housesToTry } from '~mock/personas'
import { createTestMock, type Json } from '~tests/support/mock'
import { ask, endpoints, goodFields } from './calls'
import { form, houseId, submit, text } from './form'
import { LOST, NO_COMMUNITY, NO_PERMISSION, officeToken, openOffice } from './office'
import { differences } from './shape'

test('R3 密钥正确得到一小时的token，写法与示例一致；不正确按示例失败', async () => {
  const mock = createTestMock()
  expect(await ask(mock, secret, { secret_id: '123456', secret_key: '123456' })).toEqual({
    code: '0',
    token_expired: '1',
    msg: '获取到了token值',
    access_token: text,
    token_type: 'Bearer',
    expires_in: 3600,
  })
  expect(await ask(mock, secret, { secret_id: '123456', secret_key: '654321' })).toEqual({
    code: '1',
    msg: '没有找到该密钥对儿对应的用户，请联系万家灯火平台的数据库负责人',
    message: '告诉负责人，是security_platform_managers表里没有查找到',
  })
})

test('token一小时后失效；居民的、安防的token都被拒绝，code为"9"', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const fields = { xiaoqu: 10002 }
  expect(await office.ask(wjdh.modules, fields)).toMatchObject({ code: 0 })
  mock.clock.advance(3600_000)
  expect(await office.ask(wjdh.modules, fields)).toEqual(LOST)
  const setting = { ...fields, module_name: '投诉建议', module_status: 0 }
  expect(await ask(mock, wjdh.setModule, setting, await mock.signIn('resident-owner'))).toEqual(LOST)
  const { token } = await ask(mock, security.token, { key_k: '123456', key_d: '123456' })
  expect(await ask(mock, wjdh.modules, fields, String(token))).toEqual(LOST)
})

const OF_A_COMMUNITY = endpoints.filter(
  (endpoint) =>
    systemOf(endpoint) === 'wjdh' &&
    'noCommunity' in endpoint.failures &&
    'noPermission' in endpoint.failures,
)

/** In wjdh 2.1 codes are numbers, and every answer of order/list has its two fields. */
const FORMS: Readonly<Record<string, Json>> = {
  'wjdh.newOrder': { code: 1, token_expired: 1 },
  'wjdh.orderList': { code: 1, token_expired: 1, data: [], pages: null },
}
const formOf = ({ id }: EndpointSpec): Json => FORMS[id] ?? {}

test.each(OF_A_COMMUNITY.map((endpoint) => [endpoint.id, endpoint] as const))(
  '%s 只对被授权的小区开放，不存在的小区另有说明',
  async (_, endpoint) => {
    const mock = createTestMock()
    const key = endpoint.request.fields.communityIdentifier?.wireName ?? ''
    const office = await openOffice(mock, 'secondOnly')
    const fields = goodFields(mock, endpoint)
    const { noPermission, noCommunity } = endpoint.failures
    expect(await office.ask(endpoint, { ...fields, [key]: 10002 })).toEqual({
      ...NO_PERMISSION,
      ...formOf(endpoint),
      message: noPermission?.body.message,
    })
    expect(await office.ask(endpoint, { ...fields, [key]: 10099 })).toEqual({
      ...NO_COMMUNITY,
      ...formOf(endpoint),
      message: noCommunity?.body.message,
    })
    expect(Object.values(await office.ask(endpoint, { ...fields, [key]: '00001' }))).not.toContain(
      NO_PERMISSION.msg,
    )
  },
)

test('每个小区九个模块，写法与示例一致', async () => {
  const office = await openOffice(createTestMock())
  const answer = await office.ask(wjdh.modules, { xiaoqu: '00001' })
  const example = {
    code: 0,
    token_expired: 1,
    msg: '成功获取模块列表',
    data: [{ id: 1, community_identifier: '00001', module_name: '绑定房屋', module_status: 1 }],
    message: 'message编码SecurityPlatformController518',
  }
  expect(differences(answer, example)).toEqual([])
  const rows = answer.data as Json[]
  expect(rows.map(({ module_name }) => module_name)).toEqual(moduleNames.words.map(moduleNames.label))
  expect(new Set(rows.map(({ id }) => id)).size).toBe(9)
})

test('关掉的模块在列表里是0，安防平台同步得到同样的状态，打开后恢复', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const set = (on: 0 | 1) =>
    office.ask(wjdh.setModule, { xiaoqu: 10002, module_name: '访客通行', module_status: on })
  const states = async () => {
    const { data } = await office.ask(wjdh.modules, { xiaoqu: 10002 })
    const listed = (data as Json[]).find(({ module_name }) => module_name === '访客通行')
    const { token } = await ask(mock, security.token, { key_k: '123456', key_d: '123456' })
    const synced = await ask(mock, moduleStates, {}, String(token))
    const all = JSON.parse(String(synced.data)) as Record<string, Json>
    return [listed?.module_status, all['10002']?.访客通行]
  }
  expect(await set(0)).toEqual({
    code: 0,
    token_expired: 1,
    msg: '模块状态更新成功',
    message: 'message编码SecurityPlatformController491',
  })
  expect(await states()).toEqual([0, '0'])
  await set(1)
  expect(await states()).toEqual([1, '1'])
})

test('没有的模块名被拒绝', async () => {
  const office = await openOffice(createTestMock())
  const answer = await office.ask(wjdh.setModule, {
    xiaoqu: 10002,
    module_name: '电梯广告',
    module_status: 0,
  })
  expect(answer).toMatchObject({ code: '1', message: '传递的module_name不正确' })
})

test.each([
  ['绑定房屋', { role: 1 }, '绑定家属', { role: 0 }],
  ['绑定家属', { role: 0 }, '绑定房屋', { role: 2 }],
])('%s关闭后该类申请被拒绝，%j；%s不受影响', async (off, refused, _other, accepted) => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  await office.ask(wjdh.setModule, { xiaoqu: 10002, module_name: off, module_status: 0 })
  const token = await mock.signIn('resident-new')
  const id = houseId(mock, housesToTry.free)
  const words = '本小区暂未开放该类绑定，请联系物业'
  const moduleOff = { code: '1', token_expired: '1', msg: words, message: words }
  expect(await submit(mock, token, form(id, refused))).toEqual(moduleOff)
  const owner = await mock.signIn('resident-owner')
  const more = { phone: '19000000001', house_id: id, ...refused }
  expect(await mock.post('/api/v1/weapp/houses', more, owner)).toEqual(moduleOff)
  expect(await submit(mock, token, form(id, accepted))).toMatchObject({ code: '0' })
})

test('重置后原来的平台token不能再用', async () => {
  const mock = createTestMock()
  const token = await officeToken(mock)
  mock.reset()
  expect(await ask(mock, wjdh.modules, { xiaoqu: 10002 }, token)).toEqual(LOST)
})
