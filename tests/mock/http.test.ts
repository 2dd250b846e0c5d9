import { request as send, type IncomingMessage, type RequestOptions, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { httpServer } from '~mock/runtimes/http'
import { createTestMock, type TestMock } from '~tests/support/mock'

let mock: TestMock
let server: Server

beforeEach(async () => {
  mock = createTestMock()
  server = httpServer(mock, (error) => {
    throw error
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
})
afterEach(() => {
  server.close()
  server.closeAllConnections()
})

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

test('服务器回答同样的内容，只对本机网页的来源开放并允许凭证', async () => {
  const local = await ask({ ...login, headers: { origin: 'http://localhost:10086' } }, CODE)
  expect(JSON.parse(local.body)).toMatchObject({ code: '0', name: '林晓岚' })
  expect(local.headers['access-control-allow-origin']).toBe('http://localhost:10086')
  expect(local.headers['access-control-allow-credentials']).toBe('true')
  const foreign = await ask({ ...login, headers: { origin: 'https://example.com' } }, CODE)
  expect(foreign.headers).not.toHaveProperty('access-control-allow-origin')
})

test('预检请求得到允许的方法和头', async () => {
  const answer = await ask({
    method: 'OPTIONS',
    path: login.path,
    headers: { origin: 'http://127.0.0.1:8080' },
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
  for (const part of ['wx:resident-owner', 'Wanjia-0001', 'POST /__mock/audits', '398 套房屋']) {
    expect(body).toContain(part)
  }
})

test('断网的故障切断连接，超时的等到对方离开', async () => {
  await mock.door('faults', { endpoint: 'weapp.loginByWxCode', kind: 'offline' })
  await expect(ask(login, CODE)).rejects.toThrow()
  await mock.door('faults', { endpoint: 'weapp.loginByWxCode', kind: 'timeout' })
  await expect(ask({ ...login, signal: AbortSignal.timeout(200) }, CODE)).rejects.toThrow()
})

test('太大的内容回答413', async () => {
  expect(await ask({ ...login }, 'a'.repeat(6 * 1024 * 1024 + 10))).toMatchObject({ status: 413 })
})
