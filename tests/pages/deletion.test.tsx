import { screen, waitFor } from '@testing-library/react'
import { bindMoreHouses } from '@/contract/weapp/form'
import DeletionPage from '@/pages/account/deletion/index'
import { auditList } from '@/contract/wjdh/audits'
import { pages } from '@/routes/pages'
import { call } from '@/session/backend'
import { useSession } from '@/session/store'
import { housesToTry } from '~mock/personas'
import { houseAt } from '~mock/world/places/seed-places'
import { renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { dialogs, router } from '~tests/support/taro'

const OWNER = '19000000001'

const open = (options: PageOptions = {}) =>
  renderPage(<DeletionPage />, { url: pages.deletion.url(), ...options })

const tap = async (page: Page, name: string | RegExp) =>
  page.user.click(await screen.findByRole('button', { name }))

async function typeCode(page: Page): Promise<void> {
  await tap(page, '获取验证码')
  await screen.findByRole('button', { name: /秒后重发/ })
  await page.user.type(screen.getByLabelText('验证码'), (await page.mock.lastCode(OWNER)).code)
}

const applications = async ({ mock }: Page) => {
  const { access_token: token } = await mock.post('/api/v1/wjdh/secret', {
    secret_id: '123456',
    secret_key: '123456',
  })
  return JSON.stringify(await mock.post(auditList.path, { community_identifier: 10002 }, String(token)))
}

test('先说清楚：没缴的费、在审的申请、删除什么、依法保留什么', async () => {
  const page = await open()
  expect(await screen.findByText(/您还有 8 笔待缴费，共 ¥3,933.70/)).toBeInTheDocument()
  expect(screen.getByText('会删除')).toBeInTheDocument()
  expect(screen.getByText('物业依法保留')).toBeInTheDocument()
  expect(screen.queryByText(/条申请正在审核/)).not.toBeInTheDocument()
  await tap(page, '注销账号')
  expect(await screen.findByText('请先获取验证码')).toBeInTheDocument()
  expect(screen.getByText('请先阅读上面的内容并勾选')).toBeInTheDocument()
})

test('注销到底：平台上没有了账号和申请，手机上什么都不留，物业的账单还在', async () => {
  const page = await open()
  await screen.findByText('会删除')
  const houseId = houseAt(page.mock.world, housesToTry.free).id
  await call(bindMoreHouses, { phone: OWNER, houseId, role: 'tenant' })
  expect(await applications(page)).toContain(OWNER)
  const bills = page.mock.world.tables.bills.size
  await typeCode(page)
  await page.user.click(screen.getByRole('checkbox', { name: '我已了解删除和保留的内容' }))
  await tap(page, '注销账号')
  await waitFor(() => expect(router.current.path).toBe(pages.home.path))
  expect(dialogs.modals.at(-1)?.title).toBe('注销账号？')
  expect(useSession.getState().status).toBe('visitor')
  expect(page.mock.world.tables.accounts.first('phone', OWNER)).toBeUndefined()
  expect(await applications(page)).not.toContain(OWNER)
  expect(page.mock.world.tables.bills.size).toBe(bills)
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/林晓岚|190\*{4}0001|person\//)
})

test('验证码不对：说出来，账号还在', async () => {
  const page = await open()
  await tap(page, '获取验证码')
  await screen.findByRole('button', { name: /秒后重发/ })
  const { code } = await page.mock.lastCode(OWNER)
  await page.user.type(screen.getByLabelText('验证码'), code === '000000' ? '111111' : '000000')
  await page.user.click(screen.getByRole('checkbox', { name: '我已了解删除和保留的内容' }))
  await tap(page, '注销账号')
  expect(await screen.findByText('验证码不对，请核对短信后重新输入')).toBeInTheDocument()
  expect(useSession.getState().status).toBe('signedIn')
})

test('在最后一问里改了主意：什么都没有发生', async () => {
  const page = await open()
  await typeCode(page)
  await page.user.click(screen.getByRole('checkbox', { name: '我已了解删除和保留的内容' }))
  dialogs.answerModal(false)
  await tap(page, '注销账号')
  expect(page.mock.world.tables.accounts.first('phone', OWNER)).toBeDefined()
})

test('没有登录的人看到为什么要先登录', async () => {
  await open({ persona: 'visitor' })
  expect(await screen.findByText('登录后才能注销账号')).toBeInTheDocument()
})
