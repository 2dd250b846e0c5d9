import { pages } from '@/routes/pages'
import { screen, within } from '@testing-library/react'
import DetailPage from '@/pages/house/detail/index'
import { useSession } from '@/session/store'
import { housesToTry } from '~mock/personas'
import { houseAt, type HousePath } from '~mock/world/places/seed-places'
import type { TestMock } from '~tests/support/mock'
import { createTestMock } from '~tests/support/mock'
import { answerWith, renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { dialogs, pageEvents, router } from '~tests/support/taro'

const URL = `/${pages.house.path}`

/** Ids of the seed, which is always the same. */
const idAt = (path: HousePath) => houseAt(createTestMock().world, path).id
const FIRST = idAt(housesToTry.ownersFirst)
const SECOND = idAt(housesToTry.ownersSecond)

const open = (houseId: number | string = FIRST, options: PageOptions = {}) =>
  renderPage(<DetailPage />, { url: URL, params: { houseId, role: 'owner' }, ...options })

/** The card with this title, such as 家庭成员（3）. */
async function group(title: string) {
  const head = await screen.findByText(title)
  const card = head.closest('.wj-card')
  if (!(card instanceof HTMLElement)) throw new Error(`no card ${title}`)
  return within(card)
}

const press = ({ user }: Page, name: string) => user.click(screen.getByRole('button', { name }))

test('显示房屋的信息，在 data 里读取（R13）', async () => {
  await open()
  expect(await screen.findByText('晨曦家园1栋1单元1楼101号')).toBeInTheDocument()
  for (const [name, value] of [
    ['房屋类型', '单元楼'],
    ['房屋用途', '住宅'],
    ['房屋性质', '私有'],
    ['房屋现状', '自用'],
  ] as const) {
    const row = screen.getByText(name).closest('.wj-row')
    expect(row).toHaveTextContent(value)
  }
})

test('成员是一张表：业主在最前，每人一个身份标签，谁还没注册写在名字下面', async () => {
  await open()
  const members = await group('家庭成员（3）')
  const rows = members.getAllByText(/^(林晓岚|陆知远|陆念初)$/).map((name) => name.closest('.wj-row'))
  expect(rows.map((row) => row?.textContent)).toEqual([
    '林晓岚业主',
    '陆知远还没注册小程序丈夫',
    '陆念初还没注册小程序女儿',
  ])
  expect(members.getByText('请家人用登记的手机号注册小程序并验证，之后就能使用')).toBeInTheDocument()
})

test('业主看到别人的申请：谁、以什么身份、审核到哪一步', async () => {
  await open()
  const applicants = await group('加入申请（1）')
  expect(applicants.getByText('林南乔')).toBeInTheDocument()
  expect(applicants.getByText('以家属身份申请绑定')).toBeInTheDocument()
  expect(applicants.getByText('待审核')).toBeInTheDocument()
})

test('租客看不到别人的申请，后台多给了也不显示', async () => {
  const houseId = idAt(housesToTry.tenants)
  const unbound = [{ name: '沈知夏', action: '租客绑定' }]
  await open(houseId, {
    persona: 'resident-tenant',
    params: { houseId, role: 'tenant' },
    before: () =>
      answerWith('/house/detail', {
        code: '0',
        token_expired: '1',
        data: { introduction: '晨曦家园2栋1单元3楼302号', weibangding: unbound },
      }),
  })
  expect(await screen.findByText('还没有登记的成员')).toBeInTheDocument()
  expect(screen.queryByText(/加入申请/)).not.toBeInTheDocument()
  expect(screen.queryByText('沈知夏')).not.toBeInTheDocument()
})

test('把另一套设为当前房屋', async () => {
  const page = await open(SECOND)
  await screen.findByText('晨曦家园3栋2单元4楼401号')
  await page.user.click(await screen.findByRole('button', { name: '设为当前房屋' }))
  expect(useSession.getState().currentHouseId).toBe(SECOND)
  expect(dialogs.toasts).toContain('已设为当前房屋')
  expect(await screen.findByText('当前房屋')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '设为当前房屋' })).not.toBeInTheDocument()
})

test('已经是当前房屋时只说明，没有按钮', async () => {
  await open(FIRST)
  expect(await screen.findByText('当前房屋')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '设为当前房屋' })).not.toBeInTheDocument()
})

const failing = (times: number) => async (mock: TestMock) => {
  await mock.door('faults', { endpoint: 'weapp.houseDetail', kind: 'http500', times })
}

test('失败时给出重试', async () => {
  const page = await open(FIRST, { before: failing(3) })
  expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
  await press(page, '重试')
  expect(await screen.findByText('家庭成员（3）')).toBeInTheDocument()
})

test('加载时说明正在加载', async () => {
  await open(FIRST, {
    before: async (mock) => {
      await mock.door('faults', { endpoint: 'weapp.houseDetail', kind: 'delay', ms: 4_000 })
    },
  })
  expect(screen.getByRole('status', { name: '正在加载' })).toBeInTheDocument()
})

test('下拉刷新失败时保留旧内容并说明', async () => {
  const page = await open()
  await screen.findByText('家庭成员（3）')
  await page.fault('weapp.houseDetail', 'http500', { times: 3 })
  await pageEvents.pullDownRefresh()
  expect(await screen.findByText(/没有更新成功/)).toBeInTheDocument()
  expect(screen.getByText('家庭成员（3）')).toBeInTheDocument()
})

test('不是自己的房屋时说明，并能回到我的房屋', async () => {
  const page = await open(idAt(housesToTry.tenants))
  expect(await screen.findByText('您没有绑定这套房屋，或已经不再是它的成员')).toBeInTheDocument()
  await press(page, '查看我的房屋')
  expect(router.moves.at(-1)).toEqual(['switchTab', `/${pages.houses.path}`])
})

test.each(['0', 'abc', '-1', '1e3', ''])('地址里的房屋编号是 %p 时说明打不开，不发请求', async (houseId) => {
  const { mock } = await open(houseId)
  expect(screen.getByText('这个页面打不开')).toBeInTheDocument()
  expect(mock.world.tables.journal.all().map(({ endpoint }) => endpoint)).not.toContain('weapp.houseDetail')
})

test('游客打开分享的地址时先登录，登录后回到这套房屋', async () => {
  const page = await open(FIRST, { persona: 'visitor' })
  await press(page, '登录')
  const back = encodeURIComponent(`${URL}?houseId=${FIRST}&role=owner`)
  expect(router.moves.at(-1)).toEqual(['navigateTo', `/pages/account/login/index?from=${back}`])
})
