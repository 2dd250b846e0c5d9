import type { EndpointSpec } from '@/contract/core/endpoint'
import { orders } from '@/contract/weapp/orders'
import { order, payments } from '@/contract/weapp/order'
import { switchModule } from '~mock/world/community/modules'
import { createTestMock, type Json } from '~tests/support/mock'
import { ask } from './calls'

const IN = { community_identifier: '10002' }

async function open(persona: 'resident-owner' | 'resident-tenant' = 'resident-owner') {
  const mock = createTestMock()
  const token = await mock.signIn(persona)
  return { mock, call: (endpoint: EndpointSpec, fields: Json) => ask(mock, endpoint, fields, token) }
}

const rowsOf = ({ data }: Json) => data as Json[]

test('R42 待缴的只有还能付的，已付的在另一份，字段是真实客户端读的那些', async () => {
  const { call } = await open()
  const due = await call(orders, { ...IN, paied: 0 })
  expect(rowsOf(due).map(({ title }) => title)).not.toContain('测试费')
  expect(due.pages).toMatchObject({ total: 7, per_page: 15 })
  expect(rowsOf(due).find(({ remark, house }) => remark === '2026年全年' && house === '晨曦家园1栋1单元1楼101号')).toEqual({
    id: expect.any(Number) as number,
    title: '物业费',
    remark: '2026年全年',
    amount: '1933.20',
    manager: '晨曦家园物业',
    house: '晨曦家园1栋1单元1楼101号',
    number: expect.stringMatching(/^\d{20}$/) as string,
    extra: '{"单价":"1.8元/平方米","建筑面积":"89.5平方米"}',
  }) // prettier-ignore
  const paid = await call(orders, { ...IN, paied: 1 })
  expect(rowsOf(paid).map(({ remark }) => remark)).toEqual([
    '2026年1月',
    '2025年12月',
    '2025年全年',
    '2025年全年',
  ])
})

test('R42 付过的账单带着两个单号，没付的是null；extra是对象', async () => {
  const { mock, call } = await open()
  const { billId, wechatNumber, merchantNumber } = mock.world.tables.payments.all()[0] ?? {}
  expect((await call(order, { id: billId })).data).toMatchObject({
    payment_number: wechatNumber,
    payment_shop_number: merchantNumber,
    paied: '已付款',
    amount: '1933.20',
  })
  const due = mock.world.tables.bills.all().find(({ remark }) => remark === '2026年全年')
  expect((await call(order, { id: due?.id })).data).toMatchObject({
    payment_number: null,
    extra: { 单价: '1.8元/平方米', 建筑面积: '89.5平方米' },
    date: expect.stringMatching(/^2026年/) as string,
  })
})

test('R42 缴费记录按一次付款一条，可以只问自己一套房屋的，问不了别人的', async () => {
  const { mock, call } = await open()
  const rows = rowsOf(await call(payments, IN))
  expect(rows).toContainEqual(
    expect.objectContaining({ payment_name: '物业费', total_amount: '1933.20', paid_at: expect.any(String) as string }),
  )
  const mine = mock.world.tables.memberships.all().filter(({ personId }) => {
    const { accountId } = mock.world.tables.people.need(personId)
    return accountId === mock.world.tables.accounts.first('phone', '19000000001')?.id
  })
  const counts = await Promise.all(mine.map(({ id }) => call(payments, { ...IN, house_id: id })))
  expect(counts.map((answer) => rowsOf(answer).length)).toEqual([3, 1])
  const others = mock.world.tables.memberships.all().find(({ id }) => mine.every((own) => own.id !== id))
  expect(await call(payments, { ...IN, house_id: others?.id })).toMatchObject({ code: '1' })
}) // prettier-ignore

test('R42 别人的账单查不到；功能关闭时三个接口都说没有开通', async () => {
  const { mock, call } = await open('resident-tenant')
  const { billId } = mock.world.tables.payments.all()[0] ?? {}
  expect(await call(order, { id: billId })).toMatchObject({ code: '1', msg: '没有查找到该账单' })
  switchModule(mock.world, '10002', 'fees', false)
  const own = mock.world.tables.bills.all().find(({ amount }) => amount === 5_180)
  for (const answer of [
    await call(orders, { ...IN, paied: 0 }),
    await call(order, { id: own?.id }),
    await call(payments, IN),
  ])
    expect(answer).toMatchObject({ code: '1', msg: '本小区未开通该功能' })
})
