import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { TransportFailure } from '@/api/ports'
import { reasonOf } from '@/platform/failure-reason'
import { transport } from '@/platform/transport'
import { files, playTaro } from '../support/taro'

const URL = 'http://127.0.0.1:9527/api'
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const post = (more: object = {}) =>
  transport.request({ method: 'POST', url: URL, headers: {}, body: '{}', timeout: 1_000, ...more })

const reasonFor = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((reason: unknown) => reason)
  return error instanceof TransportFailure ? error.reason : error
}

describe('请求', () => {
  test('JSON 正文读成对象，头与正文照原样发出', async () => {
    const seen: unknown[] = []
    server.use(
      http.put(URL, async ({ request }) => {
        seen.push(request.headers.get('authorization'), await request.json())
        return HttpResponse.json({ code: '0' })
      }),
    )
    const headers = { 'content-type': 'application/json', Authorization: 'Bearer t' }
    const answer = await transport.request({
      method: 'PUT',
      url: URL,
      headers,
      body: '{"a":1}',
      timeout: 1_000,
    })
    expect(answer).toEqual({ status: 200, body: { code: '0' } })
    expect(seen).toEqual(['Bearer t', { a: 1 }])
  })

  test('不是 JSON 的正文原样交出，错误状态不算失败', async () => {
    server.use(http.post(URL, () => new HttpResponse('<h1>Bad Gateway</h1>', { status: 502 })))
    await expect(post()).resolves.toEqual({ status: 502, body: '<h1>Bad Gateway</h1>' })
  })

  test('正文前的字节顺序标记不影响读取', async () => {
    server.use(http.post(URL, () => new HttpResponse('\uFEFF{"code":"0"}')))
    await expect(post()).resolves.toMatchObject({ body: { code: '0' } })
  })

  test('空正文是空文字', async () => {
    server.use(http.post(URL, () => new HttpResponse(null, { status: 204 })))
    await expect(post()).resolves.toEqual({ status: 204, body: '' })
  })

  test('连接断开：不知道有没有送到', async () => {
    server.use(http.post(URL, () => HttpResponse.error()))
    expect(await reasonFor(post())).toBe('broken')
  })
})

describe('时限与取消', () => {
  const hanging = () => {
    const abort = jest.fn()
    playTaro({ request: () => Object.assign(new Promise(() => undefined), { abort }) })
    return abort
  }
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  test('到时限就结束并中断平台的任务', async () => {
    const abort = hanging()
    const work = reasonFor(post({ timeout: 10_000 }))
    await jest.advanceTimersByTimeAsync(10_000)
    expect(await work).toBe('timeout')
    expect(abort).toHaveBeenCalledTimes(1)
  })

  test('取消立刻结束并中断平台的任务', async () => {
    const abort = hanging()
    const controller = new AbortController()
    const work = reasonFor(post({ signal: controller.signal }))
    await jest.advanceTimersByTimeAsync(0)
    controller.abort()
    expect(await work).toBe('aborted')
    expect(abort).toHaveBeenCalledTimes(1)
  })

  test('还没发出就取消的，不发出', async () => {
    const request = jest.fn()
    playTaro({ request })
    expect(await reasonFor(post({ signal: AbortSignal.abort() }))).toBe('aborted')
    expect(request).not.toHaveBeenCalled()
  })
})

describe('微信报告的原因', () => {
  test.each([
    ['request:fail timeout', 'timeout'],
    ['request:fail 请求超时。', 'timeout'],
    ['uploadFile:fail The request timed out.', 'timeout'],
    ['request:fail abort', 'aborted'],
    ['request:fail -106:net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['request:fail 似乎已断开与互联网的连接。', 'offline'],
    ['request:fail errcode:-105 cronet_error_code:-105 error_msg:net::ERR_NAME_NOT_RESOLVED', 'offline'],
    ['request:fail url not in domain list', 'offline'],
    ['uploadFile:fail file not found', 'offline'],
    ['request:fail -202:net::ERR_CERT_AUTHORITY_INVALID', 'offline'],
    ['request:fail ssl hand shake error', 'offline'],
    ['request:fail 发生了 SSL 错误，无法建立与该服务器的安全连接。', 'offline'],
    ['request:fail 此服务器的证书无效。', 'offline'],
    ['request:fail A TLS error caused the secure connection to fail.', 'offline'],
    ['request:fail 未能完成操作。（“NSURLErrorDomain”错误 -1202。）', 'offline'],
    ['request:fail The operation couldn’t be completed. (NSURLErrorDomain error -1009.)', 'offline'],
    ['request:fail The operation couldn’t be completed. (NSURLErrorDomain error -1005.)', 'broken'],
    ['request:fail 未能完成操作。（“NSURLErrorDomain”错误 -1001。）', 'timeout'],
    ['request:fail errcode:600001 cronet_error_code:-201 error_msg:', 'offline'],
    ['request:fail errcode:600001 cronet_error_code:-106 error_msg:', 'offline'],
    ['request:fail errcode:600001 cronet_error_code:-101 error_msg:', 'broken'],
    ['request:fail -118:net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
    ['request:fail javax.net.ssl.SSLPeerUnverifiedException: Hostname a.invalid not verified', 'offline'],
    ['request:fail Unable to parse TLS packet header', 'offline'],
    ['request:fail SSL read error: connection reset by peer', 'broken'],
    ['request:fail Failed to connect to a.invalid/192.0.2.1:443', 'offline'],
    ['request:fail 找不到使用指定主机名的服务器。', 'offline'],
    ['uploadFile:fail interrupted', 'broken'],
    ['request:fail net::ERR_CONNECTION_RESET', 'broken'],
    ['request:fail 网络连接已中断。', 'broken'],
    ['Failed to fetch', 'broken'],
  ])('%s 是 %s', (message, reason) => expect(reasonOf(message, true)).toBe(reason))

  test('发出时没有网络的，没有离开手机', () => expect(reasonOf('Failed to fetch', false)).toBe('offline'))
})

describe('上传', () => {
  const upload = (more: object = {}) => {
    const file = { path: files.put('照片', 'image/jpeg') }
    const fields = { community_identifier: '1' }
    return transport.upload({ url: URL, headers: {}, name: 'file', file, fields, timeout: 1_000, ...more })
  }

  test('文件与字段一起发出，文字回答读成对象，报告进度', async () => {
    const seen: unknown[] = []
    server.use(
      http.post(URL, async ({ request }) => {
        const form = await request.formData()
        const file = form.get('file')
        seen.push(form.get('community_identifier'), typeof file === 'string' ? file : await file?.text())
        return HttpResponse.json({ code: '0', data: 'u' })
      }),
    )
    const progress: number[] = []
    const answer = await upload({ onProgress: (percent: number) => progress.push(percent) })
    expect(answer).toEqual({ status: 200, body: { code: '0', data: 'u' } })
    expect(seen).toEqual(['1', '照片'])
    expect(progress).toEqual([25, 50, 75, 100])
  })

  test('手机上没有这个文件时没有发出', async () => {
    expect(await reasonFor(upload({ file: { path: 'wxfile://gone.jpg' } }))).toBe('offline')
  })
})
