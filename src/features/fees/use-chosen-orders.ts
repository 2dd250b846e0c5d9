import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { findOrders } from './queries'
import { sumOf, type Order } from './unpaid'

/** What the resident ticks, over several pages of the list; as they saw it. */
export function useChosenOrders(communityIdentifier: string) {
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<ReadonlyMap<number, Order>>(new Map())
  const stop = () => {
    setChoosing(false)
    setChosen(new Map())
  }
  /** Back from paying: what cannot be paid any more is no longer chosen. Unknown, it stays chosen. */
  const refresh = async () => {
    if (chosen.size === 0) return
    const found = await findOrders(communityIdentifier, [...chosen.keys()]).catch(() => undefined)
    if (!found) return
    const due = [...found].filter(([, order]) => order.paid === 'unpaid' && order.state === 'open')
    if (due.length > 0) setChosen(new Map(due))
    else stop()
  }
  useDidShow(() => void refresh())
  const add = (orders: readonly Order[]) =>
    setChosen((before) => new Map([...before, ...orders.map((order) => [order.id, order] as const)]))
  const remove = ({ id }: Order) =>
    setChosen((before) => new Map([...before].filter(([other]) => other !== id)))
  return {
    choosing,
    ids: [...chosen.keys()],
    count: chosen.size,
    sum: sumOf([...chosen.values()]),
    has: ({ id }: Order) => chosen.has(id),
    toggle: (order: Order) => (chosen.has(order.id) ? remove(order) : add([order])),
    add,
    start: () => setChoosing(true),
    stop,
  }
}
