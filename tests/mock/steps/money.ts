import fc from 'fast-check'
import { payOrder } from '@/contract/weapp/payments'
import { newOrder } from '@/contract/wjdh/orders'
import { ask } from '../calls'
import { PHONES, type Actors } from './actors'

export const moneyStep = fc.record({
  kind: fc.constantFrom('bill' as const, 'pay' as const, 'notify' as const),
  who: fc.nat(2),
  order: fc.nat(20),
  amount: fc.integer({ min: 1, max: 99_999 }),
})
type Step = typeof moneyStep extends fc.Arbitrary<infer T> ? T : never

/** The office issues a bill, a resident asks to pay one, or WeChat notifies a payment. */
export async function runMoneyStep(actors: Actors, { kind, who, order, amount }: Step): Promise<void> {
  const { mock } = actors
  const all = mock.world.tables.bills.all()
  const id = all[order % all.length]?.id ?? 0
  switch (kind) {
    case 'pay':
      await ask(mock, payOrder, { ids: id }, await actors.resident(who))
      return
    case 'notify':
      await mock.door('payments', { order: id, outcome: 'paid' })
      return
    case 'bill': {
      const payer = { type: 'phone', identifier: { phone: PHONES[who] } }
      await actors.office(newOrder, { xiaoqu: 10002, ...payer, title: '费', amount: amount / 100 })
    }
  }
}
