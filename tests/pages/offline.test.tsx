import { pages } from '@/routes/pages'
import { act, screen, waitFor } from '@testing-library/react'
import HousesPage from '@/pages/tabs/houses/index'
import { session } from '@/session/backend'
import { queryClient } from '@/queries/query-client'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { device } from '~tests/support/taro'

const open = (options: PageOptions = {}) =>
  renderPage(<HousesPage />, { url: `/${pages.houses.path}`, ...options })

const HOUSE = '晨曦家园1栋1单元1楼101号'
const onDevice = () => JSON.stringify({ ...localStorage })

/** Closes the app and opens it again without a network. */
async function reopenOffline() {
  const first = await open()
  await screen.findByText(HOUSE)
  await waitFor(() => expect(onDevice()).toContain('my-houses'))
  first.unmount()
  queryClient.clear()
  return open({
    mock: first.mock,
    before: async (mock) => void (await mock.door('faults', { endpoint: '*', kind: 'offline', times: 50 })),
  })
}

test('看过的内容没有网络也能再看，并写明更新于何时', async () => {
  await reopenOffline()
  expect(await screen.findByText(HOUSE)).toBeInTheDocument()
  expect(await screen.findByText(/更新于 \d+月\d+日 \d\d:\d\d/)).toBeInTheDocument()
})

test('网络断开时每页有提示，恢复后消失', async () => {
  await open()
  await screen.findByText(HOUSE)
  expect(screen.queryByText(/网络已断开/)).not.toBeInTheDocument()
  act(() => device.setNetwork('none'))
  expect(screen.getByText(/网络已断开/)).toBeInTheDocument()
  act(() => device.setNetwork('wifi'))
  expect(screen.queryByText(/网络已断开/)).not.toBeInTheDocument()
})

test('R25 退出登录后，看过的内容一点不留', async () => {
  await open()
  await screen.findByText(HOUSE)
  await waitFor(() => expect(onDevice()).toContain(HOUSE))
  act(() => session.signOut())
  expect(onDevice()).not.toContain(HOUSE)
})
