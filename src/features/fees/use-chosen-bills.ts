import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { byHouse } from './grouping'
import { findDue } from './queries'
import { isDue, sumOf, type Bill } from './unpaid'

interface Shown {
  readonly communityIdentifier: string
  /** Of the list, from 1. */
  readonly page: number
  /** The page's bills, once they are read: the same array at each render. */
  readonly rows: readonly Bill[] | undefined
  /** Cannot be paid: a payment is under way, or there is nothing to pay (R36). */
  readonly isShut: (bill: Bill) => boolean
}

/** The pages that were looked at. */
type Pages = Readonly<Record<number, readonly Bill[]>>

/** What would be paid: every bill that the resident has looked at, in the order of the list, without those they took out. */
export function useChosenBills({ communityIdentifier, page, rows, isShut }: Shown) {
  const [pages, setPages] = useState<Pages>({})
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  if (rows && pages[page] !== rows) setPages({ ...pages, [page]: rows })

  /** The page in front is read again by itself; what stands on others may have been paid or closed meanwhile. */
  const refresh = async () => {
    const others = Object.entries(pages).filter(([number]) => Number(number) !== page)
    const asked = others.flatMap(([, bills]) => bills.map(({ id }) => id))
    if (asked.length === 0) return
    const found = await findDue(communityIdentifier, asked).catch(() => undefined)
    if (!found) return
    const isStillDue = ({ id }: Bill) => {
      const bill = found.get(id)
      return bill !== undefined && isDue(bill)
    }
    const now = others.map(([number, bills]) => [number, bills.filter(isStillDue)] as const)
    setPages((before) => ({ ...before, ...Object.fromEntries(now) }))
  }
  useDidShow(() => void refresh())

  const payable = [...new Map(Object.values(pages).flatMap((bills) => bills.map((bill) => [bill.id, bill]))).values()]
    .filter((bill) => !isShut(bill)) // prettier-ignore
  const chosen = byHouse(payable.filter(({ id }) => !leftOut.has(id))).flatMap(({ bills }) => bills)
  return {
    ids: chosen.map(({ id }) => id),
    count: chosen.length,
    sum: sumOf(chosen),
    all: chosen.length === payable.length,
    has: ({ id }: Bill) => !leftOut.has(id),
    toggle: ({ id }: Bill) =>
      setLeftOut((before) => {
        const after = new Set(before)
        if (!after.delete(id)) after.add(id)
        return after
      }),
    /** Everything that was looked at, or nothing of it. */
    take: (all: boolean) => setLeftOut(new Set(all ? [] : payable.map(({ id }) => id))),
    /** Another list: nothing of the one before is paid with it. */
    forget: () => setPages({}),
  }
}
