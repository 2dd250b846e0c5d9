import { pages } from '@/routes/pages'
import { act, screen, waitFor } from '@testing-library/react'
import RepairsPage from '@/pages/repairs/list/index'
import { session } from '@/session/backend'
import { queryClient } from '@/queries/query-client'
import { renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { reportMore, settle } from '~tests/support/repairs'
import { pageEvents, router } from '~tests/support/taro'

const URL = `/${pages.repairs.path}`
const open = (options: PageOptions = {}) => renderPage(<RepairsPage />, { url: URL, ...options })
const onDevice = () => JSON.stringify({ ...localStorage })

const requests = ({ mock }: Page) =>
  mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === 'zhongmin.list').length

test('处理中的报修：类别、描述、时间和状态，别人的看不到', async () => {
  await open()
  const row = await screen.findByRole('button', { name: /厨房水槽下面漏水/ })
  expect(row).toHaveTextContent('室内 · 水管 · 漏水')
  expect(row).toHaveTextContent('3月1日 19:35')
  expect(row).toHaveTextContent('待受理')
  expect(screen.getByRole('button', { name: /电梯上行时有异响/ })).toHaveTextContent('维修中')
  expect(screen.queryByText(/卧室暖气不热/)).not.toBeInTheDocument()
  expect(screen.queryByText(/晚上看不清台阶/)).not.toBeInTheDocument()
})

test('已完成的在另一栏；点一条进详情，底部可以报修', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('radio', { name: '已完成' }))
  await user.click(await screen.findByRole('button', { name: /一楼楼道的灯不亮/ }))
  expect(router.moves.at(-1)?.[1]).toMatch(/^\/pages\/repairs\/detail\/index\?number=01\d+$/)
  await user.click(screen.getByRole('button', { name: '我要报修' }))
  expect(router.moves.at(-1)).toEqual(['navigateTo', `/${pages.newRepair.path}`])
})

test('没有报修时说明，和失败不一样；失败可以重试', async () => {
  const page = await open({
    persona: 'resident-tenant',
    before: (mock) => void settle(mock, '卧室暖气不热', true),
  })
  expect(await screen.findByText('没有处理中的报修')).toBeInTheDocument()
  page.unmount()
  queryClient.clear()
  localStorage.clear()
  const { user } = await open({
    before: async (mock) =>
      void (await mock.door('faults', { endpoint: 'zhongmin.list', kind: 'http500', times: 3 })),
  })
  const retry = await screen.findByRole('button', { name: '重试' })
  expect(screen.queryByText('没有处理中的报修')).not.toBeInTheDocument()
  await user.click(retry)
  expect(await screen.findByText(/厨房水槽下面漏水/)).toBeInTheDocument()
})

test('报修系统没有登记时说明去处，登记后重试就能用', async () => {
  const { user } = await open({
    before: async (mock) =>
      void (await mock.door('faults', {
        endpoint: 'zhongmin.list',
        kind: 'failure',
        failure: 'unknownUser',
        times: 1,
      })),
  })
  expect(await screen.findByText('报修系统里还没有您的登记')).toBeInTheDocument()
  expect(screen.getByText(/到小区物业服务中心登记姓名和手机号/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByText(/厨房水槽下面漏水/)).toBeInTheDocument()
})

test('先显示20条，到底再显示下一批，不再请求；回来时位置还在', async () => {
  const page = await open({ before: (mock) => reportMore(mock, 45) })
  await screen.findByText(/水管漏水45/)
  const rows = () => screen.getAllByRole('button', { name: /待受理|维修中/ })
  expect(rows()).toHaveLength(20)
  const before = requests(page)
  await pageEvents.reachBottom()
  expect(rows()).toHaveLength(40)
  await pageEvents.reachBottom()
  expect(rows()).toHaveLength(47)
  await pageEvents.reachBottom()
  expect(requests(page)).toBe(before)
  await pageEvents.show()
  await waitFor(() => expect(requests(page)).toBe(before + 1))
  expect(rows()).toHaveLength(47)
})

test('很长的描述在列表里只有开头', async () => {
  await open({ before: (mock) => reportMore(mock, 1, '水'.repeat(400)) })
  expect(await screen.findByText(/水{20}…/)).toBeInTheDocument()
  expect(screen.queryByText(/水{21}/)).not.toBeInTheDocument()
})

test('R20 物业答复和处理完成后，列表里看得出有新进展', async () => {
  const { mock } = await open()
  const sink = await screen.findByRole('button', { name: /厨房水槽下面漏水/ })
  expect(sink).not.toHaveTextContent('有新进展')
  settle(mock, '厨房水槽下面漏水', false, '明天上门')
  await pageEvents.pullDownRefresh()
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /厨房水槽下面漏水/ })).toHaveTextContent('有新进展'),
  )
  settle(mock, '厨房水槽下面漏水', true)
  await pageEvents.pullDownRefresh()
  expect(await screen.findByRole('radio', { name: '已完成（1 项更新）' })).toBeInTheDocument()
})

test('刷新失败时保留旧内容并说明', async () => {
  const page = await open()
  await screen.findByText(/厨房水槽下面漏水/)
  await page.fault('zhongmin.list', 'http500', { times: 3 })
  await pageEvents.pullDownRefresh()
  expect(await screen.findByText(/没有更新成功，显示的是上次的内容/)).toBeInTheDocument()
  expect(screen.getByText(/厨房水槽下面漏水/)).toBeInTheDocument()
})

test('没有网络也能看上次的列表，写明更新于何时；手机里没有姓名和手机号', async () => {
  const first = await open({ before: (mock) => reportMore(mock, 1, '请联系19000000001，漏水') })
  await screen.findByText(/请联系/)
  await waitFor(() => expect(onDevice()).toContain('漏水'))
  expect(onDevice()).not.toMatch(/19000000001/)
  expect(onDevice()).not.toContain('contact')
  first.unmount()
  queryClient.clear()
  await open({
    mock: first.mock,
    before: async (mock) => void (await mock.door('faults', { endpoint: '*', kind: 'offline', times: 50 })),
  })
  expect(await screen.findByText(/厨房水槽下面漏水/)).toBeInTheDocument()
  expect(await screen.findByText(/更新于 \d+月\d+日 \d\d:\d\d/)).toBeInTheDocument()
})

test('R25 退出登录后什么都不留', async () => {
  await open()
  await screen.findByText(/厨房水槽下面漏水/)
  await waitFor(() => expect(onDevice()).toContain('厨房'))
  act(() => session.signOut())
  expect(onDevice()).not.toMatch(/厨房|repairs-seen/)
  expect(await screen.findByText('登录后使用')).toBeInTheDocument()
})
