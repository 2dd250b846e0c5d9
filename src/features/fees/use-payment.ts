import { type PayRoute } from '@/routes/pages'
import { useEffect, useRef, useState } from 'react'
import { takeConfirmation } from './confirmed'
import { billStateOf, stopSentence, type BillState } from './messages'
import { payTogether } from './pay'
import { refreshBills, useChosen } from './queries'
import { sumOf, type Bill } from './unpaid'
import { usePendingWatch } from './use-pending'

/** One of the chosen bills. `amount` is what will be charged, in fen. */
export interface ChosenBill {
  readonly id: number
  readonly bill: Bill | undefined
  readonly state: BillState
  readonly amount: number
}

type Payable = ChosenBill & { readonly bill: Bill }

const isPayable = (item: ChosenBill): item is Payable => item.state === 'due' && item.bill !== undefined

/**
 * Pays the chosen bills in one payment, after one confirmation (decision 026). Where the page before has just had it, and nothing differs
 * from what was confirmed there, the payment begins by itself (decision 036).
 */
export function usePayment(route: PayRoute) {
  const { communityIdentifier, ids, seen } = route
  const query = useChosen(communityIdentifier, ids)
  const watch = usePendingWatch(communityIdentifier)
  const [busy, setBusy] = useState(false)
  const [isConfirmed, setConfirmed] = useState(() => takeConfirmation(route))
  const [sentence, setSentence] = useState<string>()
  /** The amounts that the backend asked for in place of the list's. */
  const [quoted, setQuoted] = useState<ReadonlyMap<number, number>>(new Map())

  // A bill counts as under way once WeChat has taken the money, or if the app was closed during the payment. While WeChat's sheet is open
  // nothing has been paid.
  const underWay = new Set(
    watch.pending.filter(({ submitted }) => submitted || !busy).map(({ billId }) => billId),
  )
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
    setBusy(true)
    const end = await payTogether({ communityIdentifier, bills: payable })
    if (end.kind === 'changed') setQuoted((known) => new Map([...known, ...end.amounts]))
    setSentence(stopSentence(end, payable))
    setBusy(false)
    setConfirmed(false)
    await refreshBills()
  }

  const hasBegun = useRef(false)
  useEffect(() => {
    if (!isConfirmed || hasBegun.current || !query.data) return
    hasBegun.current = true
    const isAsConfirmed = payable.length === ids.length && sumOf(payable) === seen
    void Promise.resolve().then(() => (isAsConfirmed ? run() : setConfirmed(false)))
  })

  return { query, watch, items, payable, busy: busy || isConfirmed, sentence, run }
}
