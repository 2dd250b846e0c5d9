// The host's own HTTP server: who may ask it, where it forwards to, and that no request ends it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startServer, type HostServer } from '../server/server'
import { startEchoServer, type EchoServer } from './support/echo-server'
import { FIXTURE } from './support/phones'
import { rawAbort, rawRequest, requestText, type RawAnswer } from './support/raw-http'

let echo: EchoServer | undefined
let other: EchoServer | undefined
let server: HostServer | undefined
before(async () => {
  echo = await startEchoServer()
  other = await startEchoServer()
  server = await startServer({ dist: FIXTURE, origins: { 'http://app.example': echo.url } })
})
after(() => Promise.all([server?.close(), echo?.close(), other?.close()]))

const url = (): string => server?.url ?? ''
const own = (): Record<string, string> => ({ Origin: url(), 'Sec-Fetch-Site': 'same-origin' })

const get = (path: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
  rawRequest(url(), requestText(url(), `GET ${path}`, headers))

function bridge(body: unknown, headers: Record<string, string> = own()): Promise<RawAnswer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return rawRequest(
    url(),
    requestText(url(), 'POST /bridge/request', { 'Content-Type': 'application/json', ...headers }, text),
  )
}

async function assertAlive(): Promise<void> {
  assert.equal((await get('/phone')).status, 200)
}

test('自己的页面可以请求，别的网站不可以', async () => {
  const request = { url: 'http://app.example/a', method: 'GET', headers: {} }
  assert.equal((await bridge(request)).status, 200)
  assert.equal((await bridge(request, { Origin: 'http://evil.example' })).status, 403)
  assert.equal((await bridge(request, { Origin: 'null' })).status, 403)
  assert.equal((await bridge(request, { ...own(), 'Sec-Fetch-Site': 'cross-site' })).status, 403)
  assert.equal((await bridge(request, { ...own(), 'Sec-Fetch-Site': 'same-site' })).status, 403)
  assert.equal((await get('/manifest.json', { 'Sec-Fetch-Site': 'cross-site' })).status, 403)
  assert.equal((await get('/bridge/picture?url=x', { 'Sec-Fetch-Site': 'cross-site' })).status, 403)
})

test('域名指向本机也没有用：Host 必须是本机地址', async () => {
  assert.equal((await get('/phone', { Host: 'evil.example' })).status, 403)
  assert.equal((await get('/phone', { Host: 'evil.example:80' })).status, 403)
  assert.equal((await get('/phone', { Host: '' })).status, 403)
  assert.equal((await get('/phone', { Host: `localhost:${new URL(url()).port}` })).status, 200)
})

test('只转发到配置的来源，本机的其他端口也不行', async () => {
  const ask = async (address: string): Promise<string> =>
    (await bridge({ url: address, method: 'GET', headers: {} })).body
  assert.match(await ask('http://app.example/a'), /"status":200/)
  assert.match(await ask(`${other?.url ?? ''}/a`), /url not in domain list/)
  assert.match(await ask(`${echo?.url ?? ''}/a`), /url not in domain list/)
  assert.match(await ask('http://app.example:81/a'), /url not in domain list/)
  assert.match(await ask('http://app.example@127.0.0.1/a'), /url not in domain list/)
  assert.match(await ask('file:///etc/passwd'), /url not in domain list/)
  assert.match(await ask('not a url'), /invalid url/)
  assert.equal(other?.seen.length, 0)
  const far = encodeURIComponent(`${other?.url ?? ''}/dot.png`)
  assert.equal((await get(`/bridge/picture?url=${far}`)).status, 403)
})

test('来源只能指向本机', async () => {
  await assert.rejects(
    startServer({ dist: FIXTURE, origins: { 'http://app.example': 'http://far.example' } }),
    /loopback/,
  )
  await assert.rejects(
    startServer({ dist: FIXTURE, origins: { 'app.example/x': 'http://127.0.0.1:1' } }),
    /origin/,
  )
})

test('残缺、乱写、过大的请求得到答复，服务器不停', async () => {
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '1',
    '{"url":1}',
    '{"url":"http://app.example/","method":"A B","headers":{}}',
  ])
    assert.equal((await bridge(body)).status, 400, body)
  const odd = { url: 'http://app.example/', method: 'GET' }
  assert.equal((await bridge({ ...odd, headers: [] })).status, 400)
  assert.match((await bridge({ ...odd, headers: { 'x-a': 'b\r\nc: d' } })).body, /error/)
  assert.match((await bridge({ ...odd, headers: { 'x a': 'b' } })).body, /error/)
  assert.equal((await bridge(odd, { ...own(), 'Content-Type': 'text/plain' })).status, 415)
  assert.equal((await bridge('{}', { ...own(), 'Content-Length': '99999999999' })).status, 413)
  for (const path of [
    '//',
    '/%',
    '/dist/%',
    '/dist/%00',
    '/dist/../../package.json',
    '/dist/%2e%2e/%2e%2e/package.json',
    'http://[',
    '*',
    '/bridge/picture?url=%',
  ])
    assert.ok((await get(path)).status >= 400, path)
  assert.equal((await rawRequest(url(), 'rubbish\r\n\r\n')).status, 400)
  assert.equal((await rawRequest(url(), requestText(url(), 'BREW /phone'))).status, 400)
  assert.equal((await rawRequest(url(), requestText(url(), 'DELETE /phone'))).status, 405)
  assert.equal((await get('/bridge/request')).status, 405)
  assert.ok(
    [0, 400, 404, 405].includes((await rawRequest(url(), requestText(url(), 'CONNECT 127.0.0.1:22'))).status),
  )
  await assertAlive()
})

test('没有说明长度的过大请求也被拒绝', async () => {
  const head = requestText(url(), 'POST /bridge/request', {
    ...own(),
    'Content-Type': 'application/json',
    'Transfer-Encoding': 'chunked',
  })
  const chunk = `${(1024 * 1024).toString(16)}\r\n${'x'.repeat(1024 * 1024)}\r\n`
  const answer = await rawRequest(url(), Buffer.from(head + chunk.repeat(40)))
  assert.ok([0, 413].includes(answer.status))
  await assertAlive()
})

test('中途断开的请求不影响别人', async () => {
  const head = { ...own(), 'Content-Type': 'application/json', 'Content-Length': '1000' }
  await rawAbort(url(), requestText(url(), 'POST /bridge/request', head, '{"url":'))
  const slow = { url: 'http://app.example/never', method: 'GET', headers: {} }
  await rawAbort(
    url(),
    requestText(
      url(),
      'POST /bridge/request',
      { ...own(), 'Content-Type': 'application/json' },
      JSON.stringify(slow),
    ),
  )
  await rawAbort(url(), 'GET /pho')
  await assertAlive()
})

test('WebSocket 也要问得对、去得对', async () => {
  const upgrade = (target: string, headers: Record<string, string>): Promise<RawAnswer> => {
    const path = `/bridge/socket?url=${encodeURIComponent(target)}`
    const asking = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'eA==',
    }
    return rawRequest(url(), requestText(url(), `GET ${path}`, { ...asking, ...headers }))
  }
  const far = (other?.url ?? '').replace('http', 'ws')
  assert.equal((await upgrade('ws://app.example/', { Origin: 'http://evil.example' })).status, 403)
  assert.equal((await upgrade(far, own())).status, 403)
  assert.equal((await upgrade('not a url', own())).status, 403)
  assert.equal(other?.seen.length, 0)
  await assertAlive()
})
