import { act, renderHook } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { signOutAfterAsking } from '@/features/account/sign-out'
import { readPath } from '@/features/house-picker/remembered-path'
import { drafts } from '@/features/onboarding/draft'
import { useDeleteAccount } from '@/features/personal-data/use-delete-account'
import { readDraft } from '@/features/repairs/drafts'
import { loginByPassword, loginByPhone, register } from '@/contract/weapp/auth'
import { myHouses } from '@/contract/weapp/houses'
import { clock } from '@/platform/clock'
import { wxCode } from '@/platform/wx-login'
import { hasConsent } from '@/queries/consents'
import { queryClient } from '@/queries/query-client'
import { deleteAllStored, deleteStored } from '@/queries/stored-data'
import { call, session, sessionSaved } from '@/session/backend'
import { eraseMemory } from '@/session/erasure'
import { sendSmsCode } from '@/session/sms-codes'
import { useSession } from '@/session/store'
import { mswHandlers } from '~mock/runtimes/msw'
import { createTestMock, type TestMock } from '../support/mock'
import { stores } from '../support/stores'
import { device, dialogs } from '../support/taro'
import { everywhere, filesWithMemory, loadAllStores, OF_OWNER, useEverything } from '../support/whole-life'

// Everything that the app can know of a person, and then another person signs in.
const server = setupServer()
let mock: TestMock

beforeAll(async () => {
  await loadAllStores()
  server.listen({ onUnhandledRequest: 'error' })
})
beforeEach(() => {
  mock = createTestMock()
  server.use(...mswHandlers(mock))
  jest.spyOn(clock, 'now').mockImplementation(() => mock.clock.now())
  jest.spyOn(clock, 'sleep').mockImplementation(() => Promise.resolve())
  useSession.setState({ status: 'starting' }, true)
})
afterEach(() => {
  server.resetHandlers()
  queryClient.clear()
  jest.restoreAllMocks()
})
afterAll(() => server.close())

/** Stores that hold nothing of a person, each with the reason. */
const OF_NOBODY: Readonly<Record<string, string>> = {
  'session/preferences': 'how this device looks',
  'features/account/privacy-question': "WeChat's own question, while it waits for an answer",
  'features/console/actor': 'for whom a tester acts, in mock builds',
  'features/console/console-button': 'where a tester has dragged the button',
}

/** Files with a variable that a sign-out does not erase, each with the reason. */
const NOT_ERASED: Readonly<Record<string, string>> = {
  'components/state-view.tsx': 'how many skeletons are on the screen',
  'contract/core/forms.ts': 'endpoints',
  'features/announcements/html.ts': 'names of tags',
  'features/fees/pay.ts': 'a payment under way: it ends by itself, and nobody reads it',
  'platform/bars.ts': 'how the bars look',
  'platform/media.ts': 'a counter',
  'platform/navigation.ts': 'the address that is being opened at this moment',
  'platform/network.ts': 'whether there is a network',
  'platform/persona.ts': 'a counter, for testers',
  'platform/picture-source.ts': 'a tester waits for a picture',
  'platform/storage.ts': 'a function',
  'platform/weapp-form.ts': 'how a tester has the backend speak',
  'platform/wire.ts': 'the way to the backend',
  'platform/wx-login.ts': 'a function',
  'session/preferences.ts': 'how this device looks',
}

/** The records that may be on a device on which nobody is signed in. */
const OF_THE_DEVICE = /^wanjia\/device\/(session|preferences(\/.*)?|consents)$/

const byPassword = async () => {
  device.loginCode = 'wx:visitor:9'
  await session.signIn({ phone: '19000000002' }, async () =>
    call(loginByPassword, { username: '19000000002', password: 'Wanjia-0002', wxCode: await wxCode() }),
  )
}

const bySms = async () => {
  device.loginCode = 'wx:visitor:7'
  const { key } = await sendSmsCode('login', { phone: '19000000002' })
  const { code } = await mock.lastCode('19000000002')
  await session.signIn({ phone: '19000000002' }, async () =>
    call(loginByPhone, { verificationKey: key, verificationCode: code, wxCode: await wxCode() }),
  )
}

const byRegistration = async () => {
  device.loginCode = 'wx:visitor:6'
  const { key } = await sendSmsCode('register', { phone: '19000000033' })
  const { code } = await mock.lastCode('19000000033')
  const input = {
    verificationKey: key,
    verificationCode: code,
    password: 'Wanjia-0033',
    name: '乔',
    avatar: 'a',
  }
  await session.signIn({ phone: '19000000033' }, async () =>
    call(register, { ...input, wxCode: await wxCode() }),
  )
}

const deleteAccount = async () => {
  const { result, rerender } = renderHook(() => useDeleteAccount('19000000001'))
  await act(() => result.current.sending.send(undefined))
  rerender()
  const { code } = await mock.lastCode('19000000001')
  await act(() => result.current.deletion.send(code))
}

