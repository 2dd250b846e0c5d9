import { pages } from '@/routes/pages'
import { screen, waitFor } from '@testing-library/react'
import ActivatePage from '@/pages/house/activate/index'
import AddMemberPage from '@/pages/house/add-member/index'
import ApplicationPage from '@/pages/house/application/index'
import DetailPage from '@/pages/house/detail/index'
import LeftHousePage from '@/pages/house/left/index'
import MemberPage from '@/pages/house/member/index'
import HousesPage from '@/pages/tabs/houses/index'
import { housesToTry } from '~mock/personas'
import { endMembership } from '~mock/world/people/household'
import { idNumberOf } from '~mock/world/people/seed-people'
import { houseAt } from '~mock/world/places/seed-places'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { answerWith, renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { dialogs, pageEvents, router } from '~tests/support/taro'

const houseOf = ({ world }: TestMock) => houseAt(world, housesToTry.ownersFirst).id

/** The membership of a person in the owner's first house. */
function membershipOf(mock: TestMock, name: string): number {
  const { memberships, people } = mock.world.tables
  const row = memberships
    .where('house', houseOf(mock))
    .find(({ personId }) => people.need(personId).name === name)
  if (!row) throw new Error(`${name} does not live there`)
  return row.id
}

const openHouse = (mock: TestMock, options: PageOptions = {}) =>
  renderPage(<DetailPage />, {
    url: `/${pages.house.path}`,
    params: { houseId: houseOf(mock), role: 'owner' },
    mock,
    ...options,
  })

const openMember = (mock: TestMock, name: string) =>
  renderPage(<MemberPage />, {
    url: `/${pages.member.path}`,
    params: { houseId: houseOf(mock), membershipId: membershipOf(mock, name) },
    mock,
  })

const press = async ({ user }: Page, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }))
const newest = ({ world }: TestMock) => world.tables.applications.all().at(-1)

test('R42 业主点一位成员，能让他不再缴费、再能缴费；开关说的是服务器的现状', async () => {
  const mock = createTestMock()
  const house = await openHouse(mock)
  await press(house, /^陆知远/)
  expect(router.current.params).toEqual({
    houseId: String(houseOf(mock)),
    membershipId: String(membershipOf(mock, '陆知远')),
  })
  house.unmount()
  const { user } = await openMember(mock, '陆知远')
  const pays = () => screen.findByRole('switch', { name: '可以查看和缴纳这套房屋的费用' })
  expect(await pays()).toBeChecked()
  await user.click(await pays())
  await waitFor(async () => expect(await pays()).not.toBeChecked())
  expect(mock.world.tables.memberships.need(membershipOf(mock, '陆知远')).mayPay).toBe(false)
  // A member without an account cannot manage anything and is invited first.
  expect(screen.queryByRole('switch', { name: '可以添加家人和租客' })).not.toBeInTheDocument()
  expect(screen.getByText('邀请开通')).toBeInTheDocument()
})

test('R42 邀请的卡片里没有任何人的信息，点开是开通页', async () => {
  await openMember(createTestMock(), '陆念初')
  await screen.findByText('邀请开通')
  const card = await pageEvents.share()
  expect(card).toEqual({ title: '家人邀请您开通万家，查看家里的账单和公告', path: `/${pages.activate.path}` })
})

test('R42 为成员申请解绑：先问，提交后是解绑审核中，不再给按钮', async () => {
  const mock = createTestMock()
  const page = await openMember(mock, '陆念初')
  dialogs.answerModal(false)
  await press(page, '申请解绑')
  expect(newest(mock)?.type).not.toBe('家属解绑')
  dialogs.answerModal(true)
  await press(page, '申请解绑')
  expect(
    await screen.findByText(/解绑审核中，请等待物业审核。要撤回，请联系小区物业服务中心/),
  ).toBeInTheDocument()
  expect(newest(mock)).toMatchObject({ type: '家属解绑', state: 'pending' })
  expect(screen.queryByRole('button', { name: '申请解绑' })).not.toBeInTheDocument()
})

test('R42 自己申请解绑一套房屋：物业审核前还是成员，写明解绑审核中', async () => {
  const mock = createTestMock()
  const page = await openHouse(mock)
  dialogs.answerModal(true)
  await press(page, '解绑这套房屋')
  expect(await screen.findByText('您已申请解绑这套房屋，请等待物业审核')).toBeInTheDocument()
  expect(newest(mock)).toMatchObject({ type: '业主解绑', state: 'pending' })
  expect(screen.queryByRole('button', { name: '解绑这套房屋' })).not.toBeInTheDocument()
})

test('R42 等待解绑审核时可以自己撤回，撤回后还是成员，还可以再申请', async () => {
  const mock = createTestMock()
  const page = await openHouse(mock)
  dialogs.answerModal(true)
  await press(page, '解绑这套房屋')
  await press(page, '撤回解绑申请')
  expect(await screen.findByRole('button', { name: '解绑这套房屋' })).toBeInTheDocument()
  expect(newest(mock)).toMatchObject({ type: '业主解绑', state: 'withdrawn' })
  expect(dialogs.toasts).toContain('已撤回解绑申请')
})

