import { asText } from '../json'
import type { WxBuilder } from './api'

const LIMIT_KB = 10 * 1024

export function storageApi(builder: WxBuilder): void {
  const { storage } = builder.host
  const info = () => ({
    keys: storage.keys(),
    currentSize: Math.ceil(storage.size() / 1024),
    limitSize: LIMIT_KB,
  })
  builder.sync({
    getStorageSync: (key: string) => (storage.isEncrypted(key) ? '' : storage.get(key)),
    setStorageSync: (key: string, value: unknown) => {
      try {
        storage.set(key, value)
      } catch (error) {
        throw new Error(`setStorageSync:fail ${error instanceof Error ? error.message : String(error)}`)
      }
    },
    removeStorageSync: (key: string) => storage.remove(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
  })
  builder.async('getStorage', ({ key, encrypt }) => {
    const name = asText(key)
    // An encrypted value is found only by a call that asks for encryption, and a plain one only by a call that does not.
    if (!storage.has(name) || storage.isEncrypted(name) !== (encrypt === true))
      throw new Error('data not found')
    return { data: storage.get(name) }
  })
  builder.async('setStorage', ({ key, data, encrypt }) => storage.set(asText(key), data, encrypt === true))
  builder.async('removeStorage', ({ key }) => storage.remove(asText(key)))
  builder.async('clearStorage', () => storage.clear())
  builder.async('getStorageInfo', info)
}
