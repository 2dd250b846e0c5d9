import { newOrder, orderList } from '@/contract/wjdh/orders'
import { payOrder } from '@/contract/weapp/payments'
import { setModule } from '@/contract/wjdh/modules'
import { idNumberOf } from '~mock/world/people/seed-people'
import { createTestMock, MOCK_ORIGIN, type Json, type TestMock } from '~tests/support/mock'
import { ask } from './calls'
import { text } from './form'
import { LOST, openOffice } from './office'
import { differences } from './shape'

const ORDER = {
  id: 4,
  paied: '未付款',
  shop_number: null,
  number: '20260305060708091011',
  title: '测试费2',
  amount: '0.01元',
  house: '晨曦家园1栋1单元1楼101号',
  status: '进行中',
  remark: '2020全年缴费',
  extra: "{'单价':'100元/平方','最低缴费比例':'70%'}",
}
const PAGES = {
  current_page: 1,
  first_page_url: 'url',
  from: 1,
  last_page: 2,
  last_page_url: 'url',
  next_page_url: 'url',
  path: 'url',
  per_page: 15,
  prev_page_url: null,
  to: 15,
  total: 17,
}
const LISTED = { code: 0, token_expired: 1, msg: '获取订单列表成功', message: '获取订单列表成功' }

const rows = (answer: Json) => answer.data as Json[]
const bill = (fields: Json) => ({ xiaoqu: 10002, title: '物业费', amount: 0.01, ...fields })
const house = (louhao: number, danyuan: number, louceng: number, fangjian: number) => ({
  type: 'house',
  identifier: JSON.stringify({ louhao: String(louhao), danyuan: String(danyuan), louceng, fangjian }),
})

const idOf = (mock: TestMock, name: string) => mock.world.tables.people.first('name', name)?.idNumber

test.each([
  ['房屋', () => house(1, 1, 1, 101)],
  ['手机号', () => ({ type: 'phone', identifier: { phone: '19000000003' } })],
  ['手机号加姓名', () => ({ type: 'phone', identifier: { name: '林晓岚', phone: '19000000001' } })],
  ['身份证号', (mock: TestMock) => ({ type: 'idcard', identifier: { idcard: idOf(mock, '周予安') } })],
  ['车牌号', () => ({ type: 'car_number', identifier: { number: '样A12001' } })],
  ['车位号', () => ({ type: 'parking_number', identifier: { number: 'A012' } })],
])('按%s生成订单，返回二十位订单号，写法与示例一致', async (_, payer) => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const answer = await office.ask(newOrder, bill(payer(mock)))
  expect(answer).toEqual({
    code: 0,
    token_expired: 1,
    msg: '订单创建成功',
    data: expect.stringMatching(/^20260302100000\d{6}$/) as string,
    message: '返回订单号',
  })
  const listed = await office.ask(orderList, { xiaoqu: 10002 })
  expect(rows(listed)[0]).toMatchObject({
    number: answer.data,
    amount: '0.01元',
    paied: '未付款',
    status: '进行中',
  })
})

const nobody = { code: 2, token_expired: 1, msg: '查无此人', message: text }
const notRegistered = {
  code: 3,
  token_expired: 1,
  msg: '用户未注册',
  message: '已查到该用户，但该用户未注册小程序，请通知该用户进行激活',
}
const invalid = { code: 1, token_expired: 1, msg: '服务器开小差，请重试', message: text }

