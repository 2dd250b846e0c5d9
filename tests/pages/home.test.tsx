import { pages } from '@/routes/pages'
import { act, screen, waitFor, within } from '@testing-library/react'
import HomePage from '@/pages/tabs/home/index'
import { session } from '@/session/backend'
import { queryClient } from '@/queries/query-client'
import { useSession } from '@/session/store'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { device, dialogs, pageEvents, router } from '~tests/support/taro'

const openHome = (options: PageOptions = {}) => renderPage(<HomePage />, options)
type Page = Awaited<ReturnType<typeof openHome>>

const requestsTo = ({ mock }: Page, endpoint: string) =>
  mock.world.tables.journal.all().filter((entry) => entry.endpoint === endpoint)

const REST = ['weapp.announcements', 'weapp.orders', 'weapp.profile', 'wjdh.modules', 'zhongmin.list']

const tile = (name: string) => screen.findByRole('button', { name })

const TILES = [
  ['生活缴费', `/${pages.fees.path}`],
  ['物业报修', `/${pages.repairs.path}`],
  ['公告通知', `/${pages.announcements.path}`],
  ['投诉建议', `/${pages.complaints.path}`],
  ['应急电话', `/${pages.emergency.path}`],
  ['绑定房屋', `/${pages.bindMore.path}`],
  ['绑定家属', `/${pages.bindMore.path}`],
  ['租房', `/${pages.rentalSearch.path}`],
] as const

const FIRST = '晨曦家园1栋1单元1楼101号'

describe('启动', () => {
  test('还不知道是谁时不显示登录，也不显示房屋', async () => {
    await openHome({ starting: true })
    expect(useSession.getState().status).toBe('starting')
    expect(screen.queryByRole('button', { name: '登录' })).not.toBeInTheDocument()
    expect(screen.queryByText('我的房屋')).not.toBeInTheDocument()
    await waitFor(() => expect(useSession.getState().status).toBe('signedIn'))
    expect(await screen.findByText('当前房屋')).toBeInTheDocument()
  })

  test('没有网络时也能打开，当作游客', async () => {
    await openHome({ before: () => void (device.loginCode = undefined) })
    expect(screen.getByRole('button', { name: '登录' })).toBeInTheDocument()
  })

  test('新版本下载好后问一句，同意才重新打开', async () => {
    await openHome()
    dialogs.answerModal(false)
    await act(async () => device.updateReady())
    expect(dialogs.modals.at(-1)?.title).toBe('新版本已准备好')
    expect(device.updatesApplied).toBe(0)
    await act(async () => device.updateReady())
    expect(device.updatesApplied).toBe(1)
  })
})

describe('游客', () => {
  const openAsVisitor = () => openHome({ persona: 'visitor' })

  test('看得到能做什么，不读房屋', async () => {
    const page = await openAsVisitor()
    expect(screen.getByText('绑定自己的房屋')).toBeInTheDocument()
    expect(requestsTo(page, 'weapp.myHouses')).toEqual([])
  })

  test('要绑定房屋时先登录，登录后回到绑定', async () => {
    const { user } = await openAsVisitor()
    await user.click(screen.getByText('绑定自己的房屋'))
    expect(router.current).toEqual({
      path: pages.login.path,
      params: { from: `/${pages.form.path}` },
    })
  })

  test.each([
    ['登录', pages.login.path],
    ['注册新账号', pages.register.path],
  ])('可以去%s', async (name, path) => {
    const { user } = await openAsVisitor()
    await user.click(screen.getByRole('button', { name }))
    expect(router.current.path).toBe(path)
  })

  test('服务都看得到，登录后回到点的那一个', async () => {
    const { user } = await openAsVisitor()
    await user.click(screen.getByRole('button', { name: '生活缴费，登录后使用' }))
    expect(router.current).toEqual({
      path: pages.login.path,
      params: { from: `/${pages.fees.path}` },
    })
  })

  test('不登录也能打应急电话', async () => {
    const { user } = await openAsVisitor()
    await user.click(screen.getByRole('button', { name: /^应急电话/ }))
    expect(router.current.path).toBe(pages.emergency.path)
  })

  test('下拉刷新马上收起', async () => {
    await openAsVisitor()
    await pageEvents.pullDownRefresh()
    expect(screen.getByText('绑定自己的房屋')).toBeInTheDocument()
  })
})

describe('已注册，没有房屋', () => {
  test('绑定房屋是主要的路', async () => {
    const { user } = await openHome({ persona: 'resident-new' })
    expect(await screen.findByText('先绑定您的房屋')).toBeInTheDocument()
    expect(screen.queryByText('生活缴费')).not.toBeInTheDocument()
    expect(screen.queryByText('没有待办的事')).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: '绑定房屋' }))
    expect(router.current.path).toBe(pages.form.path)
  })

  test('没有房屋也能打应急电话', async () => {
    const { user } = await openHome({ persona: 'resident-new' })
    await user.click(await screen.findByRole('button', { name: '应急电话' }))
    expect(router.current.path).toBe(pages.emergency.path)
  })
})

