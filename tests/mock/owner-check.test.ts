import { housesToTry, phonesToTry } from '~mock/personas'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { houseId, myList, verification } from './form'

async function checkPhone(mock: TestMock, token: string, phone: string) {
  return mock.post('/api/v1/security/phone', await verification(mock, 'verify', phone), token)
}

const askOwner = (mock: TestMock, token: string, id: number) =>
  mock.post('/api/v1/security/yezhu', { id }, token)

const DOWN = {
  code: '1',
  token_expired: '1',
  msg: '系统开小差，请重试或联系工作人员',
  message: '安防平台接口出现故障，请检查配置信息如安防平台url，message编码Yi652-message编码SeApi55',
}
const BROKEN = { ...DOWN, message: '万家灯火平台调用接口出现错误,message编码Yi664-message编码SeApi59' }

test('安防平台查到手机号时，一次绑定名下所有房屋，账号激活', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  expect(await checkPhone(mock, token, phonesToTry.knownOwner)).toEqual({
    code: 0,
    msg: '已自动绑定您的一标三实信息',
    message: '在安防平台查找到了数据',
  })
  expect(await myList(mock, token)).toEqual([
    {
      house_id: houseId(mock, housesToTry.knownOwners),
      community_identifier: 10002,
      building_number: 4,
      unit_number: 1,
      floor_number: 2,
      house_number: 201,
      status: 1,
      role: '1',
      role_name: '业主',
      introduction: '晨曦家园4栋1单元2楼201号',
      not_register: 1,
      people_house_id: expect.any(Number) as number,
    },
    expect.objectContaining({ introduction: '星河里1栋1单元2楼202号', not_register: 0 }),
  ])
  expect(await mock.post('/api/v1/weapp/authorizations', { code: 'wx:resident-new' })).toMatchObject({
    roles: ['HouseMember'],
  })
})

test('一起住的人只有安防数据时显示为未激活', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  await checkPhone(mock, token, phonesToTry.knownOwner)
  const id = houseId(mock, housesToTry.knownOwners)
  const { data } = await mock.post('/api/v1/house/detail', { id, role: 1 }, token)
  expect(data).toMatchObject({ weijihuo: [{ name: '乔若溪', role: '妻子' }] })
})

test('已激活的账号和已有主人的个人信息，都回答已绑定', async () => {
  const mock = createTestMock()
  const already = {
    code: '0',
    message:
      '保存到people数据库的操作出错，已经全部回滚，请和万家灯火技术人员核对问题所在（message编码Yi673）',
    msg: '已绑定个人信息，无需二次录入',
    token_expired: '1',
  }
  expect(await checkPhone(mock, await mock.signIn('resident-owner'), '19000000001')).toEqual(already)
  expect(await checkPhone(mock, await mock.signIn('resident-new'), '19000000001')).toEqual(already)
})

test('两次同时用同一个验证码验证手机号，只有一次有效', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const code = await verification(mock, 'verify', phonesToTry.knownOwner)
  const ask = () => mock.post('/api/v1/security/phone', code, token)
  const answers = await Promise.all([ask(), ask()])
  expect(answers.map(({ msg }) => msg).sort()).toEqual(['已自动绑定您的一标三实信息', '验证码已失效'].sort())
})

test('一个账号同时验证两个人的手机号，只成为其中一个人', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const phones = [phonesToTry.knownOwner, phonesToTry.ownerOfHouse]
  const codes = await Promise.all(phones.map((phone) => verification(mock, 'verify', phone)))
  await Promise.all(codes.map((code) => mock.post('/api/v1/security/phone', code, token)))
  const account = mock.world.tables.accounts.first('phone', '19000000003')
  expect(mock.world.tables.people.where('account', account?.id ?? 0)).toHaveLength(1)
})

test('R2 查不到手机号时code为2，继续填表', async () => {
  const mock = createTestMock()
  expect(await checkPhone(mock, await mock.signIn('resident-new'), phonesToTry.unknown)).toEqual({
    code: '2',
    token_expired: '1',
    msg: '该手机号还未绑定业主',
    message: '安防平台没有查找到该手机号绑定的数据,message编码Yi658-message编码SeApi57',
  })
})

