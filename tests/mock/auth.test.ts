import { createTestMock, type TestMock } from '~tests/support/mock'

const PHONE = '19000000777'
const NOBODY = '19000000020'

const send = (mock: TestMock, type: string, phone = PHONE) =>
  mock.post('/api/v1/verificationCodes/phone', { phone, type })

async function codeFor(mock: TestMock, type: string, phone = PHONE) {
  await send(mock, type, phone)
  const { key, code } = await mock.lastCode(phone)
  return { verification_key: key, verification_code: code }
}

const register = async (mock: TestMock, wx = 'wx:somebody:1', phone = PHONE) =>
  mock.post('/api/v1/weapp/users', {
    ...(await codeFor(mock, 'register', phone)),
    password: 'Test-1234',
    code: wx,
    name: '测试',
    avatar: 'https://example.com/a.png',
  })

const wxLogin = (mock: TestMock, code: string) => mock.post('/api/v1/weapp/authorizations', { code })

const refresh = async (mock: TestMock, token: string) => {
  const headers = { authorization: `Bearer ${token}` }
  const request = new Request('http://127.0.0.1:9527/api/v1/authorizations/current', {
    method: 'PUT',
    headers,
  })
  return (await (await mock.handle(request)).json()) as Record<string, unknown>
}

const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

test('验证码发送成功的回答与文档示例同形', async () => {
  const mock = createTestMock()
  const answer = await send(mock, 'verify')
  expect(answer).toEqual({
    code: '0',
    msg: '验证码获取成功,5分钟内有效',
    key: expect.stringMatching(/^verificationCode_\w{15}$/) as string,
    expired_at: '2026-03-02 10:05:00',
  })
})

test('业主验证码三十分钟有效', async () => {
  expect(await send(createTestMock(), 'yezhu')).toMatchObject({
    msg: '验证码获取成功,30分钟内有效',
    expired_at: '2026-03-02 10:30:00',
  })
})

test('注册时手机号已注册、登录时手机号未注册，都被拒绝并带回手机号', async () => {
  const mock = createTestMock()
  expect(await send(mock, 'register', '19000000001')).toEqual({
    code: '1',
    msg: '该手机号已注册，请直接登录',
    phone: '19000000001',
    message: '手机号已存在',
  })
  expect(await send(mock, 'login')).toEqual({
    code: '1',
    msg: '该手机号未注册',
    phone: PHONE,
    message: '该手机号未注册',
  })
})

test('手机号或类型不正确时，按文档示例说明是哪一个', async () => {
  const mock = createTestMock()
  const base = { code: '1', msg: '服务器开小差，请重试' }
  expect(await send(mock, 'login', '1900000077')).toEqual({
    ...base,
    phone: '1900000077',
    message: '必须是正确的手机号',
  })
  expect(await send(mock, 'other')).toEqual({
    ...base,
    phone: PHONE,
    message: 'type参数必须是login、register、verify等',
  })
})

test('注册后是NewMember，换个微信号也能用密码登录', async () => {
  const mock = createTestMock()
  const answer = await register(mock)
  expect(answer).toEqual({
    code: '0',
    token_expired: '1',
    msg: '保持登录状态',
    access_token: expect.any(String) as string,
    token_type: 'Bearer',
    expires_in: 3600,
    roles: ['NewMember'],
    name: '测试',
    avatar: 'https://example.com/a.png',
  })
  const login = { username: PHONE, password: 'Test-1234', code: 'wx:elsewhere:1' }
  expect(await mock.post('/api/v1/weapp/authorizations', login)).toMatchObject({ code: '0', name: '测试' })
  // The last sign-in has the WeChat user; the one before has lost it.
  expect(await wxLogin(mock, 'wx:elsewhere:2')).toMatchObject({ code: '0' })
  expect(await wxLogin(mock, 'wx:somebody:2')).toMatchObject({ message: '这只是个游客' })
})

test('密码错误与账号不存在得到同样的回答', async () => {
  const mock = createTestMock()
  const failed = { code: '1', msg: '帐号或密码错误', message: '帐号或密码错误' }
  const login = { username: '19000000001', password: 'nonsense', code: 'wx:x:1' }
  expect(await mock.post('/api/v1/weapp/authorizations', login)).toEqual(failed)
  expect(await mock.post('/api/v1/weapp/authorizations', { ...login, username: NOBODY })).toEqual(failed)
})

test('注册缺少昵称时，按文档示例说出字段', async () => {
  expect(
    await createTestMock().post('/api/v1/weapp/users', {
      verification_key: 'k',
      verification_code: '1234',
      password: 'Test-1234',
      code: 'c',
      avatar: 'a',
    }),
  ).toEqual({
    code: '1',
    msg: '服务器开小差，请重试',
    message: '用户的name值未传送',
  })
})

test('验证码过了五分钟就失效', async () => {
  const mock = createTestMock()
  const given = await codeFor(mock, 'login', '19000000001')
  mock.clock.advance(5 * 60_000)
  expect(await mock.post('/api/v1/weapp/athorizations/phone', { ...given, code: 'wx:a:1' })).toEqual({
    code: '1',
    msg: '验证码已失效',
    message: '验证码已失效',
  })
})

test('短信验证码五次输错后作废', async () => {
  const mock = createTestMock()
  const given = await codeFor(mock, 'login', '19000000001')
  const login = (code: string) =>
    mock.post('/api/v1/weapp/athorizations/phone', { ...given, verification_code: code, code: 'wx:a:1' })
  for (let i = 0; i < 5; i++)
    expect(await login(wrong(given.verification_code))).toMatchObject({ msg: '验证码错误' })
  expect(await login(given.verification_code)).toMatchObject({ msg: '验证码已失效' })
})

