// What the tests of the fees' pages share.
import { act, screen } from '@testing-library/react'
import FeesPage from '@/pages/fees/list/index'
import HistoryPage from '@/pages/fees/history/index'
import BillPage from '@/pages/fees/bill/index'
import PayPage from '@/pages/fees/pay/index'
import ReceiptPage from '@/pages/fees/receipt/index'
import { usePayments } from '@/features/fees/pending'
import { wechatOfTheMock } from '@/platform/payment-play'
import { queryClient } from '@/queries/query-client'
import type { Bill } from '~mock/world/fees/rows'
import { renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { router } from '~tests/support/taro'

export const COMMUNITY = '10002'

const PAGES = {
  list: <FeesPage />,
  order: <BillPage />,
  pay: <PayPage />,
  history: <HistoryPage />,
  receipt: <ReceiptPage />,
}

export const openAt = (
  page: keyof typeof PAGES,
  params: NonNullable<PageOptions['params']> = {},
  options: PageOptions = {},
): Promise<Page> => renderPage(PAGES[page], { url: `/pages/fees/${page}/index`, params, ...options })

/** The owner's unpaid bills in the first community, by title. */
const dueIn = ({ world }: TestMock): Bill[] =>
  world.tables.bills
    .where('community', COMMUNITY)
    .filter(({ paid, open, title }) => !paid && open && title !== '装修垃圾清运费')

/** A bill of the owner by its title; 物业费 is that of the first house. */
export function billNamed(mock: TestMock, title: string, remark?: string): Bill {
  const order = dueIn(mock).find(
    (one) => one.title === title && (remark === undefined || one.remark === remark),
  )
  if (!order) throw new Error(`no order ${title}`)
  return order
}

export const payParams = (orders: readonly Bill[]) => ({
  community: COMMUNITY,
  ids: orders.map(({ id }) => id).join('-'),
  seen: orders.reduce((sum, { amount }) => sum + amount, 0),
})

/** Opens the pay page with the owner's bills of these titles. */
export async function openPay(titles: readonly string[], options: PageOptions = {}) {
  const mock = options.mock ?? createTestMock()
  const orders = titles.map((title) => billNamed(mock, title))
  const page = await openAt('pay', payParams(orders), { ...options, mock })
  return { page, orders, mock }
}

/** WeChat takes the money, and its notification does not arrive. */
export const holdNotifications = () => jest.spyOn(wechatOfTheMock, 'paid').mockResolvedValue('paid')

export const notify = (mock: TestMock, { id }: Bill) =>
  act(async () => void (await mock.door('payments', { order: id, outcome: 'paid' })))

/** WeChat closes the app, and it is opened again on the same phone. */
export async function reopen(page: Page, at: keyof typeof PAGES, params = {}): Promise<Page> {
  page.unmount()
  queryClient.clear()
  usePayments.setState({ pending: [], expired: [] })
  router.reset()
  return openAt(at, params, { mock: page.mock })
}

export const confirmButton = () => screen.findByRole('button', { name: /^确认支付/ })

/** How many calls of an endpoint have reached the backend. */
export async function callsOf(mock: TestMock, endpoint: string): Promise<number> {
  const journal = await mock.door<{ endpoint: string }[]>('requests')
  return journal.filter((entry) => entry.endpoint === endpoint).length
}
