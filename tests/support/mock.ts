import type { SeedName } from '@/contract/doors/control'
import { createMock, type Mock, type MockOptions } from '~mock/create-mock'
import type { Persona } from '~mock/personas'
import { applySeed } from '~mock/world/seed'
import { copyWorld, createWorld, type World } from '~mock/world/world'

/** The address of the tests' mock. */
export const MOCK_ORIGIN = 'http://127.0.0.1:9527'
/** 2026-03-02 10:00 in UTC+8. */
export const START = Date.UTC(2026, 2, 2, 2)

export interface TestClock {
  now(): number
  sleep(ms: number): Promise<void>
  /** Moves the clock. Sleepers whose time is over wake up. */
  advance(ms: number): void
}

/** A clock that stands still until it is moved. */
export function createTestClock(start = START): TestClock {
  let now = start
  let sleepers: { at: number; wake: () => void }[] = []
  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => sleepers.push({ at: now + ms, wake })),
    advance(ms) {
      now += ms
      const awake = sleepers.filter(({ at }) => at <= now)
      sleepers = sleepers.filter(({ at }) => at > now)
      for (const { wake } of awake) wake()
    },
  }
}

export type TestMock = Mock & {
  readonly clock: TestClock
  /** Sends a call with a JSON body, with `token` in the header. Gives the parsed answer. */
  post(path: string, body?: unknown, token?: string): Promise<Json>
  /** The same with another method. */
  send(method: string, path: string, body?: unknown, token?: string): Promise<Json>
  /** Calls a test door. */
  door<T = Json>(path: string, body?: unknown): Promise<T>
  /** The newest code sent to a phone. */
  lastCode(phone: string): Promise<{ key: string; code: string }>
  /** An access token of a registered persona. */
  signIn(persona: Persona['key']): Promise<string>
}

/** The headers of a call with a JSON body, and with a token where one is given. */
export const headersFor = (token?: string): Record<string, string> => ({
  'content-type': 'application/json',
  ...(token ? { authorization: `Bearer ${token}` } : {}),
})

/** An answer's body, as it came. */
export type Json = Readonly<Record<string, unknown>>

const SEEDED = new Map<string, World>()

/** A world of its own with the data of a seed. What is the same for many tests is made once and copied. */
function seededWorld(seed: SeedName, salt: string, clock: TestClock): World {
  const name = `${seed}/${salt}/${clock.now()}`
  const known = SEEDED.get(name) ?? createWorld(clock, salt)
  if (!SEEDED.has(name)) applySeed(known, seed)
  SEEDED.set(name, known)
  return copyWorld(known, clock)
}

/** A new mock for one test. A mistake of the mock itself fails the test. */
export function createTestMock(options: Partial<MockOptions> & { clock?: TestClock } = {}): TestMock {
  const clock = options.clock ?? createTestClock()
  const onError = (error: unknown) => {
    throw error
  }
  const { seed = 'default', salt = 'wanjia', state } = options
  const world = state === undefined ? seededWorld(seed, salt, clock) : undefined
  const mock = createMock({ onError, world, ...options, clock })
  const ask = async <T = Json>(path: string, init?: RequestInit) =>
    (await (await mock.handle(new Request(MOCK_ORIGIN + path, init))).json()) as T
  const tools: Omit<TestMock, keyof Mock> = {
    clock,
    post: (path, body, token) => tools.send('POST', path, body, token),
    send: (method, path, body = {}, token) =>
      ask(path, {
        method,
        body: JSON.stringify(body),
        headers: headersFor(token),
      }),
    door: (path, body) =>
      ask(`/__mock/${path}`, body === undefined ? undefined : { method: 'POST', body: JSON.stringify(body) }),
    async lastCode(phone) {
      const [newest] = await tools.door<{ key: string; code: string }[]>(`sms?phone=${phone}`)
      if (!newest) throw new Error(`no code was sent to ${phone}`)
      return newest
    },
    async signIn(persona) {
      const answer = await tools.post('/api/v1/weapp/authorizations', { code: `wx:${persona}` })
      const token = answer.access_token
      if (typeof token !== 'string') throw new Error(`${persona} cannot sign in: ${String(answer.message)}`)
      return token
    },
  }
  // It is not spread, because `world` is a getter whose value changes at a reset.
  return Object.assign(mock, tools)
}
