import { type PayRoute } from '@/routes/pages'
import { useEffect, useRef, useState } from 'react'
import { billStateOf, stopSentence, type BillState } from './messages'
import { payOne, type PaymentEnd } from './pay'
import { refreshBills, useChosen } from './queries'
import type { Bill } from './unpaid'
import { usePendingWatch } from './use-pending'

/** One of the chosen bills: `amount` in fen is what will be charged. */
export interface ChosenBill {
  readonly id: number
  readonly bill: Bill | undefined
  readonly state: BillState
  readonly amount: number
}

interface Progress {
  /** From 1. */
  readonly nth: number
  readonly count: number
}

type Payable = ChosenBill & { readonly bill: Bill }

const isPayable = (item: ChosenBill): item is Payable => item.state === 'due' && item.bill !== undefined

/** Stops at the first that the resident has to decide about; what costs nothing is passed over. */
const goesOn = ({ kind }: PaymentEnd) =>
  kind === 'submitted' || kind === 'paid' || kind === 'closed' || kind === 'gone'

/** Pays the chosen bills one after the other: WeChat takes one bill at a time. */
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

  const underWay = new Set(watch.pending.map(({ billId }) => billId))
  const items = ids.map((id): ChosenBill => {
    const bill = query.data?.get(id)
    return {
      id,
      bill,
      state: billStateOf(bill, underWay.has(id)),
      amount: quoted.get(id) ?? bill?.amount ?? 0,
    }
  })
  const payable = items.filter(isPayable)

  const run = async () => {
    setSentence(undefined)
    for (const [index, { bill, amount }] of payable.entries()) {
      // Who has left the page is not asked by WeChat for the next one.
      if (!open.current) break
      setProgress({ nth: index + 1, count: payable.length })
      const end = await payOne({ communityIdentifier, bill, amount })
      if (end.kind === 'changed') setQuoted((known) => new Map(known).set(bill.id, end.amount))
      if (goesOn(end)) continue
      setSentence(stopSentence(end, bill))
      break
    }
    setProgress(undefined)
    await refreshBills()
  }

  return { query, watch, items, payable, progress, sentence, run }
}
