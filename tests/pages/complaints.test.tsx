import { pages } from '@/routes/pages'
import { screen, waitFor, within } from '@testing-library/react'
import ComplaintPage from '@/pages/complaints/detail/index'
import ComplaintsPage from '@/pages/complaints/list/index'
import { queryClient } from '@/queries/query-client'
import { replyToComplaint, addComplaint } from '~mock/world/community/complaints'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { answerWith, renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { pageEvents, router } from '~tests/support/taro'

const LIST = `/${pages.complaints.path}`
const DETAIL = `/${pages.complaint.path}`

const open = (options: PageOptions = {}) => renderPage(<ComplaintsPage />, { url: LIST, ...options })
const openOne = (id: number | string, options: PageOptions = {}) =>
  renderPage(<ComplaintPage />, { url: DETAIL, params: { id }, ...options })

const press = ({ user }: Page, name: string) => user.click(screen.getByRole('button', { name }))

const ownerOf = ({ world }: TestMock) =>
  world.tables.accounts.all().find(({ openid }) => openid === 'resident-owner')?.id ?? 0

const own = (mock: TestMock, content: string) =>
  addComplaint(mock.world, {
    communityIdentifier: '10002',
    accountId: ownerOf(mock),
    kind: 'complaint',
    content,
    images: [],
    anonymous: false,
  })

const seeded = (part: string) =>
  createTestMock()
    .world.tables.complaints.all()
    .find(({ content }) => content.includes(part))?.id ?? 0

const ANSWERED = seeded('电动车')
const TENANTS = seeded('楼上')

const asked = ({ mock }: Page) =>
  mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === 'weapp.complaints').length

const rowOf = (text: string | RegExp) => {
  const row = screen.getByText(text).closest('[role=button]')
  if (!(row instanceof HTMLElement)) throw new Error('no row')
  return within(row)
}

describe('列表', () => {
  test('只有自己的，写明类型、时间和处理状态', async () => {
    await open()
    await screen.findByText('建议在快递柜旁加一盏灯。')
    const answered = rowOf('1栋门口长期停放电动车，挡住通道。')
    expect(answered.getByText('已答复')).toBeInTheDocument()
    expect(answered.getByText('投诉 · 2月18日 08:20')).toBeInTheDocument()
    const waiting = rowOf('建议在快递柜旁加一盏灯。')
    expect(waiting.getByText('待处理')).toBeInTheDocument()
    expect(waiting.getByText('建议 · 2月25日 19:45')).toBeInTheDocument()
    expect(screen.queryByText(/楼上深夜装修/)).not.toBeInTheDocument()
  })

  test('匿名的写明匿名', async () => {
    await open({ persona: 'resident-tenant' })
    expect(await screen.findByText('投诉 · 匿名 · 2月28日 23:40')).toBeInTheDocument()
  })

  test('很长的内容只显示开头，换行变成空格', async () => {
    await open({ before: (mock) => void own(mock, `第一行\n${'长'.repeat(400)}`) })
    const title = await screen.findByText(/^第一行 长+…/)
    expect(title.firstChild?.textContent?.length).toBe(41)
  })

  test('滚到底部读下一页；下一页没读到有自己的重试', async () => {
    const page = await open({
      before: (mock) => {
        for (let i = 1; i <= 30; i++) own(mock, `第${i}条意见`)
      },
    })
    await screen.findByText('第30条意见')
    await page.fault('weapp.complaints', 'http500', { times: 3 })
    await pageEvents.reachBottom()
    expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
    expect(screen.getByText('第30条意见')).toBeInTheDocument()
    await press(page, '重新加载下一页')
    expect(await screen.findByText('第1条意见')).toBeInTheDocument()
    expect(screen.getByText('没有更多了')).toBeInTheDocument()
  })

  test('返回时看到新的答复', async () => {
    const page = await open()
    await screen.findByText('待处理')
    const row = page.mock.world.tables.complaints.all().find(({ content }) => content.includes('快递柜'))
    if (row) replyToComplaint(page.mock.world, row, 'answered', '已装灯')
    const before = asked(page)
    await pageEvents.show()
    await waitFor(() => expect(screen.queryByText('待处理')).not.toBeInTheDocument())
    expect(asked(page)).toBe(before + 1)
  })

  test('还没有时引导去写；失败不会看起来像没有', async () => {
    const page = await open({
      before: async (mock) => {
        for (const { id } of mock.world.tables.complaints.all()) mock.world.tables.complaints.remove(id)
        await mock.door('faults', { endpoint: 'weapp.complaints', kind: 'http500', times: 3 })
      },
    })
    expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
    expect(screen.queryByText('您还没有投诉或建议')).not.toBeInTheDocument()
    await press(page, '重试')
    expect(await screen.findByText('您还没有投诉或建议')).toBeInTheDocument()
    await press(page, '提交投诉或建议')
    expect(router.current.path).toBe(pages.newComplaint.path)
  })

  test('R25 看过的没有网络也能再看，里面写过的手机号不在手机上', async () => {
    const first = await open({ before: (mock) => void own(mock, '请打19000000001联系我') })
    await screen.findByText('请打19000000001联系我')
    expect(JSON.stringify({ ...localStorage })).not.toContain('19000000001')
    first.unmount()
    queryClient.clear()
    await open({
      mock: first.mock,
      before: async (mock) => void (await mock.door('faults', { endpoint: '*', kind: 'offline', times: 50 })),
    })
    expect(await screen.findByText('请打190****0001联系我')).toBeInTheDocument()
    expect(await screen.findByText(/更新于/)).toBeInTheDocument()
  })
})

