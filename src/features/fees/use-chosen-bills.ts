import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { findBills } from './queries'
import { sumOf, type Bill } from './unpaid'

/** What the resident ticks, over several pages of the list; as they saw it. */
export function useChosenBills(communityIdentifier: number) {
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<ReadonlyMap<number, Bill>>(new Map())
  const stop = () => {
    setChoosing(false)
    setChosen(new Map())
  }
  /** Back from paying: what cannot be paid any more is no longer chosen. Unknown, it stays chosen. */
  const refresh = async () => {
    if (chosen.size === 0) return
    const found = await findBills(communityIdentifier, [...chosen.keys()]).catch(() => undefined)
    if (!found) return
    const due = [...found].filter(([, bill]) => bill.paid === 'unpaid' && bill.state === 'open')
    if (due.length > 0) setChosen(new Map(due))
    else stop()
  }
  useDidShow(() => void refresh())
  const add = (bills: readonly Bill[]) =>
    setChosen((before) => new Map([...before, ...bills.map((bill) => [bill.id, bill] as const)]))
  const remove = ({ id }: Bill) =>
    setChosen((before) => new Map([...before].filter(([other]) => other !== id)))
  return {
    choosing,
    ids: [...chosen.keys()],
    count: chosen.size,
    sum: sumOf([...chosen.values()]),
    has: ({ id }: Bill) => chosen.has(id),
    toggle: (bill: Bill) => (chosen.has(bill.id) ? remove(bill) : add([bill])),
    add,
    start: () => setChoosing(true),
    stop,
  }
}
