import { getcode } from '@/contract/rental/invitations'
import { wxFetchUserinfo } from '@/contract/rental/sign-in'
import { openid } from '@/contract/weapp/openid'
import type { HttpAnswer } from '@/api/ports'
import { isNotKnownToRental } from '@/session/rental'
import { ok, type Sent } from '../api/fakes'
import { bench, kindOf } from './bench'
import { FakeBackend } from './fake-backend'

const USER = { id: 6, wx_openid: 'o6' }

/** The fake weapp, and the part of rental that the session can see. */
class WithRental extends FakeBackend {
  readonly live = new Set<string>()
  readonly asked: string[] = []
  isKnown = true
  private given = 0

  override answer(sent: Sent): HttpAnswer {
    const { pathname } = new URL(sent.url)
    if (pathname === openid.path) {
      this.asked.push('openid')
      return ok({ code: '0', msg: '', openid: 'o6', session_key: 'k6' })
    }
    if (pathname === wxFetchUserinfo.path) return this.enter()
    if (pathname === getcode.path) return this.codes(sent.headers.token ?? '')
    return super.answer(sent)
  }

  private enter(): HttpAnswer {
    this.asked.push('enter')
    if (!this.isKnown) return ok({ status: 0, msg: '', ans: {} })
    const token = `r-${++this.given}`
    this.live.add(token)
    return ok({ status: 0, msg: '', ans: { ...USER, token } })
  }

  private codes(token: string): HttpAnswer {
    this.asked.push(`codes ${token}`)
    if (!this.live.has(token)) return ok({ status: 4, msg: 'please login', ans: [] })
    return ok({ status: 0, msg: '', ans: { friend_invite_code: -1, my_invite_code: '00000006' } })
  }
}

function signedIn() {
  const backend = new WithRental()
  const parts = bench({ backend })
  parts.session.startSession(backend.signIn('A'), { phone: '19000000001' })
  const myCode = async () => (await parts.call(getcode, {})).myCode
  return { ...parts, backend, myCode }
}

test('微信code换openid，openid换令牌；之后的调用用同一个', async () => {
  const { backend, myCode, transport } = signedIn()
  expect([await myCode(), await myCode()]).toEqual(['00000006', '00000006'])
  expect(backend.asked).toEqual(['openid', 'enter', 'codes r-1', 'codes r-1'])
  expect(transport.sent.at(-1)?.headers).toMatchObject({ token: 'r-1' })
})

test('R39 令牌失效时换一次、重放一次；几个调用一起失效也只换一次', async () => {
  const { backend, myCode } = signedIn()
  await myCode()
  backend.live.clear()
  expect(await Promise.all([myCode(), myCode()])).toEqual(['00000006', '00000006'])
  expect(backend.asked.filter((one) => one === 'enter')).toHaveLength(2)
})

test('R39 换来的也失效时不再重试，说登录已失效；住户的登录还在', async () => {
  const { backend, call, store } = signedIn()
  const enter = backend.live.add.bind(backend.live)
  backend.live.add = (token) => (token === 'r-1' ? enter(token) : backend.live)
  await call(getcode, {})
  backend.live.clear()
  expect(await kindOf(call(getcode, {}))).toBe('sessionLost')
  expect(backend.asked.filter((one) => one.startsWith('codes'))).toHaveLength(3)
  expect(store.getState().status).toBe('signedIn')
})

test('退出登录后令牌不再可用；下一个人从头换自己的', async () => {
  const { backend, session, myCode } = signedIn()
  await myCode()
  session.signOut()
  expect(await kindOf(myCode())).toBe('sessionLost')
  session.startSession(backend.signIn('B'), { phone: '19000000002' })
  expect(await myCode()).toBe('00000006')
  expect(backend.asked.filter((one) => one === 'enter')).toHaveLength(2)
})

test('回答是空对象：那边没有这个人，分得出来，也不当作登录失效', async () => {
  const { backend, call, state } = signedIn()
  backend.isKnown = false
  const error: unknown = await call(getcode, {}).catch((thrown: unknown) => thrown)
  expect([isNotKnownToRental(error), state.lost]).toEqual([true, 0])
  expect(error).toMatchObject({ kind: 'business', operation: getcode.id })
  state.network = () => 'offline'
  expect(isNotKnownToRental(await call(getcode, {}).catch((thrown: unknown) => thrown))).toBe(false)
})
