import fc from 'fast-check'
import { bench } from './bench'
import { FakeBackend } from './fake-backend'

// A loaded machine must not turn hundreds of orderings red.
jest.setTimeout(60_000)

const PEOPLE = ['A', 'B'] as const
// Two people whose phones have the same masked form.
const PHONES = { A: '19000000001', B: '19011110001' } as const
const ACTIONS = [
  'note',
  'note',
  'house',
  'call',
  'phoneA',
  'phoneB',
  'wxA',
  'wxB',
  'wxNobody',
  'lost',
  'day',
  'signOut',
  'relaunch',
  'kill',
  'full',
] as const
type Action = (typeof ACTIONS)[number]

/** A device whose personal records are notes with the name of the person who made them. */
class Device {
  readonly backend = new FakeBackend()
  private notes: string[] = []
  private app = this.launched()

  private launched(before?: ReturnType<typeof bench>) {
    const app = bench({ backend: this.backend, record: before?.state.record, clock: before?.clock })
    app.state.onErase = () => void (this.notes = [])
    return app
  }

  constructor(opaque: boolean) {
    this.backend.opaque = opaque
  }

  private nameNow(): string | undefined {
    return this.app.store.getState().account?.name
  }

  /** Closes the app, in the middle of erasing if `torn`, and opens it again. */
  private async relaunch(torn: boolean) {
    if (torn) {
      this.app.state.onErase = () => undefined
      this.app.session.signOut()
    }
    this.app = this.launched(this.app)
    await this.app.session.start()
  }

  async do(action: Action): Promise<void> {
    const { app, backend } = this
    const name = this.nameNow()
    switch (action) {
      case 'note':
        return void (name && this.notes.push(name))
      case 'house':
        return app.session.setCurrentHouse(name === 'A' ? 1 : 2)
      case 'call':
        return void (await app.whoAmI().catch(() => undefined))
      case 'phoneA':
        return app.session.startSession(backend.signIn('A'), { phone: PHONES.A })
      case 'phoneB':
        return app.session.startSession(backend.signIn('B'), { phone: PHONES.B })
      case 'wxA':
      case 'wxB':
        return void (backend.wxUser = action.slice(2))
      case 'wxNobody':
        return void (backend.wxUser = undefined)
      case 'lost':
        PEOPLE.forEach((one) => {
          backend.expire(one)
          backend.expire(one, true)
        })
        return void (await app.whoAmI().catch(() => undefined))
      case 'day':
        return void (app.clock.time += 86_400_000)
      case 'signOut':
        return app.session.signOut()
      case 'relaunch':
      case 'kill':
        return this.relaunch(action === 'kill')
      case 'full':
        return void (app.state.storageFull = !app.state.storageFull)
    }
  }

  /** What can be found of anybody other than the person who is signed in. */
  foreign(): unknown[] {
    const { account, currentHouseId } = this.app.store.getState()
    const name = account?.name
    if (name === undefined) return []
    const record = this.app.state.record?.account?.name
    return [
      this.notes.filter((by) => by !== name),
      currentHouseId === undefined || currentHouseId === (name === 'A' ? 1 : 2) ? [] : ['house'],
      record === undefined || record === name ? [] : ['record'],
    ].flat()
  }
}

const story = fc.record({
  opaque: fc.boolean(),
  actions: fc.array(fc.constantFrom(...ACTIONS), { minLength: 3, maxLength: 25 }),
})

test('任意顺序的静默登录、手机号登录、失效、换微信、重开、被关掉之后，都找不到别人的东西', async () => {
  const property = fc.asyncProperty(story, async ({ opaque, actions }) => {
    const device = new Device(opaque)
    for (const action of actions) {
      await device.do(action)
      expect(device.foreign()).toEqual([])
    }
  })
  await fc.assert(property, { numRuns: 300 })
})

const signedIn = (opaque = false) => {
  const parts = bench()
  parts.backend.opaque = opaque
  parts.session.startSession(parts.backend.signIn('A'), { phone: PHONES.A })
  return parts
}

describe('谁算同一个人', () => {
  test('静默登录的人失效后用手机号回来，是同一个账号：什么都不清', async () => {
    const { backend, session, state, whoAmI } = bench()
    backend.wxUser = 'A'
    await session.start()
    state.erased = 0
    backend.wxUser = undefined
    backend.expire('A', true)
    await whoAmI().catch(() => undefined)
    expect(state.lost).toBe(1)
    session.startSession(backend.signIn('A'), { phone: PHONES.A })
    expect(state.erased).toBe(0)
  })

  test('打码后一样的两个手机号是两个人', () => {
    const { backend, session, state } = signedIn(true)
    session.startSession(backend.signIn('B'), { phone: PHONES.B })
    expect(state.erased).toBe(1)
  })

  test('令牌里看不出是谁、也没有手机号：当作另一个人', () => {
    const { backend, session, state } = signedIn(true)
    session.startSession(backend.signIn('A'))
    expect(state.erased).toBe(1)
  })

  test('换新被拒、微信换成了别人：在途的请求作废，旧的先清掉，再显示新的人', async () => {
    const { backend, store, state, whoAmI } = signedIn()
    backend.wxUser = 'B'
    backend.expire('A', true)
    const order: unknown[] = []
    state.onErase = () => void order.push('erase')
    store.subscribe(({ account }) => void order.push(account))
    const calls = await Promise.all([whoAmI(1), whoAmI(2)].map((one) => one.catch((error: unknown) => error)))
    expect(calls).toMatchObject([{ kind: 'cancelled' }, { kind: 'cancelled' }])
    expect(order).toEqual([
      'erase',
      { name: 'B', avatar: undefined, roles: ['NewMember'], maskedPhone: undefined },
    ])
    await expect(whoAmI(3)).resolves.toBe('B')
    expect(state.lost).toBe(0)
  })

  test('下次打开时令牌已过期、微信换成了别人：从不显示前一个人', async () => {
    const before = signedIn()
    before.session.setCurrentHouse(7)
    before.backend.expire('A', true)
    before.backend.wxUser = 'B'
    const after = bench({ backend: before.backend, record: before.state.record })
    after.clock.time += 86_400_000
    const seen: unknown[] = []
    after.store.subscribe(({ account, currentHouseId }) => void seen.push([account?.name, currentHouseId]))
    await after.session.start()
    expect(seen).toEqual([['B', undefined]])
    expect(after.state.erased).toBe(1)
  })

  test('登录的回答在退出之后才到：不会又登录进去', async () => {
    const { backend, session, store } = signedIn()
    const answer = backend.signIn('B')
    const late = session.signIn({ phone: PHONES.B }, async () => {
      session.signOut()
      return Promise.resolve(answer)
    })
    await expect(late).rejects.toMatchObject({ kind: 'cancelled' })
    expect(store.getState()).toEqual({ status: 'visitor' })
  })

  test('存储满了、新的人写不进去：下次打开不会认成前一个人', async () => {
    const before = signedIn()
    before.state.storageFull = true
    before.session.startSession(before.backend.signIn('B'), { phone: PHONES.B })
    expect(before.state.record).toBeUndefined()
  })
})
