import { communityTime } from '@/contract/core/dates'
import { belongingsToTry, housesToTry } from '../../personas'
import { personOf } from '../people/accounts'
import { addBill, beginPayment, receivePayment, type NewBill } from './bills'
import type { Account, Person } from '../people/rows'
import { inThePast } from '../history'
import type { World } from '../world'
import type { PersonaAccounts } from '../people/seed-accounts'
import { phoneOf } from '../people/seed-people'
import type { House } from '../places/rows'
import { houseAt, type HousePath } from '../places/seed-places'

const houseOf = (world: World, path: HousePath) =>
  ({ kind: 'house', houseId: houseAt(world, path).id }) as const

const OFFICE = { communityIdentifier: '10002', manager: '晨曦家园物业' }
const { car: CAR, parking: SPACE } = belongingsToTry

interface PastBill extends Omit<NewBill, 'communityIdentifier'> {
  /** How many days before today it was issued. */
  readonly issued: number
  /** How many days before today it was paid, by whom. */
  readonly paid?: readonly [days: number, account: Account]
  /** The office has taken it back. */
  readonly mistaken?: boolean
  /** Default: the first community. */
  readonly communityIdentifier?: string
}

function issue(world: World, { issued, paid, mistaken, ...bill }: PastBill): void {
  const { id } = inThePast(world, issued, '09:30', () => addBill(world, { ...OFFICE, ...bill }))
  if (mistaken) world.tables.bills.change(id, { open: false })
  if (!paid) return
  const [days, account] = paid
  inThePast(world, days, '20:15', () => pay(world, id, account))
}

function pay(world: World, id: number, account: Account): void {
  beginPayment(world, [world.tables.bills.need(id)], account.id)
  const payment = receivePayment(world, id)
  if (typeof payment === 'string') throw new Error(`a seeded bill cannot be paid: ${payment}`)
  const { number } = world.tables.bills.change(id, { reported: true })
  const { merchantNumber, wechatNumber } = payment
  world.tables.paymentNotices.put({ orderNumber: number, merchantNumber, wechatNumber })
}

interface Month {
  /** 2026年2月 */
  readonly name: string
  /** How many days before today its bills come: on the first day of the month after it, which is past. */
  readonly issued: number
}

/** The n-th month before the world's today: 1 is the last one. */
function monthAgo(world: World, n: number): Month {
  const now = communityTime(world.now())
  const bills = now.subtract(n - 1, 'month').startOf('month')
  const issued = Math.max(1, now.startOf('day').diff(bills, 'day'))
  return { name: bills.subtract(1, 'month').format('YYYY年M月'), issued }
}

/** Of every kind for the owner, paid and not, and one that was taken back; in both communities. */
function ownersBills(world: World, owner: Account, person: Person): PastBill[] {
  const first = houseOf(world, housesToTry.ownersFirst)
  const second = houseOf(world, housesToTry.ownersSecond)
  const phone = { kind: 'phone', phone: owner.phone } as const
  const extra = { 单价: '1.8元/平方米', 建筑面积: '89.5平方米' }
  const year = communityTime(world.now()).year()
  const [last, before, third] = [1, 2, 3].map((n) => monthAgo(world, n)) as [Month, Month, Month]
  const water = { payer: first, title: '水费' }
  const estate = { title: '物业费', remark: `${year}年全年` }
  const formerEstate = { title: '物业费', remark: `${year - 1}年全年`, issued: 393 }
  return [
    { ...formerEstate, payer: first, amount: 193_320, paid: [381, owner] },
    { ...formerEstate, payer: second, amount: 151_200, paid: [377, owner] },
    { ...water, ...third, remark: third.name, amount: 7_920, paid: [third.issued - 6, owner] },
    { ...water, ...before, remark: before.name, amount: 8_235, paid: [before.issued - 9, owner] },
    { ...estate, payer: first, amount: 193_320, issued: 28, extra },
    { ...estate, payer: second, amount: 151_200, issued: 28 },
    {
      payer: { kind: 'idNumber', idNumber: person.idNumber },
      title: '垃圾清运费',
      amount: 6_000,
      issued: 21,
    },
    {
      payer: first,
      title: '装修垃圾清运费',
      amount: 20_000,
      remark: '开错，已关闭',
      issued: 19,
      mistaken: true,
    },
    { payer: { kind: 'parking', number: SPACE }, title: '车位费', amount: 30_000, issued: 12 },
    { payer: phone, title: '门禁卡工本费', amount: 2_000, issued: 9 },
    {
      communityIdentifier: '00001',
      manager: '星河里物业',
      payer: phone,
      title: '临时停车费',
      amount: 1_200,
      issued: 5,
    },
    { payer: { kind: 'car', number: CAR }, title: '临时停车费', amount: 1_000, issued: 3 },
    { ...water, ...last, remark: last.name, amount: 8_650 },
  ]
}

/** The tenant pays for the water of the house that they have rented. */
function tenantsBills(world: World, tenant: Account): PastBill[] {
  const water = { payer: houseOf(world, housesToTry.tenants), title: '水费' }
  const [last, before, third] = [1, 2, 3].map((n) => monthAgo(world, n)) as [Month, Month, Month]
  return [
    { ...water, ...third, remark: third.name, amount: 4_105, paid: [third.issued - 3, tenant] },
    { ...water, ...before, remark: before.name, amount: 4_320, paid: [before.issued - 5, tenant] },
    { ...water, ...last, remark: last.name, amount: 5_180 },
  ]
}

/** What the personas have to pay and have paid, over the last year; the oldest first, as they were issued. */
export function seedBills(world: World, accounts: PersonaAccounts): void {
  const { 'resident-owner': owner, 'resident-tenant': tenant } = accounts
  const person = personOf(world, owner.id)
  if (!person) return
  for (const [kind, number] of [
    ['car', CAR],
    ['parking', SPACE],
  ] as const)
    world.tables.belongings.put({ kind, number, personId: person.id })
  const all = [...ownersBills(world, owner, person), ...tenantsBills(world, tenant)]
  for (const bill of all.sort((one, other) => other.issued - one.issued)) issue(world, bill)
}

const MANY_DAYS = 100

/** 5,000 bills over the houses of a large community, fifty a day; every fiftieth is the owner persona's. */
export function seedManyBills(world: World): void {
  const houses = world.tables.houses.all()
  for (let day = 0; day < MANY_DAYS; day++)
    inThePast(world, MANY_DAYS - day, '09:30', () => {
      for (let n = day * 50; n < (day + 1) * 50; n++) issueNth(world, houses, n)
    })
}

function issueNth(world: World, houses: readonly House[], n: number): void {
  const house = houses[(n * 7) % houses.length]
  if (!house) return
  const { communityIdentifier, id } = house
  addBill(world, {
    communityIdentifier,
    payer: n % 50 === 0 ? { kind: 'phone', phone: phoneOf(1) } : { kind: 'house', houseId: id },
    title: n % 3 === 0 ? '水费' : '物业费',
    amount: 1_000 + (n % 900),
  })
}
