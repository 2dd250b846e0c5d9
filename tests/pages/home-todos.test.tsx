import { pages } from '@/routes/pages'
import { act, screen, waitFor } from '@testing-library/react'
import HomePage from '@/pages/tabs/home/index'
import { session } from '@/session/backend'
import { queryClient } from '@/queries/query-client'
import { housesToTry } from '~mock/personas'
import { houseAt } from '~mock/world/places/seed-places'
import { publish } from '~mock/world/community/announcements'
import { switchModule } from '~mock/world/community/modules'
import type { TestMock } from '~tests/support/mock'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { pageEvents, playTaro, router } from '~tests/support/taro'

const COMMUNITY = '10002'

const openHome = (options: PageOptions = {}) => renderPage(<HomePage />, options)

const fault =
  (endpoint: string, kind = 'http500', times = 3) =>
  async (mock: TestMock) =>
    void (await mock.door('faults', { endpoint, kind, times }))

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const queryButton = (name: string | RegExp) => screen.queryByRole('button', { name })

/** A world in which the resident has nothing to do. */
const calm = ({ world }: TestMock) => {
  for (const { id } of world.tables.bills.all()) world.tables.bills.change(id, { open: false })
  for (const { id } of world.tables.announcements.all()) world.tables.announcements.remove(id)
  for (const { id } of world.tables.repairs.all()) world.tables.repairs.remove(id)
}

/** TanStack Query reads the machine's clock. It is moved, so that what was just read becomes old. */
function aMinuteLater() {
  const later = Date.now() + 60_000
  jest.spyOn(Date, 'now').mockImplementation(() => later)
}

/** Waits until all calls of the page have ended. */
const quiet = () => waitFor(() => expect(queryClient.isFetching()).toBe(0))
afterEach(quiet)

const announce = ({ world }: TestMock, title: string) =>
  publish(world, { communityIdentifier: COMMUNITY, title, content: '内容' })

describe('待办', () => {
  test('待缴费写着总额和笔数，点开去缴费', async () => {
    const { user } = await openHome()
    await user.click(await button(/^待缴费 共 7 笔 ¥3,921\.70$/))
    expect(router.moves.at(-1)?.[1]).toBe(`/${pages.fees.path}`)
  })

  test('有新公告时显示最新一条和条数，首页的标签上有数字，看得到就不说没有待办', async () => {
    const badges: unknown[] = []
    playTaro({
      setTabBarBadge: (badge: unknown) => {
        badges.push(badge)
        return Promise.resolve()
      },
    })
    const page = await openHome({ before: calm })
    expect(await screen.findByText('没有待办的事')).toBeInTheDocument()
    await page.advance(60_000)
    announce(page.mock, '今晚停电')
    await act(async () => pageEvents.pullDownRefresh())
    const row = await button(/^未读公告 今晚停电 1 条$/)
    expect(badges.at(-1)).toMatchObject({ index: 0, text: '1' })
    expect(screen.queryByText('没有待办的事')).not.toBeInTheDocument()
    await page.user.click(row)
    expect(router.moves.at(-1)?.[1]).toBe(`/${pages.announcements.path}`)
  })

  test('报修有了新答复时写着几件，点开去看', async () => {
    const { user } = await openHome()
    await user.click(await button(/^报修有新答复 \d 件$/))
    expect(router.moves.at(-1)?.[1]).toBe(`/${pages.repairs.path}`)
  })

  test('申请没通过时带着原因，点开看详情', async () => {
    const { user } = await openHome({ persona: 'resident-tenant' })
    await user.click(await button(/原因：.*租赁合同照片不清晰.*未通过$/))
    expect(router.current.path).toBe(pages.application.path)
  })

  test('什么都没有时说没有待办的事', async () => {
    await openHome({ before: calm })
    expect(await screen.findByText('没有待办的事')).toBeInTheDocument()
    expect(screen.queryByText(/¥/)).not.toBeInTheDocument()
  })

  test('换到另一个小区的房屋，待办跟着换', async () => {
    await openHome({
      before: ({ world }) => {
        const second = houseAt(world, housesToTry.ownersSecond)
        world.tables.houses.put({ ...second, communityIdentifier: '00001' })
      },
    })
    await button(/^待缴费 共 7 笔 ¥3,921\.70/)
    const other = queryClient
      .getQueryData<{ houses: { houseId: number; communityIdentifier?: string }[] }>(['my-houses'])
      ?.houses.find(({ communityIdentifier }) => communityIdentifier === '00001')
    act(() => session.setCurrentHouse(other?.houseId))
    expect(await button(/^待缴费 共 1 笔 ¥12\.00$/)).toBeInTheDocument()
    expect(queryButton(/3921\.70/)).not.toBeInTheDocument()
  })
})

