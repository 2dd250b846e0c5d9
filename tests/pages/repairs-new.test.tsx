import { pages } from '@/routes/pages'
import { readFileSync } from 'node:fs'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import NewRepairPage from '@/pages/repairs/new/index'
import { session } from '@/session/backend'
import { queryClient } from '@/queries/query-client'
import { housesToTry } from '~mock/personas'
import { houseAt } from '~mock/world/places/seed-places'
import { switchModule } from '~mock/world/community/modules'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { answerWith, renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { repairOf } from '~tests/support/repairs'
import { askedTemplates } from '~tests/support/subscriptions'
import { device, files, router } from '~tests/support/taro'

const URL = `/${pages.newRepair.path}`
const LAMP = '一楼楼道的灯不亮，晚上看不清台阶'
const PROBLEM = '阳台的门关不严，刮风时响'
const open = (options: PageOptions = {}) => renderPage(<NewRepairPage />, { url: URL, ...options })
const press = ({ user }: Page, name: string | RegExp) => user.click(screen.getByRole('button', { name }))
const describing = () => screen.getByRole('textbox', { name: '问题描述' })
const onDevice = () => JSON.stringify({ ...localStorage })

const writes = ({ mock }: Page) =>
  mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === 'zhongmin.create').length

/** Chooses a category level by level. */
async function choose({ user }: Page, ...names: string[]) {
  for (const name of names) await user.click(await screen.findByRole('radio', { name }))
}

async function fill(page: Page, text = PROBLEM) {
  await choose(page, '室内', '门窗', '关不严')
  await page.user.type(describing(), text)
}

/** Closes the app and opens it again. */
async function reopen(first: Page, options: PageOptions = {}) {
  first.unmount()
  queryClient.clear()
  return open({ mock: first.mock, ...options })
}

const newest = (mock: TestMock) => mock.world.tables.repairs.all().at(-1)

test('选类别、写描述、加图片、选上门时间、提交，看进度就是这张新的服务单', async () => {
  device.photos = [files.put(readFileSync('src/assets/samples/face-1.jpg'))]
  const page = await open()
  await fill(page)
  await page.user.click(screen.getByRole('button', { name: '添加图片 0/4' }))
  expect(await screen.findByRole('button', { name: '移除第1张图片' })).toBeInTheDocument()
  await waitFor(() => expect(screen.queryByText(/上传中/)).not.toBeInTheDocument())
  fireEvent.change(screen.getByLabelText('上门日期'), { target: { value: '2026-03-05' } })
  await page.user.click(screen.getByRole('checkbox', { name: '下午（13–17点）' }))
  await press(page, '提交报修')
  expect(await screen.findByText('报修已提交')).toBeInTheDocument()
  expect(newest(page.mock)).toMatchObject({
    categoryId: 'RC2-4-1',
    describing: `${PROBLEM}\n希望上门时间：3月5日 下午（13–17点）`,
    appointAt: Date.parse('2026-03-05T13:00:00+08:00'),
    picturesBefore: [expect.stringMatching(/\/picture\/.*\.jpg$/)],
    name: '林晓岚',
  })
  const asked = askedTemplates('repair')
  await press(page, '查看进度')
  expect(asked).toEqual(['T-repair'])
  await waitFor(() =>
    expect(router.moves.at(-1)).toEqual([
      'redirectTo',
      `/pages/repairs/detail/index?number=${newest(page.mock)?.number}`,
    ]),
  )
})

test('R26 类别里有读不懂的一项：其余的照常可选', async () => {
  const lamp = { id: 3, name: '关不严' }
  const indoors = { id: 1, name: '室内', children: [{ id: 2, name: '门窗', children: [lamp, { name: 7 }] }] }
  const data = { id: 'R', name: '报修', children: [null, indoors, { id: {}, name: [] }] }
  const before = () => answerWith('/incident_requests/categories', { status_code: 200, result: data })
  const page = await open({ before })
  await choose(page, '室内', '门窗', '关不严')
  expect(screen.queryByText('没有加载出来')).not.toBeInTheDocument()
})

