import { payOrder } from '@/contract/weapp/payments'
import { orderList } from '@/contract/wjdh/orders'
import { createTestMock, type Json, type TestMock } from '~tests/support/mock'
import { ask } from './calls'
import { text } from './form'

const rows = (answer: Json) => answer.data as Json[]
const pay = (mock: TestMock, token: string, id: unknown) => ask(mock, payOrder, { ids: id }, token)
const notify = (mock: TestMock, order: unknown) => mock.door('payments', { order, outcome: 'paid' })

async function begin() {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  const list = async (fields: Json = {}) =>
    rows(await ask(mock, orderList, { xiaoqu: 10002, ...fields }, token))
  const [unpaid] = await list({ paied: 0, status: 1 })
  return { mock, token, list, id: Number(unpaid?.id), unpaid }
}

test('支付参数齐全，金额就是订单的金额；只要参数还不算付款', async () => {
  const { mock, token, list, id, unpaid } = await begin()
  expect(await pay(mock, token, id)).toEqual({
    code: 0,
    token_expired: 1,
    msg: '支付参数获取成功',
    message: '支付参数获取成功',
    data: {
      amount: unpaid?.amount,
      timeStamp: '1772416800',
      nonceStr: text,
      package: expect.stringMatching(/^prepay_id=wx\w+$/) as string,
      signType: 'RSA',
      paySign: text,
    },
  })
  expect((await list()).find((row) => row.id === id)).toEqual(unpaid)
})

test('微信通知后为已付款，有商户单号，安防平台收到三个单号', async () => {
  const { mock, token, list, id, unpaid } = await begin()
  await pay(mock, token, id)
  expect(await notify(mock, id)).toMatchObject({ id, reported: true })
  const row = (await list()).find((one) => one.id === id)
  expect(row).toMatchObject({ paied: '已付款', shop_number: text })
  expect(mock.world.tables.paymentNotices.get(String(unpaid?.number))).toEqual({
    orderNumber: unpaid?.number,
    merchantNumber: row?.shop_number,
    wechatNumber: text,
  })
  const journal = await mock.door<Json[]>('requests')
  expect(journal.find(({ endpoint }) => endpoint === 'security.paymentNotice')).toMatchObject({
    internal: true,
    outcome: 'success',
  })
})

test('不付第二次：重复的通知不多收钱，再要参数被拒绝', async () => {
  const { mock, token, id } = await begin()
  await pay(mock, token, id)
  const before = mock.world.tables.payments.size
  expect(await notify(mock, id)).toEqual(await notify(mock, id))
  expect(mock.world.tables.payments.size).toBe(before + 1)
  expect(await pay(mock, token, id)).toMatchObject({ code: '1', msg: '该订单已付款，请勿重复支付' })
})

test('两台手机都要了参数，钱只收一次，后付的被微信拒绝', async () => {
  const { mock, token, list, id } = await begin()
  const prepays: unknown[] = []
  for (let device = 0; device < 2; device++) {
    const { data } = await pay(mock, token, id)
    prepays.push(String((data as Json).package).replace('prepay_id=', ''))
  }
  const payWith = (prepay: unknown) => mock.door('payments', { prepay, outcome: 'paid' })
  const before = mock.world.tables.payments.size
  expect(await payWith(prepays[0])).toMatchObject({ id, reported: true })
  expect(await payWith(prepays[1])).toEqual({ error: 'the order is paid' })
  expect(await payWith('wx-nobody')).toEqual({ error: 'no such order' })
  expect(mock.world.tables.payments.size).toBe(before + 1)
  expect((await list()).find((row) => row.id === id)).toMatchObject({ paied: '已付款' })
})

test('已关闭的、别人的、没有的订单付不了', async () => {
  const { mock, token, list, id } = await begin()
  const [closed] = await list({ status: 0 })
  expect(await pay(mock, token, closed?.id)).toMatchObject({ msg: '该订单已关闭' })
  expect(await pay(mock, token, 999_999)).toMatchObject({ msg: '没有查找到该订单' })
  const tenant = await mock.signIn('resident-tenant')
  expect(await pay(mock, tenant, id)).toMatchObject({ msg: '没有查找到该订单' })
  expect(await notify(mock, id)).toEqual({ error: 'nobody asked to pay this bill' })
  expect(await notify(mock, 999_999)).toEqual({ error: 'no such order' })
})

test.each(['timeout', 'http500', 'badJson', 'tokenLost'])(
  '安防平台出%s时钱照收，下次通知补报',
  async (kind) => {
    const { mock, token, id } = await begin()
    await pay(mock, token, id)
    await mock.door('faults', {
      endpoint: 'security.paymentNotice',
      kind,
      times: kind === 'tokenLost' ? 2 : 1,
    })
    expect(await notify(mock, id)).toMatchObject({ reported: false })
    expect(mock.world.tables.bills.need(id)).toMatchObject({ paid: true, reported: false })
    expect(await notify(mock, id)).toMatchObject({ reported: true })
  },
)

test('安防的token丢一次，换新的再报', async () => {
  const { mock, token, id } = await begin()
  await pay(mock, token, id)
  await mock.door('faults', { endpoint: 'security.paymentNotice', kind: 'tokenLost' })
  expect(await notify(mock, id)).toMatchObject({ reported: true })
})

test('R42 几笔账单一次支付：参数是总额，钱一次收齐，两个单号相同；有一笔不能付就都不付', async () => {
  const { mock, token, list } = await begin()
  const unpaid = await list({ paied: 0, status: 1 })
  const ids = unpaid.slice(0, 2).map(({ id }) => Number(id))
  const { data } = await ask(mock, payOrder, { ids: ids.join('A') }, token)
  const sum = ids.reduce((total, id) => total + mock.world.tables.bills.need(id).amount, 0)
  expect((data as Json).amount).toBe(`${(sum / 100).toFixed(2)}元`)
  const prepay = String((data as Json).package).replace('prepay_id=', '')
  expect(await mock.door('payments', { prepay, outcome: 'paid' })).toMatchObject({
    amount: sum,
    reported: true,
  })
  const [first, second] = ids.map((id) => mock.world.tables.payments.need(id))
  expect(first?.wechatNumber).toBe(second?.wechatNumber)
  expect(first?.merchantNumber).toBe(second?.merchantNumber)
  const [third] = unpaid.slice(2)
  const mixed = await ask(mock, payOrder, { ids: `${ids[0]}A${Number(third?.id)}` }, token)
  expect(mixed).toMatchObject({ msg: '该订单已付款，请勿重复支付' })
  expect(mock.world.tables.bills.need(Number(third?.id)).prepayments).toBeUndefined()
})
