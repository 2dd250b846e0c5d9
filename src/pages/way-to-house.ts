import { isKnown } from '@/contract/core/values'
import type { HouseItem } from '@/features/houses/queries'
import { go } from '@/platform/navigation'
import { pages } from '@/routes/pages'

/** What is unknown offers no step (R31). */
const isMine = (state: HouseItem['state']) => state === 'approved' || state === 'unbinding'

/** Opens a house's own page, or the one from which a house that one has left is deleted; undefined where the backend has told no house by which to ask for it (R31). */
export function wayToHouse({ houseId, membershipId, state, role }: HouseItem): (() => void) | undefined {
  if (state === 'unbound' && membershipId) return () => void go(pages.leftHouse.url(membershipId))
  if (houseId === undefined || !isMine(state)) return undefined
  return () => void go(pages.house.url({ houseId, role: isKnown(role) ? role : undefined }))
}
