import { pages } from '@/routes/pages'
import { screen, waitFor } from '@testing-library/react'
import LoginPage from '@/pages/account/login/index'
import RegisterPage from '@/pages/account/register/index'
import { useSession } from '@/session/store'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { files, router } from '~tests/support/taro'
import { jpegOf } from '~tests/support/taro/files'

const NEW_PHONE = '19000000020'
const PASSWORD = 'Lamp-in-window-7'

const openRegister = (options: PageOptions = {}) =>
  renderPage(<RegisterPage />, { persona: 'visitor', url: `/${pages.register.path}`, ...options })

type Page = Awaited<ReturnType<typeof openRegister>>

const press = ({ user }: Page, name: string) => user.click(screen.getByRole('button', { name }))

async function fillIn(page: Page, phone = NEW_PHONE) {
  await page.user.type(screen.getByLabelText('昵称'), '灯下')
  await page.user.type(screen.getByLabelText('设置密码'), PASSWORD)
  await page.user.type(screen.getByLabelText('手机号'), phone)
  await press(page, '获取验证码')
  await screen.findByText(/已发送到/)
  const { code } = await page.mock.lastCode(phone)
  await page.user.type(screen.getByLabelText('验证码'), code)
  await page.user.click(screen.getByRole('checkbox', { name: '我已阅读并同意隐私说明和用户协议' }))
  return code
}

const signedIn = () => waitFor(() => expect(useSession.getState().status).toBe('signedIn'))
const accountOf = ({ mock }: Page) => mock.world.tables.accounts.first('phone', NEW_PHONE)

test('注册成功就登录了，回到首页', async () => {
  const page = await openRegister()
  await fillIn(page)
  await press(page, '注册并登录')
  await signedIn()
  expect(useSession.getState().account).toMatchObject({
    name: '灯下',
    roles: ['NewMember'],
    maskedPhone: '190****0020',
  })
  expect(router.moves.at(-1)).toEqual(['switchTab', `/${pages.home.path}`])
})

test('注册后存储里没有完整手机号、密码和验证码（R25）', async () => {
  const page = await openRegister()
  const code = await fillIn(page)
  await press(page, '注册并登录')
  await signedIn()
  const stored = JSON.stringify({ ...localStorage })
  for (const secret of [NEW_PHONE, PASSWORD, code]) expect(stored).not.toContain(secret)
})

test('没有选头像时用默认头像', async () => {
  const page = await openRegister()
  await fillIn(page)
  await press(page, '注册并登录')
  await signedIn()
  expect(accountOf(page)?.avatar).toMatch(/^data:image\/png;base64,/)
})

test('选了微信头像时把图片本身发出去，不发临时路径', async () => {
  const page = await openRegister()
  files.put(jpegOf(100), 'image/png', 'wxfile://tmp_avatar.png')
  await press(page, '选择头像')
  await screen.findByRole('button', { name: '更换头像' })
  await fillIn(page)
  await press(page, '注册并登录')
  await signedIn()
  expect(accountOf(page)?.avatar).toBe(
    `data:image/jpeg;base64,${Buffer.from(jpegOf(100)).toString('base64')}`,
  )
})

test('大图片压缩到放得下再发', async () => {
  const page = await openRegister()
  files.put(jpegOf(50_000), 'image/jpeg', 'wxfile://tmp_avatar.png')
  await press(page, '选择头像')
  await screen.findByRole('button', { name: '更换头像' })
  await fillIn(page)
  await press(page, '注册并登录')
  await signedIn()
  expect(accountOf(page)?.avatar.length).toBeLessThan(40_000)
})

test('读不出来的头像用一句话说明，注册照常', async () => {
  const page = await openRegister()
  await press(page, '选择头像')
  expect(await screen.findByText('这张图片读不出来，请换一张')).toBeInTheDocument()
  await fillIn(page)
  await press(page, '注册并登录')
  await signedIn()
})

