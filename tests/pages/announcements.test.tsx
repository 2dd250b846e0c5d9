import { pages } from '@/routes/pages'
import { screen, waitFor, within } from '@testing-library/react'
import AnnouncementsPage from '@/pages/announcements/list/index'
import { queryClient } from '@/queries/query-client'
import { publish } from '~mock/world/community/announcements'
import { switchModule } from '~mock/world/community/modules'
import type { TestMock } from '~tests/support/mock'
import { renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { pageEvents, router } from '~tests/support/taro'

const URL = `/${pages.announcements.path}`
const open = (options: PageOptions = {}) => renderPage(<AnnouncementsPage />, { url: URL, ...options })
const press = ({ user }: Page, name: string) => user.click(screen.getByRole('button', { name }))

/** Publishes announcements in the last month, in addition to the seed's four. */
function publishMany({ world, clock }: TestMock, count: number): void {
  for (let i = 1; i <= count; i++) {
    const row = publish(world, { communityIdentifier: '10002', title: `第${i}号通知`, content: '内容' })
    world.tables.announcements.put({ ...row, createdAt: clock.now() - 30 * 86_400_000 - i * 60_000 })
  }
}

const withMany =
  (count: number): NonNullable<PageOptions['before']> =>
  (mock) =>
    publishMany(mock, count)

const faults =
  (kind: string, times: number): NonNullable<PageOptions['before']> =>
  async (mock) =>
    void (await mock.door('faults', { endpoint: 'weapp.announcements', kind, times }))

const asked = ({ mock }: Page) =>
  mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === 'weapp.announcements').length

const titles = () =>
  screen
    .getAllByRole('button')
    .map(({ textContent }) => /^.+?(?=\d月\d+日 \d\d:)/.exec(textContent ?? '')?.[0])
    .filter(Boolean)

const rowOf = (title: string) => {
  const row = screen.getByText(title).closest('[role=button]')
  if (!(row instanceof HTMLElement)) throw new Error(`no row ${title}`)
  return within(row)
}

test('置顶的在最前面，未读的写明未读，时间在第二行', async () => {
  await open()
  await screen.findByText('3月5日停水通知')
  expect(titles()).toEqual(['3月5日停水通知', '电梯年检安排', '邻里游园会照片', '2026年物业费开始收取'])
  expect(rowOf('3月5日停水通知').getByText('置顶 · 未读')).toBeInTheDocument()
  expect(rowOf('电梯年检安排').getByText('未读')).toBeInTheDocument()
  expect(rowOf('电梯年检安排').getByText('2月28日 10:30')).toBeInTheDocument()
  expect(screen.getByText('没有更多了')).toBeInTheDocument()
})

test('最前面的几条带着正文的开头和第一张图片，点开就是那一条', async () => {
  const page = await open()
  const row = await screen.findByText(/感谢各位邻居参加/)
  const whole = row.closest('[role=button]')
  expect(whole?.querySelector('img')).toHaveAttribute('src', expect.stringMatching(/^https?:/))
  await page.user.click(row)
  expect(router.current.path).toBe(pages.announcement.path)
})

test('全部标为已读后不再写未读，置顶的还在', async () => {
  const page = await open()
  await screen.findByText('3月5日停水通知')
  await press(page, '全部标为已读')
  expect(screen.queryByText(/未读/)).not.toBeInTheDocument()
  expect(screen.getByText('置顶')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '全部标为已读' })).not.toBeInTheDocument()
})

test('点一条进入详情', async () => {
  const page = await open()
  await page.user.click(await screen.findByText('电梯年检安排'))
  expect(router.moves.at(-1)?.[1]).toMatch(/^\/pages\/announcements\/detail\/index\?id=\d+&community=10002$/)
})

test('滚到底部读下一页，读完为止；同一页不读两次', async () => {
  const page = await open({ before: withMany(40) })
  await screen.findByText('第16号通知')
  expect(screen.queryByText('第17号通知')).not.toBeInTheDocument()
  await page.fault('weapp.announcements', 'delay', { ms: 4_000 })
  await pageEvents.reachBottom()
  await pageEvents.reachBottom()
  expect(screen.getByText('正在加载')).toBeInTheDocument()
  await page.advance(4_000)
  expect(await screen.findByText('第36号通知')).toBeInTheDocument()
  expect(asked(page)).toBe(2)
  await pageEvents.reachBottom()
  expect(await screen.findByText('第40号通知')).toBeInTheDocument()
  expect(screen.getByText('没有更多了')).toBeInTheDocument()
  await pageEvents.reachBottom()
  expect(asked(page)).toBe(3)
})

test('下一页没读到：上面的都在，有自己的重试，滚动不会反复去读', async () => {
  const page = await open({ before: withMany(40) })
  await screen.findByText('第16号通知')
  await page.fault('weapp.announcements', 'http500', { times: 3 })
  await pageEvents.reachBottom()
  expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
  expect(screen.getByText('第16号通知')).toBeInTheDocument()
  expect(screen.queryByText(/没有更新成功/)).not.toBeInTheDocument()
  const before = asked(page)
  await pageEvents.reachBottom()
  expect(asked(page)).toBe(before)
  await press(page, '重新加载下一页')
  expect(await screen.findByText('第36号通知')).toBeInTheDocument()
})