describe('有申请', () => {
  test('未通过的申请带着原因，点开看详情', async () => {
    const { user } = await openHome({ persona: 'resident-tenant' })
    expect(await screen.findByText('未通过')).toBeInTheDocument()
    const reason = screen.getByText(/租赁合同照片不清晰/)
    await user.click(reason)
    expect(router.current.path).toBe(pages.application.path)
  })

  test('等待审核时说明在等什么，不催着再绑定', async () => {
    // This persona has an application and no house.
    await openHome({ before: () => void (device.loginCode = 'wx:relative') })
    expect(await screen.findByText('审核通过后即可使用')).toBeInTheDocument()
    expect(screen.getByText('待审核')).toBeInTheDocument()
  })
})

describe('有房屋', () => {
  test('显示当前房屋和小区开通的服务', async () => {
    const { user } = await openHome()
    expect(await screen.findByText('当前房屋')).toBeInTheDocument()
    expect(screen.getByText('林晓岚，您好')).toBeInTheDocument()
    await tile('生活缴费')
    for (const [name, url] of TILES) {
      await user.click(await tile(name))
      expect(router.moves.at(-1)).toEqual(['navigateTo', url])
    }
  })

  test('切换房屋后记住选择', async () => {
    const { user } = await openHome()
    await screen.findByText('当前房屋')
    const wheel = screen.getByRole('combobox')
    const second = within(wheel).getAllByRole('option').at(-1)?.textContent ?? ''
    await user.selectOptions(wheel, second)
    expect(await screen.findByText(second, { selector: '.house-card__name' })).toBeInTheDocument()
    const { currentHouseId } = useSession.getState()
    expect(currentHouseId).toBeDefined()
    expect(JSON.stringify({ ...localStorage })).toContain(`\\"currentHouseId\\":${currentHouseId}`)
  })

  test('记住的房屋已不在名下时显示第一套', async () => {
    await openHome()
    await screen.findByText('当前房屋')
    act(() => session.setCurrentHouse(999_999))
    expect(screen.getByText(FIRST, { selector: '.house-card__name' })).toBeInTheDocument()
  })

  test('点开当前房屋', async () => {
    const { user } = await openHome()
    await user.click(await screen.findByText(FIRST, { selector: '.house-card__name' }))
    expect(router.current.path).toBe(pages.house.path)
  })

  test('下拉刷新重新读取', async () => {
    const page = await openHome()
    await screen.findByText('当前房屋')
    await pageEvents.pullDownRefresh()
    expect(requestsTo(page, 'weapp.myHouses')).toHaveLength(2)
  })

  test('先登录、读房屋，其余的一起读，每样一个请求', async () => {
    const page = await openHome()
    await screen.findByText(/¥/)
    await tile('生活缴费')
    await waitFor(() => expect(queryClient.isFetching()).toBe(0))
    const asked = page.mock.world.tables.journal.all().map(({ endpoint }) => endpoint)
    expect(asked.filter((endpoint) => endpoint === 'weapp.consents')).toHaveLength(1)
    const [first, second, ...others] = asked.filter((endpoint) => endpoint !== 'weapp.consents')
    expect([first, second]).toEqual(['weapp.loginByWxCode', 'weapp.myHouses'])
    expect(others.sort()).toEqual(REST)
  })
})

describe('失败', () => {
  test('读取失败不会被当成没有房屋，重试后恢复', async () => {
    const { user } = await openHome({
      before: async (mock) => {
        await mock.door('faults', { endpoint: 'weapp.myHouses', kind: 'http500', times: 3 })
      },
    })
    expect(await screen.findByText('没有加载出来')).toBeInTheDocument()
    expect(screen.queryByText('先绑定您的房屋')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '应急电话' })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('当前房屋')).toBeInTheDocument()
  })

  test('登录失效时去登录一次，记得从哪里来', async () => {
    const page = await openHome()
    await screen.findByText('当前房屋')
    page.mock.world.tables.tokens.all().forEach(({ token }) => page.mock.world.tables.tokens.remove(token))
    device.loginCode = 'wx:visitor'
    await pageEvents.pullDownRefresh()
    const toLogin = router.moves.filter(([, url]) => url.includes('login'))
    expect(toLogin).toEqual([
      ['navigateTo', `/pages/account/login/index?from=${encodeURIComponent(`/${pages.home.path}`)}`],
    ])
  })

  test('换一个人登录后看不到上一个人的房屋', async () => {
    await openHome()
    await screen.findByText('当前房屋')
    act(() => session.signOut())
    expect(screen.queryByText(FIRST)).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '登录' })).toBeInTheDocument()
  })
})
