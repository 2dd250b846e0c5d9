const ORDER = '/pages/fees/order/index'
const RECEIPT = '/pages/fees/receipt/index'
const PAY = '/pages/fees/pay/index'
export const HISTORY_URL = '/pages/fees/history/index'

type Params = Readonly<Record<string, string | undefined>>

export interface OrderRoute {
  readonly communityIdentifier: number
  readonly id: number
}

export interface PayRoute {
  readonly communityIdentifier: number
  readonly ids: readonly number[]
  /** Fen, as the resident saw them when they chose. */
  readonly seen: number
}

/** A number of the platform, or undefined for anything else. */
const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined

const query = ({ communityIdentifier, id }: OrderRoute) => `?community=${communityIdentifier}&id=${id}`

export const buildOrderUrl = (route: OrderRoute): string => ORDER + query(route)
export const buildReceiptUrl = (route: OrderRoute): string => RECEIPT + query(route)

/** Of an order or a receipt; undefined when the address is damaged. */
export function parseOrderRoute({ community, id }: Params): OrderRoute | undefined {
  const [communityIdentifier, order] = [numberOf(community), numberOf(id)]
  return communityIdentifier && order ? { communityIdentifier, id: order } : undefined
}

export const buildPayUrl = ({ communityIdentifier, ids, seen }: PayRoute): string =>
  `${PAY}?community=${communityIdentifier}&ids=${ids.join('-')}&seen=${seen}`

export function parsePayRoute({ community, ids, seen }: Params): PayRoute | undefined {
  const communityIdentifier = numberOf(community)
  const orders = (ids ?? '').split('-').map(numberOf)
  const known = orders.filter((id) => id !== undefined)
  if (!communityIdentifier || known.length === 0 || known.length < orders.length) return undefined
  return { communityIdentifier, ids: [...new Set(known)], seen: numberOf(seen) ?? 0 }
}