test('一千条公告：页面上最多一百行，更早的在后面接着看，也能回来', async () => {
  const page = await open({ before: withMany(996) })
  await screen.findByText('第16号通知')
  for (const last of [36, 56, 76, 96]) {
    await pageEvents.reachBottom()
    await screen.findByText(`第${last}号通知`)
  }
  expect(screen.queryByText('没有更多了')).not.toBeInTheDocument()
  await pageEvents.reachBottom()
  expect(asked(page)).toBe(5)
  await press(page, '查看更早的')
  expect(await screen.findByText('第97号通知')).toBeInTheDocument()
  expect(screen.queryByText('第96号通知')).not.toBeInTheDocument()
  expect(asked(page)).toBe(6)
  await press(page, '回到较新的')
  expect(await screen.findByText('3月5日停水通知')).toBeInTheDocument()
})

test('返回时只读一页；没有变化就保持原样，有新的才重新读', async () => {
  const page = await open({ before: withMany(40) })
  await screen.findByText('第16号通知')
  await pageEvents.reachBottom()
  await screen.findByText('第36号通知')
  const before = asked(page)
  await pageEvents.show()
  await waitFor(() => expect(asked(page)).toBe(before + 1))
  expect(screen.getByText('第36号通知')).toBeInTheDocument()
  publish(page.mock.world, { communityIdentifier: '10002', title: '刚发的通知', content: '内容' })
  await pageEvents.show()
  expect(await screen.findByText('刚发的通知')).toBeInTheDocument()
  expect(screen.getByText('第35号通知')).toBeInTheDocument()
  expect(titles().filter((title) => title === '第15号通知')).toHaveLength(1)
})

test('下拉刷新从头读一页', async () => {
  const page = await open({ before: withMany(40) })
  await screen.findByText('第16号通知')
  await pageEvents.reachBottom()
  await screen.findByText('第36号通知')
  const before = asked(page)
  await pageEvents.pullDownRefresh()
  await waitFor(() => expect(screen.queryByText('第36号通知')).not.toBeInTheDocument())
  expect(asked(page)).toBe(before + 1)
})

test('搜索说出找到几条；没找到和没有公告是两回事', async () => {
  const page = await open()
  await screen.findByText('3月5日停水通知')
  const field = screen.getByRole('textbox', { name: '搜索公告' })
  await page.user.type(field, '停水')
  expect(await screen.findByText('找到 1 条')).toBeInTheDocument()
  expect(screen.queryByText('电梯年检安排')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '全部标为已读' })).not.toBeInTheDocument()
  await page.user.clear(field)
  await page.user.type(field, '游泳池')
  expect(await screen.findByText('没有找到“游泳池”')).toBeInTheDocument()
  expect(screen.queryByText('还没有公告')).not.toBeInTheDocument()
  await press(page, '查看全部公告')
  expect(await screen.findByText('电梯年检安排')).toBeInTheDocument()
})

test('先搜的回答晚到时不再显示', async () => {
  const page = await open()
  await screen.findByText('3月5日停水通知')
  await page.fault('weapp.announcements', 'delay', { ms: 5_000 })
  const field = screen.getByRole('textbox', { name: '搜索公告' })
  await page.user.type(field, '停')
  await waitFor(() => expect(page.mock.world.tables.faults.all()).toHaveLength(0))
  await page.user.clear(field)
  await page.user.type(field, '电梯')
  expect(await screen.findByText('找到 1 条')).toBeInTheDocument()
  await page.advance(5_000)
  expect(titles()).toEqual(['电梯年检安排'])
})

test('没有公告时这样说', async () => {
  await open({
    before: ({ world }) => {
      for (const { id } of world.tables.announcements.all()) world.tables.announcements.remove(id)
    },
  })
  expect(await screen.findByText('还没有公告')).toBeInTheDocument()
})

test('失败不会看起来像没有公告，重试后显示', async () => {
  const page = await open({ before: faults('http500', 3) })
  expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
  expect(screen.queryByText('还没有公告')).not.toBeInTheDocument()
  await press(page, '重试')
  expect(await screen.findByText('电梯年检安排')).toBeInTheDocument()
})

test('看过的没有网络也能再看，写明更新于何时', async () => {
  const first = await open()
  await screen.findByText('电梯年检安排')
  first.unmount()
  queryClient.clear()
  await open({
    mock: first.mock,
    before: async (mock) => void (await mock.door('faults', { endpoint: '*', kind: 'offline', times: 50 })),
  })
  expect(await screen.findByText('电梯年检安排')).toBeInTheDocument()
  expect(await screen.findByText(/更新于 \d+月\d+日/)).toBeInTheDocument()
})

test('刚打开时模块关了：说没有读到的原因，不说没有公告', async () => {
  const page = await open()
  await screen.findByText('电梯年检安排')
  switchModule(page.mock.world, '10002', 'announcements', false)
  await pageEvents.pullDownRefresh()
  expect(await screen.findByText(/本小区未开通该功能/)).toBeInTheDocument()
})
