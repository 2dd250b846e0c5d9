import { pages } from '@/routes/pages'
import { screen, waitFor } from '@testing-library/react'
import { drafts } from '@/features/onboarding/draft'
import FormPage from '@/pages/onboarding/form/index'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { dialogs, router } from '~tests/support/taro'
import { at, fill, MY_PHONE, tap, verifyPhone } from './journey'

jest.setTimeout(30_000)

const open = (options: PageOptions = {}) =>
  renderPage(<FormPage />, { persona: 'resident-new', url: pages.form.url(), ...options })

test('安防平台没有登记的手机号：继续选择房屋', async () => {
  const page = await open()
  await verifyPhone(page)
  expect(await at('选择房屋')).toBeInTheDocument()
  expect(drafts.form.getState().values.phone).toBe(MY_PHONE)
})

test('安防平台登记过的手机号：房屋自动绑定，直接到房屋列表', async () => {
  const page = await open()
  await verifyPhone(page, '19000000011')
  await waitFor(() => expect(router.current.path).toBe(pages.houses.path))
  expect(dialogs.toasts).toContain('已自动绑定您的房屋')
  expect(drafts.form.getState().typedPhone).toBeUndefined()
})

test('这个手机号的住户早已绑定：不用重复填写，到房屋列表', async () => {
  const page = await open()
  await verifyPhone(page, '19000000001')
  await waitFor(() => expect(router.current.path).toBe(pages.houses.path))
  expect(dialogs.toasts).toContain('您已经绑定过，不用重复填写')
})

test.each(['securityDown', 'callBroken'])(
  '安防平台故障（%s）：说清楚，内容都在，同一个验证码可以重试',
  async (failure) => {
    const page = await open()
    await page.fault('weapp.securityPhone', 'failure', { failure })
    await verifyPhone(page)
    expect(await screen.findByText('系统开小差，请重试或联系工作人员')).toBeInTheDocument()
    expect(screen.getByLabelText('手机号')).toHaveValue(MY_PHONE)
    expect(screen.getByLabelText('验证码')).not.toHaveValue('')
    await tap(page, '验证并继续')
    expect(await at('选择房屋')).toBeInTheDocument()
  },
)

test('验证码不对时错误写在验证码下面，改对后继续', async () => {
  const page = await open()
  await fill(page, '手机号', MY_PHONE)
  await tap(page, '验证并继续')
  expect(screen.getByText('请输入短信里的验证码')).toBeInTheDocument()
  await tap(page, '获取验证码')
  await screen.findByRole('button', { name: /秒后重发/ })
  const { code } = await page.mock.lastCode(MY_PHONE)
  await fill(page, '验证码', code === '000000' ? '111111' : '000000')
  await tap(page, '验证并继续')
  expect(await screen.findByText('验证码错误')).toBeInTheDocument()
  await fill(page, '验证码', code)
  await tap(page, '验证并继续')
  expect(await at('选择房屋')).toBeInTheDocument()
})

test('验证码五分钟后失效：提示重新获取', async () => {
  const page = await open()
  await fill(page, '手机号', MY_PHONE)
  await tap(page, '获取验证码')
  await screen.findByRole('button', { name: /秒后重发/ })
  const { code } = await page.mock.lastCode(MY_PHONE)
  await page.advance(5 * 60_000)
  await fill(page, '验证码', code)
  await tap(page, '验证并继续')
  expect(await screen.findByText(/验证码已失效/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '重新获取' })).toBeEnabled()
})

test('给别的手机号获取的验证码不能用来验证现在的手机号', async () => {
  const page = await open()
  await fill(page, '手机号', '19000000021')
  await tap(page, '获取验证码')
  await screen.findByRole('button', { name: /秒后重发/ })
  await fill(page, '手机号', MY_PHONE)
  await fill(page, '验证码', '123456')
  await tap(page, '验证并继续')
  expect(await screen.findByText('请先获取验证码')).toBeInTheDocument()
})

test('结果不明时说明可以重新验证，不自动重发', async () => {
  const page = await open()
  await page.fault('weapp.securityPhone', 'badJson')
  await verifyPhone(page)
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(await at('验证手机号')).toBeInTheDocument()
})

test('已录入过的住户改去绑定更多房屋', async () => {
  await open({ persona: 'resident-owner' })
  await waitFor(() => expect(router.moves.at(-1)).toEqual(['redirectTo', pages.bindMore.url()]))
})

test('游客先登录，登录后回到这里', async () => {
  const page = await open({ persona: 'visitor' })
  await tap(page, '去登录')
  expect(router.current).toEqual({ path: pages.login.path, params: { from: pages.form.url() } })
})
