import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { storageOwner } from './storage-owner'

/** Nothing could be written: full, or refused by the device. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
}

export interface Stored<T> {
  /** undefined when there is nothing; what is damaged or of another version is dropped. */
  read(): T | undefined
  /** Throws a StorageFailure. */
  write(value: T): void
  remove(): void
}

export interface StoredOptions<T> {
  readonly key: string
  /** Raise it when older records cannot be read any more. */
  readonly version: number
  readonly schema: v.GenericSchema<unknown, T>
  /** Of a person, gone with the sign-out; otherwise of the device. Never ID numbers, phones, faces (R25). */
  readonly personal: boolean
}

/** Below it lies everything of this app and this person's device: person/… and device/…. */
export const storageRoot = (): string => `wanjia/${storageOwner()}`

const prefix = (personal: boolean) => `${storageRoot()}${personal ? 'person' : 'device'}/`

/** One record on the device, checked by its schema on the way in. */
export function stored<T>({ key, version, schema, personal }: StoredOptions<T>): Stored<T> {
  const name = () => prefix(personal) + key
  const record = v.object({ version: v.literal(version), value: schema })
  const remove = () => quietly(() => Taro.removeStorageSync(name()))
  return {
    remove,
    read() {
      const raw = quietly(() => Taro.getStorageSync<unknown>(name()))
      if (raw === undefined || raw === '') return undefined
      const result = v.safeParse(record, raw)
      if (result.success) return result.output.value
      remove()
      return undefined
    },
    write(value) {
      try {
        Taro.setStorageSync(name(), { version, value })
      } catch (error) {
        throw new StorageFailure(key, { cause: error })
      }
    },
  }
}

/** A storage that cannot be read is an empty one. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Texts by key for a cache of what a person has read: losing one costs a request, no more. Gone with the sign-out. */
export const personalTexts = {
  getItem: (key: string): string | undefined => {
    const text = quietly(() => Taro.getStorageSync<unknown>(prefix(true) + key))
    return typeof text === 'string' && text !== '' ? text : undefined
  },
  setItem: (key: string, text: string): void => {
    quietly(() => Taro.setStorageSync(prefix(true) + key, text))
  },
  removeItem: (key: string): void => {
    quietly(() => Taro.removeStorageSync(prefix(true) + key))
  },
}

/** At sign-out: every personal record. */
export function forgetPersonal(): void {
  const keys = quietly(() => Taro.getStorageInfoSync().keys) ?? []
  const own = prefix(true)
  for (const key of keys) if (key.startsWith(own)) quietly(() => Taro.removeStorageSync(key))
}
