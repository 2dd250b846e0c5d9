import { housesToTry } from '~mock/personas'
import { idNumberOf } from '~mock/world/people/seed-people'
import { createTestMock, type Json, type TestMock } from '~tests/support/mock'
import { decide, form, houseId, myList, newestApplication, submit, text, verification } from './form'

const DONE = { code: '0', message: '已提交审核', msg: '已提交审核', token_expired: '1' }
const failed = (msg: string) => ({ code: '1', token_expired: '1', msg, message: msg })

async function begin(extra: Json, path = housesToTry.free as Parameters<typeof houseId>[1]) {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const id = houseId(mock, path)
  return { mock, token, id, answer: await submit(mock, token, form(id, extra)) }
}

const cancel = (mock: TestMock, token: string, id: number) =>
  mock.send('DELETE', '/api/v1/shenhe/detail', { id }, token)
const ownersOf = (mock: TestMock, id: number) =>
  mock.world.tables.memberships.where('house', id).filter(({ role }) => role === 'owner')

test('提交后列表里出现待审核，通过后变成房屋，账号成为HouseMember', async () => {
  const { mock, token, id, answer } = await begin({ role: 1 })
  expect(answer).toEqual(DONE)
  expect(await myList(mock, token)).toEqual([
    {
      shenhe_id: expect.any(Number) as number,
      status: 2,
      introduction: '晨曦家园10栋2单元5楼501号的业主正在申请：业主绑定',
      action: '业主正在申请：业主绑定',
      created_at: '2026年03月02日10:00:00',
    },
  ])
  await decide(mock, (await newestApplication(mock)).id, 'approved')
  expect(await myList(mock, token)).toEqual([
    {
      house_id: id,
      community_identifier: 10002,
      building_number: 10,
      unit_number: 2,
      floor_number: 5,
      house_number: 501,
      status: 1,
      role: '1',
      role_name: '业主',
      introduction: '晨曦家园10栋2单元5楼501号',
      not_register: 0,
      people_house_id: mock.world.tables.memberships.all().at(-1)?.id,
    },
  ])
  expect(await mock.post('/api/v1/weapp/authorizations', { code: 'wx:resident-new' })).toMatchObject({
    roles: ['HouseMember'],
  })
  // The registry knows the new owner as well.
  expect(await mock.post('/api/v1/security/yezhu', { id }, token)).toMatchObject({ code: '0' })
})

test.each([
  ['没有业主', housesToTry.free, { role: 1 }, '业主绑定'],
  ['没有业主', housesToTry.free, { role: 2 }, '租客绑定'],
  ['没有业主', housesToTry.free, { role: 11 }, '家属绑定'],
  ['没有业主', housesToTry.free, { choice: 2 }, '业主绑定'],
  ['没有业主', housesToTry.free, { type: 2 }, '租客绑定'],
  ['有业主', housesToTry.ownerKnown, { role: 2, choice: 1 }, '租客绑定'],
  ['有业主', housesToTry.ownerKnown, { role: 4, choice: 1 }, '家属绑定'],
  ['有业主', housesToTry.ownerKnown, { role: 1, choice: 2 }, '替换业主'],
])('房屋%s时，%j %j 的申请类型是%s', async (_, path, extra, type) => {
  const { mock, answer } = await begin(extra, path)
  expect(answer).toEqual(DONE)
  expect(await newestApplication(mock)).toMatchObject({ type, state: 'pending' })
})

test('房屋已有业主而申请当业主，不替换就被拒绝', async () => {
  const { answer } = await begin({ role: 1, choice: 1 }, housesToTry.ownerKnown)
  expect(answer).toEqual(failed('该房屋已有业主，请选择与业主绑定或替换业主'))
})

test('替换业主通过后，房屋只有新业主', async () => {
  const { mock, id } = await begin({ choice: 2 }, housesToTry.ownersSecond)
  expect(ownersOf(mock, id)).toHaveLength(1)
  await decide(mock, (await newestApplication(mock)).id, 'approved')
  const [owner] = ownersOf(mock, id)
  expect(ownersOf(mock, id)).toHaveLength(1)
  expect(mock.world.tables.people.need(owner?.personId ?? 0).name).toBe('沈知夏')
  const former = await myList(mock, await mock.signIn('resident-owner'))
  expect(former.map((row) => row.house_id)).toEqual([houseId(mock, housesToTry.ownersFirst)])
})

test('未通过时列表里有理由，可以再申请，只显示最新的一条', async () => {
  const { mock, token, id } = await begin({ role: 1 })
  await decide(mock, (await newestApplication(mock)).id, 'rejected', '照片不清晰')
  expect(await myList(mock, token)).toMatchObject([{ status: 0, shenhe_refuse_reason: '照片不清晰' }])
  expect(await submit(mock, token, form(id, { role: 1 }))).toEqual(DONE)
  const list = await myList(mock, token)
  expect(list).toMatchObject([{ status: 2 }])
  expect(list[0]).not.toHaveProperty('shenhe_refuse_reason')
})