test('验证码只能用一次，别的用途的验证码不能用', async () => {
  const mock = createTestMock()
  const given = await codeFor(mock, 'login', '19000000001')
  const login = (code: string) => mock.post('/api/v1/weapp/athorizations/phone', { ...given, code })
  expect(await login('wx:a:1')).toMatchObject({ code: '0' })
  expect(await login('wx:a:2')).toMatchObject({ msg: '验证码已失效' })
  const verify = await codeFor(mock, 'verify', '19000000001')
  expect(await mock.post('/api/v1/weapp/athorizations/phone', { ...verify, code: 'wx:a:3' })).toMatchObject({
    msg: '验证码已失效',
  })
})

test('R6 验证码和R7 手机号以数字传来也认', async () => {
  const mock = createTestMock()
  const sent = await mock.post('/api/v1/verificationCodes/phone', { phone: 19000000001, type: 'login' })
  const { code } = await mock.lastCode('19000000001')
  const body = { verification_key: sent.key, verification_code: code.startsWith('0') ? code : Number(code) }
  expect(await mock.post('/api/v1/weapp/athorizations/phone', { ...body, code: 'wx:a:1' })).toMatchObject({
    code: '0',
  })
})

test('R8 验证码登录不需要密码', async () => {
  const mock = createTestMock()
  const given = await codeFor(mock, 'login', '19000000003')
  expect(await mock.post('/api/v1/weapp/athorizations/phone', { ...given, code: 'wx:b:1' })).toMatchObject({
    code: '0',
    roles: ['NewMember'],
  })
})

test('R4 同一地址按请求内容分为密码登录和静默登录', async () => {
  const mock = createTestMock()
  const silent = await wxLogin(mock, 'wx:resident-owner:1')
  expect(silent).toMatchObject({ code: '0', name: '林晓岚' })
  expect(silent).not.toHaveProperty('token_expired')
  expect(
    await mock.post('/api/v1/weapp/authorizations', { username: '19000000001', code: 'wx:q:1' }),
  ).toMatchObject({
    message: '传递的password为空',
  })
})

test('微信code每个只能用一次，bad-code被拒绝，角色code可以反复用', async () => {
  const mock = createTestMock()
  const refused = { code: '1', msg: '服务器开小差，请重试', message: '小程序code不正确，请传递新code值' }
  expect(await wxLogin(mock, 'wx:resident-owner:1')).toMatchObject({ code: '0' })
  expect(await wxLogin(mock, 'wx:resident-owner:1')).toEqual(refused)
  expect(await wxLogin(mock, 'bad-code')).toEqual(refused)
  expect(await wxLogin(mock, 'wx:resident-owner')).toMatchObject({ code: '0' })
  expect(await wxLogin(mock, 'wx:resident-owner')).toMatchObject({ code: '0' })
  expect(await wxLogin(mock, 'wx:visitor')).toEqual({ ...refused, message: '这只是个游客' })
  expect(await wxLogin(mock, '0a1b2c')).toMatchObject({ message: '这只是个游客' })
})

test('令牌一小时过期，换新后旧的不能再用', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  const lost = {
    code: '0',
    token_expired: '0',
    msg: '请重新建立智慧平台鉴权连接',
    message: 'token值因各种原因而失效，请重新调用接口获取token',
  }
  expect(await mock.post('/api/v1/communities', {}, token)).toMatchObject({ code: 1 })
  mock.clock.advance(3600_000)
  expect(await mock.post('/api/v1/communities', {}, token)).toEqual(lost)
  const renewed = await refresh(mock, token)
  expect(renewed).toMatchObject({ code: '0', expires_in: 3600, token_type: 'Bearer' })
  expect(await mock.post('/api/v1/communities', {}, renewed.access_token as string)).toMatchObject({
    code: 1,
  })
  expect(await refresh(mock, token)).toMatchObject({ message: '刷新token值失败,message编码Au335' })
})

test('令牌超过十四天不能再换新', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  mock.clock.advance(14 * 24 * 3600_000)
  expect(await refresh(mock, token)).toEqual({
    code: '1',
    msg: '服务器开小差，请重试',
    message: '刷新token值失败,message编码Au335',
  })
})

test('退出登录后令牌失效，也不能换新，再退一次也没有错', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  const logout = () =>
    mock.handle(
      new Request('http://127.0.0.1:9527/api/v1/authorizations/current', {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      }),
    )
  expect(await (await logout()).json()).toMatchObject({ code: '0' })
  expect(await (await logout()).json()).toMatchObject({ code: '0' })
  expect(await mock.post('/api/v1/communities', {}, token)).toMatchObject({ token_expired: '0' })
  expect(await refresh(mock, token)).toMatchObject({ message: '刷新token值失败,message编码Au335' })
})

test('两个手机号同时注册同一号码，后一个被拒绝', async () => {
  const mock = createTestMock()
  const first = await codeFor(mock, 'register')
  const second = await codeFor(mock, 'register')
  const body = { password: 'Test-1234', name: '甲', avatar: 'a' }
  expect(await mock.post('/api/v1/weapp/users', { ...body, ...first, code: 'wx:c:1' })).toMatchObject({
    code: '0',
  })
  expect(await mock.post('/api/v1/weapp/users', { ...body, ...second, code: 'wx:d:1' })).toMatchObject({
    msg: '该手机号已注册，请直接登录',
  })
})
