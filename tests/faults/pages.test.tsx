import { act, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { endpoints } from '../mock/calls'
import type { EndpointSpec } from '@/contract/core/endpoint'
import AnnouncementsPage from '@/pages/announcements/list'
import ComplaintsPage from '@/pages/complaints/list'
import FeesPage from '@/pages/fees/list'
import HistoryPage from '@/pages/fees/history'
import BindMorePage from '@/pages/onboarding/bind-more'
import RepairsPage from '@/pages/repairs/list'
import NewRepairPage from '@/pages/repairs/new'
import HomePage from '@/pages/tabs/home'
import HousesPage from '@/pages/tabs/houses'
import MePage from '@/pages/tabs/me'
import { pages } from '@/routes/pages'
import type { TestMock } from '~tests/support/mock'
import { renderPage } from '~tests/support/render-page'
import { isAllowed } from './allowed'
import { CUT, FAULT_KINDS, sample, UNSAYABLE, type FaultKind } from './kinds'

// Every page × every call that it makes × every fault, the real page and client before the real mock.

interface Opened {
  readonly url: string
  readonly page: ReactElement
}

const PAGES: Readonly<Record<string, Opened>> = {
  home: { url: pages.home.url(), page: <HomePage /> },
  houses: { url: pages.houses.url(), page: <HousesPage /> },
  me: { url: pages.me.url(), page: <MePage /> },
  fees: { url: pages.fees.url(), page: <FeesPage /> },
  history: { url: pages.feeHistory.url(), page: <HistoryPage /> },
  announcements: { url: pages.announcements.url(), page: <AnnouncementsPage /> },
  complaints: { url: pages.complaints.url(), page: <ComplaintsPage /> },
  repairs: { url: pages.repairs.url(), page: <RepairsPage /> },
  newRepair: { url: pages.newRepair.url(), page: <NewRepairPage /> },
  bindMore: { url: pages.bindMore.url(), page: <BindMorePage /> },
}

/** No page of these asks for more different things while it opens. */
const MOST_CALLS = 8

function endpointOf(request: Request): EndpointSpec | undefined {
  const { pathname } = new URL(request.url)
  return endpoints.find(
    ({ method, path }) =>
      method === request.method && new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(pathname),
  )
}

/** Opens the page with the fault on the call that it makes as the nth of its kind; gives that call's id, if there is one. */
async function open({ url, page }: Opened, nth: number, kind: FaultKind): Promise<string | undefined> {
  const seen: string[] = []
  const before = (mock: TestMock) => {
    const handle = mock.handle.bind(mock)
    mock.handle = async (request) => {
      const endpoint = endpointOf(request)
      if (!endpoint) return handle(request)
      const isFirst = !seen.includes(endpoint.id)
      if (isFirst) seen.push(endpoint.id)
      const isIt = seen.indexOf(endpoint.id) === nth && !isAllowed(endpoint.id, kind.name)
      if (!isIt || (kind.once && !isFirst)) return handle(request)
      const answer = await kind.answer(() => handle(request), endpoint)
      return answer === CUT ? Response.error() : answer
    }
  }
  await renderPage(page, { url, before })
  const settled = () => {
    expect(document.querySelector('.wj-skeleton')).toBeNull()
    expect(screen.getAllByRole('main')[0]?.textContent).toMatch(/[\u4e00-\u9fff]/)
  }
  await waitFor(settled)
  await act(async () => undefined)
  await waitFor(settled)
  expect(seen.length).toBeLessThanOrEqual(MOST_CALLS)
  return seen[nth]
}

const cells = Object.entries(PAGES).flatMap(([name, opened]) =>
  Array.from({ length: MOST_CALLS }, (_, nth) =>
    FAULT_KINDS.map((kind) => [name, nth + 1, kind.name, opened, kind] as const),
  ).flat(),
)

test.each(sample(cells, 41))(
  '%s × 第%i种请求 × %s：不白屏、不一直等、不露底',
  async (_name, nth, _kind, opened, kind) => {
    await open(opened, nth - 1, kind)
    expect(document.body.textContent).not.toMatch(UNSAYABLE)
  },
)
