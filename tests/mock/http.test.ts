import { request as send, type IncomingMessage, type RequestOptions, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { httpServer } from '~mock/runtimes/http'
import { createTestMock, type TestMock } from '~tests/support/mock'

let mock: TestMock
let server: Server
let folder = ''
/** The folder of the preview's build. Files beside it must not be served. */
const app = () => join(folder, 'h5')

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wanjia-app-'))
  mock = createTestMock()
  const onError = (error: unknown) => {
    throw error
  }
  server = httpServer(mock, onError, {
    app: app(),
    trust: { origins: ['https://forwarded.example'], ports: [10086] },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
})
afterEach(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

function build(): void {
  mkdirSync(join(app(), 'js'), { recursive: true })
  writeFileSync(join(app(), 'index.html'), '<div id="app"></div>')
  writeFileSync(join(app(), 'js', 'app.js'), 'start()')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  mkdirSync(join(folder, 'h5-other'))
  writeFileSync(join(folder, 'h5-other', 'index.html'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(app(), 'link.txt'))
}

interface Answer {
  readonly status?: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

const ask = (options: RequestOptions, body = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const going = send({ host: '127.0.0.1', port, ...options }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => (text += String(chunk)))
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: text }))
    })
    going.on('error', reject)
    going.end(body)
  })

const login = { method: 'POST', path: '/api/v1/weapp/authorizations' }
const CODE = JSON.stringify({ code: 'wx:resident-owner' })

test('服务器回答同样的内容，只对开发服务器的网页开放并允许凭证', async () => {
  const local = await ask({ ...login, headers: { origin: 'http://localhost:10086' } }, CODE)
  expect(JSON.parse(local.body)).toMatchObject({ code: '0', name: '林晓岚' })
  expect(local.headers['access-control-allow-origin']).toBe('http://localhost:10086')
  expect(local.headers['access-control-allow-credentials']).toBe('true')
  const foreign = await ask({ ...login, headers: { origin: 'https://example.com' } }, CODE)
  expect(foreign.status).toBe(403)
  expect(foreign.headers).not.toHaveProperty('access-control-allow-origin')
})

test('预检请求得到允许的方法和头', async () => {
  const answer = await ask({
    method: 'OPTIONS',
    path: login.path,
    headers: { origin: 'http://127.0.0.1:10086' },
  })
  expect(answer.status).toBe(204)
  expect(answer.headers['access-control-allow-headers']).toContain('authorization')
})

test('别的主机名不接待', async () => {
  expect(await ask({ path: '/__mock/personas', headers: { host: 'example.com' } })).toMatchObject({
    status: 403,
  })
})

test('首页列出角色和入口', async () => {
  const { headers, body } = await ask({ path: '/' })
  expect(headers['content-type']).toContain('text/html')
  for (const part of ['wx:resident-owner', 'Wanjia-0001', 'POST /__mock/applications', '398 套房屋']) {
    expect(body).toContain(part)
  }
})

test('断网的故障切断连接，超时的等到对方离开', async () => {
  await mock.door('faults', { endpoint: 'weapp.loginByWxCode', kind: 'offline' })
  await expect(ask(login, CODE)).rejects.toThrow()
  await mock.door('faults', { endpoint: 'weapp.loginByWxCode', kind: 'timeout' })
  await expect(ask({ ...login, signal: AbortSignal.timeout(200) }, CODE)).rejects.toThrow()
})

test.each([
  ['application/x-www-form-urlencoded', Array.from({ length: 20_000 }, (_, n) => `a${n}=1`).join('&')],
  ['application/json', JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [n, 1])))],
])('字段太多的 %s 回答413，不逐个去查', async (type, body) => {
  expect(await ask({ ...login, headers: { 'content-type': type } }, body)).toMatchObject({ status: 413 })
})

test('太大的内容回答413', async () => {
  expect(await ask({ ...login }, 'a'.repeat(6 * 1024 * 1024 + 10))).toMatchObject({ status: 413 })
})

test('还没有构建预览时，首页说出要运行的命令', async () => {
  expect((await ask({ path: '/' })).body).toContain('npm run build:h5')
  expect(await ask({ path: '/app/?backend=server' })).toMatchObject({ status: 404 })
})

test('构建了预览，首页通向小程序和测试台，页面用这台服务器的数据', async () => {
  build()
  const { body } = await ask({ path: '/' })
  expect(body).toContain('href="/app/?backend=server"')
  expect(body).toContain('href="/app/?backend=server#/pages/console/index/index"')
  expect(await ask({ path: '/app/?backend=server' })).toMatchObject({
    status: 200,
    body: '<div id="app"></div>',
  })
  const script = await ask({ path: '/app/js/app.js' })
  expect(script).toMatchObject({ status: 200, body: 'start()' })
  expect(script.headers['content-type']).toContain('javascript')
})

test.each([
  ['/app', '/app/?backend=server'],
  ['/app/', '/app/?backend=server'],
  ['/app/?persona=resident-owner', '/app/?persona=resident-owner&backend=server'],
])('地址 %s 改到用服务器的那一个', async (path, to) => {
  build()
  const { status, headers } = await ask({ path })
  expect([status, headers.location]).toEqual([302, to])
})

test.each([
  '/app/../secret.txt',
  '/app/js/../../secret.txt',
  '/app/%2e%2e/secret.txt',
  '/app/%2e%2e%2fsecret.txt',
  '/app/..%5csecret.txt',
  '/app//../../secret.txt',
  '/app/../h5-other/index.html',
  '/app/link.txt',
  '/app/js',
  '/app/%',
  '/app/index.html%00.js',
  '/application/secret.txt',
])('预览文件夹之外的东西拿不到：%s', async (path) => {
  build()
  const { status, body } = await ask({ path })
  expect(body).not.toContain('secret')
  expect(status).toBe(404)
})
