import type { StoredKind as DeclaredKind } from '@/platform/storage'
import { eraseOwnFiles } from '@/platform/own-files'
import { removeFromStorage, storageContents, type StoredItem } from '@/platform/storage-contents'
import { session } from '@/session/backend'
import { eraseMemory } from '@/session/erasure'
import { resetPreferences } from '@/session/preferences'
import { queryClient } from './query-client'

/** In the order in which they are listed. What no kind was declared for is still shown, as `other`. */
const KINDS = [
  'session',
  'reads',
  'payment',
  'drafts',
  'unread',
  'consents',
  'rental',
  'preferences',
] as const satisfies DeclaredKind[]

export type StoredKind = DeclaredKind | 'other'

/** The records of one kind. */
export interface StoredGroup {
  readonly kind: StoredKind
  readonly count: number
  readonly bytes: number
}

const kindOf = ({ kind }: StoredItem): StoredKind => KINDS.find((one) => one === kind) ?? 'other'

/** What really lies on this device, by kind; kinds of which there is nothing are left out. */
export function storedData(): StoredGroup[] {
  const items = storageContents()
  return [...KINDS, 'other' as const].flatMap((kind) => {
    const own = items.filter((item) => kindOf(item) === kind)
    if (own.length === 0) return []
    return [{ kind, count: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) }]
  })
}

/** What is also in memory would be written down again. */
const eraseMemoryOf: Partial<Record<StoredKind, () => void>> = {
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
  // Of the pages still open what they show stays; it is kept again when they read it again.
  reads: () =>
    queryClient.removeQueries({ type: 'inactive', predicate: ({ meta }) => meta?.offline === true }),
}

/** Deletes one kind; of the session only the mark stays that one has signed out. */
export function deleteStored(kind: StoredKind): void {
  const items = storageContents().filter((item) => kindOf(item) === kind)
  if (kind !== 'session') removeFromStorage(items.map(({ name }) => name))
  eraseMemoryOf[kind]?.()
}

/** As on a new device; what stays is only that one is signed out. */
export function deleteAllStored(): void {
  session.signOut()
  const items = storageContents().filter((item) => kindOf(item) !== 'session')
  removeFromStorage(items.map(({ name }) => name))
  resetPreferences()
}
