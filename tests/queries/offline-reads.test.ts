import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { clock } from '@/platform/clock'
import { offlineRead, saveOfflineReads } from '@/queries/offline-reads'

const NUMBER = '20260304050607080910'
const KEY = ['some']

afterEach(() => {
  jest.restoreAllMocks()
  localStorage.clear()
})

async function read(data: unknown, key = KEY): Promise<void> {
  const client = new QueryClient()
  const stop = saveOfflineReads(client)
  await client.fetchQuery({ ...offlineRead(key), queryFn: () => data, staleTime: 0 })
  stop()
}

/** What the app shows after a start, before it has asked the backend. */
const shown = (key = KEY) =>
  new QueryObserver(new QueryClient(), { ...offlineRead(key), enabled: false }).getCurrentResult()
const onDevice = () => JSON.stringify({ ...localStorage })

test('看过的内容下次打开就在，带着当时的时间', async () => {
  await read({ title: '停水通知' })
  expect(shown().data).toEqual({ title: '停水通知' })
  expect(shown().dataUpdatedAt).toBeGreaterThan(0)
})

test('R25 居民自己写下的手机号和身份证号不会存到手机里，订单号完整', async () => {
  await read([{ text: '联系19000000001，证件990000199104122468。', number: NUMBER }])
  expect(onDevice()).toContain('190****0001')
  expect(onDevice()).toContain(NUMBER)
  expect(onDevice()).not.toMatch(/19000000001|990000199104122468/)
})

test('写给大家看的公告，其中的座机留着；居民写的照样遮住', async () => {
  const client = new QueryClient()
  saveOfflineReads(client)
  const data = { content: '停水，详询0999-8000000', reply: '打0999-8000000' }
  await client.fetchQuery({ ...offlineRead(KEY, ['content']), queryFn: () => data })
  expect(shown().data).toEqual({ content: data.content, reply: `打${'*'.repeat(11)}` })
})

test('没有说要留的查询什么都不留', async () => {
  const client = new QueryClient()
  saveOfflineReads(client)
  await client.fetchQuery({ queryKey: KEY, queryFn: () => '不留' })
  expect(onDevice()).toBe('{}')
})

test('长列表只留第一页', async () => {
  await read({ pages: [[1], [2], [3]], pageParams: [1, 2, 3] })
  expect(shown().data).toEqual({ pages: [[1]], pageParams: [1] })
})

test('三十天以前的、损坏的、别的版本的记录都当作没有，并且清掉', async () => {
  await read('旧的')
  const now = clock.now()
  jest.spyOn(clock, 'now').mockReturnValue(now + 31 * 86_400_000)
  expect(shown().data).toBeUndefined()
  expect(onDevice()).toBe('{}')
  jest.restoreAllMocks()
  const older = { version: 1, value: { app: '0.0.0', at: now, data: '旧版' } }
  for (const spoiled of [JSON.stringify({ data: '{broken' }), JSON.stringify({ data: older })]) {
    localStorage.setItem('wanjia/person/reads/["some"]', spoiled)
    expect(shown().data).toBeUndefined()
    expect(onDevice()).toBe('{}')
  }
})
