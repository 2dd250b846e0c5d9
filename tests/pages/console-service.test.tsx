import { fireEvent, screen, waitFor } from '@testing-library/react'
import ComplaintsPage from '@/pages/console/complaints/index'
import NewWorkOrderPage from '@/pages/console/new-work-order/index'
import RepairPage from '@/pages/console/repair/index'
import RepairsPage from '@/pages/console/repairs/index'
import StaffPage from '@/pages/console/staff/index'
import WorkOrderPage from '@/pages/console/work-order/index'
import { complaints } from '@/contract/weapp/complaints'
import { call } from '@/session/backend'
import { beside, fill, openConsole, pick, press } from '~tests/support/console'
import { createTestMock, type TestMock } from '~tests/support/mock'
import type { Page } from '~tests/support/render-page'
import { dialogs, router } from '~tests/support/taro'

const toast = (text: string) =>
  waitFor(() => expect(dialogs.toasts.some((one) => one.includes(text))).toBe(true))
const calls = ({ mock }: Page, endpoint: string) =>
  mock.world.tables.journal.all().filter((entry) => entry.endpoint === endpoint)

function repairAbout({ world }: TestMock, words: string) {
  const repair = world.tables.repairs.all().find(({ describing }) => describing.includes(words))
  if (!repair) throw new Error(`no repair about ${words}`)
  return repair
}

/** What the resident who reported it reads (zhongmin 4.4). */
async function asOwner(mock: TestMock, number: string) {
  const query = new URLSearchParams({
    role: 'OWNER',
    user_name: '林晓岚',
    user_phone: '19000000001',
    status: 'PENDING',
  })
  const origin = 'http://127.0.0.1:9527/api/v1/incident_requests'
  const list = (await (await mock.handle(new Request(`${origin}?${query}`))).json()) as { token: string }
  const headers = { authorization: `Bearer ${list.token}` }
  const shown = await mock.handle(new Request(`${origin}/show?request_number=${number}`, { headers }))
  return ((await shown.json()) as { result: Record<string, unknown> }).result
}

describe('报修', () => {
  test('未解决和已解决分开列，点开答复', async () => {
    const page = await openConsole(<RepairsPage />, 'repairs')
    await page.user.click(await screen.findByText('厨房水槽下面漏水'))
    expect(router.moves.at(-1)?.[1]).toMatch(/^\/pages\/console\/repair\/index\?id=\d+$/)
    await page.user.click(screen.getByRole('radio', { name: '已解决' }))
    expect(await screen.findByText(/答复：灯泡已更换/)).toBeInTheDocument()
    expect(screen.queryByText('厨房水槽下面漏水')).not.toBeInTheDocument()
  })

  test('答复并设为已解决，住户的服务单马上跟着变（R20）', async () => {
    const mock = createTestMock()
    const { id, number } = repairAbout(mock, '水槽')
    const page = await openConsole(<RepairPage />, 'repair', { mock, params: { id } })
    await fill(page, '答复', '下午三点上门')
    await press(page, '保存答复')
    await toast('答复已保存')
    expect(await beside(() => asOwner(mock, number))).toMatchObject({ reply: '下午三点上门', status: 'NEW' })
    await press(page, '设为已解决')
    expect(await screen.findByRole('button', { name: '还没有解决，重新打开' })).toBeInTheDocument()
    expect(await beside(() => asOwner(mock, number))).toMatchObject({ status: 'DONE' })
  })

  test('保存失败时说明，写的答复还在', async () => {
    const mock = createTestMock()
    const page = await openConsole(<RepairPage />, 'repair', {
      mock,
      params: { id: repairAbout(mock, '水槽').id },
    })
    await fill(page, '答复', '下午三点上门')
    await page.fault('wjdh.updateRepair', 'http500')
    await press(page, '保存答复')
    expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '答复' })).toHaveValue('下午三点上门')
  })
})

describe('投诉建议', () => {
  test('看到全小区的，匿名的不知道是谁', async () => {
    await openConsole(<ComplaintsPage />, 'complaints')
    expect(await screen.findByText('楼上深夜装修，噪音很大。')).toBeInTheDocument()
    expect(screen.getByText(/^匿名 · /)).toBeInTheDocument()
    expect(screen.getAllByText(/^林晓岚 · /)).toHaveLength(2)
  })

  test('答复后住户马上看到', async () => {
    const page = await openConsole(<ComplaintsPage />, 'complaints')
    await press(page, /^答复：建议在快递柜旁/)
    await press(page, '发出答复')
    expect(await screen.findByText('请填写答复')).toBeInTheDocument()
    await fill(page, '答复', '本周安装')
    await press(page, '发出答复')
    expect(await screen.findByText('答复：本周安装')).toBeInTheDocument()
    const { complaints: mine } = await beside(() => call(complaints, { communityIdentifier: '10002' }))
    expect(mine.find(({ content }) => content.includes('快递柜'))).toMatchObject({
      state: 'answered',
      reply: '本周安装',
    })
  })
})

