import type { TestMock } from '~tests/support/mock'

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** The keys that several rows share. */
function doubles<T>(rows: readonly T[], keyOf: (row: T) => string): string[] {
  const keys = rows.map(keyOf)
  return keys.filter((key, i) => keys.indexOf(key) !== i)
}

/** A house has at most one owner, here and at the registry. */
export function expectOneOwner({ world }: TestMock): void {
  for (const table of [world.tables.memberships, world.tables.residences]) {
    const owners = table.all().filter(({ role }) => role === 'owner')
    expect(doubles(owners, ({ houseId }) => String(houseId))).toEqual([])
  }
}

/** Every payment belongs to one paid bill, and the registry knows of it. */
export function expectMoneyKept({ world }: TestMock): void {
  const { bills, payments, paymentNotices } = world.tables
  const paid = bills.all().filter((order) => order.paid)
  expect(sum(payments.all().map(({ amount }) => amount))).toBe(sum(paid.map(({ amount }) => amount)))
  expect(new Set(payments.all().map(({ billId }) => billId))).toEqual(new Set(paid.map(({ id }) => id)))
  for (const { number, merchantNumber } of paid)
    expect(paymentNotices.get(number)?.merchantNumber).toBe(merchantNumber)
}

/** Nobody has two viewing requests for one house, and nobody has one for their own. */
export function expectRentalKept({ world }: TestMock): void {
  const { preorders, rentalHouses, rentalUsers } = world.tables
  expect(doubles(preorders.all(), ({ visitorId, houseId }) => `${visitorId}/${houseId}`)).toEqual([])
  for (const { visitorId, houseId } of preorders.all())
    expect(rentalHouses.get(houseId)?.ownerId).not.toBe(visitorId)
  for (const { id, invitedBy } of rentalUsers.all()) expect(invitedBy).not.toBe(id)
}

/** The steps of a repair, and how the office's two states map to them (wjdh 4.3). */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  act: ['NEW RECEIVE', 'RECEIVE REPAIR', 'REPAIR DONE'],
  settle: ['NEW DONE', 'RECEIVE DONE', 'REPAIR DONE', 'DONE NEW'],
}

/** Watches facts that must never change. It looks at the world again and again, and is told what has happened since. */
export function watch({ world }: TestMock) {
  const { applications, memberships, bills, payments, repairs, transfers, rentalUsers } = world.tables
  const owners = new Map<number, number>()
  const kept = new Map<string, unknown>()
  const states = new Map<string, string>()
  /** What was decided, paid or given away must not change afterwards. */
  const keep = (name: string, value: unknown) => {
    if (kept.has(name)) expect([name, value]).toEqual([name, kept.get(name)])
    else kept.set(name, value)
  }
  /** The owner of a house stays its owner, unless somebody was approved as the new owner. */
  const keepOwners = () => {
    for (const { houseId, personId, role } of memberships.all()) {
      if (role !== 'owner') continue
      const replaced = applications
        .where('house', houseId)
        .some(({ type, state }) => type === '替换业主' && state === 'approved')
      if (!replaced) expect([houseId, personId]).toEqual([houseId, owners.get(houseId) ?? personId])
      owners.set(houseId, personId)
    }
  }
  return (kind: string): void => {
    keepOwners()
    for (const { id, state, refuseReason } of applications.all())
      if (state !== 'pending') keep(`application ${id}`, { state, refuseReason })
    for (const id of [...kept.keys()].filter((name) => name.startsWith('paid ')))
      expect(bills.get(Number(id.slice(5)))?.paid).toBe(true)
    for (const { id, paid, amount } of bills.all()) if (paid) keep(`paid ${id}`, amount)
    for (const payment of payments.all()) keep(`payment ${payment.billId}`, payment)
    for (const transfer of transfers.all()) keep(`transfer ${transfer.orderId}`, transfer)
    for (const { id, invitedBy } of rentalUsers.all())
      if (invitedBy !== undefined) keep(`invited ${id}`, invitedBy)
    for (const { number, state } of repairs.all()) {
      const before = states.get(number)
      if (before !== undefined && before !== state) expect(MOVES[kind]).toContain(`${before} ${state}`)
      states.set(number, state)
    }
  }
}
