import * as v from 'valibot'
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { stored, StorageFailure, type StoredKind } from '@/platform/storage'
import { session } from '@/session/backend'
import { onErase, type MemoryKind } from '@/session/erasure'
import { maskDeep } from '@/shared/mask'

/** Characters of a record; what is longer stays in memory. */
const MAX_LENGTH = 100_000

export interface PersonalRecordOptions<D> {
  readonly kind: StoredKind
  readonly key: string
  /** Raise it when older records cannot be read any more. */
  readonly version: number
  readonly schema: v.GenericSchema<unknown, D>
  /** Names of fields whose digits say nothing of a person, as a bill's number. All other texts are masked. */
  readonly plainFields?: readonly string[]
}

export interface PersonalRecord<D> {
  /** What was written, with its numbers masked; undefined for anybody but its owner. */
  read(): D | undefined
  /** False when it is not on the device: too long, or the storage is full. Then an older one is gone too. */
  write(value: D): boolean
  remove(): void
}

/**
 * A record on the device that belongs to whoever is signed in: its numbers are masked before it is written (R25), nobody else reads
 * it, and it is erased at sign-out and when somebody else signs in.
 */
export function personalRecord<D>(options: PersonalRecordOptions<D>): PersonalRecord<D> {
  const { plainFields = [], ...rest } = options
  const record = stored<D>({ ...rest, personal: true, owner: () => session.ownerTag })
  return {
    read: () => record.read(),
    remove: () => record.remove(),
    write(value) {
      const masked = v.parse(options.schema, maskDeep(value, plainFields))
      try {
        if (JSON.stringify(masked).length <= MAX_LENGTH) {
          record.write(masked)
          return true
        }
      } catch (error) {
        if (!(error instanceof StorageFailure)) throw error
      }
      // The older one would be taken for what is in memory.
      record.remove()
      return false
    },
  }
}

export interface PersonalStoreOptions<M extends object, D> extends PersonalRecordOptions<D> {
  readonly kind: MemoryKind
  /** What is in memory before anything is known, and after it was erased. */
  readonly initial: M
}

export interface PersonalStore<M, D> extends PersonalRecord<D> {
  /** What is known while the app lives, whole: for components and for reading. */
  readonly useMemory: UseBoundStore<StoreApi<M>>
}

/**
 * What a feature keeps of the person: in memory as it is, and on the device what of it may lie there. Both go at sign-out, when
 * somebody else signs in, and when the settings delete the kind. Example: personalStore({ kind: 'unread', key: 'announcements',
 * version: 1, schema, initial: {} }).
 */
export function personalStore<M extends object, D>({
  initial,
  ...options
}: PersonalStoreOptions<M, D>): PersonalStore<M, D> {
  const useMemory = create<M>()(() => initial)
  onErase(() => useMemory.setState(initial, true), options.kind)
  return { useMemory, ...personalRecord(options) }
}
