import { FORMS, type Form } from '@/contract/core/systems'
import { createTestMock, MOCK_ORIGIN, type Json, type TestMock } from '~tests/support/mock'
import { readFileSync } from 'node:fs'
import { facePhoto } from '@/contract/weapp/uploads'
import { form, houseId, verification } from './form'
import { upload } from './multipart'
import { housesToTry, personas, phonesToTry } from '~mock/personas'

// How the mock answers a native client of the document's time, and one of 2021-02.

const PHONE = phonesToTry.unknown

/** A form body, as the old clients sent it for every call. */
async function postForm(mock: TestMock, path: string, fields: Json, token?: string): Promise<Json> {
  const body = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' }
  if (token) headers.authorization = `Bearer ${token}`
  const answer = await mock.handle(
    new Request(MOCK_ORIGIN + path, { method: 'POST', headers, body: body.toString() }),
  )
  return (await answer.json()) as Json
}

test('请求内容是表单或JSON都收，多出的字段不理会', async () => {
  const mock = createTestMock()
  const sent = { phone: PHONE, type: 'register', since: '2020' }
  expect(await postForm(mock, '/api/v1/verificationCodes/phone', sent)).toMatchObject({ code: '0' })
  const token = await mock.signIn('resident-new')
  const applied = await postForm(
    mock,
    '/api/v1/weapp/yibiaosanshi',
    form(houseId(mock, housesToTry.free)),
    token,
  )
  expect(applied).toMatchObject({ code: '0', msg: '已提交审核' })
})

test('历史上有两种写法的地址都认', async () => {
  const mock = createTestMock()
  const code = await mock.post('/api/v1/weapp/verificationCodes', { phone: '19000000001', type: 'login' })
  expect(code).toMatchObject({ code: '0' })
  const token = await mock.signIn('resident-owner')
  expect(await mock.post('/api/v1/people/roles', {}, token)).toEqual(
    await mock.post('/api/v1/people/permissions', {}, token),
  )
})

test('业主验证码也可以是按verify要的（2.2.3没有限定类型）', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const code = await verification(mock, 'verify', PHONE)
  expect(await mock.post('/api/v1/security/yezhu-code', code, token)).toMatchObject({
    code: '0',
    msg: '验证成功',
  })
})

test('人脸照片不带token也收：文档自己的示例就没有带', async () => {
  const mock = createTestMock()
  const numbers = {
    community_identifier: '10002',
    building_number: 1,
    unit_number: 1,
    floor_number: 1,
    house_number: 101,
  }
  const face = readFileSync('src/assets/samples/face-1.jpg')
  expect(await upload(mock, facePhoto, undefined, numbers, [['file', face]])).toMatchObject({ code: '0' })
  expect(await upload(mock, facePhoto, 'nobodys', numbers, [['file', face]])).toMatchObject({
    token_expired: '0',
  })
})

test('验证码打错了，位数不对也说验证码错误', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const { verification_key } = await verification(mock, 'verify', PHONE)
  for (const verification_code of ['12', 'abcdef', '12345678', '999999'])
    expect(
      await mock.post('/api/v1/security/phone', { verification_key, verification_code }, token),
    ).toMatchObject({ msg: '验证码错误' })
})

test('表单的选项：文档的形式以数字为键、成功为1，后来的以文字为键、成功为0', async () => {
  const optionsIn = async (inForm: Form) => {
    const mock = createTestMock({ form: inForm })
    const answer = await mock.post('/api/v1/weapp/initialize', {}, await mock.signIn('resident-new'))
    return [answer.code, (answer.data as { role: Json[] }).role[0]]
  }
  expect(await optionsIn('2020-11')).toEqual([1, { key: 1, value: '业主' }])
  expect(await optionsIn('2021-02')).toEqual([0, { key: '业主', value: '业主' }])
})

test('每个角色都有头像', async () => {
  const mock = createTestMock()
  for (const { phone = '' } of personas.filter(({ phone }) => phone !== undefined))
    expect(mock.world.tables.accounts.first('phone', phone)?.avatar).toMatch(/^data:image\//)
})

test('切换形式不换世界：同一个人、同样的房屋，登录还有效；重置以后形式不变', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  const before = await mock.post('/api/v1/user/housesList', {}, token)
  expect(await mock.door('form')).toEqual({ form: '2020-11' })
  expect(await mock.door('form', { form: '2021-02' })).toEqual({ form: '2021-02' })
  const asked = { type: 'bangding', community_identifier: '10002' }
  const after = await mock.post('/api/v1/user/housesList', asked, token)
  const ids = ({ data }: Json) => (data as Json[]).flatMap(({ house_id }) => house_id ?? [])
  expect(ids(after)).toEqual(ids(before))
  expect((after.data as Json[])[0]).toMatchObject({ status: '审核已通过', role: '业主' })
  await mock.door('reset', {})
  expect(await mock.door('form')).toEqual({ form: '2021-02' })
})

test('形式随数据一起保存', () => {
  const mock = createTestMock({ form: '2021-02' })
  expect(createTestMock({ state: mock.world.save() }).world.form).toBe('2021-02')
})

test('2021-02：验证码4位；登录只有一种，旧的登录地址没有了', async () => {
  const mock = createTestMock({ form: '2021-02' })
  await mock.post('/api/v1/verificationCodes/phone', { phone: '19000000001', type: 'register' })
  expect((await mock.lastCode('19000000001')).code).toMatch(/^\d{4}$/)
  const old = await mock.handle(
    new Request(`${MOCK_ORIGIN}/api/v1/weapp/athorizations/phone`, { method: 'POST', body: '{}' }),
  )
  expect(old.status).toBe(404)
})

test.each(FORMS)('%s：token丢了按那时的写法回答', async (inForm) => {
  const mock = createTestMock({ form: inForm })
  const answer = await mock.post('/api/v1/user/housesList', {}, 'nobodys')
  expect(answer).toMatchObject({ code: inForm === '2020-11' ? '0' : '9', token_expired: '0' })
})
