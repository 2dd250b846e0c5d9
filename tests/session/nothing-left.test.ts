import { setupServer } from 'msw/node'
import { useAccountDraft } from '@/features/account/draft'
import { markRead } from '@/features/announcements/read-marks'
import { changeDraft, keepDrafts } from '@/features/complaints/draft'
import { addPending } from '@/features/fees/pending'
import { readPath, rememberPath } from '@/features/house-picker/remembered-path'
import { chooseHouse, drafts, enter, setRelation } from '@/features/onboarding/draft'
import { readDraft, writeDraft } from '@/features/repairs/drafts'
import { markKnown } from '@/features/repairs/read-marks'
import { loginByPassword, loginByPhone } from '@/contract/weapp/auth'
import { myHouses } from '@/contract/weapp/houses'
import { clock } from '@/platform/clock'
import { wxCode } from '@/platform/wx-login'
import { giveConsent, hasConsent } from '@/queries/consents'
import { offlineRead } from '@/queries/offline-reads'
import { queryClient } from '@/queries/query-client'
import { call, session } from '@/session/backend'
import { eraseMemory } from '@/session/erasure'
import { sendSmsCode, useSentCodes } from '@/session/sms-codes'
import { useSession } from '@/session/store'
import { mswHandlers } from '~mock/runtimes/msw'
import { createTestMock, type TestMock } from '../support/mock'
import { storeStates } from '../support/stores'
import { device } from '../support/taro'

// Everything that the app can know of a person, and then somebody else.
const server = setupServer()
let mock: TestMock

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
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

/** Each stands for one thing of the owner; none of them is of anybody else. */
const OF_OWNER = /19000000001|190\*{4}0001|林晓岚|晨曦家园|样例|甲乙|900001|20990101/

const everywhere = () => {
  const cached = queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey, state }) => [queryKey, state.data])
  return JSON.stringify([storeStates(), cached, { ...localStorage }])
}

const HOUSE = {
  houseId: 900_001,
  introduction: '晨曦家园1栋',
  communityName: '晨曦家园',
  communityIdentifier: '10002',
  buildingNumber: 1,
  unitNumber: 1,
  floorNumber: 1,
  houseNumber: 101,
}

/** The owner of the phone uses everything. */
async function useEverything() {
  device.loginCode = 'wx:resident-owner'
  await session.start()
  session.setCurrentHouse(900_001)
  await queryClient.fetchQuery({ ...offlineRead(['my-houses']), queryFn: () => call(myHouses, {}) })
  changeDraft('10002', { content: '样例投诉，电话19000000001' })
  keepDrafts()
  enter('form', { name: '样例甲', idNumber: '990000199104122468' })
  chooseHouse('form', HOUSE)
  setRelation('form', {})
  writeDraft('900001', { describing: '样例报修' })
  markRead('10002', { id: 900_001, createdAt: clock.now() })
  markKnown([{ number: '20990101', state: 'NEW' }])
  addPending({
    communityIdentifier: '10002',
    billId: 900_001,
    number: '20990101',
    amount: 1,
    at: clock.now(),
    submitted: false,
  })
  rememberPath([{ id: '10002', name: '晨曦家园' }])
  useAccountDraft.setState({ name: '甲乙', phone: '19000000001' })
  giveConsent('lowIncome')
  useSentCodes.setState({ login: { key: 'k', receiver: '19000000001', sentAt: 0, expiresAt: 1 } })
  expect(everywhere()).toMatch(OF_OWNER)
}

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

/** WeChat closes the app: memory is gone, the device keeps what it has. */
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

test.each<[string, () => unknown]>([
  ['退出登录', () => session.signOut()],
  ['登录着的时候另一个人用密码登录', byPassword],
  ['登录着的时候另一个人用验证码登录', bySms],
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
