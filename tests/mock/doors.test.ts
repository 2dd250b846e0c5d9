import { createTestMock, MOCK_ORIGIN, START, type Json, type TestMock } from '~tests/support/mock'
import type { PayerToTry } from '@/contract/doors/people'
import { newOrder } from '@/contract/wjdh/orders'

const open = (mock: TestMock, path: string, init?: RequestInit) =>
  mock.handle(new Request(`${MOCK_ORIGIN}/__mock/${path}`, init))

test('没有的入口回答404的JSON并列出有的', async () => {
  const answer = await open(createTestMock(), 'nothing')
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({
    doors: expect.arrayContaining(['GET /__mock/sms']) as string[],
  })
})

test('坏的输入回答400和原因', async () => {
  const mock = createTestMock()
  const post = async (path: string, body: string) => (await open(mock, path, { method: 'POST', body })).status
  expect(await post('clock', '{')).toBe(400)
  expect(await post('clock', '{"advance":"1"}')).toBe(400)
  expect(await post('reset', '{"seed":"other"}')).toBe(400)
  expect(await post('faults', '{"endpoint":"weapp.nothing","kind":"delay"}')).toBe(400)
  expect(await post('faults', '{"endpoint":"weapp.register","kind":"failure"}')).toBe(400)
  expect(await post('faults', '{"endpoint":"weapp.register","kind":"failure","failure":"visitor"}')).toBe(400)
  expect(await post('faults', '{"endpoint":"weapp.register","kind":"delay","times":0}')).toBe(400)
  expect(await post('applications', '{"id":1,"state":"approved"}')).toBe(404)
  expect(await post('tokens', '{"token":"nobody","lose":"gone"}')).toBe(404)
  expect((await open(mock, 'requests?limit=0')).status).toBe(400)
})

test('时钟可以拨快，也可以拨到某一刻', async () => {
  const mock = createTestMock()
  expect(await mock.door('clock', { advance: 60 })).toEqual({ now: START + 60_000 })
  expect(await mock.door('clock', { now: START - 5 })).toEqual({ now: START - 5 })
  expect(await mock.door('clock')).toEqual({ now: START - 5 })
})

test('短信收件箱按新到旧列出某手机号的验证码', async () => {
  const mock = createTestMock()
  const phone = '19000000020'
  for (const type of ['verify', 'yezhu']) {
    await mock.post('/api/v1/verificationCodes/phone', { phone, type, community_house_name: '晨曦家园1栋' })
  }
  expect(await mock.door(`sms?phone=${phone}`)).toMatchObject([
    { purpose: 'owner', houseName: '晨曦家园1栋' },
    { purpose: 'verify', code: expect.stringMatching(/^\d{6}$/) as string },
  ])
})

test('请求日志没有请求内容、查询和长号码', async () => {
  const mock = createTestMock()
  await mock.post('/api/v1/verificationCodes/phone', { phone: '19000000020', type: 'verify' })
  await mock.post('/api/v1/unknown/19000000020?phone=19000000020')
  const journal = await mock.door<Json[]>('requests')
  expect(journal).toMatchObject([
    {
      method: 'POST',
      path: '/api/v1/verificationCodes/phone',
      endpoint: 'weapp.sendCode',
      outcome: 'success',
    },
    { path: '/api/v1/unknown/…', status: 404, outcome: 'unknown' },
  ])
  expect(JSON.stringify(journal)).not.toContain('19000000020')
})

test('平台之间的请求在日志里标明', async () => {
  const mock = createTestMock()
  await mock.post('/api/v1/security/yezhu', { id: 1 }, await mock.signIn('resident-new'))
  const journal = await mock.door<Json[]>('requests')
  expect(journal.filter(({ internal }) => internal).map(({ endpoint }) => endpoint)).toEqual([
    'security.token',
    'security.houseOwner',
  ])
})

test('重置后回到种子，之前的令牌不能再用', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  expect(await mock.door('reset', {})).toEqual({ seed: 'default' })
  const other = await mock.signIn('resident-new')
  expect(other).not.toBe(token)
  expect(await mock.post('/api/v1/communities', {}, token)).toMatchObject({ token_expired: '0' })
  expect(await mock.door('reset', { seed: 'large' })).toEqual({ seed: 'large' })
  expect(await mock.door('reset', {})).toEqual({ seed: 'large' })
})

test('角色入口列出四个角色和可试的手机号', async () => {
  const { personas } = await createTestMock().door<{ personas: Json[] }>('personas')
  expect(personas.map(({ key }) => key)).toEqual([
    'resident-owner',
    'resident-tenant',
    'resident-new',
    'visitor',
  ])
})

