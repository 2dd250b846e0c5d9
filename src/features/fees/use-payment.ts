import { type PayRoute } from '@/routes/pages'
import { useEffect, useRef, useState } from 'react'
import { stateOf, stopSentence, type OrderState } from './messages'
import { payOne, type PayEnd } from './pay'
import { refreshOrders, useChosen } from './queries'
import type { Order } from './unpaid'
import { usePendingWatch } from './use-pending'

/** One of the chosen orders: `amount` in fen is what will be charged. */
export interface Chosen {
  readonly id: number
  readonly order: Order | undefined
  readonly state: OrderState
  readonly amount: number
}

interface Progress {
  /** From 1. */
  readonly nth: number
  readonly count: number
}

type Payable = Chosen & { readonly order: Order }

const isPayable = (item: Chosen): item is Payable => item.state === 'due' && item.order !== undefined

/** Stops at the first that the resident has to decide about; what costs nothing is passed over. */
const goesOn = ({ kind }: PayEnd) =>
  kind === 'submitted' || kind === 'paid' || kind === 'closed' || kind === 'gone'

/** Pays the chosen orders one after the other: WeChat takes one order at a time. */
export function usePayment({ communityIdentifier, ids }: PayRoute) {
  const query = useChosen(communityIdentifier, ids)
  const watch = usePendingWatch(communityIdentifier)
  const [progress, setProgress] = useState<Progress>()
  const [sentence, setSentence] = useState<string>()
  /** What order/pay wanted instead of the list's amount. */
  const [quoted, setQuoted] = useState<ReadonlyMap<number, number>>(new Map())
  const open = useRef(true)
  useEffect(() => {
    open.current = true
    return () => {
      open.current = false
    }
  }, [])

  const underWay = new Set(watch.pending.map(({ orderId }) => orderId))
  const items = ids.map((id): Chosen => {
    const order = query.data?.get(id)
    return {
      id,
      order,
      state: stateOf(order, underWay.has(id)),
      amount: quoted.get(id) ?? order?.amount ?? 0,
    }
  })
  const payable = items.filter(isPayable)

  const run = async () => {
    setSentence(undefined)
    for (const [index, { order, amount }] of payable.entries()) {
      // Who has left the page is not asked by WeChat for the next one.
      if (!open.current) break
      setProgress({ nth: index + 1, count: payable.length })
      const end = await payOne({ communityIdentifier, order, amount })
      if (end.kind === 'changed') setQuoted((known) => new Map(known).set(order.id, end.amount))
      if (goesOn(end)) continue
      setSentence(stopSentence(end, order))
      break
    }
    setProgress(undefined)
    await refreshOrders()
  }

  return { query, watch, items, payable, progress, sentence, run }
}
