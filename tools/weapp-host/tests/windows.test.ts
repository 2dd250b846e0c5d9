// A closed phone leaves its window to the next one, and nothing else.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startHost, type PhoneOptions, type WeappHost } from '../driver/launch'
import { FIXTURE } from './support/phones'

let host: WeappHost | undefined
before(async () => {
  host = await startHost({ dist: FIXTURE })
})
after(() => host?.close())

async function launch(options: PhoneOptions) {
  assert.ok(host, 'the host did not start')
  return host.launch(options)
}

const NOW = Date.UTC(2026, 2, 2)

test('关掉的手机把窗口留给下一部：上一部存的、拍的、改过的什么都不剩', async () => {
  const first = await launch({ now: NOW, storage: { owner: 'first' }, dark: true, network: 'none' })
  await first.callWx('setStorage', { key: 'later', data: 'first' })
  await first.tab.evaluate(() => {
    sessionStorage.setItem('session', 'first')
    document.cookie = 'cookie=first'
  })
  await first.tab.context().setOffline(true)
  await first.setTime(NOW + 60_000)
  await first.close()

  const second = await launch({ now: NOW, viewport: { width: 320, height: 568 } })
  assert.equal(second.tab, first.tab)
  assert.deepEqual(await second.storage(), {})
  assert.deepEqual(await second.files(), [])
  const found = await second.tab.evaluate(() => ({
    session: sessionStorage.length,
    cookie: document.cookie,
    now: Date.now(),
    width: innerWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    online: navigator.onLine,
  }))
  assert.deepEqual(found, { session: 0, cookie: '', now: NOW, width: 320, dark: false, online: true })
  assert.deepEqual(await second.callWx('getNetworkType'), {
    errMsg: 'getNetworkType:ok',
    networkType: 'wifi',
  })
  await second.close()
})

test('两部手机同时开着：各有各的窗口', async () => {
  const [one, other] = [await launch({ now: NOW }), await launch({ now: NOW })]
  assert.notEqual(one.tab, other.tab)
  await one.callWx('setStorage', { key: 'owner', data: 'one' })
  assert.deepEqual(await other.storage(), {})
  await one.close()
  await other.close()
})

test('时钟停着的窗口不给时钟走着的手机', async () => {
  const still = await launch({ now: NOW })
  await still.close()
  const running = await launch({})
  assert.notEqual(running.tab, still.tab)
  await running.close()
})
