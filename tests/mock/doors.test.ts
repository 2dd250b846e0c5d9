import { createTestMock, MOCK_ORIGIN, START, type Json, type TestMock } from '~tests/support/mock'

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
  expect(await post('audits', '{"id":1,"state":"approved"}')).toBe(404)
  expect((await open(mock, 'sms')).status).toBe(400)
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

test('物业把一个模块关掉、再打开', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  const states = async () => {
    const { data } = await mock.post('/api/v1/wjdh/modules', { xiaoqu: 10002 }, token)
    return JSON.stringify(data)
  }
  const before = await states()
  await mock.door('modules', { communityIdentifier: 10002, module: 'fees', on: false })
  expect(await states()).not.toBe(before)
  await mock.door('modules', { communityIdentifier: 10002, module: 'fees', on: true })
  expect(await states()).toBe(before)
})
