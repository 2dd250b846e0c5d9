import { webcrypto } from 'node:crypto'
import { act, screen, waitFor } from '@testing-library/react'
import { HousePicker, type PickedHouse } from '@/features/house-picker/house-picker'
import { useMyHouses } from '@/features/houses/queries'
import LoginPage from '@/pages/account/login/index'
import RegisterPage from '@/pages/account/register/index'
import { pages } from '@/routes/pages'
import { useSession } from '@/session/store'
import { SESSION_KEY } from '~mock/world/people/accounts'
import { phoneButton } from '~tests/support/components/button'
import { createTestMock } from '~tests/support/mock'
import { renderPage } from '~tests/support/render-page'
import { router } from '~tests/support/taro'
import { encryptedPhone } from '~tests/support/wechat-phone'

// The pages of a build for 2021-02, with a mock in that form.
jest.mock('@/platform/weapp-form', () => ({ weappForm: () => '2021-02', switchForm: () => undefined }))

beforeAll(() => {
  // jsdom lacks the functions by which WeChat's encryption is tested.
  Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle, configurable: true })
})

const open = (page: JSX.Element, url: string = `/${pages.login.path}`) =>
  renderPage(page, { persona: 'visitor', url, mock: createTestMock({ form: '2021-02' }) })

type Page = Awaited<ReturnType<typeof open>>

const agree = ({ user }: Page) =>
  user.click(screen.getByRole('checkbox', { name: '我已阅读并同意隐私说明和用户协议' }))
const press = ({ user }: Page, name: string) => user.click(screen.getByRole('button', { name }))
const signedIn = () => waitFor(() => expect(useSession.getState().status).toBe('signedIn'))

test('微信手机号一键登录：没有密码登录和注册，第一次登录就注册好了', async () => {
  const page = await open(<LoginPage />)
  phoneButton.answer = { errMsg: 'getPhoneNumber:ok', ...encryptedPhone('19000000020', SESSION_KEY) }
  expect(screen.queryByText('密码登录')).not.toBeInTheDocument()
  expect(screen.queryByText(/去注册/)).not.toBeInTheDocument()
  await agree(page)
  await press(page, '微信手机号一键登录')
  await signedIn()
  expect(page.mock.world.tables.accounts.first('phone', '19000000020')).toBeDefined()
  expect(JSON.stringify({ ...localStorage })).not.toContain(SESSION_KEY)
})

test('没有勾选同意时不登录', async () => {
  const page = await open(<LoginPage />)
  phoneButton.answer = { errMsg: 'getPhoneNumber:ok', ...encryptedPhone('19000000020', SESSION_KEY) }
  await press(page, '微信手机号一键登录')
  expect(screen.getByText('请先阅读并勾选同意《隐私说明》和《用户协议》')).toBeInTheDocument()
  expect(useSession.getState().status).toBe('visitor')
})

test.each([
  ['拒绝了', { errMsg: 'getPhoneNumber:fail user deny' }, /没有得到您的微信手机号，您可以改用验证码登录/],
  [
    '次数用完',
    { errMsg: 'getPhoneNumber:fail jsapi has no quota', errno: 1400001 },
    /微信手机号登录暂时不能使用/,
  ],
])('%s：说明原因，指出另一条路', async (_, answer, words) => {
  const page = await open(<LoginPage />)
  phoneButton.answer = answer
  await agree(page)
  await press(page, '微信手机号一键登录')
  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.getByText('验证码登录')).toBeInTheDocument()
})

test('自己的手机号：四位验证码登录，没注册过的也一样', async () => {
  const page = await open(<LoginPage />)
  await page.user.click(screen.getByText('验证码登录'))
  await page.user.type(screen.getByLabelText('手机号'), '19000000020')
  await press(page, '获取验证码')
  await screen.findByText(/已发送到/)
  const { code } = await page.mock.lastCode('19000000020')
  expect(code).toHaveLength(4)
  await page.user.type(screen.getByLabelText('验证码'), code)
  await agree(page)
  await press(page, '登录')
  await signedIn()
})

test('打开注册页就到登录页', async () => {
  await open(<RegisterPage />, `/${pages.register.path}`)
  await waitFor(() => expect(router.current.path).toBe(pages.login.path))
})

test('选房先选省市区县，只有一个的自动跳过', async () => {
  const picked: PickedHouse[] = []
  const page = await renderPage(
    <HousePicker onPick={(house) => picked.push(house)} onNotFound={() => undefined} />,
    { persona: 'resident-new', mock: createTestMock({ form: '2021-02' }) },
  )
  for (const name of ['灯火县', '10栋', '2单元', '5楼', '501号'])
    await page.user.click(await screen.findByRole('button', { name }))
  expect(picked).toMatchObject([
    { introduction: '晨曦家园10栋2单元5楼501号', communityIdentifier: '10002', houseNumber: 501 },
  ])
})

function HouseNames() {
  const { data } = useMyHouses()
  return (
    <>
      {data?.houses.map(({ introduction }) => (
        <p key={introduction}>{introduction}</p>
      ))}
    </>
  )
}

test('房屋按小区一个个问，合在一起', async () => {
  await renderPage(<HouseNames />, { mock: createTestMock({ form: '2021-02' }) })
  expect(await screen.findByText('晨曦家园1栋1单元1楼101号')).toBeInTheDocument()
  expect(screen.getByText('晨曦家园3栋2单元4楼401号')).toBeInTheDocument()
  await act(async () => undefined)
})
