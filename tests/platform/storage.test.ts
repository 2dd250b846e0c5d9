import * as v from 'valibot'
import { erasePersonal, stored, StorageFailure } from '@/platform/storage'
import { playTaro } from '../support/taro'

const schema = v.object({ size: v.picklist(['normal', 'large']) })
const record = (more: { version?: number; personal?: boolean; key?: string } = {}) =>
  stored({ kind: 'preferences', key: 'looks', version: 1, schema, personal: false, ...more })

test('写下的读得回来，没有写过的是没有', () => {
  expect(record().read()).toBeUndefined()
  record().write({ size: 'large' })
  expect(record().read()).toEqual({ size: 'large' })
})

test('别的版本的记录被丢弃', () => {
  record().write({ size: 'large' })
  expect(record({ version: 2 }).read()).toBeUndefined()
  expect(record().read()).toBeUndefined()
})

test('损坏的记录被丢弃，不出错', () => {
  record().write({ size: 'large' })
  const key = Object.keys(localStorage)[0] ?? ''
  for (const damaged of ['{"data":{"version":1,"value":{"size":"huge"}}}', '{"data":17}', '{oops', 'null']) {
    localStorage.setItem(key, damaged)
    expect(record().read()).toBeUndefined()
  }
})

test('退出登录只清个人的记录', () => {
  record({ key: 'draft', personal: true }).write({ size: 'large' })
  record().write({ size: 'normal' })
  erasePersonal()
  expect(record({ key: 'draft', personal: true }).read()).toBeUndefined()
  expect(record().read()).toEqual({ size: 'normal' })
})

test('读不了的存储等于空的；写不进去会说', () => {
  const broken = () => {
    throw new Error('storage broken')
  }
  playTaro({
    getStorageSync: broken,
    setStorageSync: broken,
    getStorageInfoSync: broken,
    removeStorageSync: broken,
  })
  expect(record().read()).toBeUndefined()
  expect(() => record().write({ size: 'large' })).toThrow(StorageFailure)
  expect(erasePersonal).not.toThrow()
})
