import { act, screen } from '@testing-library/react'
import { useBadge } from '@/features/announcements/badge'
import { markAllRead, markRead } from '@/features/announcements/read-marks'
import { useLatestAnnouncements } from '@/features/announcements/latest'
import { session } from '@/session/backend'
import { publish } from '~mock/world/community/announcements'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { START } from '~tests/support/mock'
import { pageEvents, playTaro } from '~tests/support/taro'

const DAY = 86_400_000

function Probe() {
  const { data } = useLatestAnnouncements('10002')
  useBadge(data?.unread, data?.more)
  return <div>{data ? `未读${data.unread} 最新：${data.latest?.title ?? '无'}` : '…'}</div>
}

function watchBadge() {
  const shown: (string | undefined)[] = []
  playTaro({
    setTabBarBadge: ({ text }: { text: string }) => Promise.resolve(shown.push(text)),
    removeTabBarBadge: () => Promise.resolve(shown.push(undefined)),
  })
  return shown
}

const open = (options: PageOptions = {}) => renderPage(<Probe />, options)

/** Publishes an announcement that many days ago. */
function published(mock: Parameters<NonNullable<PageOptions['before']>>[0], title: string, daysAgo: number) {
  const row = publish(mock.world, { communityIdentifier: '10002', title, content: '内容' })
  return mock.world.tables.announcements.put({ ...row, createdAt: START - daysAgo * DAY })
}

test('第一次看：一周内的算未读，更早的算已读；只要一次请求', async () => {
  const { mock } = await open({ before: (world) => void published(world, '去年的通知', 300) })
  expect(await screen.findByText(/未读2 最新：/)).toBeInTheDocument()
  const asked = mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === 'weapp.announcements')
  expect(asked).toHaveLength(1)
})

test('打开过的不再算未读；手机上只记编号和时间，退出登录后一点不留', async () => {
  const { mock } = await open()
  await screen.findByText(/未读2/)
  const row = mock.world.tables.announcements.where('community', '10002').at(-1)
  if (!row) throw new Error('no announcement')
  act(() => markRead('10002', row))
  act(() => markRead('10002', row))
  expect(screen.getByText(/未读1/)).toBeInTheDocument()
  const record = localStorage.getItem(Object.keys(localStorage).find((key) => key.includes('marks')) ?? '')
  expect(JSON.parse(record ?? '')).toEqual({
    data: {
      version: 1,
      owner: session.ownerTag,
      value: { 10002: { since: START - 7 * DAY, opened: [[row.id, row.createdAt]] } },
    },
  })
  act(() => session.signOut())
  expect(JSON.stringify({ ...localStorage })).not.toContain('marks')
})

test('记录有上限：打开很多条以后，不会有读过的变回未读', async () => {
  const { mock } = await open()
  await screen.findByText(/未读2/)
  act(() => {
    for (let i = 0; i < 250; i++) markRead('10002', { id: 900_000 + i, createdAt: START - DAY + i })
    for (const row of mock.world.tables.announcements.where('community', '10002')) markRead('10002', row)
  })
  expect(screen.getByText(/未读0/)).toBeInTheDocument()
  const record = JSON.stringify({ ...localStorage })
  expect(record.length).toBeLessThan(12_000)
})

test('全部标为已读后，只有更新的才算未读', async () => {
  const { mock, advance } = await open()
  await screen.findByText(/未读2/)
  act(() => markAllRead('10002', mock.world.tables.announcements.where('community', '10002')))
  expect(screen.getByText(/未读0/)).toBeInTheDocument()
  await advance(60_000)
  act(() => markAllRead('10002', []))
  expect(screen.getByText(/未读0/)).toBeInTheDocument()
})

test('首页的角标：有几条写几，第一页都没读还有下一页时加号，没有就去掉', async () => {
  const shown = watchBadge()
  const { mock } = await open()
  await screen.findByText(/未读2/)
  expect(shown.at(-1)).toBe('2')
  act(() => markAllRead('10002', mock.world.tables.announcements.where('community', '10002')))
  expect(shown.at(-1)).toBeUndefined()
  await pageEvents.show()
  expect(shown.at(-1)).toBeUndefined()
})

test('一次来了很多：角标写 20+', async () => {
  const shown = watchBadge()
  await open({
    before: (mock) => {
      for (let i = 0; i < 30; i++) published(mock, `通知${i}`, 0)
    },
  })
  await screen.findByText(/未读20/)
  expect(shown.at(-1)).toBe('20+')
})

test('角标设不上（不在标签页）也不出声；退出登录后去掉', async () => {
  const shown = watchBadge()
  playTaro({ setTabBarBadge: () => Promise.reject(new Error('not TabBar page')) })
  await open()
  await screen.findByText(/未读2/)
  act(() => session.signOut())
  expect(shown.at(-1)).toBeUndefined()
  expect(shown.length).toBeGreaterThan(0)
})