describe('详情', () => {
  test('内容、状态和物业的答复', async () => {
    await openOne(ANSWERED)
    expect(await screen.findByText('1栋门口长期停放电动车，挡住通道。')).toBeInTheDocument()
    expect(screen.getByText('已答复')).toBeInTheDocument()
    expect(screen.getByText('已贴出通知并划定停放区，谢谢您的提醒。')).toBeInTheDocument()
  })

  test('还没有答复的说会在哪里看到；处理了没有留言也说出来', async () => {
    const mock = createTestMock()
    const { id } = own(mock, '走廊的灯不亮')
    await openOne(id, { mock })
    expect(await screen.findByText('物业还没有答复。处理以后，答复会显示在这里。')).toBeInTheDocument()
    replyToComplaint(mock.world, mock.world.tables.complaints.need(id), 'answered')
    await pageEvents.pullDownRefresh()
    expect(await screen.findByText('物业已处理，没有留下文字答复。')).toBeInTheDocument()
  })

  test('匿名的写明物业看不到姓名和电话', async () => {
    await openOne(TENANTS, { persona: 'resident-tenant' })
    expect(await screen.findByText('物业看不到您的姓名和电话，答复仍会送到您这里')).toBeInTheDocument()
  })

  test('别人的、没有的记录说没有找到', async () => {
    const page = await openOne(TENANTS)
    expect(await screen.findByText('没有找到这条投诉建议')).toBeInTheDocument()
    await press(page, '查看我的投诉建议')
    expect(router.current.path).toBe(pages.complaints.path)
  })

  test('地址损坏时说打不开', async () => {
    await openOne('x')
    expect(screen.getByText('这个页面打不开')).toBeInTheDocument()
  })

  test('R31 没有编号、状态是别的词的也看得到，按写下的时刻打开', async () => {
    const data = [
      { category: '停车', content: '车位被占', date: '2026-03-01 08:00:00', reply: '', status: '处理中' },
    ]
    const page = await open({ before: () => answerWith('/suggestions/list', { code: 0, data }) })
    await page.user.click(await screen.findByRole('button', { name: /车位被占 停车 · .*处理中/ }))
    expect(router.current.params.id).toBe(String(Date.UTC(2026, 2, 1)))
  })

  test('在很多条之后的也只要一次请求', async () => {
    const mock = createTestMock()
    const { id } = own(mock, '很久以前的意见')
    for (let i = 0; i < 60; i++) own(mock, `后来的${i}`)
    const page = await openOne(id, { mock })
    expect(await screen.findByText('很久以前的意见')).toBeInTheDocument()
    expect(asked(page)).toBe(1)
  })
})
