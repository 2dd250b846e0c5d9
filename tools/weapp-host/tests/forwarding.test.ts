// What the host's server forwards: broken backends, uploads, pictures.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startServer, type HostServer } from '../server/server'
import { startEchoServer, type EchoServer } from './support/echo-server'
import { FIXTURE } from './support/phones'
import { rawRequest, requestText, type RawAnswer } from './support/raw-http'

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
const get = (path: string): Promise<RawAnswer> => rawRequest(url(), requestText(url(), `GET ${path}`))

const bridge = (body: unknown): Promise<RawAnswer> =>
  rawRequest(
    url(),
    requestText(url(), 'POST /bridge/request', { 'Content-Type': 'application/json' }, JSON.stringify(body)),
  )

async function assertAlive(): Promise<void> {
  assert.equal((await get('/phone')).status, 200)
}

test('后端断开、胡说时说明原因，服务器不停', async () => {
  const ask = async (path: string): Promise<string> =>
    (await bridge({ url: `http://app.example${path}`, method: 'GET', headers: {} })).body
  assert.match(await ask('/cut'), /"error"/)
  assert.match(await ask('/half'), /"error"/)
  assert.match(await ask('/rubbish'), /"error"/)
  await assertAlive()
})

test('后端给图片一个不存在的状态码，服务器也不停', async () => {
  const picture = encodeURIComponent('http://app.example/odd-status')
  assert.equal((await get(`/bridge/picture?url=${picture}`)).status, 502)
  await assertAlive()
})

test('路径像另一台主机的地址，仍然去配置的来源', async () => {
  const far = new URL(other?.url ?? '').host
  for (const path of [`//${far}/a`, `/\\${far}/a`, `///${far}/a`, `//user@${far}/a`]) {
    const { body } = await bridge({ url: `http://app.example${path}`, method: 'GET', headers: {} })
    assert.match(body, /"status":200/, path)
    await get(`/bridge/picture?url=${encodeURIComponent(`http://app.example${path}`)}`)
  }
  assert.equal(other?.seen.length, 0)
})

test('上传的文件名不能伪造表单的字段', async () => {
  const upload = {
    name: 'file',
    fileName: 'a"\r\nx: y',
    type: 'image/png\r\nx: y',
    base64: '',
    fields: { 'a"\r\nb': '1' },
  }
  await bridge({ url: 'http://app.example/form', method: 'POST', headers: {}, upload })
  const body = echo?.seen.at(-1)?.body ?? ''
  assert.doesNotMatch(body, /\r\nx: y/)
  assert.match(body, /filename="a%22%0D%0Ax: y"/)
})

test('图片由服务器取来，页面的规则不让浏览器自己去别处取', async () => {
  const picture = await get(`/bridge/picture?url=${encodeURIComponent('http://app.example/dot.png')}`)
  assert.equal(picture.status, 200)
  assert.match(picture.head, /content-type: image\/png/i)
  const moved = await get(`/bridge/picture?url=${encodeURIComponent('http://app.example/moved?to=/dot.png')}`)
  assert.equal(moved.status, 200)
  const away = await get(
    `/bridge/picture?url=${encodeURIComponent(`http://app.example/moved?to=${other?.url ?? ''}/dot.png`)}`,
  )
  assert.equal(away.status, 403)
  assert.equal(other?.seen.length, 0)
  const page = await get('/phone')
  assert.match(page.head, /content-security-policy: .*img-src 'self' data: blob:/i)
  assert.match(page.head, /frame-ancestors 'self'/i)
  assert.doesNotMatch(page.head, /access-control/i)
})
