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

/** Where the app keeps what was chosen in 设置. */
const PREFERENCES = 'wanjia/device/preferences'

export interface Stage {
  readonly host: WeappHost
  /** A fresh world, which the phones opened from now on talk to. */
  newWorld(options?: Parameters<typeof createTestMock>[0]): TestMock
  close(): Promise<void>
}

const listening = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  )

/** A host for a build and a mock server, whose world can be exchanged. */
export async function openStage(dist = DIST): Promise<Stage> {
  let mock = createTestMock()
  const mistakes: unknown[] = []
  // Whichever world is there when a call comes.
  const current = new Proxy(mock, { get: (_, key) => Reflect.get(mock, key) as unknown })
  const server = httpServer(current, (error) => mistakes.push(error))
  const port = await listening(server)
  const address = `http://127.0.0.1:${port}`
  // The addresses of stored pictures name the server as it was called.
  const host = await startHost({ dist, origins: { [MOCK_ORIGIN]: address, [address]: address } })
  return {
    host,
    newWorld(options = {}) {
      mock = createTestMock({ onError: (error) => mistakes.push(error), ...options })
      return mock
    },
    async close() {
      await host.close()
      server.closeAllConnections()
      server.close()
      assert.deepEqual(mistakes, [], 'mistakes of the mock itself')
    },
  }
}

/** A phone on which the app has started, held by a visitor unless the options name another. */
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