test.each([
  ['没有这套房屋', () => house(1, 1, 1, 999), invalid],
  ['没人住的房屋', () => house(10, 2, 5, 501), nobody],
  ['没有人用的手机号', () => ({ type: 'phone', identifier: { phone: '19000000020' } }), nobody],
  [
    '手机号与姓名不是同一人',
    () => ({ type: 'phone', identifier: { phone: '19000000001', name: '周予安' } }),
    nobody,
  ],
  [
    '注册了却没录入，又要核对姓名',
    () => ({ type: 'phone', identifier: { phone: '19000000003', name: '沈知夏' } }),
    nobody,
  ],
  ['录入了却没注册的手机号', () => ({ type: 'phone', identifier: { phone: '19000000101' } }), notRegistered],
  [
    '录入了却没注册的人',
    () => ({ type: 'phone', identifier: { phone: '19000000101', name: '陆知远' } }),
    notRegistered,
  ],
  [
    '没录入的身份证号',
    () => ({ type: 'idcard', identifier: { idcard: idNumberOf('19900101', 999) } }),
    nobody,
  ],
  [
    '未激活者的身份证号',
    (mock: TestMock) => ({ type: 'idcard', identifier: { idcard: idOf(mock, '陆念初') } }),
    notRegistered,
  ],
  [
    '没有绑定的车',
    () => ({ type: 'car_number', identifier: { number: '样B00000' } }),
    { ...nobody, msg: '查无此车' },
  ],
  [
    '没有绑定的车位',
    () => ({ type: 'parking_number', identifier: { number: 'Z999' } }),
    { ...nobody, msg: '查无此车位' },
  ],
  ['校验值与类型不符', () => ({ type: 'phone', identifier: { idcard: '1' } }), invalid],
  ['校验值不是JSON', () => ({ type: 'phone', identifier: '19000000001' }), invalid],
  ['金额是零', () => ({ type: 'phone', identifier: { phone: '19000000001' }, amount: 0 }), invalid],
  [
    '金额大得不成数',
    () => ({ type: 'phone', identifier: { phone: '19000000001' }, amount: '9'.repeat(25) }),
    invalid,
  ],
  ['金额有三位小数', () => ({ type: 'phone', identifier: { phone: '19000000001' }, amount: 0.125 }), invalid],
])('生成订单：%s时给出文档的code，不留下订单', async (_, fields, answer) => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const before = mock.world.tables.bills.size
  expect(await office.ask(newOrder, bill(fields(mock)))).toEqual(answer)
  expect(mock.world.tables.bills.size).toBe(before)
})

test('房屋里的人都没激活时为用户未注册', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const { people, memberships } = mock.world.tables
  for (const row of memberships.all())
    if (people.need(row.personId).name === '林晓岚') memberships.remove(row.id)
  expect(await office.ask(newOrder, bill(house(3, 2, 4, 401)))).toEqual(notRegistered)
})

test('R16 列表与示例逐项一致，新的在前，金额带元，明细带单引号，没写的为null', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const extra = { 单价: '100元/平方', 最低缴费比例: '70%' }
  for (let n = 0; n < 6; n++)
    await office.ask(
      newOrder,
      bill({ ...house(1, 1, 1, 101), title: '测试费2', extra, remark: '2020全年缴费' }),
    )
  await office.ask(newOrder, bill({ ...house(1, 1, 1, 101), title: '测试费2' }))
  const answer = await office.ask(orderList, { xiaoqu: 10002, title: '测试费2', per_page: 5 })
  expect(differences(answer, { ...LISTED, data: [ORDER], pages: PAGES })).toEqual([])
  expect(rows(answer)).toHaveLength(5)
  expect(rows(answer)[0]).toMatchObject({ remark: null, extra: null, shop_number: null })
  expect(rows(answer)[1]).toMatchObject({ extra: ORDER.extra, house: ORDER.house, amount: '0.01元' })
  const path = `${MOCK_ORIGIN}/api/v1/order/list`
  expect(answer.pages).toMatchObject({ path, last_page: 2, total: 7, next_page_url: `${path}?page=2`, to: 5 })
})

test('R16 没查到时data为空、pages为null；对个人的收费没有house', async () => {
  const office = await openOffice(createTestMock())
  expect(await office.ask(orderList, { xiaoqu: 10002, title: '没有的费' })).toEqual({
    ...LISTED,
    data: [],
    pages: null,
  })
  const [row] = rows(await office.ask(orderList, { xiaoqu: 10002, title: '门禁卡工本费' }))
  expect(row).not.toHaveProperty('house')
})

test('默认每页15条', async () => {
  const mock = createTestMock({ seed: 'large' })
  const office = await openOffice(mock)
  const answer = await office.ask(orderList, { xiaoqu: 10009 })
  expect(rows(answer)).toHaveLength(15)
  expect(answer.pages).toMatchObject({ per_page: 15, total: 5000, last_page: 334 })
})

test('筛选任意组合：楼栋到房间、身份证、手机号、姓名、名称、是否关闭、是否付款', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const titles = async (filters: Json) =>
    rows(await office.ask(orderList, { xiaoqu: 10002, ...filters })).map(
      ({ title, remark }) => `${title} ${remark}`,
    )
  expect(await titles({ louhao: 3 })).toEqual(['物业费 2026年全年', '物业费 2025年全年'])
  const first = { louhao: 1, danyuan: 1, louceng: 1, fangjian: 101 }
  expect(await titles({ ...first, paied: 1 })).toEqual([
    '水费 2026年1月',
    '水费 2025年12月',
    '物业费 2025年全年',
  ])
  expect(await titles({ ...first, status: 0 })).toEqual(['装修垃圾清运费 开错，已关闭'])
  expect(await titles({ ...first, status: 1, paied: 0, title: '水费' })).toEqual(['水费 2026年2月'])
  expect(await titles({ name: '周予安' })).toEqual(['水费 2026年2月', '水费 2026年1月', '水费 2025年12月'])
  expect(await titles({ phone: '19000000002', paied: 0 })).toEqual(['水费 2026年2月'])
  expect(await titles({ phone: '19000000001', name: '周予安' })).toEqual([])
  const owners = await titles({ idcard: idOf(mock, '林晓岚') })
  expect(owners).toHaveLength(12)
  expect(await titles({ idcard: idOf(mock, '林晓岚'), louhao: 3 })).toEqual([
    '物业费 2026年全年',
    '物业费 2025年全年',
  ])
})

