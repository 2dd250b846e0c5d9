import { isKnown } from '@/contract/core/values'
import type { HouseItem } from '@/features/houses/queries'
import { go } from '@/platform/navigation'
import { pages } from '@/routes/pages'

/** For an unknown state no step is offered (R31). */
const isMine = (state: HouseItem['state']) => state === 'approved' || state === 'unbinding'

/**
 * The action that opens a house's page or, for a house that was left, the page that removes it from the list; undefined if the backend gave
 * no id by which to ask for it (R31).
 */
export function wayToHouse({ houseId, membershipId, state, role }: HouseItem): (() => void) | undefined {
  if (state === 'unbound' && membershipId) return () => void go(pages.leftHouse.url(membershipId))
  if (houseId === undefined || !isMine(state)) return undefined
  return () => void go(pages.house.url({ houseId, role: isKnown(role) ? role : undefined }))
}
