import { removeFromStorage, storageContents, type StoredItem } from '@/platform/storage-contents'
import { session } from '@/session/backend'
import { tellForgotten } from '@/session/forgetting'
import { resetPreferences } from '@/session/preferences'
import { queryClient } from './query-client'

const SESSION = 'device/session'

/** By what a resident would call it; the first that fits. Whatever fits none is still shown, as `other`. */
const KINDS = [
  ['session', (name: string) => name === SESSION],
  ['reads', (name: string) => name.startsWith('person/read/')],
  ['payment', (name: string) => /^person\/.*pay/.test(name)],
  ['drafts', (name: string) => /^person\/(.*draft|house-picker)/.test(name)],
  ['unread', (name: string) => /seen|unread|marks/.test(name)],
  ['preferences', (name: string) => name.startsWith('device/')],
  ['other', () => true],
] as const

export type StoredKind = (typeof KINDS)[number][0]

export interface OnDevice {
  readonly kind: StoredKind
  readonly count: number
  readonly bytes: number
}

const kindOf = ({ name }: StoredItem): StoredKind => KINDS.find(([, owns]) => owns(name))?.[0] ?? 'other'

const itemsOf = (kind: StoredKind) => storageContents().filter((item) => kindOf(item) === kind)

/** What really lies on this device, by kind; kinds of which there is nothing are left out. */
export function onDevice(): OnDevice[] {
  const items = storageContents()
  return KINDS.flatMap(([kind]) => {
    const own = items.filter((item) => kindOf(item) === kind)
    if (own.length === 0) return []
    return [{ kind, count: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) }]
  })
}

/** What also lives in memory would be written down again. */
const ALSO: Partial<Record<StoredKind, () => void>> = {
  session: () => session.signOut(),
  drafts: () => tellForgotten('drafts'),
  payment: () => tellForgotten('payment'),
  unread: () => tellForgotten('unread'),
  preferences: resetPreferences,
  // Of the pages still open what they show stays; it is kept again when they read it again.
  reads: () => queryClient.removeQueries({ type: 'inactive', predicate: ({ meta }) => meta?.kept === true }),
}

/** Deletes one kind; of the session only the mark stays that one has signed out. */
export function forgetKind(kind: StoredKind): void {
  const names = itemsOf(kind).map(({ name }) => name)
  if (kind !== 'session') removeFromStorage(names)
  ALSO[kind]?.()
}

/** As on a new device; what stays is only that one is signed out. */
export function clearDevice(): void {
  session.signOut()
  const names = storageContents().map(({ name }) => name)
  removeFromStorage(names.filter((name) => name !== SESSION))
  resetPreferences()
}
