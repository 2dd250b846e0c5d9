import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { byHouse } from './grouping'
import { findDue } from './queries'
import { isDue, sumOf, type Bill } from './unpaid'

interface Shown {
  readonly communityIdentifier: string
  /** The page of the list, from 1. */
  readonly page: number
  /** The bills of that page; undefined until they are read. It must be the same array at each render. */
  readonly rows: readonly Bill[] | undefined
  /** Tells whether a bill cannot be paid: a payment is under way, or there is nothing to pay (R36). */
  readonly isNotPayable: (bill: Bill) => boolean
}

/** The bills by page, of the pages that were looked at. */
type Pages = Readonly<Record<number, readonly Bill[]>>

/** The bills that would be paid: all that the resident has looked at, in the order of the list, except those they have taken out. */
export function useChosenBills({ communityIdentifier, page, rows, isNotPayable }: Shown) {
  const [pages, setPages] = useState<Pages>({})
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  if (rows && pages[page] !== rows) setPages({ ...pages, [page]: rows })

  /** Reads the other pages again, because their bills may have been paid or closed meanwhile. The page in front is read by its own query. */
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
    .filter((bill) => !isNotPayable(bill)) // prettier-ignore
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
    /** Chooses everything that was looked at, or nothing. */
    take: (all: boolean) => setLeftOut(new Set(all ? [] : payable.map(({ id }) => id))),
    /** Forgets the pages, because another list is shown, and bills of the former one must not be paid with it. */
    reset: () => setPages({}),
  }
}
