import { pages } from '@/routes/pages'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import AnnouncementPage from '@/pages/announcements/detail/index'
import { queryClient } from '@/queries/query-client'
import { publish } from '~mock/world/community/announcements'
import { switchModule } from '~mock/world/community/modules'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { answerWith, renderPage, type PageOptions } from '~tests/support/render-page'
import { pageEvents, playTaro, router } from '~tests/support/taro'

const URL = `/${pages.announcement.path}`

const idOf = ({ world }: TestMock, title: string) =>
  world.tables.announcements.all().find((row) => row.title === title)?.id ?? 0

/** Ids of the seed, which is always the same. */
const PICTURES = idOf(createTestMock(), '邻里游园会照片')
const LIFT = idOf(createTestMock(), '电梯年检安排')

const open = (id: number | string, options: PageOptions = {}) =>
  renderPage(<AnnouncementPage />, { url: URL, params: { id, community: 10002 }, ...options })

test('标题、正文、发布者、标志和时间都在', async () => {
  await open(LIFT)
  expect(await screen.findByRole('heading')).toHaveTextContent('电梯年检安排')
  expect(screen.getByText('3月10日起逐栋年检，每栋约两小时，期间请走楼梯。')).toBeInTheDocument()
  expect(screen.getByText('晨曦家园业主委员会')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '晨曦家园业主委员会的头像' })).toBeInTheDocument()
  expect(screen.getByText('2月28日 10:30')).toBeInTheDocument()
})

test('分段、网址和很长的词都是一段文字，网址点不动', async () => {
  const content = `第一段\n\n第二段见 https://example.com/a\n${'长'.repeat(300)}`
  const page = await open(0, {
    before: ({ world }) => {
      const { id } = publish(world, { communityIdentifier: '10002', title: '长文', content })
      router.open(`${URL}?id=${id}&community=10002`)
    },
  })
  const text = await page.findByText(/第一段/)
  expect(text.textContent).toBe(content)
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
})

test('图片点开放大，从点的那张看起', async () => {
  const previewed: { urls: string[]; current: string }[] = []
  playTaro({ previewImage: (options: (typeof previewed)[0]) => Promise.resolve(previewed.push(options)) })
  const page = await open(PICTURES)
  await page.user.click(await screen.findByRole('button', { name: '图片，第2张，共3张，放大查看' }))
  expect(previewed).toHaveLength(1)
  expect(previewed[0]?.urls).toHaveLength(3)
  expect(previewed[0]?.current).toBe(previewed[0]?.urls[1])
})

test('图片打不开时说明，可以重试；其他图片不受影响', async () => {
  const page = await open(PICTURES)
  const first = await screen.findByRole('button', { name: '图片，第1张，共3张，放大查看' })
  const image = first.querySelector('img')
  if (!image) throw new Error('no picture')
  fireEvent.error(image)
  expect(screen.getByText('图片没有加载出来')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '图片，第3张，共3张，放大查看' })).toBeInTheDocument()
  await page.user.click(screen.getByRole('button', { name: '重试加载图片，第1张，共3张' }))
  expect(screen.getByRole('button', { name: '图片，第1张，共3张，放大查看' })).toBeInTheDocument()
})

test('放大打不开时说一声', async () => {
  playTaro({ previewImage: () => Promise.reject(new Error('fail')) })
  const toasts: string[] = []
  playTaro({ showToast: ({ title }: { title: string }) => Promise.resolve(toasts.push(title)) })
  const page = await open(PICTURES)
  await page.user.click(await screen.findByRole('button', { name: /第1张/ }))
  await waitFor(() => expect(toasts).toEqual(['图片没有打开，请重试']))
})

test('打开就算读过，记在手机上', async () => {
  await open(LIFT)
  await screen.findByRole('heading')
  await waitFor(() => expect(JSON.stringify({ ...localStorage })).toContain(`[[${LIFT},`))
})

test('转发的卡片带标题、编号和小区', async () => {
  await open(LIFT)
  await screen.findByRole('heading')
  expect(screen.getByRole('button', { name: '转发给邻居' })).toBeInTheDocument()
  expect(await pageEvents.share()).toEqual({
    title: '电梯年检安排',
    path: `${URL}?id=${LIFT}&community=10002`,
  })
})

test('别的小区的人收到卡片，知道看不到的原因', async () => {
  const page = await open(LIFT, { params: { id: LIFT, community: '00001' } })
  expect(await screen.findByText('这是其他小区的公告')).toBeInTheDocument()
  expect(screen.queryByText('电梯年检安排')).not.toBeInTheDocument()
  await page.user.click(screen.getByRole('button', { name: '查看全部公告' }))
  expect(router.current.path).toBe(pages.announcements.path)
})

