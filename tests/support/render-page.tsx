// Renders a page in the real app, with the real client, session and stores, against a new mock behind MSW.
import { pages } from '@/routes/pages'
import { act, render, waitFor, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import type { ReactElement } from 'react'
import App from '@/app'
import { clock } from '@/platform/clock'
import { session } from '@/session/backend'
import { queryClient } from '@/queries/query-client'
import { useSession } from '@/session/store'
import type { Persona } from '~mock/personas'
import { mswHandlers } from '~mock/runtimes/msw'
import { createTestMock, type Json, type TestMock } from './mock'
import { device, router } from './taro'

const server = setupServer()

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(async () => {
  // The next test starts the app on a phone without a sign-in.
  device.loginCode = undefined
  await session.start()
  server.resetHandlers()
  queryClient.clear()
  jest.restoreAllMocks()
})
afterAll(() => server.close())

/** From now on calls to that path are answered so, as a real backend may answer them. It must not be called before `before`. */
export function answerWith(path: string, body: Json, status = 200): void {
  server.use(http.all(`*${path}`, () => HttpResponse.json(body, { status })))
}

export interface PageOptions {
  readonly seed?: 'default' | 'large' | 'empty'
  /** The mock of an earlier page, to continue in its world; default: a new one. */
  readonly mock?: TestMock
  /** Who holds the phone; a `visitor` has never registered. Default: resident-owner. */
  readonly persona?: Persona['key']
  /** The address of the page, such as `/${pages.house.path}`. Home lies below it. */
  readonly url?: string
  /** The parameters that the page's useRouter gives. */
  readonly params?: Readonly<Record<string, string | number>>
  /** Called before the app starts, to prepare faults, rows and records on the device. */
  readonly before?: (mock: TestMock) => void | Promise<void>
  /** Returns at once, while WeChat is still being asked who this is. */
  readonly starting?: boolean
}

export interface Page extends RenderResult {
  readonly mock: TestMock
  readonly user: UserEvent
  /** Moves the clock that the mock and the app share. */
  advance(ms: number): Promise<void>
  /** Makes the next calls of an endpoint fail: fault('weapp.myHouses', 'offline'). */
  fault(endpoint: string, kind: string, more?: Readonly<Record<string, unknown>>): Promise<void>
}

/** Gives both sides one clock. Pauses between two tries take no time. */
function shareClock(mock: TestMock): void {
  jest.spyOn(clock, 'now').mockImplementation(() => mock.clock.now())
  jest.spyOn(clock, 'sleep').mockImplementation(() => Promise.resolve())
}

const addressOf = (url: string, params: PageOptions['params']) => {
  const pairs = Object.entries(params ?? {}).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return pairs.length > 0 ? `${url}${url.includes('?') ? '&' : '?'}${pairs.join('&')}` : url
}

/** Renders the page in the running app, and waits until it is known who is signed in. */
export async function renderPage(page: ReactElement, options: PageOptions = {}): Promise<Page> {
  const { seed, persona = 'resident-owner', url = `/${pages.home.path}`, params, before, starting } = options
  const mock = options.mock ?? createTestMock({ seed })
  server.use(...mswHandlers(mock))
  shareClock(mock)
  device.loginCode = `wx:${persona}`
  router.open(addressOf(url, params))
  await before?.(mock)
  useSession.setState({ status: 'starting' }, true)
  // The app is launched before its first page, as in WeChat.
  const view = render(<App />)
  view.rerender(<App>{page}</App>)
  if (!starting) await waitFor(() => expect(useSession.getState().status).not.toBe('starting'))
  return Object.assign(view, {
    mock,
    user: userEvent.setup(),
    advance: async (ms: number) => act(async () => mock.clock.advance(ms)),
    fault: async (endpoint: string, kind: string, more = {}) => {
      await mock.door('faults', { endpoint, kind, times: 1, ...more })
    },
  })
}