describe('有一样没读到', () => {
  test('缴费没读到：说没读到，不显示 ¥0.00，别的照常，点按重试', async () => {
    const { user } = await openHome({ before: fault('weapp.orders') })
    const retry = await button('待缴费没有读到，点按重试')
    expect(screen.queryByText(/¥/)).not.toBeInTheDocument()
    expect(screen.queryByText('没有待办的事')).not.toBeInTheDocument()
    expect(await button('生活缴费')).toBeInTheDocument()
    await user.click(retry)
    expect(await button(/^待缴费 共 7 笔 ¥3,921\.70/)).toBeInTheDocument()
  })

  test('公告没读到不影响缴费', async () => {
    await openHome({ before: fault('weapp.announcements') })
    expect(await button('公告没有读到，点按重试')).toBeInTheDocument()
    expect(await button(/^待缴费 共 7 笔 ¥3,921\.70/)).toBeInTheDocument()
  })

  test('报修没读到不影响别的', async () => {
    await openHome({ before: fault('zhongmin.list', 'http500', 9) })
    expect(await button('报修没有读到，点按重试')).toBeInTheDocument()
    expect(await button(/^待缴费 共 7 笔 ¥3,921\.70/)).toBeInTheDocument()
  })

  test('没有网络时显示上次读到的，并写明是什么时候', async () => {
    const first = await openHome()
    await button(/^待缴费 共 7 笔 ¥3,921\.70/)
    await waitFor(() => expect(JSON.stringify({ ...localStorage })).toContain('unpaid'))
    first.unmount()
    queryClient.clear()
    aMinuteLater()
    await openHome({ mock: first.mock, before: fault('*', 'offline', 50) })
    expect(
      await button(/^待缴费 共 7 笔 · \d+月\d+日 \d\d:\d\d 读到，没有更新 ¥3,921\.70/),
    ).toBeInTheDocument()
    expect(await screen.findByText(/没有更新成功，显示的是上次的内容/)).toBeInTheDocument()
    expect(await button('生活缴费')).toBeInTheDocument()
  })

  test('上次没有要缴的，这次没读到，不说没有', async () => {
    const first = await openHome({ before: calm })
    await screen.findByText('没有待办的事')
    first.unmount()
    queryClient.clear()
    await first.fault('weapp.orders', 'http500', { times: 3 })
    aMinuteLater()
    await openHome({ mock: first.mock })
    expect(await button('待缴费没有读到，点按重试')).toBeInTheDocument()
  })
})

describe('小区开通的服务', () => {
  test('关掉的模块刷新后消失，它的待办也消失，不再去读', async () => {
    const page = await openHome()
    await button(/^待缴费/)
    await button('生活缴费')
    switchModule(page.mock.world, COMMUNITY, 'fees', false)
    await act(async () => pageEvents.pullDownRefresh())
    await waitFor(() => expect(queryButton('生活缴费')).not.toBeInTheDocument())
    expect(queryButton(/待缴费/)).not.toBeInTheDocument()
    expect(await button('物业报修')).toBeInTheDocument()
    const asked = () =>
      page.mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === 'weapp.orders').length
    const before = asked()
    await act(async () => pageEvents.pullDownRefresh())
    expect(asked()).toBe(before)
  })

  test('云停车场和访客通行只有名字，不当作能用的', async () => {
    await openHome()
    await button('生活缴费')
    for (const name of ['云停车场', '访客通行']) expect(screen.queryByText(name)).not.toBeInTheDocument()
  })

  test('读不到开通了什么时都显示，由服务器决定；没开通的不当作待办失败', async () => {
    await openHome({
      before: async (mock) => {
        calm(mock)
        switchModule(mock.world, COMMUNITY, 'fees', false)
        await fault('wjdh.modules', 'http500', 9)(mock)
      },
    })
    expect(await button('生活缴费')).toBeInTheDocument()
    expect(await screen.findByText('没有待办的事')).toBeInTheDocument()
    expect(queryButton(/没有读到/)).not.toBeInTheDocument()
  })

  test('回到首页时重新读过期的，刚读过的不再读', async () => {
    const page = await openHome()
    await button(/^待缴费/)
    const asked = () => page.mock.world.tables.journal.all().length
    await quiet()
    const before = asked()
    await act(async () => pageEvents.show())
    expect(asked()).toBe(before)
    aMinuteLater()
    await act(async () => pageEvents.show())
    await waitFor(() => expect(asked()).toBeGreaterThan(before))
  })
})
