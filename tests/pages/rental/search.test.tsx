import { act, screen, waitFor, within } from '@testing-library/react'
import { pages } from '@/routes/pages'
import { searchHouse } from '@/contract/rental/search'
import { wxFetchUserinfo } from '@/contract/rental/sign-in'
import { NO_FILTERS } from '@/features/rental/filters'
import { useSearchState } from '@/features/rental/search-state'
import { session } from '@/session/backend'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { device, pageEvents, playTaro, router } from '~tests/support/taro'
import { FIRST, openFilters, openSearch, outcomesOf, press, SECOND } from './support'

beforeEach(() => useSearchState.setState(useSearchState.getInitialState(), true))

const titles = () =>
  [...document.querySelectorAll('.rental-row')].map(({ firstChild }) => firstChild?.textContent)

const rowOf = (title: string) => {
  const row = screen.getByText(title).closest('[role=button]')
  if (!(row instanceof HTMLElement)) throw new Error(`no row ${title}`)
  return within(row)
}

const setFilters = (filters: Partial<typeof NO_FILTERS>) =>
  act(async () => useSearchState.setState({ filters: { ...NO_FILTERS, ...filters } }))

/** Refuses rent, size and the time of letting in every form, as a public server does. */
function refuseSome({ handle }: TestMock, mock: TestMock): void {
  mock.handle = async (request) => {
    if (new URL(request.url).pathname !== searchHouse.path) return handle(request)
    const fields = new URLSearchParams(await request.clone().text())
    const refused = ['house_rent_fee', 'house_size', 'house_rent_time_type'].some((name) => fields.has(name))
    if (!refused) return handle(request)
    return Response.json({ status: 5, msg: '(1064, "You have an error in your SQL syntax")', ans: [] })
  }
}

test('附近的房源由近到远，写明租金和单位、户型、面积、朝向、距离、天数、谁出租', async () => {
  await openSearch()
  await screen.findByText(FIRST)
  expect(titles()).toEqual([FIRST, SECOND, '三室合租次卧'])
  expect(rowOf(FIRST).getByText('¥2,800/月')).toBeInTheDocument()
  expect(rowOf(FIRST).getByText(/^两室一厅 · 88.5㎡ · 朝南/)).toBeInTheDocument()
  expect(rowOf(SECOND).getByText(/2.2公里 · 3天前发布 · 房东$/)).toBeInTheDocument()
  expect(screen.getByText('没有更多了')).toBeInTheDocument()
})

test('没有说的写未填，从不写成0', async () => {
  await openSearch({
    before: () => useSearchState.setState({ place: { name: '青禾新城', longitude: 104.91, latitude: 30.6 } }),
  })
  await screen.findByText('待租房源')
  const row = rowOf('待租房源')
  expect(row.getByText('租金未填')).toBeInTheDocument()
  expect(row.getByText(/户型未填 · 面积未填/)).toBeInTheDocument()
  expect(screen.queryByText(/¥0/)).not.toBeInTheDocument()
})

test('每一次搜索都带上半径；筛选条件逐个显示，点一下去掉', async () => {
  const page = await openSearch()
  await screen.findByText(FIRST)
  await setFilters({ rooms: ['1', '2'], rent: ['1000-2000元'] })
  await screen.findByText(SECOND)
  expect(titles()).toEqual([SECOND])
  await press(page, '去掉月租金：1000-2000元')
  expect(await screen.findByText(FIRST)).toBeInTheDocument()
  expect(titles()).toEqual([FIRST, SECOND])
  await press(page, '去掉卧室：2室')
  await screen.findByText(SECOND)
  expect(screen.queryByText(FIRST)).not.toBeInTheDocument()
})

test('换排序、换位置马上重新找', async () => {
  const page = await openSearch()
  await screen.findByText(FIRST)
  await act(async () => useSearchState.setState({ sort: 'dearest' }))
  await screen.findByText(FIRST)
  expect(titles()).toEqual([FIRST, SECOND, '三室合租次卧'])
  await act(async () => useSearchState.setState({ sort: 'cheapest' }))
  await screen.findByText(FIRST)
  expect(titles()).toEqual(['三室合租次卧', SECOND, FIRST])
  playTaro({
    chooseLocation: () =>
      Promise.resolve({ name: '青禾广场', address: '', longitude: '104.9', latitude: '30.6' }),
  })
  await press(page, '在地图上选位置')
  expect(await screen.findByText('青禾新城南北通透三室，家电齐全')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /在哪里附近，青禾广场/ })).toBeInTheDocument()
})

test('打开时不问位置；不同意隐私指引时从列表里选', async () => {
  const chooseLocation = jest.fn()
  const page = await openSearch({
    before: () => {
      playTaro({ chooseLocation })
      device.needsPrivacy = true
      device.privacyAgreed = false
    },
  })
  await screen.findByText(FIRST)
  await press(page, '在地图上选位置')
  expect(chooseLocation).not.toHaveBeenCalled()
  expect(screen.getByText(FIRST)).toBeInTheDocument()
})

