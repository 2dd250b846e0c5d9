import { isKnown } from '@/contract/core/values'
import type { HouseItem } from '@/features/houses/queries'
import { go } from '@/platform/navigation'
import { pages } from '@/routes/pages'

/** Opens a house's own page; undefined where the backend has told no house by which to ask for it (R31). */
export function wayToHouse({ houseId, role }: HouseItem): (() => void) | undefined {
  if (houseId === undefined) return undefined
  return () => void go(pages.house.url({ houseId, role: isKnown(role) ? role : undefined }))
}
