import * as v from 'valibot'
import { clock } from '@/platform/clock'
import { version } from '@/platform/env'
import { storageContents } from '@/platform/storage-contents'
import { sweepReads } from '@/queries/offline-reads'
import { personalRecord, personalStore } from '@/queries/personal-store'
import { session } from '@/session/backend'
import { eraseMemory } from '@/session/erasure'
import Taro from '@tarojs/taro'

const response = (name: string) => ({
  accessToken: `x.${Buffer.from(JSON.stringify({ sub: name })).toString('base64url')}.y`,
  tokenType: undefined,
  expiresIn: 3600,
  roles: ['NewMember' as const],
  name,
  avatar: '',
})

const texts = (key: string) =>
  personalRecord({ kind: 'drafts', key, version: 1, schema: v.object({ text: v.string() }) })

/** Waits for the session's writes. */
const flush = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => session.signOut())
afterEach(() => {
  jest.restoreAllMocks()
  localStorage.clear()
})

test('只有写的人读得到：换了人、退出后都没有，也不在手机上', () => {
  session.startSession(response('A'))
  texts('one').write({ text: '只给自己看' })
  expect(texts('one').read()).toEqual({ text: '只给自己看' })
  session.startSession(response('B'))
  expect(texts('one').read()).toBeUndefined()
  expect(JSON.stringify({ ...localStorage })).not.toContain('只给自己看')
})

test('清不掉的记录，别人也读不到', () => {
  session.startSession(response('A'))
  texts('one').write({ text: '只给自己看' })
  jest.spyOn(Taro, 'removeStorageSync').mockImplementation(() => {
    throw new Error('refused')
  })
  session.startSession(response('B'))
  expect(texts('one').read()).toBeUndefined()
})

test('太长的不写，旧的也不留', () => {
  session.startSession(response('A'))
  texts('one').write({ text: '短' })
  expect(texts('one').write({ text: '长'.repeat(100_001) })).toBe(false)
  expect(texts('one').read()).toBeUndefined()
})

test('内存里的随种类一起清', () => {
  const store = personalStore({
    kind: 'unread',
    key: 'some',
    version: 1,
    schema: v.number(),
    initial: { seen: 0 },
  })
  store.useMemory.setState({ seen: 3 })
  eraseMemory('drafts')
  expect(store.useMemory.getState()).toEqual({ seen: 3 })
  eraseMemory('unread')
  expect(store.useMemory.getState()).toEqual({ seen: 0 })
})

const names = () => storageContents().map(({ name }) => name)

function keepReads(count: number): void {
  const schema = v.object({ app: v.string(), at: v.number(), data: v.unknown() })
  for (let i = 0; i < count; i++)
    personalRecord({ kind: 'reads', key: `[${i}]`, version: 1, schema }).write({
      app: version,
      at: clock.now() - i * 1000,
      data: i,
    })
}

test('看过的内容有个数和大小的上限，最久没看的先走', () => {
  session.startSession(response('A'))
  keepReads(10)
  sweepReads(4)
  expect(names().filter((name) => name.startsWith('person/reads'))).toHaveLength(4)
  expect(names()).toContain('person/reads/[0]')
  sweepReads(4, 1)
  expect(names().filter((name) => name.startsWith('person/reads'))).toEqual([])
})

test('存储满了时看过的内容让位，登录状态写得进去', async () => {
  session.startSession(response('A'))
  keepReads(8)
  const write = Taro.setStorage.bind(Taro)
  jest
    .spyOn(Taro, 'setStorage')
    .mockImplementation((record: Parameters<typeof write>[0]) =>
      names().filter((name) => name.startsWith('person/reads')).length > 2
        ? Promise.reject(new Error('full'))
        : write(record),
    )
  session.setCurrentHouse(7)
  await flush()
  expect(localStorage.getItem('wanjia/device/session')).toContain('"currentHouseId":7')
  expect(names()).toContain('person/reads/[0]')
})
