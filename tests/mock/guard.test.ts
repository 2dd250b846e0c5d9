import { request as send, type RequestOptions, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { httpServer } from '~mock/runtimes/http'
import { judge, type Trust } from '~mock/runtimes/guard'
import { createTestMock, type TestMock } from '~tests/support/mock'

const TRUST: Trust = { origins: ['https://forwarded.example'], ports: [10086] }
const HOST = '127.0.0.1:9527'
const CLOCK = '/__mock/clock'
const LOGIN = '/api/v1/weapp/authorizations'

const verdict = (target: string, headers: Record<string, string>, method = 'POST') => {
  const judged = judge({ method, target, headers: { host: HOST, ...headers } }, TRUST)
  return 'reason' in judged ? judged.status : Object.keys(judged.cors).length > 0 ? 'cors' : 'own'
}

const page = (site: string, mode: string, dest = 'empty') => ({
  'sec-fetch-site': site,
  'sec-fetch-mode': mode,
  'sec-fetch-dest': dest,
})

test.each([
  ['命令行工具不带来源', {}, 'own', 'own'],
  ['开发者工具不带来源的请求', page('cross-site', 'cors'), 'own', 'own'],
  ['自己的网页', { origin: `http://${HOST}`, ...page('same-origin', 'cors') }, 'own', 'own'],
  ['自己网页里的读', page('same-origin', 'cors'), 'own', 'own'],
  ['开发服务器的网页', { origin: 'http://localhost:10086', ...page('cross-site', 'cors') }, 403, 'cors'],
  ['本机别的端口的网页', { origin: 'http://127.0.0.1:8080', ...page('same-site', 'cors') }, 403, 403],
  [
    '启动时允许的来源',
    { origin: 'https://forwarded.example', ...page('cross-site', 'cors') },
    'cors',
    'cors',
  ],
  ['别的网站', { origin: 'https://example.com', ...page('cross-site', 'no-cors') }, 403, 403],
  ['没有名字的来源', { origin: 'null', ...page('cross-site', 'no-cors') }, 403, 403],
  ['不成地址的来源', { origin: 'x' }, 403, 403],
  ['像本机的别的主机', { origin: 'http://127.0.0.1.example.com:10086' }, 403, 403],
  ['别的网站的表单，没有来源', page('cross-site', 'navigate', 'document'), 403, 403],
  ['本机别的网页的图片标签', page('same-site', 'no-cors', 'image'), 403, 403],
])('%s：测试入口和文档里的接口各按规则', (_, headers, door, endpoint) => {
  expect([verdict(CLOCK, headers), verdict(LOGIN, headers)]).toEqual([door, endpoint])
})

test('从别处点链接可以打开首页和小程序，装进别人的框里不行，接口也不行', () => {
  const link = page('cross-site', 'navigate', 'document')
  expect(verdict('/', link, 'GET')).toBe('own')
  expect(verdict('/app/?backend=server', link, 'GET')).toBe('own')
  expect(verdict('/', page('cross-site', 'navigate', 'iframe'), 'GET')).toBe(403)
  expect(verdict(CLOCK, link, 'GET')).toBe(403)
  expect(verdict('/wx_fetch_userinfo?openid=a', page('cross-site', 'no-cors', 'script'), 'GET')).toBe(403)
})

test('存下的图片可以显示在别的网页里', () => {
  expect(verdict('/wjdh-platform/picture/a.jpg', page('same-site', 'no-cors', 'image'), 'GET')).toBe('own')
})

test.each([
  'example.com',
  '127.0.0.1.example.com',
  'localhost.example.com:9527',
  '',
  'localhost:x',
  '127.0.0.1:9527@example.com',
])('主机名“%s”不接待', (host) => {
  expect([400, 403]).toContain(verdict(LOGIN, { host }))
})

test('启动时允许的来源，它的主机名也接待', () => {
  expect(verdict(LOGIN, { host: 'forwarded.example', origin: 'https://forwarded.example' })).toBe('own')
})

describe('经过网络', () => {
  let mock: TestMock
  let server: Server
  const mistakes: unknown[] = []
  beforeEach(async () => {
    mock = createTestMock()
    mistakes.length = 0
    server = httpServer(mock, (error) => mistakes.push(error), { trust: TRUST })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  })
  afterEach(() => {
    server.close()
    server.closeAllConnections()
    expect(mistakes).toEqual([])
  })
  const port = () => (server.address() as AddressInfo).port

  const ask = (options: RequestOptions, body = '') =>
    new Promise<{ status?: number; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
      const going = send({ host: '127.0.0.1', port: port(), ...options }, (answer) => {
        answer.resume()
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers }))
      })
      going.on('error', reject)
      going.end(body)
    })

  /** The answer to exactly these bytes. */
  const raw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      let answer = ''
      const socket = connect(port(), '127.0.0.1', () => socket.end(text))
      socket.on('data', (part) => (answer += String(part)))
      socket.on('end', () => resolve(answer))
      socket.on('error', reject)
    })

  test('别的网站用普通表单也拨不动时钟，答复不许猜类型', async () => {
    const before = mock.world.now()
    const options = {
      method: 'POST',
      path: CLOCK,
      headers: { origin: 'https://example.com', 'content-type': 'text/plain' },
    }
    const refused = await ask(options, '{"advance":3600}')
    expect([refused.status, mock.world.now()]).toEqual([403, before])
    expect(refused.headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
    const allowed = await ask({ method: 'POST', path: CLOCK }, '{"advance":3600}')
    expect([allowed.status, mock.world.now()]).toEqual([200, before + 3_600_000])
    expect(allowed.headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
  })

  test.each([
    ['OPTIONS', LOGIN, 204],
    ['OPTIONS', '*', 400],
    ['TRACE', LOGIN, 405],
    ['PROPFIND', LOGIN, 405],
    ['HEAD', '/', 200],
    ['HEAD', LOGIN, 405],
    ['HEAD', '/nothing', 404],
    ['GET', '/%ZZ/%', 404],
    ['GET', '/api/v1/%E0%A4%A', 404],
    ['GET', '/wjdh-platform/%FF', 404],
    ['GET', '/file?path=%ZZ', 404],
    ['GET', '//example.com/', 404],
  ])('%s %s 答复%s', async (method, path, status) => {
    expect((await ask({ method, path })).status).toBe(status)
  })

  test.each([
    ['整个地址作目标', `GET http://127.0.0.1:9527/ HTTP/1.1\r\nHost: 127.0.0.1:9527\r\n\r\n`, 200],
    ['整个地址是别的主机', `GET http://example.com/ HTTP/1.1\r\nHost: 127.0.0.1:9527\r\n\r\n`, 403],
    ['不成地址的目标', `GET http://%%/ HTTP/1.1\r\nHost: 127.0.0.1:9527\r\n\r\n`, 400],
    [
      '整个地址里有用户',
      `GET http://a:b@127.0.0.1:9527/__mock/clock HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
      400,
    ],
    ['主机名里有用户', `GET /__mock/clock HTTP/1.1\r\nHost: a@127.0.0.1\r\n\r\n`, 400],
    ['没有主机名', `GET / HTTP/1.0\r\n\r\n`, 400],
    ['端口太大的主机名', `GET / HTTP/1.1\r\nHost: 127.0.0.1:99999\r\n\r\n`, 400],
    ['怪的头', `GET / HTTP/1.1\r\nHost: localhost\r\n__proto__: x\r\nconstructor: \xff\r\n\r\n`, 200],
    ['不懂的方法', `XYZ / HTTP/1.1\r\nHost: localhost\r\n\r\n`, 400],
  ])('%s：不是500', async (_, text, status) => {
    expect(await raw(text.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} `),
    )
  })

  test('CONNECT得不到连接，服务器还在', async () => {
    expect(await raw('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n')).not.toContain('200')
    expect((await ask({ path: '/' })).status).toBe(200)
  })
})
