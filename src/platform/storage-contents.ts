import Taro from '@tarojs/taro'
import { storageRoot } from './storage'

/** Something that lies on the device. */
export interface StoredItem {
  /** person/reads/… or device/session. */
  readonly name: string
  /** The second part of the name, as it was declared with the record. */
  readonly kind: string
  /** As UTF-8. */
  readonly bytes: number
}

const bytesOf = (text: string): number => {
  let bytes = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

function sizeOf(key: string): number {
  const value: unknown = Taro.getStorageSync(key)
  return bytesOf(typeof value === 'string' ? value : JSON.stringify(value))
}

/** Everything of this app; a storage that cannot be read is an empty one. */
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

export function removeFromStorage(names: readonly string[]): void {
  for (const name of names) {
    try {
      Taro.removeStorageSync(storageRoot() + name)
    } catch {
      // It stays, and is shown as what still lies there.
    }
  }
}
