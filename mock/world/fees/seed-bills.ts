import { belongingsToTry, housesToTry } from '../../personas'
import { personOf } from '../people/accounts'
import type { Bill } from './rows'
import { addBill, beginPayment, receivePayment, type NewBill } from './bills'
import type { Account, Person } from '../people/rows'
import type { World } from '../world'
import type { PersonaAccounts } from '../people/seed-accounts'
import { phoneOf } from '../people/seed-people'
import { houseAt, type HousePath } from '../places/seed-places'

const houseOf = (world: World, path: HousePath) =>
  ({ kind: 'house', houseId: houseAt(world, path).id }) as const

type SeedBill = Omit<NewBill, 'communityIdentifier' | 'manager'>

const OFFICE = { communityIdentifier: '10002', manager: '晨曦家园物业' }
const { car: CAR, parking: SPACE } = belongingsToTry

function issue(world: World, bill: SeedBill): Bill {
  return addBill(world, { ...OFFICE, ...bill })
}

function paidBill(world: World, account: Account, bill: SeedBill): void {
  const { id } = issue(world, bill)
  beginPayment(world, [world.tables.bills.need(id)], account.id)
  const payment = receivePayment(world, id)
  if (typeof payment === 'string') throw new Error(`a seeded bill cannot be paid: ${payment}`)
  const { number } = world.tables.bills.change(id, { reported: true })
  const { merchantNumber, wechatNumber } = payment
  world.tables.paymentNotices.put({ orderNumber: number, merchantNumber, wechatNumber })
}

/** Of every kind for the owner, paid and not, and one that was closed; in both communities. */
function seedOwnersBills(world: World, owner: Account, person: Person): void {
  const { belongings, bills } = world.tables
  belongings.put({ kind: 'car', number: CAR, personId: person.id })
  belongings.put({ kind: 'parking', number: SPACE, personId: person.id })
  const first = houseOf(world, housesToTry.ownersFirst)
  const second = houseOf(world, housesToTry.ownersSecond)
  const phone = { kind: 'phone', phone: owner.phone } as const
  const extra = { 单价: '1.8元/平方米', 建筑面积: '89.5平方米' }

  paidBill(world, owner, { payer: first, title: '物业费', amount: 193_320, remark: '2025年全年' })
  issue(world, { payer: first, title: '物业费', amount: 193_320, remark: '2026年全年', extra })
  issue(world, { payer: first, title: '水费', amount: 8_650, remark: '2026年2月' })
  issue(world, { payer: second, title: '物业费', amount: 151_200, remark: '2026年全年' })
  issue(world, { payer: { kind: 'parking', number: SPACE }, title: '车位费', amount: 30_000 })
  issue(world, { payer: { kind: 'car', number: CAR }, title: '临时停车费', amount: 1 })
  issue(world, { payer: phone, title: '门禁卡工本费', amount: 2_000 })
  issue(world, { payer: { kind: 'idNumber', idNumber: person.idNumber }, title: '垃圾清运费', amount: 6_000 })
  const mistaken = issue(world, { payer: first, title: '测试费', amount: 100, remark: '开错，已关闭' })
  bills.change(mistaken.id, { open: false })
  addBill(world, { communityIdentifier: '00001', payer: phone, title: '临时停车费', amount: 1_200 })
}

/** What the personas have to pay and have paid. */
export function seedBills(world: World, accounts: PersonaAccounts): void {
  const { 'resident-owner': owner, 'resident-tenant': tenant } = accounts
  const person = personOf(world, owner.id)
  if (person) seedOwnersBills(world, owner, person)
  const rented = houseOf(world, housesToTry.tenants)
  paidBill(world, tenant, { payer: rented, title: '水费', amount: 4_320, remark: '2026年1月' })
  issue(world, { payer: rented, title: '水费', amount: 5_180, remark: '2026年2月' })
}

/** 5,000 bills over the houses of a large community; every fiftieth is the owner persona's. */
export function seedManyBills(world: World): void {
  const houses = world.tables.houses.all()
  const phone = phoneOf(1)
  for (let n = 0; n < 5_000; n++) {
    const house = houses[(n * 7) % houses.length]
    if (!house) return
    const { communityIdentifier, id } = house
    addBill(world, {
      communityIdentifier,
      payer: n % 50 === 0 ? { kind: 'phone', phone } : { kind: 'house', houseId: id },
      title: n % 3 === 0 ? '水费' : '物业费',
      amount: 1_000 + (n % 900),
    })
  }
}
