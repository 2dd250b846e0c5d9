import type { StoredKind } from '@/platform/storage'
import { eraseOwnFiles } from '@/platform/own-files'
import { removeFromStorage, storageContents, type StoredItem } from '@/platform/storage-contents'
import { session } from '@/session/backend'
import { eraseMemory } from '@/session/erasure'
import { resetPreferences } from '@/session/preferences'
import { queryClient } from './query-client'

/** The declared kinds, in the order in which the settings list them. Anything else on the device is listed as `other`. */
const KINDS = [
  'session',
  'reads',
  'payment',
  'drafts',
  'unread',
  'consents',
  'rental',
  'preferences',
] as const satisfies StoredKind[]

export type ListedKind = StoredKind | 'other'

/** The records of one kind. */
export interface StoredGroup {
  readonly kind: ListedKind
  readonly count: number
  readonly bytes: number
}

const kindOf = ({ kind }: StoredItem): ListedKind => KINDS.find((one) => one === kind) ?? 'other'

/** What is stored on this device, by kind; kinds without records are left out. */
export function storedData(): StoredGroup[] {
  const items = storageContents()
  return [...KINDS, 'other' as const].flatMap((kind) => {
    const own = items.filter((item) => kindOf(item) === kind)
    if (own.length === 0) return []
    return [{ kind, count: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) }]
  })
}

/** How each kind is erased from memory, from where it would otherwise be written to the device again. */
const eraseMemoryOf: Partial<Record<ListedKind, () => void>> = {
  session: () => session.signOut(),
  drafts() {
    eraseMemory('drafts')
    eraseOwnFiles()
  },
  payment: () => eraseMemory('payment'),
  unread: () => eraseMemory('unread'),
  consents: () => eraseMemory('consents'),
  rental: () => eraseMemory('rental'),
  preferences: resetPreferences,
  // Pages that are open keep what they show; it is stored again when they read it again.
  reads: () =>
    queryClient.removeQueries({ type: 'inactive', predicate: ({ meta }) => meta?.offline === true }),
}

/** Deletes one kind from device and memory. Of the session the mark remains that the person has signed out. */
export function deleteStored(kind: ListedKind): void {
  const items = storageContents().filter((item) => kindOf(item) === kind)
  if (kind !== 'session') removeFromStorage(items.map(({ name }) => name))
  eraseMemoryOf[kind]?.()
}

/** Deletes everything, as on a new device. Only the mark remains that the person has signed out. */
export function deleteAllStored(): void {
  session.signOut()
  const items = storageContents().filter((item) => kindOf(item) !== 'session')
  removeFromStorage(items.map(({ name }) => name))
  resetPreferences()
}