test('游客收到卡片，登录后回到这条公告', async () => {
  const page = await open(LIFT, { persona: 'visitor' })
  await page.user.click(screen.getByRole('button', { name: '登录' }))
  expect(router.current.params.from).toBe(`${URL}?id=${LIFT}&community=10002`)
})

test.each(['', '0', '-1', 'abc', '1e3'])('地址损坏（id=%s）时说打不开', async (id) => {
  await open(id)
  expect(screen.getByText('这个页面打不开')).toBeInTheDocument()
})

test('已下架的说已下架；看过以后下架的，旧内容也不再显示', async () => {
  const page = await open(LIFT)
  await screen.findByRole('heading')
  page.mock.world.tables.announcements.change(LIFT, { open: false })
  await pageEvents.pullDownRefresh()
  expect(await screen.findByText('该公告已下架')).toBeInTheDocument()
  expect(screen.queryByText(/逐栋年检/)).not.toBeInTheDocument()
})

test('从列表进来的，回到那个列表，不再叠一个', async () => {
  const page = await open(999_999)
  await screen.findByText('该公告已下架')
  router.stack.splice(1, 0, { path: pages.announcements.path, params: {} })
  await page.user.click(screen.getByRole('button', { name: '查看全部公告' }))
  expect(router.moves.at(-1)).toEqual(['navigateBack', '1'])
  expect(router.stack.map(({ path }) => path)).toEqual([pages.home.path, pages.announcements.path])
})

test('模块关掉后说本小区未开通', async () => {
  const page = await open(LIFT)
  await screen.findByRole('heading')
  switchModule(page.mock.world, '10002', 'announcements', false)
  await pageEvents.pullDownRefresh()
  expect(await screen.findByText('本小区未开通')).toBeInTheDocument()
})

test('失败可以重试；看过的没有网络也能再看', async () => {
  const first = await open(LIFT, {
    before: async (mock) =>
      void (await mock.door('faults', { endpoint: 'weapp.announcement', kind: 'http500', times: 3 })),
  })
  expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
  await first.user.click(screen.getByRole('button', { name: '重试' }))
  await screen.findByRole('heading')
  first.unmount()
  queryClient.clear()
  await open(LIFT, {
    mock: first.mock,
    before: async (mock) => void (await mock.door('faults', { endpoint: '*', kind: 'offline', times: 50 })),
  })
  expect(await screen.findByText(/逐栋年检/)).toBeInTheDocument()
  expect(await screen.findByText(/更新于/)).toBeInTheDocument()
})

const OBSERVED = {
  id: 7,
  title: '停水通知',
  manager: '云庭物业',
  top: 0,
  created_at: '2026-02-28 10:30:00',
  logo: '/upload/missing.png',
  content:
    '<h2>停水通知</h2><p>明天<b>9点</b>停水&nbsp;。</p><script>document.title = "坏"</script>' +
    '<p onclick="x()">见<a href="http://evil.example">公告栏</a></p><img src="/upload/map.png"/>',
  images: ['/upload/a,1.png', 'https://img.example/b.png'],
}

test('R34 R35 网页写成的公告：文字和图片按顺序，不运行、不跳转，图片可以放大', async () => {
  const previewed: { urls: string[] }[] = []
  playTaro({ previewImage: (options: (typeof previewed)[0]) => Promise.resolve(previewed.push(options)) })
  const page = await open(7, {
    before: () => answerWith('/announcement', { code: 0, token_expired: 1, data: OBSERVED }),
  })
  expect(await screen.findByText('9点')).toBeInTheDocument()
  expect(document.querySelector('.announcement__text--heading')).toHaveTextContent('停水通知')
  expect(screen.getByText(/见公告栏/)).toBeInTheDocument()
  expect(screen.queryByText(/document\.title/)).not.toBeInTheDocument()
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
  expect(screen.queryByRole('img', { name: '云庭物业的头像' })).not.toBeInTheDocument()
  await page.user.click(screen.getByRole('button', { name: '图片，第1张，共1张，放大查看' }))
  expect(previewed[0]?.urls).toEqual(['http://127.0.0.1:9527/upload/map.png'])
  await page.user.click(screen.getByRole('button', { name: '图片，第2张，共2张，放大查看' }))
  expect(previewed[1]?.urls).toEqual(['http://127.0.0.1:9527/upload/a,1.png', 'https://img.example/b.png'])
})
