import type { SessionRecord } from '@/session/record'
import { bench, kindOf } from './bench'
import { FakeBackend } from './fake-backend'

const MINUTE = 60_000
const TEXT: unknown = expect.any(String)

function signedIn(name = 'A') {
  const parts = bench()
  parts.session.startSession(parts.backend.signIn(name), { phone: '19000000001' })
  return parts
}

function deferred() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}

describe('启动', () => {
  test('没有缓存时以微信身份静默登录（1.4.1）', async () => {
    const { backend, session, store, state } = bench()
    backend.wxUser = 'A'
    await session.start()
    expect(store.getState()).toMatchObject({
      status: 'signedIn',
      account: { name: 'A', roles: ['NewMember'] },
    })
    expect(state.record?.tokens.weapp?.value).toMatch(/^A-1\./)
  })

  test('未注册的微信用户是游客，不提示登录丢失', async () => {
    const { session, store, state } = bench()
    await session.start()
    expect(store.getState()).toEqual({ status: 'visitor' })
    expect(state.lost).toBe(0)
  })

  test('没有网络时先作游客，有网络后的第一个请求再静默登录', async () => {
    const { backend, session, store, state, whoAmI } = bench()
    backend.wxUser = 'A'
    state.network = () => 'offline'
    await session.start()
    expect(store.getState().status).toBe('visitor')
    state.network = (_, answer) => answer()
    await expect(whoAmI()).resolves.toBe('A')
    expect(store.getState().status).toBe('signedIn')
  })

  test('有缓存时立刻恢复，不发请求', async () => {
    const before = signedIn()
    before.session.setCurrentHouse(7)
    const after = bench({ backend: before.backend, record: before.state.record })
    await after.session.start()
    expect(after.store.getState()).toEqual({
      status: 'signedIn',
      account: { name: 'A', avatar: '', roles: ['NewMember'], maskedPhone: '190****0001' },
      currentHouseId: 7,
    })
    expect(after.transport.sent).toHaveLength(0)
    await expect(after.whoAmI()).resolves.toBe('A')
  })

  test('缓存的令牌已过期时在启动时换新，显示从未离开登录', async () => {
    const before = signedIn()
    const after = bench({ backend: before.backend, record: before.state.record })
    const seen: string[] = []
    after.store.subscribe(({ status }) => seen.push(status))
    after.clock.time += 2 * 60 * MINUTE
    await after.session.start()
    expect(after.backend.count).toMatchObject({ refresh: 1, wxLogin: 0 })
    expect(new Set(seen)).toEqual(new Set(['signedIn']))
  })

  test('启动时才发现登录已失效，成为游客而不跳去登录', async () => {
    const before = signedIn()
    before.backend.expire('A')
    before.backend.expire('A', true)
    const after = bench({ backend: before.backend, record: before.state.record })
    after.clock.time += 20 * 24 * 60 * MINUTE
    await after.session.start()
    expect(after.store.getState().status).toBe('visitor')
    expect(after.state.lost).toBe(0)
  })

  test('退出登录后，下次启动不再静默登录', async () => {
    const before = signedIn()
    before.backend.wxUser = 'A'
    before.session.signOut()
    const after = bench({ backend: before.backend, record: before.state.record })
    await after.session.start()
    expect(after.store.getState().status).toBe('visitor')
    expect(await kindOf(after.whoAmI())).toBe('sessionLost')
    expect(after.backend.count.wxLogin).toBe(0)
  })
})

