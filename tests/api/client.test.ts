import { createClient, type Call } from '@/api/client'
import { ApiError } from '@/api/errors'
import type { Clock, TokenSource, Transport } from '@/api/ports'
import { logout, loginByPassword, refreshToken, sendCode } from '@/contract/weapp/auth'
import { complaints } from '@/contract/weapp/complaints'
import { bindMoreHouses } from '@/contract/weapp/form'
import { myHouses } from '@/contract/weapp/houses'
import { communities } from '@/contract/weapp/places'
import { orderList } from '@/contract/wjdh/orders'
import { facePhoto } from '@/contract/weapp/uploads'
import { fakeClock, fakeTokens, fakeTransport, ok, TOKEN_LOST } from './fakes'

const PHONE = '19000001234'
const HOUSE = { phone: PHONE, houseId: 7 } as const
const FACE = {
  communityIdentifier: '00001',
  buildingNumber: 2,
  unitNumber: 3,
  floorNumber: 4,
  houseNumber: 5,
  file: { path: 'wxfile://face.jpg' },
}
const NO_HOUSES = { code: '0', token_expired: '1', msg: '成功', data: [] }
const SUBMITTED = { code: '0', token_expired: '1', msg: '已提交审核' }

interface Parts {
  transport: Transport
  tokens?: TokenSource
  clock?: Clock
}

const client = ({ transport, tokens = fakeTokens('t1', 't2'), clock = fakeClock() }: Parts): Call =>
  createClient({ transport, tokens, clock, baseUrls: { weapp: 'https://weapp.test' } })

const failing = async (work: Promise<unknown>): Promise<ApiError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ApiError)) throw new Error(`no ApiError but ${String(error)}`)
  return error
}

describe('令牌', () => {
  test('需要登录的接口带上 Bearer 令牌，公开接口不带', async () => {
    const transport = fakeTransport(({ url }) =>
      url.endsWith('housesList')
        ? ok(NO_HOUSES)
        : ok({ code: '0', key: 'k', expired_at: '2020-11-19 13:34:38' }),
    )
    const call = client({ transport })
    await call(myHouses, {})
    await call(sendCode, { phone: PHONE, purpose: 'login' })
    expect(transport.sent.map(({ headers }) => headers.Authorization)).toEqual(['Bearer t1', undefined])
  })

  test('R2 基础数据以 code "0" 回令牌失效时不当作成功，刷新后只重放一次', async () => {
    const transport = fakeTransport(({ headers }) =>
      headers.Authorization === 'Bearer t1'
        ? ok(TOKEN_LOST)
        : ok({ code: 1, token_expired: '1', msg: '', data: [] }),
    )
    const tokens = fakeTokens('t1', 't2')
    await expect(client({ transport, tokens })(communities, {})).resolves.toEqual([])
    expect(tokens.renewals).toBe(1)
    expect(transport.sent.map(({ headers }) => headers.Authorization)).toEqual(['Bearer t1', 'Bearer t2'])
  })

  test('重放后仍失效则为登录丢失，不再循环', async () => {
    const transport = fakeTransport(() => ok(TOKEN_LOST))
    expect(await failing(client({ transport })(myHouses, {}))).toMatchObject({
      kind: 'sessionLost',
      operation: 'weapp.myHouses',
    })
    expect(transport.sent).toHaveLength(2)
  })

  test('没有登录时不发请求，直接为登录丢失', async () => {
    const transport = fakeTransport(() => ok(NO_HOUSES))
    expect(await failing(client({ transport, tokens: fakeTokens() })(myHouses, {}))).toMatchObject({
      kind: 'sessionLost',
    })
    expect(transport.sent).toHaveLength(0)
  })

  test('换不到新令牌时，错误说明是本次操作的原因', async () => {
    const tokens = fakeTokens('t1')
    tokens.refreshToken = () => Promise.reject(new ApiError('offline', { operation: 'weapp.refreshToken' }))
    const error = await failing(
      client({ transport: fakeTransport(() => ok(TOKEN_LOST)), tokens })(myHouses, {}),
    )
    expect(error).toMatchObject({ kind: 'offline', operation: 'weapp.myHouses' })
  })

  test('退出后才到的回答被丢弃', async () => {
    const tokens = fakeTokens('t1')
    const transport = fakeTransport(() => {
      tokens.ended = true
      return ok(NO_HOUSES)
    })
    expect(await failing(client({ transport, tokens })(myHouses, {}))).toMatchObject({ kind: 'cancelled' })
  })

  test('刷新与退出用调用方给的令牌，不去问会话', async () => {
    const transport = fakeTransport(() => ok({ code: '0', msg: '', message: '' }))
    await client({ transport, tokens: fakeTokens() })(logout, {}, { token: 'old' })
    expect(transport.sent[0]).toMatchObject({ method: 'DELETE', headers: { Authorization: 'Bearer old' } })
    const lost = client({ transport: fakeTransport(() => ok(TOKEN_LOST)), tokens: fakeTokens() })
    expect(await failing(lost(refreshToken, {}, { token: 'old' }))).toMatchObject({ kind: 'sessionLost' })
  })

  test('HTTP 401 也是令牌失效', async () => {
    const transport = fakeTransport((_, nth) => (nth === 1 ? ok('Unauthorized', 401) : ok(NO_HOUSES)))
    await expect(client({ transport })(myHouses, {})).resolves.toEqual([])
  })
})

