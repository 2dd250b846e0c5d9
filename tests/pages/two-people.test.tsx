// Two people use one phone: what the open pages show of the first after the second has signed in.
import { act, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { loginByPassword } from '@/contract/weapp/auth'
import { myHouses } from '@/contract/weapp/houses'
import { enter } from '@/features/onboarding/draft'
import CorrectionPage from '@/pages/account/correction/index'
import FormPage from '@/pages/onboarding/form/index'
import ComplaintPage from '@/pages/complaints/new/index'
import { pages } from '@/routes/pages'
import { call, session } from '@/session/backend'
import { useSession } from '@/session/store'
import { renderPage, type Page } from '~tests/support/render-page'
import { device, router } from '~tests/support/taro'

const A = { phone: '19000000001', password: 'Wanjia-0001' }
const B = { phone: '19000000002', password: 'Wanjia-0002' }

const TYPED = '花木园艺有限公司'

/** Makes any call of the app. */
const ask = () =>
  act(() =>
    call(myHouses, {}).then(
      () => undefined,
      () => undefined,
    ),
  )

/** The backend ends A's session, and WeChat knows nobody. The next call notices it. */
async function lose({ mock, advance }: Page): Promise<void> {
  await advance(15 * 86_400_000)
  mock.world.tables.accounts
    .all()
    .forEach(({ id }) => mock.world.tables.accounts.change(id, { openid: undefined }))
  await ask()
  await waitFor(() => expect(useSession.getState().status).toBe('visitor'))
}

/** Signs in as the login page does, which then leads back to the open page. */
const signIn = ({ phone, password }: typeof A, wxCode: string) =>
  act(() => session.signIn({ phone }, () => call(loginByPassword, { username: phone, password, wxCode })))

async function typeCorrection(page: Page): Promise<void> {
  const field = await screen.findByLabelText('工作单位')
  await page.user.clear(field)
  await page.user.type(field, TYPED)
}

const open = (page: ReactElement, url: string) => renderPage(page, { url })

/** What can be read on the screen: texts and fields that are not hidden. */
function onScreen(): string {
  const isHidden = (element: Element) => element.closest('.wj-hidden') !== null
  const fields = [...document.querySelectorAll('input, textarea')].filter((field) => !isHidden(field))
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const read: string[] = fields.map((field) => (field as HTMLInputElement).value)
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (node.parentElement && !isHidden(node.parentElement)) read.push(node.textContent ?? '')
  return read.join('\n')
}

test('登录失效，另一个人登录后回到打开着的更正页：前一个人写的不在了', async () => {
  const page = await open(<CorrectionPage />, pages.correction.url())
  await typeCorrection(page)
  await lose(page)
  expect(onScreen()).not.toMatch(/花木园艺|林晓岚/)
  await signIn(B, 'wx:somebody-else')
  await waitFor(() => expect(onScreen()).toContain('周予安'))
  expect(onScreen()).not.toMatch(/花木园艺|林晓岚/)
})

test('登录失效，本人回来，中间没有别人：更正页写到一半的还在', async () => {
  const page = await open(<CorrectionPage />, pages.correction.url())
  await typeCorrection(page)
  await lose(page)
  await signIn(A, 'wx:somebody-else')
  await waitFor(() => expect(onScreen()).toContain(TYPED))
})

test('微信换成了另一个人，更正页开着：一发现就换成新的人，写过的不在了', async () => {
  const page = await open(<CorrectionPage />, pages.correction.url())
  await typeCorrection(page)
  await page.advance(15 * 86_400_000)
  device.loginCode = 'wx:resident-tenant'
  await ask()
  await waitFor(() => expect(onScreen()).toContain('周予安'))
  expect(onScreen()).not.toMatch(/花木园艺|林晓岚/)
})

test('登录失效后从登录页返回表单：看不到填过的，重新登录后都在', async () => {
  const page = await renderPage(<FormPage />, { url: pages.form.url(), persona: 'resident-new' })
  await screen.findByText('验证手机号')
  act(() => enter('form', { name: '样例甲', idNumber: '990000199104122468' }))
  await page.user.type(screen.getByLabelText('手机号'), '19000000020')
  await lose(page)
  await waitFor(() => expect(router.current.path).toBe(pages.login.path))
  expect(onScreen()).toContain('登录后才能绑定房屋')
  expect(onScreen()).not.toMatch(/19000000020|样例甲/)
  await signIn({ phone: '19000000003', password: 'Wanjia-0003' }, 'wx:somebody-else')
  await waitFor(() => expect(onScreen()).toContain('19000000020'))
})

test('投诉写到一半换了人：新的人打开的是空白的', async () => {
  const page = await open(<ComplaintPage />, pages.newComplaint.url())
  await page.user.type(await screen.findByLabelText(/内容/), TYPED)
  await lose(page)
  expect(onScreen()).not.toContain(TYPED)
  await signIn(B, 'wx:somebody-else')
  await screen.findByLabelText(/内容/)
  expect(onScreen()).not.toContain(TYPED)
})