test.each(['10009', '__proto__', 'constructor', ' '])(
  '没有的小区“%s”没有模块可关',
  async (communityIdentifier) => {
    const body = JSON.stringify({ communityIdentifier, module: 'fees', on: false })
    const answer = await open(createTestMock(), 'modules', { method: 'POST', body })
    expect(answer.status).toBe(404)
  },
)

test('物业把一个模块关掉、再打开', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  const states = async () => {
    const { data } = await mock.post('/api/v1/wjdh/modules', { xiaoqu: 10002 }, token)
    return JSON.stringify(data)
  }
  const before = await states()
  await mock.door('modules', { communityIdentifier: '10002', module: 'fees', on: false })
  expect(await states()).not.toBe(before)
  await mock.door('modules', { communityIdentifier: '10002', module: 'fees', on: true })
  expect(await states()).toBe(before)
})

test('不说手机号时列出所有短信，新的在前', async () => {
  const mock = createTestMock()
  for (const phone of ['19000000020', '19000000021'])
    await mock.post('/api/v1/verificationCodes/phone', { phone, type: 'verify' })
  expect(await mock.door('sms')).toMatchObject([{ phone: '19000000021' }, { phone: '19000000020' }])
})

test('请求日志可以只看一个接口、只看失败的、只看最近几条', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  await mock.door('faults', { endpoint: 'weapp.communities', kind: 'tokenLost' })
  await mock.post('/api/v1/communities', {}, token)
  const fresh = await mock.signIn('resident-owner')
  for (let n = 0; n < 2; n++) await mock.post('/api/v1/communities', {}, fresh)
  expect(await mock.door('requests?endpoint=weapp.communities')).toHaveLength(3)
  expect(await mock.door('requests?failed=true')).toMatchObject([{ outcome: 'tokenLost' }])
  expect(await mock.door('requests?endpoint=weapp.communities&limit=2')).toMatchObject([
    { outcome: 'success' },
    { outcome: 'success' },
  ])
})

test('令牌可以让它过期，还能换新的；也可以作废，不能再换', async () => {
  const mock = createTestMock()
  const renew = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    const url = `${MOCK_ORIGIN}/api/v1/authorizations/current`
    return (await (await mock.handle(new Request(url, { method: 'PUT', headers }))).json()) as Json
  }
  const first = await mock.signIn('resident-owner')
  expect(await mock.door('tokens', { token: first, lose: 'expired' })).toEqual({
    system: 'weapp',
    lose: 'expired',
  })
  expect(await mock.post('/api/v1/communities', {}, first)).toMatchObject({ token_expired: '0' })
  expect(await renew(first)).toMatchObject({ code: '0' })
  const second = await mock.signIn('resident-owner')
  await mock.door('tokens', { token: second, lose: 'gone' })
  expect(await renew(second)).not.toMatchObject({ code: '0' })
})

test('说得出有哪些种子、小区、接口和故障', async () => {
  const mock = createTestMock()
  expect(await mock.door('seeds')).toMatchObject({ seed: 'default', seeds: { length: 3 } })
  expect(await mock.door('communities')).toEqual([
    { identifier: '10002', name: '晨曦家园' },
    { identifier: '00001', name: '星河里' },
  ])
  const { kinds, endpoints } = await mock.door<{ kinds: Json[]; endpoints: Json[] }>('endpoints')
  expect(kinds.map(({ kind }) => kind)).toContain('codeChanged')
  const refusal = { name: 'visitor', words: expect.any(String) as string }
  expect(endpoints.find(({ id }) => id === 'weapp.loginByWxCode')).toMatchObject({
    system: 'weapp',
    failures: expect.arrayContaining([refusal]) as unknown,
  })
  for (const { failures } of endpoints) for (const { words } of failures as Json[]) expect(words).not.toBe('')
})

test('每种缴费对象都有可试的例子，包括查不到的', async () => {
  const mock = createTestMock()
  const { access_token: token } = await mock.post('/api/v1/wjdh/secret', {
    secret_id: '123456',
    secret_key: '123456',
  })
  const { payersToTry } = await mock.door<{ payersToTry: PayerToTry[] }>('personas')
  const outcomes = []
  for (const { about, payer } of payersToTry) {
    const bill = newOrder.request.write({ communityIdentifier: '10002', payer, title: '水费', amount: 100 })
    const { code } = await mock.post('/api/v1/order/new', bill, String(token))
    outcomes.push(`${payer.kind} ${about.startsWith('没有') ? '没有' : '有'} ${String(code)}`)
  }
  expect(outcomes).toEqual([
    'house 有 0',
    'house 没有 2',
    'phone 有 0',
    'phone 没有 2',
    'idNumber 有 0',
    'car 有 0',
    'parking 有 0',
  ])
})
