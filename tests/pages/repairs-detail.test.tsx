import { pages } from '@/routes/pages'
import { screen, waitFor, within } from '@testing-library/react'
import { updateRepair } from '@/contract/wjdh/repairs'
import RepairPage from '@/pages/repairs/detail/index'
import { queryClient } from '@/queries/query-client'
import { openOffice } from '~tests/mock/office'
import { act as actAs, open as openRepairSession, staff } from '~tests/mock/repair-session'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { repairOf, settle } from '~tests/support/repairs'
import { device, dialogs, pageEvents, playTaro, router } from '~tests/support/taro'

const URL = `/${pages.repair.path}`
const SINK = '厨房水槽下面漏水'
const LAMP = '一楼楼道的灯不亮，晚上看不清台阶'

/** Opens the page of the repair with this text. */
function open(describing: string, options: PageOptions = {}) {
  const { mock = createTestMock() } = options
  const { number } = repairOf(mock, describing)
  return renderPage(<RepairPage />, { url: URL, params: { number }, ...options, mock })
}

const steps = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

/** Staff take these steps. */
async function work(mock: TestMock, describing: string, ...actions: string[]) {
  const { number } = repairOf(mock, describing)
  const { token } = await openRepairSession(mock, staff('morningLight'), 'NEW_ASSIGN')
  for (const action of actions) {
    mock.clock.advance(1800_000)
    await actAs(mock, token, number, action)
  }
}

test('刚报的：类别、房屋、描述、单号，还没有答复，等待受理', async () => {
  const { mock } = await open(SINK)
  expect(await screen.findByText(SINK)).toBeInTheDocument()
  expect(screen.getByText('室内 · 水管 · 漏水')).toBeInTheDocument()
  expect(screen.getByText('晨曦家园1栋1单元1楼101号')).toBeInTheDocument()
  expect(screen.getByText(repairOf(mock, SINK).number)).toBeInTheDocument()
  expect(screen.getByText('待受理')).toBeInTheDocument()
  expect(steps()).toEqual(['已提交3月1日 19:35', '等待物业受理'])
  expect(screen.getByText('物业还没有答复')).toBeInTheDocument()
  expect(screen.getByText(/不能在线催办/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '再次报修' })).not.toBeInTheDocument()
})

test('不能在线催办时可以直接致电物业，打不开时说出号码', async () => {
  const { user } = await open(SINK)
  await user.click(await screen.findByRole('button', { name: '致电物业' }))
  expect(device.phoneCalls).toEqual(['19000000902'])
  playTaro({ makePhoneCall: () => Promise.reject(new Error('makePhoneCall:fail')) })
  await user.click(screen.getByRole('button', { name: '致电物业' }))
  expect(dialogs.toasts.at(-1)).toBe('没有打开电话，物业号码是 19000000902')
})

test('R20 物业一步步处理，答复写在wjdh，居民下拉就看到', async () => {
  const { mock } = await open(SINK)
  await screen.findByText(SINK)
  await work(mock, SINK, 'RECEIVE', 'REPAIR')
  const office = await openOffice(mock)
  await office.ask(updateRepair, { id: repairOf(mock, SINK).id, status: 0, reply: '师傅下午到' })
  await pageEvents.pullDownRefresh()
  expect(await screen.findByText('师傅下午到')).toBeInTheDocument()
  expect(steps()).toEqual(['已提交3月1日 19:35', '已受理3月2日 10:30', '维修中3月2日 11:00', '等待维修完成'])
})

test('R20 物业在wjdh直接设为已处理，没有的步骤不编造', async () => {
  await open(SINK, { before: (mock) => void settle(mock, SINK, true, '已更换') })
  expect(await screen.findByText('已更换')).toBeInTheDocument()
  expect(steps()).toEqual(['已提交3月1日 19:35', '已完成3月2日 10:00'])
})

test('完成后评价一次：先选星，提交后显示评价，不再有表单', async () => {
  const { user, mock } = await open(LAMP)
  await user.click(await screen.findByRole('button', { name: '提交评价' }))
  expect(screen.getByText('请先选择几颗星')).toBeInTheDocument()
  await user.click(screen.getByRole('radio', { name: '4 星 · 满意' }))
  await user.type(screen.getByRole('textbox', { name: '评价（选填）' }), '来得很快')
  await user.dblClick(screen.getByRole('button', { name: '提交评价' }))
  expect(await screen.findByText('您的评价')).toBeInTheDocument()
  expect(screen.getByText('4 星 · 满意')).toBeInTheDocument()
  expect(screen.getByText('来得很快')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '提交评价' })).not.toBeInTheDocument()
  expect(repairOf(mock, LAMP)).toMatchObject({ score: 4, comment: '来得很快' })
  const sent = mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === 'zhongmin.rate')
  expect(sent).toHaveLength(1)
})

