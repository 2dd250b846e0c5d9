import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { secretRecord } from '@/platform/secret-storage'
import { playTaro } from '../support/taro'

const schema = v.object({ token: v.optional(v.string()) })
const open = () =>
  secretRecord({ kind: 'session', version: 1, schema, isSecret: ({ token }) => token !== undefined })
const turn = () => new Promise((resolve) => setTimeout(resolve))

/** A phone that stores as WeChat does: what was stored encrypted is found only if it is asked for as encrypted. */
function encryptingPhone() {
  const kept = new Map<string, { data: unknown; encrypt: boolean }>()
  playTaro({
    setStorageSync: (key: string, data: unknown) => void kept.set(key, { data, encrypt: false }),
    removeStorageSync: (key: string) => void kept.delete(key),
    getStorageSync: (key: string) => (kept.get(key)?.encrypt === false ? kept.get(key)?.data : ''),
    setStorage: async ({ key, data, encrypt = false }: { key: string; data: unknown; encrypt?: boolean }) => {
      await turn()
      kept.set(key, { data, encrypt })
    },
    getStorage: ({ key, encrypt }: { key: string; encrypt?: boolean }) => {
      const found = kept.get(key)
      return found?.encrypt === (encrypt === true)
        ? Promise.resolve({ data: found.data })
        : Promise.reject(new Error('data not found'))
    },
  })
  return kept
}

test('带令牌的记录只加密写下，读得回来', async () => {
  const kept = encryptingPhone()
  open().write({ token: 'secret' })
  await turn()
  await turn()
  expect([...kept.values()]).toEqual([{ data: { version: 1, value: { token: 'secret' } }, encrypt: true }])
  expect(await open().read()).toEqual({ token: 'secret' })
})

test('没有令牌的记录马上写下，正在写的令牌不会再盖过它', async () => {
  const kept = encryptingPhone()
  const record = open()
  record.write({ token: 'secret' })
  await Promise.resolve()
  record.write({})
  expect([...kept.values()]).toEqual([{ data: { version: 1, value: {} }, encrypt: false }])
  expect(await record.read()).toEqual({})
  expect(JSON.stringify([...kept.values()])).not.toContain('secret')
})

test('删除以后，正在写的也不会再出现', async () => {
  const kept = encryptingPhone()
  const record = open()
  record.write({ token: 'secret' })
  await Promise.resolve()
  record.remove()
  expect(await record.read()).toBeUndefined()
  expect(kept.size).toBe(0)
})

test('微信不能加密时，令牌不写到手机上', async () => {
  playTaro({ canIUse: () => false })
  open().write({ token: 'secret' })
  await turn()
  expect(JSON.stringify({ ...localStorage })).not.toContain('secret')
})

test('写不进去时旧的也删掉；读不出来当作没有', async () => {
  open().write({ token: 'old' })
  await turn()
  playTaro({ setStorage: () => Promise.reject(new Error('full')) })
  open().write({ token: 'new' })
  await turn()
  playTaro({ getStorage: () => Promise.reject(new Error('broken')) })
  expect(await open().read()).toBeUndefined()
  expect(Taro.getStorageInfoSync().keys).toEqual([])
})
