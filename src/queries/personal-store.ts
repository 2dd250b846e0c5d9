import * as v from 'valibot'
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { stored, StorageFailure, type StoredKind } from '@/platform/storage'
import { session } from '@/session/backend'
import { onErase, type MemoryKind } from '@/session/erasure'
import { maskDeep } from '@/shared/mask'

/** The most characters of a record. A longer one is kept in memory only. */
const MAX_LENGTH = 100_000

export interface PersonalRecordOptions<D> {
  readonly kind: StoredKind
  readonly key: string
  /** To be raised when older records cannot be read any more. */
  readonly version: number
  readonly schema: v.GenericSchema<unknown, D>
  /** Names of fields whose digits are not personal, such as a bill's number. The numbers in all other texts are masked. */
  readonly plainFields?: readonly string[]
}

export interface PersonalRecord<D> {
  /** The record with masked numbers; undefined unless the person who is signed in wrote it. */
  read(): D | undefined
  /** Gives false if the record is too long or the storage is full. An older record is then deleted, too. */
  write(value: D): boolean
  remove(): void
}

/**
 * A record on the device that belongs to the person who is signed in. Its numbers are masked before it is written (R25), nobody else can
 * read it, and it is deleted at sign-out and when another person signs in.
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
      // If the older record stayed, it would later be taken for the present state.
      record.remove()
      return false
    },
  }
}

export interface PersonalStoreOptions<M extends object, D> extends PersonalRecordOptions<D> {
  readonly kind: MemoryKind
  /** The state of the memory at the start and after it was erased. */
  readonly initial: M
}

export interface PersonalStore<M, D> extends PersonalRecord<D> {
  /** The state in memory, unmasked, for components and for reading. */
  readonly useMemory: UseBoundStore<StoreApi<M>>
}

/**
 * Keeps personal data of a feature: unmasked in memory, masked on the device. Both are erased at sign-out, when another person signs in,
 * and when the settings erase the kind.
 *
 * Example: `personalStore({ kind: 'unread', key: 'announcements', version: 1, schema, initial: {} })`.
 */
export function personalStore<M extends object, D>({
  initial,
  ...options
}: PersonalStoreOptions<M, D>): PersonalStore<M, D> {
  const useMemory = create<M>()(() => initial)
  onErase(() => useMemory.setState(initial, true), options.kind)
  return { useMemory, ...personalRecord(options) }
}