test('评价没送到时，选的和写的都还在，离开再回来也在', async () => {
  const page = await open(LAMP)
  await page.user.click(await screen.findByRole('radio', { name: '2 星 · 不满意' }))
  await page.user.type(screen.getByRole('textbox', { name: '评价（选填）' }), '没修好')
  await page.fault('zhongmin.rate', 'http500')
  await page.user.click(screen.getByRole('button', { name: '提交评价' }))
  expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: '2 星 · 不满意' })).toBeChecked()
  expect(screen.getByRole('textbox', { name: '评价（选填）' })).toHaveValue('没修好')
  page.unmount()
  queryClient.clear()
  await open(LAMP, { mock: page.mock })
  expect(await screen.findByDisplayValue('没修好')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: '2 星 · 不满意' })).toBeChecked()
})

test.each([
  ['送到了', 'badJson', '您的评价'],
  ['没送到', 'offline', '请下拉刷新，仍可以评价时再提交一次'],
])('评价的结果不明、其实%s时不自己重发，读回来给出实情', async (_, kind, words) => {
  const page = await open(LAMP)
  await page.user.click(await screen.findByRole('radio', { name: '5 星 · 很满意' }))
  await page.fault('zhongmin.rate', kind)
  await page.user.click(screen.getByRole('button', { name: '提交评价' }))
  expect(await screen.findByText(new RegExp(words))).toBeInTheDocument()
  const sent = page.mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === 'zhongmin.rate')
  expect(sent).toHaveLength(1)
})

test('没有解决：不能重新打开，可以带着单号再次报修', async () => {
  const { user, mock } = await open(LAMP)
  expect(await screen.findByText(/不能重新打开/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '再次报修' }))
  expect(router.moves.at(-1)).toEqual([
    'navigateTo',
    `/pages/repairs/new/index?again=${repairOf(mock, LAMP).number}`,
  ])
})

test('别人的、没有的、不成单号的，都说没有找到，回得到列表', async () => {
  const mock = createTestMock()
  const page = await open('卧室暖气不热', { mock })
  await page.user.click(await screen.findByRole('button', { name: '查看报修列表' }))
  expect(router.current.path).toBe(pages.repairs.path)
  page.unmount()
  await renderPage(<RepairPage />, { url: URL, params: { number: '../x' } })
  expect(screen.getByText('没有找到这张服务单')).toBeInTheDocument()
})

test('失败不说没有找到，可以重试', async () => {
  const { user } = await open(SINK, {
    before: async (mock) =>
      void (await mock.door('faults', { endpoint: 'zhongmin.show', kind: 'http500', times: 3 })),
  })
  await user.click(await screen.findByRole('button', { name: '重试' }))
  expect(await screen.findByText(SINK)).toBeInTheDocument()
})

test('R19 令牌被顶掉时换新一次，看的人不觉得', async () => {
  const page = await open(SINK)
  await screen.findByText(SINK)
  for (const { token, system } of page.mock.world.tables.tokens.all())
    if (system === 'zhongmin') page.mock.world.tables.tokens.remove(token)
  settle(page.mock, SINK, false, '收到')
  await pageEvents.pullDownRefresh()
  expect(await screen.findByText('收到')).toBeInTheDocument()
  expect(screen.queryByText(/没有更新成功/)).not.toBeInTheDocument()
})

test('看过的详情没有网络也能再看，手机里没有联系人', async () => {
  const first = await open(SINK)
  await screen.findByText(SINK)
  await waitFor(() => expect(JSON.stringify({ ...localStorage })).toContain(SINK))
  expect(JSON.stringify({ ...localStorage })).not.toContain('contact')
  first.unmount()
  queryClient.clear()
  await open(SINK, {
    mock: first.mock,
    before: async (mock) => void (await mock.door('faults', { endpoint: '*', kind: 'offline', times: 50 })),
  })
  expect(await screen.findByText(SINK)).toBeInTheDocument()
  expect(await screen.findByText(/更新于 \d+月\d+日/)).toBeInTheDocument()
})

test('很长的描述和答复都完整显示', async () => {
  await open(SINK, {
    before: (mock) => {
      mock.world.tables.repairs.change(repairOf(mock, SINK).id, { reply: '回'.repeat(500) })
    },
  })
  const reply = await screen.findByText('回'.repeat(500))
  expect(within(reply).queryByText('…')).not.toBeInTheDocument()
})
