import { pages } from '@/routes/pages'
import { screen, waitFor, within } from '@testing-library/react'
import HousesPage from '@/pages/tabs/houses/index'
import { useSession } from '@/session/store'
import { officeDecides, newcomerApplies } from '~tests/support/applications'
import { answerWith, renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { pageEvents, router } from '~tests/support/taro'

const URL = `/${pages.houses.path}`
const open = (options: PageOptions = {}) => renderPage(<HousesPage />, { url: URL, ...options })
const press = ({ user }: Page, name: string) => user.click(screen.getByRole('button', { name }))

/** The row that shows this text. */
async function row(text: string | RegExp) {
  const rows = await screen.findAllByRole('button')
  const found = rows.find(({ textContent }) =>
    typeof text === 'string' ? textContent?.includes(text) : text.test(textContent ?? ''),
  )
  if (!found) throw new Error(`no row ${String(text)}`)
  return within(found)
}

const requests = ({ mock }: Page) =>
  mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === 'weapp.myHouses').length

test('业主看到两套房屋、角色和还没注册小程序的家人', async () => {
  await open()
  await screen.findByText('晨曦家园1栋1单元1楼101号')
  const first = await row('晨曦家园1栋1单元1楼101号')
  expect(first.getByText('业主 · 2 位家人还没注册小程序')).toBeInTheDocument()
  expect(first.getByText('已绑定')).toBeInTheDocument()
  expect(screen.getByText('晨曦家园3栋2单元4楼401号')).toBeInTheDocument()
  expect(screen.queryByText('我的申请')).not.toBeInTheDocument()
})

test('租客看到房屋和未通过的申请，原因写在下面', async () => {
  await open({ persona: 'resident-tenant' })
  await screen.findByText('我的申请')
  const application = await row('晨曦家园10栋2单元5楼501号')
  expect(application.getByText('未通过')).toBeInTheDocument()
  expect(application.getByText(/^以租客身份申请绑定/)).toBeInTheDocument()
  expect(application.getByText(/原因：租赁合同照片不清晰，请到物业服务中心核对/)).toBeInTheDocument()
})

test('R9 有 role_name 就显示它，没有时显示表里的词', async () => {
  const page = await open({ before: serveRoles })
  await page.findByText('晨曦家园1栋1单元1楼101号')
  expect(screen.getByText(/^父亲 · /)).toBeInTheDocument()
  expect(screen.getByText(/^丈夫 · /)).toBeInTheDocument()
})

/** Serves the example of 3.1.1, which calls role 3 父亲, and a second row without role_name. */
function serveRoles(mock: Parameters<NonNullable<PageOptions['before']>>[0]): void {
  const handle = mock.handle.bind(mock)
  const item = (id: number, introduction: string, more = {}) => ({
    house_id: id,
    status: 1,
    role: '3',
    introduction,
    not_register: 0,
    ...more,
  })
  mock.handle = async (request) => {
    if (!request.url.endsWith('/housesList')) return handle(request)
    return Response.json({
      code: '0',
      token_expired: '1',
      msg: '成功获取用户一标三实列表',
      message: '成功获取用户一标三实列表',
      data: [item(1, '晨曦家园1栋1单元1楼101号', { role_name: '父亲' }), item(2, '晨曦家园3栋2单元4楼401号')],
    })
  }
}

test('没有房屋也没有申请时，引导去绑定', async () => {
  const page = await open({ persona: 'resident-new' })
  expect(await screen.findByText('您还没有绑定房屋')).toBeInTheDocument()
  await press(page, '绑定房屋')
  expect(router.moves.at(-1)).toEqual(['navigateTo', `/${pages.form.path}`])
})

test('已有房屋时绑定更多房屋，不再填个人信息', async () => {
  const page = await open()
  await screen.findByText('晨曦家园1栋1单元1楼101号')
  await press(page, '绑定更多房屋')
  expect(router.moves.at(-1)).toEqual(['navigateTo', `/${pages.bindMore.path}`])
})

test('点房屋和申请进入各自的详情', async () => {
  const page = await open({ persona: 'resident-tenant' })
  await page.user.click(await screen.findByText('晨曦家园2栋1单元3楼302号'))
  expect(router.moves.at(-1)?.[1]).toMatch(/^\/pages\/house\/detail\/index\?houseId=\d+&role=tenant$/)
  await page.user.click(screen.getByText('晨曦家园10栋2单元5楼501号'))
  expect(router.moves.at(-1)?.[1]).toMatch(/^\/pages\/house\/application\/index\?applicationId=\d+$/)
})

test('失败不会看起来像没有房屋，重试后显示', async () => {
  const page = await open({
    before: async (mock) => {
      await mock.door('faults', { endpoint: 'weapp.myHouses', kind: 'http500', times: 3 })
    },
  })
  expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
  expect(screen.queryByText('您还没有绑定房屋')).not.toBeInTheDocument()
  await press(page, '重试')
  expect(await screen.findByText('晨曦家园1栋1单元1楼101号')).toBeInTheDocument()
})

