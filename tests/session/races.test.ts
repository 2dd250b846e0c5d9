import fc from 'fast-check'
import { bench, kindOf } from './bench'

// A loaded machine must not turn hundreds of orderings red.
jest.setTimeout(60_000)

const ACTIONS = [
  'call',
  'call',
  'call',
  'hour',
  'expire',
  'expireForever',
  'signOut',
  'loginA',
  'loginB',
  'refresh',
] as const
type Action = (typeof ACTIONS)[number]

interface Asked {
  readonly by: string | undefined
  result?: string
}

type Parts = ReturnType<typeof bench>

/** What a person and the time do to the session. Everything that the network does happens in any order around it. */
function perform(parts: Parts, asked: Asked[], action: Action) {
  const { session, backend, clock, store, whoAmI } = parts
  const login = (name: string, phone: string) => session.startSession(backend.signIn(name), { phone })
  switch (action) {
    case 'call': {
      const one: Asked = { by: store.getState().account?.name }
      asked.push(one)
      whoAmI(asked.length).then(
        (result) => (one.result = result),
        () => undefined,
      )
      return
    }
    case 'hour':
      clock.time += 3_600_000
      return backend.expire('A')
    case 'expire':
      return backend.expire('A')
    case 'expireForever':
      return backend.expire('A', true)
    case 'signOut':
      return session.signOut()
    case 'loginA':
      return login('A', '19000000001')
    case 'loginB':
      return login('B', '19000000002')
    case 'refresh':
      return void session.refresh().catch(() => undefined)
  }
}

/**
 * Requests arrive, answers come back and some are lost, in the order of the scheduler. A refresh may be lost on its way to the server only,
 * because a lost answer would have used up the old token, after which only WeChat can help.
 */
function unruly(parts: Parts, s: fc.Scheduler, losses: readonly boolean[]) {
  let nth = 0
  parts.state.network = async ({ method }, answer) => {
    const lost = losses[nth++ % losses.length] ?? false
    await s.schedule(Promise.resolve(), 'request arrives')
    const answered = lost && method === 'PUT' ? 'timeout' : answer()
    await s.schedule(Promise.resolve(), 'answer comes back')
    return lost ? 'timeout' : answered
  }
}

const plot = {
  s: fc.scheduler(),
  actions: fc.array(fc.constantFrom(...ACTIONS), { minLength: 2, maxLength: 12 }),
  losses: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
  wxUser: fc.constantFrom(undefined, 'A'),
}

interface Story {
  readonly s: fc.Scheduler
  readonly actions: readonly Action[]
  readonly losses: readonly boolean[]
  readonly wxUser: string | undefined
}

async function play({ s, actions, losses, wxUser }: Story) {
  const parts = bench()
  parts.backend.wxUser = wxUser
  unruly(parts, s, losses)
  parts.session.startSession(parts.backend.signIn('A'), { phone: '19000000001' })
  const asked: Asked[] = []
  s.scheduleSequence(
    actions.map((action) => ({
      label: action,
      builder: () => Promise.resolve(perform(parts, asked, action)),
    })),
  )
  await s.waitFor(
    (async () => {
      // Runs until nothing is under way.
      while (s.count() > 0) await s.waitIdle()
    })(),
  )
  return { ...parts, asked }
}

const lastOf = (actions: readonly Action[], ...wanted: Action[]) =>
  actions.filter((a) => wanted.includes(a)).pop()

test('迟到的换新不会让已退出的会话复活，也不会盖掉更新的登录', async () => {
  const property = fc.asyncProperty(fc.record(plot), async (story) => {
    const { store, state, whoAmI } = await play(story)
    const last = lastOf(story.actions, 'signOut', 'loginA', 'loginB') ?? 'loginA'
    const token = state.record?.tokens.weapp?.value
    expect(store.getState().status === 'signedIn').toBe(token !== undefined)
    if (last === 'signOut') expect(state.record).toEqual({ tokens: {}, signedOut: true })
    state.network = (_, answer) => answer()
    const now = await kindOf(whoAmI())
    if (last === 'signOut') expect(now).toBe('sessionLost')
    // B's token does not end in this test, so that nothing may end or replace that sign-in.
    if (last === 'loginB') expect(now).toBe('B')
    if (last === 'loginA') expect(['A', 'sessionLost']).toContain(now)
  })
  await fc.assert(property, { numRuns: 150 })
})

test('一次请求只用发起它的那个人的令牌，回答也只属于他，微信换成了别人也一样', async () => {
  const anybody = { ...plot, wxUser: fc.constantFrom(undefined, 'A', 'B') }
  const property = fc.asyncProperty(fc.record(anybody), async (story) => {
    const { asked, transport } = await play(story)
    for (const { by, result } of asked) if (by && result) expect(result).toBe(by)
    for (const { url, body, headers } of transport.sent) {
      if (!url.endsWith('/buildings')) continue
      const { by } = asked[(JSON.parse(body ?? '') as { id: number }).id - 1] ?? {}
      if (by) expect(headers.Authorization).toMatch(new RegExp(`^Bearer ${by}-`))
    }
  })
  await fc.assert(property, { numRuns: 150 })
})

test('每个请求最多重放一次；一次失效只换新一次', async () => {
  const quiet = { ...plot, losses: fc.constant([false]) }
  const property = fc.asyncProperty(fc.record(quiet), async (story) => {
    const { asked, backend, state } = await play(story)
    const count = (...wanted: Action[]) => story.actions.filter((action) => wanted.includes(action)).length
    expect(backend.count.buildings).toBeLessThanOrEqual(2 * asked.length)
    const causes = count('hour', 'expire', 'expireForever', 'refresh', 'signOut', 'loginA', 'loginB')
    expect(backend.count.refresh).toBeLessThanOrEqual(causes)
    expect(state.lost).toBeLessThanOrEqual(1 + count('loginA', 'loginB') + count('call'))
  })
  await fc.assert(property, { numRuns: 150 })
})
