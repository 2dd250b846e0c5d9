import { pages } from '@/routes/pages'
import { act, screen, waitFor } from '@testing-library/react'
import LoginPage from '@/pages/account/login/index'
import { useSession } from '@/session/store'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { device, dialogs, playTaro, router } from '~tests/support/taro'

const URL = `/${pages.login.path}`
const OWNER = '19000000001'

const openLogin = (options: PageOptions = {}) =>
  renderPage(<LoginPage />, { persona: 'visitor', url: URL, ...options })

type Page = Awaited<ReturnType<typeof openLogin>>

const tick = ({ user }: Page) =>
  user.click(screen.getByRole('checkbox', { name: '我已阅读并同意隐私说明和用户协议' }))
const press = ({ user }: Page, name: string) => user.click(screen.getByRole('button', { name }))

async function askForCode(page: Page, phone: string): Promise<string> {
  await page.user.type(screen.getByLabelText('手机号'), phone)
  await press(page, '获取验证码')
  await screen.findByText(/已发送到/)
  return (await page.mock.lastCode(phone)).code
}

async function enterCode(page: Page, code: string) {
  await page.user.clear(screen.getByLabelText('验证码'))
  await page.user.type(screen.getByLabelText('验证码'), code)
}

describe('验证码登录', () => {
  test('收到验证码后登录，回到首页', async () => {
    const page = await openLogin()
    await enterCode(page, await askForCode(page, OWNER))
    await tick(page)
    await press(page, '登录')
    await expectSignedIn('林晓岚')
    expect(router.moves.at(-1)).toEqual(['switchTab', `/${pages.home.path}`])
  })

  test('键盘带着走：获取验证码后光标在验证码里，完成键就登录', async () => {
    const page = await openLogin()
    await tick(page)
    const code = await askForCode(page, OWNER)
    expect(screen.getByLabelText('验证码')).toHaveFocus()
    await page.user.keyboard(`${code}{Enter}`)
    await expectSignedIn('林晓岚')
  })

  test('手机号的下一项键到验证码', async () => {
    const page = await openLogin()
    await page.user.type(screen.getByLabelText('手机号'), `${OWNER}{Enter}`)
    expect(screen.getByLabelText('验证码')).toHaveFocus()
    expect(screen.queryByText('请输入短信里的验证码')).not.toBeInTheDocument()
  })

  test('登录后存储里没有完整手机号和验证码（R25）', async () => {
    const page = await openLogin()
    const code = await askForCode(page, OWNER)
    await enterCode(page, code)
    await tick(page)
    await press(page, '登录')
    await expectSignedIn('林晓岚')
    const stored = JSON.stringify({ ...localStorage })
    expect(stored).toContain('190****0001')
    expect(stored).not.toContain(OWNER)
    expect(stored).not.toContain(code)
  })

  test('没有勾选同意时用一句话提醒，不发送', async () => {
    const page = await openLogin()
    await enterCode(page, await askForCode(page, OWNER))
    await press(page, '登录')
    expect(screen.getByText('请先阅读并勾选同意《隐私说明》和《用户协议》')).toBeInTheDocument()
    expect(useSession.getState().status).toBe('visitor')
    await tick(page)
    expect(screen.queryByText('请先阅读并勾选同意《隐私说明》和《用户协议》')).not.toBeInTheDocument()
  })

  test('什么都没填时每一项下面都有一句话', async () => {
    const page = await openLogin()
    await press(page, '登录')
    expect(screen.getByText('请输入11位手机号')).toBeInTheDocument()
    expect(screen.getByText('请输入短信里的验证码')).toBeInTheDocument()
  })

  test('验证码输错时错误显示在验证码下面，手机号还在', async () => {
    const page = await openLogin()
    const code = await askForCode(page, OWNER)
    await enterCode(page, code === '000000' ? '111111' : '000000')
    await tick(page)
    await press(page, '登录')
    expect(await screen.findByText('验证码不对，请核对短信后重新输入')).toBeInTheDocument()
    expect(screen.getByLabelText('手机号')).toHaveValue(OWNER)
  })

  test('验证码过了五分钟就失效，重新获取后可以登录', async () => {
    const page = await openLogin()
    const old = await askForCode(page, OWNER)
    await page.advance(5 * 60_000)
    await enterCode(page, old)
    await tick(page)
    await press(page, '登录')
    expect(await screen.findByText('验证码已失效，请重新获取')).toBeInTheDocument()
  })

  test('获取验证码后又改了手机号，不会登录到原来的手机号', async () => {
    const page = await openLogin()
    const code = await askForCode(page, OWNER)
    await page.user.clear(screen.getByLabelText('手机号'))
    await page.user.type(screen.getByLabelText('手机号'), '19000000002')
    await enterCode(page, code)
    await tick(page)
    await press(page, '登录')
    expect(screen.getByText('这个验证码不是发给当前手机号的，请重新获取')).toBeInTheDocument()
    expect(useSession.getState().status).toBe('visitor')
  })

  test('手机号没有注册时给出去注册的路，返回地址一起带过去', async () => {
    const from = `/${pages.form.path}`
    const page = await openLogin({ params: { from } })
    await page.user.type(screen.getByLabelText('手机号'), '19000000020')
    await press(page, '获取验证码')
    expect(await screen.findByText('该手机号还没有注册，注册后即可使用')).toBeInTheDocument()
    await press(page, '去注册')
    expect(router.current).toEqual({ path: pages.register.path, params: { from } })
  })

  test('断网时说明原因，恢复后再点一次就能登录', async () => {
    const page = await openLogin()
    await enterCode(page, await askForCode(page, OWNER))
    await tick(page)
    act(() => device.setNetwork('none'))
    await page.fault('weapp.loginByPhone', 'offline')
    await press(page, '登录')
    expect(await screen.findByText('网络未连接，请检查网络后重试')).toBeInTheDocument()
    act(() => device.setNetwork('wifi'))
    await press(page, '登录')
    await expectSignedIn('林晓岚')
  })

  test('微信登录失败时用中文说明，可以再试', async () => {
    const page = await openLogin()
    await enterCode(page, await askForCode(page, OWNER))
    await tick(page)
    playTaro({ login: () => Promise.reject(new Error('login:fail')) })
    await press(page, '登录')
    expect(await screen.findByText('网络未连接，请检查网络后重试')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '登录' })).toBeEnabled()
  })
})

