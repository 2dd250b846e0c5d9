import { readFileSync } from 'node:fs'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { createClient } from '@/api/client'
import { TransportFailure } from '@/api/ports'
import { userIdentification } from '@/contract/rental/users'
import { readBytes } from '@/platform/file-bytes'
import { readBytes as readInBrowser } from '@/platform/file-bytes.h5'
import { transport } from '@/platform/transport'
import { idNumberOf } from '~mock/world/people/seed-people'
import { fakeClock, fakeTokens } from '../api/fakes'
import { files } from '../support/taro'

const ORIGIN = 'http://127.0.0.1:9527'
const PHOTO = readFileSync('src/assets/samples/face-1.jpg')
const server = setupServer()
beforeAll(() =>
  server.listen({
    // A data: address is read without any network.
    onUnhandledRequest: ({ url }, print) => (url.startsWith('data:') ? undefined : print.error()),
  }),
)
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

/** What one call with three pictures sends. */
async function sent(readFile: typeof readBytes, paths: readonly string[]) {
  const seen: { type: string | null; body: string }[] = []
  server.use(
    http.post(`${ORIGIN}/user_identification`, async ({ request }) => {
      const bytes = Buffer.from(await request.arrayBuffer())
      seen.push({ type: request.headers.get('content-type'), body: bytes.toString('latin1') })
      return HttpResponse.json({ status: 0, msg: '', ans: ['林某', '1'] })
    }),
  )
  const call = createClient({
    transport: { ...transport, readFile },
    clock: fakeClock(),
    tokens: fakeTokens('t'),
    baseUrls: { rental: ORIGIN },
  })
  const [portrait, idcardfront, idcardback] = paths.map((path) => ({ path }))
  if (!portrait || !idcardfront || !idcardback) throw new Error('three pictures are needed')
  const prepared: string[] = []
  await call(
    userIdentification,
    {
      realName: '林某',
      idNumber: idNumberOf('19920815', 222),
      files: { portrait, idcardfront, idcardback },
    },
    { onPrepared: (done, total) => prepared.push(`${done}/${total}`) },
  )
  return { seen, prepared }
}

test('同样的照片在微信和浏览器里逐字节相同地发出，准备时逐张报告', async () => {
  const inWechat = await sent(
    readBytes,
    [1, 2, 3].map(() => files.put(PHOTO)),
  )
  const address = `data:image/jpeg;base64,${PHOTO.toString('base64')}`
  const inBrowser = await sent(readInBrowser, [address, address, address])
  expect(inWechat.prepared).toEqual(['1/3', '2/3', '3/3'])
  expect(inWechat.seen).toHaveLength(1)
  expect(inWechat.seen[0]?.body.length).toBeGreaterThan(3 * PHOTO.length)
  expect(inWechat.seen[0]?.type).toMatch(/^multipart\/form-data; boundary=/)
  expect(inBrowser.seen[0]?.type).toBe(inWechat.seen[0]?.type)
  expect(inBrowser.seen[0]?.body === inWechat.seen[0]?.body).toBe(true)
})

test.each([
  ['手机', readBytes, 'wxfile://gone.jpg'],
  ['浏览器', readInBrowser, 'data:broken'],
])('%s上的照片已经不在时，什么都没有发出', async (_, read, path) => {
  const error: unknown = await read({ path }).catch((thrown: unknown) => thrown)
  expect(error instanceof TransportFailure && error.reason).toBe('offline')
})
