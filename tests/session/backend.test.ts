import { setupServer } from 'msw/node'
import { ApiError } from '@/api/errors'
import { myHouses } from '@/contract/weapp/houses'
import { loginByPassword, sendCode, loginByPhone } from '@/contract/weapp/auth'
import { communities } from '@/contract/weapp/places'
import { facePhoto } from '@/contract/weapp/uploads'
import { clock } from '@/platform/clock'
import { stored } from '@/platform/storage'
import { wxCode } from '@/platform/wx-login'
import { call, session, sessionSaved } from '@/session/backend'
import { onErase } from '@/session/erasure'
import { queryClient } from '@/queries/query-client'
import { useSession } from '@/session/store'
import { mswHandlers } from '~mock/runtimes/msw'
import * as v from 'valibot'
import { createTestMock, type TestMock } from '../support/mock'
import { device, files } from '../support/taro'

// The app's own session, against the mock backend over HTTP as Taro sends it.
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

const startAs = (persona: string) => {
  device.loginCode = `wx:${persona}`
  return session.start()
}
const HOUR = 3_600_000
const DAY = 24 * HOUR
const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: unknown) => (error instanceof ApiError ? error.kind : String(error)),
  )
const requests = async (endpoint: string) => {
  const journal = await mock.door<{ endpoint?: string }[]>('requests')
  return journal.filter((entry) => entry.endpoint === endpoint).length
}

test('业主打开即登录，看到自己的房屋', async () => {
  await startAs('resident-owner')
  expect(useSession.getState()).toMatchObject({ status: 'signedIn', account: { roles: ['HouseMember'] } })
  expect((await call(myHouses, {})).length).toBeGreaterThanOrEqual(2)
})

test('从未注册的人是游客', async () => {
  await startAs('visitor')
  expect(useSession.getState().status).toBe('visitor')
  expect(await kindOf(call(myHouses, {}))).toBe('sessionLost')
})

test('一小时后并行的请求只换新一次', async () => {
  await startAs('resident-owner')
  mock.clock.advance(HOUR + 1000)
  await Promise.all([call(myHouses, {}), call(communities, {}), call(myHouses, {})])
  expect(await requests('weapp.refreshToken')).toBe(1)
})

test('14 天后（Au335）靠微信身份接上', async () => {
  await startAs('resident-owner')
  mock.clock.advance(15 * DAY)
  expect((await call(myHouses, {})).length).toBeGreaterThanOrEqual(2)
  expect(useSession.getState().status).toBe('signedIn')
})

test('服务说令牌失效时换新并重放', async () => {
  await startAs('resident-owner')
  await mock.door('faults', { endpoint: 'weapp.communities', kind: 'tokenLost', times: 1 })
  expect((await call(communities, {})).length).toBeGreaterThan(0)
  expect(await requests('weapp.communities')).toBe(2)
})

test('R1 服务换了 code 的类型照样读懂', async () => {
  await startAs('resident-owner')
  await mock.door('faults', { endpoint: 'weapp.communities', kind: 'codeChanged', times: 1 })
  expect((await call(communities, {})).length).toBeGreaterThan(0)
})

test('服务一时出错，读操作自己再试', async () => {
  await startAs('resident-owner')
  await mock.door('faults', { endpoint: 'weapp.communities', kind: 'http500', times: 2 })
  expect((await call(communities, {})).length).toBeGreaterThan(0)
})

test('验证码登录与密码登录之后都能用', async () => {
  await startAs('visitor')
  const phone = '19000000001'
  const { key } = await call(sendCode, { phone, purpose: 'login' })
  const { code } = await mock.lastCode(phone)
  device.loginCode = 'wx:visitor:2'
  session.startSession(
    await call(loginByPhone, { verificationKey: key, verificationCode: code, wxCode: await wxCode() }),
    { phone: '19000000001' },
  )
  expect(await kindOf(call(myHouses, {}))).toBe('ok')
  session.signOut()
  device.loginCode = 'wx:visitor:3'
  session.startSession(
    await call(loginByPassword, { username: phone, password: 'Wanjia-0001', wxCode: await wxCode() }),
  )
  expect(await kindOf(call(myHouses, {}))).toBe('ok')
})

test('退出登录清掉缓存、个人记录与内存里的，令牌在服务端作废', async () => {
  await startAs('resident-owner')
  const draft = stored({ kind: 'drafts', key: 'draft', version: 1, schema: v.string(), personal: true })
  draft.write('一些选择')
  queryClient.setQueryData(['houses'], [1])
  const forgotten = jest.fn()
  const stop = onErase(forgotten)
  session.signOut()
  stop()
  expect(draft.read()).toBeUndefined()
  expect(queryClient.getQueryData(['houses'])).toBeUndefined()
  expect(forgotten).toHaveBeenCalledTimes(1)
  expect(await kindOf(call(myHouses, {}))).toBe('sessionLost')
  await startAs('resident-owner')
  expect(useSession.getState().status).toBe('visitor')
})

test('人脸照片经过同一个会话上传，令牌失效时重放', async () => {
  await startAs('resident-owner')
  await mock.door('faults', { endpoint: 'weapp.facePhoto', kind: 'tokenLost', times: 1 })
  const numbers = {
    communityIdentifier: '10002',
    buildingNumber: 1,
    unitNumber: 1,
    floorNumber: 1,
    houseNumber: 101,
  }
  const file = { path: files.put('这不是照片', 'image/jpeg') }
  expect(await kindOf(call(facePhoto, { ...numbers, file }))).toBe('business')
  expect(await requests('weapp.facePhoto')).toBe(2)
})

test('存储里没有完整的手机号', async () => {
  await startAs('resident-owner')
  const { key } = await call(sendCode, { phone: '19000000001', purpose: 'login' })
  const { code } = await mock.lastCode('19000000001')
  device.loginCode = 'wx:resident-owner:2'
  const answer = await call(loginByPhone, {
    verificationKey: key,
    verificationCode: code,
    wxCode: await wxCode(),
  })
  session.startSession(answer, { phone: '19000000001' })
  await sessionSaved()
  expect(JSON.stringify(localStorage)).toContain('190****0001')
  expect(JSON.stringify(localStorage)).not.toContain('19000000001')
})