test('没填完时说缺什么，不发请求', async () => {
  const page = await open()
  await screen.findByRole('radio', { name: '室内' })
  await press(page, '提交报修')
  expect(screen.getByText('请选择报修类别')).toBeInTheDocument()
  expect(screen.getByText('请写清哪里、怎么了，至少 5 个字')).toBeInTheDocument()
  await page.user.type(describing(), '坏了')
  await press(page, '提交报修')
  expect(screen.getByText('请写清哪里、怎么了，至少 5 个字')).toBeInTheDocument()
  expect(writes(page)).toBe(0)
})

test('描述和上门时间合起来超过500字时说明，不发请求', async () => {
  const page = await open()
  await choose(page, '室内', '门窗', '关不严')
  await page.user.click(describing())
  await page.user.paste('字'.repeat(495))
  expect(screen.getByText('495/500')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('上门日期'), { target: { value: '2026-03-05' } })
  await press(page, '提交报修')
  expect(screen.getByText(/合起来最多 500 个字/)).toBeInTheDocument()
  expect(writes(page)).toBe(0)
})

test('搜索在三级里都找，不发请求；没有时说明；选中后可以更换', async () => {
  const page = await open()
  await screen.findByRole('radio', { name: '室内' })
  const before = page.mock.world.tables.journal.size
  await page.user.type(screen.getByRole('textbox', { name: '搜索报修类别' }), '漏水')
  const found = within(screen.getByRole('group', { name: '搜索结果' })).getAllByRole('button')
  expect(found.map(({ textContent }) => textContent)).toEqual(['室内 · 水管 · 漏水', '室内 · 暖气 · 漏水'])
  await page.user.type(screen.getByRole('textbox', { name: '搜索报修类别' }), ' 暖气')
  await press(page, '室内 · 暖气 · 漏水')
  await press(page, /报修类别：室内 · 暖气 · 漏水，点按更换/)
  await page.user.type(screen.getByRole('textbox', { name: '搜索报修类别' }), '飞船')
  expect(screen.getByText(/没有包含“飞船”的类别/)).toBeInTheDocument()
  expect(page.mock.world.tables.journal.size).toBe(before)
})

test('写了什么，就把说到的类别先摆出来，一点就选上', async () => {
  const page = await open()
  await screen.findByRole('radio', { name: '室内' })
  expect(screen.queryByRole('group', { name: '按您的描述' })).not.toBeInTheDocument()
  await page.user.type(describing(), PROBLEM)
  const offered = within(screen.getByRole('group', { name: '按您的描述' }))
  expect(offered.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    '室内 · 门窗 · 关不严',
    '楼道 · 门禁 · 关不上',
  ])
  await page.user.click(offered.getByRole('button', { name: '室内 · 门窗 · 关不严' }))
  await page.user.click(screen.getByRole('checkbox', { name: '明天' }))
  await press(page, '提交报修')
  expect(await screen.findByText('报修已提交')).toBeInTheDocument()
  expect(newest(page.mock)).toMatchObject({ categoryId: 'RC2-4-1' })
})

test('上门时间：今天只剩没过的时段，再点一下就取消', async () => {
  const page = await open()
  await page.user.click(await screen.findByRole('checkbox', { name: '今天' }))
  expect(screen.queryByRole('checkbox', { name: /^上午/ })).not.toBeInTheDocument()
  await page.user.click(screen.getByRole('checkbox', { name: '明天' }))
  await page.user.click(screen.getByRole('checkbox', { name: /^上午/ }))
  await page.user.click(screen.getByRole('checkbox', { name: '今天' }))
  expect(screen.getByRole('checkbox', { name: /^晚上/ })).not.toBeChecked()
  await page.user.click(screen.getByRole('checkbox', { name: '今天' }))
  expect(screen.queryByRole('group', { name: '上门时段' })).not.toBeInTheDocument()
})

test('换上一级时，下面的跟着换', async () => {
  const page = await open()
  await choose(page, '室内', '门窗', '关不严')
  await press(page, /点按更换/)
  await choose(page, '室内', '水管')
  expect(screen.getByRole('radio', { name: '堵塞' })).toBeInTheDocument()
  await choose(page, '楼道')
  expect(screen.queryByRole('radio', { name: '堵塞' })).not.toBeInTheDocument()
  expect(screen.getByRole('radio', { name: '电梯' })).toBeInTheDocument()
})

