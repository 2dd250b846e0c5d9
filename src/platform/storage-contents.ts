import Taro from '@tarojs/taro'
import { encodeUtf8 } from '@/contract/core/utf8'
import { storageRoot } from './storage'

/** A record on the device. */
export interface StoredItem {
  /** For example person/reads/… or device/session. */
  readonly name: string
  /** The second part of the name: the kind that was declared with the record. */
  readonly kind: string
  /** The size as UTF-8. */
  readonly bytes: number
}

function sizeOf(key: string): number {
  const value: unknown = Taro.getStorageSync(key)
  return encodeUtf8(typeof value === 'string' ? value : JSON.stringify(value)).length
}

/** All records of this app; none if the storage cannot be read. */
export function storageContents(): StoredItem[] {
  const root = storageRoot()
  try {
    const keys = Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(root))
    return keys.map((key) => {
      const name = key.slice(root.length)
      return { name, kind: name.split('/')[1] ?? '', bytes: sizeOf(key) }
    })
  } catch {
    return []
  }
}

/** Deletes records by their names. */
export function removeFromStorage(names: readonly string[]): void {
  for (const name of names) {
    try {
      Taro.removeStorageSync(storageRoot() + name)
    } catch {
      // The record stays, and the settings go on listing it.
    }
  }
}
