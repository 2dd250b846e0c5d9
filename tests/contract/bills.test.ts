import * as v from 'valibot'
import { orderList } from '@/contract/wjdh/orders'

const row = (fields: object) => ({ id: 1, title: '物业费', amount: 1280, ...fields })
const readBills = (...rows: object[]) => v.parse(orderList.response.read, { data: rows }).bills

test('R36 没有单号、状态和附加说明的账单照样读得到', () => {
  expect(readBills(row({}))).toEqual([expect.objectContaining({ id: 1, amount: 128_000 })])
})

test('R36 没见过的付款状态原样留下', () => {
  const states = readBills(row({ paied: '已退款' }), row({ paied: '已付款' }), row({ paied: 0 }))
  expect(states.map(({ paid }) => paid)).toEqual([{ unknown: '已退款' }, 'paid', 'unpaid'])
})

test.each([
  [{ 单价: 2 }, { 单价: '2' }],
  ['{"单价":"2元"}', { 单价: '2元' }],
  ["{'说明':'it\\'s'}", { 说明: "it's" }],
  ['{"明细":{"水":1}}', { 明细: '{"水":1}' }],
  ['读不懂', undefined],
  [7, undefined],
])('R36 附加说明 %j', (extra, pairs) => {
  expect(readBills(row({ extra }))[0]?.extra).toEqual(pairs)
})

test.each([
  [0.1 + 0.2, 30],
  [24.299999999999997, 2430],
  [100.49999999999999, 10_050],
  [-24.299999999999997, -2430],
  ['１２８．５０', 12_850],
  ['1，280.00元', 128_000],
  ['−5.00', -500],
])('R36 带着二进制零头的数、全角和印刷体负号的金额 %p 照样读得准', (amount, fen) => {
  expect(readBills(row({ amount }))[0]?.amount).toBe(fen)
})

test.each([1e-7, '1e-7', 12.345, 1e21, '12,80.00', '5.00元/月', true, [1], 'NaN'])(
  'R36 金额 %p 不是两位小数以内的数，不猜',
  (amount) => expect(readBills(row({ amount })).unreadable).toBe(1),
)

test('R36 读不懂金额的账单不猜，只计数', () => {
  const bills = readBills(row({ amount: '面议' }), row({}))
  expect(bills).toHaveLength(1)
  expect(bills.unreadable).toBe(1)
})
