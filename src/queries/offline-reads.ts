import type { QueryClient, QueryKey } from '@tanstack/react-query'
import * as v from 'valibot'
import { later } from '@/contract/core/dates'
import { clock } from '@/platform/clock'
import { version } from '@/platform/env'
import { onStorageFull } from '@/platform/storage'
import { removeFromStorage, storageContents } from '@/platform/storage-contents'
import { personalRecord } from './personal-store'

/** Older answers are not shown any more. */
const MAX_AGE_DAYS = 30
/** The most answers and the most bytes that are kept. Beyond that the oldest answers are deleted. */
const MAX_READS = 80
const MAX_BYTES = 1_000_000

/** Only records of the same version of the app are read, because the form may have changed. `at` is in epoch milliseconds. */
const schema = v.object({ app: v.literal(version), at: v.number(), data: v.unknown() })

/** Fields of any answer whose numbers are not personal: numbers of bills, repairs and communities, and addresses of pictures. */
const PLAIN_FIELDS = ['number', 'propertyNumber', 'communityIdentifier', 'images', 'avatar', 'url']

const recordOf = (key: QueryKey, plainFields: readonly string[] = []) =>
  personalRecord({
    kind: 'reads',
    key: JSON.stringify(key),
    version: 1,
    schema,
    plainFields: [...PLAIN_FIELDS, ...plainFields],
  })

function read(key: QueryKey): { at: number; data?: unknown } | undefined {
  const record = recordOf(key)
  const found = record.read()
  if (!found || clock.now() <= later(found.at, MAX_AGE_DAYS, 'day')) return found
  record.remove()
  return undefined
}

/** Of a long list only the first page is kept. */
function firstPage(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('pages' in data) || !('pageParams' in data)) return data
  const { pages, pageParams } = data as { pages: unknown[]; pageParams: unknown[] }
  return { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) }
}

/**
 * Options for a query whose answer is kept for up to 30 days and shown without a network: `useQuery({ ...offlineRead<T>(key), queryFn
 * })`. Only for answers that hold nothing sensitive (R25). Numbers are masked, except in the fields that `plainFields` names because they
 * were written for everybody, such as an announcement's text with the office's phone. See docs/decisions/008.
 */
export const offlineRead = <T>(queryKey: QueryKey, plainFields: readonly string[] = []) => ({
  queryKey,
  meta: { offline: true, plainFields },
  // The record was written by this version of the app, so its data has the type of this version.
  initialData: () => read(queryKey)?.data as T | undefined,
  initialDataUpdatedAt: () => read(queryKey)?.at,
})

interface KeptRead {
  readonly name: string
  readonly bytes: number
  readonly at: number
}

/** The answers on the device, newest first. Records that cannot be read count as the oldest. */
function keptReads(): KeptRead[] {
  const reads = storageContents().filter(({ kind }) => kind === 'reads')
  const ages = reads.map(({ name, bytes }) => {
    const key = name.split('/').slice(2).join('/')
    return { name, bytes, at: readByText(key)?.at ?? 0 }
  })
  return ages.sort((a, b) => b.at - a.at)
}

function readByText(key: string) {
  return personalRecord({ kind: 'reads', key, version: 1, schema }).read()
}

/** Deletes answers that are too old, and the oldest ones beyond the number and the bytes that may be kept. */
export function sweepReads(maxReads = MAX_READS, maxBytes = MAX_BYTES): void {
  const oldest = later(clock.now(), -MAX_AGE_DAYS, 'day')
  let bytes = 0
  const gone = keptReads().filter((one, index) => {
    bytes += one.bytes
    return one.at < oldest || index >= maxReads || bytes > maxBytes
  })
  removeFromStorage(gone.map(({ name }) => name))
}

// When the storage is full, half of the answers are deleted, the oldest first.
onStorageFull(() => {
  const before = keptReads().length
  sweepReads(Math.floor(before / 2))
  return keptReads().length < before
})

/** The number of writes from one sweep to the next. */
const SWEEP_EVERY = 20

/** Keeps the answers of queries that use `offlineRead`. Returns a function that stops it. */
export function saveOfflineReads(client: QueryClient): () => void {
  let writes = 0
  return client.getQueryCache().subscribe(({ type, query, ...event }) => {
    if (type !== 'updated' || !('action' in event) || event.action.type !== 'success') return
    if (query.meta?.offline !== true) return
    const { data, dataUpdatedAt: at } = query.state
    recordOf(query.queryKey, query.meta.plainFields as readonly string[]).write({
      app: version,
      at,
      data: firstPage(data),
    })
    if (writes++ % SWEEP_EVERY === 0) sweepReads()
  })
}