test.each([
  ['断网', { kind: 'offline' }, DOWN],
  ['超时', { kind: 'timeout' }, DOWN],
  ['服务器错误', { kind: 'http500' }, DOWN],
  ['平台自身故障', { kind: 'failure', failure: 'broken' }, DOWN],
  ['回答不是JSON', { kind: 'badJson' }, BROKEN],
  ['参数被拒绝', { kind: 'failure', failure: 'invalid' }, BROKEN],
])('安防平台%s时，回答相应的编码，验证码仍可再用', async (_, fault, expected) => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const given = await verification(mock, 'verify', phonesToTry.unknown)
  await mock.door('faults', { endpoint: 'security.personByPhone', ...fault })
  expect(await mock.post('/api/v1/security/phone', given, token)).toEqual(expected)
  expect(await mock.post('/api/v1/security/phone', given, token)).toMatchObject({ code: '2' })
})

test('安防平台的token丢失一次时重新获取，一直丢失则报调用错误', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const id = houseId(mock, housesToTry.ownerKnown)
  await mock.door('faults', { endpoint: 'security.houseOwner', kind: 'tokenLost' })
  expect(await askOwner(mock, token, id)).toMatchObject({ code: '0' })
  await mock.door('faults', { endpoint: 'security.houseOwner', kind: 'tokenLost', times: 2 })
  expect(await askOwner(mock, token, id)).toEqual(BROKEN)
  await mock.door('clock', { advance: 3600 })
  await mock.door('faults', { endpoint: 'security.token', kind: 'http500' })
  expect(await askOwner(mock, await mock.signIn('resident-new'), id)).toEqual(DOWN)
})

test('R21 房屋业主的回答与文档示例同形，带全号和打码号', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  expect(await askOwner(mock, token, houseId(mock, housesToTry.ownerKnown))).toEqual({
    code: '0',
    token_expired: '1',
    msg: '已获取房屋业主手机号码',
    data: {
      people_phone: '19000000012',
      people_house_use: '1',
      people_house_xingzhi: '1',
      people_house_status: '1',
      people_house_role: '1',
      phone: '190****0012',
    },
    message: '获得了手机号码，还获得了该房屋的基本信息值，一旦业主提供的验证码核实通过，就展现给用户查看',
  })
})

test('没有业主的房屋和不存在的房屋', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  expect(await askOwner(mock, token, houseId(mock, housesToTry.free))).toEqual({
    code: '1',
    token_expired: '1',
    msg: '该手机号还未绑定业主',
    message: '安防平台没有查找到该手机号绑定的数据,message编码Yi658-message编码SeApi57',
  })
  expect(await askOwner(mock, token, 99_999)).toMatchObject({ code: '1', message: '没有查找到该房屋' })
})

test('业主验证码：正确、错误、过了三十分钟', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const check = (body: object) => mock.post('/api/v1/security/yezhu-code', body, token)
  const given = await verification(mock, 'yezhu', phonesToTry.ownerOfHouse)
  const wrong = given.verification_code === '000000' ? '000001' : '000000'
  const failed = { code: '1', token_expired: '1', msg: '验证码错误', message: '验证码错误' }
  expect(await check({ ...given, verification_code: wrong })).toEqual(failed)
  mock.clock.advance(29 * 60_000)
  expect(await check(given)).toEqual({ code: '0', token_expired: '1', msg: '验证成功', message: '验证成功' })
  const late = await verification(mock, 'yezhu', phonesToTry.ownerOfHouse)
  mock.clock.advance(30 * 60_000)
  expect(await check(late)).toEqual({ ...failed, msg: '验证码已失效', message: '验证码已失效' })
})

test('验证手机号时验证码已失效，按文档示例失败', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const given = await verification(mock, 'verify', phonesToTry.unknown)
  mock.clock.advance(5 * 60_000)
  expect(await mock.post('/api/v1/security/phone', given, token)).toEqual({
    code: '1',
    token_expired: '1',
    msg: '验证码已失效',
    message: '验证码已失效',
  })
})
