import fc from 'fast-check'
import { deleteHouseInfo, houseRelease, pulloffHouse } from '@/contract/rental/houses'
import { createPreorder, getPreorderPaymenturl, payToCustomer } from '@/contract/rental/payments'
import { getcode, setcode } from '@/contract/rental/invitations'

import { issueToken } from '~mock/world/people/tokens'
import { ask } from '../calls'
import type { Actors } from './actors'

export const rentalStep = fc.record({
  kind: fc.constantFrom(
    'apply' as const,
    'payUrl' as const,
    'payOut' as const,
    'invite' as const,
    'release' as const,
    'pullOff' as const,
    'delete' as const,
  ),
  who: fc.nat(2),
  other: fc.nat(2),
  nth: fc.nat(6),
  amount: fc.integer({ min: 10, max: 500 }),
})
type Step = typeof rentalStep extends fc.Arbitrary<infer T> ? T : never

const OF_HOUSES = { release: houseRelease, pullOff: pulloffHouse, delete: deleteHouseInfo } as const

/** Landlords and tenants act, and the company transfers money. */
export async function runRentalStep(actors: Actors, { kind, who, other, nth, amount }: Step): Promise<void> {
  const { mock } = actors
  const { rentalHouses, preorders } = mock.world.tables
  const desk = await actors.renter(who)
  const house = rentalHouses.all()[nth % Math.max(1, rentalHouses.size)]
  switch (kind) {
    case 'apply': {
      const fields = { owner_id: house?.ownerId, house_id: house?.id }
      const [first, second] = [await desk.ask(createPreorder, fields), await desk.ask(createPreorder, fields)]
      expect(second).toEqual(first)
      return
    }
    case 'payUrl':
      await desk.ask(getPreorderPaymenturl, {
        pre_order_id: preorders.all()[nth % Math.max(1, preorders.size)]?.id ?? 1,
        return_url: 'https://wanjia.example.invalid/',
      })
      return
    case 'payOut': {
      const { token } = issueToken(mock.world, 'rental', who === 0 ? 0 : desk.id)
      const payee = { payee_type: 'ALIPAY_LOGONID', payee_acount: '19000000401' }
      await ask(mock, payToCustomer, { order_id: String(nth), ...payee, amount: amount / 100 }, token)
      return
    }
    case 'invite': {
      const { ans } = await (await actors.renter(other)).ask(getcode)
      await desk.ask(setcode, { invite_code: (ans as { my_invite_code: string }).my_invite_code })
      return
    }
    default:
      await desk.ask(OF_HOUSES[kind], { house_id: house?.id })
  }
}
