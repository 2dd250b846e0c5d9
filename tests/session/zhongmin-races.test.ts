import fc from 'fast-check'
import { zhongminBench } from './zhongmin-bench'

// A loaded machine must not turn hundreds of orderings red.
jest.setTimeout(60_000)

const ACTIONS = ['list', 'list', 'detail', 'detail', 'leave', 'forget', 'hours', 'loginB', 'signOut'] as const
type Action = (typeof ACTIONS)[number]

interface Asked {
  readonly by: string | undefined
  readonly signIn: number
  readonly left: AbortController
  result?: string
  failed?: string
}

interface Story {
  readonly s: fc.Scheduler
  readonly actions: readonly Action[]
}

type Parts = ReturnType<typeof zhongminBench>

function ask({ whoseList, whoseDetail, store }: Parts, asked: Asked[], signIn: number, what: Action) {
  const left = new AbortController()
  const one: Asked = { by: store.getState().account?.name, signIn, left }
  asked.push(one)
  const work = what === 'list' ? whoseList(left.signal) : whoseDetail(String(asked.length), left.signal)
  work.then(
    (result) => (one.result = result),
    (error: { kind: string }) => (one.failed = error.kind),
  )
}

/** Requests and answers travel in the order of the scheduler, and nothing is lost. */
async function play({ s, actions }: Story) {
  const parts = zhongminBench()
  parts.state.network = async (_, answer) => {
    await s.schedule(Promise.resolve(), 'request arrives')
    const answered = answer()
    await s.schedule(Promise.resolve(), 'answer comes back')
    return answered
  }
  parts.session.startSession(parts.backend.signIn('A'), { phone: '19000000001' })
  const asked: Asked[] = []
  let signIn = 0
  const perform = (action: Action) => {
    if (action === 'list' || action === 'detail') return ask(parts, asked, signIn, action)
    if (action === 'leave') return asked.at(-1)?.left.abort()
    if (action === 'forget') return parts.backend.forgetTokens()
    if (action === 'hours') return void (parts.clock.time += 7_200_000)
    signIn++
    if (action === 'signOut') return parts.session.signOut()
    parts.session.startSession(parts.backend.signIn('B'), { phone: '19000000002' })
  }
  s.scheduleSequence(
    actions.map((action) => ({ label: action, builder: () => Promise.resolve(perform(action)) })),
  )
  await s.waitFor(
    (async () => {
      // Runs until nothing is under way.
      while (s.count() > 0) await s.waitIdle()
    })(),
  )
  return { ...parts, asked, signIn }
}

const plot = (actions: readonly Action[]) =>
  fc.record({
    s: fc.scheduler(),
    actions: fc.array(fc.constantFrom(...actions), { minLength: 2, maxLength: 12 }),
  })

test('登录还在时，列表、详情、离开、令牌过期怎样交错，都不会以登录失效告终', async () => {
  const quiet = ACTIONS.filter((action) => action !== 'loginB' && action !== 'signOut' && action !== 'forget')
  const property = fc.asyncProperty(plot(quiet), async (story) => {
    const { asked, state } = await play(story)
    for (const { result, failed, left } of asked) {
      if (left.signal.aborted) expect([undefined, 'cancelled']).toContain(failed)
      else expect([result, failed]).toEqual(['A', undefined])
    }
    expect(state.lost).toBe(0)
  })
  await fc.assert(property, { numRuns: 150 })
})

test('回答只属于发起它的那次登录；退出和换人之后，迟到的都作废', async () => {
  const property = fc.asyncProperty(plot(ACTIONS), async (story) => {
    const { asked, transport } = await play(story)
    for (const { by, result } of asked) if (by && result) expect(result).toBe(by)
    for (const { url, headers } of transport.sent) {
      if (!url.includes('/show')) continue
      const { by } = asked[Number(new URL(url).searchParams.get('request_number')) - 1] ?? {}
      if (by) expect(headers.Authorization).toMatch(new RegExp(`^Bearer ${by}-zm-`))
    }
  })
  await fc.assert(property, { numRuns: 150 })
  // This order once failed: B signed in while A's list waited for an earlier call.
  await fc.assert(property, { seed: -311162066, path: '16:2:11:17', endOnFailure: true })
})

test('每个调用都有结果，每次失效只换一次', async () => {
  const property = fc.asyncProperty(plot(ACTIONS), async (story) => {
    const { asked, backend } = await play(story)
    for (const { result, failed } of asked) expect([result, failed]).not.toEqual([undefined, undefined])
    const details = story.actions.filter((action) => action === 'detail').length
    expect(backend.zhongmin.show).toBeLessThanOrEqual(2 * details)
    // Each call needs one list at most: its own, one for its token, or one that replaces a refused token.
    expect(backend.zhongmin.list).toBeLessThanOrEqual(2 * asked.length)
  })
  await fc.assert(property, { numRuns: 150 })
})
