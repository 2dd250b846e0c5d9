import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { httpServer } from '../../../mock/runtimes/http'
import { MOCK_ORIGIN, START, createTestMock, type TestMock } from '../../../tests/support/mock'
import { startHost, type PhoneOptions, type WeappHost } from '../../weapp-host/driver/launch'
import type { Look } from '../phone'
import { ALBUM, HostPhone } from './host-phone'

/** The build that the phones run. */
export const DIST = process.env.WANJIA_WEAPP ?? 'dist/weapp-mock'

/** The storage key of the choices made in 设置. */
const PREFERENCES = 'wanjia/device/preferences'

export interface Stage {
  readonly host: WeappHost
  /** Makes a new world; phones that are opened from now on use it. */
  newWorld(options?: Parameters<typeof createTestMock>[0]): TestMock
  close(): Promise<void>
}

const listening = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  )

/** Starts a weapp host for a build, and a mock server whose world can be replaced. */
export async function openStage(dist = DIST): Promise<Stage> {
  let mock = createTestMock()
  const mistakes: unknown[] = []
  // Each call goes to the world of the moment.
  const current = new Proxy(mock, { get: (_, key) => Reflect.get(mock, key) as unknown })
  const server = httpServer(current, (error) => mistakes.push(error))
  const port = await listening(server)
  const address = `http://127.0.0.1:${port}`
  // Addresses of stored pictures name the server under the address that was called, so both addresses are allowed.
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  const origins = { [MOCK_ORIGIN]: address, [address]: address }
  const host = await startHost({ dist, origins }).catch((error: unknown) => {
    stop()
    throw error
  })
  return {
    host,
    newWorld(options = {}) {
      mock = createTestMock({ onError: (error) => mistakes.push(error), ...options })
      return mock
    },
    async close() {
      await host.close()
      stop()
      assert.deepEqual(mistakes, [], 'mistakes of the mock itself')
    },
  }
}

/** Opens a phone and starts the app. A visitor holds the phone unless the options name somebody else. */
export async function openPhone(
  { host }: Stage,
  mock: TestMock,
  options: PhoneOptions & { readonly look?: Look } = {},
): Promise<HostPhone> {
  const { look, ...phone } = options
  const app = await host.launch({
    wxCode: 'wx:visitor',
    album: ALBUM,
    now: START,
    ...(look ? { dark: look.dark } : {}),
    ...(look?.preferences ? { storage: { [PREFERENCES]: { version: 1, value: look.preferences } } } : {}),
    ...phone,
  })
  return new HostPhone(app, mock)
}
