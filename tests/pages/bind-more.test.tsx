import { pages } from '@/routes/pages'
import { screen, waitFor } from '@testing-library/react'
import BindMorePage from '@/pages/onboarding/bind-more/index'
import { drafts } from '@/features/onboarding/draft'
import {
  at,
  fill,
  OWNED,
  OWNERS_PHONE,
  pickHouse,
  sentCalls,
  tap,
  tick,
} from '~tests/features/onboarding/journey'
import { renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { router } from '~tests/support/taro'

jest.setTimeout(30_000)

const MINE = '19000000001'

const open = (options: PageOptions = {}) =>
  renderPage(<BindMorePage />, { persona: 'resident-owner', url: pages.bindMore.url(), ...options })

async function upToRelation(page: Page, places?: readonly string[]) {
  await fill(page, '手机号', MINE)
  await tap(page, '下一步')
  await at('选择房屋')
  await pickHouse(page, places)
}

async function upToReview(page: Page) {
  await upToRelation(page)
  await tick(page, /房屋登记在您名下/)
  await tap(page, '下一步')
  await at('核对并提交')
}

test('四步绑定更多房屋，不再问个人信息，提交后等审核', async () => {
  const page = await open()
  await upToReview(page)
  expect(screen.queryByText('身份信息')).not.toBeInTheDocument()
  expect(screen.getByText('190****0001')).toBeInTheDocument()
  await tap(page, '提交审核')
  expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
  const [application] = await page.mock.door<object[]>('applications')
  expect(application).toMatchObject({ type: '业主绑定', state: 'pending' })
  expect(drafts.bindMore.getState().house).toBeUndefined()
})

test('手机号写错时错误在字段下面；手机号不存到手机上', async () => {
  const page = await open()
  await fill(page, '手机号', '190')
  await tap(page, '下一步')
  expect(await screen.findByText('请输入11位手机号')).toBeInTheDocument()
  await upToRelation(page)
  expect(JSON.stringify({ ...localStorage })).not.toContain(MINE)
})

test('R21 已有业主的房屋同样要业主的验证码', async () => {
  const page = await open()
  await upToRelation(page, OWNED)
  await tick(page, /和现在的业主一起绑定/)
  await tap(page, '获取验证码')
  await screen.findByText(/前有效/)
  await fill(page, '业主验证码', (await page.mock.lastCode(OWNERS_PHONE)).code)
  await tap(page, '验证')
  await tick(page, /您租住在这里/)
  await tap(page, '下一步')
  await at('核对并提交')
  expect(screen.getByText('与业主绑定')).toBeInTheDocument()
  await tap(page, '提交审核')
  expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
  expect(await sentCalls(page, 'weapp.bindMoreHouses')).toBe(1)
})

test('已经绑定的房屋：说明原因，带去房屋列表', async () => {
  const page = await open()
  await upToReview(page)
  await page.fault('weapp.bindMoreHouses', 'failure', { failure: 'alreadyMember' })
  await tap(page, '提交审核')
  expect(await screen.findByText('您已绑定该房屋，无需重复申请')).toBeInTheDocument()
  await tap(page, '查看我的房屋')
  expect(router.current.path).toBe(pages.houses.path)
})

test('没有个人信息的账号：去填写第一次的表单', async () => {
  const page = await open()
  await upToReview(page)
  await page.fault('weapp.bindMoreHouses', 'failure', { failure: 'noPerson' })
  await tap(page, '提交审核')
  await tap(page, '去填写个人信息')
  await waitFor(() => expect(router.moves.at(-1)).toEqual(['redirectTo', pages.form.url()]))
})

test('还没有录入的住户直接到第一次的表单', async () => {
  await open({ persona: 'resident-new' })
  await waitFor(() => expect(router.moves.at(-1)).toEqual(['redirectTo', pages.form.url()]))
})

test('两张表单的草稿互不影响', async () => {
  const page = await open()
  await upToRelation(page)
  expect(drafts.form.getState().house).toBeUndefined()
  page.unmount()
  drafts.bindMore.setState(drafts.bindMore.getInitialState(), true)
  await open()
  expect(await screen.findByText(/已恢复您上次选择的房屋/)).toBeInTheDocument()
})

test('游客先登录，登录后回到这里', async () => {
  const page = await open({ persona: 'visitor' })
  await tap(page, '去登录')
  expect(router.current.params).toEqual({ from: pages.bindMore.url() })
})
