import type { Output } from '@/contract/core/endpoint'
import type { searchHouse } from '@/contract/rental/search'
import { onErase } from '@/session/erasure'

/** A row of a search. Its `id` for lists is its houseId. */
export type FoundHouse = Output<typeof searchHouse>[number] & { readonly id: number }

/** Rows of searches by house. A house's page needs them if the backend has no detail. */
const rows = new Map<number, FoundHouse>()
const MAX_ROWS = 300

export function rememberRow(row: FoundHouse): void {
  rows.delete(row.houseId)
  rows.set(row.houseId, row)
  const [oldest] = rows.keys()
  if (rows.size > MAX_ROWS && oldest !== undefined) rows.delete(oldest)
}

export const rowOf = (houseId: number): FoundHouse | undefined => rows.get(houseId)

onErase(() => rows.clear())