describe('换新令牌', () => {
  test('到期前一分钟内的请求先换新，三个并行请求只换一次', async () => {
    const { backend, clock, whoAmI } = signedIn()
    clock.time += 59 * MINUTE + 1
    expect(await Promise.all([whoAmI(), whoAmI(), whoAmI()])).toEqual(['A', 'A', 'A'])
    expect(backend.count).toMatchObject({ refresh: 1, buildings: 3 })
  })

  test('有效期很短的令牌也不会每次请求都换新', async () => {
    const { backend, session, whoAmI } = bench()
    backend.expiresIn = 30
    session.startSession(backend.signIn('A'))
    await whoAmI()
    expect(backend.count.refresh).toBe(0)
  })

  test('提前换新时断网，未到期的旧令牌继续用', async () => {
    const { backend, clock, state, whoAmI } = signedIn()
    clock.time += 59 * MINUTE + 1
    state.network = ({ method }, answer) => (method === 'PUT' ? 'timeout' : answer())
    await expect(whoAmI()).resolves.toBe('A')
    expect(backend.count.refresh).toBe(0)
  })

  test('令牌失效时并行请求共用一次换新，每个只重放一次', async () => {
    const { backend, whoAmI } = signedIn()
    backend.expire('A')
    expect(await Promise.all([whoAmI(), whoAmI(), whoAmI()])).toEqual(['A', 'A', 'A'])
    expect(backend.count).toMatchObject({ refresh: 1, buildings: 6 })
  })

  test('换新后名字、手机、当前房屋都还在', async () => {
    const { backend, session, store, whoAmI } = signedIn()
    session.setCurrentHouse(9)
    backend.expire('A')
    await whoAmI()
    expect(store.getState()).toMatchObject({
      currentHouseId: 9,
      account: { name: 'A', maskedPhone: '190****0001' },
    })
  })

  test('超过14天（Au335）改用微信身份换取', async () => {
    const { backend, store, whoAmI } = signedIn()
    backend.wxUser = 'A'
    backend.expire('A', true)
    await expect(whoAmI()).resolves.toBe('A')
    expect(backend.count).toMatchObject({ refresh: 1, wxLogin: 1 })
    expect(store.getState()).toMatchObject({ status: 'signedIn', account: { maskedPhone: '190****0001' } })
  })

  test('Au335 之后又是游客：成为游客，通知一次，清掉令牌', async () => {
    const { backend, store, state, whoAmI } = signedIn()
    backend.expire('A', true)
    expect(await Promise.all([kindOf(whoAmI()), kindOf(whoAmI())])).toEqual(['sessionLost', 'sessionLost'])
    expect(store.getState()).toEqual({ status: 'visitor' })
    expect(state.lost).toBe(1)
    expect(state.record).toEqual({ tokens: {}, signedOut: false, owner: { tag: TEXT, mark: TEXT } })
  })

  test('确知是游客后，后面的请求不再一次次去问微信', async () => {
    const { backend, session, whoAmI } = bench()
    await session.start()
    expect(await kindOf(whoAmI())).toBe('sessionLost')
    expect(backend.count).toMatchObject({ wxLogin: 1, buildings: 0 })
  })

  test.each(['offline', 'timeout', 'broken'] as const)(
    '换新时遇到 %s 不退出登录，恢复后照常',
    async (reason) => {
      const { backend, store, state, whoAmI } = signedIn()
      backend.expire('A')
      state.network = ({ method }, answer) => (method === 'PUT' ? reason : answer())
      expect(['offline', 'timeout']).toContain(await kindOf(whoAmI()))
      expect(store.getState().status).toBe('signedIn')
      state.network = (_, answer) => answer()
      await expect(whoAmI()).resolves.toBe('A')
      expect(state.lost).toBe(0)
    },
  )

  test('换新的回答丢在路上、旧令牌已作废时，下一次靠微信身份接上', async () => {
    const { backend, state, whoAmI } = signedIn()
    backend.wxUser = 'A'
    backend.expire('A')
    state.network = ({ method }, answer) => {
      const answered = answer()
      return method === 'PUT' ? 'timeout' : answered
    }
    expect(await kindOf(whoAmI())).toBe('timeout')
    state.network = (_, answer) => answer()
    await expect(whoAmI()).resolves.toBe('A')
    expect(backend.count.wxLogin).toBe(1)
  })

  test('上一个人的换新还在路上时，新登录的人不等它，也不受它影响', async () => {
    const { backend, session, state, whoAmI } = signedIn()
    backend.expire('A')
    const road = deferred()
    const left = deferred()
    state.network = async ({ headers, method }, answer) => {
      if (headers.Authorization?.startsWith('Bearer A-1.') && method === 'PUT') {
        left.resolve()
        await road.promise
      }
      return answer()
    }
    const late = kindOf(whoAmI())
    await left.promise
    session.startSession(backend.signIn('B'))
    backend.expire('B')
    await expect(whoAmI()).resolves.toBe('B')
    road.resolve()
    expect(await late).toBe('cancelled')
    await expect(whoAmI()).resolves.toBe('B')
  })

  test('refresh() 取得新的角色', async () => {
    const { backend, session } = signedIn()
    await session.refresh()
    expect(backend.count.refresh).toBe(1)
  })
})

describe('登录与退出', () => {
  test('退出立刻生效，不等网络，令牌交还给服务', async () => {
    const { backend, session, store, state, whoAmI } = signedIn()
    session.signOut()
    expect(store.getState()).toEqual({ status: 'visitor' })
    expect(state).toMatchObject({ erased: 1, lost: 0, record: { tokens: {}, signedOut: true } })
    expect(await kindOf(whoAmI())).toBe('sessionLost')
    expect(backend.count.logout).toBe(1)
  })

  test('断网时也能退出', async () => {
    const { session, store, state } = signedIn()
    state.network = () => 'offline'
    session.signOut()
    await Promise.resolve()
    expect(store.getState().status).toBe('visitor')
  })

  test('退出后可以再登录，之后丢失仍会通知', async () => {
    const { backend, session, state, whoAmI } = signedIn()
    session.signOut()
    session.startSession(backend.signIn('B'), { phone: '19000000002' })
    await expect(whoAmI()).resolves.toBe('B')
    backend.expire('B', true)
    await kindOf(whoAmI())
    expect(state.lost).toBe(1)
  })

  test('丢失后同一人再登录，留下的草稿不清；换了人就清', async () => {
    const lost = async () => {
      const parts = signedIn()
      parts.backend.expire('A', true)
      await kindOf(parts.whoAmI())
      return parts
    }
    const same = await lost()
    same.session.startSession(same.backend.signIn('A'), { phone: '19000000001' })
    expect(same.state.erased).toBe(0)
    const other = await lost()
    other.session.startSession(other.backend.signIn('B'), { phone: '19000000002' })
    expect(other.state.erased).toBe(1)
    expect(other.store.getState().account?.name).toBe('B')
  })

  test('误传完整手机号时，存储与状态里也只有隐去的', () => {
    const { backend, session, store, state } = bench()
    session.startSession(backend.signIn('A'), { phone: '19000000001' })
    expect(JSON.stringify([store.getState(), state.record])).not.toContain('19000000001')
    expect(store.getState().account?.maskedPhone).toBe('190****0001')
  })

  test('存储写不进去不影响使用', async () => {
    const { backend, session, state, whoAmI } = bench()
    state.storageFull = true
    session.startSession(backend.signIn('A'))
    await expect(whoAmI()).resolves.toBe('A')
  })

  test('有令牌而没有账号的记录当作没有登录', async () => {
    const record: SessionRecord = {
      tokens: { weapp: { value: 'x', refreshAt: 0, expiresAt: 0 } },
      signedOut: false,
    }
    const { session, store } = bench({ backend: new FakeBackend(), record })
    await session.start()
    expect(store.getState().status).toBe('visitor')
  })

  test('游客不能设当前房屋', () => {
    const { session, store } = bench()
    session.setCurrentHouse(3)
    expect(store.getState().currentHouseId).toBeUndefined()
  })
})
