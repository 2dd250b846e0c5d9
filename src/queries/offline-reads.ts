import type { QueryClient, QueryKey } from '@tanstack/react-query'
import * as v from 'valibot'
import { later } from '@/contract/core/dates'
import { clock } from '@/platform/clock'
import { version } from '@/platform/env'
import { onStorageFull } from '@/platform/storage'
import { removeFromStorage, storageContents } from '@/platform/storage-contents'
import { personalRecord } from './personal-store'

/** After so long what was read is not shown any more. */
const MAX_AGE_DAYS = 30
/** So many answers are kept, of so many bytes together; the ones that were read longest ago go. */
const MAX_READS = 80
const MAX_BYTES = 1_000_000

/** Of the app: one of another version may have another form. `at`: epoch milliseconds of the answer. */
const schema = v.object({ app: v.literal(version), at: v.number(), data: v.unknown() })

/** In every answer: numbers of bills, repairs and communities, places in numbers, addresses of pictures. */
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

/** A long list is kept as far as its first page. */
function firstPage(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('pages' in data) || !('pageParams' in data)) return data
  const { pages, pageParams } = data as { pages: unknown[]; pageParams: unknown[] }
  return { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) }
}

/**
 * Options of a query whose answer can be read again without a network, up to 30 days later: useQuery({...offlineRead<T>(key),
 * queryFn}). Only for what says nothing sensitive of anybody (R25). `plainFields` are the fields of this answer that were written for
 * everybody, as an announcement's text with the office's landline in it; the numbers in all others are masked. See docs/decisions/008.
 */
export const offlineRead = <T>(queryKey: QueryKey, plainFields: readonly string[] = []) => ({
  queryKey,
  meta: { offline: true, plainFields },
  // Written by this version of the app, so of its form.
  initialData: () => read(queryKey)?.data as T | undefined,
  initialDataUpdatedAt: () => read(queryKey)?.at,
})

interface KeptRead {
  readonly name: string
  readonly bytes: number
  readonly at: number
}

/** What lies on the device, the newest first; what cannot be read counts as the oldest. */
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

/** Drops what is too old, and the oldest beyond the number and the size that may be kept. */
export function sweepReads(maxReads = MAX_READS, maxBytes = MAX_BYTES): void {
  const oldest = later(clock.now(), -MAX_AGE_DAYS, 'day')
  let bytes = 0
  const gone = keptReads().filter((one, index) => {
    bytes += one.bytes
    return one.at < oldest || index >= maxReads || bytes > maxBytes
  })
  removeFromStorage(gone.map(({ name }) => name))
}

/** They are the first to go when the storage is full: half of them at a time. */
onStorageFull(() => {
  const before = keptReads().length
  sweepReads(Math.floor(before / 2))
  return keptReads().length < before
})

/** So many writes may pass between two sweeps. */
const SWEEP_EVERY = 20

/** Writes down what such queries read. Gives the end of it. */
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
