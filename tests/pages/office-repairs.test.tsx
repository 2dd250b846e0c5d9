import { pages } from '@/routes/pages'
import { screen, waitFor } from '@testing-library/react'
import RepairsPage from '@/pages/repairs/list/index'
import NewRepairPage from '@/pages/repairs/new/index'
import { setRepairSolved } from '~mock/world/repairs/repairs'
import { createTestMock } from '~tests/support/mock'
import { answerWith, renderPage, type PageOptions } from '~tests/support/render-page'
import { router } from '~tests/support/taro'

// A build without numbers for the community's houses, which therefore has no work-order system.
jest.mock('@/platform/property-number', () => ({
  propertyNumberOf: () => undefined,
  hasWorkOrders: () => false,
}))

const openList = (options: PageOptions = {}) =>
  renderPage(<RepairsPage />, { url: `/${pages.repairs.path}`, ...options })
const openNew = (options: PageOptions = {}) =>
  renderPage(<NewRepairPage />, { url: `/${pages.newRepair.path}`, ...options })

test('R42 没有工单平台的小区直接向物业报修：位置先填自己的房屋，物业答复后列表里看得到', async () => {
  const mock = createTestMock()
  const page = await openNew({ mock })
  expect(await screen.findByLabelText('位置')).toHaveValue('晨曦家园1栋1单元1楼101号')
  await page.user.click(screen.getByRole('button', { name: '提交报修' }))
  expect(mock.world.tables.journal.all().some(({ endpoint }) => endpoint === 'weapp.newRepair')).toBe(false)
  await page.user.type(screen.getByRole('textbox', { name: '哪里坏了' }), '楼道灯不亮')
  await page.user.click(screen.getByRole('button', { name: '提交报修' }))
  await waitFor(() => expect(router.current.path).toBe(pages.repairs.path))
  const repair = mock.world.tables.repairs.all().at(-1)
  expect(repair).toMatchObject({ describing: '楼道灯不亮', place: '晨曦家园1栋1单元1楼101号' })
  if (repair) setRepairSolved(mock.world, repair, true, '已更换灯泡')
  page.unmount()
  await openList({ mock })
  expect(await screen.findByText('楼道灯不亮')).toBeInTheDocument()
  expect(screen.getByText('已更换灯泡')).toBeInTheDocument()
  expect(mock.world.tables.journal.all().some(({ endpoint }) => endpoint === 'zhongmin.create')).toBe(false)
})

test('没有提交成功时说明原因，写的还在，关掉再打开也在', async () => {
  const page = await openNew()
  await page.fault('weapp.newRepair', 'offline')
  await page.user.type(await screen.findByRole('textbox', { name: '哪里坏了' }), '水管漏水')
  await page.user.click(screen.getByRole('button', { name: '提交报修' }))
  expect(await screen.findByText(/您填写的内容都还在/)).toBeInTheDocument()
  page.unmount()
  await openNew({ mock: page.mock })
  expect(await screen.findByRole('textbox', { name: '哪里坏了' })).toHaveValue('水管漏水')
})

test('R31 没见过的状态照后端的词显示；空的列表说没有', async () => {
  const row = { possion: '车库', description: '门坏了', date: '2021-01-08 10:00:00', status: '处理中' }
  const page = await openList({ before: () => answerWith('/repair/list', { code: 0, data: [row] }) })
  expect(await screen.findByText('处理中')).toBeInTheDocument()
  page.unmount()
  await openList({ before: () => answerWith('/repair/list', { code: 0, data: '' }) })
  expect(await screen.findByText('您还没有报修')).toBeInTheDocument()
})
