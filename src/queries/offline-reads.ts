import type { QueryClient, QueryKey } from '@tanstack/react-query'
import * as v from 'valibot'
import { later } from '@/contract/core/dates'
import { clock } from '@/platform/clock'
import { version } from '@/platform/env'
import { personalTexts } from '@/platform/storage'

/** After so long what was read is not shown any more. */
const MAX_AGE_DAYS = 30

const record = v.object({ version: v.literal(version), at: v.number(), data: v.unknown() })

const nameOf = (key: QueryKey) => `read/${JSON.stringify(key)}`

/**
 * What a resident typed into a free text may hold a phone or an ID number: neither is ever stored (R25). Each form stands
 * alone, so that order numbers, which are longer, stay whole.
 */
export const withoutNumbers = (text: string): string =>
  text
    .replace(/(^|\D)(1\d{2})\d{4}(\d{4})(?!\d)/g, '$1$2****$3')
    .replace(/(^|\D)\d{17}[\dXx](?!\d)/g, '$1******************')

function read(key: QueryKey): { at: number; data: unknown } | undefined {
  const text = personalTexts.getItem(nameOf(key))
  if (text === undefined) return undefined
  try {
    const found = v.parse(record, JSON.parse(text))
    if (clock.now() <= later(found.at, MAX_AGE_DAYS, 'day')) return found
  } catch {
    // Damaged, or of another version of the app: as if it had never been read.
  }
  personalTexts.removeItem(nameOf(key))
  return undefined
}

/** A long list is kept as far as its first page. */
function firstPage(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('pages' in data) || !('pageParams' in data)) return data
  const { pages, pageParams } = data as { pages: unknown[]; pageParams: unknown[] }
  return { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) }
}

/**
 * Options of a query whose answer can be read again without a network, up to 30 days later: useQuery({...kept<T>(key),
 * queryFn}). Only for what says nothing sensitive of anybody (R25). See docs/decisions/008.
 */
export const kept = <T>(queryKey: QueryKey) => ({
  queryKey,
  meta: { kept: true },
  // Written by this version of the app, so of its form.
  initialData: () => read(queryKey)?.data as T | undefined,
  initialDataUpdatedAt: () => read(queryKey)?.at,
})

/** Writes down what such queries read. */
export const keepReads = (client: QueryClient): (() => void) =>
  client.getQueryCache().subscribe(({ type, query, ...event }) => {
    if (type !== 'updated' || !('action' in event) || event.action.type !== 'success') return
    if (query.meta?.kept !== true) return
    const { data, dataUpdatedAt: at } = query.state
    personalTexts.setItem(
      nameOf(query.queryKey),
      withoutNumbers(JSON.stringify({ version, at, data: firstPage(data) })),
    )
  })