test('列表里的申请不是解绑，或后端没有说是哪一条：不给撤回，说去找物业', async () => {
  const mock = createTestMock()
  const row = {
    house_id: houseOf(mock),
    people_house_id: 1,
    shenhe_id: 7,
    status: '解绑审核中',
    introduction: '晨曦家园1栋',
  }
  await openHouse(mock, {
    before: () => {
      answerWith('/user/housesList', { code: 0, data: [row] })
      const shenhe = {
        id: 7,
        shenhe_status: '等待审核',
        shenhe_action_introduction: '业主正在申请：业主绑定',
      }
      answerWith('/shenhe/detail', { code: 0, data: { shenhe, list: {} } })
    },
  })
  expect(
    await screen.findByText(/您已申请解绑这套房屋，请等待物业审核。要撤回，请联系小区物业服务中心/),
  ).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '撤回解绑申请' })).not.toBeInTheDocument()
})

test('R42 添加家人：填四样、征得本人同意，提交后等物业审核；没同意不提交', async () => {
  const mock = createTestMock()
  const house = await openHouse(mock)
  await press(house, '添加家人或租客')
  const { params } = router.current
  expect(params).toEqual({ community: '10002', membershipId: String(membershipOf(mock, '林晓岚')) })
  house.unmount()
  const page = await renderPage(<AddMemberPage />, { url: `/${pages.addMember.path}`, params, mock })
  await page.user.selectOptions(await screen.findByLabelText('关系'), '儿子')
  await page.user.type(screen.getByLabelText('姓名'), '林小满')
  await page.user.type(screen.getByLabelText('手机号'), '19000000077')
  await page.user.type(screen.getByLabelText('身份证号'), idNumberOf('20100101', 77))
  const before = mock.world.tables.applications.size
  await press(page, '提交物业审核')
  expect(await screen.findByText('请先征得本人同意并勾选')).toBeInTheDocument()
  expect(mock.world.tables.applications.size).toBe(before)
  await page.user.click(screen.getByRole('checkbox'))
  await press(page, '提交物业审核')
  expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
  expect(newest(mock)).toMatchObject({ forMember: true, type: '家属绑定', person: { name: '林小满' } })
  expect(JSON.stringify({ ...localStorage })).not.toContain('林小满')
})

test('没有得到授权的成员没有添加的按钮，链接打开也说联系业主', async () => {
  const mock = createTestMock()
  const params = { community: '10002', membershipId: membershipOf(mock, '林晓岚') }
  await renderPage(<AddMemberPage />, {
    url: `/${pages.addMember.path}`,
    params,
    mock,
    persona: 'resident-tenant',
  })
  expect(await screen.findByText('您不能为这套房屋添加成员')).toBeInTheDocument()
})

test('R42 被登记的人用姓名和短信开通，开通后看得到房屋；姓名不对说明怎样核对', async () => {
  const mock = createTestMock()
  const { phone } = mock.world.tables.people.all().find(({ name }) => name === '陆知远') ?? { phone: '' }
  const page = await renderPage(<ActivatePage />, {
    url: `/${pages.activate.path}`,
    mock,
    persona: 'resident-new',
  })
  const name = await screen.findByLabelText('姓名')
  await page.user.type(name, '陆之远')
  await page.user.type(screen.getByLabelText('手机号'), phone)
  await press(page, '获取验证码')
  await screen.findByText(/已发送到/)
  await page.user.type(screen.getByLabelText('验证码'), (await mock.lastCode(phone)).code)
  await press(page, '开通')
  expect(await screen.findByText(/没有找到您的登记。请核对姓名和手机号/)).toBeInTheDocument()
  await page.user.clear(name)
  await page.user.type(name, '陆知远')
  await press(page, '开通')
  await waitFor(() => expect(router.current.path).toBe(pages.houses.path))
  expect(dialogs.toasts).toContain('开通成功')
  page.unmount()
  await renderPage(<HousesPage />, { mock, persona: 'resident-new' })
  expect(await screen.findByText('晨曦家园1栋1单元1楼101号')).toBeInTheDocument()
})

test('R42 已解绑的房屋在列表里，点开可以删除', async () => {
  const mock = createTestMock()
  const id = membershipOf(mock, '林晓岚')
  endMembership(mock.world, id)
  const list = await renderPage(<HousesPage />, { mock })
  await press(list, /^晨曦家园1栋1单元1楼101号.*已解绑$/s)
  expect(router.current).toMatchObject({ path: pages.leftHouse.path, params: { membershipId: String(id) } })
  list.unmount()
  const page = await renderPage(<LeftHousePage />, {
    url: `/${pages.leftHouse.path}`,
    params: { membershipId: id },
    mock,
  })
  dialogs.answerModal(true)
  await press(page, '从列表删除')
  await waitFor(() => expect(router.current.path).toBe(pages.houses.path))
  expect(mock.world.tables.endedMemberships.size).toBe(0)
})

test('R42 没通过的申请可以删除，删除前先问', async () => {
  const mock = createTestMock()
  const refused = mock.world.tables.applications.all().find(({ state }) => state === 'rejected')
  const page = await renderPage(<ApplicationPage />, {
    url: `/${pages.application.path}`,
    params: { applicationId: refused?.id ?? 0 },
    mock,
    persona: 'resident-tenant',
  })
  dialogs.answerModal(true)
  await press(page, '删除这条申请')
  await waitFor(() => expect(router.current.path).toBe(pages.houses.path))
  expect(mock.world.tables.applications.need(refused?.id ?? 0)).toMatchObject({
    hidden: true,
    state: 'rejected',
  })
})
