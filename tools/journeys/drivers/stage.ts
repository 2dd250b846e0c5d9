import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DEMO_WORLD } from '../../../config/env'
import { httpServer } from '../../../mock/runtimes/http'
import { recordsOf } from '../../../mock/runtimes/phone/state'
import { MOCK_ORIGIN, START, createTestMock, type TestMock } from '../../../tests/support/mock'
import { startHost, type PhoneOptions, type WeappHost } from '../../weapp-host/driver/launch'
import type { Look } from '../phone'
import { demoBackend } from './demo-backend'
import { ALBUM, HostPhone } from './host-phone'
import { serverBackend } from './server-backend'

/** The build that the phones run: a mock build, which calls a server, or the demo, which has its backend inside. */
export const DIST = process.env.WANJIA_WEAPP ?? 'dist/weapp-mock'

/** True for a build with its backend inside. */
const isDemo = (dist: string): boolean => existsSync(path.join(dist, DEMO_WORLD))

/** The storage key of the choices made in 设置. */
const PREFERENCES = 'wanjia/device/preferences'

export interface Stage {
  readonly host: WeappHost
  /** The build is the demo. */
  readonly demo: boolean
  /** Makes a new world; phones that are opened from now on use it. On the demo each phone begins with a copy of it. */
  newWorld(options?: Parameters<typeof createTestMock>[0]): TestMock
  close(): Promise<void>
}

const listening = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  )

/** Starts a weapp host for a build, and a mock server whose world can be replaced. The demo's phones reach nothing. */
export async function openStage(dist = DIST): Promise<Stage> {
  let mock = createTestMock()
  const mistakes: unknown[] = []
  // Each call goes to the world of the moment.
  const current = new Proxy(mock, { get: (_, key) => Reflect.get(mock, key) as unknown })
  const server = httpServer(current, (error) => mistakes.push(error))
  const port = await listening(server)
  const address = `http://127.0.0.1:${port}`
  // Addresses of stored pictures name the server under the address that was called, so both addresses are allowed.
  const demo = isDemo(dist)
  const origins: Record<string, string> = demo ? {} : { [MOCK_ORIGIN]: address, [address]: address }
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  const host = await startHost({ dist, origins }).catch((error: unknown) => {
    stop()
    throw error
  })
  return {
    host,
    demo,
    newWorld(options = {}) {
      mock = createTestMock({ onError: (error) => mistakes.push(error), ...options })
      mock.world.takeChanged()
      return mock
    },
    async close() {
      await host.close()
      stop()
      assert.deepEqual(mistakes, [], 'mistakes of the mock itself')
    },
  }
}

/** What a demo's phone holds before it is switched on: the world, unless it is the one with which the demo itself begins. */
function demoOptions({ world }: TestMock): PhoneOptions {
  const records = world.hasChanged() ? Object.fromEntries(recordsOf(world.save())) : {}
  return { backend: DEMO_WORLD.replace(/\.js$/, ''), storage: records }
}

/** Opens a phone and starts the app. A visitor holds the phone unless the options name somebody else. */
export async function openPhone(
  { host, demo }: Stage,
  mock: TestMock,
  { look, storage, now = START, ...phone }: PhoneOptions & { readonly look?: Look } = {},
): Promise<HostPhone> {
  const inside = demo ? demoOptions(mock) : {}
  const preferences = look?.preferences
  const app = await host.launch({
    wxCode: 'wx:visitor',
    album: ALBUM,
    now,
    ...(look ? { dark: look.dark } : {}),
    ...phone,
    ...inside,
    storage: {
      ...inside.storage,
      ...(preferences ? { [PREFERENCES]: { version: 1, value: preferences } } : {}),
      ...storage,
    },
  })
  return new HostPhone(app, demo ? demoBackend(app, now) : serverBackend(mock))
}