test('最近报修过的类别下次直接选', async () => {
  const page = await open()
  await fill(page)
  expect(screen.queryByText('最近报修过')).not.toBeInTheDocument()
  await press(page, '提交报修')
  await screen.findByText('报修已提交')
  await reopen(page)
  const recent = await screen.findByRole('group', { name: '最近报修过' })
  await page.user.click(within(recent).getByRole('button', { name: '室内 · 门窗 · 关不严' }))
  expect(screen.getByRole('button', { name: /报修类别：室内 · 门窗 · 关不严/ })).toBeInTheDocument()
})

test('当前房屋排在前面；换一套房屋报的就是那一套，写好的跟着走', async () => {
  const page = await open()
  await fill(page)
  await page.user.selectOptions(
    screen.getByRole('combobox', { name: '报修房屋' }),
    '晨曦家园3栋2单元4楼401号',
  )
  expect(describing()).toHaveValue(PROBLEM)
  expect(screen.queryByText(/已恢复/)).not.toBeInTheDocument()
  await press(page, '提交报修')
  await screen.findByText('报修已提交')
  const { houseId = 0 } = newest(page.mock) ?? {}
  expect(page.mock.world.tables.houses.need(houseId)).toMatchObject({ houseNumber: 401 })
})

test('每套房屋有自己的草稿，互不覆盖', async () => {
  const first = await open()
  await first.user.type(await screen.findByRole('textbox', { name: '问题描述' }), '第一套的问题')
  const second = houseAt(first.mock.world, housesToTry.ownersSecond)
  act(() => session.setCurrentHouse(second.id))
  const page = await reopen(first)
  await screen.findByRole('textbox', { name: '问题描述' })
  expect(describing()).toHaveValue('')
  await page.user.type(describing(), '第二套的问题')
  const turnTo = (name: string) =>
    page.user.selectOptions(screen.getByRole('combobox', { name: '报修房屋' }), name)
  await turnTo('晨曦家园1栋1单元1楼101号')
  expect(describing()).toHaveValue('第一套的问题')
  await turnTo('晨曦家园3栋2单元4楼401号')
  expect(describing()).toHaveValue('第二套的问题')
})

test('写到一半离开，回来都在，并说一声；可以清空', async () => {
  const first = await open()
  await fill(first)
  const page = await reopen(first)
  expect(await screen.findByText(/已恢复您上次没有提交的内容/)).toBeInTheDocument()
  expect(describing()).toHaveValue(PROBLEM)
  expect(await screen.findByRole('button', { name: /报修类别：室内 · 门窗 · 关不严/ })).toBeInTheDocument()
  await press(page, '清空重填')
  expect(describing()).toHaveValue('')
  expect(screen.queryByText(/已恢复/)).not.toBeInTheDocument()
  expect(onDevice()).not.toContain(PROBLEM)
})

test('R25 写进描述的手机号和身份证号不存到手机里，退出后一点不留', async () => {
  const page = await open()
  await fill(page, '联系19000000001或99000019910412106X，门坏了')
  expect(onDevice()).toContain('门坏了')
  expect(onDevice()).not.toMatch(/19000000001|99000019910412106X/)
  act(() => session.signOut())
  expect(onDevice()).not.toContain('门坏了')
})

test('连点两下只报一次', async () => {
  const page = await open()
  await fill(page)
  await page.user.dblClick(screen.getByRole('button', { name: '提交报修' }))
  await screen.findByText('报修已提交')
  expect(writes(page)).toBe(1)
})

test('小区没有开通时说明，写的都还在', async () => {
  const page = await open()
  await fill(page)
  switchModule(page.mock.world, '10002', 'repairs', false)
  await press(page, '提交报修')
  expect(await screen.findByText(/本小区未开通物业报修/)).toBeInTheDocument()
  expect(describing()).toHaveValue(PROBLEM)
})

