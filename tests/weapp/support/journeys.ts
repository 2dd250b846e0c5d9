// The built mini-program on a phone of the weapp host, with the mock backend behind it as an HTTP server. Every journey has
// a world and a phone of its own and one clock for both, and ends with a clean report.
import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { httpServer } from '../../../mock/runtimes/http'
import { startHost, type PhoneOptions, type WeappHost } from '../../../tools/weapp-host/driver/launch'
import { problems, TARO_WARNINGS } from '../../../tools/weapp-host/driver/report'
import type { Weapp } from '../../../tools/weapp-host/driver/weapp'
import { MOCK_ORIGIN, START, createTestMock, type TestMock } from '../../support/mock'
import { Resident } from './resident'

export const DIST = process.env.WANJIA_WEAPP ?? 'dist/weapp-mock'

/** Nothing but the framework's own notice may be warned of. */
const ALLOWED_WARNINGS = [...TARO_WARNINGS]

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
  const host = await startHost({ dist, origins: { [MOCK_ORIGIN]: `http://127.0.0.1:${port}` } })
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

/** No full phone and no ID number on the device, whatever the journey was (R25); an order's number is longer. */
function assertNothingPersonal(storage: unknown): void {
  const text = JSON.stringify(storage)
  assert.doesNotMatch(text, /(?<!\d)1\d{10}(?!\d)/, 'a whole phone number is stored')
  assert.doesNotMatch(text, /(?<!\d)\d{17}[\dXx](?!\d)/, 'an ID number is stored')
}

/** What a run must have left behind: no errors, no warnings, no API that WeChat lacks, nothing personal. */
async function assertClean(app: Weapp): Promise<void> {
  const report = await app.report()
  assert.deepEqual(problems(report, { warnings: ALLOWED_WARNINGS }), [])
  assertNothingPersonal(report.storage)
}

interface JourneyOptions extends PhoneOptions {
  /** Before the phone is switched on. */
  world?: (mock: TestMock) => void | Promise<void>
}

export type Journey = (
  title: string,
  options: JourneyOptions,
  body: (resident: Resident) => Promise<void>,
) => void

/** One stage for a test file. */
export function journeys(): Journey {
  let stage: Stage | undefined
  before(async () => {
    stage = await openStage()
  })
  after(() => stage?.close())
  return (title, { world, ...phone }, body) => {
    test(title, async () => {
      assert.ok(stage, 'the host did not start')
      const mock = stage.newWorld()
      await world?.(mock)
      const app = await stage.host.launch({ wxCode: 'wx:visitor', now: START, keepData: true, ...phone })
      try {
        await body(new Resident(app, mock))
        await assertClean(app)
      } finally {
        await app.close()
      }
    })
  }
}
