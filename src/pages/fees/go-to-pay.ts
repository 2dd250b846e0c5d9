import { pages, type PayRoute } from '@/routes/pages'
import { confirmPayment } from '@/features/fees/confirmed'
import { go } from '@/platform/navigation'

/** To the payment of what the page shows, which its button has just had confirmed: WeChat's own window asks next. */
export function goToPay(route: PayRoute): Promise<void> {
  confirmPayment(route)
  return go(pages.pay.url(route))
}