describe('密码登录', () => {
  async function openPassword(options?: PageOptions) {
    const page = await openLogin(options)
    await page.user.click(screen.getByRole('radio', { name: '密码登录' }))
    return page
  }

  async function enter(page: Page, password: string) {
    await page.user.type(screen.getByLabelText('手机号'), OWNER)
    await page.user.type(screen.getByLabelText('密码'), password)
    await tick(page)
    await press(page, '登录')
  }

  test('手机号和密码正确时登录', async () => {
    await enter(await openPassword(), 'Wanjia-0001')
    await expectSignedIn('林晓岚')
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/19000000001|Wanjia-0001/)
  })

  test('密码错误时不说是哪一个错了，内容还在', async () => {
    await enter(await openPassword(), 'wrong-one')
    expect(await screen.findByText(/手机号或密码不对/)).toBeInTheDocument()
    expect(screen.getByLabelText('手机号')).toHaveValue(OWNER)
  })

  test('密码可以显示和隐藏', async () => {
    const { user } = await openPassword()
    expect(screen.getByLabelText('密码')).toHaveAttribute('type', 'password')
    await user.click(screen.getByRole('button', { name: '显示密码' }))
    expect(screen.getByLabelText('密码')).toHaveAttribute('type', 'text')
  })

  test('切换登录方式时手机号保留', async () => {
    const { user } = await openPassword()
    await user.type(screen.getByLabelText('手机号'), OWNER)
    await user.click(screen.getByRole('radio', { name: '验证码登录' }))
    expect(screen.getByLabelText('手机号')).toHaveValue(OWNER)
  })
})

describe('返回地址', () => {
  const signIn = async (options: PageOptions) => {
    const page = await openLogin(options)
    await page.user.click(screen.getByRole('radio', { name: '密码登录' }))
    await page.user.type(screen.getByLabelText('手机号'), OWNER)
    await page.user.type(screen.getByLabelText('密码'), 'Wanjia-0001')
    await tick(page)
    await press(page, '登录')
    await expectSignedIn('林晓岚')
    return router.moves.at(-1)
  }

  test('登录后替换成原来要去的页面', async () => {
    const from = `/${pages.form.path}`
    expect(await signIn({ params: { from } })).toEqual(['redirectTo', from])
  })

  test('原来的页面就在下面时退回去，填写的内容不丢', async () => {
    const from = `/${pages.house.path}?id=3`
    const before = () => {
      router.stack.splice(1, 0, { path: pages.house.path, params: { id: '3' } })
    }
    expect(await signIn({ params: { from }, before })).toEqual(['navigateBack', '1'])
  })

  test.each(['https://evil.example/', '//evil.example', '/packages/../../x', 'javascript:alert(1)'])(
    '不是本应用页面的地址不理会：%s',
    async (from) => {
      expect(await signIn({ params: { from } })).toEqual(['switchTab', `/${pages.home.path}`])
    },
  )
})

test('已经登录的人从链接打开登录页，直接回到要去的页面', async () => {
  const from = `/${pages.myData.path}`
  await openLogin({ persona: 'resident-owner', params: { from } })
  await waitFor(() => expect(router.moves).toEqual([['redirectTo', from]]))
})

test('隐私说明可以从登录页打开', async () => {
  const { user } = await openLogin()
  await user.click(screen.getByRole('link', { name: '《隐私说明》' }))
  expect(router.current.path).toBe(pages.privacy.path)
  expect(dialogs.modals).toEqual([])
})

async function expectSignedIn(name: string) {
  await screen.findByRole('button', { name: '登录' })
  expect(useSession.getState()).toMatchObject({ status: 'signedIn', account: { name } })
}
