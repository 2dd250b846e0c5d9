import type { TestMock } from '~tests/support/mock'

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** Rows that share a key. */
function doubles<T>(rows: readonly T[], keyOf: (row: T) => string): string[] {
  const keys = rows.map(keyOf)
  return keys.filter((key, i) => keys.indexOf(key) !== i)
}

/** A house has at most one owner, here and at security. */
export function expectOneOwner({ world }: TestMock): void {
  for (const table of [world.tables.memberships, world.tables.residences]) {
    const owners = table.all().filter(({ role }) => role === 'owner')
    expect(doubles(owners, ({ houseId }) => String(houseId))).toEqual([])
  }
}

/** Every fen that came in belongs to one paid order, and security knows of it. */
export function expectMoneyKept({ world }: TestMock): void {
  const { bills, payments, paymentNotices } = world.tables
  const paid = bills.all().filter((order) => order.paid)
  expect(sum(payments.all().map(({ amount }) => amount))).toBe(sum(paid.map(({ amount }) => amount)))
  expect(new Set(payments.all().map(({ billId }) => billId))).toEqual(new Set(paid.map(({ id }) => id)))
  for (const { number, merchantNumber } of paid)
    expect(paymentNotices.get(number)?.merchantNumber).toBe(merchantNumber)
}

/** Who wants to see a house has applied once, and never for their own. */
export function expectRentalKept({ world }: TestMock): void {
  const { preorders, rentalHouses, rentalUsers } = world.tables
  expect(doubles(preorders.all(), ({ visitorId, houseId }) => `${visitorId}/${houseId}`)).toEqual([])
  for (const { visitorId, houseId } of preorders.all())
    expect(rentalHouses.get(houseId)?.ownerId).not.toBe(visitorId)
  for (const { id, invitedBy } of rentalUsers.all()) expect(invitedBy).not.toBe(id)
}

/** The steps of the flow, and what the office's two states make of it (wjdh 4.3). */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  act: ['NEW RECEIVE', 'RECEIVE REPAIR', 'REPAIR DONE'],
  settle: ['NEW DONE', 'RECEIVE DONE', 'REPAIR DONE', 'DONE NEW'],
}

/** What once is so stays so: looks at the world again and again, and is told what happened since. */
export function watch({ world }: TestMock) {
  const { applications, memberships, bills, payments, repairs, transfers, rentalUsers } = world.tables
  const owners = new Map<number, number>()
  const kept = new Map<string, unknown>()
  const states = new Map<string, string>()
  /** What is decided, paid or given away is never otherwise afterwards. */
  const keep = (name: string, value: unknown) => {
    if (kept.has(name)) expect([name, value]).toEqual([name, kept.get(name)])
    else kept.set(name, value)
  }
  /** Who owns a house goes on owning it, unless somebody was let replace them. */
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
      if (state !== 'pending') keep(`audit ${id}`, { state, refuseReason })
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