test('同一房屋有待审核的申请时，再次提交被拒绝', async () => {
  const { mock, token, id } = await begin({ role: 1 })
  expect(await submit(mock, token, form(id, { role: 1 }))).toEqual(
    failed('您已提交过该房屋的申请，请等待审核'),
  )
})

test('没有这套房屋时被拒绝', async () => {
  const mock = createTestMock()
  expect(await submit(mock, await mock.signIn('resident-new'), form(99_999))).toEqual(
    failed('没有查找到该房屋'),
  )
})

test('已激活的账号、已有主人的身份证号，不能再提交首次表单', async () => {
  const mock = createTestMock()
  const id = houseId(mock, housesToTry.free)
  const refused = failed('您已录入过个人信息，请使用绑定更多房屋')
  expect(await submit(mock, await mock.signIn('resident-owner'), form(id))).toEqual(refused)
  const idcard = mock.world.tables.people.all().find(({ accountId }) => accountId !== undefined)?.idNumber
  expect(await submit(mock, await mock.signIn('resident-new'), form(id, { idcard }))).toEqual(refused)
})

test('未激活的成员提交表单并通过后激活，不会多出一个人', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const id = houseId(mock, housesToTry.ownersFirst)
  const husband = mock.world.tables.people.all().find(({ name }) => name === '陆知远')
  const people = mock.world.tables.people.size
  await submit(mock, token, form(id, { idcard: husband?.idNumber, name: '陆知远', role: 3, choice: 1 }))
  await decide(mock, (await newestApplication(mock)).id, 'approved')
  expect(mock.world.tables.people.size).toBe(people)
  const { data } = await mock.post('/api/v1/house/detail', { id, role: 3 }, token)
  expect(data).toMatchObject({ yijihuo: [{ role: '业主' }, { name: '陆知远', role: '丈夫' }] })
})

test('R14 绑定更多房屋：未激活的账号被拒绝，已绑定的房屋被拒绝，其余提交审核', async () => {
  const mock = createTestMock()
  const bind = (token: string, house_id: number, extra: Json = {}) =>
    mock.post('/api/v1/weapp/houses', { phone: '19000000001', house_id, ...extra }, token)
  const owner = await mock.signIn('resident-owner')
  const free = houseId(mock, housesToTry.free)
  const ownersFirst = houseId(mock, housesToTry.ownersFirst)
  expect(await bind(await mock.signIn('resident-new'), free)).toEqual(
    failed('没有查找到您的个人信息，请先录入一标三实'),
  )
  expect(await bind(owner, ownersFirst)).toEqual(failed('您已绑定该房屋，无需重复申请'))
  expect(await bind(owner, 99_999)).toEqual(failed('没有查找到该房屋'))
  expect(await bind(owner, free, { role: 1 })).toEqual(DONE)
  expect(await bind(owner, free, { role: 1 })).toEqual(failed('您已提交过该房屋的申请，请等待审核'))
})

test('撤回待审核的申请；已撤回、已审核、别人的申请不能撤回', async () => {
  const { mock, token } = await begin({ role: 1 })
  const { id } = await newestApplication(mock)
  const other = await mock.signIn('resident-owner')
  expect(await cancel(mock, other, id)).toMatchObject({ msg: '没有查找到该申请' })
  expect(await cancel(mock, token, id)).toEqual({
    code: '0',
    token_expired: '1',
    msg: '已撤回申请',
    message: '已撤回申请',
  })
  expect(await myList(mock, token)).toMatchObject([{ status: 3 }])
  expect(await cancel(mock, token, id)).toMatchObject({ msg: '该申请已审核，不能撤回' })
  expect(await decide(mock, id, 'approved')).toEqual({ error: text })
})

test('一条申请只审核一次', async () => {
  const { mock } = await begin({ role: 1 })
  const { id } = await newestApplication(mock)
  await decide(mock, id, 'rejected')
  expect(await decide(mock, id, 'approved')).toEqual({ error: 'this application is decided or withdrawn' })
  expect(await newestApplication(mock)).toMatchObject({ state: 'rejected' })
})

test('两人同时申请当业主，先通过的是业主，后一条不能通过', async () => {
  const { mock, id } = await begin({ role: 1 })
  const first = await newestApplication(mock)
  const second = await mock.signIn('resident-tenant')
  await mock.post('/api/v1/weapp/houses', { phone: '19000000002', house_id: id, role: 1 }, second)
  const { id: later } = await newestApplication(mock)
  await decide(mock, first.id, 'approved')
  expect(await decide(mock, later, 'approved')).toEqual({ error: 'the house has an owner by now' })
  expect(ownersOf(mock, id)).toHaveLength(1)
})

