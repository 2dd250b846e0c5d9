import fc from 'fast-check'
import { communityTime } from '@/contract/core/dates'
import { isIdNumber, sexOf, birthOf } from '@/contract/core/id-number'
import { housesToTry } from '~mock/personas'
import { SEED_NAMES } from '@/contract/doors/control'
import { houseAt } from '~mock/world/places/seed-places'
import { createTestClock, createTestMock } from '~tests/support/mock'
import { myList } from './form'

test.each(SEED_NAMES)('种子%s里的身份证号校验位正确且不重复，手机号都是虚构号段', (seed) => {
  const { people, registryPeople } = createTestMock({ seed }).world.tables
  for (const everybody of [people.all(), registryPeople.all()]) {
    expect(new Set(everybody.map(({ idNumber }) => idNumber)).size).toBe(everybody.length)
    for (const { idNumber, phone, birth, sex } of everybody) {
      expect(isIdNumber(idNumber) && idNumber.startsWith('990000')).toBe(true)
      expect([birthOf(idNumber), sexOf(idNumber)]).toEqual([birth, sex])
      expect(phone).toMatch(/^1900000\d{4}$/)
    }
  }
  const phones = registryPeople.all().map(({ phone }) => phone)
  expect(new Set(phones).size).toBe(phones.length)
})

test('默认种子：两个小区约四百套房屋，一套房屋至多一个业主', () => {
  const { communities, houses, memberships, residences } = createTestMock().world.tables
  expect([communities.size, houses.size]).toEqual([2, 398])
  for (const { id } of houses.all()) {
    for (const table of [memberships, residences]) {
      expect(table.where('house', id).filter(({ role }) => role === 'owner').length).toBeLessThanOrEqual(1)
    }
  }
})

test('角色各有其处境：业主两套，租客一套加未通过的申请，新人没有', async () => {
  const mock = createTestMock()
  expect(await myList(mock, await mock.signIn('resident-owner'))).toMatchObject([
    { introduction: '晨曦家园1栋1单元1楼101号', role_name: '业主', not_register: 2 },
    { introduction: '晨曦家园3栋2单元4楼401号', role_name: '业主', not_register: 1 },
  ])
  expect(await myList(mock, await mock.signIn('resident-tenant'))).toMatchObject([
    { introduction: '晨曦家园2栋1单元3楼302号', role_name: '租客' },
    { status: 0, shenhe_refuse_reason: '租赁合同照片不清晰，请到物业服务中心核对' },
  ])
  expect(await myList(mock, await mock.signIn('resident-new'))).toEqual([])
})

test('空着的房屋没有业主，另一套的业主只有安防平台知道', () => {
  const { world } = createTestMock()
  const { memberships, residences } = world.tables
  expect(residences.where('house', houseAt(world, housesToTry.free).id)).toEqual([])
  const known = houseAt(world, housesToTry.ownerKnown).id
  expect(memberships.where('house', known)).toEqual([])
  expect(residences.where('house', known)).toHaveLength(1)
})

test('同一个种子每次一样', () => {
  const save = () => createTestMock().world.save()
  expect(save()).toBe(save())
})

describe('种子里的过去', () => {
  /** Any day and hour of four years, among them the first of a month, the last of February and the turn of a year. */
  const today = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 11, 31) })
  const worldAt = (now: number) => createTestMock({ clock: createTestClock(now) }).world

  test('没有一笔账单还没出就付了；编号按出账的先后，金额和名称像生活里的', () => {
    const property = fc.property(today, (now) => {
      const { bills, payments } = worldAt(now).tables
      const all = bills.all()
      for (const { createdAt, number, amount, title, remark = '' } of all) {
        expect(createdAt).toBeLessThan(now)
        expect(number.startsWith(communityTime(createdAt).format('YYYYMMDDHHmmss'))).toBe(true)
        expect(amount).toBeGreaterThanOrEqual(500)
        expect(amount).toBeLessThan(1_000_000)
        expect(title + remark).not.toMatch(/测试|样例/)
      }
      expect(all.map(({ createdAt }) => createdAt)).toEqual(
        all.map(({ createdAt }) => createdAt).sort((a, b) => a - b),
      )
      for (const { billId, at } of payments.all()) {
        expect(at).toBeGreaterThan(bills.need(billId).createdAt)
        expect(at).toBeLessThan(now)
      }
    })
    fc.assert(property, { numRuns: 25 })
  })

  test('账单和付款分布在一年里，不是同一天', () => {
    const { bills, payments } = createTestMock().world.tables
    const days = (moments: number[]) =>
      new Set(moments.map((at) => communityTime(at).format('YYYYMMDD'))).size
    expect(days(bills.all().map(({ createdAt }) => createdAt))).toBeGreaterThanOrEqual(8)
    expect(days(payments.all().map(({ at }) => at))).toBeGreaterThanOrEqual(5)
  })

  test('水费写的是已经过完的月份，物业费写的是当年和上一年', () => {
    const property = fc.property(today, (now) => {
      const time = communityTime(now)
      for (const { title, remark = '' } of worldAt(now).tables.bills.all()) {
        if (title === '物业费') expect([`${time.year()}年全年`, `${time.year() - 1}年全年`]).toContain(remark)
        if (title !== '水费') continue
        const months = [1, 2, 3].map((n) => time.startOf('month').subtract(n, 'month').format('YYYY年M月'))
        expect(months).toContain(remark)
      }
    })
    fc.assert(property, { numRuns: 15 })
  })

  test('报修一步接一步，公告和申请都在今天以前', () => {
    const property = fc.property(today, (now) => {
      const { repairs, announcements, complaints, applications } = worldAt(now).tables
      for (const { createdAt, receivedAt, repairedAt, doneAt } of repairs.all()) {
        const steps = [createdAt, receivedAt, repairedAt, doneAt, now].filter((at) => at !== undefined)
        expect(steps).toEqual([...steps].sort((a, b) => a - b))
      }
      for (const { createdAt } of [...announcements.all(), ...complaints.all()])
        expect(createdAt).toBeLessThan(now)
      for (const { createdAt, updatedAt, state } of applications.all()) {
        expect(createdAt).toBeLessThan(now)
        if (state === 'rejected') expect(updatedAt).toBeGreaterThan(createdAt)
      }
    })
    fc.assert(property, { numRuns: 10 })
  })
})