/** WeChat closes the app: the memory is lost, and the device keeps its records. */
const kill = () => {
  eraseMemory()
  queryClient.clear()
  useSession.setState({ status: 'starting' }, true)
}

const lose = async () => {
  mock.clock.advance(15 * 86_400_000)
  device.loginCode = 'wx:visitor:8'
  await call(myHouses, {}).catch(() => undefined)
  expect(useSession.getState().status).toBe('visitor')
}

describe('走一遍所有的存放处', () => {
  test('每个存放处都被用到：新加的没有用到，这里就不通过', async () => {
    await useEverything()
    const unused = stores().filter(({ name, isInitial }) => isInitial && OF_NOBODY[name] === undefined)
    expect(unused.map(({ name }) => name)).toEqual([])
    expect(stores().length).toBeGreaterThan(15)
    expect(everywhere()).toMatch(OF_OWNER)
  })

  test('记在变量里的，要么退出时清掉，要么说明它和人无关', () => {
    const kept = filesWithMemory().filter(({ isErased }) => !isErased)
    expect(kept.map(({ file }) => file).sort()).toEqual(Object.keys(NOT_ERASED).sort())
  })

  test.each<[string, () => unknown]>([
    ['点按退出登录', signOutAfterAsking],
    ['在设置里删除登录状态', () => deleteStored('session')],
    ['在设置里清除这台手机上的内容', deleteAllStored],
    ['注销账号', deleteAccount],
  ])('%s之后，每个存放处都是空的，手机上只剩设备自己的记录', async (_, end) => {
    await useEverything()
    dialogs.answerModal(true)
    await end()
    await sessionSaved()
    const filled = stores().filter(({ name, isInitial }) => !isInitial && OF_NOBODY[name] === undefined)
    expect(filled.map(({ name, state }) => [name, state])).toEqual([['session/store', { status: 'visitor' }]])
    expect(queryClient.getQueryCache().getAll()).toEqual([])
    expect(Object.keys({ ...localStorage }).filter((key) => !OF_THE_DEVICE.test(key))).toEqual([])
    expect(everywhere()).not.toMatch(OF_OWNER)
  })

  test('登录失效之后，账号的东西没有了；填了一半的只留给本人', async () => {
    await useEverything()
    await lose()
    await sessionSaved()
    expect(useSession.getState()).toEqual({ status: 'visitor' })
    const record = localStorage.getItem('wanjia/device/session') ?? ''
    expect(record).toContain('owner')
    expect(record).not.toMatch(/林晓岚|190\*|eyJ|900001/)
    const ownerless = Object.entries({ ...localStorage }).filter(
      ([key, value]) => key.includes('/person/') && !String(value).includes('"owner"'),
    )
    expect(ownerless).toEqual([])
  })
})

test.each<[string, () => unknown]>([
  ['登录着的时候另一个人用密码登录', byPassword],
  ['登录着的时候另一个人用验证码登录', bySms],
  ['登录着的时候另一个人注册', byRegistration],
  ['登录失效后另一个人用密码登录', () => lose().then(byPassword)],
  ['登录失效后另一个人用验证码登录', () => lose().then(bySms)],
  [
    '小程序被关掉，重新打开后另一个人用密码登录',
    async () => {
      kill()
      await session.start()
      await byPassword()
    },
  ],
  [
    '小程序被关掉，半个月后打开的是另一个微信',
    async () => {
      kill()
      mock.clock.advance(15 * 86_400_000)
      device.loginCode = 'wx:resident-tenant'
      await session.start()
    },
  ],
  [
    '微信换成了另一个人，请求时发现',
    () => {
      mock.clock.advance(15 * 86_400_000)
      device.loginCode = 'wx:resident-tenant'
      return call(myHouses, {}).catch(() => undefined)
    },
  ],
  [
    '微信换成了另一个人，下次打开时发现',
    () => {
      mock.clock.advance(15 * 86_400_000)
      device.loginCode = 'wx:resident-tenant'
      return session.start()
    },
  ],
])('%s之后，内存、缓存、存储里都没有前一个人的东西', async (_, change) => {
  await useEverything()
  await change()
  expect(useSession.getState().account?.name).not.toBe('林晓岚')
  expect(everywhere()).not.toMatch(OF_OWNER)
  expect(hasConsent('lowIncome')).toBe(false)
  expect([readPath(), readDraft('900001'), drafts.form.getState().house]).toEqual([[], undefined, undefined])
})

test('登录失效后同一个人回来，中间没有别人：草稿都在', async () => {
  await useEverything()
  await lose()
  device.loginCode = 'wx:resident-owner:2'
  await session.signIn({ phone: '19000000001' }, async () =>
    call(loginByPassword, { username: '19000000001', password: 'Wanjia-0001', wxCode: await wxCode() }),
  )
  expect(drafts.form.getState().values.name).toBe('样例甲')
  expect(readDraft('900001')?.draft.describing).toBe('样例报修')
  expect(readPath()).toHaveLength(1)
})