test('加载时说明正在加载', async () => {
  const page = await open({
    before: async (mock) => {
      await mock.door('faults', { endpoint: 'weapp.myHouses', kind: 'delay', ms: 4_000 })
    },
  })
  expect(screen.getByRole('status', { name: '正在加载' })).toBeInTheDocument()
  await waitFor(() => expect(page.mock.world.tables.faults.all()).toHaveLength(0))
  await page.advance(4_000)
  expect(await screen.findByText('晨曦家园1栋1单元1楼101号')).toBeInTheDocument()
})

test('下拉刷新看到新的结果；刷新失败时保留旧内容并说明', async () => {
  const page = await open({ persona: 'resident-tenant' })
  await screen.findByText('未通过')
  const { applications } = page.mock.world.tables
  for (const { id, houseId } of applications.all()) {
    if (page.mock.world.tables.houses.need(houseId).houseNumber === 501)
      applications.change(id, { state: 'withdrawn' })
  }
  await pageEvents.pullDownRefresh()
  expect(await screen.findByText('已撤回')).toBeInTheDocument()
  await page.fault('weapp.myHouses', 'http500', { times: 3 })
  await pageEvents.pullDownRefresh()
  expect(await screen.findByText(/没有更新成功，显示的是上次的内容/)).toBeInTheDocument()
  expect(screen.getByText('已撤回')).toBeInTheDocument()
  await press(page, '重试')
  await waitFor(() => expect(screen.queryByText(/没有更新成功/)).not.toBeInTheDocument())
})

test('打开时只请求一次，再次显示时重新读取', async () => {
  const page = await open()
  await screen.findByText('晨曦家园1栋1单元1楼101号')
  expect(requests(page)).toBe(1)
  await pageEvents.show()
  await waitFor(() => expect(requests(page)).toBe(2))
})

test('审核通过后，房屋出现在列表里，账号的角色也跟着更新', async () => {
  const page = await open({
    persona: 'resident-new',
    before: (mock) => void newcomerApplies(mock),
  })
  expect(await screen.findByText('待审核')).toBeInTheDocument()
  expect(useSession.getState().account?.roles).toEqual(['NewMember'])
  const [pending] = page.mock.world.tables.applications.all().slice(-1)
  officeDecides(page.mock, pending?.id ?? 0)
  await pageEvents.show()
  expect(await screen.findByText('已绑定')).toBeInTheDocument()
  expect(screen.queryByText('待审核')).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '绑定更多房屋' })).toBeInTheDocument()
  await waitFor(() => expect(useSession.getState().account?.roles).toContain('HouseMember'))
})

test('游客先看到为什么要登录，登录后回到这里', async () => {
  const page = await open({ persona: 'visitor' })
  expect(screen.getByText('登录后查看您的房屋')).toBeInTheDocument()
  await press(page, '登录')
  expect(router.moves.at(-1)).toEqual([
    'navigateTo',
    `/pages/account/login/index?from=${encodeURIComponent(URL)}`,
  ])
})

const OBSERVED = [
  {
    house_id: 5,
    shenhe_id: 2,
    people_house_id: 3,
    status: '审核已通过',
    role: '业主',
    introduction: '云庭1栋101号',
  },
  { people_house_id: 4, status: '解绑审核中', role: '租客', introduction: '云庭1栋102号' },
  {
    house_id: 7,
    people_house_id: 5,
    status: '已解绑',
    introduction: '云庭1栋103号',
    deleted_at: '2021-01-08 10:00:00',
  },
  { house_id: 8, people_house_id: 6, status: '冻结中', introduction: '云庭1栋104号' },
  { shenhe_id: 9, status: '未通过审核', introduction: '云庭1栋105号', action: '租客绑定' },
]

test('R31 真实后台的写法：词的状态、成员关系的编号和没见过的状态都显示', async () => {
  const page = await open({
    before: () => answerWith('/user/housesList', { code: 0, data: OBSERVED }),
  })
  const mine = within(await cardOf('我的房屋'))
  expect(mine.getByText('云庭1栋101号')).toBeInTheDocument()
  expect(mine.getByText('解绑审核中')).toBeInTheDocument()
  const others = within(await cardOf('其他房屋'))
  expect(others.getByText('已解绑')).toBeInTheDocument()
  expect(others.getByText('2021-01-08 10:00:00')).toBeInTheDocument()
  expect(others.getByText('冻结中')).toBeInTheDocument()
  // A house that was left can be removed; an unknown state offers nothing.
  expect(others.getByRole('button')).toHaveTextContent(/^云庭1栋103号.*已解绑$/)
  expect(within(await cardOf('我的申请')).getByText('未通过')).toBeInTheDocument()
  await page.user.click(screen.getByText('云庭1栋101号'))
  expect(router.moves.at(-1)).toEqual(['navigateTo', pages.house.url({ houseId: 5, role: 'owner' })])
})

async function cardOf(title: string): Promise<HTMLElement> {
  const card = (await screen.findByText(title)).closest('.wj-card')
  if (!(card instanceof HTMLElement)) throw new Error(`no card ${title}`)
  return card
}
