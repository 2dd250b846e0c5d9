import { nodeServer } from '~mock/runtimes/node'
import { createTestMock, MOCK_ORIGIN } from '~tests/support/mock'

const mock = createTestMock()
const server = nodeServer(mock)

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

test('测试进程里的请求由模拟后端回答', async () => {
  const answer = await fetch(`${MOCK_ORIGIN}/api/v1/weapp/authorizations`, {
    method: 'POST',
    body: JSON.stringify({ code: 'wx:resident-owner' }),
  })
  expect(await answer.json()).toMatchObject({ code: '0', name: '林晓岚' })
})

test('断网的错误传到调用者', async () => {
  await mock.door('faults', { endpoint: 'weapp.loginByWxCode', kind: 'offline' })
  await expect(
    fetch(`${MOCK_ORIGIN}/api/v1/weapp/authorizations`, { method: 'POST', body: '{}' }),
  ).rejects.toThrow()
})

test('超时的请求等到调用者放弃', async () => {
  await mock.door('faults', { endpoint: 'weapp.loginByWxCode', kind: 'timeout' })
  const giveUp = new AbortController()
  const waiting = fetch(`${MOCK_ORIGIN}/api/v1/weapp/authorizations`, {
    method: 'POST',
    body: '{}',
    signal: giveUp.signal,
  })
  giveUp.abort()
  await expect(waiting).rejects.toThrow()
})