test('R16 居民也能用的平台接口带居民的令牌，发往居民系统的地址', async () => {
  const listed = { code: 0, token_expired: 1, msg: '', message: '', data: [], pages: null }
  const transport = fakeTransport(() => ok(listed))
  await expect(client({ transport })(orderList, { communityIdentifier: '10002' })).resolves.toEqual({
    bills: [],
    pages: undefined,
  })
  expect(transport.sent[0]).toMatchObject({
    url: 'https://weapp.test/api/v1/order/list',
    headers: { Authorization: 'Bearer t1' },
  })
})

test('R16 作为物业平台调用时，平台和居民都能用的接口带平台的令牌，居民自己的仍用居民的', async () => {
  const pages = { current_page: 1, first_page_url: '', from: null, last_page: 1, last_page_url: '', next_page_url: null, path: '', per_page: 15, prev_page_url: null, to: null, total: 0 } // prettier-ignore
  const listed = { code: 0, token_expired: 1, msg: '', message: '' }
  const transport = fakeTransport(({ url }) =>
    ok({ ...listed, data: [], pages: url.includes('suggestions') ? pages : null }),
  )
  const asked: string[] = []
  const tokens: TokenSource = {
    ...fakeTokens('t1'),
    currentToken: async (system) => {
      asked.push(system)
      return { token: `of ${system}`, signIn: 1 }
    },
  }
  const baseUrls = { weapp: 'https://weapp.test', wjdh: 'https://wjdh.test' }
  const call = createClient({ transport, tokens, clock: fakeClock(), baseUrls, caller: 'wjdh' })
  await call(orderList, { communityIdentifier: '10002' })
  await call(complaints, { communityIdentifier: '10002' })
  await call(myHouses, {})
  expect(asked).toEqual(['wjdh', 'wjdh', 'weapp'])
  expect(transport.sent.map(({ url }) => new URL(url).host)).toEqual(['wjdh.test', 'wjdh.test', 'weapp.test'])
})

describe('重试', () => {
  test.each(['offline', 'timeout', 'broken'] as const)('读操作遇到 %s 再试两次，间隔变长', async (reason) => {
    const transport = fakeTransport((_, nth) => (nth < 3 ? reason : ok(NO_HOUSES)))
    const clock = fakeClock()
    await expect(client({ transport, clock })(myHouses, {})).resolves.toEqual([])
    expect(clock.slept).toEqual([400, 1200])
  })

  test('读操作三次都失败后报告原因', async () => {
    const transport = fakeTransport(() => 'timeout')
    expect(await failing(client({ transport })(myHouses, {}))).toMatchObject({ kind: 'timeout' })
    expect(transport.sent).toHaveLength(3)
  })

  test('读操作遇到 5xx 重试，遇到 404 和业务失败不重试', async () => {
    const broken = fakeTransport(() => ok('<h1>Bad gateway</h1>', 502))
    expect(await failing(client({ transport: broken })(myHouses, {}))).toMatchObject({
      kind: 'http',
      status: 502,
    })
    expect(broken.sent).toHaveLength(3)
    const missing = fakeTransport(() => ok('not found', 404))
    expect(await failing(client({ transport: missing })(myHouses, {}))).toMatchObject({
      kind: 'http',
      status: 404,
    })
    expect(missing.sent).toHaveLength(1)
    const refused = fakeTransport(() => ok({ code: '1', msg: '不行', message: 'debug' }))
    await failing(client({ transport: refused })(myHouses, {}))
    expect(refused.sent).toHaveLength(1)
  })

  test.each(['timeout', 'broken', 'offline'] as const)('写操作遇到 %s 绝不自动重发', async (reason) => {
    const transport = fakeTransport(() => reason)
    await failing(client({ transport })(bindMoreHouses, HOUSE))
    expect(transport.sent).toHaveLength(1)
  })
})

describe('写操作的结果', () => {
  test.each(['timeout', 'broken'] as const)('发出后遇到 %s 为结果未知', async (reason) => {
    const error = await failing(client({ transport: fakeTransport(() => reason) })(bindMoreHouses, HOUSE))
    expect(error.kind).toBe('unknownOutcome')
    expect(error.sentence).toContain('不要重复提交')
  })

  test.each([502, 504])('网关放弃等待（%i）也是结果未知', async (status) => {
    const transport = fakeTransport(() => ok('gateway', status))
    expect(await failing(client({ transport })(bindMoreHouses, HOUSE))).toMatchObject({
      kind: 'unknownOutcome',
    })
  })

  test('写操作的回答残缺不是 JSON，也是结果未知', async () => {
    const transport = fakeTransport(() => ok('{"code":"0","msg":"已提交审'))
    const error = await failing(client({ transport })(bindMoreHouses, HOUSE))
    expect(error.kind).toBe('unknownOutcome')
  })

  test('没有离开手机的写操作是离线，不是未知', async () => {
    const transport = fakeTransport(() => 'offline')
    expect(await failing(client({ transport })(bindMoreHouses, HOUSE))).toMatchObject({ kind: 'offline' })
  })

  test('发验证码和登录超时只说稍后重试，也不自动重发', async () => {
    const transport = fakeTransport(() => 'timeout')
    const call = client({ transport })
    const code = await failing(call(sendCode, { phone: PHONE, purpose: 'login' }))
    const login = await failing(call(loginByPassword, { username: PHONE, password: 'x', wxCode: 'c' }))
    expect([code.kind, login.kind]).toEqual(['timeout', 'timeout'])
    expect(code.sentence).toContain('请稍后重试')
    expect(transport.sent).toHaveLength(2)
  })
})

