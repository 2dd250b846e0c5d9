import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { storageOwner } from './storage-owner'

/** Nothing could be written: full, or refused by the device. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
}

/** What a record is to a resident, as the settings list it. */
export type StoredKind =
  'session' | 'reads' | 'payment' | 'drafts' | 'unread' | 'consents' | 'rental' | 'preferences'

export interface Stored<T> {
  /** undefined when there is nothing. What is damaged or of another version is removed, what is another owner's is not read. */
  read(): T | undefined
  /** Throws a StorageFailure. */
  write(value: T): void
  remove(): void
}

export interface StoredOptions<T> {
  readonly kind: StoredKind
  /** Tells the records of a kind apart; not needed for the only one of its kind. */
  readonly key?: string
  /** Raise it when older records cannot be read any more. */
  readonly version: number
  readonly schema: v.GenericSchema<unknown, T>
  /** Of a person, gone with the sign-out; otherwise of the device. Never ID numbers, phones, faces (R25). */
  readonly personal: boolean
  /** Whose it is now: a record of another owner is not read. Features take queries/personal-store, which gives it. */
  readonly owner?: () => string | undefined
}

/** Below it lies everything of this app and this person's device: person/<kind>/<key> and device/<kind>/<key>. */
export const storageRoot = (): string => `wanjia/${storageOwner()}`

const PERSON = 'person/'

/** A storage that cannot be read is an empty one. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Removes something that can be done without; false when there is nothing left of that kind. */
type MakeRoom = () => boolean
let makeRoom: MakeRoom = () => false

/** What is to give way when the storage is full. */
export const onStorageFull = (listener: MakeRoom): void => void (makeRoom = listener)

/** False when there is nothing left that could give way. */
export const makeRoomInStorage = (): boolean => makeRoom()

/** Writes; what can be done without gives way as long as it does not fit. Throws a StorageFailure. */
export function putAt(name: string, value: unknown): void {
  for (;;) {
    try {
      return Taro.setStorageSync(name, value)
    } catch (cause) {
      if (!makeRoom()) throw new StorageFailure(name, { cause })
    }
  }
}

/** What lies under a name, unchecked; undefined or '' for nothing. */
export const rawAt = (name: string): unknown => quietly(() => Taro.getStorageSync<unknown>(name))

/** A storage that cannot be changed keeps what it has; the owner's tag keeps anybody else from reading it. */
export const removeAt = (name: string): void => void quietly(() => Taro.removeStorageSync(name))

/** One record on the device, checked by its schema on the way in. */
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

/** At sign-out, and when somebody else signs in: every personal record. */
export function erasePersonal(): void {
  const keys = quietly(() => Taro.getStorageInfoSync().keys) ?? []
  const own = storageRoot() + PERSON
  for (const key of keys) if (key.startsWith(own)) removeAt(key)
}
