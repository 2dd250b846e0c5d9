import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { storageOwner } from './storage-owner'

/** A record could not be written: the storage is full, or the device refused. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
}

/** The kinds of records, as the settings list them for the resident. */
export type StoredKind =
  'session' | 'reads' | 'payment' | 'drafts' | 'unread' | 'consents' | 'rental' | 'preferences'

export interface Stored<T> {
  /** Gives undefined when there is no record. A damaged record, or one of another version, is deleted; another owner's is left unread. */
  read(): T | undefined
  /** Throws a StorageFailure. */
  write(value: T): void
  remove(): void
}

export interface StoredOptions<T> {
  readonly kind: StoredKind
  /** Tells the records of a kind apart; not needed if the kind has only one. */
  readonly key?: string
  /** To be raised when older records cannot be read any more. */
  readonly version: number
  readonly schema: v.GenericSchema<unknown, T>
  /**
   * True for a person's record, which is deleted at sign-out; false for one of the device. Neither may hold ID numbers, phones or faces
   * (R25).
   */
  readonly personal: boolean
  /** The present owner's tag; a record with another tag is not read. Features use queries/personal-store, which sets it. */
  readonly owner?: () => string | undefined
}

/** The beginning of all names of this app and persona. Behind it follow person/<kind>/<key> and device/<kind>/<key>. */
export const storageRoot = (): string => `wanjia/${storageOwner()}`

const PERSON = 'person/'

/** Gives undefined if the storage cannot be read. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Deletes records that the app can do without; gives false if there is none left. */
type MakeRoom = () => boolean
let makeRoom: MakeRoom = () => false

/** Sets what deletes records when the storage is full. */
export const onStorageFull = (listener: MakeRoom): void => void (makeRoom = listener)

/** Deletes records that the app can do without; gives false if there is none left. */
export const makeRoomInStorage = (): boolean => makeRoom()

/** Writes a value. While the storage is full, records that the app can do without are deleted. Throws a StorageFailure. */
export function putAt(name: string, value: unknown): void {
  for (;;) {
    try {
      return Taro.setStorageSync(name, value)
    } catch (cause) {
      if (!makeRoom()) throw new StorageFailure(name, { cause })
    }
  }
}

/** The value under a name, unchecked; undefined or '' if there is none. */
export const rawAt = (name: string): unknown => quietly(() => Taro.getStorageSync<unknown>(name))

/** Deletes a value. If the storage refuses, the value stays; the owner's tag keeps other people from reading it. */
export const removeAt = (name: string): void => void quietly(() => Taro.removeStorageSync(name))

/**
 * One record on the device. It is checked by its schema when it is read.
 *
 * Example: `stored({ kind: 'preferences', version: 1, schema, personal: false })`.
 */
export function stored<T>({ kind, key, version, schema, personal, owner }: StoredOptions<T>): Stored<T> {
  const path = `${personal ? PERSON : 'device/'}${kind}${key === undefined ? '' : `/${key}`}`
  const name = () => storageRoot() + path
  const record = v.object({ version: v.literal(version), owner: v.optional(v.string()), value: schema })
  const remove = () => removeAt(name())
  return {
    remove,
    read() {
      const raw = rawAt(name())
      if (raw === undefined || raw === '') return undefined
      const result = v.safeParse(record, raw)
      if (result.success) return result.output.owner === owner?.() ? result.output.value : undefined
      remove()
      return undefined
    },
    write(value) {
      putAt(name(), { version, owner: owner?.(), value })
    },
  }
}

/** Deletes every personal record: at sign-out, and when another person signs in. */
export function erasePersonal(): void {
  const keys = quietly(() => Taro.getStorageInfoSync().keys) ?? []
  const own = storageRoot() + PERSON
  for (const key of keys) if (key.startsWith(own)) removeAt(key)
}