describe('服务单', () => {
  test('物业人员看到要处理的，可以换一个人', async () => {
    const page = await openConsole(<StaffPage />, 'staff')
    expect(await screen.findByText('厨房水槽下面漏水')).toBeInTheDocument()
    await pick(page, '物业人员', /^温景行/)
    expect(await screen.findByText('这里没有服务单')).toBeInTheDocument()
    await pick(page, '物业人员', /^方书瑶/)
    await page.user.click(await screen.findByText('厨房水槽下面漏水'))
    expect(router.moves.at(-1)?.[1]).toMatch(/^\/pages\/console\/work-order\/index\?number=\d+$/)
  })

  test('接单、维修、完成，一步一步，住户马上看到', async () => {
    const mock = createTestMock()
    const { number } = repairAbout(mock, '水槽')
    const page = await openConsole(<WorkOrderPage />, 'work-order', { mock, params: { number } })
    for (const [step, word, state] of [
      ['接单', '已接单', 'RECEIVE'],
      ['开始维修', '维修中', 'REPAIR'],
      ['完成', '已完成', 'DONE'],
    ] as const) {
      await press(page, step)
      expect(await screen.findByText(word)).toBeInTheDocument()
      expect(await beside(() => asOwner(mock, number))).toMatchObject({ status: state })
    }
    expect(screen.queryByRole('button', { name: '完成' })).not.toBeInTheDocument()
  })

  test('别人已接单时说明，连点两下只发一次', async () => {
    const mock = createTestMock()
    const repair = repairAbout(mock, '水槽')
    const page = await openConsole(<WorkOrderPage />, 'work-order', {
      mock,
      params: { number: repair.number },
    })
    const button = await screen.findByRole('button', { name: '接单' })
    const other = mock.world.tables.staff.first('phone', '19000000053')
    mock.world.tables.repairs.change(repair.id, { state: 'RECEIVE', takenBy: other?.id })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(await screen.findByText(/已由别的物业人员接单/)).toBeInTheDocument()
    expect(calls(page, 'zhongmin.act')).toHaveLength(1)
    expect(await screen.findByText('已接单')).toBeInTheDocument()
  })

  test('两个小时后令牌失效，自己再取一个', async () => {
    const mock = createTestMock()
    const page = await openConsole(<WorkOrderPage />, 'work-order', {
      mock,
      params: { number: repairAbout(mock, '水槽').number },
    })
    await screen.findByRole('button', { name: '接单' })
    await beside(() => mock.door('clock', { advance: 3 * 3600 }))
    await press(page, '接单')
    expect(await screen.findByText('已接单')).toBeInTheDocument()
    expect(calls(page, 'zhongmin.list')).toHaveLength(2)
  })

  test('一级一级选到房屋，选类型，报一个服务单', async () => {
    const page = await openConsole(<NewWorkOrderPage />, 'new-work-order')
    await press(page, '报修')
    expect(await screen.findByText('请选择房屋和类型，并说明问题')).toBeInTheDocument()
    for (const place of ['晨曦家园', '2栋', '1单元', '3楼']) await press(page, place)
    await press(page, '上一级')
    await press(page, '3楼')
    await press(page, '302号')
    expect(await screen.findByText('已选到房屋')).toBeInTheDocument()
    await pick(page, '哪里', '室内')
    await pick(page, '什么', '水管')
    await pick(page, '怎么了', '漏水')
    await fill(page, '问题', '阳台下水管漏水')
    await press(page, '报修')
    await toast('已报修')
    expect(repairAbout(page.mock, '阳台下水管')).toMatchObject({ state: 'NEW', name: '方书瑶' })
    expect(router.moves.at(-1)?.[0]).toBe('navigateBack')
  })

  test('没有选到房屋就报修时说明', async () => {
    const page = await openConsole(<NewWorkOrderPage />, 'new-work-order')
    await press(page, '晨曦家园')
    await pick(page, '哪里', '室内')
    await pick(page, '什么', '水管')
    await pick(page, '怎么了', '漏水')
    await fill(page, '问题', '漏水')
    await press(page, '报修')
    expect(await screen.findByText('没有报修成功，请核对房屋和类型')).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '问题' })).toHaveValue('漏水')
  })
})
