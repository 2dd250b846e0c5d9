// One host for a test file; every test has a phone of its own and ends with a clean report.
import assert from 'node:assert/strict'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { startHost, type PhoneOptions, type WeappHost } from '../../driver/launch'
import { problems } from '../../driver/report'
import type { Weapp } from '../../driver/weapp'

export const FIXTURE = path.join(__dirname, '..', 'fixtures', 'native')

type Body = (app: Weapp) => Promise<void>

export interface PhoneTest {
  /** Problems that the test provokes on purpose. */
  expect?: RegExp[]
  /** The host under test: the fixture's own by default. */
  options?: PhoneOptions
}

export interface HostUnderTest {
  dist?: string
  /** Servers of the test that the app may ask, by their own addresses. */
  servers?: Promise<{ url: string }>[]
  /** Other origins, as startHost takes them. */
  origins?: Record<string, string>
}

export function phoneTests({ dist = FIXTURE, servers = [], origins = {} }: HostUnderTest = {}): (
  title: string,
  settings: PhoneTest,
  body: Body,
) => void {
  let host: WeappHost | undefined
  before(async () => {
    const own = (await Promise.all(servers)).map(({ url }) => [url, url])
    host = await startHost({ dist, origins: { ...origins, ...Object.fromEntries(own) } })
  })
  after(() => host?.close())
  return (title, { expect = [], options = {} }, body) => {
    test(title, async () => {
      assert.ok(host, 'the host did not start')
      const app = await host.launch(options)
      try {
        await body(app)
        const found = problems(await app.report())
        assert.deepEqual(
          found.filter((problem) => !expect.some((pattern) => pattern.test(problem))),
          [],
        )
        for (const pattern of expect)
          assert.ok(
            found.some((problem) => pattern.test(problem)),
            `expected a problem like ${pattern}`,
          )
      } finally {
        await app.close()
      }
    })
  }
}

/** The log that the fixture's app keeps in globalData. */
export const appLog = (app: Weapp): Promise<string[]> =>
  app.tab.evaluate(() => window.weapp?.globalData().log ?? []) as Promise<string[]>
