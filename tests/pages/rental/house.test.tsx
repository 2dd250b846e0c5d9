import { act, screen, waitFor } from '@testing-library/react'
import { pages } from '@/routes/pages'
import { session } from '@/session/backend'
import { useSearchState } from '@/features/rental/search-state'
import { createTestMock } from '~tests/support/mock'
import type { Page, PageOptions } from '~tests/support/render-page'
import { dialogs, playTaro, router } from '~tests/support/taro'
import {
  FIRST,
  houseIdOf,
  openHouse,
  openKept,
  openSearch,
  outcomesOf,
  press,
  SECOND,
  WHOLE,
} from './support'

beforeEach(() => useSearchState.setState(useSearchState.getInitialState(), true))

const open = async (title: string | undefined, more?: PageOptions) => {
  const mock = createTestMock()
  return openHouse(houseIdOf(mock, title), { mock, ...more })
}

const newestRequest = ({ mock }: Page) =>
  pages.rentalRequest.url(mock.world.tables.preorders.all().at(-1)?.id ?? 0)

test('信息齐全的房源：价格、照片按房间、视频、设施、谁付费、交通周边、直线距离', async () => {
  await open(WHOLE)
  expect(await screen.findByText('¥4,200/月')).toBeInTheDocument()
  for (const text of [
    '客厅（6张）',
    '主卧 · 12㎡ · 朝南（6张）',
    '阳台（4张）',
    '房源视频',
    '停车位',
    '物业费',
  ])
    expect(screen.getByText(text)).toBeInTheDocument()
  expect(screen.queryByText('门禁系统')).not.toBeInTheDocument()
  expect(screen.getByText('8 / 共18层')).toBeInTheDocument()
  expect(screen.getByText('水费、电费、燃气费')).toBeInTheDocument()
  expect(screen.getByText(/步行6分钟到地铁青禾站/)).toBeInTheDocument()
  expect(screen.getByText('直线距离')).toBeInTheDocument()
  expect(screen.queryByText(/门牌/)).not.toBeInTheDocument()
})

test('没有的不显示：没有照片说没有，0不显示', async () => {
  await open(undefined)
  expect(await screen.findByText('租金未填')).toBeInTheDocument()
  expect(screen.getByText('房东没有上传照片')).toBeInTheDocument()
  expect(screen.queryByText('房源信息')).not.toBeInTheDocument()
  expect(screen.queryByText(/¥0|0㎡/)).not.toBeInTheDocument()
})

test('在地图里打开的是房源的位置', async () => {
  const openLocation = jest.fn(() => Promise.resolve())
  const page = await open(WHOLE, { before: () => playTaro({ openLocation }) })
  await page.user.click(await screen.findByText('在地图里打开'))
  expect(openLocation).toHaveBeenCalledWith({ name: '青禾新城', longitude: 104.9, latitude: 30.6 })
})

test('申请看房：先说清楚信息费，同意后提交，转到这条申请', async () => {
  const page = await open(WHOLE, { persona: 'resident-new' })
  await screen.findByText('¥4,200/月')
  dialogs.answerModal(false)
  await press(page, '申请看房')
  expect(dialogs.modals.at(-1)?.content).toContain('信息费¥10')
  expect(outcomesOf(page, 'rental.createPreorder')).toEqual([])
  dialogs.answerModal(true)
  await press(page, '申请看房')
  await waitFor(() => expect(router.moves.at(-1)?.[1]).toBe(newestRequest(page)))
})

test('提交时断在半路：不重发，先核对；查到了就转过去', async () => {
  const page = await open(WHOLE, { persona: 'resident-new' })
  await screen.findByText('¥4,200/月')
  await page.fault('rental.createPreorder', 'badJson')
  dialogs.answerModal(true)
  await press(page, '申请看房')
  expect(await screen.findByText(/不确定申请是否已提交/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '申请看房' })).toBeDisabled()
  await press(page, '核对是否已申请')
  await waitFor(() => expect(router.moves.at(-1)?.[1]).toBe(newestRequest(page)))
  expect(outcomesOf(page, 'rental.createPreorder')).toHaveLength(1)
})

test('自己的房源不能申请，用服务器的话说明', async () => {
  const page = await open(WHOLE, { persona: 'resident-owner' })
  await screen.findByText('¥4,200/月')
  dialogs.answerModal(true)
  await press(page, '申请看房')
  expect(await screen.findByText('不能申请看自己的房源')).toBeInTheDocument()
})

test('打开着时被下架：说明，给出回去的路', async () => {
  const mock = createTestMock()
  const id = houseIdOf(mock, FIRST)
  const page = await openHouse(id, { mock })
  await screen.findByText('¥2,800/月')
  mock.world.tables.rentalHouses.change(id, { status: 'pulledOff' })
  const { queryClient } =
    jest.requireActual<typeof import('@/queries/query-client')>('@/queries/query-client')
  await act(async () => void (await queryClient.refetchQueries({ queryKey: ['rental', 'house', id] })))
  expect(await screen.findByText('这套房源已下架')).toBeInTheDocument()
  await press(page, '看看别的房源')
  expect(router.moves.at(-1)?.[1]).toBe(pages.rentalSearch.url())
})

test('没有详情接口的后端：显示列表给出的内容，说明不能在线申请', async () => {
  const search = await openSearch()
  await screen.findByText(SECOND)
  const { mock } = search
  search.unmount()
  const handle = mock.handle.bind(mock)
  mock.handle = (request) =>
    new URL(request.url).pathname === '/house_detail'
      ? Promise.resolve(new Response('<html>404</html>', { status: 404 }))
      : handle(request)
  await openHouse(houseIdOf(mock, SECOND), { mock })
  expect(await screen.findByText('¥1,800/月')).toBeInTheDocument()
  expect(screen.getByText(/暂时不能在线申请看房/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '申请看房' })).not.toBeInTheDocument()
})

test('收藏和看过的在这台手机上，退出登录后清空', async () => {
  const page = await open(SECOND)
  await screen.findByText('¥1,800/月')
  await press(page, '收藏')
  expect(screen.getByRole('button', { name: '取消收藏' })).toBeInTheDocument()
  const { mock } = page
  page.unmount()
  const kept = await openKept({ mock })
  expect(await screen.findByText(SECOND)).toBeInTheDocument()
  expect(screen.getByText(/退出登录后清空/)).toBeInTheDocument()
  await kept.user.click(screen.getByRole('radio', { name: '最近看过' }))
  expect(screen.getByText(SECOND)).toBeInTheDocument()
  await press(kept, '清空最近看过')
  expect(screen.getByText('还没有看过房源')).toBeInTheDocument()
  const lying = () => Object.keys(localStorage).filter((key) => key.includes('person/rental/'))
  expect(lying()).toHaveLength(1)
  await act(async () => session.signOut())
  expect(lying()).toEqual([])
})

test('坏掉的地址只给回去的路', async () => {
  await openHouse(0)
  expect(screen.getByText('这个页面打不开')).toBeInTheDocument()
})
