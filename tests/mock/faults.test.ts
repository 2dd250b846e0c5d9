import { systemOf, systems } from '@/contract/core/systems'
import { createTestClock, createTestMock, MOCK_ORIGIN } from '~tests/support/mock'
import { endpoints, formOf, goodFields, jsonOf, requestOf, tokenFor, labelOf } from './calls'

const documented = endpoints.flatMap((endpoint) =>
  Object.entries(endpoint.failures).map(
    ([name, failure]) => [labelOf(endpoint), name, endpoint, failure] as const,
  ),
)

test.each(documented)(
  '%s 的失败 %s 可以由测试入口得到，与文档示例一致',
  async (_, name, endpoint, failure) => {
    const mock = createTestMock({ form: formOf(endpoint) })
    await mock.door('faults', { endpoint: endpoint.id, kind: 'failure', failure: name })
    const call = () => mock.handle(requestOf(endpoint, goodFields(mock, endpoint), tokenFor(mock, endpoint)))
    const answer = await call()
    expect(answer.status).toBe(failure.status ?? 200)
    expect(await answer.json()).toMatchObject(failure.body)
    expect(mock.world.tables.faults.size).toBe(0)
  },
)

test.each(endpoints.map((endpoint) => [labelOf(endpoint), endpoint] as const))(
  '%s 的各种故障',
  async (_, endpoint) => {
    const mock = createTestMock({ form: formOf(endpoint) })
    const token = tokenFor(mock, endpoint)
    const call = (signal?: AbortSignal) =>
      mock.handle(new Request(requestOf(endpoint, goodFields(mock, endpoint), token), { signal }))
    const arm = (kind: string) => mock.door('faults', { endpoint: endpoint.id, kind })

    await arm('offline')
    expect((await call()).type).toBe('error')

    await arm('http500')
    const broken = await call()
    expect([broken.status, broken.headers.get('content-type')]).toEqual([500, 'text/html'])

    await arm('badJson')
    await expect((await call()).json()).rejects.toThrow()

    await arm('timeout')
    const giveUp = new AbortController()
    const waiting = call(giveUp.signal)
    // The mock never answers, so that only the abort ends the call.
    setTimeout(() => giveUp.abort())
    expect((await waiting).type).toBe('error')

    await arm('tokenLost')
    const { tokenLost, tokenLostIn } = systems[systemOf(endpoint)]
    const lost = endpoint.failures.tokenLost ?? tokenLostIn?.[formOf(endpoint)] ?? tokenLost
    expect(await jsonOf(call())).toEqual(lost.body)
    if (endpoint.access === 'session') expect(await jsonOf(call())).toEqual(lost.body)
  },
)

test('R1 codeChanged把code和token_expired换成另一种类型', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  await mock.door('faults', { endpoint: 'weapp.communities', kind: 'codeChanged' })
  expect(await mock.post('/api/v1/communities', {}, token)).toMatchObject({ code: '1', token_expired: 1 })
  await mock.door('faults', { endpoint: 'weapp.myHouses', kind: 'codeChanged' })
  expect(await mock.post('/api/v1/user/housesList', {}, token)).toMatchObject({ code: 0, token_expired: 1 })
})

test('delay到时间才回答', async () => {
  const clock = createTestClock()
  const mock = createTestMock({ clock })
  const token = await mock.signIn('resident-owner')
  await mock.door('faults', { endpoint: 'weapp.communities', kind: 'delay', ms: 5_000 })
  let answered = false
  const answer = mock.post('/api/v1/communities', {}, token).then(() => (answered = true))
  await new Promise((next) => setTimeout(next))
  expect(answered).toBe(false)
  clock.advance(5_000)
  expect(await answer).toBe(true)
})

test('超时的写操作已经做了，断网的没有做', async () => {
  const mock = createTestMock()
  const phone = '19000000020'
  const send = () => {
    const giveUp = new AbortController()
    const body = JSON.stringify({ phone, type: 'verify' })
    const url = `${MOCK_ORIGIN}/api/v1/verificationCodes/phone`
    const answer = mock.handle(new Request(url, { method: 'POST', body, signal: giveUp.signal }))
    setTimeout(() => giveUp.abort())
    return answer
  }
  await mock.door('faults', { endpoint: 'weapp.sendCode', kind: 'offline' })
  await send()
  expect(await mock.door(`sms?phone=${phone}`)).toHaveLength(0)
  await mock.door('faults', { endpoint: 'weapp.sendCode', kind: 'timeout' })
  await send()
  expect(await mock.door(`sms?phone=${phone}`)).toHaveLength(1)
})

test('故障按次数用完，星号对任何接口有效', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  await mock.door('faults', { endpoint: '*', kind: 'http500', times: 2 })
  const ask = () => mock.handle(requestOf(endpoints[7] ?? fail(), {}, token))
  expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([500, 500, 200])
})

function fail(): never {
  throw new Error('no such endpoint')
}
