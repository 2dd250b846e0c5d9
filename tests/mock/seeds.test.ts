import { isIdNumber, sexOf, birthOf } from '@/contract/core/id-number'
import { housesToTry } from '~mock/personas'
import { SEED_NAMES } from '@/contract/doors/control'
import { houseAt } from '~mock/world/places/seed-places'
import { createTestMock } from '~tests/support/mock'
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
