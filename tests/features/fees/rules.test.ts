import { pages } from '@/routes/pages'
import fc from 'fast-check'
import { byHouse, kindsOf, madeAt } from '@/features/fees/grouping'
import { dueNote, billStateOf } from '@/features/fees/messages'
import { sumOf, type Bill } from '@/features/fees/unpaid'
import { parse } from '~tests/support/taro/router'

const bill = (fields: Partial<Bill> = {}): Bill => ({
  id: 4,
  paid: 'unpaid',
  number: '20260305060708091011',
  title: '水费',
  amount: 1,
  state: 'open',
  ...fields,
})

test('地址往返不变，损坏的地址不打开', () => {
  const id = fc.integer({ min: 1, max: 10 ** 12 })
  fc.assert(
    fc.property(
      fc.stringMatching(/^\S{1,12}$/),
      fc.uniqueArray(id, { minLength: 1, maxLength: 9 }),
      id,
      (communityIdentifier, ids, seen) => {
        const route = { communityIdentifier, ids, seen }
        expect(pages.pay.parse(parse(pages.pay.url(route)).params)).toEqual(route)
      },
    ),
  )
  for (const ids of [undefined, '', '1-', 'a', '1,2', '0'])
    expect(pages.pay.parse({ community: '1', ids })).toBeUndefined()
  expect(pages.pay.parse({ community: '1', ids: '4-4' })?.ids).toEqual([4])
  expect(pages.bill.parse({ community: '1' })).toBeUndefined()
})

test('合计是整数分，一分不差', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 9 })), (amounts) => {
      const sum = sumOf(amounts.map((amount) => bill({ amount })))
      expect(BigInt(sum)).toBe(amounts.reduce((total, amount) => total + BigInt(amount), 0n))
    }),
  )
})

test('分组不丢一笔：房屋在前，其他在后，房屋里按种类', () => {
  const some = fc.array(
    fc.record({
      id: fc.nat(),
      title: fc.constantFrom('水费', '物业费', ''),
      house: fc.constantFrom(undefined, '', '1栋101', '10栋101', '2栋101'),
    }),
  )
  fc.assert(
    fc.property(some, (rows) => {
      const bills = rows.map((row) => bill(row))
      const groups = byHouse(bills)
      expect(
        groups
          .flatMap((group) => group.bills)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(bills.map(({ id }) => id).sort())
      const titles = groups.map(({ title }) => title)
      expect(new Set(titles).size).toBe(titles.length)
      expect([-1, titles.length - 1]).toContain(titles.findIndex((title) => title.startsWith('其他')))
    }),
  )
  expect(kindsOf([bill(), bill({ title: '' }), bill()])).toEqual(['水费'])
})

test('订单号的前十四位是开单的时刻（东八区）；别的写法没有日期', () => {
  expect(madeAt(bill())).toBe(Date.UTC(2026, 2, 4, 22, 7, 8))
  expect(madeAt(bill({ number: 'A-17' }))).toBeUndefined()
})

test('每种状态一个说法：付过的、关了的、没有的，都不再是入账中', () => {
  expect(billStateOf(bill(), false)).toBe('due')
  expect(billStateOf(bill(), true)).toBe('confirming')
  expect(billStateOf(bill({ paid: 'paid' }), true)).toBe('paid')
  expect(billStateOf(bill({ state: 'closed' }), true)).toBe('closed')
  expect(billStateOf(undefined, true)).toBe('gone')
  expect(dueNote(bill(), true, Date.UTC(2026, 2, 6))).toBe('3月5日开出 · 入账中')
})