test('手机号已注册时给出去登录的路，手机号带到登录页', async () => {
  const page = await openRegister()
  await page.user.type(screen.getByLabelText('手机号'), '19000000001')
  await press(page, '获取验证码')
  expect(await screen.findByText('该手机号已经注册，直接登录即可')).toBeInTheDocument()
  await press(page, '去登录')
  expect(router.current.path).toBe(pages.login.path)
  page.unmount()
  await renderPage(<LoginPage />, { persona: 'visitor', url: `/${pages.login.path}` })
  expect(screen.getByLabelText('手机号')).toHaveValue('19000000001')
})

test('另一台设备抢先注册时同样引导登录', async () => {
  const page = await openRegister()
  await fillIn(page)
  const other = await page.mock.post('/api/v1/verificationCodes/phone', {
    phone: NEW_PHONE,
    type: 'register',
  })
  const { code } = await page.mock.lastCode(NEW_PHONE)
  await page.mock.post('/api/v1/weapp/users', {
    verification_key: other.key,
    verification_code: code,
    password: 'Other-phone-1',
    code: 'wx:another',
    name: '别处',
    avatar: 'a',
  })
  await press(page, '注册并登录')
  expect(await screen.findByText('该手机号已经注册，直接登录即可')).toBeInTheDocument()
})

test('去登录页看看再回来，填写的内容还在', async () => {
  const page = await openRegister()
  await fillIn(page)
  page.unmount()
  await renderPage(<RegisterPage />, { persona: 'visitor', url: `/${pages.register.path}` })
  expect(screen.getByLabelText('昵称')).toHaveValue('灯下')
  expect(screen.getByLabelText('手机号')).toHaveValue(NEW_PHONE)
  // The password is not kept when the page closes.
  expect(screen.getByLabelText('设置密码')).toHaveValue('')
  expect(screen.getByRole('checkbox', { name: '我已阅读并同意隐私说明和用户协议' })).toHaveAttribute(
    'aria-checked',
    'true',
  )
})

test('服务出错时内容都在，可以再提交', async () => {
  const page = await openRegister()
  await fillIn(page)
  await page.fault('weapp.register', 'failure', { failure: 'invalid' })
  await press(page, '注册并登录')
  await waitFor(() => expect(screen.getByRole('alert')).toBeInTheDocument())
  expect(screen.queryByText(/name值未传送/)).not.toBeInTheDocument()
  expect(screen.getByLabelText('昵称')).toHaveValue('灯下')
  await press(page, '注册并登录')
  await signedIn()
})

test('网络中断时不自动重发，内容都在，恢复后再提交', async () => {
  const page = await openRegister()
  await fillIn(page)
  await page.fault('weapp.register', 'offline')
  await press(page, '注册并登录')
  expect(await screen.findByText(/网络/)).toBeInTheDocument()
  const sent = page.mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === 'weapp.register')
  expect(sent).toHaveLength(1)
  await press(page, '注册并登录')
  await signedIn()
})

test('密码强度随着输入用文字提示', async () => {
  const { user } = await openRegister()
  await user.type(screen.getByLabelText('设置密码'), '12345678')
  expect(screen.getByText(/密码强度：弱/)).toBeInTheDocument()
  await user.type(screen.getByLabelText('设置密码'), 'aB-horse')
  expect(screen.getByText(/密码强度：强/)).toBeInTheDocument()
})

test('什么都没填时每一项下面都有一句中文', async () => {
  const page = await openRegister()
  await press(page, '注册并登录')
  expect(screen.getByText('请填写')).toBeInTheDocument()
  expect(screen.getByText('请输入11位手机号')).toBeInTheDocument()
  expect(screen.getByText('请输入短信里的验证码')).toBeInTheDocument()
  expect(screen.getByText('密码至少8位')).toBeInTheDocument()
})

test('重发倒计时离开页面后接着走，到点可以重新获取', async () => {
  const page = await openRegister()
  await fillIn(page)
  expect(screen.getByRole('button', { name: '60 秒后重发' })).toBeDisabled()
  const comeBack = async (ms: number) => {
    page.unmount()
    await page.advance(ms)
    return openRegister({ mock: page.mock })
  }
  const again = await comeBack(20_000)
  expect(screen.getByRole('button', { name: '40 秒后重发' })).toBeDisabled()
  again.unmount()
  await comeBack(40_000)
  expect(screen.getByRole('button', { name: '重新获取' })).toBeEnabled()
})