test('两个账号用同一身份证号申请，先通过的是本人，后一条不能通过', async () => {
  const { mock } = await begin({ role: 1 })
  const first = await newestApplication(mock)
  const { access_token: other } = await mock.post('/api/v1/weapp/users', {
    ...(await verification(mock, 'register', '19000000666')),
    password: 'Test-1234',
    code: 'wx:twin:1',
    name: '另一个',
    avatar: 'a',
  })
  await submit(mock, String(other), form(houseId(mock, housesToTry.ownersFirst), { role: 0, choice: 1 }))
  const { id: later } = await newestApplication(mock)
  await decide(mock, first.id, 'approved')
  expect(await decide(mock, later, 'approved')).toEqual({ error: 'another account is this person by now' })
})

const number = expect.any(Number) as number
const WITHOUT_ACCOUNT = { shouquan: '邀请激活', charge: '禁用支付', jiebang: '解绑' }

test('R13 房屋详情与文档示例同形，申请另有申请人的姓名', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  const id = houseId(mock, housesToTry.ownersFirst)
  expect(await mock.post('/api/v1/house/detail', { id, role: 1 }, token)).toEqual({
    code: '0',
    token_expired: '1',
    msg: '成功获取房屋信息',
    data: {
      introduction: '晨曦家园1栋1单元1楼101号',
      house_type: '单元楼',
      use: '住宅',
      xingzhi: '私有',
      status: '自用',
      zhuhuleixing: '业主',
      yibangding: [
        { name: '林晓岚', role: '业主', people_house_id: number, shouquan: '管理员', jiebang: '解绑' },
        { name: '陆知远', role: '丈夫', people_house_id: number, ...WITHOUT_ACCOUNT },
        { name: '陆念初', role: '女儿', people_house_id: number, ...WITHOUT_ACCOUNT },
      ],
      weibangding: [
        {
          introduction: '晨曦家园1栋1单元1楼101号的家属正在申请：家属绑定',
          status: '待审核',
          type: '家属绑定',
          name: '林南乔',
        },
      ],
      yijihuo: [{ name: '林晓岚', role: '业主' }],
      weijihuo: [
        { name: '陆知远', role: '丈夫' },
        { name: '陆念初', role: '女儿' },
      ],
    },
    message: '成功获取房屋信息',
  })
})

test('没通过又重新申请的人，业主只看到最新的一条；通过后不再列在申请里', async () => {
  const { mock, token, id } = await begin({ role: 0, choice: 1 }, housesToTry.ownersFirst)
  const owner = await mock.signIn('resident-owner')
  const applicants = async () => {
    const { data } = (await mock.post('/api/v1/house/detail', { id, role: 1 }, owner)) as { data: Json }
    return (data.weibangding as Json[]).map(({ name, status }) => [name, status])
  }
  await decide(mock, (await newestApplication(mock)).id, 'rejected')
  expect(await applicants()).toContainEqual(['沈知夏', '未通过'])
  await submit(mock, token, form(id, { role: 0, choice: 1 }))
  const again = (await applicants()).filter(([name]) => name === '沈知夏')
  expect(again).toEqual([['沈知夏', '待审核']])
  await decide(mock, (await newestApplication(mock)).id, 'approved')
  expect((await applicants()).map(([name]) => name)).not.toContain('沈知夏')
})

test('没有绑定的房屋看不到详情', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const id = houseId(mock, housesToTry.ownersFirst)
  expect(await mock.post('/api/v1/house/detail', { id, role: 1 }, token)).toMatchObject({
    msg: '您未绑定该房屋',
  })
})

test('表单缺一项就说出是哪一项，世界不变', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const id = houseId(mock, housesToTry.free)
  expect(await submit(mock, token, form(id, { name: '' }))).toEqual(failed('没有填写姓名'))
  const wrongDigit = idNumberOf('19900101', 301).replace(/.$/, (digit) => (digit === '1' ? '2' : '1'))
  expect(await submit(mock, token, form(id, { idcard: wrongDigit }))).toEqual(failed('身份证号填写有误'))
  expect(await myList(mock, token)).toEqual([])
})

test('注册、绑定、审核到列表，从头走一遍', async () => {
  const mock = createTestMock()
  const phone = '19000000555'
  const registered = await mock.post('/api/v1/weapp/users', {
    ...(await verification(mock, 'register', phone)),
    password: 'Test-1234',
    code: 'wx:journey:1',
    name: '新邻居',
    avatar: 'a',
  })
  const token = String(registered.access_token)
  expect(
    await mock.post('/api/v1/security/phone', await verification(mock, 'verify', phone), token),
  ).toMatchObject({
    code: '2',
  })
  expect(await submit(mock, token, form(houseId(mock, housesToTry.free), { phone, role: 1 }))).toEqual(DONE)
  await decide(mock, (await newestApplication(mock)).id, 'approved')
  expect(await myList(mock, token)).toMatchObject([{ status: 1, role_name: '业主' }])
})