test.each([{ danyuan: 1 }, { louhao: 1, louceng: 1 }, { louhao: 1, danyuan: 1, fangjian: 101 }])(
  '下级编号没有上级时按报错示例的写法拒绝：%j',
  async (filters) => {
    const office = await openOffice(createTestMock())
    const example = { ...LISTED, code: 1, data: [], pages: null }
    const answer = await office.ask(orderList, { xiaoqu: 10002, ...filters })
    expect(differences(answer, example)).toEqual([])
    expect(answer).toMatchObject({ code: 1, data: [], pages: null })
  },
)

describe('R16 居民的token', () => {
  test('只看得到自己的：有权缴费的房屋、手机号、身份证、车和车位', async () => {
    const mock = createTestMock()
    const titles = async (who: 'resident-owner' | 'resident-tenant' | 'resident-new', xiaoqu = '10002') =>
      rows(await ask(mock, orderList, { xiaoqu }, await mock.signIn(who))).map(({ title }) => title)
    expect(await titles('resident-owner')).toEqual([
      '水费',
      '临时停车费',
      '门禁卡工本费',
      '车位费',
      '装修垃圾清运费',
      '垃圾清运费',
      '物业费',
      '物业费',
      '水费',
      '水费',
      '物业费',
      '物业费',
    ])
    expect(await titles('resident-owner', '00001')).toEqual(['临时停车费'])
    expect(await titles('resident-tenant')).toEqual(['水费', '水费', '水费'])
    expect(await titles('resident-new')).toEqual([])
  })

  test('角色为其他的成员没有缴费权', async () => {
    const mock = createTestMock()
    const { memberships, people } = mock.world.tables
    const tenant = people.first('name', '周予安')
    const row = memberships.where('person', tenant?.id ?? 0)[0]
    memberships.change(row?.id ?? 0, { role: 'other' })
    const answer = await ask(mock, orderList, { xiaoqu: 10002 }, await mock.signIn('resident-tenant'))
    expect(answer).toMatchObject({ data: [], pages: null })
  })

  test('筛选只在自己的订单里；不存在的小区被拒绝', async () => {
    const mock = createTestMock()
    const token = await mock.signIn('resident-tenant')
    const answer = await ask(mock, orderList, { xiaoqu: 10002, phone: '19000000001' }, token)
    expect(rows(answer)).toEqual([])
    expect(await ask(mock, orderList, { xiaoqu: 10099 }, token)).toMatchObject({
      code: 1,
      data: [],
      pages: null,
    })
  })

  test('失效时按居民系统的写法回答，平台token按平台的写法', async () => {
    const mock = createTestMock()
    const [resident, office] = [await mock.signIn('resident-owner'), await openOffice(mock)]
    mock.clock.advance(3600_000)
    expect(await ask(mock, orderList, { xiaoqu: 10002 }, resident)).toEqual({ ...LOST, code: '0' })
    expect(await office.ask(orderList, { xiaoqu: 10002 })).toEqual(LOST)
    expect(await ask(mock, orderList, { xiaoqu: 10002 }, 'nobody')).toEqual(LOST)
  })

  test('生活缴费关闭后看不了也付不了，平台不受影响', async () => {
    const mock = createTestMock()
    const office = await openOffice(mock)
    const token = await mock.signIn('resident-owner')
    const [row] = rows(await ask(mock, orderList, { xiaoqu: 10002, paied: 0, status: 1 }, token))
    await office.ask(setModule, { xiaoqu: 10002, module_name: '生活缴费', module_status: 0 })
    const off = { code: '1', token_expired: '1', msg: '本小区未开通该功能', message: '该小区功能模块已关闭' }
    const list = { ...off, code: 1, token_expired: 1, data: [], pages: null }
    expect(await ask(mock, orderList, { xiaoqu: 10002 }, token)).toEqual(list)
    expect(await ask(mock, payOrder, { ids: row?.id }, token)).toEqual(off)
    expect(rows(await office.ask(orderList, { xiaoqu: 10002 }))).not.toHaveLength(0)
  })
})
