import type { Mock } from '../../../mock/create-mock'
import type { PhoneNetwork } from '../../../mock/runtimes/phone/network'
import { PICTURE_PREFIX } from '../../../mock/runtimes/phone/picture-files'
import { isStateKey } from '../../../mock/runtimes/phone/state'
import { headersFor, MOCK_ORIGIN, type Json } from '../../../tests/support/mock'
import type { Weapp } from '../../weapp-host/driver/weapp'
import type { Backend } from './backend'

/** What mock/runtimes/phone.ts gives. */
type Demo = PhoneNetwork & { readonly mock: Mock }

/** The mock inside a demo build. It runs in the phone, whose clock is its clock; `now` is what that clock shows at first. */
export function demoBackend(app: Weapp, now: number): Backend {
  let time = now

  /** Asks the mock itself, past the phone's network. */
  async function ask<T>(method: string, path: string, body?: unknown, token?: string): Promise<T> {
    await started()
    const data = body === undefined ? undefined : JSON.stringify(body)
    const answer = await app.tab.evaluate(
      async (call) => {
        const { request } = window.weapp?.backend() as unknown as Demo
        return (await request(call)).data
      },
      { url: MOCK_ORIGIN + path, method, header: headersFor(token), data },
    )
    return JSON.parse(answer) as T
  }

  /** The app starts the mock with its first request. */
  async function started(): Promise<void> {
    await app.tab.waitForFunction(() => window.weapp?.backend() !== undefined)
  }

  return {
    send: (path, body, { method = 'POST', token } = {}) => ask<Json>(method, path, body, token),
    door: (path, body) => ask(body === undefined ? 'GET' : 'POST', `/__mock/${path}`, body),
    async rows(table) {
      await started()
      const rows = await app.tab.evaluate(
        (name) => (window.weapp?.backend() as unknown as Demo).mock.world.tables[name].all() as never[],
        table,
      )
      return rows
    },
    advance(ms) {
      time += ms
      return time
    },
    // The mock writes when the app is hidden, as WeChat hides it before it ends.
    keep: () => app.background(true),
    owns: (record) => isStateKey(record) || record.startsWith(PICTURE_PREFIX),
  }
}
