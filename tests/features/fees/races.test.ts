// Payments of one phone, in any order with whatever else happens in the world.
import fc from 'fast-check'
import { setupServer } from 'msw/node'
import { payTogether, type PaymentEnd } from '@/features/fees/pay'
import { isPending, confirmPending, usePayments } from '@/features/fees/pending'
import { findDue } from '@/features/fees/queries'
import { clock } from '@/platform/clock'
import { wechatOfTheMock } from '@/platform/payment-play'
import { session } from '@/session/backend'
import { queryClient } from '@/queries/query-client'
import { mswHandlers } from '~mock/runtimes/msw'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { device, dialogs, resetTaro } from '~tests/support/taro'

const COMMUNITY = '10002'
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  jest.restoreAllMocks()
  queryClient.clear()
})
afterAll(() => server.close())

interface Stand {
  readonly mock: TestMock
  readonly id: number
  /** The amount that the resident saw last, in fen. */
  seen: number
  /** The amounts that WeChat took on this phone, in fen. */
  taken: number[]
}

async function start(): Promise<Stand> {
  resetTaro()
  const mock = createTestMock()
  server.resetHandlers(...mswHandlers(mock))
  jest.spyOn(clock, 'now').mockImplementation(() => mock.clock.now())
  jest.spyOn(clock, 'sleep').mockResolvedValue()
  usePayments.setState({ pending: [], expired: [] })
  device.loginCode = 'wx:resident-owner'
  await session.start()
  const bill = mock.world.tables.bills
    .where('community', COMMUNITY)
    .find(({ title, paid }) => title === '水费' && !paid)
  if (!bill) throw new Error('the seed has no such bill')
  return { mock, id: bill.id, seen: bill.amount, taken: [] }
}

/** The resident confirms the amount that they saw. `notified`: WeChat's notification reaches the backend at once. */
async function pay(stand: Stand, notified = true): Promise<PaymentEnd | undefined> {
  const { mock, id } = stand
  const bill = (await findDue(COMMUNITY, [id])).get(id)
  if (!bill) return undefined
  const really = wechatOfTheMock.paid.bind(wechatOfTheMock)
  const spy = jest.spyOn(wechatOfTheMock, 'paid').mockImplementation(async (params) => {
    const { amount, paid } = mock.world.tables.bills.need(id)
    if (!paid) stand.taken.push(amount)
    return notified ? really(params) : 'paid'
  })
  const end = await payTogether({
    communityIdentifier: COMMUNITY,
    bills: [{ bill: { ...bill, amount: stand.seen }, amount: stand.seen }],
  })
  spy.mockRestore()
  if (end.kind === 'changed') stand.seen = end.amounts.get(id) ?? stand.seen
  return end
}

const notify = ({ mock, id }: Stand) => mock.door('payments', { bill: id, outcome: 'paid' })

const STEPS: Readonly<Record<string, (stand: Stand) => Promise<unknown>>> = {
  pay: (stand) => pay(stand),
  payUnheard: (stand) => pay(stand, false),
  twice: (stand) => Promise.all([pay(stand), pay(stand)]),
  cancel: (stand) => {
    device.payment = 'cancel'
    return pay(stand)
  },
  fail: (stand) => {
    device.payment = 'fail'
    dialogs.answerSheet(2)
    return pay(stand)
  },
  lost: async (stand) => {
    const fault = await stand.mock.door('faults', { endpoint: 'weapp.payOrder', kind: 'badJson' })
    const end = await pay(stand)
    stand.mock.world.tables.faults.remove(Number(fault.id))
    return end
  },
  elsewhere: async (stand) => {
    const token = await stand.mock.signIn('resident-owner')
    await stand.mock.post('/api/v1/weapp/payment', { ids: stand.id }, token)
    return notify(stand)
  },
  close: async ({ mock, id }) => {
    if (!mock.world.tables.bills.need(id).paid) mock.world.tables.bills.change(id, { open: false })
  },
  dearer: async ({ mock, id }) => {
    const { amount, paid } = mock.world.tables.bills.need(id)
    if (!paid) mock.world.tables.bills.change(id, { amount: amount + 1 })
  },
  notify,
  settle: () => confirmPending(COMMUNITY),
  killed: async () => usePayments.setState({ pending: [], expired: [] }),
  minutes: async ({ mock }) => mock.clock.advance(5 * 60_000),
}

test('无论怎样双击、取消、断线、在别处付、关闭、涨价、被关掉：钱最多收一次，收的就是确认的数', async () => {
  const steps = fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 1, maxLength: 7 })
  await fc.assert(
    fc.asyncProperty(steps, async (names) => {
      const stand = await start()
      for (const name of names) {
        device.payment = 'success'
        const before = stand.seen
        const taken = stand.taken.length
        await STEPS[name]?.(stand)
        for (const amount of stand.taken.slice(taken)) expect(amount).toBe(before)
        // While a payment is under way this phone starts no other one, until the server says how it ended or its time is over.
        expect(stand.taken.length - taken).toBeLessThanOrEqual(1)
        if (names.includes('minutes')) continue
        expect(stand.taken.length).toBeLessThanOrEqual(1)
      }
      const { paid } = stand.mock.world.tables.bills.need(stand.id)
      await confirmPending(COMMUNITY)
      if (paid) expect(isPending(stand.id)).toBe(false)
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('付了还没入账，同一台手机再点也不再打开微信支付', async () => {
  const stand = await start()
  expect(await pay(stand, false)).toEqual({ kind: 'submitted' })
  usePayments.setState({ pending: [], expired: [] })
  expect(await pay(stand)).toEqual({ kind: 'submitted' })
  expect(stand.taken).toHaveLength(1)
})

test('参数里的金额与列表不同：不打开微信支付，说新的金额', async () => {
  const stand = await start()
  stand.mock.world.tables.bills.change(stand.id, { amount: 9_999 })
  expect(await pay(stand)).toEqual({ kind: 'changed', amounts: new Map([[stand.id, 9_999]]) })
  expect(device.payments).toEqual([])
  expect(await pay(stand)).toEqual({ kind: 'submitted' })
})
