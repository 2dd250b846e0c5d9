import type { PayRoute } from '@/routes/pages'
import { onErase } from '@/session/erasure'

const nameOf = ({ communityIdentifier, ids, seen }: PayRoute) => [communityIdentifier, seen, ...ids].join('/')

/** In memory alone: a page that is opened by its address, or again, asks the resident anew. */
let confirmed: string | undefined

// Whoever signs in next may have the same bill, and has confirmed nothing.
onErase(() => {
  confirmed = undefined
})

/** Notes that the resident has tapped the button with the sum of these bills, so that the next page need not ask for the same again. */
export function confirmPayment(route: PayRoute): void {
  confirmed = nameOf(route)
}

/** Whether exactly this payment has been confirmed. It is true once. */
export function takeConfirmation(route: PayRoute): boolean {
  const taken = confirmed === nameOf(route)
  confirmed = undefined
  return taken
}