describe('取消', () => {
  test('取消后立刻得到"已取消"，之后的回答被丢弃', async () => {
    const controller = new AbortController()
    const transport = fakeTransport(() => new Promise(() => undefined))
    const work = failing(client({ transport })(myHouses, {}, { signal: controller.signal }))
    await Promise.resolve()
    controller.abort()
    expect(await work).toMatchObject({ kind: 'cancelled', operation: 'weapp.myHouses' })
  })

  test('等待重试时取消，不再发送', async () => {
    const controller = new AbortController()
    const clock = { ...fakeClock(), sleep: () => new Promise<void>(() => controller.abort()) }
    const transport = fakeTransport(() => 'timeout')
    const work = client({ transport, clock })(myHouses, {}, { signal: controller.signal })
    expect(await failing(work)).toMatchObject({ kind: 'cancelled' })
    expect(transport.sent).toHaveLength(1)
  })

  test('已取消的信号不发请求', async () => {
    const transport = fakeTransport(() => ok(NO_HOUSES))
    const signal = AbortSignal.abort()
    expect(await failing(client({ transport })(myHouses, {}, { signal }))).toMatchObject({
      kind: 'cancelled',
    })
    expect(transport.sent).toHaveLength(0)
  })
})

describe('发送之前', () => {
  test('不合规则的输入不发送，只报告字段不报告内容', async () => {
    const transport = fakeTransport(() => ok(SUBMITTED))
    const error = await failing(client({ transport })(bindMoreHouses, { phone: '190000012345', houseId: 7 }))
    expect(error).toMatchObject({ kind: 'contract', paths: ['phone'] })
    expect(JSON.stringify({ ...error, message: error.message })).not.toContain('190000012345')
    expect(transport.sent).toHaveLength(0)
  })

  test('没有地址的系统不能调用', async () => {
    const transport = fakeTransport(() => ok(SUBMITTED))
    const call = createClient({ transport, tokens: fakeTokens('t'), clock: fakeClock(), baseUrls: {} })
    expect(await failing(call(myHouses, {}))).toMatchObject({ kind: 'contract' })
  })
})

describe('上传', () => {
  const stored = ok({ code: '0', token_expired: '1', msg: '图片上传成功', data: 'https://photo.test/1.jpg' })

  test('文件与房屋编号一起上传，报告进度，30 秒超时', async () => {
    const transport = fakeTransport(() => stored)
    const progress: number[] = []
    const url = await client({ transport })(facePhoto, FACE, {
      onProgress: (percent) => progress.push(percent),
    })
    expect(url).toBe('https://photo.test/1.jpg')
    expect(progress).toEqual([50])
    expect(transport.sent[0]?.upload).toMatchObject({
      url: 'https://weapp.test/api/v1/people/photo',
      name: 'file',
      file: { path: 'wxfile://face.jpg' },
      timeout: 30_000,
      fields: {
        community_identifier: '00001',
        building_number: '2',
        unit_number: '3',
        floor_number: '4',
        house_number: '5',
      },
    })
  })

  test('上传时令牌失效，刷新后重放一次', async () => {
    const transport = fakeTransport((_, nth) => (nth === 1 ? ok(TOKEN_LOST) : stored))
    await client({ transport })(facePhoto, FACE)
    expect(transport.sent.map(({ headers }) => headers.Authorization)).toEqual(['Bearer t1', 'Bearer t2'])
  })

  test('锁屏打断的图片自动再传，多一个文件没有坏处', async () => {
    const transport = fakeTransport((_, nth) => (nth === 1 ? 'broken' : stored))
    expect(await client({ transport })(facePhoto, FACE)).toBe('https://photo.test/1.jpg')
    expect(transport.sent).toHaveLength(2)
  })

  test.each([
    ['broken', 3, 'offline'],
    ['timeout', 1, 'timeout'],
  ] as const)('图片 %s：传 %d 次后说没传完，不说结果未知', async (reason, times, kind) => {
    const transport = fakeTransport(() => reason)
    expect(await failing(client({ transport })(facePhoto, FACE))).toMatchObject({ kind })
    expect(transport.sent).toHaveLength(times)
  })

  test('普通请求 10 秒超时', async () => {
    const transport = fakeTransport(() => ok(NO_HOUSES))
    await client({ transport })(myHouses, {})
    expect(transport.sent[0]?.timeout).toBe(10_000)
  })
})
