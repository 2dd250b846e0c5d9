import { pages } from '@/routes/pages'
import { screen } from '@testing-library/react'
import { MemberGuard } from '@/pages/guards/member-guard'
import { switchModule } from '~mock/world/community/modules'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { router } from '~tests/support/taro'

const URL = `/${pages.fees.path}`

const open = (options: PageOptions = {}) =>
  renderPage(
    <MemberGuard module="fees">{({ house }) => <div>{`缴费：${house.introduction}`}</div>}</MemberGuard>,
    {
      url: URL,
      ...options,
    },
  )

test('有房屋、模块开着时显示页面，给的是当前房屋', async () => {
  await open()
  expect(await screen.findByText('缴费：晨曦家园1栋1单元1楼101号')).toBeInTheDocument()
})

test('模块关掉后深链接说本小区未开通，可以回首页', async () => {
  const { user } = await open({ before: ({ world }) => switchModule(world, '10002', 'fees', false) })
  expect(await screen.findByText('本小区未开通')).toBeInTheDocument()
  expect(screen.getByText(/没有开通“生活缴费”/)).toBeInTheDocument()
  expect(screen.queryByText(/缴费：/)).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '回到首页' }))
  expect(router.current.path).toBe(pages.home.path)
})

test('读不到模块状态时照常显示，由服务器决定', async () => {
  await open({
    before: async (mock) =>
      void (await mock.door('faults', { endpoint: 'wjdh.modules', kind: 'http500', times: 9 })),
  })
  expect(await screen.findByText(/缴费：/)).toBeInTheDocument()
})

test('游客先登录，登录后回到这里', async () => {
  const { user } = await open({ persona: 'visitor' })
  expect(screen.getByText('登录后使用')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '登录' }))
  expect(router.current).toEqual({ path: pages.login.path, params: { from: URL } })
})

test('还没有房屋时去绑定', async () => {
  const { user } = await open({ persona: 'resident-new' })
  await user.click(await screen.findByRole('button', { name: '绑定房屋' }))
  expect(router.current.path).toBe(pages.form.path)
})

test('房屋没读到时不说没有房屋，可以重试', async () => {
  const { user } = await open({
    before: async (mock) =>
      void (await mock.door('faults', { endpoint: 'weapp.myHouses', kind: 'http500', times: 3 })),
  })
  await user.click(await screen.findByRole('button', { name: '重试' }))
  expect(await screen.findByText(/缴费：/)).toBeInTheDocument()
})