test('没有网络时说清楚，写的都还在，恢复后能提交', async () => {
  const page = await open()
  await fill(page)
  act(() => device.setNetwork('none'))
  await page.fault('zhongmin.create', 'offline')
  await press(page, '提交报修')
  expect(await screen.findByText('网络未连接，请检查网络后重试')).toBeInTheDocument()
  expect(describing()).toHaveValue(PROBLEM)
  act(() => device.setNetwork('wifi'))
  await press(page, '提交报修')
  expect(await screen.findByText('报修已提交')).toBeInTheDocument()
})

describe('结果不明', () => {
  test('其实到了：核对后就是已提交，没有第二张', async () => {
    const page = await open()
    await fill(page)
    await page.fault('zhongmin.create', 'badJson')
    await press(page, '提交报修')
    expect(await screen.findByText(/不确定报修有没有送到/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '提交报修' })).not.toBeInTheDocument()
    await press(page, '核对结果')
    expect(await screen.findByText('报修已提交')).toBeInTheDocument()
    expect(writes(page)).toBe(1)
  })

  test('其实没到：核对后说没有查到，可以再提交', async () => {
    const page = await open()
    await fill(page)
    await page.fault('zhongmin.create', 'offline')
    await press(page, '提交报修')
    await screen.findByText(/不确定报修有没有送到/)
    await press(page, '核对结果')
    expect(await screen.findByText(/没有查到刚才的报修/)).toBeInTheDocument()
    expect(describing()).toHaveValue(PROBLEM)
    await press(page, '提交报修')
    expect(await screen.findByText('报修已提交')).toBeInTheDocument()
  })

  test('核对也没成功时仍是不明；关掉再打开还记得要先核对', async () => {
    const first = await open()
    await fill(first)
    await first.fault('zhongmin.create', 'badJson')
    await press(first, '提交报修')
    await screen.findByText(/不确定报修有没有送到/)
    await first.fault('zhongmin.list', 'http500', { times: 3 })
    await press(first, '核对结果')
    expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
    const page = await reopen(first)
    expect(await screen.findByText(/不确定报修有没有送到/)).toBeInTheDocument()
    await press(page, '核对结果')
    expect(await screen.findByText('报修已提交')).toBeInTheDocument()
    expect(writes(page)).toBe(1)
  })
})

test('再次报修带上原来的房屋、类别和单号', async () => {
  const mock = createTestMock()
  const { number } = repairOf(mock, LAMP)
  const page = await open({ mock, params: { again: number } })
  expect(await screen.findByRole('button', { name: /报修类别：楼道 · 灯泡 · 不亮/ })).toBeInTheDocument()
  expect(screen.getByText(number)).toBeInTheDocument()
  await page.user.type(describing(), '换过的灯又不亮了')
  await press(page, '提交报修')
  await screen.findByText('报修已提交')
  expect(newest(mock)).toMatchObject({
    categoryId: 'RC1-1-1',
    describing: `换过的灯又不亮了\n原服务单：${number}`,
  })
})

test('类别没读到时可以重试，已经写的不受影响', async () => {
  const page = await open({
    before: async (mock) =>
      void (await mock.door('faults', { endpoint: 'zhongmin.categories', kind: 'http500', times: 3 })),
  })
  const retry = await screen.findByRole('button', { name: '重试' })
  await page.user.type(describing(), PROBLEM)
  await page.user.click(retry)
  expect(await screen.findByRole('radio', { name: '室内' })).toBeInTheDocument()
  expect(describing()).toHaveValue(PROBLEM)
})

test('R41 没有房屋编号的报修不了时，页面先说明，不发请求', async () => {
  const house = { house_id: 5, status: 1, introduction: '晨曦家园1栋101号', community_identifier: '10002' }
  const page = await open({ before: () => answerWith('/user/housesList', { code: 0, data: [house] }) })
  expect(await screen.findByText('这套房屋还不能在线报修')).toBeInTheDocument()
  expect(screen.getByText(/请打物业电话 19000000902 报修/)).toBeInTheDocument()
  expect(writes(page)).toBe(0)
})