test('一页二十套，多要一套就知道还有没有；滚到底接着读', async () => {
  const page = await openSearch({ seed: 'large' })
  const rows = () => screen.getAllByText(/^青禾新城第\d+套$/).length
  await screen.findAllByText(/^青禾新城第/)
  await waitFor(() => expect(rows()).toBe(20))
  expect(screen.getByRole('button', { name: '加载更多' })).toBeInTheDocument()
  await pageEvents.reachBottom()
  await waitFor(() => expect(rows()).toBe(40))
  expect(outcomesOf(page, 'rental.searchHouse')).toEqual(['success', 'success'])
})

test('一套也没有与到了末尾分得清；筛选太严时可以清空', async () => {
  const page = await openSearch()
  await screen.findByText(FIRST)
  await setFilters({ decorations: ['毛坯'] })
  expect(await screen.findByText('没有符合条件的房源')).toBeInTheDocument()
  expect(screen.queryByText('没有更多了')).not.toBeInTheDocument()
  await press(page, '清空筛选')
  expect(await screen.findByText(FIRST)).toBeInTheDocument()
})

test('读取失败时说明原因，可以重试，不像没有房源', async () => {
  const page = await openSearch({
    before: async (mock) =>
      void (await mock.door('faults', { endpoint: 'rental.searchHouse', kind: 'http500', times: 3 })),
  })
  expect(await screen.findByText('没有加载出来')).toBeInTheDocument()
  expect(screen.queryByText(/没有房源/)).not.toBeInTheDocument()
  await press(page, '重试')
  expect(await screen.findByText(FIRST)).toBeInTheDocument()
})

test('服务器不认租金和面积的筛选时，不带这些再问一次，在这里筛', async () => {
  const mock = createTestMock()
  refuseSome({ ...mock, handle: mock.handle.bind(mock) }, mock)
  const page = await openSearch({ mock })
  await screen.findByText(FIRST)
  await setFilters({ rent: ['2000-3000元'] })
  await screen.findByText(FIRST)
  expect(titles()).toEqual([FIRST])
  expect(screen.queryByText(/SQL/)).not.toBeInTheDocument()
  await setFilters({ rentTime: ['short'] })
  expect(await screen.findByText(/不能按租期筛选/)).toBeInTheDocument()
  expect(screen.getByText(FIRST)).toBeInTheDocument()
  expect(outcomesOf(page, 'rental.searchHouse').every((outcome) => outcome === 'success')).toBe(true)
})

test('R39 租房的登录失效时换一次，接着显示', async () => {
  const page = await openSearch()
  await screen.findByText(FIRST)
  await page.fault('rental.searchHouse', 'tokenLost')
  await act(async () => useSearchState.setState({ sort: 'newest' }))
  await screen.findByText(FIRST)
  expect(outcomesOf(page, 'rental.wxFetchUserinfo')).toHaveLength(2)
})

test('租房系统不认识这个微信时单独说明，可以重试', async () => {
  const mock = createTestMock()
  const handle = mock.handle.bind(mock)
  let isKnown = false
  mock.handle = (request) =>
    !isKnown && new URL(request.url).pathname === wxFetchUserinfo.path
      ? Promise.resolve(Response.json({ status: 0, msg: '', ans: {} }))
      : handle(request)
  const page = await openSearch({ mock })
  expect(await screen.findByText('租房系统里没有您的微信')).toBeInTheDocument()
  isKnown = true
  await press(page, '重试')
  expect(await screen.findByText(FIRST)).toBeInTheDocument()
})

test('游客先登录', async () => {
  await openSearch({ persona: 'visitor' })
  expect(screen.getByText('登录后找房')).toBeInTheDocument()
})

test('点一套进入房源，点筛选进入筛选页', async () => {
  const page = await openSearch()
  await page.user.click(await screen.findByText(FIRST))
  expect(router.moves.at(-1)?.[1]).toMatch(/^\/pages\/rental\/house\/index\?id=\d+$/)
  await press(page, /^筛选/)
  expect(router.moves.at(-1)?.[1]).toBe(pages.rentalFilters.url())
})

test('筛选页：单选的只留一个，多选的都留，应用后回去', async () => {
  const page = await openFilters()
  const tick = (name: string) => page.user.click(screen.getByRole('checkbox', { name }))
  await tick('1000元以下')
  await tick('2000-3000元')
  await tick('1室')
  await tick('2室')
  await tick('2室')
  await press(page, '查看结果（2项条件）')
  expect(useSearchState.getState().filters).toMatchObject({ rent: ['2000-3000元'], rooms: ['1'] })
})

test('退出登录后筛选和位置都还原', async () => {
  useSearchState.setState({ filters: { ...NO_FILTERS, rooms: ['1'] }, sort: 'newest' })
  await openSearch()
  await screen.findByText(SECOND)
  await act(async () => session.signOut())
  expect(useSearchState.getState()).toMatchObject({ filters: NO_FILTERS, sort: 'nearest' })
})
